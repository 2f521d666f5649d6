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

/** The sums that do not hold, each cause once: by its total, what it should be. */
const causesOf = ofReport((watched): readonly BrokenSum[] => {
  const byTotal = Map.groupBy(allBroken(watched), ({ sum }) => sum.total.id);
  const judged = new Map<BrokenSum, boolean>();
  /** A broken sum that holds once the totals among its addends stand as their own sums make them has another cause. */
  const isCause = (broken: BrokenSum): boolean => {
    const known = judged.get(broken);
    if (known !== undefined) return known;
    let { expected } = broken;
    for (const { id } of broken.sum.addends) {
      const own = byTotal.get(id)?.find((one) => one.actual !== null && isCause(one));
      if (own) expected += own.expected - (own.actual ?? 0);
    }
    const answer = expected !== (broken.actual ?? 0);
    judged.set(broken, answer);
    return answer;
  };
  return allBroken(watched).filter(
    (one) =>
      isCause(one) &&
      // （七）总计 of the last column ends a row and a column: one wrong number, said by the column.
      !byTotal
        .get(one.sum.total.id)
        ?.some(
          (other) => one.sum.rule === 'row-total' && other !== one && other.expected === one.expected && isCause(other),
        ),
  );
});

/** As brokenSums, but of several sums that one wrong total breaks only the one that tells what it should be. */
export const causes = (report: Report, rule: SumRule): readonly BrokenSum[] =>
  causesOf(report).filter(({ sum }) => sum.rule === rule);

/** What a cell should be where its own sum does not hold, or undefined. */
export const shouldBe = (report: Report, id: string): number | undefined =>
  causesOf(report).find(({ sum, actual }) => sum.total.id === id && actual !== null)?.expected;

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
