/** Walking the findings page by page, sums among them; what was refused is not walked away from. */
import { describe, expect, test } from 'vitest';
import { placeWords } from '../../source/editing/describeChange.ts';
import { fieldOf, partIds } from '../../source/editing/fields.ts';
import { emptyReport } from '../../source/report/empty.ts';
import { readFigure } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import type { Finding } from '../../source/rules/finding.ts';
import { keyOf } from '../../source/rules/waiver.ts';
import { backToReview, findingHere } from '../../source/wizard/editor/walking.ts';
import { cellOf } from '../helpers/form.ts';
import { busyReport } from '../helpers/sample.ts';
import { open } from './driver.ts';

const found = (place: string, severity: Finding['severity']): Finding => ({
  rule: 'balance',
  severity,
  kind: 'wrong',
  certain: false,
  place,
  places: [place],
  message: `${place}不对。`,
});
const total = 'disputes.litigationDirect.total';
/** As the review has them: errors first, whatever page they stand on. */
const findings = [
  found('applications.received.business', 'error'),
  found('other', 'error'),
  found('overview.proactiveDisclosure', 'warning'),
  found(total, 'hint'),
];
const report: Report = busyReport(2025);
const opened = (at: string) => open(report, at, { check: () => findings });

describe('F8 and F7', () => {
  const pages = [findings[2]!, findings[0]!, findings[3]!, findings[1]!];

  test('go through the pages, not through the review', () => {
    const driver = opened('overview.proactiveDisclosure');
    const walked = pages.map(() => driver.press('next-finding').state.step);
    expect(walked).toEqual(['overview', 'applications', 'disputes', 'other']);
    expect(walked.map((step) => partIds.indexOf(step as never))).toEqual([1, 3, 4, 6]);
    expect(driver.press('next-finding').seen()).toContain('又从第一处开始');
  });

  test('begin at the field one is in', () => {
    expect(opened('proactive.licences.decisions').press('previous-finding').state.step).toBe('overview');
    expect(opened('problems').press('next-finding').state.step).toBe('other');
    expect(opened('problems').press('previous-finding').state.step).toBe('disputes');
  });

  test('Esc leads back to the row of the review', () => {
    const driver = opened('review').press('jump', 'next-finding', 'steps');
    expect(driver.state.reviewIndex).toBe(3);
  });
});

test('a finding on a sum leads to what it is the sum of, and is shown there', () => {
  const driver = opened('review').press('down', 'down', 'down', 'jump');
  const { field } = driver.state.session;
  expect(cellOf(field).row.id).toBe(cellOf(total).row.id);
  expect(fieldOf(report, field)).toBeDefined();
  expect(driver.seen()).toContain(`${total}不对。`);
});

test('a row under a group without a numeral has the whole name of the group before it', () => {
  expect(placeWords(report, total)).toBe('四 行政诉讼 未经复议直接起诉 · 总计');
});

describe('what was refused', () => {
  const at = 'applications.received.naturalPerson';
  test.each([
    ['a sign', (driver: ReturnType<typeof open>) => driver.type('-').type('3')],
    ['Chinese', (driver: ReturnType<typeof open>) => driver.type('三')],
  ])('%s: Enter says so and stays, the second one goes on', (_, refuse) => {
    const driver = refuse(open(emptyReport('柳林镇', 2025, 'government'), at));
    driver.press('enter');
    expect(driver.state.session.field).toBe(at);
    expect(driver.seen()).toContain('没有填进去，这一格还是空白；再按一次 Enter 到下一格');
    driver.press('enter');
    expect(driver.state.session.field).not.toBe(at);
  });

  test('a figure typed after it is taken, and Enter goes on at once', () => {
    const driver = open(emptyReport('柳林镇', 2025, 'government'), at)
      .type('三')
      .type('3')
      .press('enter');
    expect(readFigure(driver.state.session.report, { id: at })).toBe(3);
    expect(driver.state.session.field).not.toBe(at);
  });
});

test('beside a field that is filled stands what is wrong with it, not what is still to be written elsewhere', () => {
  const missing: Finding = {
    ...found('problems', 'error'),
    rule: 'blank-cell',
    kind: 'missing',
    places: ['problems', 'other'],
  };
  const wrong = found('problems', 'warning');
  const { state } = open({ ...report, other: '' }, 'problems', { check: () => [missing, wrong] });
  expect(findingHere(state, { open: [missing, wrong], caret: 0 })).toBe(wrong);
  expect(findingHere(state, { open: [missing], caret: 0 })).toBeUndefined();
});

test('back in the review one is at the finding that was walked, the first one too', () => {
  const driver = opened('review').press('down', 'down', 'jump');
  driver.press('previous-finding', 'next-finding', 'steps');
  expect(driver.state.reviewIndex).toBe(2);
  const first = opened('review').press('down', 'jump', 'next-finding');
  expect(backToReview({ ...first.state, walk: { key: keyOf(findings[0]!), index: 3, page: 0 } }).reviewIndex).toBe(0);
});
