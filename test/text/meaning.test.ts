/** Small functions of language, on either side of where they change their answer. */
import { expect, test } from 'vitest';
import { type PlacedSentence, placesOf, quoted } from '../../source/rules/claims/placed.ts';
import { decodeText } from '../../source/text/decode.ts';
import { agrees } from '../../source/text/numerals.ts';
import { zeroReport } from '../helpers/sample.ts';

test.each([
  ['under', 40, 40, true],
  ['under', 40, 41, false],
  ['under', 40, 32, true],
  ['under', 40, 31, false],
  ['over', 40, 40, true],
  ['over', 40, 39, false],
  ['over', 40, 79, true],
  ['over', 40, 80, false],
  ['over', 5, 14, true],
  ['over', 5, 15, false],
  ['about', 40, 28, true],
  ['about', 40, 27, false],
  ['about', 40, 52, true],
  ['about', 40, 53, false],
  ['exact', 40, 40, true],
  ['exact', 40, 41, false],
] as const)('%s %i and the figure %i: %s', (precision, value, figure, expected) =>
  expect(agrees({ value, precision }, figure)).toBe(expected),
);

test('a page in another encoding that it declares is read in it, though the bytes could be Chinese', () => {
  const page = (head: string) => Uint8Array.from([...Buffer.from(head, 'latin1'), 0x93, 0xfa, 0x96, 0x7b]);
  expect(decodeText(page('<meta charset="shift_jis">'))).toContain('日本');
  expect(decodeText(page('<?xml version="1.0" encoding="shift_jis"?>'))).toContain('日本');
  expect(decodeText(page('<meta charset="gb2312">'))).not.toContain('日本');
});

const sentence = (text: string): PlacedSentence =>
  placesOf({ ...zeroReport(), problems: text })
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ paragraph }) => paragraph.sentences))
    .find((one) => one.compact.text === text)!;

test('a sentence of sixty characters is quoted whole, a longer one around what is meant', () => {
  const sixty = sentence(`${'甲'.repeat(30)}错${'乙'.repeat(29)}`);
  expect(quoted(sixty, 30, 31)).toBe(`“${sixty.compact.text}”`);
  const longer = sentence(`${'甲'.repeat(60)}错${'乙'.repeat(60)}`);
  expect(quoted(longer, 60, 61)).toBe(`“…${'甲'.repeat(36)}错${'乙'.repeat(23)}…”`);
});
