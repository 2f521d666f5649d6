/** The interchange JSON value by value: what an amount may be written as, where a note stands, what a clerk's figure is not put over by. */
import { describe, expect, test } from 'vitest';
import {
  formatReport,
  InterchangeError,
  noteToJson,
  parseReport,
  reportFromJson,
  reportToJson,
} from '../../source/report/interchange.ts';
import type { Report } from '../../source/report/report.ts';
import { form2021 } from '../helpers/form.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';

type Written = Record<string, Record<string, unknown>>;
const json = (report: Report = zeroReport()) => JSON.parse(formatReport(report)) as Written;
const said = (value: unknown): readonly string[] => {
  try {
    reportFromJson(value);
  } catch (error) {
    if (error instanceof InterchangeError) return error.problems;
    throw error;
  }
  return [];
};

describe('an amount', () => {
  const amountIn = (text: string) => parseReport(text).figures['proactive.fees.amount'];
  const written = (amount: string, key = '"amount"') =>
    formatReport(zeroReport()).replace('"amount": 0', `${key}: ${amount}`);
  test.each([
    ['0.10', '0.10'],
    ['-0.50', '-0.50'],
    ['3187.26500', '3187.26500'],
    ['1e3', '1000'],
    ['12', '12'],
    ['null', undefined],
  ])('%s is %s', (amount, figure) => expect(amountIn(written(amount))).toBe(figure));

  test('keeps its digits also where its key is written with an escape', () => {
    expect(amountIn(written('0.10', '"\\u0061mount"'))).toBe('0.10');
  });

  test('other numbers with a point are no amounts, and are refused where they are no figure', () => {
    const text = written('0.10').replace('"year": 2025', '"year": 2025.0');
    expect(parseReport(text).year).toBe(2025);
  });
});

describe('what is wrong is said where it stands', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['a list', [], ['文件：应为对象，现为 []']],
    ['a number', 3, ['文件：应为对象，现为 3']],
    ['null', null, ['文件：应为对象，现为 null']],
    ['an edition that is no number', { ...json(), edition: '2021' }, ['版本 edition：应为年份，现为 "2021"']],
    ['an edition in words', { ...json(), edition: '现行' }, ['版本 edition：应为年份，现为 "现行"']],
    [
      'a table that is a list',
      { ...json(), disputes: [] },
      ['四、政府信息公开行政复议、行政诉讼情况：应为对象，现为 []'],
    ],
    [
      'a row that is too long',
      { ...json(), disputes: { ...json().disputes, review: [0, 0, 0, 0, 0, 0] } },
      ['四、政府信息公开行政复议、行政诉讼情况 › 行政复议：应为 5 个数，现有 6 个'],
    ],
    [
      'a column that there is none of',
      { ...json(), proactive: { ...json().proactive, licences: { decisions: 0, issued: 3 } } },
      [expect.stringMatching(/^二、主动公开政府信息情况 › 行政许可.*issued/)],
    ],
    [
      'a label of reading that is no text',
      { ...json(), reading: { notes: [], labels: { a: 1 } } },
      [expect.any(String)],
    ],
  ])('%s', (_, value, sentences) => expect(said(value)).toEqual(sentences));

  test('a long value is cut, so that the sentence can be read', () => {
    const [sentence] = said({ ...json(), unit: new Array(60).fill(1) });
    expect(sentence).toBe(`单位 unit：应为文字，现为 ${JSON.stringify(new Array(60).fill(1)).slice(0, 40)}…`);
    expect(said({ ...json(), unit: new Array(19).fill(1) })).toEqual([
      `单位 unit：应为文字，现为 ${JSON.stringify(new Array(19).fill(1))}`,
    ]);
  });
});

describe('what is lacking is blank, and noted', () => {
  const notesOf = (value: object) =>
    (reportFromJson(value).reading?.notes ?? []).map(({ place, reason }) => [place, reason]);
  test('a column of table 二', () => {
    const { proactive } = json();
    expect(notesOf({ ...json(), proactive: { ...proactive, licences: {} } })).toEqual([
      [expect.stringMatching(/^proactive\.licences\./), '文件里没有这一格，按空白处理'],
    ]);
  });

  test('a whole table: each of its cells; none of one that its edition does not read', () => {
    const { disputes: _, ...rest } = json();
    expect(notesOf(rest)).toHaveLength(15);
    expect(notesOf({ ...rest, disputes: null })).toHaveLength(15);
    const { proactive: __, ...others } = json();
    const applications = Object.entries(others.applications!).filter(([row]) => !/Overdue$/.test(row));
    const trial = { ...others, edition: 2019, year: 2020, applications: Object.fromEntries(applications) };
    expect(notesOf(trial)).toEqual([]);
  });

  test('null is a blank that somebody has written: no note', () => {
    const { disputes } = json();
    const report = reportFromJson({ ...json(), disputes: { ...disputes, review: [null, 0, 0, 0, 0] } });
    expect(report.figures['disputes.review.upheld']).toBeUndefined();
    expect(report.reading).toBeUndefined();
  });
});

describe('an edition', () => {
  test('that is not named is that of the year', () => {
    const { edition: _, ...rest } = json();
    expect(reportFromJson(rest).edition).toBe(2021);
    expect(reportFromJson({ ...rest, edition: undefined, year: 2020 }).edition).toBe(2021);
  });

  test('of a program to come: a draft is read in the form of its year, and keeps the name', () => {
    const read = reportFromJson({ ...json(), edition: 2031 }, 'draft');
    expect([read.edition, read.unknown]).toEqual([2021, { edition: 2031 }]);
    expect(said({ ...json(), edition: 2031 })).toEqual([
      expect.stringMatching(/^版本 edition：应为 .*2021 或 2019，现为 2031$/),
    ]);
  });

  test('rows of another edition are no mistake with nothing but blanks and zeros in them', () => {
    const trial = (row: unknown) => ({
      ...json(),
      edition: 2019,
      year: 2020,
      applications: { ...json().applications, 'otherOutcome.feeOverdue': row },
    });
    for (const empty of [null, [], [0, 0, null], { total: 0 }]) expect(said(trial(empty))).toEqual([]);
    for (const filled of [[0, 1], { total: 1 }, '0', 5])
      expect(said(trial(filled))).toEqual([expect.stringContaining('“otherOutcome.feeOverdue”')]);
  });
});

test.each([
  ['applications.granted.business', 'applications', 'granted', 'business'],
  ['problems', 'problems', null, null],
  ['overview.onRequest', 'overview', null, null],
  ['disputes', 'disputes', null, null],
  ['title', null, null, null],
  ['', null, null, null],
])('a note at “%s” names its section, row and column', (place, section, row, column) => {
  const note = { place, state: 'doubt', reason: '请核对' } as const;
  expect(noteToJson(note, form2021)).toEqual({ ...note, section, row, column, printed: null });
  expect(noteToJson({ ...note, printed: '5' }, form2021)).toMatchObject({ printed: '5' });
});

test('a row of a table is one line, whatever is in it', () => {
  const report = withFigures(busyReport(), {
    'applications.received.naturalPerson': null,
    'applications.received.business': -3,
    'applications.received.research': 1.5,
  });
  const lines = formatReport(report).split('\n');
  expect(lines.find((line) => line.includes('"received"'))).toMatch(
    /^ {4}"received": \[null, -3, 1\.5(?:, [\d.]+){4}\],$/,
  );
  expect(lines.at(-1)).toBe('');
  expect(lines.length).toBeLessThan(120);
});

describe('what could not be read is put back', () => {
  const back = (unknown: Record<string, unknown>, figures: Report['figures'] = {}) =>
    reportToJson({ ...zeroReport(), figures, unknown }) as Written;

  test('where nothing has been filled in since; one figure of a row is something', () => {
    const figures = { 'applications.received.naturalPerson': 3 };
    const { applications } = back({ 'applications/received': '很多', 'applications/granted': '不少' }, figures);
    expect(applications!.received).toEqual([3, null, null, null, null, null, null]);
    expect(applications!.granted).toBe('不少');
    expect(back({ proactive: '另附' }).proactive).toBe('另附');
    expect(back({ proactive: '另附' }, { 'proactive.licences.decisions': 0 }).proactive).not.toBe('另附');
  });

  test('also where there is no such place', () => {
    expect(back({ 'rivers/length': 3, colour: '绿' })).toMatchObject({ rivers: { length: 3 }, colour: '绿' });
  });
});

test('section 一 in one piece has no empty aspects beside it; with aspects it stands beside them', () => {
  const aspects = { proactiveDisclosure: '', onRequest: '', management: '', platform: '', oversight: '' };
  const overviewOf = (overview: Report['overview']) =>
    (reportToJson({ ...zeroReport(), overview }) as Written).overview;
  expect(overviewOf({ ...aspects, whole: '整段' })).toEqual({ whole: '整段' });
  expect(overviewOf({ ...aspects, platform: '平台', whole: '整段' })).toEqual({
    ...aspects,
    platform: '平台',
    whole: '整段',
  });
  expect(overviewOf(aspects)).toEqual(aspects);
});
