/** Rows of last year below those of this one: left out where there are as many, and where it is clear which year is which. */
import { expect, test } from 'vitest';
import { withoutLastYear } from '../../source/readers/lastYear.ts';
import { tableOf } from './grids.ts';

const labels = ['行政许可', '行政处罚', '行政强制'];
/** The table with a row for each of these years below each label, and what is left of its rows. */
const left = (years: readonly string[], more: readonly (readonly string[])[] = [], names = labels): string[] =>
  withoutLastYear(
    tableOf(...names.flatMap((label, at) => years.map((year, row) => [label, year, `${at + 1}${row}`])), ...more),
  ).rows.map((row) => row.map(({ text }) => text).join('|'));
const whole = (years: readonly string[], names = labels): string[] =>
  names.flatMap((label, at) => years.map((year, row) => `${label}|${year}|${at + 1}${row}`));
const first = ['行政许可|10', '行政处罚|20', '行政强制|30'];

test.each([[['本年', '上年']], [['今年', '去年']], [['2025年', '2024年']], [['2025年度', '上年']]])(
  '%s: the rows of the first are left, without the name of the year',
  (years) => {
    expect(left(years)).toEqual(first);
  },
);

test('of two years the later is this one, wherever it stands', () => {
  expect(left(['2023年', '2024年'])).toEqual(['行政许可|11', '行政处罚|21', '行政强制|31']);
});

test('all rows are left where fewer than three have both, where one has none of last year, where years are several', () => {
  const two = labels.slice(0, 2);
  expect(left(['本年', '上年'], [], two)).toEqual(whole(['本年', '上年'], two));
  expect(left(['本年', '上年'], [['收费', '上年', '7']])).toEqual([...whole(['本年', '上年']), '收费|上年|7']);
  const several = ['2023年', '上年', '2024年', '上年', '2025年', '上年'];
  expect(left(several, [], ['行政许可'])).toEqual(whole(several, ['行政许可']));
});
