import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  changedCharacters,
  changesBetween,
  type Difference,
  differencesOf,
  type Run,
} from '../../source/text/difference.ts';

/** 【only here】 in what is in both. */
const marked = (runs: readonly Run[]) => runs.map(({ text, same }) => (same ? text : `【${text}】`)).join('');
const shown = (differences: readonly Difference[]) =>
  differences.map(({ before, after }) => `${marked(before)} > ${marked(after)}`);

test.each([
  ['the same', '公开。', '公开。', []],
  [
    'a word',
    '全年公开信息86条，答复及时。',
    '全年公开信息98条，答复及时。',
    ['全年公开信息【86】条，答复及时。 > 全年公开信息【98】条，答复及时。'],
  ],
  ['words added', '公开信息。', '公开信息，答复申请。', ['公开信息。 > 公开信息【，答复申请】。']],
  ['from nothing', '', '公开。', [' > 【公开。】']],
  ['to nothing', '公开。', '', ['【公开。】 > ']],
  [
    'one paragraph of three',
    '一是甲。\n二是乙。\n三是丙。',
    '一是甲。\n二是丁。\n三是丙。',
    ['二是【乙】。 > 二是【丁】。'],
  ],
  ['a paragraph between', '甲甲。\n丙丙。', '甲甲。\n乙乙。\n丙丙。', [' > 【乙乙。】']],
  ['a rare character is never cut', '𠮷县', '𡈽县', ['【𠮷】县 > 【𡈽】县']],
])('%s', (_, before, after, expected) => {
  expect(shown(differencesOf(before, after))).toEqual(expected);
});

test.each([
  ['公开信息86条。', '公开信息98条。', ['公开信息', '-86', '+98', '条。']],
  ['公开。', '公开。', ['公开。']],
  ['', '公开', ['+公开']],
  ['公开', '', ['-公开']],
  ['', '', []],
])('%s and %s as one text', (before, after, expected) =>
  expect(
    changesBetween(before, after).map(({ text, kind }) => `${{ same: '', out: '-', in: '+' }[kind]}${text}`),
  ).toEqual(expected),
);

test('the characters that differ are counted', () => {
  expect(changedCharacters(differencesOf('公开信息86条。', '公开信息198条。'))).toBe(3);
  expect(changedCharacters(differencesOf('甲乙\n丙丁', ''))).toBe(4);
});

const text = fc.string({ unit: fc.constantFrom('公开', '信息', '86', '，', '。', '\n', '𠮷'), maxLength: 60 });

test('the runs of a side are its differing paragraphs; what is in both is the same on both sides', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const differences = differencesOf(before, after);
      expect(differences.length === 0).toBe(before === after);
      const joined = (runs: readonly Run[], same?: boolean) =>
        runs.flatMap((run) => (same === undefined || run.same === same ? [run.text] : [])).join('');
      let from = 0;
      for (const difference of differences) {
        expect(joined(difference.before, true)).toBe(joined(difference.after, true));
        const place = before.indexOf(joined(difference.before), from);
        expect(place).toBeGreaterThanOrEqual(from);
        from = place + joined(difference.before).length;
      }
    }),
  );
});

test('two long texts without anything in common are compared in bounded time', () => {
  const [difference] = differencesOf('甲乙丙丁'.repeat(50_000), '子丑寅卯'.repeat(50_000));
  expect(difference!.before).toEqual([{ text: '甲乙丙丁'.repeat(50_000), same: false }]);
});
