/**
 * Reports through the programs that people have (LibreOffice, Chromium, pandoc, pdftotext) and back: for each way, figures right /
 * null with a note / wrong, and texts that are not as they were. Files given as arguments (interchange JSON) are taken along.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { readReport } from '../source/commands/readReport.ts';
import { formOf } from '../source/form/forms.ts';
import { parseReport } from '../source/report/interchange.ts';
import { readFigure, readText } from '../source/report/places.ts';
import type { Report } from '../source/report/report.ts';
import { texts } from '../test/helpers/form.ts';
import { renderDocument } from '../test/helpers/render.ts';
import { asHtml, documentOf } from '../test/readers/document.ts';
import { inventedReports } from '../test/readers/inventedReports.ts';
import { asDocx, asXlsx } from '../test/readers/office.ts';

/** Files that an earlier run has kept (KEEP=1) are only read again. */
const kept = process.env.TRIPS;
const folder = kept ?? mkdtempSync(join(tmpdir(), 'nianbao-trips-'));
const run = (command: string, ...args: string[]): Buffer =>
  execFileSync(command, args, { maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'ignore'] });
const office = (filter: string, outdir: string, paths: readonly string[]) =>
  run(
    'soffice',
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    outdir,
    ...paths,
  );

const given = process.argv.slice(2).map((path): [string, Report] => {
  const { reading: _, ...report } = parseReport(readFileSync(path, 'utf8'));
  return [path.replace(/^.*\/|\.json$/g, ''), report];
});
const reports = [...Object.entries(inventedReports()), ...given];

const at = (way: string, index: number, ending: string) => join(folder, way, `${index}.${ending}`);

/** Sends every report on every way. */
async function travel(): Promise<void> {
  for (const name of [
    'own',
    'loose',
    'pdf',
    'doc',
    'odt',
    'docx',
    'pages',
    'copied',
    'layout',
    'raw',
    'gfm',
    'grid',
    'plain',
    'xlsx',
    'csv',
    'html',
    'loosePdf',
    'looseDoc',
  ])
    mkdirSync(join(folder, name));
  for (const [index, [, report]] of reports.entries()) {
    writeFileSync(at('own', index, 'docx'), (await renderDocument(report, 'docx')).content);
    writeFileSync(at('own', index, 'html'), (await renderDocument(report, 'html')).content);
    writeFileSync(at('loose', index, 'docx'), asDocx(documentOf(report)));
    writeFileSync(at('loose', index, 'html'), asHtml(documentOf(report)));
    writeFileSync(at('loose', index, 'xlsx'), asXlsx(documentOf(report)));
  }
  const all = (way: string, ending: string) => reports.map((_, index) => at(way, index, ending));
  office('pdf', join(folder, 'pdf'), all('own', 'docx'));
  office('doc', join(folder, 'doc'), all('own', 'docx'));
  office('odt', join(folder, 'odt'), all('own', 'docx'));
  office('pdf', join(folder, 'loosePdf'), all('loose', 'docx'));
  office('doc', join(folder, 'looseDoc'), all('loose', 'docx'));
  office('docx:MS Word 2007 XML', join(folder, 'docx'), all('own', 'docx'));
  office('html', join(folder, 'html'), all('own', 'docx'));
  office('xlsx:Calc MS Excel 2007 XML', join(folder, 'xlsx'), all('loose', 'xlsx'));
  office('csv:Text - txt - csv (StarCalc):44,34,76', join(folder, 'csv'), all('loose', 'xlsx'));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  for (const [index] of reports.entries()) {
    for (const way of ['own', 'loose'] as const) {
      await page.goto(`file://${at(way, index, 'html')}`);
      writeFileSync(at('pages', index, `${way}.pdf`), await page.pdf({ format: 'A4' }));
      const copied = await page.evaluate<string>("document.execCommand('selectAll'); getSelection().toString()");
      writeFileSync(at('copied', index, `${way}.txt`), copied);
    }
    const pdf = at('pdf', index, 'pdf');
    writeFileSync(at('layout', index, 'txt'), run('pdftotext', '-layout', pdf, '-'));
    writeFileSync(at('raw', index, 'txt'), run('pdftotext', pdf, '-'));
    writeFileSync(at('gfm', index, 'md'), run('pandoc', '-t', 'gfm', at('loose', index, 'html')));
    writeFileSync(at('grid', index, 'md'), run('pandoc', '-t', 'markdown', at('loose', index, 'html')));
    writeFileSync(at('plain', index, 'txt'), run('pandoc', '-t', 'plain', at('loose', index, 'html')));
    renameSync(at('csv', index, 'csv'), at('csv', index, 'txt'));
  }
  await browser.close();
}

if (!kept) await travel();

const ways: readonly (readonly [name: string, way: string, ending: string])[] = [
  ['docx by us', 'own', 'docx'],
  ['PDF by LibreOffice', 'pdf', 'pdf'],
  ['doc by LibreOffice', 'doc', 'doc'],
  ['odt by LibreOffice', 'odt', 'odt'],
  ['docx by LibreOffice', 'docx', 'docx'],
  ['html by LibreOffice', 'html', 'html'],
  ['xlsx by LibreOffice', 'xlsx', 'xlsx'],
  ['csv by LibreOffice', 'csv', 'txt'],
  ['plain docx to PDF', 'loosePdf', 'pdf'],
  ['plain docx to doc', 'looseDoc', 'doc'],
  ['PDF by Chromium', 'pages', 'own.pdf'],
  ['PDF of a plain page', 'pages', 'loose.pdf'],
  ['copied from our page', 'copied', 'own.txt'],
  ['copied from a plain page', 'copied', 'loose.txt'],
  ['pdftotext -layout', 'layout', 'txt'],
  ['pdftotext', 'raw', 'txt'],
  ['pandoc gfm', 'gfm', 'md'],
  ['pandoc markdown', 'grid', 'md'],
  ['pandoc plain', 'plain', 'txt'],
];
let bad = 0;
for (const [name, way, ending] of ways) {
  const results: string[] = [];
  for (const [index, [id, report]] of reports.entries()) {
    const { cells } = formOf(report);
    const path = at(way, index, ending);
    try {
      const back = await readReport(path);
      const noted = new Set(back.reading?.notes.map(({ place }) => place));
      let [right, reported, wrong] = [0, 0, 0];
      for (const cell of cells) {
        const [read, own] = [readFigure(back, cell), readFigure(report, cell)];
        const isSame =
          read === own || (cell.kind === 'decimal' && read !== null && own !== null && Number(read) === Number(own));
        if (isSame) right += 1;
        else if (noted.has(cell.id)) reported += 1;
        else wrong += 1;
      }
      bad += wrong;
      const spaceless = (text: string) => text.replace(/\s/g, '');
      const changed = texts.filter(
        (text) => spaceless(readText(back, text.id)) !== spaceless(readText(report, text.id)),
      );
      const named = back.unit === report.unit && back.year === report.year ? '' : ' unit!';
      results.push(
        `${id} ${right}/${reported}/${wrong}${changed.length > 0 ? ` (${changed.map((text) => text.id.replace('overview.', '')).join(' ')})` : ''}${named}`,
      );
    } catch (error) {
      results.push(`${id} refused: ${(error as Error).message.slice(-60)}`);
    }
  }
  process.stdout.write(`${name}\n${results.map((line) => `    ${line}\n`).join('')}`);
}
if (process.env.KEEP) process.stdout.write(`${folder}\n`);
else if (!kept) rmSync(folder, { recursive: true, force: true });
process.exitCode = bad > 0 ? 1 : 0;
