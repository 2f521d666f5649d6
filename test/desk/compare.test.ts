/** Two versions of a report: what differs is told once, at its place, and what only looks otherwise is not. */
import { describe, expect, test } from 'vitest';
import { compareReports, isSameReport } from '../../source/desk/compare.ts';
import { withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import type { Finding } from '../../source/rules/finding.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';

const compared = (
  before: Report,
  after: Report,
  [gone, come]: readonly [readonly Finding[], readonly Finding[]] = [[], []],
) => compareReports({ report: before, findings: gone }, { report: after, findings: come });
const report = busyReport();
const licences = 'proactive.licences.decisions';
const amount = 'proactive.fees.amount';

describe('figures', () => {
  const figures = (before: string | number | null, after: string | number | null, cell = amount) =>
    compared(withFigures(report, { [cell]: before }), withFigures(report, { [cell]: after })).figures;

  test('differ by their digits: a blank is no 0, 1 is no 1.0', () => {
    expect(figures(1, 2, licences)).toEqual([{ cell: licences, before: 1, after: 2 }]);
    expect(figures(null, 0, licences)).toEqual([{ cell: licences, before: null, after: 0 }]);
    expect(figures(0, null, licences)).toEqual([{ cell: licences, before: 0, after: null }]);
    expect(figures('1', '1.0')).toEqual([{ cell: amount, before: '1', after: '1.0' }]);
  });

  test('are the same whether they are kept as numbers or as digits', () => {
    expect(figures(12, '12')).toEqual([]);
    expect(figures(null, null)).toEqual([]);
  });
});

describe('what a report says of itself', () => {
  test('is told by name', () => {
    const after: Report = { ...report, year: 2026, unit: '青川市水利局', kind: 'agency' };
    const { heads } = compared(report, after);
    expect(heads.map(({ name }) => name)).toEqual(['年度', '单位', '单位类别']);
    expect(heads[0]).toEqual({ name: '年度', before: '2025', after: '2026' });
    expect(compared(report, { ...report, unit: '青川市水利局' }).heads).toHaveLength(1);
    expect(compared(report, report).heads).toEqual([]);
  });
});

describe('sentences', () => {
  const texts = (before: string, after: string) =>
    compared({ ...report, problems: before }, { ...report, problems: after }).texts.map((one) => [
      one.before,
      one.after,
    ]);
  const first = '一是栏目更新不够及时。';
  const second = '二是政策解读形式单一。';

  test('that changed a little are one that changed', () => {
    const now = '一是栏目更新还不够及时。';
    expect(texts(first + second, now + second)).toEqual([[first, now]]);
  });

  test('that stand before the one that it has become are new, though they are somewhat alike', () => {
    const now = '一是栏目更新还不够及时。';
    const between = '一是栏目更新没有专人。';
    expect(texts(first, between + now)).toEqual([
      [null, between],
      [first, now],
    ]);
  });

  test('with half of their pairs of characters in common are one that changed, with two fifths two', () => {
    const [half, less] = ['甲乙丙丁戊己另外写了几字。', '甲乙丙丁戊又另外写了几字。'];
    const was = '甲乙丙丁戊己庚辛壬癸子丑。';
    expect(texts(was, half.replace('写了', ''))).toHaveLength(1);
    expect(texts(was, less)).toHaveLength(2);
  });

  test('that have little in common are one that is gone and one that has come', () => {
    const other = '今后栏目将由专人管理。';
    expect(texts(first, other)).toEqual([
      [first, null],
      [null, other],
    ]);
  });

  test('that came, or are gone, are told alone: before, between and behind', () => {
    expect(texts(second, first + second)).toEqual([[null, first]]);
    expect(texts(first, first + second)).toEqual([[null, second]]);
    expect(texts(first + second, second)).toEqual([[first, null]]);
    expect(texts(first + second, first)).toEqual([[second, null]]);
    expect(texts('', first)).toEqual([[null, first]]);
    expect(texts(first, '')).toEqual([[first, null]]);
  });

  test('a changed one behind one that has come is still set beside its own', () => {
    const now = '二是政策解读形式较为单一。';
    expect(texts(second, `今后将加强人员培训。${now}`)).toEqual([
      [null, '今后将加强人员培训。'],
      [second, now],
    ]);
  });

  test('keep their order: what has changed its place and its words is not set beside what stands before', () => {
    const [one, two] = ['一是栏目更新还不够及时。', '二是政策解读形式较为单一。'];
    expect(texts(first + second, two + one)).toEqual([
      [null, two],
      [first, one],
      [second, null],
    ]);
  });

  test('stand beside the first of two that are as near', () => {
    expect(texts('甲乙丙丁。', '甲乙丙戊。甲乙丙己。')).toEqual([
      ['甲乙丙丁。', '甲乙丙戊。'],
      [null, '甲乙丙己。'],
    ]);
  });

  test('are told at the place where they stand', () => {
    const after = withText({ ...report, problems: `${report.problems}${second}` }, 'other', '无。');
    expect(compared({ ...report, other: '' }, after).texts.map(({ place }) => place)).toEqual(['problems', 'other']);
  });
});

describe('section 一 whole in one version and by its aspects in the other', () => {
  const blank = { ...zeroReport(), overview: { ...zeroReport().overview } };
  const emptied = Object.keys(blank.overview).reduce<Report>(
    (rest, id) => withText(rest, `overview.${id}` as never, ''),
    blank,
  );
  const parts = withText(
    withText(emptied, 'overview.proactiveDisclosure', '全年公开信息86条。'),
    'overview.platform',
    '栏目改版。',
  );
  const whole = withText(emptied, 'overview.whole', '全年公开信息86条。\n栏目改版。');

  test('is compared as one text', () => {
    expect(compared(parts, whole).texts).toEqual([]);
    expect(compared(whole, parts).texts).toEqual([]);
    const changed = withText(emptied, 'overview.whole', '全年公开信息87条。\n栏目改版。');
    expect(compared(parts, changed).texts).toEqual([
      { place: 'overview.whole', before: '全年公开信息86条。', after: '全年公开信息87条。' },
    ]);
  });

  test('leaves the other sections to be compared as ever', () => {
    const { texts } = compared(
      { ...parts, problems: '栏目更新不及时。' },
      { ...whole, problems: '栏目更新还不及时。' },
    );
    expect(texts).toEqual([{ place: 'problems', before: '栏目更新不及时。', after: '栏目更新还不及时。' }]);
  });

  test('is compared aspect by aspect where both have it so', () => {
    const changed = withText(parts, 'overview.platform', '栏目再改版。');
    expect(compared(parts, changed).texts.map(({ place }) => place)).toEqual(['overview.platform']);
  });

  test('is compared aspect by aspect where one version has nothing at all', () => {
    expect(compared(emptied, parts).texts.map(({ place }) => place)).toEqual([
      'overview.proactiveDisclosure',
      'overview.platform',
    ]);
  });
});

describe('findings', () => {
  const found = (rule: string, place: string, message = ''): Finding => ({
    rule,
    severity: 'error',
    kind: 'wrong',
    certain: false,
    place,
    places: [place],
    message,
  });
  const said = (before: readonly Finding[], after: readonly Finding[]) => {
    const { gone, come } = compared(report, report, [before, after]);
    return [gone, come].map((list) => list.map(({ rule, place, message }) => [rule, place, message].join(' ').trim()));
  };

  test('of one rule at one place are the same, whatever their numbers', () => {
    expect(said([found('balance', 'other', '差 1')], [found('balance', 'other', '差 2')])).toEqual([[], []]);
  });

  test('of another rule, or at another place, are gone and have come', () => {
    expect(said([found('balance', 'other')], [found('balance', 'problems')])).toEqual([
      ['balance other'],
      ['balance problems'],
    ]);
    expect(said([found('balance', 'other')], [found('title', 'other')])).toEqual([['balance other'], ['title other']]);
  });

  test('are counted: of two at one place one may be gone', () => {
    const two = [found('slips', 'other', '甲'), found('slips', 'other', '乙')];
    expect(said(two, two.slice(1))).toEqual([['slips other 乙'], []]);
    expect(said(two.slice(1), two)).toEqual([[], ['slips other 乙']]);
    expect(said(two, [])).toEqual([['slips other 甲', 'slips other 乙'], []]);
  });

  test('make no two versions: those follow from what a report says', () => {
    expect(isSameReport(compared(report, report, [[found('balance', 'other')], []]))).toBe(true);
    expect(isSameReport(compared(report, withFigures(report, { [licences]: 1 })))).toBe(false);
    expect(isSameReport(compared(report, { ...report, unit: '青川市水利局' }))).toBe(false);
    expect(isSameReport(compared(report, { ...report, problems: '无。' }))).toBe(false);
  });
});
