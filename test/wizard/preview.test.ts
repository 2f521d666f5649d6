/** The document in the terminal: tables with their spans, text as it will be written. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFigure, withFigure, withText } from '../../source/report/places.ts';
import { withTotals } from '../../source/report/totals.ts';
import { width } from '../../source/text/width.ts';
import { drawGrid } from '../../source/wizard/preview/drawGrid.ts';
import { previewLines } from '../../source/wizard/preview/previewLines.ts';
import { type Grid, label } from '../../source/writers/grid.ts';
import { grids } from '../../source/writers/grids.ts';
import { cells } from '../helpers/form.ts';
import { documentBlocks, renderDocument } from '../helpers/render.ts';
import { busyReport } from '../helpers/sample.ts';
import { byTag, parseHtml, textOf } from '../writers/dom.ts';

const figure = (text: string) =>
  ({ kind: 'figure', text, colspan: 1, rowspan: 1, headers: [], cell: cells[0]! }) as const;
const small: Grid = {
  table: 'disputes',
  widths: [40, 30, 30],
  head: [
    [label('a', '甲', 'rowgroup', { rowspan: 2 }), label('b', '乙', 'colgroup', { colspan: 2 })],
    [label('c', '丙', 'col'), label('d', '丁', 'col')],
  ],
  bodies: [[[label('e', '戊己', 'row'), figure('12'), figure('345')]]],
};

describe('a table', () => {
  test('is drawn with its merged cells', () => {
    expect(drawGrid(small, 24)).toEqual([
      '┌────────┬─────────────┐',
      '│        │     乙      │',
      '│   甲   ├──────┬──────┤',
      '│        │  丙  │  丁  │',
      '├────────┼──────┼──────┤',
      '│  戊己  │  12  │ 345  │',
      '└────────┴──────┴──────┘',
    ]);
  });

  test('without box characters', () => {
    expect(drawGrid(small, 24, { plain: true }).slice(0, 4)).toEqual([
      '+--------+-------------+',
      '|        |     乙      |',
      '|   甲   +------+------+',
      '|        |  丙  |  丁  |',
    ]);
  });

  const tables = Object.values(grids);
  const sizes = fc.record({
    table: fc.constantFrom(...tables),
    columns: fc.integer({ min: 20, max: 150 }),
    digits: fc.integer({ min: 1, max: 12 }),
    plain: fc.boolean(),
  });

  test('its lines are equally wide, no wider than the page where the figures fit, and no figure is broken', () => {
    fc.assert(
      fc.property(sizes, ({ table, columns, digits, plain }) => {
        let report = busyReport();
        for (const cell of cells)
          if (!cell.derived && cell.kind === 'count')
            report = withFigure(report, cell, 10 ** (digits - 1) + cells.indexOf(cell) * 7);
        report = withTotals(report);
        const grid = table(report);
        const lines = drawGrid(grid, columns, { plain });
        expect(new Set(lines.map(width)).size).toBe(1);
        const longest = Math.max(
          ...cells.filter((cell) => cell.table === grid.table).map((cell) => String(readFigure(report, cell)).length),
        );
        const needed = grid.widths.length * (Math.max(longest, 12) + 1) + 1;
        if (columns >= needed) expect(width(lines[0]!)).toBe(columns);
        else expect(width(lines[0]!)).toBeLessThanOrEqual(Math.max(columns, needed));
        const drawn = lines.join('\n').split(/[│| \n]+/);
        for (const cell of cells.filter((one) => one.table === grid.table))
          expect(drawn).toContain(String(readFigure(report, cell)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the whole document', () => {
  const hostile = '1. <b>甲</b> & | * _ ~~乙~~ {{title}}\n    # 丙 `丁`\t戊 https://example.cn/，己';

  test('its text is that of the page, in its order', async () => {
    const report = withText(busyReport(), 'problems', hostile);
    const draft = { findings: ['错 某处：甲 <b>', '警 另一处'] };
    const html = String((await renderDocument(report, 'html', { draft })).content);
    const squeezed = (text: string) => text.replace(/\s/g, '');
    const wanted = byTag(parseHtml(html), 'h1', 'h2', 'h3', 'p', 'li').map((one) => squeezed(textOf(one)));
    const shown = previewLines(await documentBlocks(report, draft), 300)
      .filter((line) => !line.wide)
      .map((line) => squeezed(line.parts.map((part) => part.text).join('')))
      .filter((line) => line !== '' && !line.startsWith('──'))
      .map((line) => line.replace(/^-/, ''));
    expect(shown).toEqual(wanted);
  });

  test('no line but those of tables is wider than the page; every line knows its section', async () => {
    const lines = previewLines(await documentBlocks(busyReport()), 60);
    for (const { parts, wide } of lines)
      if (!wide) expect(width(parts.map((part) => part.text).join(''))).toBeLessThanOrEqual(60);
    expect([...new Set(lines.map((line) => line.section))]).toEqual([
      '',
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
  });

  test('a paragraph begins two characters further in', async () => {
    const lines = previewLines(await documentBlocks(withText(busyReport(), 'other', '无。')), 60);
    expect(lines.at(-1)!.parts[0]!.text).toBe('\u3000\u3000无。');
  });
});
