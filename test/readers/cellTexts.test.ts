/** What stands in a cell, and what is read of it: the digits on the right, and what is said of them. A figure is never taken without a word where it is not plain. */
import { expect, test } from 'vitest';
import { looksLikeFigure, parseFigure } from '../../source/readers/figure.ts';
import { showing } from '../../source/readers/xlsx/formats.ts';

const said = (text: string, tenThousands = false): string => {
  const { digits, state, note } = parseFigure(text, tenThousands);
  return [digits ?? '无', state, note?.replace(/^.*”，?/, '')]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
};

test.each([
  ['12', '12'],
  ['1,234', '1234'],
  ['１２', '12'],
  ['+12', '12'],
  ["'12", '12'],
  ['', '无 blank 表格中是空白'],
  [' ', '无 blank 表格中是空白'],
  ['—', '无 blank 没有数'],
  ['/', '无 blank 没有数'],
  ['无', '无 blank 没有数'],
  ['不适用', '无 notApplicable 没有数'],
  ['N/A', '无 notApplicable 没有数'],
  ['〇', '0 doubt 按 0 读入'],
  ['○', '0 doubt 按 0 读入'],
  ['零', '0 doubt 按 0 读入'],
  ['-3', '-3 doubt 这一格只能是不小于 0 的整数'],
  ['减少3', '-3 doubt'],
  ['1.5', '1.5 doubt 这一格只能是不小于 0 的整数'],
  ['012', '12 doubt 前面有 0，按 12 读入'],
  ['007', '7 doubt 前面有 0，按 7 读入'],
  ['0', '0'],
  ['12 12', '无 unread 像是两个数，没有读入'],
  ['12 2025', '无 unread 像是两个数，没有读入'],
  ['1 2', '12 doubt 数字之间有空格，按 12 读入'],
  ['2025', '2025'],
  ['十二', '12 doubt 按 12 读入'],
  ['12件', '12 doubt 数字后有单位'],
  ['12万元', '无 unread 不是数'],
  ['12（含3件）', '12 doubt 只读了括号前的数'],
  ['=12', '12 doubt 按 12 读入'],
  ['“12”', '12 doubt 按 12 读入'],
  ['...12', '无 unread 可能没有印全，没有读入'],
  ['12...', '无 unread 可能没有印全，没有读入'],
  ['l2', '无 unread 可能是 12，请对照原文'],
  ['O', '无 unread 可能是 0，请对照原文'],
  ['见附件', '无 unread 不是数'],
])('%j: %s', (text, expected) => expect(said(text)).toBe(expected));

test.each([
  ['3.5', '3.5'],
  ['-3.5', '-3.5 doubt 这一格只能是不小于 0 的数'],
  ['¥3.5', '3.5 doubt 按 3.5 读入'],
  ['3.5万元', '3.5 doubt 数字后有单位'],
  ['35000元', '无 unread 单位不是万元，没有读入'],
  ['12件', '无 unread 单位不是万元，没有读入'],
  ['1,234.5', '1234.5'],
])('in 万元, %j: %s', (text, expected) => expect(said(text, true)).toBe(expected));

test.each(['12', '1,234', '—', '不适用', '零', 'o', '12件', '12(3)', '“12”', '减3', '12%'])(
  '%s may stand in a cell of figures',
  (text) => expect(looksLikeFigure(text)).toBe(true),
);
test.each(['', '①', '自然人', '第3项', '行政许可12', '3号文件', '2025年'])('%j may not', (text) =>
  expect(looksLikeFigure(text)).toBe(false),
);

test.each([
  ['0', 3, 'as it is'],
  ['0', 2.5, 'otherwise'],
  ['0.0', 2.5, 'as it is'],
  ['0.0', 2.25, 'shortened'],
  ['0;(0)', -3, 'as it is'],
  ['0;0', -3, 'otherwise'],
  ['0%', 3, 'otherwise'],
  ['General', 2.25, 'as it is'],
] as const)('the format %s of a workbook shows %d %s', (code, value, shown) =>
  expect(showing(code, value)).toBe(shown),
);
