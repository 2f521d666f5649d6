import type { CellId } from '../form/form.ts';
import { allDone } from '../lexicon/allDone.ts';
import type { Report } from '../report/report.ts';
import { standsFor } from './arithmetic/reading.ts';
import { everyStatement } from './claims/everySentence.ts';
import { type PlacedSentence, quoted, spanOf } from './claims/placed.ts';
import { isOfAnotherTime } from './claims/times.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';

const carriedOver: CellId = 'applications.carriedOver.total';

/** 均在法定期限内答复 speaks of punctuality; these speak of all being done. */
const all = new RegExp(allDone.map(({ words }) => words).join('|'));

const excepted =
  /除|另有|其余|剩余|尚有|仍有|还有|外，|到期|应办结|应答复|应(?:于|在)?[^，。；]{0,8}(?:办结|答复)的|(?:尚|仍|还|正|处)(?:在|处)?[^，。；]{0,10}(?:期限|时限)内|(?<!无|没有|未)结转(?:至|到|下)|\d(?:件|宗|份|个)?(?:申请)?结转|(?<!结)转(?:入|至)?下|顺延|(?:上一?年度?|去年)结转(?:的)?(?:申请|[^，。（）]{0,8})?(?:均|全部|已)/;

const otherBusiness = /复议|诉讼|问题|建议|留言|咨询|信箱|提案|热线|许可|证照|信访|来电/;

const way = '网上|网络|线上|在线|信函|来信|邮寄|当面|现场|窗口|邮件|邮箱|传真|书面';

/** What a number counts that is some of the requests: those of one way, those that came over; behind 其中 those of one kind of applicant too. */
const some = new RegExp(`结转|上一?年|去年|${way}`);
const someAmong = new RegExp(`${some.source}|自然人|公民|企业|法人`);

/** 通过网上、信函收到: several ways in a row. */
const ways = new RegExp(`(?:${way})[申请件]*[、和及或](?:${way}|线下)`);

/** 其中网络申请20件，全部办结; 上年结转4件，均已答复: all of some, where nothing else is counted before. */
function isOfSome(before: string): boolean {
  const plain = before.replace(/（[^（）]*）/g, '');
  const counted = [...plain.matchAll(/([^，。；\d]*)(\d+)(?:件|宗|份|个|起)/g)];
  const [first, ...parts] = counted.map(([, , digits]) => Number(digits));
  const last = counted.at(-1);
  if (first === undefined || !last) return false;
  // 通过网上、信函等渠道收到34件: by all the ways there are.
  if (parts.length === 0)
    return some.test(last[1] ?? '') && !/渠道|方式|途径|等/.test(last[1] ?? '') && !ways.test(plain);
  // 收到60件，其中网络申请20件、信函申请40件，均已办结: all of them after all.
  const isWhole = parts.reduce((sum, one) => sum + one, 0) === first;
  return !isWhole && someAmong.test(last[1] ?? '') && /其中[^；。]*$/.test(plain.slice(0, last.index + last[0].length));
}

interface AllDone {
  readonly placed: PlacedSentence;
  readonly start: number;
  readonly end: number;
}

function saysAllDone(placed: PlacedSentence, reportYear: number): AllDone[] {
  const { text } = placed.compact;
  const match = all.exec(text);
  if (!match || excepted.test(text) || otherBusiness.test(text)) return [];
  if (
    placed.topic !== 'onRequest' &&
    !/依申请公开件/.test(text) &&
    !(/申请/.test(text) && /信息公开|依申请/.test(text))
  )
    return [];
  // 确保申请件件有着落: what is meant to be.
  if (
    /(?:确保|力争|争取|努力|务必|保证)[^，。；]*(?:[，、][^，。；]{0,8})?$/.test(text.slice(0, match.index)) &&
    !/已/.test(match[0])
  )
    return [];
  if (isOfAnotherTime(text.slice(0, match.index), reportYear) || isOfSome(text.slice(0, match.index))) return [];
  return [{ placed, start: match.index, end: match.index + match[0].length }];
}

function contradicted({ placed, start, end }: AllDone, report: Report): Fault[] {
  const left = standsFor(report, { id: carriedOver });
  if (left <= 0) return [];
  return [
    {
      places: [placed.place, carriedOver],
      message: `正文${quoted(placed, start, end)}写的是全部办完，但表三“四、结转下年度继续办理”为 ${left}。`,
      expected: 0,
      actual: left,
      span: spanOf(placed, start, end),
    },
  ];
}

/** 均已办结, 全部答复 does not stand beside requests that are carried over. */
export const allHandled: Rule = {
  id: 'all-handled',
  title: '有结转下年度继续办理的，不写“均已办结”“全部答复”',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 表三“四、结转下年度继续办理”；报告要求：前后一致',
  failing: {
    figures: {
      'applications.received.naturalPerson': 3,
      'applications.granted.naturalPerson': 2,
      'applications.carriedOver.naturalPerson': 1,
    },
    texts: { 'overview.onRequest': '全年收到政府信息公开申请3件，均已办结。' },
  },
  passing: {
    figures: {
      'applications.received.naturalPerson': 3,
      'applications.granted.naturalPerson': 2,
      'applications.carriedOver.naturalPerson': 1,
    },
    texts: { 'overview.onRequest': '全年收到政府信息公开申请3件，除1件结转下年度办理外，均已办结。' },
  },
  check: everyStatement(saysAllDone, contradicted, ['均全都悉皆率所无没当件每一事零尽', '办答回处积结有清']),
};
