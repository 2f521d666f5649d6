import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readReport } from '../../source/commands/readReport.ts';
import { readFigure, withFigure, withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { paragraphsOf } from '../../source/writers/escape.ts';
import type { FormatId } from '../../source/writers/formats.ts';
import { dose } from '../helpers/dose.ts';
import { cells, texts } from '../helpers/form.ts';
import type { Options } from '../helpers/render.ts';
import { renderDocument } from '../helpers/render.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-readers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ways: readonly [string, FormatId, Options][] = [
  ['Markdown', 'md', {}],
  ['Markdown with merged tables', 'md', { tables: 'html' }],
  ['HTML', 'html', {}],
  ['an HTML fragment', 'html', { fragment: 'accessible' }],
  ['Word', 'docx', {}],
  ['JSON', 'json', {}],
];

async function readBack(report: Report, format: FormatId, options: Options): Promise<Report> {
  const document = await renderDocument(report, format, options);
  const path = join(folder, `report.${format}`);
  writeFileSync(path, document.content);
  return readReport(path);
}

/** What a document can say: paragraphs without empty lines. */
const printable = (report: Report): Report => {
  let result = report;
  for (const { id } of texts) {
    if (id === 'overview.whole' && report.overview.whole === undefined) continue;
    if (id !== 'title') {
      const key = id.replace('overview.', '') as 'problems';
      const text = id.startsWith('overview.') ? (report.overview as Record<string, string>)[key]! : report[key];
      result = withText(result, id, paragraphsOf(text ?? '').join('\n'));
    }
  }
  return result;
};

const withoutReading = ({ reading: _, ...report }: Report): Report => report;

const line = fc.oneof(
  fc.constantFrom(
    '2025. 年底前完成，5~万 份，#标题，**粗体**，<b>标签</b>，a|b，$x$，[链接](http://x.cn)，www.x.cn，',
    '　　缩进两格的文字。',
    '制表符在末尾\t',
    '\t两个\t\t制表符\t ',
    ' 前后有空格 ',
    '-1 不是列表',
    '一、存在的主要问题及改进情况',
    '（一）主动公开',
    '二、主动公开政府信息情况',
    '𠮷野家、𬭎、“引号”——①②③，１２３％',
    '&nbsp;&amp;&#39;',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const text = fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n'));
const count = fc.option(fc.nat(9_999_999), { freq: 8 });

const reports = fc
  .record({
    figures: fc.array(count, { minLength: cells.length, maxLength: cells.length }),
    amount: fc.option(fc.tuple(fc.nat(99_999), fc.nat(999_999)).map(([whole, part]) => `${whole}.${part}`)),
    written: fc.array(text, { minLength: texts.length, maxLength: texts.length }),
  })
  .map(({ figures, amount, written }) => {
    let report = busyReport();
    for (const [index, cell] of cells.entries()) {
      report = withFigure(report, cell, cell.kind === 'decimal' ? amount : figures[index]!);
    }
    for (const [index, { id }] of texts.entries()) {
      if (id !== 'title' && id !== 'overview.whole') report = withText(report, id, written[index]!);
    }
    return report;
  });

describe.each(ways)('read(write(report)) through %s', (_name, format, options) => {
  test.each([
    ['zero', zeroReport()],
    ['busy', busyReport()],
  ])('%s', async (_which, report) => {
    const back = await readBack(report, format, options);
    expect(withoutReading(back)).toEqual(report);
    expect(back.reading?.notes ?? []).toEqual([]);
  });

  test('any text and any numbers', async () => {
    await fc.assert(
      fc.asyncProperty(reports, async (report) => {
        const back = await readBack(report, format, options);
        const expected = format === 'json' ? report : printable(report);
        expect(withoutReading(back)).toEqual(expected);
        const noted = new Set((back.reading?.notes ?? []).map(({ place }) => place));
        if (format !== 'json')
          for (const cell of cells) if (readFigure(report, cell) === null) expect(noted).toContain(cell.id);
      }),
      { numRuns: format === 'docx' ? dose(4, 60) : dose(12, 300) },
    );
  });
});
