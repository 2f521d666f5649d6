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
