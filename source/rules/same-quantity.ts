import type { Report } from '../report/report.ts';
import { inQuotes, type Mention, mentionsIn, tellsChange, yearOf } from './claims/claim.ts';
import { everySentence } from './claims/everySentence.ts';
import { listWords } from './claims/listWords.ts';
import { type PlacedSentence, quoted, spanOf } from './claims/placed.ts';
import type { Fault } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Words that say that a number is that of the whole year and the whole unit, and nothing of what is counted. */
const whole =
  /(?:[^，。；\d]{0,8}专区|年内|20\d{2}年度?|本年度?|全年度?|年度|今年以来|今年|截至|底|末|12月31日|我[局镇乡县区市委厅办街道]{1,2}|本[局镇乡县区市委厅办街道机关单位]{1,2}|全[局镇乡县区市街道]{1,2}|共计|共|累计|合计|总计|总共|各类|各项|了|数量|总数|总量|数|达到?|有|为|是|：)/g;
/** The sums that a report gives once, where no way, no unit below and no kind is named: what was published, the trainings held. */
const countedOnce =
  /^(?:主动)?(?:公开|发布)(?:政府|政务)?信息$|^(?:开展|组织|举办|召开)?(?:政府信息公开|政务公开)(?:工作)?(?:专题|业务)?(?:培训|会议?)班?$/;
/** Of other things: what was done and to what, in words long enough to be one thing alone: 召开政务公开工作推进会, 接待群众. */
const deed = /^(?:发布|开展|组织|举办|召开|接待|受理|编发|印发|制作|推送|走访|检查|抽查|征集)[^，。；\d]{2,16}$/;
/** Deeds that many do, each their own: only with what they are about do they make one thing. */
const common = /^.{2}(?:业务|专题|集中|各类|工作)*(?:会议|培训|活动|信息|群众|文件|检查|宣传|企业|网站)$/;
/** 信访方面，…: one matter of many; the report's own aspects say nothing. */
const ownAspect =
  /(?:主动公开|依申请公开|信息管理|平台建设|监督保障|队伍建设|组织领导|业务培训|能力建设|制度)(?:工作)?(?:方面|上)/g;
const ofOneMatter = /方面|领域|[各所下]属?(?:镇|乡|村|部门|单位|县|区)/;

interface Told {
  readonly key: string;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** What a number counts, by the words before it, and behind it where those end in 的 (公开的421条信息). */
function keyOf({ label, after, number }: Mention): string | undefined {
  const behind = /的$/.test(label) ? /^(?:政府|政务)?信息/.exec(after)?.[0] : '';
  if (behind === undefined) return undefined;
  const thing = label.replace(whole, '').replace(/的$/, '') + behind;
  if (countedOnce.test(thing))
    return `${thing.replace(/^主动|政府|政务/g, '').replace(/^发布/, '公开')} ${number.unit}`;
  const isDeed = deed.test(thing) && (!common.test(thing) || thing === '接待群众');
  return isDeed ? `${thing.replace(/^(?:开展|组织|举办|召开)+/, '召开')} ${number.unit}` : undefined;
}

/** The sums of a sentence that stand for the whole year: each thing with its number. */
function toldIn(placed: PlacedSentence, year: number): Told[] {
  if (placed.quantities.length === 0) return [];
  return mentionsIn(placed).flatMap((mention): Told[] => {
    const { label, before, number } = mention;
    const yearly = /全年|年度|20\d{2}年|累计|共|年内|今年/.test(label);
    if (number.precision !== 'exact' || inQuotes(mention) || tellsChange(mention)) return [];
    const said = yearOf(before);
    if ((said !== undefined && said !== year) || /其中|（[^）]*$/.test(before)) return [];
    if (!yearly && (said !== year || !/公开|发布/.test(label))) return [];
    const key = keyOf(mention);
    // 公众号全年发布信息120条，网站…: each way has a sum of its own.
    if (key === undefined || listWords.classOf(before) === 'channel') return [];
    if (ofOneMatter.test(before.replace(ownAspect, ''))) return [];
    // At one counter, or in all: 专区全年接待群众260人次.
    const where = /专区|窗口|大厅|查阅点/.exec(before)?.[0] ?? '';
    return [{ key: `${key}${where}`, value: number.value, start: number.start, end: number.end }];
  });
}

const tolds = everySentence(
  ({ year }) => ({ year }),
  (placed, { year }) => toldIn(placed, year),
  { needs: ['0123456789一二三四五六七八九十', '全年累共计度'], inWords: true },
);

/** One quantity has one number wherever it is told. */
function twice(report: Report, context: RuleContext): Fault[] {
  const first = new Map<string, { value: number; shown: string }>();
  return tolds(report, context).flatMap(({ picked: { key, value, start, end }, placed, offset }): Fault[] => {
    const known = first.get(key);
    const shown = quoted(placed, start, end);
    if (!known) {
      first.set(key, { value, shown });
      return [];
    }
    if (known.value === value) return [];
    return [
      {
        places: [placed.place],
        message: `同一个数前后不一：${shown}是 ${value}，前面${known.shown}是 ${known.value}，请核对。`,
        expected: known.value,
        actual: value,
        span: spanOf(placed, start, end, offset),
        beside: { name: '前面写的', text: known.shown },
      },
    ];
  });
}

/** One thing counted over the whole year has one number in the whole report. */
export const sameQuantity: Rule = {
  id: 'same-quantity',
  title: '同一个全年的数，前后写的一样',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 报告要求：数据准确、前后一致',
  failing: {
    texts: {
      'overview.proactiveDisclosure': '2024年，我镇共主动公开政府信息225条。',
      problems: '存在的问题是解读较少：全年共公开政府信息252条，其中解读3条。下一步增加图解。',
    },
  },
  passing: {
    texts: {
      'overview.proactiveDisclosure': '2024年，我镇共主动公开政府信息225条，通过微信公众号公开政府信息86条。',
      problems: '存在的问题是解读较少：全年共公开政府信息225条，其中解读3条。下一步增加图解。',
    },
  },
  check: twice,
};
