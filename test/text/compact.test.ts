/** One text, however it was typed: which marks become one, and which stay parts of a number. */
import { expect, test } from 'vitest';
import { compact } from '../../source/text/compact.ts';

test.each([
  ['收到申请12,345件', '收到申请12,345件'],
  ['收到申请72件,办结73件', '收到申请72件，办结73件'],
  // The comma ends a clause where a number stands on one side of it only.
  ['公开86,其中解读3', '公开86，其中解读3'],
  ['主动公开,86条', '主动公开，86条'],
  ['甲,乙', '甲，乙'],
  ['86,', '86，'],
])('%s reads %s', (typed, read) => {
  expect(compact(typed).text).toBe(read);
});

test('keeps a space between digits alone', () => {
  expect(compact('公开 86 条，电话 0512 5550').text).toBe('公开86条，电话0512 5550');
});

test.each([
  ['公开（含规章）', '公开(含规章)'],
  ['公开（含规章）', '公开﹙含规章﹚'],
  ['增长5%', '增长５％'],
  ['增长5%', '增长5﹪'],
  ['5.5件', '５．5件'],
  ['甲；乙：丙，丁、戊、己。', '甲;乙:丙﹐丁､戊﹑己｡'],
  ['甲；乙：丙：', '甲﹔乙﹕丙︰'],
  ['〈条例〉〈办法〉', '<条例>＜办法＞'],
  ['〈条例〉', '﹤条例﹥'],
  ['〔2021〕30号', '[2021]30号'],
  ['〔2021〕30号', '［ 2021 ］30号'],
  ['〔2021〕30号', '【2021】30号'],
  ['〔2021〕30号', '﹝2021﹞30号'],
  ['[21]30号', '[21]30号'],
  ['[甲]', '[甲]'],
  ['“甲”和“乙”', '"甲"和"乙"'],
  ['9:30开始', '9:30开始'],
  ['http://a', 'http://a'],
  ['时间：9', '时间:9'],
  ['ABCxyz09', 'ＡＢＣｘｙｚ０９'],
  ['甲乙', '甲\u3000\u00a0\t\u200b\ufeff乙'],
  ['甲\n乙', '甲\n乙'],
  ['1 2', '1\u3000 2'],
  ['甲2', '甲 2'],
])('%s is what %j reads', (read, typed) => expect(compact(typed).text).toBe(read));

test('every position leads back to the text as it stands, in between and at the end', () => {
  const { text, at } = compact(' 公 开(含) 86 条 ');
  expect(text).toBe('公开（含）86条');
  expect(Array.from(text, (_, index) => at(index))).toEqual([1, 3, 4, 5, 6, 8, 9, 11]);
  expect([at(-1), at(text.length), at(99), compact(' ').at(1)]).toEqual([0, 12, 12, 0]);
  const plain = compact('公开86条');
  expect([-1, 0, 3, 5, 9].map((index) => plain.at(index))).toEqual([0, 0, 3, 5, 5]);
});
