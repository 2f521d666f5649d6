import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asking, heldBy } from '../../source/text/asked.ts';

const percent = asking('%‰');
const digits = asking('0123456789');

it('tells which of the characters that were asked for a text holds', () => {
  expect(heldBy('办结率为90%') & percent).not.toBe(0);
  expect(heldBy('办结率较高') & percent).toBe(0);
  expect(asking('%‰')).toBe(percent);
});

it('never denies what a text holds, however many ask', () => {
  const many = Array.from({ length: 60 }, (_, index) => String.fromCharCode(0x4e00 + index));
  const bits = many.map(asking);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...many, '7', '，') }), (text) => {
      const held = heldBy(text);
      many.forEach((char, index) => {
        if (text.includes(char)) expect(held & (bits[index] ?? 0)).not.toBe(0);
      });
      expect((held & digits) !== 0).toBe(text.includes('7'));
    }),
  );
});
