/** Pages of a PDF: where a table is torn, how a page is turned, what is stamped over it, how a narrow cell breaks a figure. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { markedAtEdge } from '../../source/readers/pdf/pdf.ts';
import { readFigure } from '../../source/report/places.ts';
import { dose } from '../helpers/dose.ts';
import { cells } from '../helpers/form.ts';
import { documentOf } from './document.ts';
import { type Judgement, judgeFile } from './judge.ts';
import { type PdfDress, pagesOf, pdfOf, usualPdf } from './pdf.ts';
import { distinctReport } from './tellingReport.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hex = (text: string): string =>
  Array.from(text, (character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');
const put = (text: string, x: number, y: number, size: number): string =>
  `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`;

/** The report printed below so many lines, each page changed. */
function judge(lines: number, change: (page: string) => string, dress: PdfDress = usualPdf): Promise<Judgement> {
  const document = documentOf(distinctReport());
  document.preamble.push(
    ...Array.from({ length: lines }, (_, index) => `编制说明之${'甲乙丙丁戊己庚辛'[index % 8]}。`),
  );
  const path = join(folder, 'pages.pdf');
  writeFileSync(path, pdfOf(pagesOf(document, dress).map(change)));
  return judgeFile(path, new Set());
}

const figure = /BT \/F ([\d.]+) Tf 1 0 0 1 ([\d.]+) ([\d.]+) Tm <((?:003[0-9]|002e)+)> Tj ET/g;
/** So many lines stand above the tables: a page ends at another row each time. */
const above = Array.from({ length: dose(4, 12) }, (_, index) => index * dose(9, 3));
/** A page with something beside each of its figures. */
const beside = (page: string, draw: (x: number, y: number, width: number, size: number) => string): string =>
  page.replace(figure, (own, size: string, x: string, y: string, codes: string) => {
    const width = (codes.length / 4) * Number(size) * 0.5;
    return `${own} ${draw(Number(x), Number(y), width, Number(size))}`;
  });

test.each(above)(
  'wherever a page ends (%i lines before), every row is its own, alone on a page or not',
  async (lines) => {
    const plain = await judge(lines, (page) => page);
    expect(plain.wrong).toEqual([]);
    expect(plain.right).toBe(200);
    const marked = await judge(lines, (page) =>
      beside(page, (x, y, width, size) => put('9', x + width, y - size * 0.25, size * 0.83)),
    );
    expect(marked.wrong).toEqual([]);
    expect(marked.right).toBe(200);
  },
);

test.each(above)('two figures below each other never become one (%i lines before)', async (lines) => {
  const { wrong, report } = await judge(lines, (page) =>
    beside(page, (x, y, _, size) => put('77', x, y - size * 1.2, size)),
  );
  expect(wrong).toEqual([]);
  const joined = cells.filter(
    (cell) => ![null, readFigure(distinctReport(), cell)].includes(readFigure(report!, cell)),
  );
  expect(joined.map(({ id }) => id)).toEqual([]);
});

test.each([13, 15, 17, 19, 22])(
  'a figure that a narrow cell breaks is read as one, and said (size %i)',
  async (size) => {
    const { wrong, right, report } = await judge(0, (page) => page, { ...usualPdf, size });
    expect(wrong).toEqual([]);
    expect(right).toBeGreaterThan(195);
    expect(report?.reading?.notes.map(({ reason }) => reason)).toContain('数字在窄格里折成了几行，按 218253 读入');
  },
);

/** The page moved to the right; of figures only those digits are drawn that begin on the paper. */
const movedOff = (page: string, by: number): string => {
  const own = page.replace(figure, (_, size: string, x: string, y: string, codes: string) => {
    const room = Math.max(0, Math.ceil((595 - by - Number(x)) / (Number(size) * 0.5) - 1e-6));
    return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes.slice(0, room * 4)}> Tj ET`;
  });
  return `q 1 0 0 1 ${by} 0 cm ${own} Q`;
};

test.each([70, 73, 76, 80, 83])(
  'a figure that the edge of the paper cuts off is not read, and said (%i)',
  async (by) => {
    const { wrong, right, report } = await judge(0, (page) => movedOff(page, by));
    const own = distinctReport();
    const others = cells.filter((cell) => ![null, readFigure(own, cell)].includes(readFigure(report!, cell)));
    expect(wrong).toEqual([]);
    expect(others.map(({ id }) => id)).toEqual([]);
    expect(right).toBeGreaterThan(140);
  },
);

test.each([
  [0.2, 18, '126', '…126'],
  [577, 18, '126', '126…'],
  [-2, 18, '126', '…126'],
  [300, 18, '126', '126'],
  [0.2, 18, '共 126', '共 126'],
  [600, 18, '126', '126'],
])('a figure at %d, %d wide, on a paper of 595: %s is %s', (x, width, text, marked) =>
  expect(markedAtEdge({ text, x, y: 0, width, height: 10 }, 0, 595).text).toBe(marked),
);

test.each([
  ['to the left', '0 0.7 -0.7 0 592 10 cm'],
  ['to the left and lower', '0 0.5 -0.5 0 500 5 cm'],
  ['to the right', '0 -0.7 0.7 0 3 500 cm'],
  ['to the right and smaller', '0 -0.6 0.6 0 5 600 cm'],
  ['over', '-1 0 0 -1 595 842 cm'],
])('pages turned %s', async (_, matrix) => {
  const { wrong, right, texts } = await judge(0, (page) => `q ${matrix} ${page} Q`);
  expect(wrong).toEqual([]);
  expect(right).toBe(200);
  expect(texts).toEqual([]);
});

test.each([
  ['内部资料2024', 0.87, 0.5, 60],
  ['2024', 0.7, 0.7, 90],
  ['征求意见稿', 0.94, -0.34, 72],
  ['12 34 56', 0.5, 0.87, 40],
  ['仅供核对', -0.7, 0.7, 30],
])('%s stamped across each page is left out, and said', async (words, cos, sin, size) => {
  const stamp = `BT /F ${size} Tf ${cos} ${sin} ${-sin} ${cos} 150 400 Tm <${hex(words)}> Tj ET`;
  const { wrong, right, texts, report } = await judge(0, (page) => `${stamp} ${page}`);
  expect(wrong).toEqual([]);
  expect(right).toBe(200);
  expect(texts).toEqual([]);
  expect(report?.reading?.notes.map(({ reason }) => reason)).toContain(`斜着印的“${words}”像是水印，没有读入`);
});
