/** Rows and columns that only count go; those that say something stay. */
import { expect, test } from 'vitest';
import { currentForm } from '../../source/form/forms.ts';
import { shapeOf } from '../../source/readers/form.ts';
import { reshaped } from '../../source/readers/reshape.ts';

const shape = shapeOf(currentForm, 'applications');
const cellsOf = (texts: readonly string[]) => texts.map((text, x) => ({ text, x, colSpan: 1, rowSpan: 1 }));
/** What is left of a table, row by row. */
const left = (...rows: (readonly string[])[]) =>
  reshaped({ kind: 'table', rows: rows.map(cellsOf) }, shape).rows.map((row) => row.map(({ text }) => text));

const heads = ['项目', '自然人', '商业企业', '总计'];
const row = ['一、本年新收', '5', '2', '7'];

test.each(['栏次', '行次', '序号'])('a row %s that counts the columns goes', (name) => {
  expect(left(heads, [name, '1', '2', '3'], row)).toEqual([heads, row]);
});

test.each([
  ['栏次', ['栏次', '甲', '乙', '合计']],
  ['序号', ['序号', '自然人', '商业企业', '总计']],
  ['代码', ['代码', '1', '2', '见附件']],
  ['行次', ['行次', '', '', '7']],
])('a row that begins with %s and has words, or one number, stays', (_, words) => {
  expect(left(heads, words, row)).toEqual([heads, words, row]);
});

test('a column that counts the rows goes with its head', () => {
  expect(left(['序号', ...heads], ['1', ...row], ['2', ...row])).toEqual([heads, row, row]);
});
