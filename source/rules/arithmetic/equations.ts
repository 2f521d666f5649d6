/** The sums and balances as equations of the form: what stands on the left minus what stands on the right is 0. */
import type { Cell } from '../../form/form.ts';
import type { Report } from '../../report/report.ts';
import { ofForm } from '../engine/ofForm.ts';
import { isUnreadCell } from '../unread.ts';
import { standsFor } from './reading.ts';

export interface Equation {
  /** Cells that count with + and with -. */
  readonly terms: readonly { readonly cell: Cell; readonly sign: 1 | -1 }[];
}

const plus = (cell: Cell) => ({ cell, sign: 1 }) as const;
const minus = (cell: Cell) => ({ cell, sign: -1 }) as const;

/** The equations of the form of a report. */
export const equationsOf = ofForm(({ sums, balances }): readonly Equation[] => [
  ...sums.map((sum) => ({ terms: [...sum.addends.map(plus), minus(sum.total)] })),
  ...balances.map((one) => ({
    terms: [plus(one.received), plus(one.carriedIn), minus(one.handled), minus(one.carriedOver)],
  })),
]);

/** How far an equation is from holding; 0 where it holds, and where a cell of it was not read. */
export const residual = (report: Report, { terms }: Equation): number =>
  terms.some(({ cell }) => isUnreadCell(report, cell))
    ? 0
    : terms.reduce((sum, { cell, sign }) => sum + sign * standsFor(report, cell), 0);
