/** The figures of a row under the columns of the form: by their heads, by their order where that is certain, else not at all. */
import { describe, expect, test } from 'vitest';
import { place } from '../../source/readers/columns.ts';
import type { Line, LineFigure } from '../../source/readers/lines.ts';

const identify = (heads: readonly string[]) => ['甲', '乙', '丙', '丁'].indexOf(heads.at(-1) ?? '');
/** A row of figures (_ for a blank cell) under these heads. */
const row = (heads: string, printed: string, more: Partial<Line> = {}): Line => {
  const names = heads === '' ? [] : heads.split(' ').map((head) => (head === '_' ? '' : head));
  return {
    label: '',
    table: 0,
    figures: printed
      .split(' ')
      .map((text, at): LineFigure => ({ text: text === '_' ? '' : text, heads: names[at] ? [names[at]] : [] })),
    head: names.map((text, x) => ({ text, x, colSpan: 1 })),
    ...more,
  };
};
/** What stands in each column (_ for a blank, ? for a column that the table does not have), or why nothing does. */
const placed = (line: Line, count = 4): string => {
  const { figures, misfit } = place(line, count, identify);
  return figures ? figures.map((figure) => (figure === undefined ? '?' : figure.text || '_')).join(' ') : misfit!;
};
const misfit = (figures: number, count = 4) => `这一行有 ${figures} 个数，应为 ${count} 个，没有读入`;
const order = '表头各栏的次序认不出，没有读入';
const elsewhere = '这一行的数不在规定的栏下，没有读入';
const short = (figures: number, heads: number) => `这一行有 ${figures} 个数，表头有 ${heads} 栏（应为 4 栏），没有读入`;

describe('without heads', () => {
  test.each<[string, string]>([
    ['1 2 3 4', '1 2 3 4'],
    ['1 2 3', misfit(3)],
    ['1 2 3 4 5', misfit(5)],
    ['1 _ 3 4', '1 _ 3 4'],
    ['1 2 3 _', '1 2 3 _'],
    ['_ 2 3 4', misfit(3)],
    ['_ _ _ _', '_ _ _ _'],
    ['_ 1 2 3 4', '1 2 3 4'],
    ['_ _ 1 2 3 4', '1 2 3 4'],
    ['1 2 3 4 _', '1 2 3 4'],
    ['1 2 3 _ _', '1 2 3 _'],
    ['_ 1 2 3 _', misfit(3)],
    ['_ 1 2 3 4 _', misfit(4)],
    ['_ _ _ _ _', '_ _ _ _'],
    ['1 _ 2 3 4', misfit(4)],
  ])('%s: %s', (printed, expected) => expect(placed(row('', printed))).toBe(expected));
});

describe('under heads', () => {
  test.each<[string, string, string]>([
    ['甲 乙 丙 丁', '1 2 3 4', '1 2 3 4'],
    ['丁 丙 乙 甲', '4 3 2 1', '1 2 3 4'],
    ['乙 甲 丙 丁', '_ 1 3 4', '1 _ 3 4'],
    ['甲 乙 丙 丁', '_ 2 3 4', '_ 2 3 4'],
    ['甲 乙 丙 丁', '1 2 3 _', '1 2 3 _'],
    ['甲 乙 丙 丁', '1 2 3', misfit(3)],
    ['甲 乙 丙 丁 备注', '1 2 3 4 见附', '1 2 3 4'],
    ['甲 乙 丙 丁 说明', '1 2 3 4 见附', '1 2 3 4'],
    ['甲 乙 丙 丁 上年总数', '1 2 3 4 9', '1 2 3 4'],
    ['甲 乙 丙 丁 同比增长', '1 2 3 4 9%', '1 2 3 4'],
    ['上年 甲 乙 丙 丁', '9 1 2 3 4', '1 2 3 4'],
    ['甲 上年 乙 丙 丁', '1 9 2 3 4', '1 2 3 4'],
    ['甲 乙 丙 丁 另计', '1 2 3 4 9', misfit(5)],
    ['甲 乙 丙 丁 另计', '1 2 3 4 文字', '1 2 3 4'],
    ['甲 乙 丙 丁 _', '1 2 3 4 9', misfit(5)],
    ['甲 乙 丙 丁 _', '1 2 3 4 _', '1 2 3 4'],
    ['甲 乙 丙', '1 2 3', '1 2 3 ?'],
    ['甲 丙 丁', '1 3 4', '1 ? 3 4'],
    ['丙 甲 丁', '3 1 4', short(3, 3)],
    ['甲 乙 丙', '1 2', short(2, 3)],
    ['甲 乙 丙 备注', '1 2 3 见附', '1 2 3 ?'],
    ['乙 甲 丙', '2 1 3 4', order],
    ['甲 甲 乙 丙', '1 2 3 4', '1 2 3 4'],
    ['甲 乙', '1 2 3 4', '1 2 3 4'],
  ])('%s | %s: %s', (heads, printed, expected) => expect(placed(row(heads, printed))).toBe(expected));

  test('of which one is lost a row of all figures is read where no other is wider', () => {
    expect(placed(row('甲 乙 丙', '1 2 3', { widest: 4 }))).toBe(misfit(3));
    expect(placed(row('甲 乙 丙', '1 2 3', { widest: 3 }))).toBe('1 2 3 ?');
  });

  test('that were flattened, the order is the printed one', () => {
    expect(placed(row('丁 丙 乙 甲', '4 3 2 1', { flattened: true, head: [] }))).toBe('4 3 2 1');
    expect(placed(row('', '_ 2 3 4', { flattened: true }))).toBe('_ 2 3 4');
  });

  test('that moved sideways, as many figures as heads stand under them in their order', () => {
    const moved = { ...row('_ 甲 乙 丙', '1 2 3'), figures: row('', '1 2 3').figures };
    expect(placed(moved)).toBe('1 2 3 ?');
    expect(placed({ ...moved, figures: row('', '1 _ 3').figures })).toBe(short(2, 3));
  });
});

describe('a row of one figure', () => {
  test.each<[string, string, string]>([
    ['', '7', '7'],
    ['', '_ 7 _', '7'],
    ['另计', '7', '7'],
    ['', '7 7 7', '7'],
    ['', '7 8', misfit(2, 1)],
    ['', '_', '_'],
    ['_ 备注', '_ 7', elsewhere],
    ['_ 备注 _', '_ 7 _', elsewhere],
    ['上年同期', '7', elsewhere],
    ['2025年', '7', '7'],
    ['另计 备注', '7 _', '7'],
  ])('%s | %s: %s', (heads, printed, expected) => expect(placed(row(heads, printed), 1)).toBe(expected));
});

describe('cells over several columns', () => {
  const over = (...cells: [text: string, span: number][]): Line => ({
    label: '',
    table: 0,
    figures: cells.map(([text, span]) => ({ text, heads: [], span })),
  });
  test('hold nothing in each of them where they hold nothing', () => {
    expect(placed(over(['0', 4]))).toBe('0 0 0 0');
    expect(placed(over(['/', 4]))).toBe('/ / / /');
    expect(placed(over(['不适用', 4]))).toBe('不适用 不适用 不适用 不适用');
    expect(placed(over(['0', 2], ['/', 2]))).toBe('0 0 / /');
    expect(placed(over(['12', 4]))).toBe(misfit(1));
    expect(placed(over(['0', 3]))).toBe(misfit(1));
    expect(placed(over(['0', 2], ['5', 2]))).toBe(misfit(2));
    expect(place(over(['0', 4]), 4, identify).figures![3]!.remarks).toEqual(['各栏合并成一格，各栏都按这一格读入']);
  });
});

describe('figures that share a cell', () => {
  test.each(['1/2/3/6', '1／2／3／6', '1|2|3|6', '1;2;3;6', '1、2、3、6', '1 / 2 / 3 / 6'])(
    '%s are those of the row where the last is their sum',
    (printed) => {
      const line: Line = {
        label: '',
        table: 0,
        figures: [
          { text: printed, heads: [], remarks: ['划掉'] },
          { text: ' ', heads: [] },
        ],
      };
      const { figures, said } = place(line, 4, identify);
      expect([figures!.map(({ text, remarks } = { text: '?', heads: [] }) => `${text} ${remarks}`), said]).toEqual([
        ['1 划掉', '2 划掉', '3 划掉', '6 划掉'],
        expect.stringContaining('有几行的各个数挤在一格里，按次序读入'),
      ]);
    },
  );
  test.each(['1/2/3/7', '1/2/3', '1/2/x/3', '1.5/2/3/6'])('%s are not', (printed) =>
    expect(placed(row('', printed))).toBe(misfit(1)),
  );
  test('of two columns, or in a line of text, are not', () => {
    expect(placed(row('', '3/3'), 2)).toBe(misfit(1, 2));
    expect(placed({ label: '', figures: [{ text: '1/2/3/6', heads: [] }] })).toBe(misfit(1));
    expect(placed(row('', '1/2/3/6 7'))).toBe(misfit(2));
  });
});
