/** Words in a text, sentences in two texts, single characters: what is found, and where. */
import { describe, expect, test } from 'vitest';
import { Segmenter } from '../../source/text/segmenter.ts';
import { sharedSentences } from '../../source/text/similarity.ts';
import { cutToWidth, graphemes, padEnd, padStart, width } from '../../source/text/width.ts';
import { wordFinder } from '../../source/text/wordFinder.ts';

test.each<[string, string[], string[]]>([
  ['公开信息公开', ['公开'], ['0-2 公开', '4-6 公开']],
  ['公开信息', ['公开', '公开信息'], ['0-4 公开信息']],
  ['公开信息', ['公开信', '开信息'], ['0-3 公开信']],
  ['公开信息', ['信息', '开信'], ['1-3 开信']],
  ['公公开', ['公开'], ['1-3 公开']],
  ['公开', ['公开信息'], []],
  ['公开', ['公'], []],
  ['公', ['公开'], []],
  ['', ['公开'], []],
  ['公开开放', ['公开', '开放'], ['0-2 公开', '2-4 开放']],
])('in %s of %j stand %j', (text, words, expected) =>
  expect(wordFinder(words)(text).map(({ start, end, word }) => `${start}-${end} ${word}`)).toEqual(expected),
);

describe('sentences that stand in two texts', () => {
  const shared = (text: string, other: string) => {
    const { shared: both, share, all } = sharedSentences(text, other);
    return [both.map(({ text: now, other: before }) => `${now}|${before}`), share, all];
  };
  test('are the same but for their numbers, blanks and marks', () =>
    expect(shared('全年主动公开信息86条。另外新增三个栏目并及时更新。', '全年，主动公开 信息７２条！')).toEqual([
      ['全年主动公开信息86条。|全年，主动公开 信息７２条！'],
      0.5,
      2,
    ]));
  test('of less than eight characters say nothing', () => {
    expect(shared('公开信息共很多。', '公开信息共很多。')).toEqual([[], 0, 0]);
    expect(shared('公开信息共有很多。', '公开信息共有很多。')[1]).toBe(1);
    expect(shared('', '公开信息共有很多。')).toEqual([[], 0, 0]);
  });
  test('may be of two years, in figures or in words', () =>
    expect(shared('二〇二五年公开信息共有很多。', '2024年公开信息共有很多。')[1]).toBe(1));
});

describe('single characters', () => {
  test('of plain text are its units, with the places that the language has for them', () => {
    const segments = new Segmenter('zh').segment('公开a');
    expect([...segments].map(({ segment, index }) => `${index}${segment}`)).toEqual(['0公', '1开', '2a']);
    expect(segments.containing(1)).toEqual({ segment: '开', index: 1, input: '公开a' });
    expect([segments.containing()!.segment, segments.containing(2.9)!.segment]).toEqual(['公', 'a']);
    expect([segments.containing(3), segments.containing(-1)]).toEqual([undefined, undefined]);
  });
  test('are what a person sees as one', () => {
    expect(graphemes('公é𠮷')).toEqual(['公', 'é', '𠮷']);
    expect(graphemes('e\u0301公')).toEqual(['e\u0301', '公']);
    expect([...new Segmenter('zh', { granularity: 'word' }).segment('公开信息')].length).toBeLessThan(4);
  });
  test('take one column or two, and are cut or filled whole', () => {
    expect([width('公a'), width('')]).toEqual([3, 0]);
    expect(['', '公开', '公', '公开信'].map((text) => cutToWidth(text, 4))).toEqual(['', '公开', '公', '公开']);
    expect([cutToWidth('公开', 3), cutToWidth('公开', 1), cutToWidth('ab', 1)]).toEqual(['公', '', 'a']);
    expect([padEnd('公', 4), padEnd('公开', 3), padEnd('公开', 4)]).toEqual(['公  ', '公 ', '公开']);
    expect([padStart('12', 4), padStart('12345', 4)]).toEqual(['  12', '12345']);
  });
});
