/** A row of table 三 whose columns stand in two tables: put together only where the heads name each column once. */
import { expect, test } from 'vitest';
import { currentForm as form } from '../../source/form/forms.ts';
import type { Line } from '../../source/readers/lines.ts';
import { readApplications } from '../../source/readers/tables.ts';

const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const label = '一、本年新收政府信息公开申请数量';

/** What is read of the row of 本年新收, from pieces that have these heads, and figures from 1 on. */
function readOf(...pieces: (readonly string[])[]) {
  let next = 1;
  const lines = pieces.map((heads, table): Line => {
    const figures = heads.map((head) => ({ text: String(next++), heads: [head] }));
    return { label, figures, table };
  });
  const { figures } = readApplications(lines, form);
  return form.cellsOfRow('applications', 'received').map(({ id }) => figures.get(id) ?? null);
}
const nothing = columns.map(() => null);

test('halves that name each column once are one row, in the order of the form', () => {
  expect(readOf(columns.slice(0, 3), columns.slice(3))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(readOf(columns.slice(3), columns.slice(0, 3))).toEqual([5, 6, 7, 1, 2, 3, 4]);
});

test.each([
  ['total', [...columns.slice(0, 3), '总计'], columns.slice(4)],
  ['applicant', columns.slice(0, 4), ['社会公益组织', '其他', '总计']],
])('halves that both name one %s, and another not at all, are not', (_, first, second) => {
  expect(readOf(first, second)).toEqual(nothing);
});

test('nor are halves of which one has a column that the form has not', () => {
  expect(readOf(columns.slice(0, 3), ['备注', ...columns.slice(4)])).toEqual(nothing);
});
