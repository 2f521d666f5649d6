import { type CellId, cellOf, printedName } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { numberIn } from './arithmetic/reading.ts';
import { yearOf } from './claims/claim.ts';
import { everyStatement } from './claims/everySentence.ts';
import { disputeCells } from './claims/figures.ts';
import { type PlacedSentence, quoted, spanOf } from './claims/placed.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';

const total = (row: string): readonly CellId[] => [`applications.${row}.total`];

/** Words that may stand between 未收到 and 申请 without narrowing it: any kind of request, from anybody. */
const any =
  '(?:众|任何|形式|的|公民|、|，|法人|和|或者?|及|其他|其它|组织|政府|政务|信息|公开|依申请|书面|有关|相关|提出|社会|公众|群众|申请人|要求|关于|各类|一起|一件|1件|本年度?|新)*';
const ends =
  '(?:的|件|事项|案件?|办件|信息|申请|情况|情形|现象|事件|公开|业务|表|记录|数量|等)*(?=[，。；、！（）]|$|并|也|且|和|以及|或)';

interface Nil {
  readonly words: RegExp;
  readonly cells: readonly CellId[];
  /** Only where the sentence or the passage is about requests or disclosure. */
  readonly needs?: RegExp;
}

const noneOf = '(?:未|没有|尚未|均未|并未|从未)';
const disputeEnds =
  '(?:案件?|申请|事项|情况|情形|现象|事件|问题|纠纷|的)*(?=[，。；！）]|$|、(?!纠错|败诉)|和|及|与|或|以及|也)(?!(?:被)?(?:纠正|纠错|败诉|撤销))';

const nils: readonly Nil[] = [
  {
    words: new RegExp(
      `${noneOf}(?:收到|接到|接收到?|收悉|受理|产生|发生)(?:过)?${any}(?:依申请公开|公开申请|公开信息申请|信息公开的申请|申请公开)${ends}`,
    ),
    cells: total('received'),
  },
  {
    words: new RegExp(`${noneOf}(?:收到|接到|接收到?|受理)(?:过)?${any}申请${ends}`),
    cells: total('received'),
    needs: /信息公开|依申请/,
  },
  {
    words: new RegExp(`(?<![有如若])无(?:政府|政务)?(?:信息)?(?:依法?申请公开|公开申请|信息公开申请)${ends}`),
    cells: total('received'),
  },
  {
    words: /(?:收到|受理|依申请公开|信息公开申请)[^，。；\d]{0,14}(?:数|量|件)?(?:为零|：无|为无|零申请|零报告)/,
    cells: total('received'),
  },
  { words: /(?:无|没有|不存在|未有)(?:上一?年度?|去年)(?:结转|转接|转入)/, cells: total('carriedIn') },
  { words: /(?:无|没有|不存在|未有)(?:结转|转接|顺延)(?:到|至|入)?(?:下|次|明)/, cells: total('carriedOver') },
  {
    words: new RegExp(
      `(?:未有?|没有|尚未|均未|无|不存在|零)(?:发生|产生|出现|收到|引发|涉及|存在|有)?(?:被|因|由|就|针对|申请人|涉及|有关|关于|的|政府|政务|信息|公开|依申请|工作|而|引发|引起|产生|提起|申请|提出|过|任何|、|或|和)*行政复议${disputeEnds}`,
    ),
    cells: disputeCells('review', 'total'),
    needs: /信息公开|依申请|行政诉讼/,
  },
  {
    words: new RegExp(
      `(?:未有?|没有|尚未|均未|无|不存在|零)(?:发生|产生|出现|收到|引发|涉及|存在|有)?(?:被|因|由|就|针对|申请人|涉及|有关|关于|的|政府|政务|信息|公开|依申请|工作|而|引发|引起|产生|提起|申请|提出|过|任何|、|或者?|和|及|以及|与|也|行政复议|复议|案件?)*行政诉讼${disputeEnds}`,
    ),
    cells: disputeCells('litigation', 'total'),
    needs: /信息公开|依申请|行政复议/,
  },
  {
    words:
      /复议(?:案件|申请)?(?:、|和|及|与|或)?(?:行政)?诉讼(?:案件|数量|情况)?(?:均|都|数)?(?:为零|为无|：无|为：无)/,
    cells: [...disputeCells('review', 'total'), ...disputeCells('litigation', 'total')],
    needs: /信息公开|依申请/,
  },
  {
    words:
      /(?:未|没有|无)(?:制发|制定|出台|新制定|新增|印发|新制发)?(?:公开)?(?:和废止)?(?:新的)?(?:行政)?规范性文件(?=[，。；]|$|的?(?:制发|制定|出台)?(?:情况|行为|事项)?[，。；])/,
    cells: ['proactive.normativeDocuments.issued'],
  },
];

/** Sentences that only suppose, or deny something about some of the cases. */
const supposed =
  /如(?:果)?(?:未|没有|无)|若(?:未|无)|对(?:于)?未|[已曾]未|因未|防止|避免|杜绝|力争|确保(?:未|无|不)|季度|月份|上半年|下半年|连续/;

interface NilStatement {
  readonly placed: PlacedSentence;
  readonly cells: readonly CellId[];
  readonly start: number;
  readonly end: number;
}

/** What a sentence says there was none of, each thing once. */
function nilStatements(placed: PlacedSentence, reportYear: number): NilStatement[] {
  const { text } = placed.compact;
  if (!/未|没有|无|零|不存在/.test(text) || !/申请|复议|诉讼|结转|规范性文件/.test(text)) return [];
  const statements: NilStatement[] = [];
  for (const { words, cells, needs } of nils) {
    const match = words.exec(text);
    if (!match || supposed.test(text.slice(Math.max(0, match.index - 12), match.index + 3))) continue;
    if (needs && !needs.test(text) && placed.topic !== 'onRequest') continue;
    const year = yearOf(text.slice(0, match.index));
    if (year !== undefined && year !== reportYear) continue;
    if (statements.some((known) => known.cells[0] === cells[0])) continue;
    statements.push({ placed, cells, start: match.index, end: match.index + match[0].length });
  }
  return statements;
}

function contradicted({ placed, cells, start, end }: NilStatement, report: Report): Fault[] {
  const filled = cells.filter((id) => (numberIn(report, cellOf(id)) ?? 0) > 0);
  const [first] = filled;
  if (!first) return [];
  return [
    {
      places: [placed.place, ...filled],
      message: `正文${quoted(placed, start, end)}写的是没有，但“${printedName(first)}”为 ${numberIn(report, cellOf(first))}。`,
      expected: filled.reduce((value, id) => value + (numberIn(report, cellOf(id)) ?? 0), 0),
      actual: 0,
      span: spanOf(placed, start, end),
    },
  ];
}

/** 未收到申请, 无行政复议, 未发生行政诉讼 stand only where the tables have 0. */
export const nilClaim: Rule = {
  id: 'nil-claim',
  title: '写“未收到申请”“未发生行政复议、行政诉讼”的，表中对应的数字是 0',
  severities: ['warning'],
  basis: '《政府信息公开条例》第五十条第（二）项、第（三）项；国办公开办函〔2021〕30号 报告要求：前后一致',
  failing: {
    figures: { 'applications.received.naturalPerson': 1, 'applications.granted.naturalPerson': 1 },
    texts: { 'overview.onRequest': '本年度未收到政府信息公开申请。' },
  },
  passing: { texts: { 'overview.onRequest': '本年度未收到政府信息公开申请，未发生行政复议、行政诉讼。' } },
  check: everyStatement(nilStatements, contradicted),
};
