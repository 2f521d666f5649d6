import { describe, expect, it } from 'vitest';
import { withText } from '../../source/report/places.ts';
import { busyReport, withFigures } from '../helpers/sample.ts';
import { findingsOf, withoutTexts } from './onSentences.ts';

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

const licences = 'proactive.licences.decisions';
const swings = (before: number, now: number) =>
  findingsOf('large-swing', withFigures(busyReport(), { [licences]: now }), { prior: prior(before) }).length;

it.each([
  // Just ten times is not more than that.
  [126, 1260, 0],
  [126, 1261, 1],
  [1260, 126, 0],
  [1261, 126, 1],
  // Fifty more is not more than fifty.
  [4, 54, 0],
  [4, 55, 1],
  [0, 50, 0],
  [0, 51, 1],
  [51, 0, 1],
])('from %i to %i: %i findings', (before, now, findings) => {
  expect(swings(before, now)).toBe(findings);
});

it('compares nothing with a blank of either year', () => {
  const blank = (year: number) => withFigures(busyReport(year), { [licences]: null });
  expect(findingsOf('large-swing', blank(2025), { prior: prior(1) })).toEqual([]);
  expect(findingsOf('large-swing', busyReport(), { prior: blank(2024) })).toEqual([]);
});

describe('a word about the thing itself explains it, a word about another does not', () => {
  it.each([
    // What is typed of tables 三 and 四 is compared as the total of its row.
    ['proactive.normativeDocuments.issued', '行政规范性文件较上年增加。'],
    ['proactive.licences.decisions', '行政许可较上年增加。'],
    ['proactive.penalties.decisions', '行政处罚较上年增加。'],
    ['proactive.coerciveMeasures.decisions', '行政强制较上年增加。'],
    ['proactive.fees.amount', '行政事业性收费较上年增加。'],
    ['applications.received.naturalPerson', '依申请公开的申请较上年增加。'],
    ['disputes.review.upheld', '行政复议较上年增加。'],
    ['disputes.litigationDirect.upheld', '行政诉讼较上年增加。'],
  ])('%s', (cell, sentence) => {
    const now = withFigures(withoutTexts(), { [cell]: 5000 });
    const before = withFigures(busyReport(2024), { [cell]: 1 });
    const total = cell.replace(/(?:naturalPerson|upheld)$/, 'total');
    const said = (text: string) =>
      findingsOf('large-swing', withText(now, 'problems', text), { prior: before }).filter(
        ({ place }) => place === total,
      );
    expect(said(''), 'without a word').toHaveLength(1);
    expect(said(sentence)).toEqual([]);
    expect(said('公文数量较上年增加。'), 'a change of another thing').toHaveLength(1);
    expect(said(sentence.replace('较上年增加', '办理规范')), 'the thing without a change').toHaveLength(1);
    // The two words must stand in one sentence.
    expect(said(sentence.replace('较上年增加', '办理规范。人员较上年增加')), 'in two sentences').toHaveLength(1);
  });
});

it('says both years’ figures and what to do', () => {
  const [finding] = findingsOf('large-swing', busyReport(), { prior: prior(100) });
  expect(finding?.message).toContain('上年 100，本年 1264，相差十倍以上，请核对');
  expect(finding?.place).toBe(licences);
});
