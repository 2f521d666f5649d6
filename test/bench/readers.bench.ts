/**
 * How fast reports are read: `npm run bench readers`. Prints documents a second for each format, and how many times as long
 * it takes as the parser alone (parse5, marked, mammoth, JSON.parse, decoding) in the same run. Asserts nothing.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import mammoth from 'mammoth';
import { marked } from 'marked';
import { parse } from 'parse5';
import { readReport } from '../../source/commands/readReport.ts';
import { renderDocument } from '../helpers/render.ts';
import { busyReport } from '../helpers/sample.ts';
import { asText, documentOf } from '../readers/document.ts';
import { tell } from './table.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
const rounds = Number(process.argv[2] ?? 60);

const median = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

/** The median milliseconds of two tasks that take turns, so that both meet the same machine. */
async function byTurns(one: () => unknown, other: () => unknown): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, task] of [one, other].entries()) {
      const start = performance.now();
      await task();
      times[index]!.push(performance.now() - start);
    }
  }
  return [median(times[0]), median(times[1])];
}

const text = (path: string): string => readFileSync(path, 'utf8');
const parsers: Readonly<Record<string, (path: string) => unknown>> = {
  html: (path) => parse(text(path)),
  md: (path) => marked.parse(text(path)),
  txt: (path) => text(path).split('\n'),
  docx: (path) => mammoth.convertToHtml({ buffer: readFileSync(path) }),
  json: (path) => JSON.parse(text(path)),
};

try {
  for (const [format, parser] of Object.entries(parsers)) {
    const path = join(folder, `report.${format}`);
    const content =
      format === 'txt'
        ? asText(documentOf(busyReport()))
        : (await renderDocument(busyReport(), format as 'html' | 'md' | 'docx' | 'json')).content;
    writeFileSync(path, content);
    const [reading, parsing] = await byTurns(
      () => readReport(path),
      () => parser(path),
    );
    if (format === 'html') tell({ name: '读网页，与只解析比', value: reading / parsing, unit: 'x', aim: 2.5 });
    const longest = { docx: 8, txt: 1.5, md: 1.5 }[format];
    if (longest) tell({ name: `读一份 ${format}`, value: reading, unit: '毫秒', aim: longest });
    const size = Math.round(readFileSync(path).length / 1024);
    process.stdout.write(
      `${format}（${size} KB）：读一份 ${reading.toFixed(1)} 毫秒，每秒 ${Math.round(1000 / reading)} 份；只解析 ${parsing.toFixed(1)} 毫秒，是它的 ${(reading / parsing).toFixed(1)} 倍\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
