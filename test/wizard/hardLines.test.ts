/** Paragraphs that a page has broken into lines. */
import { expect, test } from 'vitest';
import { joinLines } from '../../source/wizard/editor/hardLines.ts';

test('the indented first line is joined, and nothing is cut inside 《》', () => {
  const page = [
    '本报告由青川市人民政府办公室根据《中华人民共和国政府',
    '信息公开条例》（国令第 711 号）（以下简称《条例》）规定编',
    '制。报告所列统计期限自 2025 年 1 月 1 日至 2025 年 12 月 31 日。',
    '如对本报告有疑问，请与青川市人民政府办公室联系（地址：青',
    '川市滨河路 1 号，邮编：620000，电话：0838-0000000）。',
  ];
  const joined = joinLines(page.join('\n'))!.split('\n');
  expect(joined[0]).toContain('《中华人民共和国政府信息公开条例》');
  expect(joined.join('').replaceAll(' ', '')).toBe(page.join('').replaceAll(' ', ''));
  expect(joined).toHaveLength(2);
});

test('short lines that end where their sentences do are left alone', () => {
  expect(joinLines('一是加强培训，提高能力水平。\n二是完善制度，规范办理流程。')).toBeNull();
});

test('a heading of the form is no line that a page broke', () => {
  expect(joinLines('五、存在的主要问题及改进情况\n公开不够及时。')).toBeNull();
  expect(joinLines('（四）政府信息公开平台建设\n网站全年更新信息三百余条，专栏十二个，\n运行平稳。')).toMatch(
    /^（四）.{10}\n/,
  );
});
