import { rowName } from '../report/places.ts';
import { brokenSums } from './arithmetic/brokenSums.ts';
import { numberIn, standsFor } from './arithmetic/reading.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';

/**
 * Beside a broken sum: a number that a page or a PDF tore in two (20 read as 2 and 0). Said only when exactly one
 * pair of neighbouring cells would make the sum hold, so it never guesses between several.
 */
export const splitNumber: Rule = {
  id: 'split-number',
  title: '合计不符时，相邻两格不是同一个数被拆开的两半（20 拆成 2 和 0）',
  severities: ['hint'],
  basis: '由表三、表四的总计推算；网页和 PDF 转换时常把一个数拆成两格',
  failing: {
    figures: {
      'disputes.review.upheld': 2,
      'disputes.review.corrected': 0,
      'disputes.review.otherResult': 1,
      'disputes.review.total': 21,
    },
  },
  passing: { figures: { 'disputes.review.upheld': 20, 'disputes.review.otherResult': 1 } },
  check: (report) =>
    brokenSums(report).flatMap(({ sum, expected, actual }): Fault[] => {
      if (sum.rule === 'handled-sum' || actual === null) return [];
      const fits = sum.addends.slice(0, -1).flatMap((left, index) => {
        const right = sum.addends[index + 1];
        if (!right || !standsFor(report, left) || numberIn(report, right) === null) return [];
        const [first, second] = [standsFor(report, left), standsFor(report, right)];
        const merged = Number(`${first}${second}`);
        return expected - first - second + merged === actual ? [{ left, right, first, second, merged }] : [];
      });
      const [only, another] = fits;
      if (!only || another) return [];
      return [
        {
          places: [only.left.id, only.right.id, sum.total.id],
          message: `${rowName(sum.total.row)}：“${only.left.column.label}”${only.first} 和“${only.right.column.label}”${only.second} 可能是一个数 ${only.merged} 被拆成了两格，合起来正好与总计 ${actual} 相符。`,
          expected: only.merged,
          actual: only.first,
        },
      ];
    }),
};
