/** What stands below the heading of section 一 before its first aspect: a field of its own where a report has it. */
import { describe, expect, test } from 'vitest';
import { beginFrom } from '../../source/commands/newDraft.ts';
import { fieldsIn, fieldsOfBoth, filledFields, seenField } from '../../source/editing/fields.ts';
import { emptyReport } from '../../source/report/empty.ts';
import { readText, withText } from '../../source/report/places.ts';
import { reviewed } from '../../source/wizard/editor/state.ts';
import { compareReports } from '../../source/wizard/history/compare.ts';
import { busyReport as busyReportOf } from '../helpers/sample.ts';
import { open } from './driver.ts';

const place = 'overview.whole';
const first = 'overview.proactiveDisclosure';
const busyReport = busyReportOf();
const empty = emptyReport('柳林镇人民政府', 2025, 'government');
const opened = withText(busyReport, place, '一年来，全镇公开工作稳步推进。');

describe('a report that was read with a text before its aspects', () => {
  test('shows it as the first field of the section, under a name of its own', () => {
    expect(fieldsIn(opened, 'overview').map(({ id }) => id)[0]).toBe(place);
    expect(fieldsIn(busyReport, 'overview').map(({ id }) => id)[0]).toBe(first);
    const driver = open(opened, place);
    expect(driver.seen()).toContain('（一）之前的文字');
    expect(driver.seen()).toContain('一年来，全镇公开工作稳步推进。');
  });

  test('finds words in it, and writes and deletes there', () => {
    const driver = open(opened, 'problems').press('search').type('稳步推进').key('enter');
    expect(driver.state.session.field).toBe(place);
    driver.press('cut').type('完');
    expect(readText(driver.state.session.report, place)).toContain('稳步推进');
    driver.press('undo');
    expect(driver.seen()).toContain('（一）之前的文字');
  });

  test('emptied, it keeps its field while the draft is open', () => {
    const driver = open(withText(busyReport, place, '一'), place).press('backspace');
    expect(readText(driver.state.session.report, place)).toBe('');
    expect(driver.state.session.field).toBe(place);
    expect(fieldsIn(driver.state.session.report, 'overview')[0]!.id).toBe(place);
  });

  test('it need not be there, and does not stand for the aspects', () => {
    const bare = withText(withText(empty, place, '开头。'), first, '公开信息3条。');
    expect(filledFields(bare, 'overview')).toEqual({ filled: 1, of: 5 });
    expect(filledFields(withText(empty, place, '开头。'), 'overview')).toEqual({ filled: 0, of: 5 });
    expect(filledFields(withText(empty, place, '整段写完。'.repeat(40)), 'overview')).toEqual({ filled: 5, of: 5 });
  });

  test('while it is all there is, the aspects are not written yet, each at its own place', () => {
    const driver = open(withText(empty, place, '一年来，全镇公开工作稳步推进。'), 'review');
    const finding = reviewed(driver.state).open.find(({ rule }) => rule === 'overview-aspects')!;
    expect(finding.place).toBe(first);
    expect(finding.places).toHaveLength(5);
    expect(finding.message).toContain('没有写到（一）主动公开');
    expect(driver.seen()).toContain('未填');
  });

  test('an earlier version tells it apart, whichever of the two has it', () => {
    for (const [earlier, today] of [
      [opened, busyReport],
      [busyReport, opened],
    ] as const)
      expect(compareReports(earlier, today).map(({ changes }) => changes.map(({ field }) => field))).toEqual([[place]]);
  });
});

describe('a text before the aspects of a new report', () => {
  test('is begun by one key; taken back, one stands at the first aspect; done again, it is there', () => {
    const driver = open(empty, first).press('opening');
    expect(driver.state.session.field).toBe(place);
    driver.type('开头。').press('undo', 'undo');
    expect(driver.state.session.report.overview.whole).toBeUndefined();
    expect(driver.state.session.field).toBe(first);
    driver.press('next-step', 'previous-step');
    expect(driver.state.session.field).toBe(first);
    driver.press('redo', 'redo');
    expect(readText(driver.state.session.report, place)).toBe('开头。');
    expect(driver.state.session.field).toBe(place);
  });

  test('a text that is there is not emptied by the key, and other sections have none', () => {
    const driver = open(opened, first).press('opening');
    expect(readText(driver.state.session.report, place)).toBe('一年来，全镇公开工作稳步推进。');
    expect(open(empty, 'problems').press('opening').state.session.report).toBe(empty);
  });

  test('section 一 pasted whole: its heading goes, what stands before the aspects goes before them', () => {
    const driver = open(empty, first)
      .paste('一、总体情况\n一年来，各项工作有序。\n（一）主动公开\n公开信息12条。\n（二）依申请公开\n没有收到申请。')
      .press('answer');
    const { report } = driver.state.session;
    expect(readText(report, place)).toBe('一年来，各项工作有序。');
    expect(readText(report, first)).toBe('公开信息12条。');
    expect(readText(report, 'overview.onRequest')).toBe('没有收到申请。');
  });

  test('where it is gone with what is taken back, one stands at a field that is there', () => {
    const driver = open(empty, first)
      .paste('一、总体情况\n工作有序。\n（二）依申请公开\n没有收到申请。\n（三）政府信息管理\n逐级审核。')
      .press('answer');
    expect(readText(driver.state.session.report, place)).toBe('工作有序。');
    driver.press('undo');
    expect(driver.state.session.report.overview.whole).toBeUndefined();
    expect(driver.state.session.field).toBe(first);
    expect(open(empty, place).state.session.field).toBe(first);
  });

  test('begun from a report that had one, it has its place, with last year beside', async () => {
    const draft = await beginFrom(opened);
    expect(fieldsIn(draft.report, 'overview')[0]!.id).toBe(place);
    const without = await beginFrom(busyReport);
    expect(without.report.overview.whole).toBeUndefined();
    // A section that was all one text is written by its aspects this year, each asked once.
    const inOne = await beginFrom(withText(empty, place, '整段写完。'.repeat(40)));
    expect(inOne.report.overview.whole).toBeUndefined();
    expect(inOne.field).toBe(first);
  });
});

test('where it is not there, its place is seen at the first aspect; beside a report that has one, both do', () => {
  expect([seenField(opened, place), seenField(busyReport, place), seenField(busyReport, 'problems')]).toEqual([
    place,
    first,
    'problems',
  ]);
  const ids = (one: typeof opened, other: typeof opened) => fieldsOfBoth(one, other, 'overview').map(({ id }) => id);
  const [short, long] = [fieldsIn(busyReport, 'overview'), fieldsIn(opened, 'overview')].map((fields) =>
    fields.map(({ id }) => id),
  );
  expect([ids(opened, busyReport), ids(busyReport, opened), ids(busyReport, busyReport)]).toEqual([long, long, short]);
});
