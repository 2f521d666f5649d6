import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../source/text/pieces.ts';

const long = Array.from({ length: 200 }, (_, index) => `第${index}类公开信息，逐条核对${index * 7}遍。`).join('');

describe('piecesOf', () => {
  it('cuts at newlines, and long paragraphs at the end of sentences', () => {
    expect(piecesOf('甲\n乙').map(({ text }) => text)).toEqual(['甲', '乙']);
    const pieces = piecesOf(long);
    expect(pieces.length).toBeGreaterThan(2);
    for (const { text } of pieces) expect(text).toMatch(/。$/);
  });

  it('puts every piece where it stands', () => {
    const text = fc.array(fc.constantFrom('甲', '。', '\n', '”', long)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (whole) => {
        for (const { text: piece, start } of piecesOf(whole)) expect(whole.startsWith(piece, start)).toBe(true);
        expect(
          piecesOf(whole)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(whole.replaceAll('\n', ''));
      }),
    );
  });

  it('leaves the pieces before and after a change as they were', () => {
    const before = piecesOf(long).map(({ text }) => text);
    for (let at = 1; at < long.length; at += 97) {
      const after = piecesOf(`${long.slice(0, at)}字${long.slice(at)}`).map(({ text }) => text);
      expect(after.filter((piece) => !before.includes(piece)).length).toBeLessThanOrEqual(2);
    }
  });
});
