import { expect, it } from 'vitest';
import { checkReport } from '../../source/rules/check.ts';
import { parentSum } from '../../source/rules/parent-sum.ts';
import { busyReport } from '../helpers/sample.ts';

const below = (sum: Readonly<Record<string, number | string>>, explained = {}) => ({
  below: { scope: '行政区域', sum, explained, listed: 3, missing: [] },
});

it('names every cell that differs, and who explains it', () => {
  const report = busyReport();
  const sum = { ...report.figures, 'applications.received.total': 80, 'proactive.fees.amount': '3187.2650' };
  const found = checkReport(report, below(sum, { 'applications.received.total': '青川市水利局像是没有加进去' }), [
    parentSum,
  ]);
  expect(found.map(({ place }) => place)).toEqual(['applications.received.total']);
  expect(found[0]!.message).toContain('是 72，但下级单位的报告相加（行政区域）是 80；青川市水利局像是没有加进去。');
});

it('takes a blank cell beside a sum for a difference, and says nothing without the units', () => {
  const report = { ...busyReport(), figures: {} };
  expect(checkReport(report, below({ 'applications.received.total': 0 }), [parentSum])).toHaveLength(1);
  expect(checkReport(report, {}, [parentSum])).toEqual([]);
});
