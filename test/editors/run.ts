/**
 * What the editors of websites leave of a fragment: `npm run test:editors [PICTURES]`. Puts the fragment of a busy report into five
 * editors in Chromium, takes it out again and counts: every cell, merged cell and border has to be there, the page may not be wider
 * than a phone, and the report read back has to be the one that was written. Prints the figures; the exit code is 1 where one falls
 * short. With a folder, what each editor gave back and its pictures are put there. Needs Chromium and, the first time, npm.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { readReport } from '../../source/commands/readReport.ts';
import { reportToJson } from '../../source/report/interchange.ts';
import { renderDocument } from '../helpers/render.ts';
import { busyReport } from '../helpers/sample.ts';
import { editors } from './editors.ts';

const wanted = { tables: 3, cells: 279, merged: 36, bordered: 279 };
const widestPhone = 400;
/** What a hostile site does to everything that stands in it. */
const siteStyles: Readonly<Record<string, string>> = {
  'no style': '',
  'old site': 'table{width:100%;border:0} td{padding:0} *{font-size:12px}',
  framework: 'table{display:block} td,th{white-space:nowrap} h2{font-weight:500} *{box-sizing:border-box}',
};

interface Counts {
  tables: number;
  cells: number;
  merged: number;
  bordered: number;
  captions: number;
  bold: boolean;
  width: number;
}

/** Runs in the page. */
const count = `(() => {
  const cells = [...document.querySelectorAll('td, th')];
  const bordered = (cell) => { const style = getComputedStyle(cell); return style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) > 0; };
  return {
    tables: document.querySelectorAll('table').length,
    cells: cells.length,
    merged: cells.filter((cell) => cell.colSpan > 1 || cell.rowSpan > 1).length,
    bordered: cells.filter(bordered).length,
    captions: [...document.querySelectorAll('caption')].filter((caption) => caption.offsetHeight > 3).length,
    bold: [...document.querySelectorAll('h2')].every((heading) => Number(getComputedStyle(heading.querySelector('strong') ?? heading).fontWeight) >= 600),
    width: document.documentElement.scrollWidth,
  };
})()`;

const write = (line: string) => process.stdout.write(`${line}\n`);

/** The editors in a folder of their own, outside the project. */
function installed(): string {
  const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'nianbao-test-editors');
  mkdirSync(folder, { recursive: true });
  const packages = editors.map((editor) => editor.package);
  const list = join(folder, 'installed.txt');
  if (existsSync(list) && readFileSync(list, 'utf8') === packages.join('\n')) return folder;
  writeFileSync(join(folder, 'package.json'), '{"private": true}');
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', ...packages], {
    cwd: folder,
    stdio: 'inherit',
  });
  writeFileSync(list, packages.join('\n'));
  return folder;
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' };

/** Serves the editors' files, and for a number the page of that editor. */
async function serve(folder: string) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const editor = editors[Number(pathname.slice(1) || NaN)];
    response.setHeader('content-type', types[editor ? '.html' : extname(pathname)] ?? 'application/octet-stream');
    try {
      response.end(
        editor
          ? `<!doctype html><meta charset="utf-8">${editor.page}`
          : readFileSync(join(folder, decodeURI(pathname))),
      );
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

const shown = (fragment: string, style: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${style}</style></head><body style="margin:0">${fragment}</body></html>`;

/** What falls short, in words. */
function shortOf(counts: Counts, bringsBorders: boolean, site: string, keepsStyles: boolean): string[] {
  const short = Object.entries(wanted).flatMap(([name, number]) =>
    counts[name as keyof typeof wanted] === number || (name === 'bordered' && bringsBorders)
      ? []
      : [`${name} ${counts[name as keyof typeof wanted]}`],
  );
  if (counts.captions > 0) short.push('a caption is a second heading');
  // An editor that drops styles leaves nothing to hold against a site that is hostile.
  if (counts.width > widestPhone && (site === 'no style' || keepsStyles)) short.push(`${counts.width} px wide`);
  if (!counts.bold) short.push('headings look like text');
  return short;
}

async function look(
  page: Page,
  fragment: string,
  pictures: string | undefined,
  name: string,
  site: string,
): Promise<Counts> {
  await page.setContent(shown(fragment, siteStyles[site]!));
  const counts = (await page.evaluate(count)) as Counts;
  if (pictures) await page.screenshot({ path: join(pictures, `${name}, ${site}.png`), fullPage: true });
  return counts;
}

const pictures = process.argv[2];
if (pictures) mkdirSync(pictures, { recursive: true });
const report = busyReport();
/** What a page can give back: not the kind of unit, and nothing about its reading. */
const comparable = (json: object): string => JSON.stringify({ ...json, kind: undefined, reading: undefined });
const written = comparable(reportToJson(report));
const fragment = String((await renderDocument(report, 'html', { fragment: 'editors' })).content);
const folder = installed();
const server = await serve(folder);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const desk = await (await browser.newContext({ viewport: { width: 1100, height: 1400 } })).newPage();
const phone = await (await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true })).newPage();
let failed = 0;
try {
  for (const [index, editor] of [undefined, ...editors].entries()) {
    let kept = fragment;
    if (editor) {
      await desk.goto(`${server.address}/${index - 1}`);
      await desk.waitForFunction('window.put', null, { timeout: 30_000 });
      kept = await desk.evaluate(
        (html) => (globalThis as unknown as { put(html: string): string }).put(html),
        fragment,
      );
    }
    const name = editor?.name ?? 'as written';
    const path = join(folder, 'kept.html');
    writeFileSync(path, shown(kept, ''));
    const isWhole = comparable(reportToJson(await readReport(path))) === written;
    for (const site of Object.keys(siteStyles)) {
      const counts = await look(phone, kept, pictures, name, site);
      const short = shortOf(counts, editor?.bringsBorders === true, site, /white-space:\s*normal/.test(kept));
      if (!isWhole && site === 'no style') short.push('another report when read back');
      if (short.length > 0) failed += 1;
      write(
        `${name.padEnd(14)} ${site.padEnd(10)} ${counts.cells} cells, ${counts.merged} merged, ${counts.bordered} bordered, ${counts.width} px${short.length > 0 ? `  SHORT: ${short.join(', ')}` : ''}`,
      );
    }
    if (pictures) {
      writeFileSync(join(pictures, `${name}.html`), kept);
      await look(desk, kept, pictures, `${name} on a desk`, 'framework');
    }
  }
} finally {
  await browser.close();
  server.close();
}
write(failed > 0 ? `${failed} fall short` : 'all whole');
process.exitCode = failed > 0 ? 1 : 0;
