/** What a function of a text remembers, and how much of it. */
import { expect, it } from 'vitest';
import { remembering, rememberLittle } from '../../source/text/memory.ts';

const paragraphs = Array.from({ length: 40 }, (_, index) => `${index}`.padEnd(2_000, '开'));

/** How often a text is read again when all are asked for once more. */
function readAgain(): number {
  let reads = 0;
  const read = remembering((text: string) => {
    reads += 1;
    return text.length;
  });
  for (const text of paragraphs) read(text);
  const before = reads;
  for (const text of paragraphs) expect(read(text)).toBe(text.length);
  return reads - before;
}

// In this order: what is told to remember little does so to its end.
it('remembers the longest report, and of thousands of them little more than the last', () => {
  expect(readAgain()).toBe(0);
  rememberLittle();
  expect(readAgain()).toBe(paragraphs.length);
});

it('still remembers the paragraphs of one report', () => {
  let reads = 0;
  const read = remembering((text: string) => {
    reads += 1;
    return text;
  });
  for (let time = 0; time < 3; time += 1) for (const text of paragraphs.slice(0, 10)) read(text);
  expect(reads).toBe(10);
});
