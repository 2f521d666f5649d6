/** Lines of Markdown: which are headings, rows, markup of a page, comments; nothing that is written is lost. */
import { describe, expect, test } from 'vitest';
import { markdownDocument } from '../../source/readers/markdown.ts';

const read = (text: string) =>
  markdownDocument(text).blocks.map((block) =>
    block.kind === 'text'
      ? [
          `${block.level ? `${block.level} ` : ''}${block.text}`,
          ...(block.remarks ?? []),
          ...(block.sealed ? [`图${block.sealed.pictures} 件${block.sealed.files}`] : []),
        ].join('；')
      : block.rows.map((row) => row.map(({ text: words, colSpan }) => `${words}${colSpan > 1 ? ` ×${colSpan}` : ''}`)),
  );

describe('a line', () => {
  test.each<[string, string[]]>([
    ['# 一、总体情况', ['1 一、总体情况']],
    ['###### 一、总体情况 ##', ['6 一、总体情况']],
    ['   ## 题', ['2 题']],
    ['####### 题', ['####### 题']],
    ['#题', ['#题']],
    ['## 题 \\#', ['2 题 #']],
    ['**题**', ['题']],
    ['__题__', ['题']],
    ['** 题 **', [' 题 ']],
    ['**甲**和**乙**', ['甲和乙']],
    ['**题__', ['**题__']],
    ['> 引文', ['引文']],
    ['正文。 |', ['正文。']],
    ['---', []],
    ['***', []],
    ['====', []],
    ['```text', []],
    [' ', []],
    ['2~5件', ['2~5件']],
    ['~~3~~5件', ['5件；“3”划掉了，没有读入']],
    ['见 https://a.cn/b', ['见 https://a.cn/b']],
    ['甲<br>乙', ['甲乙']],
    ['共$ 11 $件', ['共11件']],
    ['共$11$22$件', ['共$11$22$件']],
    ['a\\*b', ['a*b']],
    ['![图](a.png)', ['；图1 件0']],
    ['[附件](a.docx)', ['附件；图0 件1']],
  ])('%j', (line, expected) => expect(read(line)).toEqual(expected));

  test.each(['\n', '\r\n', '\r', '\f'])('%j ends one', (end) =>
    expect(read(`甲。${end}乙。`)).toEqual(['甲。', '乙。']),
  );
});

test('rows below each other are a table, whatever the number of their cells; other lines end it', () =>
  expect(read('| 项目 | 数 |\n|---|---|\n| 规章 | **1** | 又 |\n完。\n| 许可 | 2 |')).toEqual([
    [
      ['项目', '数'],
      ['规章', '1', '又'],
    ],
    '完。',
    [['许可', '2']],
  ]));

test('markup of a page is read as a page, until its tables are closed', () => {
  expect(
    read('前。\n<table>\n<tr><td colspan=2>甲</td></tr>\n\n<tr><td>乙</td><td>1</td></tr>\n</table>\n后。'),
  ).toEqual(['前。', [['甲 ×2'], ['乙', '1']], '后。']);
  expect(read('<p>甲</p>\n乙')).toEqual(['甲', '乙']);
  expect(read('表：<table><tr><td>甲</td><td>1</td></tr></table>')).toEqual(['表：', [['甲', '1']]]);
  expect(read('<div><table><tr><td>甲</td><td>1</td></tr>')).toEqual([[['甲', '1']]]);
  expect(read('| 规章 | 1 |\n<p>甲</p>')).toEqual([[['规章', '1']], '甲']);
});

test('comments are no text; one that is not closed is', () => {
  expect(read('甲<!-- 注 -->乙<!---->丙')).toEqual(['甲乙丙']);
  expect(read('甲<!-- 注\n乙 -->丙')).toEqual(['甲丙']);
  expect(read('甲<!-- 注')[0]).toContain('注');
});

test('a line with more marks than any sentence is kept as it is', () => {
  const marks = (count: number) => `${'*'.repeat(2)}甲${'*'.repeat(2)}${'_a'.repeat(count - 4)}`;
  expect(read(marks(400))[0]).toMatch(/^甲/);
  expect(read(marks(401))[0]).toMatch(/^\*\*甲/);
});
