/** The HTML in a real browser: on a phone, on a desk, printed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillFigures } from '../../source/report/figures.ts';
import { readText, texts } from '../../source/report/places.ts';
import { paragraphsOf } from '../../source/writers/escape.ts';
import { renderCharts } from '../../source/writers/renderCharts.ts';
import { renderDocument } from '../../source/writers/renderDocument.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { pagesOf, squeezed, textOfPdf } from './programs.ts';
import { reports } from './reports.ts';

const draft = { findings: ['六、其他需要报告的事项：还没有写。'] };
const dresses = [
  ['page', {}],
  ['draft', { draft }],
  ['fragment', { fragment: true }],
] as const;

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

/** What the validator says, line by line. */
async function validate(html: string): Promise<string[]> {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // The widths of columns, and all looks of a fragment, are inline styles on purpose.
      'no-inline-style': 'off',
      // A title has the length of the unit's name.
      'long-title': 'off',
    },
  });
  const { results } = await validator.validateString(html);
  return results
    .flatMap((result) => result.messages)
    .map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`);
}

describe('charts', () => {
  test.each(reports.filter(([name]) => name !== 'zero'))('%s', async (_name, report) => {
    const prior = { ...report, year: report.year - 1 };
    const html = String((await renderCharts(report, { prior }))!.content);
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

describe.each(reports)('%s', (_name, report) => {
  test.each(dresses)('%s on a phone and on a desk', async (dress, options) => {
    const content = String((await renderDocument(report, 'html', options)).content);
    // A fragment is shown within the website's own page.
    const html =
      dress === 'fragment'
        ? `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>年报</title></head><body><main>${content}</main></body></html>`
        : content;
    for (const width of [360, 1280]) {
      const { page, asked, said, close } = await open(html, width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(await violations(page)).toEqual([]);
      expect(asked).toEqual([]);
      expect(said).toEqual([]);
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
    const text = await textOfPdf(path);
    const paragraphs = texts.flatMap(({ id }) => paragraphsOf(fillFigures(readText(report, id), report)));
    expect(paragraphs.filter((paragraph) => !text.includes(squeezed(paragraph)))).toEqual([]);
  });
});
