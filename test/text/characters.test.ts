/** How long a text is: the number above a text that is written, and in what the rules say of it. */
import { expect, test } from 'vitest';
import { characters } from '../../source/text/characters.ts';

test.each([
  ['', 0],
  ['公开信息', 4],
  [' 公 开\u3000信\n息\t', 4],
  ['2025年，abc。', 10],
  ['𠮷𬭎', 2],
  ['é\u00a0€', 2],
])('%j counts %i', (text, count) => {
  expect(characters(text)).toBe(count);
});
