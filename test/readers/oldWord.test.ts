/** Heads of a table that have lost their widths on the way through another program, and the order that is left to them. */
import { expect, test } from 'vitest';
import type { TableBlock, TableCell } from '../../source/document/document.ts';
import { currentForm } from '../../source/form/forms.ts';
import { shapeOf } from '../../source/readers/form.ts';
import { linesOfTable } from '../../source/readers/lines.ts';
import { tableIn } from '../helpers/rows.ts';
import { asHtml, documentOf } from './document.ts';
import { read } from './readText.ts';
import { distinctReport } from './tellingReport.ts';
import { tableOf } from './variants.ts';

const cell = (text: string, x: number, colSpan = 1): TableCell => ({ text, x, colSpan, rowSpan: 1 });
const figures = Array.from({ length: 7 }, (_, index) => cell(String(index + 3), index + 1));
const tangled = (names: readonly string[]): TableBlock => ({
  kind: 'table',
  rows: [
    [cell('项目', 0), cell('申请人情况', 1, 9)],
    [cell('自然人', 1), cell('法人或其他组织', 2), cell('总计', 3, 7)],
    names.map((name, index) => cell(name, index + 2)),
    [cell('（一）予以公开', 0), ...figures],
  ],
});
const columns = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];

test('table 三: 总计 stands over other columns: the printed order is what is left', () => {
  const lines = linesOfTable(tangled(columns), 0, shapeOf(currentForm, 'applications'));
  expect(lines.at(-1)).toMatchObject({ flattened: true, head: [] });
});

test('table 三: heads over each other, in another order: nothing is put in order', () => {
  const lines = linesOfTable(tangled([...columns].reverse()), 0, shapeOf(currentForm, 'applications'));
  expect(lines.at(-1)?.flattened).toBeUndefined();
});

test('table 三: heads over each other in another order are not read', async () => {
  const document = documentOf(distinctReport());
  const table = tableOf(document, 'applications');
  for (const cell of table.rows[1]!) cell.colspan = cell.text === '总计' ? 7 : 1;
  table.rows[2]!.reverse();
  const report = await read(asHtml(document), 'a.html');
  const wrong = Object.entries(report.figures).filter(([id, figure]) => figure !== distinctReport().figures[id]);
  expect(wrong).toEqual([]);
});

test('table 四: names of groups over too few columns, all results as printed', async () => {
  const document = documentOf(distinctReport());
  const table = tableOf(document, 'disputes');
  for (const cell of table.rows.flat()) {
    if (cell.text === '未经复议直接起诉') cell.colspan = 1;
    if (cell.text === '复议后起诉') cell.colspan = 9;
  }
  const report = await read(asHtml(document), 'a.html');
  expect(tableIn(report, 'disputes')).toEqual(tableIn(distinctReport(), 'disputes'));
});
