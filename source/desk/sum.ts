/** The two sums of a parent: cell by cell, exact, with who gave what and who gave nothing. */
import type { Cell, CellId, Form } from '../form/form.ts';
import type { Figure } from '../report/report.ts';
import { digitsOf, type Exact, exactOf, nothing, plus } from './exact.ts';
import type { Counted } from './gather.ts';
import type { Figures } from './handedIn.ts';
import type { Scope } from './unitName.ts';

export interface Sums {
  /** By cell; what no unit gave is not there. Decimals as digits. */
  readonly own: Figures;
  readonly area: Figures;
  /** Cells that some unit has left blank, in printed order. */
  readonly gaps: readonly { readonly cell: CellId; readonly units: readonly string[] }[];
}

const figureOf = (sum: Exact, { kind }: Cell): number | string =>
  kind === 'decimal' ? digitsOf(sum) : Number(digitsOf(sum));

/** The units whose figures make a sum: 行政区域 holds them all. */
export const inScope = (counted: readonly Counted[], scope: Scope): Counted[] =>
  scope === 'area' ? [...counted] : counted.filter((one) => one.scope === 'own');

function sumOf(counted: readonly Counted[], { cells }: Form): Figures {
  const totals: Record<CellId, number | string> = {};
  for (const cell of cells) {
    let sum: Exact | null = null;
    for (const { report } of counted) {
      const figure = report.figures[cell.id];
      if (figure !== undefined) sum = plus(sum ?? nothing, exactOf(figure));
    }
    if (sum) totals[cell.id] = figureOf(sum, cell);
  }
  return totals;
}

/** Both sums over the units that count, and the cells where a unit gave no figure: a blank is not 0. */
export function sumUp(counted: readonly Counted[], form: Form): Sums {
  const gaps = form.cells.flatMap(({ id }) => {
    const without = counted.filter(
      ({ report }) => report.figures[id] === undefined && !report.notApplicable.includes(id),
    );
    return without.length > 0 ? [{ cell: id, units: without.map(({ unit }) => unit) }] : [];
  });
  return { own: sumOf(inScope(counted, 'own'), form), area: sumOf(counted, form), gaps };
}

/** Who gave what to a cell: the units with a figure other than 0, the largest first. */
export function contributors(counted: readonly Counted[], cell: CellId): { unit: string; figure: Figure }[] {
  return counted
    .map(({ unit, report }) => ({ unit, figure: report.figures[cell] ?? null }))
    .filter(({ figure }) => figure !== null && Number(figure) !== 0)
    .sort((one, other) => Number(other.figure) - Number(one.figure));
}
