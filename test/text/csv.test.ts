import { expect, test } from 'vitest';
import { rowsOfCsv } from '../../source/text/csv.ts';

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
