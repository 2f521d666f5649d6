/** Which numbers of a text count something, and what. */
import { describe, expect, test } from 'vitest';
import { quantitiesIn } from '../../source/text/quantities.ts';

const shown = (text: string) => quantitiesIn(text).map(({ value, unit }) => `${value}${unit}`);

describe('no quantity is', () => {
  test.each([
    ['a number broken by a space', '收到2 3件'],
    ['an ordinal', '第3期'],
    ['what goes on with an ordinal', '第1、2、3项'],
    ['the number of a paper', '〔3件〕'],
    ['a number behind a letter', 'A3份、x5条'],
    ['a number behind a dot', '2.1.3项'],
    ['a year', '2025年'],
    ['a month', '12月'],
    ['a day', '31日'],
    ['a time', '9时30分、9:30'],
    ['a numeral that ends a word', '统一个、唯一项、逐一件、同一份、万一件、不一次'],
    ['a phrase', '一件事、一张网、一条龙、一个窗口、一次性、一家亲'],
    ['a Chinese numeral before a vague word', '三类、两步、三天、五种'],
    ['a number before a mark without a word before it', '，67，'],
    ['a Chinese numeral without a measure word', '公开三，'],
  ])('%s: %s', (_, text) => expect(shown(text)).toEqual([]));
});

describe('a quantity is', () => {
  test.each([
    ['what stands behind a number that has its own end', '2年3件', ['3件']],
    ['a number behind a space', '收到 23件', ['23件']],
    ['figures before a vague word', '3类、2步、5天', ['3类', '2步', '5天']],
    ['a figure before the words of a phrase', '1件事、1张网', ['1件', '1张']],
    ['a Chinese numeral before a measure word', '收到三件', ['3件']],
    [
      'a number that lost its measure word, before each mark',
      '公开67，部分68、其他69；撤回（退回70）',
      ['67', '68', '69', '70'],
    ],
    ['what stands before an ordinal', '受理1、第2、3项', ['1']],
  ])('%s: %s', (_, text, expected) => expect(shown(text)).toEqual(expected));

  test('余 makes it more than its number, and is no part of the unit; it ends behind the unit', () => {
    const text = '公开100余条';
    expect(quantitiesIn(text)).toMatchObject([
      { value: 100, unit: '条', precision: 'over', start: 2, end: text.length },
    ]);
    expect(quantitiesIn('公开100条')).toMatchObject([{ precision: 'exact', end: 6 }]);
  });
});
