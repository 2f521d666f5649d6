/** Passages and sentences with a verdict: what they look like in a folder, and the reports that they make. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UnitKind } from '../../source/form/unitKinds.ts';
import { emptyReport } from '../../source/report/empty.ts';
import { type TextId, withFigure, withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { withTotals } from '../../source/report/totals.ts';
import { cellOf, cells } from '../helpers/form.ts';

/** A stretch of a published report with everything that is wrong in it labelled. */
export interface Passage {
  readonly id: string;
  readonly unit: string;
  readonly year: number;
  readonly kind: UnitKind;
  readonly text: string;
}

/** `kind` is the rule that must speak, or damaged, arguable, trap (right, though it looks like a fault of kind `of`). */
export interface Label {
  readonly id: string;
  readonly kind: string;
  readonly of?: string;
  readonly sentence: string;
  readonly quote: string;
  readonly why: string;
}

/** One sentence that a rule must raise (`bad`) or leave alone, with the figures beside it. */
export interface Verdict {
  readonly id: string;
  readonly rule: string;
  readonly bad: boolean;
  readonly text: string;
  readonly year?: number;
  readonly unit?: string;
  readonly kind?: UnitKind;
  readonly place?: TextId;
  readonly received?: number;
  readonly carriedOver?: number;
  /** Row of table 三 -> its natural persons, or a whole cell id -> its figure. */
  readonly figures?: Readonly<Record<string, number>>;
  readonly disputes?: Readonly<Record<string, readonly number[]>>;
  readonly normativeDocuments?: readonly number[];
  /** The cells that the sentence states, where its numbers alone do not tell. */
  readonly states?: readonly string[];
}

export interface Material {
  readonly passages: readonly Passage[];
  readonly labels: readonly Label[];
  readonly verdicts: readonly Verdict[];
}

type Line = Passage & Label & Verdict;

/** Everything in the .jsonl files of a folder, told apart by what a line holds; `//` lines are remarks. */
export function readMaterial(folder: string): Material {
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '' && !line.startsWith('//'))
    .map((line, index): Line => ({ id: `${index + 1}`, ...JSON.parse(line) }));
  return {
    passages: lines.filter((line) => line.text !== undefined && line.rule === undefined),
    labels: lines.filter((line) => line.quote !== undefined),
    verdicts: lines.filter((line) => line.rule !== undefined),
  };
}

const nothing = new Map<string, Report>();

/** A report of the unit with 0 in every cell and no text. */
export function blankReport(unit = '云溪县柳林镇人民政府', year = 2024, kind: UnitKind = 'government'): Report {
  const key = `${unit} ${year} ${kind}`;
  const known = nothing.get(key);
  if (known) return known;
  const report = cells.reduce(
    (rest, cell) => withFigure(rest, cell, cell.kind === 'decimal' ? '0' : 0),
    emptyReport(unit, year, kind),
  );
  nothing.set(key, report);
  return report;
}

export const passageReport = ({ unit, year, kind, text }: Passage): Report =>
  withText(blankReport(unit, year, kind), 'overview.proactiveDisclosure', text);

const disputeColumns = ['upheld', 'corrected', 'otherResult', 'pending'];
const documentColumns = ['issued', 'repealed', 'inForce'];

/** The figures that stand beside a sentence, by cell. */
export function figuresOf(verdict: Verdict): Record<string, number> {
  const figures: Record<string, number> = {};
  const person = (row: string, value: number) => {
    figures[`applications.${row}.naturalPerson`] = value;
  };
  if (verdict.received !== undefined) {
    person('received', verdict.received);
    person('granted', verdict.received);
  }
  if (verdict.carriedOver !== undefined) {
    person('received', 34);
    person('carriedIn', 2);
    person('granted', 36 - verdict.carriedOver);
    person('carriedOver', verdict.carriedOver);
  }
  for (const [row, value] of Object.entries(verdict.figures ?? {})) {
    if (/^(?:applications|disputes|proactive)\./.test(row)) figures[row] = value;
    else person(row, value);
  }
  for (const [row, values] of Object.entries(verdict.disputes ?? {})) {
    values.forEach((value, index) => {
      figures[`disputes.${row}.${disputeColumns[index]}`] = value;
    });
  }
  verdict.normativeDocuments?.forEach((value, index) => {
    figures[`proactive.normativeDocuments.${documentColumns[index]}`] = value;
  });
  return figures;
}

const placeOf = (verdict: Verdict): TextId => {
  if (verdict.place) return verdict.place;
  if (verdict.rule === 'period' || verdict.rule === 'citation') return 'preamble';
  const withTable =
    verdict.received !== undefined || verdict.carriedOver !== undefined || verdict.figures !== undefined;
  return withTable && verdict.rule !== 'text-documents' ? 'overview.onRequest' : 'overview.proactiveDisclosure';
};

/** The report that a sentence stands in, beside these figures (its own, unless others are given). */
export function verdictReport(verdict: Verdict, figures = figuresOf(verdict)): Report {
  let report = blankReport(verdict.unit, verdict.year, verdict.kind);
  for (const [id, value] of Object.entries(figures)) {
    const cell = cellOf(id);
    report = withFigure(report, cell, cell.kind === 'decimal' ? String(value) : value);
  }
  return withText(withTotals(report), placeOf(verdict), verdict.text);
}
