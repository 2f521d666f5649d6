import type { Report } from '../report/report.ts';
import { numberIn } from './arithmetic/reading.ts';
import type { DisputeGroup } from './claims/claim.ts';
import { claimFault, comparing } from './claims/compare.ts';
import { aboutDisputes } from './claims/disputes.ts';
import { everyStatement } from './claims/everySentence.ts';
import { disputeCells } from './claims/figures.ts';
import { type PlacedSentence, quoted, spanOf } from './claims/placed.ts';
import { isOfAnotherTime } from './claims/times.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';
import { isDispute } from './text-disputes.ts';

/** 均获维持, 无一被纠正: nothing was corrected. */
const noneCorrected =
  /(?:均|全部|都|结果)(?:已|被|获|获得|予以|为|判决|裁定|结果|得到|法院|复议机关|依法)*(?:维持|驳回|胜诉)(?!的?\d)|(?:无|未|没有|零)(?:一|发生|出现|有|任何|因此)*(?:案件|例|件)*(?:被)?(?:依法)?(?:撤销|确认违法|责令|改判)?(?:或|、|和)?(?:纠正|纠错|败诉|被撤销|被确认违法|变更)/;
/** Reviews and lawsuits over other business of the unit. */
const otherBusiness = /(?:土地|征收|征地|拆迁|处罚|许可|工伤|执法|房屋|社保|治安|交通)[^，。；]{0,6}(?:复议|诉讼)/;
/** Only some are spoken of, or another time. */
const someOnly = /其中|尚未|审理中|上年|去年|以来|力争|确保|防止|避免/;
/** 3件均获维持: beside others that end otherwise. */
const counted = /\d(?:件|起|宗)[^，。；]{0,4}(?:维持|驳回|纠正)/;

interface Statement {
  readonly placed: PlacedSentence;
  readonly group: DisputeGroup;
  readonly start: number;
  readonly end: number;
}

function saysNoneCorrected(placed: PlacedSentence, year: number): Statement[] {
  const { text } = placed.compact;
  if (
    !aboutDisputes(placed) ||
    !(/信息公开|依申请|政务公开/.test(text) || (placed.topic === 'onRequest' && !otherBusiness.test(text)))
  )
    return [];
  const match = noneCorrected.exec(text);
  if (!match || someOnly.test(text) || (/^[均全都结]/.test(match[0]) && counted.test(text))) return [];
  if (isOfAnotherTime(text.slice(0, match.index), year)) return [];
  const from = Math.max(...['，', '；', '。'].map((mark) => text.lastIndexOf(mark, match.index - 1))) + 1;
  const clause = text.slice(from, match.index + match[0].length);
  const words = /复议|诉讼|起诉|败诉|胜诉/.test(clause) ? clause : text;
  const [review, litigation] = [/复议/.test(words), /诉讼|起诉|败诉|胜诉/.test(words)];
  const group = review && litigation ? 'all' : review ? 'review' : 'litigation';
  return [{ placed, group, start: match.index, end: match.index + match[0].length }];
}

function contradicted({ placed, group, start, end }: Statement, report: Report): Fault[] {
  const cells = disputeCells(group, 'corrected');
  const filled = cells.filter((id) => (numberIn(report, { id }) ?? 0) > 0);
  if (filled.length === 0) return [];
  const corrected = filled.reduce((sum, id) => sum + (numberIn(report, { id }) ?? 0), 0);
  return [
    {
      places: [placed.place, ...filled],
      message: `正文${quoted(placed, start, end)}写的是没有被纠正的，但表四“结果纠正”为 ${corrected}。`,
      expected: corrected,
      actual: 0,
      span: spanOf(placed, start, end),
    },
  ];
}

const noneCorrectedFaults = everyStatement(saysNoneCorrected, contradicted, '复诉');
/** 维持2件、纠正1件 are those of table 四. */
const countedFaults = comparing(
  ({ what }) => isDispute(what) && !what.endsWith('.total'),
  (one) => claimFault(one),
  ['复诉'],
);

/** 均获维持, 无败诉 stand only where table 四 has nothing corrected; how many ended so is that of table 四. */
export const textDisputeOutcomes: Rule = {
  id: 'text-dispute-outcomes',
  title: '正文写的复议、诉讼维持、纠正、未审结件数，与表四一致；写“均获维持”“无败诉”的，表四没有结果纠正',
  severities: ['warning'],
  basis: '《政府信息公开条例》第五十条第（三）项；国办公开办函〔2021〕30号 表四',
  failing: {
    figures: { 'disputes.review.upheld': 2, 'disputes.review.corrected': 1 },
    texts: { 'overview.onRequest': '因政府信息公开引发行政复议3件，均获维持。' },
  },
  passing: {
    figures: { 'disputes.review.upheld': 3 },
    texts: { 'overview.onRequest': '因政府信息公开引发行政复议3件，均获维持。' },
  },
  check: (report, context) => [...noneCorrectedFaults(report, context), ...countedFaults(report, context)],
};
