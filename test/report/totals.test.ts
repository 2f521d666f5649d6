import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyReport } from '../../source/report/empty.ts';
import { readFigure, withFigure } from '../../source/report/places.ts';
import { withMissingTotals, withTotals } from '../../source/report/totals.ts';
import { balances, cells, sums } from '../helpers/form.ts';
import { busyReport } from '../helpers/sample.ts';

const leaves = cells.filter((cell) => !cell.derived && cell.kind === 'count');
const figures = fc.array(fc.oneof(fc.constant(null), fc.nat(1_000_000)), {
  minLength: leaves.length,
  maxLength: leaves.length,
});

const filled = (values: readonly (number | null)[]) =>
  leaves.reduce(
    (report, cell, index) => withFigure(report, cell, values[index]!),
    emptyReport('柳林镇', 2025, 'government'),
  );

test('35 sums and 7 equations', () => {
  expect(
    sums
      .map((sum) => sum.rule)
      .sort()
      .join(),
  ).toBe([...Array(3).fill('dispute-total'), ...Array(7).fill('handled-sum'), ...Array(25).fill('row-total')].join());
  expect(balances).toHaveLength(7);
});

test('for any leaves, every derived total is the sum of its addends, blanks left out, and null where all are blank', () => {
  fc.assert(
    fc.property(figures, (values) => {
      const report = withTotals(filled(values));
      for (const { total, addends } of sums) {
        const known = addends.map((cell) => readFigure(report, cell)).filter((figure) => figure !== null) as number[];
        const expected = known.length === 0 ? null : known.reduce((sum, figure) => sum + figure, 0);
        expect(readFigure(report, total)).toBe(expected);
      }
    }),
    { numRuns: 50 },
  );
});

test('deriving changes no leaf, and deriving twice changes nothing', () => {
  fc.assert(
    fc.property(figures, (values) => {
      const before = filled(values);
      const after = withTotals(before);
      for (const cell of leaves) expect(readFigure(after, cell)).toBe(readFigure(before, cell));
      expect(withTotals(after)).toBe(after);
    }),
    { numRuns: 30 },
  );
});

test('missing totals are derived, published ones stay even where they are wrong', () => {
  const cell = cells.find(({ id }) => id === 'applications.received.total')!;
  const other = cells.find(({ id }) => id === 'disputes.review.total')!;
  const report = withMissingTotals(withFigure(withFigure(busyReport(), cell, 1), other, null));
  expect(readFigure(report, cell)).toBe(1);
  // 0 is what was published, and no blank.
  expect(readFigure(withMissingTotals(withFigure(busyReport(), cell, 0)), cell)).toBe(0);
  expect(readFigure(report, other)).toBe(5);
});
