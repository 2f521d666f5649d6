import { expect, it } from 'vitest';
import { busyReport, zeroReport } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

const says = (today: Date, report = zeroReport()) => findingsOf('deadline', report, { today })[0]?.message;

it('tells the day by the kind of unit, and how far it is', () => {
  expect(says(new Date(2026, 2, 1))).toBe('各级人民政府的 2025 年度报告应在 2026 年 3 月 31 日前公布，还有 30 天。');
  expect(says(new Date(2026, 2, 31, 23, 59))).toContain('就是今天');
  expect(says(new Date(2026, 3, 10))).toContain('已过 10 天');
  expect(says(new Date(2026, 1, 1), busyReport())).toContain('2026 年 1 月 31 日前公布，已过 1 天');
});

it('says nothing of the reports of past years', () => {
  expect(says(new Date(2027, 3, 1))).toContain('已过 366 天');
  expect(says(new Date(2027, 3, 2))).toBeUndefined();
  expect(says(new Date(2027, 5, 1))).toBeUndefined();
});
