/** Tables that a page lays out as lists or sentences: each figure goes by the names before it, and what is not clear is left. */
import { describe, expect, test } from 'vitest';
import type { Block } from '../../source/document/document.ts';
import type { TableId } from '../../source/form/form.ts';
import { isCardLine, rowsOfCards } from '../../source/readers/cards.ts';
import { form2021 as form } from '../helpers/form.ts';
import { tableOf } from './grids.ts';

const line = (text: string): Block => ({ kind: 'text', text });
/** The rows that some lines name, with their figures. */
const rows = (table: TableId, ...lines: (string | Block)[]) =>
  rowsOfCards(
    lines.map((one) => (typeof one === 'string' ? line(one) : one)),
    form,
    table,
  ).map(
    ({ label, figures, flattened }) => `${label}${flattened ? '' : '?'} ${figures.map(({ text }) => text).join(' ')}`,
  );

const received = form.applicationsRows.find(({ id }) => id === 'received')!.label;
const carriedIn = form.applicationsRows.find(({ id }) => id === 'carriedIn')!.label;

describe('table 三', () => {
  test('a row, then each of its columns with a figure, in any order', () => {
    expect(
      rows('applications', received, '自然人：5', '商业企业 2件', '总计', '7', carriedIn, '总计：1，自然人：1'),
    ).toEqual([`${received} 5 2 7`, `${carriedIn} 1 1`]);
    expect(rows('applications', `${received}：自然人5件，商业企业2件；总计7件。`)).toEqual([`${received} 5 2 7`]);
    expect(rows('applications', received, '总计', '：', '7', '件', '自然人', '1,036')).toEqual([`${received} 1,036 7`]);
  });

  test('what says nothing may stand between a name and its figure; another word ends the row', () => {
    expect(rows('applications', received, '申请人情况', '自然人', '数量', '5')).toEqual([`${received} 5`]);
    expect(rows('applications', received, '自然人', '5', '上年同期', '商业企业', '2')).toEqual([`${received} 5`]);
    expect(rows('applications', '上年同期', '自然人', '5')).toEqual([]);
  });

  test('a figure without the name of its column makes all of it none', () => {
    expect(rows('applications', received, '5', '自然人', '6')).toEqual([]);
    expect(rows('applications', received, '自然人', '5', '6')).toEqual([]);
  });

  test('a column with two figures has none, with the same twice it has that', () => {
    expect(rows('applications', received, '自然人', '5', '自然人', '6', '总计', '7')).toEqual([`${received} 7`]);
    expect(rows('applications', received, '自然人', '5', '自然人', '5')).toEqual([`${received} 5`]);
    expect(rows('applications', received, '自然人', '5', '自然人', '6')).toEqual([]);
  });

  test('cells are words like lines, each of their lines one', () => {
    const table = tableOf([received, '自然人', '5']);
    expect(rows('applications', table)).toEqual([`${received} 5`]);
    const lined: Block = {
      kind: 'table',
      rows: [[{ text: '自然人：5总计：7', lines: ['自然人：5', '总计：7'], x: 0, colSpan: 1, rowSpan: 1 }]],
    };
    expect(rows('applications', received, lined)).toEqual([`${received} 5 7`]);
  });
});

test('table 二: the columns of its rows, and rows of one figure', () => {
  expect(
    rows('proactive', '行政许可', '本年处理决定数量', '5', '行政事业性收费', '本年收费金额（单位：万元）', '3.5'),
  ).toEqual(['行政许可 5', '行政事业性收费 3.5']);
  expect(rows('proactive', '规章', '本年制发件数：1', '本年废止件数：2', '现行有效件数：3')).toEqual(['规章 1 2 3']);
  expect(rows('proactive', '行政许可：本年处理决定数量5件')).toEqual(['行政许可 5']);
});

test('table 四: the groups with their results', () => {
  expect(rows('disputes', '行政复议', '结果维持1，结果纠正2', '尚未审结：3', '未经复议直接起诉', '总计', '4')).toEqual([
    `${form.disputesRows[0]!.label} 1 2 3`,
    `${form.disputesRows[1]!.label} 4`,
  ]);
  expect(rows('disputes', `行政复议案件的办理情况${'长'.repeat(20)}`, '总计', '4')).toEqual([]);
});

test.each<[string, TableId, boolean]>([
  ['自然人：5', 'applications', true],
  [`${received}：自然人5件，总计7件。`, 'applications', true],
  ['5', 'applications', true],
  ['自然人', 'applications', false],
  ['申请人情况', 'applications', false],
  ['自然人5件，其中乡镇2件。', 'applications', false],
  ['全年收到5件。', 'applications', false],
  ['', 'applications', false],
])('“%s” is read as a line of a list: %s %s', (text, table, is) => expect(isCardLine(text, form, table)).toBe(is));
