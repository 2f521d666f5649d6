import { expect, test } from 'vitest';
import { emptyReport } from '../../source/report/empty.ts';
import { toldIn } from '../../source/rules/told.ts';

const begun = { ...emptyReport('青川县', 2025, 'government'), problems: '一是更新慢。' };

test('as long as section 一 holds nothing but blanks, nothing is asked of the words', () => {
  expect(toldIn(begun)).toBe('');
  expect(toldIn({ ...begun, overview: { ...begun.overview, onRequest: ' \u3000\n' } })).toBe('');
});

test('once it is begun, the words of 一, 五 and 六 count, blanks left out', () => {
  const written = { ...begun, overview: { ...begun.overview, onRequest: '收到 3 件。' } };
  expect(toldIn(written)).toBe('收到3件。一是更新慢。');
});
