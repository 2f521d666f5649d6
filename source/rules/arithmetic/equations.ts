/** The sums and balances as equations of the form: what stands on the left minus what stands on the right is 0. */
import type { Cell } from '../../form/form.ts';
import type { Report } from '../../report/report.ts';
import { ofForm } from '../engine/ofForm.ts';
import { indexOfCell, valuesOf } from './reading.ts';

export interface Equation {
  /** Cells that count with + and with -, and where they stand among the cells of the form. */
  readonly terms: readonly { readonly cell: Cell; readonly sign: 1 | -1; readonly at: number }[];
}

/** The equations of the form of a report. */
export const equationsOf = ofForm(({ cells, sums, balances }): readonly Equation[] => {
  const indexOf = indexOfCell(cells);
  const plus = (cell: Cell) => ({ cell, sign: 1, at: indexOf(cell) }) as const;
  const minus = (cell: Cell) => ({ cell, sign: -1, at: indexOf(cell) }) as const;
  return [
    ...sums.map((sum) => ({ terms: [...sum.addends.map(plus), minus(sum.total)] })),
    ...balances.map((one) => ({
      terms: [plus(one.received), plus(one.carriedIn), minus(one.handled), minus(one.carriedOver)],
    })),
  ];
});

/** How far an equation is from holding; 0 where it holds, and where a cell of it was not read. */
export function residual(report: Report, { terms }: Equation): number {
  const { standing, unread } = valuesOf(report);
  let off = 0;
  for (const { sign, at } of terms) {
    if (unread?.[at]) return 0;
    off += sign * (standing[at] ?? 0);
  }
  return off;
}
