/** Totals: what the sums of a report's form make of its figures. */
import type { Cell, Sum } from '../form/form.ts';
import { formOf } from '../form/forms.ts';
import { readFigure, withFigures } from './places.ts';
import type { Count, Figure, Report } from './report.ts';

export type { Sum, SumRule } from '../form/form.ts';

/** The sum of counts, blanks left out; null when all are blank. */
export function addCounts(counts: readonly Count[]): Count {
  let sum: Count = null;
  for (const count of counts) if (count !== null) sum = (sum ?? 0) + count;
  return sum;
}

/**
 * A copy of the report with every total computed from its leaves; `only` limits it to some totals. The same object where
 * nothing changes.
 */
export function withTotals(report: Report, only: (total: Cell) => boolean = () => true): Report {
  const changed: Record<string, Figure> = {};
  const figureOf = (cell: Cell): Figure =>
    Object.hasOwn(changed, cell.id) ? changed[cell.id]! : readFigure(report, cell);
  const derive = ({ total, addends }: Sum) => {
    if (!only(total)) return;
    const sum = addCounts(addends.map((cell) => figureOf(cell) as Count));
    if (sum !== figureOf(total)) changed[total.id] = sum;
  };
  formOf(report).derivations.forEach(derive);
  return Object.keys(changed).length === 0 ? report : withFigures(report, changed);
}

/** A copy of the report with blank totals computed and published ones left as they are, right or wrong. */
export const withMissingTotals = (report: Report): Report =>
  withTotals(report, (total) => readFigure(report, total) === null);
