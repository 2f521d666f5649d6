import { expect, test } from 'vitest';
import { lastYearWord, priorLinkProblem } from '../../source/report/priorLink.ts';

const now = { unit: '青沙县水务局', year: 2026 };

test('the year before of the same unit is right; another year or another unit is said', () => {
  expect(priorLinkProblem(now, { ...now, year: 2025 })).toBeNull();
  expect(priorLinkProblem(now, { ...now, year: 2024 })).toBe(
    '上年结转来自 2024 年度的报告，现在报告年度是 2026，请核对“上年结转”和去年的文字。',
  );
  expect(priorLinkProblem(now, { unit: '青沙县水利局', year: 2025 })).toContain('青沙县水利局');
});

test('what is not last year’s is called by its year', () => {
  expect(lastYearWord(now, { year: 2025 })).toBe('去年');
  expect(lastYearWord(now, { year: 2024 })).toBe('2024年');
  expect(lastYearWord(now, null)).toBe('去年');
});
