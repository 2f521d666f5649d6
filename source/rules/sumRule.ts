/** A rule that one kind of sum of the tables holds. */
import type { Report } from '../report/report.ts';
import type { Sum, SumRule } from '../report/totals.ts';
import { causes, shownSum, sumFault } from './arithmetic/brokenSums.ts';
import { difference } from './arithmetic/reading.ts';
import type { About, Rule } from './rule.ts';

interface AboutSums extends Omit<About, 'severities' | 'certain'> {
  readonly id: SumRule;
  /** What the addends are, before their sum: 未经复议直接起诉：四种结果之和. */
  readonly addends: (sum: Sum) => string;
  /** What the form calls the total. */
  readonly total: string;
}

/** The rule that every sum of this kind holds: an error, and nothing that a reason could make right. */
export const sumRule = ({ addends, total, ...about }: AboutSums): Rule => ({
  ...about,
  severities: ['error'],
  certain: true,
  check: (report: Report) =>
    // A total that was left blank is a blank cell: said once, there.
    causes(report, about.id)
      .filter(({ actual }) => actual !== null)
      .map((broken) => {
        const { sum, expected, actual } = broken;
        const stands = actual === null ? '空白' : `${actual}，${difference(expected, actual)}`;
        return sumFault(broken, `${addends(sum)} ${shownSum(report, broken)}，但 ${total} ${stands}。`);
      }),
});
