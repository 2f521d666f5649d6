/** Rows that an office has put into one row's cells, line under line: a row each where their lines agree, else nothing. */
import { expect, test } from 'vitest';
import { asHtml, asMarkdown, documentOf, type LooseDocument, type LooseTable } from './document.ts';
import { asDocx, asXlsx } from './office.ts';
import { asPdf, usualPdf } from './pdf.ts';
import { notesOf, read } from './readText.ts';
import { distinctReport } from './tellingReport.ts';

const original = distinctReport();
const group = /^（([三四五六])）/;

/** The report with the rows of some groups of table 三 in one row each; `bend` changes the lines of a cell. */
function crowded(groups: string, bend: (lines: string[], isLabel: boolean, x: number) => string[]): LooseDocument {
  const document = documentOf(original);
  const table = document.sections
    .flatMap(({ body }) => body)
    .find((item): item is LooseTable => typeof item !== 'string' && item.table === 'applications')!;
  const outcome = table.rows.flat().find(({ rowspan }) => rowspan > 10)!;
  for (const [at, row] of table.rows.entries()) {
    const head = row.find(({ text, rowspan }) => rowspan > 1 && groups.includes(group.exec(text)?.[1] ?? '-'));
    if (!head) continue;
    const rows = [row.slice(row.indexOf(head) + 1), ...table.rows.slice(at + 1, at + head.rowspan)];
    const whole = rows[0]!.map((cell, x) => ({
      ...cell,
      text: bend(
        rows.map((one) => one[x]!.text),
        !cell.figure,
        x,
      ).join('\n'),
    }));
    table.rows.splice(at, head.rowspan, [...row.slice(0, row.indexOf(head) + 1), ...whole]);
    outcome.rowspan -= head.rowspan - 1;
    head.rowspan = 1;
  }
  return document;
}

const plain = (lines: string[]): string[] => lines;
const halved = (lines: string[], isLabel: boolean): string[] =>
  isLabel ? lines.flatMap((line) => [line.slice(0, 6), line.slice(6)].filter((part) => part !== '')) : lines;

const small = { ...usualPdf, size: 5 };
test.each<[string, string, () => string | Uint8Array, string]>([
  ['a page', '三四五六', () => asHtml(crowded('三四五六', plain)), 'a.html'],
  [
    'a page, paragraphs in cells',
    '三四五六',
    () => asHtml(crowded('三四五六', plain)).replaceAll('<br>', '</p><p>'),
    'a.html',
  ],
  ['a page, one group', '四', () => asHtml(crowded('四', plain)), 'a.html'],
  ['a page, labels on two lines', '三五', () => asHtml(crowded('三五', halved)), 'a.html'],
  ['Word', '三四五六', () => asDocx(crowded('三四五六', plain)), 'a.docx'],
  ['Word, labels on two lines', '三六', () => asDocx(crowded('三六', halved)), 'a.docx'],
  ['a workbook', '三四五六', () => asXlsx(crowded('三四五六', plain)), 'a.xlsx'],
  ['a PDF', '三五', () => asPdf(crowded('三五', plain), small), 'a.pdf'],
])('%s (%s): each line is a row, and it is said', async (_, __, make, name) => {
  const report = await read(make(), name);
  expect(report.figures).toEqual(original.figures);
  expect(notesOf(report, 'applications').join()).toContain('挤在同一格里');
});

const known = original.figures as Record<string, unknown>;
test.each<[string, (lines: string[], isLabel: boolean, x: number) => string[]]>([
  ['a figure short', (lines, isLabel, x) => (!isLabel && x === 2 ? lines.slice(1) : lines)],
  ['a figure more', (lines, isLabel, x) => (!isLabel && x === 3 ? ['9', ...lines] : lines)],
  ['a label short', (lines, isLabel) => (isLabel ? lines.slice(1) : lines)],
  ['a label twice', (lines, isLabel) => (isLabel ? [lines[0]!, ...lines.slice(0, -1)] : lines)],
  [
    'a figure on two lines',
    (lines, isLabel, x) =>
      !isLabel && x === 1 ? [lines[0]!.slice(0, 2), lines[0]!.slice(2), ...lines.slice(1)] : lines,
  ],
  ['words among the figures', (lines, isLabel, x) => (!isLabel && x === 1 ? ['共计', ...lines.slice(1)] : lines)],
])('%s: nothing wrong is read', async (_, bend) => {
  for (const [content, name] of [
    [asHtml(crowded('三四五六', bend)), 'a.html'],
    [asMarkdown(crowded('三四五六', bend)), 'a.md'],
    [asDocx(crowded('三四五六', bend)), 'a.docx'],
    [asXlsx(crowded('三四五六', bend)), 'a.xlsx'],
  ] as const) {
    const report = await read(content, name);
    const noted = new Set(report.reading!.notes.map(({ place }) => place));
    expect(Object.entries(report.figures).filter(([id, figure]) => figure !== known[id] && !noted.has(id))).toEqual([]);
  }
});
