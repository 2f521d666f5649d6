/** What stands in or beside cells and says nothing new: a column that adds up others, the same figure again, the name of its column. */
import { describe, expect, test } from 'vitest';
import { asHtml, documentOf, type LooseCell, type LooseDocument, type LooseTable } from './document.ts';
import { asDocx, asXlsx } from './office.ts';
import { asPdf, usualPdf } from './pdf.ts';
import { figureOf, notesOf, notesOfCell, page, read } from './readText.ts';
import { distinctReport } from './tellingReport.ts';

const original = distinctReport();

/** The report with a column 小计 before or behind the five kinds of 法人或其他组织. */
function withSubtotals(behind: boolean, change: (sum: number, row: number) => number = (sum) => sum): LooseDocument {
  const document = documentOf(original);
  const table = document.sections
    .flatMap(({ body }) => body)
    .find((item): item is LooseTable => typeof item !== 'string' && item.table === 'applications')!;
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
