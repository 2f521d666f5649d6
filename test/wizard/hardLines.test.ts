/** Paragraphs that a page has broken into lines. */
import { expect, test } from 'vitest';
import { joinLines, withoutPageLines } from '../../source/wizard/editor/hardLines.ts';

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

test.each([
  '- 3 -',
  '第 3 页',
  '第3页 共9页',
  '----- page 3',
  '— 12 —',
  '3/9',
  'Page 3 of 9',
  'https://www.example.gov.cn/a.html 3/9',
  '2026/1/20 10:23 年报',
])('what a page prints at its edge is told from the text: %s', (line) => {
  const text = `全年主动公开政府信息三百二十条，其中规范性\n${line}\n文件四件，均已公布。`;
  expect(withoutPageLines(text)).toEqual({ text: text.replace(`${line}\n`, ''), left: [line] });
});

test('a number alone between two lines of text is that of a page, and blank lines beside it do not hide it', () => {
  const lines = [
    '全年主动公开政府信息三百二十条，其中规范性',
    '',
    '17',
    '',
    '文件四件，均已公布，解读四篇，回应两次。',
  ];
  expect(withoutPageLines(lines.join('\n')).left).toEqual(['17']);
  expect(withoutPageLines(['受理', '17', '件'].join('\n')).left).toEqual([]);
});

test.each(['2025年，全年公开信息三百条。', '3件规范性文件已公布。', '第三页的表格已更正。', '1.网站专栏。', '3000'])(
  'a line of the text stays: %s',
  (line) => {
    const text = `全年主动公开政府信息三百二十条，其中规范性\n${line}\n文件四件，均已公布，解读四篇，回应两次。`;
    expect(withoutPageLines(text)).toEqual({ text, left: [] });
  },
);

test('a text of page lines alone is a text', () => {
  expect(withoutPageLines('3/9')).toEqual({ text: '3/9', left: [] });
});
