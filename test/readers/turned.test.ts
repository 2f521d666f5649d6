/** Table 四 on its side, table 三 without its heads, and tables that hold texts: what is taken, and what is left as it is. */
import { describe, expect, test } from 'vitest';
import type { Block, TableBlock } from '../../source/document/document.ts';
import { formOf } from '../../source/form/forms.ts';
import type { Line } from '../../source/readers/lines.ts';
import { inPrintedOrder } from '../../source/readers/printedOrder.ts';
import { partTables, splitTables } from '../../source/readers/splitTables.ts';
import { upright } from '../../source/readers/upright.ts';
import { readFigure } from '../../source/report/places.ts';
import { busyReport } from '../helpers/sample.ts';

const form = formOf(busyReport());

describe('table 四 turned on its side', () => {
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const groups = ['行政复议', '未经复议直接起诉', '复议后起诉'];
  const inOrder: Line = { label: groups.join(' '), figures: [] };
  /** A row of three figures for each result, under these heads. */
  const down = (heads: readonly string[]): Line[] =>
    results.map((label, at) => ({
      label,
      figures: [1, 6, 11].map((from, index) => ({
        text: String(from + at),
        heads: heads[index] ? [heads[index]] : [],
      })),
    }));
  const rowsOf = (lines: readonly Line[] | undefined) =>
    lines?.map(({ figures }) => figures.map(({ text }) => text).join(' '));
  const all = ['1 2 3 4 5', '6 7 8 9 10', '11 12 13 14 15'];

  test('goes by its heads where they name all three groups, in whatever order, and by the printed order where none does', () => {
    expect(rowsOf(upright(down(groups), form))).toEqual(all);
    expect(rowsOf(upright(down(groups.toReversed()), form))).toEqual(all.toReversed());
    expect(rowsOf(upright([inOrder, ...down([])], form))).toEqual(all);
  });

  test.each([
    ['only the first', [groups[0]!]],
    ['only the last', ['', '', groups[2]!]],
    ['all but one', [groups[0]!, groups[1]!]],
    ['two the same', [groups[0]!, groups[0]!, groups[2]!]],
    ['one another thing', [groups[0]!, groups[1]!, '备注']],
  ])('is left as it is where the heads name %s: half a name is no order', (_, heads) => {
    expect(upright([inOrder, ...down(heads)], form)).toBeUndefined();
  });

  test('keeps the blanks of a row of three, leaves out those of a wider one', () => {
    const [first, ...others] = down(groups);
    const blank = { ...first!, figures: first!.figures.with(1, { ...first!.figures[1]!, text: ' ' }) };
    expect(rowsOf(upright([blank, ...others], form))).toEqual([all[0], '  7 8 9 10', all[2]]);
    const gap = { text: '', heads: [] };
    const [a, b, c] = first!.figures;
    expect(rowsOf(upright([{ ...first!, figures: [a!, gap, b!, gap, c!] }, ...others], form))).toEqual(all);
  });

  test('figures lose their heads, which are those of another direction, and the groups have their own names', () => {
    const turned = upright(down(groups), form)!;
    expect(turned.flatMap(({ figures }) => figures.map(({ heads }) => heads))).toEqual(new Array(15).fill([]));
    expect(turned.map(({ label }) => label)).toEqual(form.disputesRows.map(({ label }) => label));
  });

  test('a row of two figures is none of it', () => {
    const [first, ...others] = down(groups);
    expect(upright([{ ...first!, figures: first!.figures.slice(0, 2) }, ...others], form)).toBeUndefined();
  });
});

describe('table 三 in the printed order', () => {
  const printed = form.applicationsRows.map((row) =>
    form.cellsOfRow('applications', row.id).map((cell) => String(readFigure(busyReport(), cell))),
  );
  const linesOf = (rows: readonly (readonly string[])[]): Line[] =>
    rows.map((row) => ({ label: '', figures: row.map((text) => ({ text, heads: [] })) }));
  const read = (lines: readonly Line[]) =>
    inPrintedOrder(lines, form)?.map(({ figures }) => figures.map(({ text }) => text));
  const rowAt = (role: string) => form.applicationsRows.findIndex((row) => row.role === role);
  /** One request more in a row: of its first applicant, and in its total. */
  const oneMore = (row: number) =>
    printed.map((figures, index) =>
      index === row
        ? figures.map((text, at) => (at === 0 || at === figures.length - 1 ? String(Number(text) + 1) : text))
        : figures,
    );

  test('needs just as many figures as the form has: what stands behind them is not cut off', () => {
    const last = printed.at(-1)!;
    expect(read(linesOf(printed))).toEqual(printed);
    expect(read(linesOf([...printed.slice(0, -1), [...last, '5']]))).toBeUndefined();
    expect(read(linesOf([...printed, last]))).toBeUndefined();
    expect(read(linesOf([...printed.slice(0, -1), last.slice(0, -1)]))).toBeUndefined();
    expect(read([])).toBeUndefined();
  });

  test('does not mind how the figures are spread over lines, nor lines without any, nor sentences', () => {
    const figures = printed.flat();
    const words: Line = { label: '申请人情况', figures: [] };
    const sentence: Line = { label: '注：全年新收，已办结。', figures: [{ text: '7', heads: [] }] };
    expect(read([words, ...linesOf([figures.slice(0, 10), figures.slice(10)]), sentence])).toEqual(printed);
  });

  test.each(['received', 'carriedIn', 'outcome', 'total', 'carriedOver'])(
    'is not believed where a row of the part %s is off by one, and its total with it',
    (role) => {
      expect(rowAt(role)).toBeGreaterThanOrEqual(0);
      expect(read(linesOf(oneMore(rowAt(role))))).toBeUndefined();
    },
  );

  test('takes what came in for what went out, however it is spread over new and old', () => {
    const [received, carriedIn] = [rowAt('received'), rowAt('carriedIn')];
    const shifted = printed.map((figures, index) =>
      figures.map((text, at) => {
        if (at !== 0 && at !== figures.length - 1) return text;
        return String(Number(text) + (index === received ? -1 : index === carriedIn ? 1 : 0));
      }),
    );
    expect(read(linesOf(shifted))).toEqual(shifted);
  });
});

describe('tables that hold texts', () => {
  const table = (...rows: readonly (readonly string[])[]): TableBlock => ({
    kind: 'table',
    rows: rows.map((row) => row.map((text, x) => ({ text, x, colSpan: 1, rowSpan: 1 }))),
  });
  /** Texts as they are, tables as the words of their rows. */
  const shown = (blocks: readonly Block[]) =>
    blocks.map((block) =>
      block.kind === 'text' ? block.text : block.rows.map((row) => row.map(({ text }) => text).join(' ')),
    );
  const split = (...rows: readonly (readonly string[])[]) => shown(splitTables([table(...rows)]));
  const problems = '五、存在的主要问题及改进情况';
  const figures = ['行政许可', '12'];

  test('every paragraph below the heading of a text is one of it, up to the next row of a table', () => {
    expect(split([problems], ['一是更新慢。'], ['二是解读少。'], ['三是培训少。'])).toEqual([
      problems,
      '一是更新慢。',
      '二是解读少。',
      '三是培训少。',
    ]);
    expect(split([problems], ['一是更新慢。'], figures, ['说明'], figures)).toEqual([
      problems,
      '一是更新慢。',
      ['行政许可 12', '说明', '行政许可 12'],
    ]);
  });

  test('below the heading of a table its rows stay rows', () => {
    expect(split(['二、主动公开政府信息情况'], ['信息内容'], figures)).toEqual([
      '二、主动公开政府信息情况',
      ['信息内容', '行政许可 12'],
    ]);
    expect(split([problems], ['一是更新慢。'], ['二、主动公开政府信息情况'], ['信息内容'])).toEqual([
      problems,
      '一是更新慢。',
      '二、主动公开政府信息情况',
      ['信息内容'],
    ]);
  });

  test('a figure alone in its row is no paragraph', () => {
    expect(split([problems], ['12'])).toEqual([problems, ['12']]);
  });

  test.each<[string, string, string, boolean]>([
    ['of twelve characters', problems, '更新还不够快，要改进。。', true],
    ['of eleven', problems, '更新还不够快，要改进。', false],
    ['beside the heading of a table', '二、主动公开政府信息情况', '本年公开的信息见下面的表格。', false],
    ['beside an aspect', '（一）主动公开', '全年按时公开各类政府信息。', true],
    ['beside an aspect without brackets', '主动公开', '全年按时公开各类政府信息。', false],
    ['that is a figure', problems, '123456789012', false],
  ])('a text %s: %s', (_, heading, text, isText) => {
    expect(split([problems], [heading, text]).slice(1)).toEqual(isText ? [heading, text] : [[`${heading} ${text}`]]);
  });

  test('a merged cell that stands in each of its places is one, three cells are a row', () => {
    expect(split([problems, problems, problems], ['一是更新慢。', '一是更新慢。'])).toEqual([problems, '一是更新慢。']);
    expect(split([problems], ['甲', '乙', '丙'])).toEqual([problems, ['甲 乙 丙']]);
    const text = '更新还不够快，正在改进。';
    expect(split([problems, text])).toEqual([problems, text]);
    expect(split([problems], [problems, text, '丙'])).toEqual([problems, [`${problems} ${text} 丙`]]);
    expect(split([problems], ['一是更新慢。', '', ' '])).toEqual([problems, '一是更新慢。']);
  });

  test('a table without any stays the same', () => {
    const blocks = [table(['信息内容'], figures)];
    expect(splitTables(blocks)).toBe(blocks);
  });

  test('a table that holds all three is parted where the next begins, one that holds one is not', () => {
    const all = table(
      ['第二十条第（一）项', '信息内容'],
      figures,
      ['申请人情况', '自然人'],
      ['本年新收', '3'],
      ['行政复议', '行政诉讼'],
      ['0', '0'],
    );
    expect(shown(partTables([all]))).toEqual([
      ['第二十条第（一）项 信息内容', '行政许可 12'],
      ['申请人情况 自然人', '本年新收 3'],
      ['行政复议 行政诉讼', '0 0'],
    ]);
    const first = table(...[['第二十条第（一）项'], figures, ['第二十条第(一)项'], figures]);
    expect(partTables([first])).toEqual([first]);
    expect(shown(partTables([table(['前言'], figures, ['申请人情况'], ['1'])]))).toHaveLength(1);
    for (const row of [
      ['行政诉讼', '行政复议'],
      ['行政复议', '结果维持'],
      ['被行政复议', '行政诉讼'],
    ])
      expect(shown(partTables([table(['申请人情况'], ['1'], row)]))).toHaveLength(1);
    expect(partTables([{ kind: 'text', text: problems }])).toEqual([{ kind: 'text', text: problems }]);
  });
});
