/** One walk over the sums of the tables, shared by the three rules that check them. */

import type { Sum, SumRule } from '../../form/form.ts';
import type { Report } from '../../report/report.ts';
import { ofForm } from '../engine/ofForm.ts';
import { ofReport, undivided } from '../engine/recording.ts';
import type { Fault } from '../finding.ts';
import { indexOfCell, numberIn, standsFor, valuesOf } from './reading.ts';

export interface BrokenSum {
  readonly sum: Sum;
  /** What the addends make, blanks read as 0. */
  readonly expected: number;
  /** The total as it stands; null where it is blank. */
  readonly actual: number | null;
}

/** The sums of a form with where their cells stand in its list. */
const placedSums = ofForm(({ cells, sums }) => {
  const indexOf = indexOfCell(cells);
  return sums.map((sum) => ({ sum, total: indexOf(sum.total), addends: sum.addends.map(indexOf) }));
});

const allBroken = ofReport((watched): readonly BrokenSum[] => {
  const report = undivided(watched);
  const broken: BrokenSum[] = [];
  const { standing, unread } = valuesOf(report);
  for (const { sum, total, addends } of placedSums(report)) {
    // What was not read adds up to nothing that could be wrong.
    if (unread && (unread[total] || addends.some((at) => unread[at]))) continue;
    let expected = 0;
    for (const at of addends) expected += standing[at] ?? 0;
    const actual = numberIn(report, sum.total);
    if ((actual ?? 0) !== expected) broken.push({ sum, expected, actual });
  }
  return broken;
});

/** The sums that do not hold even with every blank read as 0, in the order of the list of its form. */
export const brokenSums = (report: Report, rule?: SumRule): readonly BrokenSum[] =>
  rule ? allBroken(report).filter(({ sum }) => sum.rule === rule) : allBroken(report);

/** The fault of a broken sum: the total first among its places, then every addend; the repair is the derived total. */
export function sumFault({ sum, expected, actual }: BrokenSum, message: string): Fault {
  return {
    places: [sum.total.id, ...sum.addends.map((cell) => cell.id)],
    message,
    expected,
    actual,
    repair: {
      label: `${actual === null ? '填' : '改为'} ${expected}`,
      changes: [{ place: sum.total.id, value: expected }],
    },
  };
}

/** The non-zero addends as a person would add them up: 3 + 1 + 2; a single or no figure as it is. */
export function shownAddends(report: Report, sum: Sum): string {
  const figures = sum.addends.map((cell) => standsFor(report, cell)).filter((value) => value !== 0);
  return figures.length === 0 ? '0' : figures.map((value) => (value < 0 ? `(${value})` : String(value))).join(' + ');
}

/** `3 + 1 = 4`, or only `4` where there is nothing to add. */
export function shownSum(report: Report, { sum, expected }: BrokenSum): string {
  const addends = shownAddends(report, sum);
  return addends.includes('+') ? `${addends} = ${expected}` : addends;
}
