/** What the clerk typed reaches the reader as typed: for any text, in every format. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { withoutControls } from '../../source/text/controls.ts';
import { paragraphsOf } from '../../source/writers/escape.ts';
import type { FormatId } from '../../source/writers/formats.ts';
import { dose } from '../helpers/dose.ts';
import type { Options } from '../helpers/render.ts';
import { renderDocument } from '../helpers/render.ts';
import { zeroReport } from '../helpers/sample.ts';
import { byTag, elementsOf, parseHtml, textOf } from './dom.ts';
import { wordHtml } from './word.ts';

const { Marked } = await import('marked');

const write = async (report: Report, format: FormatId, options: Options = {}): Promise<string> =>
  String((await renderDocument(report, format, options)).content);

/** The document as HTML; Markdown as any GFM renderer shows it. */
const shownAs: Readonly<Record<string, (report: Report) => Promise<string>>> = {
  markdown: async (report) => new Marked({ gfm: true }).parse(await write(report, 'md'), { async: false }),
  'markdown with breaks': async (report) =>
    new Marked({ gfm: true, breaks: true }).parse(await write(report, 'md'), { async: false }),
  html: (report) => write(report, 'html'),
  fragment: (report) => write(report, 'html', { fragment: 'accessible' }),
  docx: async (report) => wordHtml((await renderDocument(report, 'docx')).content),
};

/** The paragraphs of the last section, 六. */
function lastSection(html: string): string[] {
  const elements = elementsOf(parseHtml(html)).filter(({ tagName }) => ['h2', 'p'].includes(tagName));
  return elements.slice(elements.findLastIndex(({ tagName }) => tagName === 'h2') + 1).map(textOf);
}

/** The elements of a document: hostile text may not add a single one but paragraphs; only a title as usual has places to break. */
const shapeOf = (html: string): string[] =>
  elementsOf(parseHtml(html))
    .map(({ tagName }) => tagName)
    .filter((tag) => tag !== 'p' && tag !== 'wbr');

const fragments = [
  ...[
    '2025. 年',
    '1) 一',
    '# 标题',
    '#',
    ' #',
    '- 项',
    '+ 项',
    '* 项',
    '> 引',
    '===',
    '---',
    '***',
    '___',
    '    code',
    '\tcode',
  ],
  ...[
    '5~万',
    '~~删~~',
    '**“重点”**',
    '*a*',
    '_b_',
    'a_b_c',
    '`code`',
    '```',
    '~~~',
    '\\',
    '\\*',
    '\\\\',
    '&amp;',
    '&#x41;',
    '&copy',
    '&',
  ],
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<!--',
    '-->',
    ']]>',
    '<![CDATA[',
    '</p>',
    '</main>',
    '<a href="javascript:x">',
  ],
  ...[
    '[x](y)',
    '![](z)',
    '[^1]',
    '[^1]: 注',
    '[a]: http://b.c',
    ':smile:',
    '$x^2$',
    '$$',
    '==亮==',
    '{{',
    '}}',
    '{{{x}}}',
    '{{#draft}}',
    '{{title}}',
    '{%',
  ],
  ...[
    'https://www.example.gov.cn，详见',
    'www.example.gov.cn。',
    'ftp://a.b/c',
    'a@b.gov.cn',
    'mailto:a@b.cn',
    '| a | b |',
    '|---|---|',
    '||',
    '<http://a.b>',
  ],
  ...['　　', '  ', ' ', '\u00a0', '\ufeff', '\u200b', '\t', '\n', '\r\n', '\n\n', '\u2028', '\u0085', '\u000b'],
  ...[
    '公开',
    '“',
    '”',
    '——',
    '……',
    '①',
    '１２',
    '𠮷',
    '𬭎',
    '👨‍👩‍👧',
    'é',
    'e\u0301',
    'ا',
    '\u202e倒',
    '\u2066',
    '\u200f',
  ],
  ...[
    '\u0000',
    '\u001b[31m红',
    '\u001b]8;;http://x\u0007',
    '\u0007',
    '\u007f',
    '\u009b31m',
    '\ud800',
    '\udc00',
    '\uffff',
    '"',
    "'",
    '!',
    '^',
    '%',
  ],
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...fragments), { maxLength: 8 }).map((parts) => parts.join('')),
  fc
    .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 8 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'\\`*_~[]()<>&|$#+-=.!:@{}"\' 1a年\t\n') }),
);
/** A Word document takes fifty times as long to make and to read. */
const runsOf = (name: string) => ({ numRuns: name === 'docx' ? dose(3, 60) : dose(25, 600) });

/** Fragments that stand in one document, each in paragraphs of its own: fewer where a document takes long to make. */
const groupsOf = (name: string) => {
  const groups = name === 'docx' ? 1 : 12;
  return Array.from({ length: groups }, (_, group) => fragments.filter((_, index) => index % groups === group));
};

describe.each(Object.keys(shownAs))('%s', (name) => {
  const show = shownAs[name]!;

  test('shows the paragraphs of any text exactly', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const report = withText(zeroReport(), 'other', text);
        // A reference to a cell would be replaced by its figure; the fragments hold none.
        expect(lastSection(await show(report))).toEqual(paragraphsOf(text));
      }),
      runsOf(name),
    );
  });

  test('no text adds an element', async () => {
    const plain = shapeOf(await show(zeroReport()));
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        let report = withText(zeroReport(), 'preamble', text);
        report = withText(report, 'title', text);
        report = withText(report, 'overview.platform', text);
        expect(shapeOf(await show(report))).toEqual(plain);
      }),
      runsOf(name),
    );
  });

  test.each(groupsOf(name).map((group) => ({ group })))('$group alone, and between characters', async ({ group }) => {
    const text = group.flatMap((one) => [one, `前${one}后`]).join('\n');
    expect(lastSection(await show(withText(zeroReport(), 'other', text)))).toEqual(paragraphsOf(text));
  });

  test('the title is one line, exactly', async () => {
    const title = ' # 青川市*自然*_资源_局2025年 <政府>&amp;信息公开 #';
    expect(textOf(byTag(parseHtml(await show({ ...zeroReport(), title })), 'h1')[0]!)).toBe(title);
  });
});

describe('cleaning', () => {
  const nothing = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;

  test('no control character, direction mark or half surrogate reaches a document', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        for (const format of ['md', 'html'] as const) {
          const content = await write(withText(zeroReport(), 'problems', text), format, {
            draft: { findings: [text] },
          });
          expect(content).not.toMatch(nothing);
          expect(content.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: dose(60, 600) },
    );
  });

  test('ordinary text is left alone', () => {
    const text = '　　2025年，公开信息86条（其中“三公”经费2条）——见①𠮷。\n第二段\t完';
    expect(withoutControls(text)).toBe(text);
  });

  test.each([
    ['\u001b[1;31m红\u001b[0m字', '红字'],
    ['倒\u202e序', '倒序'],
    ['半\ud842个', '半\ufffd个'],
    ['空\u0000字', '空字'],
    ['甲\u001b]0;标题\n乙', '甲\n乙'],
    ['甲\u009b31m乙', '甲乙'],
  ])('%j becomes %j', (text, expected) => {
    expect(withoutControls(text)).toBe(expected);
  });

  test('JSON keeps every character of a text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(JSON.parse(await write(withText(zeroReport(), 'other', text), 'json')).other).toBe(text);
      }),
    );
  });
});

describe('Markdown stays readable', () => {
  test.each([
    '全年公开信息86条（其中通知公告52条）；“柳林发布”微信公众号推送141篇，增长12.5%。',
    '1.加强学习。2.改进方法！',
    'A & B，C/D：E——F……',
  ])('%s is written without escapes', async (text) => {
    expect(await write(withText(zeroReport(), 'other', text), 'md')).toContain(`\n${text}\n`);
  });
});
