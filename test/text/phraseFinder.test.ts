/** Phrases with one character that is taken for the right one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseFinder } from '../../source/text/phraseFinder.ts';

const find = phraseFinder(() => ['齐抓共管', '更新不及时', '知情权', '档案馆']);
const alike = (wrong: string, right: string): boolean => ['菅管', '急及', '请情', '管馆'].includes(wrong + right);
const found = (text: string) => find(text, alike).map(({ phrase, at }) => [phrase, at]);

describe('a phrase with one wrong character', () => {
  it('is found wherever the character stands', () => {
    expect(found('部门齐抓共菅')).toEqual([['齐抓共管', 5]]);
    expect(found('栏目更新不急时')).toEqual([['更新不及时', 5]]);
    expect(found('知请权')).toEqual([['知情权', 1]]);
  });

  it('is none where it is right, where two are wrong, or where the characters are not alike', () => {
    expect(found('部门齐抓共管，更新不及时')).toEqual([]);
    expect(found('更欣不急时')).toEqual([]);
    expect(found('齐抓共享')).toEqual([]);
  });

  it('is none where it is another phrase', () => {
    const two = phraseFinder(() => ['知情权', '知请权']);
    expect(two('知请权，知情权', () => true)).toEqual([]);
    expect(two('知青权', () => true)).toHaveLength(1);
  });

  it('does not run over the end of the text', () => {
    expect(found('更新不急')).toEqual([]);
    expect(found('管')).toEqual([]);
  });
});

it('finds what laying every phrase beside every place of a text finds', () => {
  const letters = fc.constantFrom(...'甲乙丙丁');
  const some = fc.string({ unit: letters, minLength: 3, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.uniqueArray(some, { minLength: 1, maxLength: 12 }),
      fc.string({ unit: letters, maxLength: 14 }),
      (phrases, text) => {
        const isTaken = (wrong: string, right: string) => wrong !== '丁' && right !== '丁';
        const laid = phrases.flatMap((phrase) =>
          [...text].flatMap((_, start) => {
            const stretch = text.slice(start, start + phrase.length);
            const wrong = [...phrase].flatMap((char, index) => (stretch[index] === char ? [] : [index]));
            const [index = -1] = wrong;
            const isSlip = stretch.length === phrase.length && wrong.length === 1 && !phrases.includes(stretch);
            return isSlip && isTaken(stretch[index]!, phrase[index]!) ? [start + index] : [];
          }),
        );
        const slips = phraseFinder(() => phrases)(text, isTaken);
        expect(slips.map(({ at }) => at).sort((one, other) => one - other)).toEqual(
          [...new Set(laid)].sort((one, other) => one - other),
        );
        for (const { start, end, phrase, at } of slips)
          expect(text.slice(start, at) + phrase[at - start] + text.slice(at + 1, end)).toBe(phrase);
      },
    ),
  );
});
