import { type Cell, printedName } from '../report/places.ts';
import { brokenSums } from './arithmetic/brokenSums.ts';
import { numberIn } from './arithmetic/reading.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';

const candidatesAtMost = 2;

/** Every number that comes from swapping two neighbouring digits of a whole number: 1234 -> 2134, 1324, 1243. */
function swaps(value: number): number[] {
  const digits = String(value);
  if (!/^\d{2,}$/.test(digits)) return [];
  return Array.from({ length: digits.length - 1 }, (_, index) =>
    Number(`${digits.slice(0, index)}${digits[index + 1]}${digits[index]}${digits.slice(index + 2)}`),
  ).filter((swapped) => swapped !== value && String(swapped).length === digits.length);
}

/** Beside a broken sum whose difference is a multiple of 9: the figure that was typed with two digits swapped. */
export const transposedDigits: Rule = {
  id: 'transposed-digits',
  title: '合计不符时，没有哪个数的两位数字写颠倒（63 写成 36）',
  severities: ['hint'],
  basis: '由表三、表四的总计推算；相差 9 的倍数多是相邻两位数字颠倒',
  failing: {
    figures: {
      'disputes.review.upheld': 36,
      'disputes.review.corrected': 1,
      'disputes.review.total': 64,
    },
  },
  passing: { figures: { 'disputes.review.upheld': 63, 'disputes.review.corrected': 1 } },
  check: (report, { form }) =>
    brokenSums(report).flatMap(({ sum, expected, actual }): Fault[] => {
      if (actual === null || (actual - expected) % 9 !== 0) return [];
      const off = actual - expected;
      const fits = [...sum.addends, sum.total].flatMap((cell: Cell) => {
        const value = numberIn(report, cell);
        if (value === null) return [];
        const wanted = cell === sum.total ? value - off : value + off;
        return swaps(value).includes(wanted) ? [{ cell, value, wanted }] : [];
      });
      if (fits.length > candidatesAtMost) return [];
      return fits.map(({ cell, value, wanted }) => ({
        places: [cell.id, ...(cell === sum.total ? [] : [sum.total.id])],
        message: `${printedName(cell.id, form)} 的 ${value} 可能是 ${wanted} 写颠倒了两位数字，改后这一项合计相符。`,
        expected: wanted,
        actual: value,
      }));
    }),
};
