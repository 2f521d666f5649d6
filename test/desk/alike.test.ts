/** When two units share too much: their own sentences, more than half of those of the one that has fewer. */
import { expect, test } from 'vitest';
import { unitsAlike } from '../../source/desk/alike.ts';

const unit = (name: string, ...sentences: number[]) => ({ unit: name, sentences });
const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

test('more than half of the fewer, not half; of the fewer, not of the more', () => {
  expect(unitsAlike([unit('甲', 1, 2, 3, 4), unit('乙', 1, 2, 3, ...range(10, 20))])).toEqual([
    { units: ['甲', '乙'], share: 0.75, shared: [1, 2, 3] },
  ]);
  expect(unitsAlike([unit('甲', 1, 2, 3, 4), unit('乙', 1, 2, ...range(10, 20))])).toEqual([]);
});

test('a report of three own sentences is like none', () => {
  expect(unitsAlike([unit('甲', 1, 2, 3), unit('乙', 1, 2, 3, 4)])).toEqual([]);
});

test('what many units write, and stock phrases, are nobody’s own', () => {
  const many = range(0, 6).map((index) => unit(`单位${index}`, 1, 2, 3, 4, 100 + index));
  expect(unitsAlike(many)).toEqual([]);
  expect(unitsAlike(many.slice(0, 5))).toHaveLength(10);
  const two = [unit('甲', 1, 2, 3, 4, 5, 6, 7, 8), unit('乙', 1, 2, 3, 4, 9, 10, 11, 12)];
  expect(unitsAlike([unit('甲', 1, 2, 3, 4), unit('乙', 1, 2, 3, 4)], new Set([4]))).toEqual([]);
  expect(unitsAlike(two)).toEqual([]);
  expect(unitsAlike(two, new Set([5, 6, 7, 8]))).toEqual([{ units: ['甲', '乙'], share: 1, shared: [1, 2, 3, 4] }]);
});

test('the pair that shares most comes first', () => {
  const pairs = unitsAlike([
    unit('甲', 1, 2, 3, 4),
    unit('乙', 1, 2, 3, 5),
    unit('丙', 11, 12, 13, 14),
    unit('丁', 11, 12, 13, 14),
  ]);
  expect(pairs.map(({ units, share }) => [...units, share])).toEqual([
    ['丙', '丁', 1],
    ['甲', '乙', 0.75],
  ]);
});
