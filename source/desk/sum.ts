/** The two sums of a parent: cell by cell, exact, with who gave what and who gave nothing. */
import { type CellId, cells } from '../report/places.ts';
import type { Figure } from '../report/report.ts';
import { digitsOf, type Exact, exactOf, nothing, plus } from './exact.ts';
import type { Counted } from './gather.ts';
import type { Scope } from './unitName.ts';

export interface Sums {
  /** The figures of `cells` in their order; null where no unit gave one. Decimals as digits. */
  readonly own: readonly Figure[];
  readonly area: readonly Figure[];
  /** Cells that some unit has left blank, in the order of `cells`. */
  readonly gaps: readonly { readonly cell: CellId; readonly units: readonly string[] }[];
}

const figureOf = (sum: Exact | null, index: number): Figure =>
  sum === null ? null : cells[index]!.kind === 'decimal' ? digitsOf(sum) : Number(digitsOf(sum));

/** The units whose figures make a sum: 行政区域 holds them all. */
export const inScope = (counted: readonly Counted[], scope: Scope): Counted[] =>
  scope === 'area' ? [...counted] : counted.filter((one) => one.scope === 'own');

function sumOf(counted: readonly Counted[]): Figure[] {
  const totals: (Exact | null)[] = cells.map(() => null);
  for (const { report } of counted) {
    for (const [index, figure] of report.figures.entries()) {
      if (figure !== null) totals[index] = plus(totals[index] ?? nothing, exactOf(figure));
    }
  }
  return totals.map(figureOf);
}

/** Both sums over the units that count, and the cells where a unit gave no figure: a blank is not 0. */
export function sumUp(counted: readonly Counted[]): Sums {
  const gaps = cells.flatMap((cell, index) => {
    const units = counted.filter(({ report }) => report.figures[index] === null).map(({ unit }) => unit);
    return units.length > 0 ? [{ cell: cell.id, units }] : [];
  });
  return { own: sumOf(inScope(counted, 'own')), area: sumOf(counted), gaps };
}

/** Who gave what to a cell: the units with a figure other than 0, the largest first. */
export function contributors(counted: readonly Counted[], cell: CellId): { unit: string; figure: Figure }[] {
  const index = cells.findIndex(({ id }) => id === cell);
  return counted
    .map(({ unit, report }) => ({ unit, figure: report.figures[index] ?? null }))
    .filter(({ figure }) => figure !== null && Number(figure) !== 0)
    .sort((one, other) => Number(other.figure) - Number(one.figure));
}
