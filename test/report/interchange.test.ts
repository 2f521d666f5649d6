import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editions } from '../../source/form/editions.ts';
import {
  formatReport,
  InterchangeError,
  parseReport,
  reportFromJson,
  reportToJson,
} from '../../source/report/interchange.ts';
import { readFigure, withFigure } from '../../source/report/places.ts';
import { cellOf, cells } from '../helpers/form.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';

const json = () => JSON.parse(formatReport(busyReport()));

function problemsOf(value: unknown): readonly string[] {
  try {
    parseReport(typeof value === 'string' ? value : JSON.stringify(value));
  } catch (error) {
    if (error instanceof InterchangeError) return error.problems;
    throw error;
  }
  return [];
}

test('what is written is read back as it was', () => {
  for (const report of [zeroReport(), busyReport()]) expect(parseReport(formatReport(report))).toEqual(report);
});

test('for any figures and texts: read(write(report)) is the report', () => {
  const text = fc.string({ unit: 'grapheme' });
  const amount = fc.oneof(
    fc.constant(null),
    fc.tuple(fc.nat(999_999), fc.stringMatching(/^\d{1,6}$/)).map(([whole, part]) => `${whole}.${part}`),
  );
  fc.assert(
    fc.property(text, text, amount, fc.array(fc.oneof(fc.constant(null), fc.nat())), (problems, other, fee, values) => {
      let report = { ...withFigures(busyReport(), { 'proactive.fees.amount': fee }), problems, other };
      for (const [index, value] of values.entries()) {
        const cell = cells[index % cells.length]!;
        if (cell.kind === 'count') report = withFigure(report, cell, value) as typeof report;
      }
      expect(parseReport(formatReport(report))).toEqual(report);
    }),
  );
});

test.each(['0', '0.10', '59237.2449', '59237.244900', '123456789012.123456', '0.000001', '1.0'])(
  'an amount keeps its digits: %s, as a number and as text',
  (digits) => {
    for (const written of [digits, `"${digits}"`]) {
      const text = formatReport(zeroReport()).replace('"amount": 0', `"amount": ${written}`);
      const report = parseReport(text);
      expect(readFigure(report, cellOf('proactive.fees.amount'))).toBe(digits);
      expect(readFigure(parseReport(formatReport(report)), cellOf('proactive.fees.amount'))).toBe(digits);
    }
  },
);

test('a text that looks like a row of figures keeps its spaces', () => {
  const report = { ...zeroReport(), other: '[ 1, 2 ]\n[\n  3\n]' };
  expect(parseReport(formatReport(report)).other).toBe(report.other);
});

test.each<[string, (value: ReturnType<typeof json>) => void, string]>([
  ['missing unit', (value) => delete value.unit, '单位 unit：缺少这一项'],
  ['wrong format', (value) => (value.format = 'x'), '格式标记 format：应为 "nianbao.report/1"'],
  ['year as text', (value) => (value.year = '2025'), '年度 year：应为四位年份，现为 "2025"'],
  ['year out of range', (value) => (value.year = 20255), '年度 year：应为 2008 至 2099 之间的年份'],
  ['unknown kind', (value) => (value.kind = 'town'), '单位类别 kind：应为 government、department、agency 之一'],
  ['unknown row', (value) => (value.applications.refused = []), '› “refused”：格式中没有这一项'],
  [
    'short row',
    (value) => value.applications.received.pop(),
    '一、本年新收政府信息公开申请数量：应为 7 个数，现有 6 个',
  ],
  [
    'text for a count',
    (value) => (value.applications['denied.stateSecret'][2] = '3'),
    '（三）不予公开 1.属于国家秘密 › 科研机构：应为数字或 null（空白），现为 "3"',
  ],
  ['text for a dispute', (value) => (value.disputes.review[4] = {}), '行政复议 › 总计：应为数字'],
  [
    'amount with an exponent',
    (value) => (value.proactive.fees.amount = '1e3'),
    '行政事业性收费 › 本年收费金额（单位：万元）：应为以万元为单位的数字',
  ],
  ['number for a text', (value) => (value.problems = 3), '五、存在的主要问题及改进情况：应为文字，现为 3'],
  ['unknown aspect', (value) => (value.overview.extra = ''), '一、总体情况 › “extra”：格式中没有这一项'],
])('%s is said in one sentence', (_, spoil, sentence) => {
  const value = json();
  spoil(value);
  const problems = problemsOf(value);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(sentence);
});

test('a row that is lacking is blank, and said', () => {
  const value = json();
  delete value.applications.granted;
  const report = parseReport(JSON.stringify(value));
  expect(readFigure(report, cellOf('applications.granted.total'))).toBeNull();
  expect(report.reading?.notes).toHaveLength(7);
  expect(report.reading?.notes[0]).toEqual({
    place: 'applications.granted.naturalPerson',
    state: 'blank',
    reason: '文件里没有这一行，按空白处理',
  });
});

describe('what the edition does not know', () => {
  const strange = () => {
    const value = json();
    value.preambel = '错写的名称';
    value.overview.extra = '多出来的一段';
    value.applications['denied.newReason'] = [1, 0, 0, 0, 0, 0, 1];
    value.disputes.review.push(9);
    value.proactive.licences = '很多';
    value.applications.granted[0] = '三十';
    return value;
  };

  test('is refused in a file, each by its name', () => {
    const problems = problemsOf(strange()).join('\n');
    for (const name of ['“preambel”', '“extra”', '“denied.newReason”', '行政复议：应为 5 个数', '行政许可：应为对象'])
      expect(problems).toContain(name);
    expect(problemsOf(strange())).toHaveLength(6);
  });

  test('is kept in a draft, and written back as it was', () => {
    const value = strange();
    const report = reportFromJson(value, 'draft');
    expect(Object.keys(report.unknown ?? {}).sort()).toEqual([
      'applications/denied.newReason',
      'applications/granted/0',
      'disputes/review/5',
      'overview/extra',
      'preambel',
      'proactive/licences',
    ]);
    expect(readFigure(report, cellOf('applications.received.total'))).toBe(72);
    const again = JSON.parse(JSON.stringify(reportToJson(report)));
    expect({ ...again, reading: undefined }).toEqual({ ...value, reading: undefined });
  });

  test('gives way to what the clerk fills in', () => {
    const report = reportFromJson(strange(), 'draft');
    const json = JSON.parse(
      JSON.stringify(reportToJson(withFigures(report, { 'applications.granted.naturalPerson': 30 }))),
    );
    expect(json.applications.granted[0]).toBe(30);
  });

  test('a row of another edition is no mistake where it is empty', () => {
    const value = json();
    value.edition = 2019;
    for (const row of ['otherOutcome.correctionOverdue', 'otherOutcome.feeOverdue'])
      value.applications[row] = new Array(7).fill(null);
    expect(problemsOf(value)).toEqual([]);
    value.applications['otherOutcome.feeOverdue'] = [2, 0, 0, 0, 0, 0, 2];
    expect(problemsOf(value)).toEqual([expect.stringContaining('“otherOutcome.feeOverdue”')]);
  });

  test('an edition that does not exist is refused', () => {
    const known = editions.map(({ edition }) => edition).reverse();
    expect(problemsOf({ ...json(), edition: 1999 })).toEqual([`版本 edition：应为 ${known.join(' 或 ')}，现为 1999`]);
    expect(known).toEqual(expect.arrayContaining([2021, 2019]));
  });
});

test.each<[string, object, string]>([
  ['a record of reading that is none', { reading: 'abc' }, '读取记录 reading：应为对象，现为 "abc"'],
  [
    'a note without a reason',
    { reading: { notes: [{ place: '' }] } },
    '读取记录 reading › notes › 0 › reason：缺少这一项',
  ],
  [
    'a state that does not exist',
    { reading: { notes: [{ place: '', reason: '', state: 'lost' }] } },
    '读取记录 reading › notes › 0 › state：没有这一种，现为 "lost"',
  ],
  ['links that are no list', { reading: { notes: [], links: 'x' } }, '读取记录 reading › links：应为列表，现为 "x"'],
  ['a list for section 一', { overview: [] }, '一、总体情况：应为对象，现为 []'],
  ['a key of every object', JSON.parse('{"__proto__": {}}'), '“__proto__”：格式中没有这一项，请删除或改正名称'],
  ['another key of every object', { constructor: 1 }, '“constructor”：格式中没有这一项，请删除或改正名称'],
])('%s is said in Chinese', (_, wrong, sentence) => {
  const value = { ...json(), ...wrong };
  const named = Object.hasOwn(wrong, '__proto__')
    ? Object.defineProperty(value, '__proto__', { value: {}, enumerable: true })
    : value;
  expect(problemsOf(named)).toContain(sentence);
});

test('every wrong thing is named, not only the first', () => {
  const value = json();
  value.year = null;
  value.disputes.review = [];
  delete value.other;
  expect(problemsOf(value)).toHaveLength(3);
});

test.each(['', '{', '\u0000', '[]', '3', '"x"', 'null'])('%j is no report and says so', (text) => {
  expect(problemsOf(text).length).toBeGreaterThan(0);
});

test('a byte-order mark does no harm', () => {
  expect(problemsOf(`\uFEFF${JSON.stringify(reportToJson(zeroReport()))}`)).toEqual([]);
});
