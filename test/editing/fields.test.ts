/** Which fields a report has, what stands in them, what follows a change of them, and how a place is called. */
import { describe, expect, test } from 'vitest';
import { describeChange, placeWords, rowInGroup } from '../../source/editing/describeChange.ts';
import {
  fieldOf,
  fieldsIn,
  fieldsOfBoth,
  filledFields,
  isBareText,
  partIds,
  readField,
  seenField,
  withField,
} from '../../source/editing/fields.ts';
import { emptyReport } from '../../source/report/empty.ts';
import type { Report } from '../../source/report/report.ts';
import { form2021 } from '../helpers/form.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';

const empty = emptyReport('柳林镇', 2025, 'government');
const opened = (whole: string): Report => ({ ...empty, overview: { ...empty.overview, whole } });
const idsIn = (report: Report, part: (typeof partIds)[number]) => fieldsIn(report, part).map(({ id }) => id);

describe('a text before the aspects of section 一', () => {
  test('is the first field of the section where it is there, even emptied, and none where it is not', () => {
    const usual = idsIn(empty, 'overview');
    for (const report of [opened('开头。'), opened('')])
      expect(idsIn(report, 'overview')).toEqual(['overview.whole', ...usual]);
    expect(idsIn(empty, 'overview')).toEqual(usual);
    expect(fieldsOfBoth(empty, opened('开头。'), 'overview')).toHaveLength(usual.length + 1);
    expect(fieldsOfBoth(opened('开头。'), empty, 'overview')).toHaveLength(usual.length + 1);
    expect(fieldsOfBoth(empty, empty, 'overview')).toHaveLength(usual.length);
  });

  test('has its name and its place where it is not there too, and is then seen at the first aspect', () => {
    for (const report of [empty, opened('开头。')])
      expect(fieldOf(report, 'overview.whole')).toMatchObject({ part: 'overview', index: 0, field: { kind: 'text' } });
    expect(seenField(empty, 'overview.whole')).toBe('overview.proactiveDisclosure');
    expect(seenField(opened(''), 'overview.whole')).toBe('overview.whole');
    expect(seenField(opened(''), 'problems')).toBe('problems');
  });
});

test('every field of a part is found again with its part and its place there', () => {
  for (const part of partIds)
    for (const [index, field] of fieldsIn(empty, part).entries())
      expect(fieldOf(empty, field.id)).toEqual({ field, part, index });
  expect(fieldOf(empty, 'applications.received.total')).toBeUndefined();
});

test('what stands in a field', () => {
  const report = { ...withFigures(empty, { 'applications.received.business': 3 }), problems: '慢。' };
  const read = (id: string) => readField(report, id);
  expect(['unit', 'kind', 'year', 'title', 'problems'].map(read)).toEqual([
    ...['柳林镇', 'government', 2025, '柳林镇2025年政府信息公开工作年度报告', '慢。'],
  ]);
  expect(read('applications.received.business')).toBe(3);
  expect(read('applications.received.total')).toBe(3);
  expect(read('applications.received.research')).toBeNull();
});

describe('what follows a change', () => {
  test('the total follows a figure, and nothing else changes', () => {
    const report = withField(empty, 'applications.received.business', 3);
    expect(readField(report, 'applications.received.total')).toBe(3);
    expect({ ...report, figures: {} }).toEqual({ ...empty, figures: {} });
  });

  test('title and period follow the year; of the unit only the title, and the kind neither', () => {
    const report = { ...empty, preamble: '期限为2025年1月1日至2025年12月31日，2024年另报。' };
    const year = withField(report, 'year', 2026);
    expect([year.title, year.preamble]).toEqual([
      ...['柳林镇2026年政府信息公开工作年度报告', '期限为2026年1月1日至2026年12月31日，2024年另报。'],
    ]);
    const unit = withField(report, 'unit', '青川市');
    expect([unit.title, unit.preamble]).toEqual(['青川市2025年政府信息公开工作年度报告', report.preamble]);
    expect(withField(report, 'kind', 'agency')).toEqual({ ...report, kind: 'agency' });
  });

  test('a report stays with the form it is written in, whatever unit or year; one of an old form that is only read, too', () => {
    const old: Report = { ...empty, year: 2020, edition: 2019 };
    expect(withField(old, 'year', 2025).edition).toBe(2019);
    expect(withField(old, 'unit', '青川市').edition).toBe(2019);
    expect(withField(empty, 'year', 2024).edition).toBe(2021);
    expect(withField(empty, 'unit', '青川市').edition).toBe(2021);
  });
});

describe('how much is filled', () => {
  test('a nought is a figure, blanks are no text, the opening counts as none', () => {
    const part = (report: Report, id: (typeof partIds)[number]) => filledFields(report, id);
    const cells = idsIn(empty, 'disputes').length;
    expect(part(empty, 'disputes')).toEqual({ filled: 0, of: cells });
    expect(part(withFigures(empty, { 'disputes.review.upheld': 0 }), 'disputes')).toEqual({ filled: 1, of: cells });
    expect(part({ ...empty, problems: '慢' }, 'problems')).toEqual({ filled: 1, of: 1 });
    expect(part({ ...empty, problems: ' \n' }, 'problems')).toEqual({ filled: 0, of: 1 });
    expect(part(opened('短的开头。'), 'overview')).toEqual({ filled: 0, of: 5 });
    expect(part(zeroReport(), 'overview')).toEqual({ filled: 5, of: 5 });
    expect([isBareText(''), isBareText('\u3000\n'), isBareText('无'), isBareText(0), isBareText(null)]).toEqual([
      ...[true, true, false, false, false],
    ]);
  });

  test('section 一 in one piece fills its aspects, but no other part', () => {
    const whole = opened('公开信息。'.repeat(40));
    expect(filledFields(whole, 'overview')).toEqual({ filled: 5, of: 5 });
    expect(filledFields(whole, 'problems')).toEqual({ filled: 0, of: 1 });
    const more = { ...whole, overview: { ...whole.overview, onRequest: '没有。' } };
    expect(filledFields(more, 'overview')).toEqual({ filled: 1, of: 5 });
  });
});

describe('how a place is called', () => {
  test.each([
    ['applications.denied.stateSecret.business', '三 （三）1.国家秘密 · 商业企业'],
    ['applications.granted.total', '三 （一）予以公开 · 总计'],
    ['disputes.litigationAfterReview.pending', '四 行政诉讼 复议后起诉 · 尚未审结'],
    ['disputes.review.upheld', '四 行政复议 · 结果维持'],
    ['overview.whole', '一（一）之前的文字'],
    ['overview.oversight', '一（五）监督保障'],
    ['problems', '五、存在的主要问题及改进情况'],
    ['preamble', '引言'],
    ['nowhere', 'nowhere'],
  ])('%s', (id, words) => expect(placeWords(empty, id)).toBe(words));

  test('a row with the numeral of its group, with the group’s name, or alone', () => {
    const rows = [...form2021.rowsOf('applications'), ...form2021.rowsOf('disputes')];
    const named = (id: string) => rowInGroup(rows.find((row) => row.id === id)!);
    expect(named('denied.stateSecret')).toBe('（三）1.国家秘密');
    expect(named('received')).toBe('一、本年新收');
    expect(named('litigationDirect')).toMatch(/^行政诉讼 /);
    expect(named('review')).toBe('行政复议');
  });
});

describe('what a change is called', () => {
  const kept = (report: Report) => ({ report, waivers: [] });
  const said = (before: Report, after: Report, at: string) => describeChange(kept(before), kept(after), at);

  test('a line of text is told by its characters, a kind by its name, a year and a figure by what they were', () => {
    expect(said(empty, { ...empty, title: '柳林镇年报' }, 'title').words).toMatch(
      /^标题 · \d+ 字(?:去掉了|换回 \d 字)$/,
    );
    expect(said(empty, { ...empty, kind: 'agency' }, 'kind').words).toMatch(/^单位类别 · 各级人民政府 → 派出机关/);
    expect(said(empty, { ...empty, year: 2024 }, 'year').words).toBe('报告年度 · 2025 → 2024');
    expect(said(empty, withFigures(empty, { 'proactive.fees.amount': '0.50' }), 'proactive.fees.amount').words).toMatch(
      / · 空白 → 0\.50$/,
    );
  });

  test('what follows unit and year is not counted beside them; where nothing differs, the place alone is said', () => {
    const named = withField(empty, 'year', 2024);
    expect(said(empty, named, 'year')).toEqual({ words: '报告年度 · 2025 → 2024', field: 'year' });
    expect(said(empty, { ...empty }, 'problems')).toEqual({ words: '五、存在的主要问题及改进情况', field: null });
    const both = { ...busyReport(), unit: '青川市林业局', problems: '慢。' };
    expect(said(busyReport(), both, 'problems').words).toContain('，连同另外 1 处');
    expect(said(busyReport(), both, 'unit').words).toContain('，连同另外 1 处');
  });
});
