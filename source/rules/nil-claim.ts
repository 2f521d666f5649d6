import { formOf } from '../form/forms.ts';
import { type CellId, printedName } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { numberIn } from './arithmetic/reading.ts';
import { everyStatement } from './claims/everySentence.ts';
import { disputeCells, readingsOf } from './claims/figures.ts';
import { type DeniedOutcome, isDeniedOutcome, type NilThing, nilsIn } from './claims/nil.ts';
import { type PlacedSentence, quoted, spanOf } from './claims/placed.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';

const total = (row: string): readonly CellId[] => [`applications.${row}.total`];

const cellsOfThing: Readonly<Record<Exclude<NilThing, DeniedOutcome>, readonly CellId[]>> = {
  received: total('received'),
  carriedIn: total('carriedIn'),
  carriedOver: total('carriedOver'),
  carried: [...total('carriedIn'), ...total('carriedOver')],
  review: disputeCells('review', 'total'),
  litigation: disputeCells('litigation', 'total'),
  documents: ['proactive.normativeDocuments.issued'],
  repealed: ['proactive.normativeDocuments.repealed'],
};

interface NilStatement {
  readonly placed: PlacedSentence;
  readonly thing: NilThing;
  readonly start: number;
  readonly end: number;
}

/** What a sentence says there was none of, each thing once. */
const nilStatements = (placed: PlacedSentence, reportYear: number): NilStatement[] =>
  nilsIn(placed, reportYear).map(({ thing, start, end }) => ({
    placed,
    thing,
    start,
    end,
  }));

/** The cells that hold what is denied: those of an outcome by the form. */
const cellsOf = (thing: NilThing, report: Report): readonly CellId[] =>
  isDeniedOutcome(thing) ? (readingsOf(report, thing)[0]?.cells ?? []) : cellsOfThing[thing];

function contradicted({ placed, thing, start, end }: NilStatement, report: Report): Fault[] {
  const cells = cellsOf(thing, report);
  const filled = cells.filter((id) => (numberIn(report, { id }) ?? 0) > 0);
  const [first] = filled;
  // 无结转 denies one end of the year: wrong only where both have some.
  if (!first || (thing === 'carried' && filled.length < cells.length)) return [];
  return [
    {
      places: [placed.place, ...filled],
      message: `正文${quoted(placed, start, end)}写的是没有，但“${printedName(first, formOf(report))}”为 ${numberIn(report, { id: first })}。`,
      expected: filled.reduce((value, id) => value + (numberIn(report, { id }) ?? 0), 0),
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
  check: everyStatement(nilStatements, contradicted, ['未没无零不0', '申复诉结顺规公跨']),
};
