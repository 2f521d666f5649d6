import { expect, test } from 'vitest';
import { whyNotLastYear } from '../../source/writers/lastYear.ts';
import { busyReport } from '../helpers/sample.ts';

test('last year’s report is the same unit’s, of the year before, however its name is spaced', () => {
  const report = busyReport(2025);
  expect(whyNotLastYear(report, busyReport(2024))).toBeUndefined();
  expect(
    whyNotLastYear({ ...report, unit: '青川市（自然资源）局' }, { ...busyReport(2024), unit: '青川市 (自然资源)局' }),
  ).toBeUndefined();
  for (const prior of [
    busyReport(2025),
    busyReport(2023),
    busyReport(2026),
    { ...busyReport(2024), unit: '青川市水务局' },
  ])
    expect(whyNotLastYear(report, prior)).toBe(
      `是“${prior.unit}”${prior.year}年的报告，不是“青川市自然资源局”2024年的`,
    );
});
