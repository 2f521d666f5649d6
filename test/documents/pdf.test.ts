/** PDF and PNG as the programs of this computer print them. */

import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../source/disk/print/browser.ts';
import { openPrinter, type Printer } from '../../source/disk/print/printFiles.ts';
import { offices, thisComputer } from '../../source/disk/print/programs.ts';
import { headingOf } from '../../source/form/sections.ts';
import { readFigure } from '../../source/report/places.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { form2021 } from '../helpers/form.ts';
import { renderCharts, renderDocument } from '../helpers/render.ts';
import { pagesOf } from './programs.ts';
import { reports } from './reports.ts';

const tell = (program: string, ...options: string[]): string =>
  execFileSync(program, options, { encoding: 'utf8', maxBuffer: 50_000_000 });
const headings = form2021.sections.map(headingOf);
const office = { ...thisComputer(), exists: (path: string) => offices(thisComputer()).includes(path) };

describe.each([
  ['a browser', thisComputer()],
  ['LibreOffice, where there is no browser', office],
] as const)('%s', (kind, surroundings) => {
  let printer: Printer;
  beforeAll(() => {
    printer = openPrinter(surroundings);
  });
  afterAll(() => printer.close());

  test.each(reports)('%s: every figure, tags and an outline', async (_name, report) => {
    const { files } = await printer.print([await renderDocument(report, 'pdf')]);
    expect(files[0]!.name).toMatch(/\.pdf$/);
    const path = join(temporaryFolder(), 'report.pdf');
    writeFileSync(path, files[0]!.content);
    const words = new Set((await pagesOf(path)).flatMap((page) => page.words.map((word) => word.text)));
    const figures = form2021.cells.map((cell) => String(readFigure(report, cell)));
    expect(figures.filter((figure) => !words.has(figure))).toEqual([]);
    const tags = tell('pdfinfo', '-struct', path);
    for (const tag of kind === 'a browser' ? ['H1', 'H2', 'H3', 'Table', 'TH', 'TD'] : ['H1', 'H2', 'Table', 'TD'])
      expect(tags).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'));
    const outline = tell('pdftohtml', '-xml', '-i', '-stdout', path);
    const items = [...outline.matchAll(/<item page="\d+">(.*?)<\/item>/g)].map(([, text]) => text);
    expect(headings.filter((heading) => !items.includes(heading))).toEqual([]);
  });
});

test('the poster as a picture 750 pixels wide, as high as it is drawn', async () => {
  const printer = openPrinter();
  const [, picture] = await renderCharts(reports[1]![1]);
  const { files } = await printer.print([picture!]);
  await printer.close();
  const bytes = Buffer.from(files[0]!.content as Uint8Array);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  const paper = picture!.paper as { width: number; height: number };
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([paper.width, paper.height]);
});

test('a browser that does not answer is given up, and leaves nothing behind', async () => {
  const path = join(temporaryFolder(), 'browser');
  writeFileSync(path, '#!/bin/sh\nexec sleep 60\n');
  chmodSync(path, 0o755);
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('nianbao-browser-'));
  await expect(openBrowser(path, { longest: 300 })).rejects.toThrow('还没有启动');
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('nianbao-browser-') && !before.includes(name))).toEqual(
    [],
  );
  expect(tell('ps', '-eo', 'args').includes(path)).toBe(false);
});

test('a browser that has ended is said', async () => {
  const printer = await openBrowser(thisComputer().env.CHROMIUM ?? '/usr/bin/chromium', { longest: 20_000 });
  await expect(printer.print('<p>年报</p>', { as: 'pdf' })).resolves.toBeInstanceOf(Uint8Array);
  await printer.close();
  await expect(printer.print('<p>年报</p>', { as: 'pdf' })).rejects.toThrow('没有印成');
});
