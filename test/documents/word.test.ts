/** The Word document as LibreOffice prints it. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import validate from '@ooxml-tools/validate';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aspects, headingOf, sections } from '../../source/form/sections.ts';
import { fillFigures } from '../../source/report/figures.ts';
import { readFigure, readText } from '../../source/report/places.ts';
import { withoutControls } from '../../source/text/controls.ts';
import { paragraphsOf } from '../../source/writers/escape.ts';
import { cells, texts } from '../helpers/form.ts';
import { onePixel } from '../helpers/onePixel.ts';
import { renderDocument, templates } from '../helpers/render.ts';
import { type Page, pagesOf, printWord, squeezed, textOfPdf } from './programs.ts';
import { reports } from './reports.ts';

const points = (millimetres: number): number => (millimetres / 25.4) * 72;
/** More than two pages short, or two pages more, is a document that broke. */
const pageCounts: Readonly<Record<string, readonly [least: number, most: number]>> = {
  zero: [3, 4],
  busy: [3, 4],
  monster: [25, 45],
};

describe('valid by the schemas of Word', () => {
  const own = {
    ...templates,
    texts: {
      ...templates.texts,
      'report.md': templates.texts['report.md']!.replace(
        '{{preamble}}',
        '{{preamble}}\n\n- 一条\n- 又一条 **重** [链接](https://www.example.gov.cn/)\n\n3. 三\n4. 四\n   - 四之一\n\n| 项 | 数 |\n| --- | --- |\n| 甲 | 1 |\n\n![徽标](logo.png)',
      ),
      'word.json': templates.texts['word.json']!.replace('"letterhead": ""', '"letterhead": "云溪县柳林镇人民政府"'),
    },
    pictures: { 'logo.png': onePixel },
  };
  const draft = { findings: ['错 第五部分还没有写。', '警 <i>两</i>处不一致。'] };
  const documents = [
    ...reports.map(([name, report]) => [name, report, {}] as const),
    ['a draft', reports[0]![1], { draft }],
    ['own templates', reports[1]![1], { templates: own }],
    ['a draft by own templates', reports[1]![1], { templates: own, draft }],
  ] as const;

  test.each(documents)('%s', async (_name, report, options) => {
    const { content } = await renderDocument(report, 'docx', options);
    const bytes = content as Uint8Array;
    expect(await validate(bytes, 'docx', 'Microsoft365')).toEqual([]);
    expect(await validate(bytes, 'docx', 'Office2010')).toEqual([]);
  });

  test('the validator bites', async () => {
    const { content } = await renderDocument(reports[0]![1], 'docx');
    const files = unzipSync(content as Uint8Array);
    const xml = strFromU8(files['word/document.xml']!).replace(
      '<w:pPr>',
      '<w:pPr><w:pStyle w:val="Title"/><w:pStyle w:val="Title"/>',
    );
    const broken = zipSync({ ...files, 'word/document.xml': strToU8(xml) });
    expect((await validate(broken, 'docx', 'Microsoft365')).length).toBeGreaterThan(0);
  });
});

describe.each(reports)('%s', (name, report) => {
  let pages: Page[] = [];
  let text = '';

  const folder = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    const pdf = await printWord((await renderDocument(report, 'docx')).content as Uint8Array, folder);
    [pages, text] = await Promise.all([pagesOf(pdf), textOfPdf(pdf)]);
  });

  test('A4, as many pages as it should have, each with its number', () => {
    const [least, most] = pageCounts[name]!;
    expect(pages.length).toBeGreaterThanOrEqual(least);
    expect(pages.length).toBeLessThanOrEqual(most);
    pages.forEach((page, index) => {
      expect([Math.round(page.width), Math.round(page.height)]).toEqual([595, 842]);
      const foot = page.words.filter((word) => word.top > page.height - points(35));
      expect(foot.map((word) => word.text).join('')).toBe(`—${index + 1}—`);
      const outer = index % 2 === 0 ? foot.at(-1)!.right > page.width - points(45) : foot[0]!.left < points(45);
      expect(outer).toBe(true);
    });
  });

  test('every paragraph and every heading is printed', () => {
    const wanted = [
      ...texts.flatMap(({ id }) => paragraphsOf(fillFigures(readText(report, id), report))),
      ...sections.map(headingOf),
      ...aspects.map(({ heading }) => heading),
    ];
    // A paragraph may be cut by a page's end, where no more than its parts are found; the numbers are taken out above.
    expect(wanted.filter((paragraph) => !text.includes(squeezed(withoutControls(paragraph))))).toEqual([]);
  });

  test('every figure is printed whole, as one word', () => {
    const printed = new Map<string, number>();
    for (const word of pages.flatMap((page) => page.words)) printed.set(word.text, (printed.get(word.text) ?? 0) + 1);
    const wanted = new Map<string, number>();
    for (const cell of cells) {
      const figure = String(readFigure(report, cell));
      wanted.set(figure, (wanted.get(figure) ?? 0) + 1);
    }
    const missing = [...wanted].filter(([figure, count]) => (printed.get(figure) ?? 0) < count);
    expect(missing).toEqual([]);
  });

  test('nothing sticks out of the page, no heading stands alone at its end', () => {
    for (const page of pages) {
      const body = page.words.filter((word) => word.bottom < page.height - points(30));
      expect(body.length).toBeGreaterThan(0);
      // 全角 punctuation at the end of a line may hang over by one character.
      for (const word of body) {
        expect(word.left).toBeGreaterThan(points(26));
        expect(word.right).toBeLessThan(page.width - points(26) + 17);
      }
      const lastTop = Math.max(...body.map((word) => word.top));
      const lastLine = squeezed(
        body
          .filter((word) => word.top > lastTop - 4)
          .map((word) => word.text)
          .join(''),
      );
      const headings = [...sections.map(headingOf), ...aspects.map(({ heading }) => heading)].map(squeezed);
      expect(headings).not.toContain(lastLine);
    }
  });

  test('each table stands on one page', () => {
    const pageOf = (label: string) =>
      pages.findIndex((page) => squeezed(page.words.map((w) => w.text).join('')).includes(label));
    expect(pageOf('第二十条第(八)项')).toBe(pageOf('第二十条第(一)项'));
    expect(pageOf('四、结转下年度继续办理')).toBe(pageOf('一、本年新收政府信息公开申请数量'));
    expect(pageOf('复议后起诉')).toBe(pageOf('行政复议行政诉讼'));
  });
});
