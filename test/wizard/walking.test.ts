/** Walking the findings page by page, sums among them; what was refused is not walked away from. */
import { describe, expect, test } from 'vitest';
import { placeWords } from '../../source/editing/describeChange.ts';
import { fieldOf, partIds, readField } from '../../source/editing/fields.ts';
import { emptyReport } from '../../source/report/empty.ts';
import { readFigure } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import type { Finding } from '../../source/rules/finding.ts';
import { keyOf } from '../../source/rules/waiver.ts';
import { backToReview, findingHere, jumpTo, keptOffset, spanIn } from '../../source/wizard/editor/walking.ts';
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

test('where the finding that was walked is mended, F8 goes on to the one behind it, and F7 to the one before, in the same field too', () => {
  const told = (words: string): Finding => ({ ...found('problems', 'warning'), message: `“${words}”不对。` });
  const three = ['甲', '乙', '丙'].map(told);
  for (const [way, words] of [
    ['next-finding', '丙'],
    ['previous-finding', '甲'],
  ] as const) {
    const driver = open(report, 'unit', { check: () => three }).press('next-finding', 'next-finding');
    expect(driver.state.walk?.key).toBe(keyOf(three[1]!));
    driver.state = { ...driver.state, check: () => [three[0]!, three[2]!] };
    expect(driver.press(way).state.walk?.key).toBe(keyOf(told(words)));
  }
});

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

describe('where the finding that was walked is mended', () => {
  /** The findings of the pages; one goes once something is typed at its place. */
  const mending = (at: string) =>
    open(report, at, {
      check: (now) => findings.filter(({ place }) => readField(now, place) === readField(report, place)),
    });
  const walkedTo = (step: string) => {
    const driver = mending('overview.proactiveDisclosure').press('next-finding');
    while (driver.state.step !== step) driver.press('next-finding');
    return driver;
  };

  test('the next one stands where it stood, the previous one before it', () => {
    expect(walkedTo('applications').type('7').press('next-finding').state.step).toBe('disputes');
    expect(walkedTo('applications').type('7').press('previous-finding').state.step).toBe('overview');
  });

  test('the first one: back leads round to the last, and that is said', () => {
    const driver = walkedTo('overview').type('好').press('previous-finding');
    expect(driver.state.step).toBe('other');
    expect(driver.seen()).toContain('又从最后一处开始');
    expect(walkedTo('overview').type('好').press('next-finding').state.step).toBe('applications');
  });

  test('the last one: back leads to the one before it, on leads round to the first, and that is said', () => {
    const back = walkedTo('other').type('好').press('previous-finding');
    expect(back.state.step).toBe('disputes');
    expect(back.seen()).not.toMatch(/又从/);
    const on = walkedTo('other').type('好').press('next-finding');
    expect(on.state.step).toBe('overview');
    expect(on.seen()).toContain('已经到最后一处，又从第一处开始');
  });

  test('Esc leads to the row where it stood, or to the last one where it was that', () => {
    expect(backToReview(walkedTo('overview').type('好').state).reviewIndex).toBe(2);
    const last = opened('review').press('down', 'down', 'down', 'jump').state;
    expect(backToReview(last).reviewIndex).toBe(3);
    expect(backToReview({ ...last, check: () => findings.slice(0, -1) }).reviewIndex).toBe(2);
    expect(backToReview({ ...last, check: () => [] }).reviewIndex).toBe(0);
  });
});

describe('where nothing was walked yet', () => {
  test('behind the last finding F8 leads round to the first, before the first F7 to the last', () => {
    const few = (at: string) => open(report, at, { check: () => [findings[0]!] });
    const on = few('problems').press('next-finding');
    expect([on.state.step, on.seen().includes('又从第一处开始')]).toEqual(['applications', true]);
    const back = few('unit').press('previous-finding');
    expect([back.state.step, back.seen().includes('又从最后一处开始')]).toEqual(['applications', true]);
    expect(few('unit').press('next-finding').seen()).not.toContain('又从');
    expect(few('problems').press('previous-finding').seen()).not.toContain('又从');
  });

  test('the only finding is found again from itself, either way, and that is said', () => {
    const only = () => open(report, 'unit', { check: () => [findings[0]!] }).press('next-finding');
    expect(only().press('next-finding').seen()).toContain('又从第一处开始');
    expect(only().press('previous-finding').seen()).toContain('又从最后一处开始');
  });

  test('without any it is said, and one stays', () => {
    for (const key of ['next-finding', 'previous-finding'] as const) {
      const driver = open(report, 'problems', { check: () => [] }).press(key);
      expect(driver.seen()).toContain('没有别的问题了');
      expect(driver.state.session.field).toBe('problems');
    }
  });

  test('Esc leads to the row of the review that one was in', () => {
    const { state } = opened('problems');
    expect(backToReview({ ...state, reviewIndex: 2 }).reviewIndex).toBe(2);
    expect(backToReview({ ...state, reviewIndex: 9 }).reviewIndex).toBe(findings.length - 1);
  });
});

describe('a place in a text with references, as it is shown and as it is kept', () => {
  // 甲{{x}}乙{{y}}丙 is shown as 甲12乙3456789丙.
  const text = '甲{{x}}乙{{y}}丙';
  const shown = (part: string) => (part === '{{x}}' ? '12' : '3456789');

  test.each([
    ['before the first', 0, 0],
    ['right before it', 1, 1],
    ['inside it', 2, 1],
    ['right behind it', 3, 6],
    ['right before the second, which is longer than its reference', 4, 7],
    ['inside that', 8, 7],
    ['right behind that', 11, 12],
    ['at the end', 12, 13],
  ])('%s: %i is %i', (_, offset, kept) => expect(keptOffset(text, offset, shown)).toBe(kept));

  test('without references they are the same', () => {
    expect(keptOffset('甲乙丙', 2, shown)).toBe(2);
    expect(keptOffset('甲{{乙', 3, shown)).toBe(3);
  });
});

describe('the words of a finding', () => {
  const spanned: Finding = { ...found('problems', 'warning'), span: { start: 1, end: 3 } };
  const { state } = open({ ...report, problems: '甲乙丙丁' }, 'problems', { check: () => [spanned] });

  test('are a stretch of its own field', () => {
    expect(spanIn(state, spanned, 'problems')).toEqual({ start: 1, end: 3 });
    expect(spanIn(state, spanned, 'other')).toBeNull();
    expect(spanIn(state, found('problems', 'warning'), 'problems')).toBeNull();
    const cell = { ...spanned, place: 'year' };
    expect(spanIn(state, cell, 'year')).toBeNull();
  });

  test('are where the caret goes', () => {
    expect(jumpTo(state, spanned, 0).session.caret).toBe(1);
    expect(jumpTo(state, found('problems', 'warning'), 0).session.caret).toBe(4);
  });
});
