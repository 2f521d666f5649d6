/** Which lines a page prints at its edges, and which are of the text. */
import { expect, test } from 'vitest';
import { isPageLine } from '../../source/text/pageLine.ts';

test.each([
  '- 3 -',
  '— 12 —',
  '第 3 页 共 9 页',
  '3/9',
  'Page 3 of 9',
  'file:///C:/报告/年报.html 1/5',
  'https://www.example.gov.cn/nianbao.html',
  '2026/1/12 09:30',
  '1/12/26, 9:30 柳川县水利局2025年政府信息公开工作年度报告',
])('%s is none of the text', (line) => expect(isPageLine(line)).toBe(true));

test.each([
  '',
  '3',
  '2026年1月12日',
  '2026/1/12',
  '本报告电子版可在 https://www.example.gov.cn 下载。',
  'https://www.example.gov.cn 可下载本报告',
  '办结 3/9',
])('“%s” is', (line) => expect(isPageLine(line)).toBe(false));
