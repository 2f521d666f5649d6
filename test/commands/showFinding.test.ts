/** What a finding looks like on a terminal: the place is marked in the row, the column or the sentence that it stands in. */
import { describe, expect, test } from 'vitest';
import { showFinding } from '../../source/commands/showFinding.ts';
import { withText } from '../../source/report/places.ts';
import type { Finding } from '../../source/rules/finding.ts';
import { width } from '../../source/text/width.ts';
import { form2021 } from '../helpers/form.ts';
import { withFigures, zeroReport } from '../helpers/sample.ts';

const finding = (places: readonly string[], more: Partial<Finding> = {}): Finding => ({
  ...{ rule: 'balance', severity: 'error', kind: 'wrong', certain: false, message: '两数不等。' },
  ...{ place: places[0]!, places: places as Finding['places'] },
  ...more,
});

/** The lines below the one of the place and that of the message. */
const excerptOf = (report: ReturnType<typeof zeroReport>, found: Finding, columns = 80): string[] =>
  showFinding(report, found, columns, (_, text) => text).slice(2);

const text = (words: string) => withText(zeroReport(), 'problems', words);
const at = (words: string, marked: string) => {
  const start = words.indexOf(marked);
  return finding(['problems'], { span: { start, end: start + marked.length } });
};

describe('a sentence', () => {
  test('is shown with marks under the words, as wide as they are', () => {
    const words = '一是A&B更新慢。';
    expect(excerptOf(text(words), at(words, '更新'))).toEqual(['     一是A&B更新慢。', '            ^^^^']);
    expect(excerptOf(text(words), at(words, '一'))).toEqual(['     一是A&B更新慢。', '     ^^']);
  });

  test('is shown alone, without the lines before and after it', () => {
    const words = '上一段。\n一是更新慢。\n下一段。';
    expect(excerptOf(text(words), at(words, '更新慢'))).toEqual(['     一是更新慢。', '         ^^^^^^']);
  });

  test('too long for the terminal is cut on both sides of the words, which stay', () => {
    const words = `${'前'.repeat(50)}更新慢${'后'.repeat(50)}`;
    for (const columns of [40, 41, 60]) {
      const [line, marks] = excerptOf(text(words), at(words, '更新慢'), columns) as [string, string];
      expect(line).toMatch(/^ {5}前{3,}更新慢后{3,}$/);
      expect(width(line)).toBeLessThanOrEqual(columns - 2);
      expect(width(line)).toBeGreaterThan(columns - 5);
      expect(width(marks)).toBe(width(line.slice(0, line.indexOf('后'))));
      expect(marks.trim()).toBe('^^^^^^');
    }
  });

  test('whose marked words alone are too long shows their beginning, however narrow the terminal', () => {
    const words = `前${'长'.repeat(50)}后`;
    const found = at(words, '长'.repeat(50));
    expect(excerptOf(text(words), found, 47)).toEqual([`     ${'长'.repeat(20)}`, `     ${'^'.repeat(40)}`]);
    expect(excerptOf(text(words), found, 3)).toEqual([`     ${'长'.repeat(10)}`, `     ${'^'.repeat(20)}`]);
  });

  test('with a place between two letters has one mark, and nothing in it moves the cursor', () => {
    const found = finding(['problems'], { span: { start: 2, end: 2 } });
    expect(excerptOf(text('一是\u001B[2J更\u200B新'), found)[1]).toBe('         ^');
    expect(excerptOf(text('一是\u001B[2J更\u200B新'), found)[0]).not.toMatch(/[\u0000-\u001f\u200b]/);
  });

  test('is not shown where nothing tells which words it is, or the place is no text', () => {
    expect(excerptOf(text('一是更新慢。'), finding(['problems']))).toEqual([]);
    expect(excerptOf(text('一是更新慢。'), finding(['disputes'], { span: { start: 0, end: 2 } }))).toEqual([]);
  });
});

describe('a figure', () => {
  const report = withFigures(zeroReport(), {
    'disputes.review.upheld': 12,
    'disputes.review.pending': null,
    'applications.received.naturalPerson': 3,
  });

  test('is shown in its row, with the names of the columns and a mark as wide as itself', () => {
    const [heads, figures, marks, ...more] = excerptOf(
      report,
      finding(['disputes.review.upheld', 'disputes.review.total']),
    );
    expect(more).toEqual([]);
    const labels = form2021.cellsOfRow('disputes', 'review').map(({ column }) => column.label);
    expect(heads!.trim().split(/ {2,}/)).toEqual(labels);
    expect(figures!.trim().split(/ {2,}/)).toEqual(['12', '0', '0', '空白', '12']);
    expect(marks!.trim()).toBe('^^');
    expect(marks!.length).toBe(5 + width(labels[0]!));
    expect(width(heads!)).toBe(width(figures!));
  });

  test('of a sum that runs down is shown in its column: those that count, the place marked', () => {
    const column = ['received', 'carriedIn', 'granted'].map((row) => `applications.${row}.naturalPerson`);
    expect(excerptOf(report, finding([column[1]!, column[0]!, column[2]!]))).toEqual([
      expect.stringMatching(/^ {5}0 < .*上年结转/),
      expect.stringMatching(/^ {5}3 {3}.*新收/),
    ]);
  });

  test('of a long column is shown with no more than twelve rows', () => {
    const places = form2021.cellsOfTable.applications
      .filter(({ column }) => column.id === 'naturalPerson')
      .map(({ id }) => id);
    const full = withFigures(report, Object.fromEntries(places.map((place, index) => [place, index + 5])));
    const lines = excerptOf(full, finding(places));
    expect(lines).toHaveLength(12);
    expect(lines[0]).toMatch(/^ {7,8}5 < /);
    expect(new Set(lines.map((line) => line.search(/(?<=\d)[ ]/))).size).toBe(1);
  });

  test('that is missing is not shown: its name says all', () => {
    expect(excerptOf(report, finding(['disputes.review.pending'], { kind: 'missing' }))).toEqual([]);
  });

  test('beside a text is not shown: the text is', () => {
    const own = withText(report, 'problems', '全年新收9件。');
    const found = finding(['problems', 'applications.received.naturalPerson'], { span: { start: 4, end: 6 } });
    expect(excerptOf(own, found)).toEqual(['     全年新收9件。', '             ^^^']);
  });
});

test('the first lines say how grave, where, which rule and what; the last what is beside it and what could be done', () => {
  const lines = showFinding(
    zeroReport(),
    finding(['problems'], {
      beside: { name: '上年', text: '一是\t慢。' },
      repair: { label: '填 0', changes: [] },
      message: '与上年\n相同。',
    }),
    80,
    (how, text) => `<${how}>${text}</>`,
  );
  expect(lines).toEqual([
    expect.stringMatching(/^ {2}<error>错<\/> .*存在的主要问题.* {2}<dim>balance<\/>$/),
    '     与上年 相同。',
    '<dim>     上年：一是 慢。</>',
    '     可以：填 0',
  ]);
  const pairs = [{ now: '今\u0007年', before: '去\u0007年' }];
  const beside = { name: '上年', text: '', pairs };
  const paired = showFinding(zeroReport(), finding(['problems'], { beside }), 80, (_, text) => text);
  expect(paired.join('')).toContain('今');
  expect(paired.join('')).not.toContain('\u0007');
});
