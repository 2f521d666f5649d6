/** What a PDF prints beside its figures, over them or askew: each is read as it is seen, or said. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { documentOf } from './document.ts';
import { judgeFile } from './judge.ts';
import { pagesOf, pdfOf, usualPdf } from './pdf.ts';
import { distinctReport } from './tellingReport.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-looks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const size = usualPdf.size;
const hex = (text: string): string =>
  Array.from(text, (character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');
const put = (text: string, x: number, y: number, letters: number = size): string =>
  `BT /F ${letters} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`;
const turned = (text: string, x: number, y: number): string =>
  `BT /F ${size} Tf 0 1 -1 0 ${x} ${y} Tm <${hex(text)}> Tj ET`;

/** Every figure of four digits and more drawn in another way. */
const drawn = (draw: (own: string, text: string, x: number, y: number) => string): string[] =>
  pagesOf(documentOf(distinctReport()), usualPdf).map((page) =>
    page.replace(
      /BT \/F [\d.]+ Tf 1 0 0 1 ([\d.]+) ([\d.]+) Tm <((?:003[0-9])+)> Tj ET/g,
      (own, x: string, y: string, codes: string) => draw(own, codes.replace(/003(\d)/g, '$1'), Number(x), Number(y)),
    ),
  );

const white = (operators: string): string => `1 1 1 rg ${operators} 0 0 0 rg`;

test.each<[string, (own: string, text: string, x: number, y: number) => string]>([
  ['a white digit before', (own, _, x, y) => `${white(put('9', x - size / 2, y))} ${own}`],
  ['a white digit behind', (own, text, x, y) => `${own} ${white(put('9', x + (text.length * size) / 2, y))}`],
  [
    'last year in grey behind',
    (own, text, x, y) => `${own} 0.75 0.75 0.75 rg ${put('7', x + (text.length * size) / 2 + 3, y)} 0 0 0 rg`,
  ],
  [
    'last year in grey right behind',
    (own, text, x, y) => `${own} 0.7 g ${put('7', x + (text.length * size) / 2, y)} 0 g`,
  ],
  [
    'a white digit in the same piece',
    (_, text, x, y) =>
      `BT /F ${size} Tf 1 1 1 rg 1 0 0 1 ${x - size / 2} ${y} Tm <${hex('9')}> Tj 0 0 0 rg <${hex(text)}> Tj ET`,
  ],
  ['printed twice to look bold', (own, text, x, y) => `${own} ${put(text, x + 0.3, y)}`],
  ['printed twice to throw a shadow', (own, text, x, y) => `${put(text, x + 0.6, y - 0.6)} ${own}`],
  [
    'a raised digit of the same size',
    (own, text, x, y) => `${own} ${put('3', x + (text.length * size) / 2, y + size * 0.35)}`,
  ],
  [
    'a raised digit of half the size',
    (own, text, x, y) => `${own} ${put('3', x + (text.length * size) / 2, y + size * 0.4, size / 2)}`,
  ],
  [
    'turned by a quarter',
    (_, text, x, y) => turned(text, x + (text.length * size) / 4 + size * 0.36, y - (text.length * size) / 4 + 3),
  ],
])('%s: nothing is wrong without a note', async (name, draw) => {
  const path = join(folder, 'looks.pdf');
  writeFileSync(path, pdfOf(drawn(draw)));
  const { wrong, right } = await judgeFile(path, new Set());
  expect(wrong).toEqual([]);
  if (!name.startsWith('turned')) expect(right).toBe(200);
});
