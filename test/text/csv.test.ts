import { describe, expect, test } from 'vitest';
import { rowsOfCsv, rowsSeparatedBy, withoutGrouping } from '../../source/text/csv.ts';

test.each([
  ['commas inside figures', '单位\t申请\t答复\n甲局\t1,017\t2,030\n乙局\t1,204\t3,005\n', ['甲局', '1,017', '2,030']],
  ['commas inside the figures of a text without a head', '甲局\t1,017,204\n乙局\t3,005,118\n', ['乙局', '3,005,118']],
  ['commas inside sentences', '单位\t说明\n甲局\t一,二,三,四\n乙局\t无\n', ['甲局', '一,二,三,四']],
  ['full-width commas inside sentences', '单位,说明\n甲局,一，二，三，四\n乙局,无\n', ['甲局', '一，二，三，四']],
  ['marks inside quotes', '单位,说明\n甲局,"一,二;""三""\n四"\n', ['甲局', '一,二;"三"\n四']],
  ['semicolons', '单位;金额\n甲局;1,5\n乙局;2\n', ['甲局', '1,5']],
])('%s part no cells', (_, text, second) => {
  expect(rowsOfCsv(text)[1]).toEqual(second);
});

test('lines without anything are kept: the numbers of rows are those of the file', () => {
  expect(rowsOfCsv('\ufeff单位,数\r\n\r\n甲局,1\r\n')).toEqual([['单位', '数'], [''], ['甲局', '1']]);
});

describe('quoted cells', () => {
  test.each([
    ['behind a blank', '甲局, "一,二",3', ['甲局', '一,二', '3']],
    ['behind a tab of blanks', '\t "一,二",3', ['一,二', '3']],
    ['that are empty', '甲局,"",3', ['甲局', '', '3']],
    ['with nothing but a quote', '甲局,"""",3', ['甲局', '"', '3']],
    ['that are never closed hold the rest', '甲局,"一,二', ['甲局', '一,二']],
    ['with more behind the quote', '甲局,"一,"二,3', ['甲局', '一,二', '3']],
  ])('%s', (_, text, row) => expect(rowsSeparatedBy(',', text)).toEqual([row]));

  test('a quote inside a cell is a character', () => {
    expect(rowsSeparatedBy(',', '甲"乙,丙"丁')).toEqual([['甲"乙', '丙"丁']]);
  });
});

describe('the end of a text', () => {
  test.each([
    ['nothing', '', []],
    [
      'no line end',
      '甲,1\n乙,2',
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ],
    ['a line end', '甲,1\n', [['甲', '1']]],
    [
      'an empty last cell',
      '甲,1\n乙,',
      [
        ['甲', '1'],
        ['乙', ''],
      ],
    ],
    [
      'lines ended as old Macintoshes did',
      '甲,1\r乙,2\r',
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ],
  ])('%s', (_, text, rows) => expect(rowsSeparatedBy(',', text)).toEqual(rows));
});

describe('the separator', () => {
  test.each([
    ['full-width commas', '甲局，1\n乙局，2', ['乙局', '2']],
    ['bars', '甲局|1\n乙局|2', ['乙局', '2']],
    ['where two are there as often, the comma', '甲局,1;2\n乙局,3;4', ['乙局', '3;4']],
    ['where two stand in as many lines, the one that is there more often', '甲,局;1;2\n乙,局;3;4', ['乙,局', '3', '4']],
    [
      'that of most lines, not of one line that has many',
      '甲局;1\n一,二,三,四,五,六,七;2\n丙局;3',
      ['一,二,三,四,五,六,七', '2'],
    ],
  ])('%s', (_, text, second) => expect(rowsOfCsv(text)[1]).toEqual(second));
});

test.each([
  ['1,017', '1017'],
  ['1,017,204', '1017204'],
  ['1,01', '1,01'],
  ['1,0170', '1,0170'],
  ['甲,017', '甲,017'],
])('%s without the commas inside figures is %s', (text, expected) => expect(withoutGrouping(text)).toBe(expected));
