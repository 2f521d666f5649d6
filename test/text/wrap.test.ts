import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test, vi } from 'vitest';
import { neverJoins, Segmenter } from '../../source/text/segmenter.ts';
import quickStringWidth from '../../source/text/stringWidth.ts';
import { cutToWidth, graphemes, padEnd, padStart, width } from '../../source/text/width.ts';
import { wrap } from '../../source/text/wrap.ts';
import { dose } from '../helpers/dose.ts';

/** Texts that have broken other programs. */
const nasty = [
  '𠮷野家',
  '𬭎',
  '“引号”——破折号……',
  '①②③',
  '１２３',
  '👨‍👩‍👧‍👦家',
  'e\u0301',
  'ａｂｃ',
  '（一）主动公开',
  '⼀⽂',
  '\u200b零宽',
  '가나다',
  'नमस्ते',
];
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...nasty, '，', '。', '（', '2025', '年', 'a', ' ')).map((parts) => parts.join('')),
);

describe('width', () => {
  test('the quick way agrees with string-width', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(width(value)).toBe(stringWidth(value));
      }),
    );
    for (let code = 0x20; code < 0x1_0000; code += code < 0x2000 ? 1 : dose(7, 1)) {
      const character = String.fromCharCode(code);
      if (width(character) !== stringWidth(character)) expect.fail(`U+${code.toString(16)}`);
    }
  });

  test('colours and the options of string-width count as there', () => {
    const options = fc.record(
      { ambiguousIsNarrow: fc.boolean(), countAnsiEscapeCodes: fc.boolean() },
      { requiredKeys: [] },
    );
    const coloured = fc
      .array(fc.oneof(text, fc.constantFrom('\x1b[31m', '\x1b[0m', '\x1b[38;5;208m', '\x1b]8;;x\x07', '\x1b')))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(coloured, options, (value, chosen) => {
        expect(quickStringWidth(value, chosen)).toBe(stringWidth(value, chosen));
      }),
    );
  });

  test('graphemes joined are the text, each one a person sees as one', () => {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
    const quick = new Segmenter('zh', { granularity: 'grapheme' });
    fc.assert(
      fc.property(text, fc.integer({ min: -1, max: 12 }), (value, index) => {
        expect(graphemes(value)).toEqual(Array.from(segmenter.segment(value), (part) => part.segment));
        expect([...quick.segment(value)].map(({ isWordLike, ...rest }) => rest)).toEqual([...segmenter.segment(value)]);
        expect(quick.segment(value).containing(index)?.segment).toBe(
          segmenter.segment(value).containing(index)?.segment,
        );
      }),
    );
  });

  test('no character that is taken to stand alone joins with its like or with a Chinese character', () => {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
    const alone = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((character) =>
      neverJoins.test(character),
    );
    const joined = alone.filter(
      (character) => [...segmenter.segment(`${character}年${character}${character}年`)].length < 5,
    );
    expect(alone.length).toBeGreaterThan(20_000);
    expect(joined).toEqual([]);
  });

  test('cutting and filling give exact columns', () => {
    fc.assert(
      fc.property(text, fc.nat(30), (value, columns) => {
        expect(width(cutToWidth(value, columns))).toBeLessThanOrEqual(columns);
        expect(value.startsWith(cutToWidth(value, columns))).toBe(true);
        if (width(value) <= columns) expect(width(padStart(value, columns))).toBe(columns);
      }),
    );
    expect(padEnd('年报', 3)).toBe('年 ');
    expect(padEnd('年报', 6)).toBe('年报  ');
  });
});

describe('wrap', () => {
  const shown = (value: string, columns: number) =>
    wrap(value, columns).map((line) => value.slice(line.start, line.end));

  test('no line begins with a closing mark or ends with an opening one', () => {
    expect(shown('根据条例，现予公布。', 10)).toEqual(['根据条例，', '现予公布。']);
    expect(shown('甲乙丙丁戊，己', 10)).toEqual(['甲乙丙丁', '戊，己']);
    expect(shown('甲乙丙丁（戊己）', 10)).toEqual(['甲乙丙丁', '（戊己）']);
  });

  test('numbers and words are kept whole where they fit', () => {
    expect(shown('收费59237.2449万元', 12)).toEqual(['收费', '59237.2449万', '元']);
    expect(shown('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]);
  });

  test('a pulled-back row of opening marks is broken again where it does not fit', () => {
    expect(shown(' （“引号', 4)).toEqual([' ', '（“', '引号']);
  });

  test('a paragraph that was wrapped before and changed a little is wrapped as if it were new', async () => {
    vi.resetModules();
    const fresh: typeof import('../../source/text/wrap.ts') = await import('../../source/text/wrap.ts');
    const edits = fc.array(fc.tuple(fc.nat(80), fc.nat(4), text), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(text, text, edits, fc.integer({ min: 4, max: 16 }), (one, other, changes, columns) => {
        let value = `${one}${other}`.replaceAll('\n', '');
        wrap(value, columns);
        for (const [at, cut, added] of changes) {
          value = value.slice(0, at) + added + value.slice(at + cut);
          const lines = wrap(value, columns);
          // Another column between, so that nothing is remembered there.
          fresh.wrap('x', columns + 100);
          expect(lines).toEqual(fresh.wrap(value, columns));
        }
      }),
    );
  });

  test('lines cover the text without gap or overlap and fit the columns', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (value, columns) => {
        const lines = wrap(value, columns);
        let offset = 0;
        for (const line of lines) {
          expect(line.start === offset || value[line.start - 1] === '\n').toBe(true);
          offset = line.end;
          const content = value.slice(line.start, line.end);
          if (graphemes(content).length > 1) expect(width(content)).toBeLessThanOrEqual(columns);
        }
        expect(offset).toBe(value.length);
        expect(lines.map((line) => value.slice(line.start, line.end)).join('')).toBe(value.replaceAll('\n', ''));
      }),
    );
  });
});
