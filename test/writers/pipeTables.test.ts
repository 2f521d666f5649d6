/** The GFM tables read back without loss, by a reader that knows nothing but the printed labels. */

import fc from 'fast-check';
import type { Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { readFigure, rowName, withFigure } from '../../source/report/places.ts';
import type { Figure, Report } from '../../source/report/report.ts';
import { cells } from '../helpers/form.ts';
import { renderDocument } from '../helpers/render.ts';
import { busyReport } from '../helpers/sample.ts';

const { Marked } = await import('marked');

/** Row label -> column label -> digits, for the three tables. */
async function readBack(report: Report): Promise<Map<string, string>> {
  const { content } = await renderDocument(report, 'md');
  const read = new Map<string, string>();
  let section = '';
  for (const token of new Marked({ gfm: true }).lexer(String(content))) {
    if (token.type === 'heading') section = token.text;
    if (token.type !== 'table') continue;
    const { header, rows } = token as Tokens.Table;
    for (const [label, ...figures] of rows) {
      figures.forEach((figure, index) => {
        read.set([section, label!.text, header[index + 1]!.text].join(' › '), figure.text);
      });
    }
  }
  return read;
}

const headings = {
  proactive: '二、主动公开政府信息情况',
  applications: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
} as const;

const count = fc.oneof(fc.constant(null), fc.nat(), fc.maxSafeInteger(), fc.constantFrom(0, -3, 1e21, 12.5));
const digits = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.stringMatching(/^\d{0,8}$/))
  .map(([whole, rest]) => (rest ? `${whole}.${rest}` : String(whole)));
const decimal = fc.oneof(fc.constant(null), digits);
const figures = fc.tuple(...cells.map((cell): fc.Arbitrary<Figure> => (cell.kind === 'decimal' ? decimal : count)));

describe('pipe tables', () => {
  test('any figures survive, blanks stay blank', async () => {
    await fc.assert(
      fc.asyncProperty(figures, async (values) => {
        const report = cells.reduce((result, cell, index) => withFigure(result, cell, values[index]!), busyReport());
        const read = await readBack(report);
        for (const cell of cells) {
          const text = read.get([headings[cell.table], rowName(cell.row), cell.column.label].join(' › '));
          const figure = readFigure(report, cell);
          if (figure === null) expect(text).toBe('');
          else if (typeof figure === 'string') expect(text).toBe(figure);
          else expect(Number(text)).toBe(figure);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('the row that opens the outcomes has no figures, and nothing else stands in the tables', async () => {
    const read = await readBack(busyReport());
    const opening = [...read].filter(([key]) => key.includes(' › 三、本年度办理结果 › '));
    expect(opening).toHaveLength(7);
    expect(opening.every(([, text]) => text === '')).toBe(true);
    expect(read.size).toBe(cells.length + 7);
  });
});
