import { expect, it } from 'vitest';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

// The sample: issued 3, repealed 1, in force 18.
const before = (inForce: number) => withFigures(zeroReport(2024), { 'proactive.normativeDocuments.inForce': inForce });

it('adds what was issued and takes off what was repealed', () => {
  expect(findingsOf('in-force', busyReport(), { prior: before(16) })).toEqual([]);
  const [finding] = findingsOf('in-force', busyReport(), { prior: before(15) });
  expect(finding).toMatchObject({ severity: 'warning', expected: 17, actual: 18 });
  expect(finding?.message).toContain('+ 本年制发 3 - 本年废止 1 = 17，但 现行有效件数 18，多 1。');
});

it('is silent on blanks, the trial edition, and without last year', () => {
  expect(findingsOf('in-force', busyReport())).toEqual([]);
  expect(findingsOf('in-force', busyReport(), { prior: { ...before(1), edition: 2019 } })).toEqual([]);
  const blank = withFigures(before(1), { 'proactive.normativeDocuments.inForce': null });
  expect(findingsOf('in-force', busyReport(), { prior: blank })).toEqual([]);
});

it('compares nothing where this report has the tables of the trial edition', () => {
  expect(findingsOf('in-force', busyReport(), { prior: before(1) })).toHaveLength(1);
  expect(findingsOf('in-force', { ...busyReport(), edition: 2019 }, { prior: before(1) })).toEqual([]);
});
