/** The HTML in a real browser: on a phone, on a desk, printed. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aspects, headingOf, sections } from '../../source/form/sections.ts';
import { fillFigures } from '../../source/report/figures.ts';
import { readFigure, readText } from '../../source/report/places.ts';
import { paragraphsOf } from '../../source/writers/escape.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { cells, texts } from '../helpers/form.ts';
import { renderCharts, renderDocument } from '../helpers/render.ts';
import { pagesOf, type Page as Sheet, squeezed, textOfPdf, type Word } from './programs.ts';
import { reports } from './reports.ts';

const draft = { findings: ['六、其他需要报告的事项：还没有写。'] };
const dresses = [
  ['page', {}],
  ['draft', { draft }],
  ['accessible fragment', { fragment: 'accessible' }],
  ['fragment', { fragment: 'editors' }],
] as const;

const headingTexts = [...sections.map(headingOf), ...aspects.map(({ heading }) => heading)].map(squeezed);
const joined = (words: readonly Word[]): string => squeezed(words.map((word) => word.text).join(''));
const pageOf = (pages: readonly Sheet[], label: string): number =>
  pages.findIndex((sheet) => joined(sheet.words).includes(squeezed(label)));
/** The last line of a printed page above its number. */
function lastLineOf(sheet: Sheet): string {
  const body = sheet.words.filter((word) => word.bottom < sheet.height - 62);
  const lowest = Math.max(...body.map((word) => word.top));
  return joined(body.filter((word) => word.top > lowest - 4));
}

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
});
afterAll(() => browser.close());

/** A document opened at a width, and everything that it asked for. */
async function open(html: string, width: number, { javaScriptEnabled = true } = {}) {
  const path = join(temporaryFolder(), 'report.html');
  writeFileSync(path, html);
  const address = pathToFileURL(path).href;
  // axe is put into the page, which its policy would refuse.
  const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true, javaScriptEnabled });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== address) asked.push(request.url());
  });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('dialog', (dialog) => said.push(dialog.message()));
  await page.goto(address);
  return { page, asked, said, close: () => context.close() };
}

/** What axe complains about, with the first element of each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } }).axe;
    interface AxeViolation {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }
    const result = await runner.run();
    return result.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`);
  });
}

/** Figures that do not stand on one line, or stick out of their cell. */
const brokenFigures = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('td')].filter((cell) => /^[\\d.]*$/.test(cell.textContent)).filter((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return range.getClientRects().length > 1 || cell.scrollWidth > cell.clientWidth;
  }).map((cell) => cell.textContent)`);

/** How many columns of figures of table 三 a phone shows without scrolling, one less where numbers are long. */
const figuresInView = (page: Page): Promise<number> =>
  page.evaluate(`(() => {
    const frame = document.querySelector('.applications').parentElement.getBoundingClientRect();
    const cells = [...document.querySelectorAll('.applications tbody tr:first-child td')];
    const long = cells.some((cell) => cell.textContent.length > 4) ? 2 : 0;
    return long + cells.filter((cell) => cell.getBoundingClientRect().right <= frame.right + 1).length;
  })()`);

/** What the validator says, line by line. */
async function validate(html: string): Promise<string[]> {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // The widths of columns, and all looks of a fragment, are inline styles on purpose.
      'no-inline-style': 'off',
      // A title has the length of the unit's name.
      'long-title': 'off',
      // Borders that the editors of websites keep stand in attributes of old.
      'no-deprecated-attr': 'off',
    },
  });
  const { results } = await validator.validateString(html);
  return results
    .flatMap((result) => result.messages)
    .map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`);
}

describe('charts', () => {
  test.each(reports)('%s', async (_name, report) => {
    const prior = { ...report, year: report.year - 1 };
    const html = String((await renderCharts(report, { prior }))[0]!.content);
    for (const width of [360, 1280]) {
      const { page, asked, said, close } = await open(html, width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(await violations(page)).toEqual([]);
      expect([...asked, ...said]).toEqual([]);
      // Labels and numbers stay within their picture.
      const outside = await page.evaluate(`[...document.querySelectorAll('svg text')].filter((text) => {
        const [inner, outer] = [text.getBoundingClientRect(), text.closest('svg').getBoundingClientRect()];
        return inner.left < outer.left || inner.right > outer.right + 1;
      }).map((text) => text.textContent)`);
      expect(outside).toEqual([]);
      await close();
    }
    expect(await validate(html)).toEqual([]);
  });
});

describe.each(reports)('%s', (name, report) => {
  test.each(dresses)('%s on a phone and on a desk', async (dress, options) => {
    const content = String((await renderDocument(report, 'html', options)).content);
    // A fragment is shown within the website's own page.
    const html = dress.includes('fragment')
      ? `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>年报</title></head><body><main>${content}</main></body></html>`
      : content;
    for (const width of [360, 1280]) {
      const { page, asked, said, close } = await open(html, width);
      // Without a frame a table that no phone can hold makes the page wider: better than a number on two lines.
      const isTooWide = dress === 'fragment' && name === 'monster';
      if (!isTooWide) expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(await violations(page)).toEqual([]);
      expect(asked).toEqual([]);
      expect(said).toEqual([]);
      expect(await brokenFigures(page)).toEqual([]);
      if (dress === 'page' && width === 360) expect(await figuresInView(page)).toBeGreaterThanOrEqual(3);
      await close();
    }
  });

  test.each(dresses)('%s is valid HTML', async (_dress, options) => {
    const content = String((await renderDocument(report, 'html', options)).content);
    expect(await validate(content)).toEqual([]);
  });

  test('printed: A4, numbered, whole', async () => {
    const { page, close } = await open(String((await renderDocument(report, 'html')).content), 1280);
    const path = join(temporaryFolder(), 'report.pdf');
    await page.pdf({ path, preferCSSPageSize: true });
    await close();
    const pages = await pagesOf(path);
    pages.forEach((sheet, index) => {
      expect([Math.round(sheet.width), Math.round(sheet.height)]).toEqual([595, 842]);
      const foot = sheet.words.filter((word) => word.top > sheet.height - 62);
      expect(foot.map((word) => word.text).join('')).toContain(`—${index + 1}—`);
    });
    const words = new Set(pages.flatMap((sheet) => sheet.words.map((word) => word.text)));
    expect(cells.map((cell) => String(readFigure(report, cell))).filter((figure) => !words.has(figure))).toEqual([]);
    expect(pageOf(pages, '四、结转下年度继续办理')).toBe(pageOf(pages, '一、本年新收政府信息公开申请数量'));
    for (const sheet of pages) expect(headingTexts).not.toContain(lastLineOf(sheet));
    const text = await textOfPdf(path);
    const paragraphs = texts.flatMap(({ id }) => paragraphsOf(fillFigures(readText(report, id), report)));
    expect(paragraphs.filter((paragraph) => !text.includes(squeezed(paragraph)))).toEqual([]);
  });
});
