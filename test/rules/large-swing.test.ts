import { expect, it } from 'vitest';
import { withText } from '../../source/report/places.ts';
import { busyReport, withFigures } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

const prior = (decisions: number) => withFigures(busyReport(2024), { 'proactive.licences.decisions': decisions });

it.each([
  [100, 1],
  [0, 1],
  [20000, 1],
  [1264, 0],
  [200, 0],
  [12000, 0],
])('from %i to 1264: %i findings', (decisions, findings) => {
  expect(findingsOf('large-swing', busyReport(), { prior: prior(decisions) })).toHaveLength(findings);
});

it('is content with a word about it, and does not mind small figures', () => {
  const told = withText(busyReport(), 'overview.platform', '因事项划转，行政许可数量较上年大幅增加。');
  expect(findingsOf('large-swing', told, { prior: prior(100) })).toEqual([]);
  const small = withFigures(busyReport(2024), { 'proactive.penalties.decisions': 1 });
  expect(findingsOf('large-swing', busyReport(), { prior: small })).toEqual([]);
  expect(findingsOf('large-swing', busyReport())).toEqual([]);
});

it('compares nothing with a report of the trial form, which counts otherwise', () => {
  const trial = { ...withFigures(busyReport(2020), { 'proactive.licences.decisions': 1 }), edition: 2019 };
  expect(findingsOf('large-swing', busyReport(2021), { prior: { ...trial, edition: 2021 } })).not.toEqual([]);
  expect(findingsOf('large-swing', busyReport(2021), { prior: trial })).toEqual([]);
});
