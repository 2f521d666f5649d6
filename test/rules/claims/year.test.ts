/** Of which year a number is: the words before it say so, unless they only compare with a year or lead from one to another. */
import { expect, test } from 'vitest';
import { yearOf } from '../../../source/rules/claims/claim.ts';

test.each(['较', '比', '与', '同', '自', '从', '截至', '截止', '于'])(
  '“%s2023年” makes a number none of 2023',
  (word) => {
    expect(yearOf(`新收申请，${word}2023年`)).toBeUndefined();
    expect(yearOf('新收申请，2023年')).toBe(2023);
  },
);

test.each(['上年', '上一年度', '去年', '往年', '前年同期'])('“%s” makes it one of last year', (word) => {
  expect(yearOf(`${word}受理申请`)).toBe('last');
  expect(yearOf(`比${word}多`)).toBeUndefined();
});

test.each(['2023年结转', '上年度结转', '结转至2026年', '延续到2026年', '上年未办结', '2023年底收到', '顺延至2026年'])(
  '“%s” tells of what is carried over, which this year’s table has',
  (words) => expect(yearOf(`其中${words}申请`)).toBeUndefined(),
);

test('the last year that is named counts, in the sentence of the number alone', () => {
  expect(yearOf('2023年受理4件。本年受理')).toBeUndefined();
  expect(yearOf('2023年受理4件，2024年受理')).toBe(2024);
  expect(yearOf('2023年受理4件，今年受理')).toBeUndefined();
  expect(yearOf('2022年至2024年共受理')).toBe('last');
  expect(yearOf('2023年预算公开')).toBeUndefined();
});
