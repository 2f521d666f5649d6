import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';
import { countOf, toldIn } from './told.ts';

const [carriedIn, carriedOver] = ['applications.carriedIn.total', 'applications.carriedOver.total'];
const told = {
  in: /(?:上年|上一年|去年|往年|20\d\d年)[^，。；]{0,12}(?:结转|转结|转入|转至|顺延|遗留|结存|申请)|结转|跨年/,
  over: /结转|转结|顺延|转入|转至|延续|延至|跨年|下一?年度?|次年|明年|正在办理|未办结|尚在|仍在|在办|法定期限内|办理中/,
};

/** What came over from last year says nothing of what goes over to the next. */
const fromLast = /(?:上年|上一年|上年度|上一年度|去年|往年|20\d\d年)度?(?:结转|转结|转入|顺延|遗留)/g;

/** Requests that came over from last year, or go over to the next, are mentioned in the text. */
export const carryOverTold: Rule = {
  id: 'carry-over-told',
  title: '表三有上年结转、结转下年度的，正文里提到',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 报告要求：数据准确、前后一致；各地考核要求说明未办结的情况',
  failing: {
    figures: {
      'applications.received.naturalPerson': 5,
      'applications.granted.naturalPerson': 3,
      'applications.carriedOver.naturalPerson': 2,
    },
    texts: { 'overview.onRequest': '全年收到政府信息公开申请5件，主要涉及征地信息。' },
  },
  passing: {
    figures: {
      'applications.received.naturalPerson': 5,
      'applications.granted.naturalPerson': 3,
      'applications.carriedOver.naturalPerson': 2,
    },
    texts: { 'overview.onRequest': '全年收到政府信息公开申请5件，答复3件，2件结转下年度继续办理。' },
  },
  check: (report) => {
    const [into, over] = [countOf(report, carriedIn), countOf(report, carriedOver)];
    const text = into > 0 || over > 0 ? toldIn(report) : '';
    if (text === '') return [];
    const faults: Fault[] = [];
    const say = (cell: string, name: string, value: number) =>
      faults.push({
        places: [cell, 'overview.onRequest'],
        message: `表三“${name}”为 ${value}，正文里没有提到，请写明。`,
        expected: null,
        actual: value,
      });
    if (into > 0 && !told.in.test(text)) say(carriedIn, '二、上年结转政府信息公开申请数量', into);
    if (over > 0 && !told.over.test(text.replace(fromLast, ''))) say(carriedOver, '四、结转下年度继续办理', over);
    return faults;
  },
};
