import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tightened } from '../../source/readers/rawFile.ts';

/** What a pattern makes of gaps that are short enough for one. */
const byPattern = (text: string): string =>
  text.replace(/\s+/g, (gap) => {
    if (gap.length <= 100) return gap;
    const lines = gap.split('\n').map((blanks) => (blanks.length > 600 ? ' ' : blanks));
    return lines.length > 100 ? '\n' : lines.join('\n');
  });

const gap = fc
  .tuple(fc.constantFrom(' ', '\n', '\t', '\u3000', ' \n'), fc.constantFrom(1, 50, 99, 100, 101, 102, 202, 601, 700))
  .map(([blank, times]) => blank.repeat(times));
const words = fc.constantFrom('件', '收到申请3件。', '一二三四五六七八九十'.repeat(10), '');

it('narrows endless gaps alone, wherever they stand', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(words, gap)), words, (pieces, last) => {
      const text = pieces.flat().join('') + last;
      expect(tightened(text)).toBe(byPattern(text));
    }),
  );
});

it('narrows millions of blanks', () => {
  expect(tightened(`甲${' '.repeat(5_000_000)}乙`)).toBe('甲 乙');
  expect(tightened('\n'.repeat(5_000_000))).toBe('\n');
});
