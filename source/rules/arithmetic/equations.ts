/** The sums and balances as equations of the form: what stands on the left minus what stands on the right is 0. */
import type { Cell } from '../../report/places.ts';
import type { Report } from '../../report/report.ts';
import { balances, sums } from '../../report/totals.ts';
import { standsFor } from './reading.ts';

export interface Equation {
  /** Cells that count with + and with -. */
  readonly terms: readonly { readonly cell: Cell; readonly sign: 1 | -1 }[];
}

const plus = (cell: Cell) => ({ cell, sign: 1 }) as const;
const minus = (cell: Cell) => ({ cell, sign: -1 }) as const;

export const equations: readonly Equation[] = [
  ...sums.map((sum) => ({ terms: [...sum.addends.map(plus), minus(sum.total)] })),
  ...balances.map((one) => ({
    terms: [plus(one.received), plus(one.carriedIn), minus(one.handled), minus(one.carriedOver)],
  })),
];

/** How far an equation is from holding; 0 where it holds. */
export const residual = (report: Report, equation: Equation): number =>
  equation.terms.reduce((sum, { cell, sign }) => sum + sign * standsFor(report, cell), 0);
