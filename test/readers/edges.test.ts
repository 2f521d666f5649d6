/** Where rows, columns and headings are told apart: just on this side of the line, and just on the other. */
import { describe, expect, test } from 'vitest';
import { formOf } from '../../source/form/forms.ts';
import { place } from '../../source/readers/columns.ts';
import { sectionHeading } from '../../source/readers/headings.ts';
import type { Line } from '../../source/readers/lines.ts';
import { inPrintedOrder } from '../../source/readers/printedOrder.ts';
import { readFigure } from '../../source/report/places.ts';
import { busyReport } from '../helpers/sample.ts';

const form = formOf(busyReport());

describe('table 三 whose labels were torn from its figures', () => {
  const printed = form.applicationsRows.map((row) =>
    form.cellsOfRow('applications', row.id).map((cell) => String(readFigure(busyReport(), cell))),
  );
  const lines = (change: (rows: string[][]) => unknown = () => {}, more: Partial<Line> = {}): Line[] => {
    const rows = structuredClone(printed);
    change(rows);
    return rows.map((row) => ({ label: '', figures: row.map((text) => ({ text, heads: [] })), ...more }));
  };

  test('is read by the printed order where everything adds up', () => {
    const read = inPrintedOrder(lines(), form)!;
    expect(read.map(({ label }) => label)).toEqual(form.applicationsRows.map(({ label }) => label));
    expect(read.map(({ figures }) => figures.map(({ text }) => text))).toEqual(printed);
  });

  test.each<[string, (rows: string[][]) => unknown]>([
    ['a row is off, and its column with it', (rows) => rows[0]!.splice(0, 1, '999')],
    ['a row alone is off', (rows) => rows[0]!.splice(0, 2, '1', '1')],
    [
      'two rows are off, though every column adds up',
      (rows) => {
        for (const row of [rows[0]!, rows.at(-1)!]) row.push(String(Number(row.pop()) + 1));
      },
    ],
    ['two rows have changed their places', (rows) => rows.push(...rows.splice(0, 2).reverse())],
    ['a figure is missing', (rows) => rows[3]!.pop()],
    ['there is one more', (rows) => rows[3]!.push('0')],
    ['one of them is a word', (rows) => rows[2]!.splice(0, 1, '若干')],
    ['one of them has a note', (rows) => rows[0]!.splice(0, 1, `${rows[0]![0]}（含信函）`)],
  ])('is not, where %s', (_, change) => {
    expect(inPrintedOrder(lines(change), form)).toBeUndefined();
  });

  test.each<[string, Partial<Line>]>([
    ['stands in a table', { table: 1 }],
    ['ran into the next', { broken: true }],
  ])('is not, where a line of it %s', (_, more) => {
    expect(
      inPrintedOrder(
        lines(() => {}, more),
        form,
      ),
    ).toBeUndefined();
  });
});

describe('the columns of a row', () => {
  const names = ['甲', '乙', '丙', '丁'];
  const identify = (heads: readonly string[]) => names.indexOf(heads.at(-1) ?? '');
  /** A row under heads; a figure stands under the head of its place unless another is given. */
  const row = (
    figures: readonly (string | [string, string])[],
    heads: readonly string[],
    more: Partial<Line> = {},
  ): Line => ({
    label: '某行',
    figures: figures.map((one, index) =>
      typeof one === 'string'
        ? { text: one, heads: heads[index] === undefined ? [] : [heads[index]!] }
        : { text: one[0], heads: [one[1]] },
    ),
    head: heads.map((text, x) => ({ text, x, colSpan: 1 })),
    ...more,
  });
  const placed = (line: Line) => {
    const { figures, misfit } = place(line, names.length, identify);
    return misfit ?? figures!.map((figure) => figure?.text);
  };

  test('each under its head, in whatever order the heads stand', () => {
    expect(placed(row(['1', '2', '3', '4'], names))).toEqual(['1', '2', '3', '4']);
    expect(placed(row(['2', '1', '4', '3'], ['乙', '甲', '丁', '丙']))).toEqual(['1', '2', '3', '4']);
  });

  test('a table that has but three of them: right below their heads, or as many at the end of the row', () => {
    expect(placed(row(['1', '2', '3'], ['甲', '丙', '丁']))).toEqual(['1', undefined, '2', '3']);
    // The labels have moved the row sideways.
    const moved = row(
      [
        ['1', '某'],
        ['2', '某'],
        ['3', '某'],
      ],
      ['甲', '丙', '丁'],
    );
    expect(placed(moved)).toEqual(['1', undefined, '2', '3']);
    const blank = row(
      [
        ['1', '某'],
        ['', '甲'],
        ['3', '某'],
      ],
      ['甲', '丙', '丁'],
    );
    expect(placed(blank)).toMatch(/表头有 3 栏（应为 4 栏），没有读入/);
    const otherOrder = row(
      [
        ['1', '某'],
        ['2', '某'],
        ['3', '某'],
      ],
      ['丙', '甲', '丁'],
    );
    expect(placed(otherOrder)).toMatch(/没有读入/);
    expect(placed(row(['1', '2'], ['甲', '丙', '丁']))).toMatch(/没有读入/);
    // Some row has more figures than there are heads: one head is lost.
    expect(placed(row(['1', '2', '3'], ['甲', '丙', '丁'], { widest: 4 }))).toMatch(/有 3 个数，应为 4 个/);
  });

  test('four figures under three heads stand by their order, where no blank tells otherwise', () => {
    expect(placed(row(['1', '2', '3', '4'], ['甲', '丙', '丁']))).toEqual(['1', '2', '3', '4']);
    expect(placed(row(['', '2', '3', '4'], ['甲', '丙', '丁']))).toMatch(/没有读入/);
  });

  test('too few, too many, and blanks that merged cells leave', () => {
    expect(placed(row(['1', '2', '3'], names))).toMatch(/这一行有 3 个数，应为 4 个/);
    expect(placed(row([['', ''], '1', '2', '3', '4'], []))).toEqual(['1', '2', '3', '4']);
    expect(placed(row(['1', '2', '3', '4', '5'], []))).toMatch(/没有读入/);
    expect(placed(row(['', '', '', '', ''], []))).toEqual(['', '', '', '']);
  });
});

describe('a heading', () => {
  const of = (text: string, marked = false, loose = false) => sectionHeading(text, marked, loose);

  test.each([
    ['一、总体情况', 'overview', 1],
    ['六、其他需要报告的事项', 'other', 6],
    ['十、其他需要报告的事项', 'other', undefined],
    ['第三部分 收到和处理政府信息公开申请情况', 'applications', 3],
  ])('%s', (text, id, number) => {
    expect(of(text)).toMatchObject({ id });
    expect(of(text)?.number).toBe(number);
  });

  test('its text behind it without a break, where it is the statutory one and more than a few words', () => {
    const rest = '2025年，我局主动公开政府信息共计12条。';
    expect(of(`一、总体情况${rest}`)).toMatchObject({ id: 'overview', heading: '一、总体情况', rest });
    expect(of('一、总体情况（2025年）的说明和其他的一些文字')?.rest ?? '').not.toContain('的一些文字');
    expect(of('一、总体情况良好')?.rest ?? '').toBe('');
  });

  test.each([
    ['a line of the contents', '一、总体情况……………3'],
    ['a line of the contents with a tab', '一、总体情况\t3'],
    ['a row of table 三', '一、本年新收政府信息公开申请数量'],
    ['an item of a list', '一、总体情况；'],
    ['a sentence without a number', '总体情况良好，各项工作有序推进'],
    ['a row with figures', '主动公开政府信息情况 1 2 3'],
  ])('is not %s', (_, text) => {
    expect(of(text)?.id).toBeUndefined();
  });
});
