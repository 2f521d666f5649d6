/** Cells that hold several rows: a row for each line where all agree, the same table where not. */
import { describe, expect, test } from 'vitest';
import type { TableBlock, TableCell } from '../../source/document/document.ts';
import { currentForm } from '../../source/form/forms.ts';
import { shapeOf } from '../../source/readers/form.ts';
import { withRowsApart } from '../../source/readers/rowsApart.ts';

const shape = shapeOf(currentForm, 'applications');
const labels = ['1.信访举报投诉类申请', '2.重复申请', '3.要求提供公开出版物'];

/** A row of cells, each with its lines. */
const rowOf = (...cells: (readonly string[])[]): TableCell[] =>
  cells.map((lines, x) => ({
    text: lines.join(''),
    x,
    colSpan: 1,
    rowSpan: 1,
    ...(lines.length > 1 ? { lines } : {}),
  }));
const tableOf = (...rows: TableCell[][]): TableBlock => ({ kind: 'table', rows });
const textsOf = ({ rows }: TableBlock) => rows.map((row) => row.map(({ text }) => text));

const crowded = rowOf(['（五）不予处理'], labels, ['5', '6', '7'], ['0', '1', '2']);

test('each line of the label is a row with its own figures', () => {
  const head = rowOf(['项目'], ['办理结果'], ['自然人'], ['总计']);
  const apart = withRowsApart(tableOf(head, crowded), shape);
  expect(apart.hasApart).toBe(true);
  expect(textsOf(apart)).toEqual([
    ['项目', '办理结果', '自然人', '总计'],
    ['（五）不予处理', labels[0], '5', '0'],
    [labels[1], '6', '1'],
    [labels[2], '7', '2'],
  ]);
});

test('what stands before the label spans all of them, all else one, in its own column', () => {
  const { rows } = withRowsApart(tableOf(crowded.map((cell) => ({ ...cell, rowSpan: 2 }))), shape);
  expect(rows.map((row) => row.map(({ x, rowSpan }) => [x, rowSpan]))).toEqual([
    [
      [0, 3],
      [1, 1],
      [2, 1],
      [3, 1],
    ],
    ...[1, 2].map(() => [
      [1, 1],
      [2, 1],
      [3, 1],
    ]),
  ]);
  expect(rows.flat().every(({ lines }) => lines === undefined)).toBe(true);
});

test('a label that goes on in a line without a number is one', () => {
  const lines = ['1.信访举报', '投诉类申请', '2.重复申请'];
  expect(textsOf(withRowsApart(tableOf(rowOf(lines, ['5', '6'])), shape))).toEqual([
    ['1.信访举报投诉类申请', '5'],
    ['2.重复申请', '6'],
  ]);
});

describe('the table is left as it is where', () => {
  test.each<[string, TableCell[]]>([
    ['no cell has lines', rowOf(['1.信访举报投诉类申请'], ['5'])],
    ['a figure is missing', rowOf(labels, ['5', '6'])],
    ['there is a figure more', rowOf(labels, ['5', '6', '7', '8'])],
    ['one column is not so', rowOf(labels, ['5', '6', '7'], ['18'])],
    ['words stand among the figures', rowOf(labels, ['5', '见注', '7'])],
    ['no figures follow', rowOf(['三、本年度办理结果'], labels)],
    ['a label is there twice', rowOf([labels[0]!, labels[1]!, labels[0]!], ['5', '6', '7'])],
    ['a line is no label', rowOf([labels[0]!, '9.备注'], ['5', '6'])],
    ['only one label stands there', rowOf(['1.信访举报', '投诉类申请'], ['5', '6'])],
  ])('%s', (_, row) => {
    const table = tableOf(row);
    expect(withRowsApart(table, shape)).toBe(table);
  });
});
