import { formOf } from '../form/forms.ts';
import { type CellId, printedName } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { numberIn } from './arithmetic/reading.ts';
import { everyStatement } from './claims/everySentence.ts';
import { disputeCells } from './claims/figures.ts';
import { type NilThing, nilsIn } from './claims/nil.ts';
import { ourselves, thisYear } from './claims/ourselves.ts';
import { type PlacedSentence, quoted, spanOf } from './claims/placed.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';

const total = (row: string): readonly CellId[] => [`applications.${row}.total`];

const cellsOfThing: Readonly<Record<NilThing, readonly CellId[]>> = {
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

function contradicted({ placed, thing, start, end }: NilStatement, report: Report): Fault[] {
  const cells = cellsOfThing[thing];
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

/** 2024年，我局收到政府信息公开申请。: told as the whole year's, without a number. */
const told = new RegExp(
  `^(?:（[一二三四五]）依申请公开(?:情况)?。)?${thisYear}，?(?:${ourselves})?(?:(?<received>收到|接到)(?:任何|公民、法人(?:和|或者?)其他组织)?(?:的|提出的)*(?:政府信息公开申请|信息公开申请|依申请公开申请)|(?:发生|出现|产生)(?:因)?(?:政府信息公开|信息公开)(?:工作)?(?:引发|引起|产生|类|相关)?的?(?<review>行政复议)?[、和及或]?(?<litigation>行政诉讼)?(?:案件)?)(?:情况|情形)?(?=[。；]|$|，(?:也|亦)?(?:未|没有|无))`,
);

interface Telling {
  readonly placed: PlacedSentence;
  readonly cells: readonly CellId[];
  readonly end: number;
}

function tellings(placed: PlacedSentence): Telling[] {
  const match = told.exec(placed.compact.text);
  const { received, review, litigation } = match?.groups ?? {};
  const things: (keyof typeof cellsOfThing)[] = [
    ...(received ? (['received'] as const) : []),
    ...(review ? (['review'] as const) : []),
    ...(litigation ? (['litigation'] as const) : []),
  ];
  return match && things.length > 0
    ? [{ placed, cells: things.flatMap((thing) => cellsOfThing[thing]), end: match[0].length }]
    : [];
}

/** The tables have none of what is told: a word that denies was lost. */
function lostDenial({ placed, cells, end }: Telling, report: Report): Fault[] {
  const [first] = cells;
  if (!first || cells.some((id) => numberIn(report, { id }) !== 0)) return [];
  return [
    {
      places: [placed.place, ...cells],
      message: `正文${quoted(placed, 0, end)}写的是有，但“${printedName(first, formOf(report))}”为 0，像是漏了“未”字。`,
      expected: 0,
      span: spanOf(placed, 0, end),
    },
  ];
}

const denials = everyStatement(nilStatements, contradicted, ['未没无零不0', '申复诉结顺规公跨']);
const affirmed = everyStatement(tellings, lostDenial, ['收接发出产', '申复诉']);

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
  check: (report, context) => [...denials(report, context), ...affirmed(report, context)],
};
