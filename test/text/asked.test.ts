import fc from 'fast-check';
import { expect, it, vi } from 'vitest';

// Of its own: others who have asked before would leave the sets below one bit for all.
vi.resetModules();
const { asking, holding, holdingAny, isHeld } = await import('../../source/text/asked.ts');

const percent = asking(['%‰']);
const digits = asking(['0123456789']);
const both = asking(['%‰', '0123456789']);

it('tells whether a text holds one of the characters that were asked for', () => {
  expect(isHeld(holding('办结率为90%'), percent)).toBe(true);
  expect(isHeld(holding('办结率较高'), percent)).toBe(false);
  expect(isHeld(holding('办结率较高'), asking([]))).toBe(true);
  expect(asking(['%‰'])).toBe(percent);
});

it('tells whether a text holds one of each of several sets', () => {
  expect(isHeld(holding('办结率为90%'), both)).toBe(true);
  expect(isHeld(holding('办结9件'), both)).toBe(false);
  expect(isHeld(holding('按%计'), both)).toBe(false);
});

it('tells what some texts hold together', () => {
  const holds = holdingAny([{ holds: holding('办结9件') }, { holds: holding('占%') }]);
  expect(isHeld(holds, both)).toBe(true);
  expect(isHeld(holdingAny([]), digits)).toBe(false);
});

it('finds what is asked for after a text was first looked at', () => {
  const holds = holding('办结9件');
  expect(isHeld(holds, digits)).toBe(true);
  expect(isHeld(holds, asking(['件']))).toBe(true);
});

it('never denies what a text holds, however many ask', () => {
  const many = Array.from({ length: 60 }, (_, index) => String.fromCharCode(0x4e00 + index));
  const bits = many.map((char) => asking([char]));
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...many, '7', '，') }), (text) => {
      const holds = holding(text);
      many.forEach((char, index) => {
        if (text.includes(char)) expect(isHeld(holds, bits[index] ?? 0)).toBe(true);
      });
      expect(isHeld(holds, digits)).toBe(text.includes('7'));
    }),
  );
});
