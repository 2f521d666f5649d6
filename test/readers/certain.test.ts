import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readReport } from '../../source/commands/readReport.ts';
import type { Report } from '../../source/report/report.ts';
import { figuresIn, tableIn, withRow } from '../helpers/rows.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';
import { asHtml, documentOf, type LooseCell, type LooseTable } from './document.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-certain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The report read back from a page whose table 三 was changed row by row. */
async function readChanged(report: Report, change: (row: LooseCell[], label: string) => LooseCell[]): Promise<Report> {
  const document = documentOf(report);
  const table = document.sections[2]!.body[0] as LooseTable;
  table.rows = table.rows.map((row) => change(row, row.findLast(({ figure }) => !figure)?.text ?? ''));
  const path = join(folder, 'changed.html');
  writeFileSync(path, asHtml(document));
  return readReport(path);
}

/** Without the column 其他: its header cell, and the sixth figure of every row. */
const withoutOther = (row: LooseCell[]): LooseCell[] => {
  const figures = row.filter(({ figure }) => figure);
  return row
    .filter((cell) => cell !== figures[5] && !(cell.key === 'otherOrganization' || cell.text === '其他'))
    .map((cell) => (cell.text === '法人或其他组织' ? { ...cell, colspan: 4 } : cell));
};

test('a column that is not printed is 0 where the others add up to the total, and says so', async () => {
  const read = await readChanged(busyReport(), withoutOther);
  expect(figuresIn(busyReport(), 'applications.received')[5]).toBe(0);
  expect(figuresIn(read, 'applications.received')).toEqual(figuresIn(busyReport(), 'applications.received'));
  expect(read.reading?.notes).toContainEqual({
    place: 'applications.received.otherOrganization',
    state: 'doubt',
    reason: '表格中没有“其他”一栏，其余各栏之和等于总计，按 0 计',
  });
});

test('a column that is not printed stays blank where the others do not add up to the total', async () => {
  const report = busyReport();
  const printed = figuresIn(report, 'applications.received');
  const received = printed.with(5, 3).with(6, printed[6]! + 3);
  const read = await readChanged(withRow(report, 'applications.received', received), withoutOther);
  expect(figuresIn(read, 'applications.received')).toEqual(received.with(5, null));
});

const shortRow = (row: LooseCell[], label: string): LooseCell[] =>
  label.includes('重复申请') ? row.slice(0, -2) : row;

test('a row of too few zeros is 0 where the total of all outcomes is 0, and stays blank elsewhere', async () => {
  const nothing = await readChanged(zeroReport(), shortRow);
  expect(tableIn(nothing, 'applications')).toEqual(tableIn(zeroReport(), 'applications'));
  expect(nothing.reading?.notes.map(({ reason }) => reason)).toEqual(
    new Array(7).fill('这一行的数不全，但都是 0，合计也是 0，按 0 计'),
  );
  const busy = await readChanged(busyReport(), shortRow);
  expect(figuresIn(busy, 'applications.notProcessed.repeated')).toEqual(new Array(7).fill(null));
});
