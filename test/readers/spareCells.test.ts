/** What stands in or beside cells and says nothing new: a column that adds up others, the same figure again, the name of its column. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { withFigure } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { cells } from '../helpers/form.ts';
import { asHtml, documentOf, type LooseCell, type LooseDocument, type LooseTable } from './document.ts';
import { asDocx, asXlsx } from './office.ts';
import { asPdf, usualPdf } from './pdf.ts';
import { figureOf, notesOf, notesOfCell, page, read } from './readText.ts';
import { distinctReport } from './tellingReport.ts';
import { tableOf } from './variants.ts';

const original = distinctReport();

/** The report with a column 小计 before or behind the five kinds of 法人或其他组织. */
function withSubtotals(behind: boolean, change: (sum: number, row: number) => number = (sum) => sum): LooseDocument {
  const document = documentOf(original);
  const table = tableOf(document, 'applications');
  const cell = (text: string): LooseCell => ({ text, colspan: 1, rowspan: 1, figure: /^\d/.test(text) });
  for (const [y, row] of table.rows.entries()) {
    for (const one of row) if (/^(?:申请人情况|法人或其他组织)$/.test(one.text)) one.colspan += 1;
    const first = row.findIndex(({ text }) => text === '商业企业');
    if (first >= 0) row.splice(behind ? first + 5 : first, 0, cell('小计'));
    const figures = row.filter(({ figure }) => figure);
    if (figures.length !== 7) continue;
    const sum = figures.slice(1, 6).reduce((whole, { text }) => whole + Number(text), 0);
    row.splice(row.indexOf(figures[behind ? 6 : 1]!), 0, cell(String(change(sum, y))));
  }
  return document;
}

describe('a column 小计', () => {
  const small = { ...usualPdf, size: 5 };
  test.each<[string, () => string | Uint8Array, string]>([
    ['behind the kinds', () => asHtml(withSubtotals(true)), 'a.html'],
    ['before them', () => asHtml(withSubtotals(false)), 'a.html'],
    ['in Word', () => asDocx(withSubtotals(true)), 'a.docx'],
    ['in a workbook', () => asXlsx(withSubtotals(true)), 'a.xlsx'],
    ['in a PDF', () => asPdf(withSubtotals(false), small), 'a.pdf'],
    ['called 合计', () => asHtml(withSubtotals(true)).replace('小计', '合计'), 'a.html'],
  ])('%s is left out', async (_, make, name) => {
    expect((await read(make(), name)).figures).toEqual(original.figures);
  });
  test.each<[string, (sum: number, row: number) => number]>([
    ['one sum is another', (sum, row) => (row === 9 ? sum + 1 : sum)],
    ['all are', (sum) => sum * 2],
  ])('where %s, nothing is left out and nothing read', async (_, change) => {
    const report = await read(asHtml(withSubtotals(true, change)), 'a.html');
    expect(Object.keys(report.figures).filter((id) => id.startsWith('applications.'))).toEqual([]);
    expect(notesOf(report, 'applications.granted.total').join()).toContain('8 个数');
  });
});

describe('hidden beside a figure', () => {
  const hidden = (words: string, behind = false) =>
    behind ? `126<span style="display:none">${words}</span>` : `<span style="display:none">${words}</span>126`;
  test.each(['000126', '126', '00126', '行政许可', '本年处理决定数量：'])('%s says nothing new', async (words) => {
    for (const behind of [false, true]) {
      const report = await read(page({ licences: hidden(words, behind) }), 'a.html');
      expect(figureOf(report, 'licences')).toBe(126);
      expect(notesOfCell(report, 'licences')).toEqual([]);
    }
  });
  test.each(['127', '0', '1260', '上年 98', '一百二十七', '１２８'])('%s is another figure: said', async (words) => {
    const report = await read(page({ licences: hidden(words) }), 'a.html');
    expect(figureOf(report, 'licences')).toBe(126);
    expect(notesOfCell(report, 'licences').join()).toContain('是隐藏的');
  });
  test('alone in its cell it is said, whatever it is', async () => {
    const report = await read(page({ licences: '<span style="display:none">行政许可</span>' }), 'a.html');
    expect(figureOf(report, 'licences')).toBeNull();
    expect(notesOfCell(report, 'licences').join()).toContain('是隐藏的');
  });
});

test.each([true, false])('a blank under its own head is not left out for a column too many (%s)', async (behind) => {
  for (const at of [0, 6]) {
    const document = withSubtotals(behind, (sum) => sum * 2);
    for (const row of tableOf(document, 'applications').rows) {
      const figures = row.filter(({ figure }) => figure);
      if (figures.length === 8) figures[at === 0 ? 0 : 7]!.text = '';
    }
    const report = await read(asHtml(document), 'a.html');
    expect(Object.keys(report.figures).filter((id) => id.startsWith('applications.'))).toEqual([]);
  }
});

test.each([1, 2, 3, 4, 5])('one column without a head and without figures is a column of blanks (%i)', async (at) => {
  const document = documentOf(original);
  const { rows } = tableOf(document, 'applications');
  rows[2]![at - 1]!.text = '';
  for (const row of rows.slice(3)) row.filter(({ figure }) => figure)[at]!.text = '';
  const report = await read(asHtml(document), 'a.html');
  const column = cells.filter(({ id }) => id.startsWith('applications.granted.'))[at]!.id;
  expect(notesOf(report, column).join()).toContain('blank');
  expect(report.figures['applications.granted.total']).toBe(original.figures['applications.granted.total']);
});

describe('a cell over all columns of its row', () => {
  /** A page with a row of each table in one cell; the rows hold 0 in the report that it is of. */
  const merged = (text: string, table: LooseTable['table'], label: string) => {
    const document = documentOf(original);
    const { rows } = tableOf(document, table);
    const row = rows.find((one) => one.some((cell) => cell.text.startsWith(label)))!;
    const at = row.findIndex(({ figure }) => figure);
    row.splice(at, row.length - at, { text, colspan: row.length - at, rowspan: 1, figure: true });
    return read(asHtml(document), 'a.html');
  };
  const rows: [LooseTable['table'], string, string, number][] = [
    ['proactive', '规章', 'proactive.regulations.', 3],
    ['applications', '4.保护', 'applications.denied.thirdPartyRights.', 7],
    ['applications', '（一）予以', 'applications.granted.', 7],
  ];
  const own = ({ figures }: Report, prefix: string) =>
    Object.entries(figures).flatMap(([id, figure]) => (id.startsWith(prefix) ? [figure] : []));

  test.each(rows)('%s %s: 0 is the figure of each', async (table, label, prefix, count) => {
    const report = await merged('0', table, label);
    expect(own(report, prefix)).toEqual(new Array(count).fill(0));
    const notes = report.reading!.notes.filter(({ place }) => place.startsWith(prefix));
    expect(notes.filter(({ reason }) => /合并成一格/.test(reason)).length).toBe(count);
  });
  test.each(rows)('%s %s: nothing stays nothing', async (table, label, prefix) => {
    for (const text of ['无', '—', '不涉及']) expect(own(await merged(text, table, label), prefix)).toEqual([]);
  });
  test.each(rows)('%s %s: another figure is none of theirs', async (table, label, prefix) => {
    for (const text of ['12', '3 件']) expect(own(await merged(text, table, label), prefix)).toEqual([]);
  });
  test('each group of table 四', async () => {
    const document = documentOf(original);
    const { rows } = tableOf(document, 'disputes');
    rows.splice(
      3,
      1,
      ['0', '无', '0'].map((text) => ({ text, colspan: 5, rowspan: 1, figure: true })),
    );
    const report = await read(asHtml(document), 'a.html');
    expect(own(report, 'disputes.review.')).toEqual([0, 0, 0, 0, 0]);
    expect(own(report, 'disputes.litigationDirect.')).toEqual([]);
    expect(own(report, 'disputes.litigationAfterReview.')).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('cells that a sheet leaves out because they are empty', () => {
  test.each(['naturalPerson', 'business', 'research', 'otherOrganization', 'total'])('%s', async (column) => {
    let blank = original;
    for (const cell of cells) if (cell.id.endsWith(`.${column}`)) blank = withFigure(blank, cell, null);
    const file = unzipSync(asXlsx(documentOf(blank)));
    const path = 'xl/worksheets/sheet1.xml';
    const sheet = strFromU8(file[path]!).replace(/<c r="\w+" t="inlineStr"><is><t[^>]*><\/t><\/is><\/c>/g, '');
    const report = await read(zipSync({ ...file, [path]: strToU8(sheet) }), 'a.xlsx');
    expect(report.figures).toEqual(blank.figures);
  });
});

describe('columns in which nothing stands', () => {
  const spaced = (change: (row: LooseCell[]) => LooseCell[], which: readonly LooseTable['table'][]) => {
    const document = documentOf(original);
    for (const name of which) {
      const table = tableOf(document, name);
      table.rows = table.rows.map(change);
    }
    return read(asHtml(document), 'a.html');
  };
  const spacer = ({ rowspan }: LooseCell): LooseCell => ({ text: '', colspan: 1, rowspan, figure: false });
  const behindEach = (row: LooseCell[]): LooseCell[] =>
    row.flatMap((cell) => [{ ...cell, colspan: cell.colspan * 2 - 1 }, spacer(cell)]);
  const beforeEach = (row: LooseCell[]): LooseCell[] =>
    row.flatMap((cell) => [spacer(cell), { ...cell, colspan: cell.colspan * 2 - 1 }]);
  test.each<[string, (row: LooseCell[]) => LooseCell[], LooseTable['table'][]]>([
    ['behind each', behindEach, ['proactive']],
    ['behind each', behindEach, ['applications']],
    ['behind each', behindEach, ['disputes']],
    ['before each', beforeEach, ['proactive', 'disputes']],
    ['before each', beforeEach, ['applications']],
  ])('%s of %s', async (_, change, which) => {
    expect((await spaced(change, which)).figures).toEqual(original.figures);
  });
});
