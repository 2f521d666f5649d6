/** Small pieces that every format is made of: paragraphs, lines, escapes, the looks of a fragment. */
import { expect, test } from 'vitest';
import type { Block } from '../../source/writers/blocks.ts';
import { goesOn } from '../../source/writers/blocks.ts';
import { escapeHtml, escapeMarkdown, lineOf, paragraphsOf } from '../../source/writers/escape.ts';
import { inlineStyles } from '../../source/writers/inlineStyles.ts';
import { templates } from '../helpers/render.ts';

test('paragraphs: blank ones left out, indents of pasted ones too, whatever breaks the lines', () => {
  expect(paragraphsOf('\u3000\u3000甲 \r\n  \n\u3000\r乙\u000b丙\u2028丁\u0085 戊')).toEqual([
    ...['甲 ', '乙', '丙', '丁', ' 戊'],
  ]);
  expect(paragraphsOf('')).toEqual([]);
  expect(lineOf('甲\n\n 乙')).toBe('甲  乙');
});

test.each([
  ['1. 项', '1\\. 项'],
  ['12) 项', '12\\) 项'],
  ['1.项', '1.项'],
  ['# 题 #', '\\# 题 \\#'],
  ['- 项', '\\- 项'],
  ['> 引', '\\> 引'],
  ['甲==乙', '甲\\=\\=乙'],
  ['甲=乙', '甲=乙'],
  ['http://a.b', 'http\\://a.b'],
  ['甲: 乙', '甲: 乙'],
  [':smile:', '\\:smile:'],
  ['WWW.a', 'WWW\\.a'],
  ['a@b', 'a\\@b'],
  ['@ 甲', '@ 甲'],
  ['&amp;', '\\&amp;'],
  ['甲 & 乙', '甲 & 乙'],
  [' 甲\t乙 ', '&#32;甲&#9;乙&#32;'],
  ['*a*_b_`c`~d~[e]<f>|$\\', '\\*a\\*\\_b\\_\\`c\\`\\~d\\~\\[e\\]\\<f>\\|\\$\\\\'],
])('%s as Markdown', (line, markdown) => expect(escapeMarkdown(line)).toBe(markdown));

test('text as HTML', () => {
  expect(escapeHtml('<a href="x">&</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;');
  for (const one of ['&', '<', '>', '"']) expect(escapeHtml(one)).not.toBe(one);
  expect(escapeHtml("甲'乙")).toBe("甲'乙");
});

const styled = (css: string) => inlineStyles({ ...templates, texts: { ...templates.texts, 'fragment.css': css } });
const names = ['h1', 'h2', 'h3', 'p', 'mark', 'list', 'line', 'picture', 'table', 'td', 'label', 'row'];
const whole = names.map((name) => `${name} { color: red; }`).join('\n');

test('the looks of a fragment: declarations on one line, comments and empty ones left out', () => {
  const { p, h1 } = styled(
    whole.replace('p { color: red; }', '/* Absatz\n { */ p {\n  color :  red ;;\n\n  font:  1px  a ; }'),
  );
  expect([p, h1]).toEqual(['color:red;font:1px a', 'color:red']);
});

test.each([
  ['a name that there is not', `${whole}\nh7 { color: red; }`, /第 13 行：没有“h7”这个名字/],
  ['a brace that lacks', `${whole}\n\nh1 { color: red;`, /第 14 行：花括号没有成对/],
  ['a name that lacks', whole.replace(/^row.*$/m, ''), /缺少“row”的样式/],
  ['a slip behind a comment of two lines', `/* a\nb */\nh7 { }\n${whole}`, /第 3 行：没有“h7”/],
])('%s is refused with its line', (_, css, sentence) => expect(() => styled(css)).toThrow(sentence));

test('entries belong to one list while both have numbers or both have dots; those of a deeper level always do', () => {
  const item = (level: number, number?: number): Block => ({
    ...{ kind: 'item', runs: [], level },
    ...(number === undefined ? {} : { number }),
  });
  const paragraph: Block = { kind: 'paragraph', runs: [] };
  for (const [before, block, same] of [
    [item(0), item(0), true],
    [item(0, 1), item(0, 2), true],
    [item(0), item(0, 1), false],
    [item(0, 1), item(0), false],
    [item(0, 1), item(1), true],
    [item(1), item(0, 2), true],
    [paragraph, item(0), false],
    [item(0), paragraph, false],
  ] as const)
    expect(goesOn(before, block), JSON.stringify([before, block])).toBe(same);
});
