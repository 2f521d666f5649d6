/** Rows and columns that only count, part or add up go; those that say something stay. */
import { expect, test } from 'vitest';
import type { TableBlock } from '../../source/document/document.ts';
import { currentForm } from '../../source/form/forms.ts';
import { shapeOf } from '../../source/readers/form.ts';
import { reshaped } from '../../source/readers/reshape.ts';
import { tableOf } from './grids.ts';

const shape = shapeOf(currentForm, 'applications');
const textsOf = ({ rows }: TableBlock) => rows.map((row) => row.map(({ text }) => text));
/** What is left of a table, row by row. */
const left = (...rows: (readonly string[])[]) => textsOf(reshaped(tableOf(...rows), shape));

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

const rowsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => [String(first + index), `第${index}行`, '5', '7']);

test('without a head it goes where it counts eight rows or more from 1 on', () => {
  const counted = rowsFrom(1, 8);
  expect(left(...counted)).toEqual(counted.map((one) => one.slice(1)));
  for (const other of [rowsFrom(1, 7), rowsFrom(2, 8), [...rowsFrom(1, 8), ['3', '第八行', '5', '7']]])
    expect(left(...other)).toEqual(other);
});

test('a number over several columns counts nothing', () => {
  const table = tableOf(['序号', ...heads], [['1', 2], '5', '2', '7'], ['2', ...row]);
  expect(textsOf(reshaped(table, shape))).toEqual([heads, ['1', '5', '2', '7'], row]);
});

test('two columns of nothing between others go, one may be that of a figure', () => {
  expect(left(['项目', '', '自然人', ' ', '总计'], ['新收', '', '5', '\u3000', '7'])).toEqual([
    ['项目', '自然人', '总计'],
    ['新收', '5', '7'],
  ]);
  for (const rows of [
    [
      ['项目', '自然人', '', '总计'],
      ['新收', '5', '', '7'],
    ],
    [
      ['项目', '', '自然人', '总计', ''],
      ['新收', '', '5', '7', ''],
    ],
    [
      ['项目', '', '', '总计'],
      ['新收', '', '0', '7'],
    ],
  ])
    expect(left(...rows)).toEqual(rows);
});

test('a column in which something was struck out is not one of nothing', () => {
  const table = tableOf(['项目', '', '自然人', '', '总计'], ['新收', '', '5', '', '7']);
  const rows = table.rows.map((one, y) =>
    one.map((cell) => (y === 1 && cell.x === 3 ? { ...cell, remarks: ['划掉'] } : cell)),
  );
  expect(textsOf(reshaped({ ...table, rows }, shape))).toEqual(textsOf(table));
});

test('the head over columns of nothing stays', () => {
  const table = tableOf([['申请人情况', 5]], ['项目', '', '自然人', '', '总计'], ['新收', '', '5', '', '7']);
  expect(textsOf(reshaped(table, shape))).toEqual([['申请人情况'], ['项目', '自然人', '总计'], ['新收', '5', '7']]);
});

const kinds = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];

/** Table 三 with a column that adds up the five kinds: before them or behind them, under the head over them. */
function summed({ name = '小计', behind = false, rows = 10, bend = (figures: (string | number)[]) => figures } = {}) {
  const order = <Value>(five: readonly Value[], sum: Value) => (behind ? [...five, sum] : [sum, ...five]);
  return tableOf(
    ['项目', '自然人', ['法人或其他组织', 6], '总计'],
    ['', '', ...order(kinds, name), ''],
    ...Array.from({ length: rows }, (_, at) => {
      const five = [at, 1, 0, 2, 3];
      const figures = bend([7, ...order<number | string>(five, at + 6), at + 13]);
      return [`第${at}行`, ...figures.map(String)];
    }),
  );
}
const first = (table: TableBlock) => textsOf(reshaped(table, shape))[2];

test.each([
  ['before the kinds', {}],
  ['behind the kinds', { behind: true }],
  ['called 合计, under the head of the kinds', { name: '合计' }],
  ['called 合计, behind the kinds', { name: '合计', behind: true }],
])('a column that adds them up goes: %s', (_, how) => {
  const done = reshaped(summed(how), shape);
  expect(textsOf(done)[1]).toEqual(['', '', ...kinds, '']);
  expect(first(summed(how))).toEqual(['第0行', '7', '0', '1', '0', '2', '3', '13']);
  expect(done.rows[0]!.map(({ x, colSpan }) => [x, colSpan])).toEqual([
    [0, 1],
    [1, 1],
    [2, 5],
    [7, 1],
  ]);
  expect(done.rows[2]!.map(({ x }) => x)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test.each<[string, Parameters<typeof summed>[0]]>([
  ['in nine rows only', { rows: 9 }],
  ['not in every row', { bend: (figures) => (figures[1] === 9 ? [7, 99, ...figures.slice(2)] : figures) }],
  ['by another name', { name: '其中' }],
])('a column that adds them up %s stays', (_, how) =>
  expect(textsOf(reshaped(summed(how), shape))).toEqual(textsOf(summed(how))),
);

test('a row without a figure in that column says nothing against it', () => {
  const table = summed({
    rows: 11,
    bend: (figures) => (figures[1] === 9 ? [7, '见注', ...figures.slice(2)] : figures),
  });
  expect(first(table)).toHaveLength(8);
});

test('in a table without those kinds every column stays', () => {
  const table = summed();
  const disputes = shapeOf(currentForm, 'disputes');
  expect(textsOf(reshaped(table, disputes))).toEqual(textsOf(table));
});

const labels = currentForm.applicationsRows.map(({ label }) => label);
const names = ['自然人', ...kinds, '总计'];
/** Table 三 with its rows as columns. */
const sideways = (count: number, columns = names) => [
  ['申请人', ...labels.slice(0, count)],
  ...columns.map((name, y) => [name, ...labels.slice(0, count).map((_, x) => String(10 * y + x))]),
];

test('a table whose columns are the rows of the form is turned', () => {
  expect(left(...sideways(9))).toEqual([
    ['', ...names],
    ...labels.slice(0, 9).map((label, x) => [label, ...names.map((_, y) => String(10 * y + x))]),
  ]);
});

test('a head over the names of the rows is no name of one, and what is not filled stays so', () => {
  const [head, ...body] = sideways(9);
  const table = tableOf(['', ['办理结果', 9]], head!, ...body.map((one, y) => (y === 0 ? one.slice(0, -1) : one)));
  expect(textsOf(reshaped(table, shape)).at(-1)).toEqual([labels[8], '', '18', '28', '38', '48', '58', '68']);
});

test.each([
  ['has fewer than eight of them', sideways(7)],
  ['has fewer than five of its columns', sideways(9, names.slice(0, 4))],
  ['has another row among them', [...sideways(9), ['备注', '无', '', '', '', '', '', '', '', '']]],
  ['has no heads', sideways(9).slice(1)],
])('one that %s stays as it is', (_, rows) => expect(left(...rows)).toEqual(rows));
