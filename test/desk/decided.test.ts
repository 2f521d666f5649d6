/** What the parent has said counts the next time; who explains a difference is somebody who can; the gravest stands first. */
import { expect, test } from 'vitest';
import { differencesFrom } from '../../source/desk/differences.ts';
import { gather, undecided } from '../../source/desk/gather.ts';
import { figuresOf, type HandedIn, handedIn } from '../../source/desk/handedIn.ts';
import { guessColumns } from '../../source/desk/ledger/columns.ts';
import { dayOf, isBefore } from '../../source/desk/ledger/dates.ts';
import { tally, tallyToJson } from '../../source/desk/ledger/tally.ts';
import { lineRanges } from '../../source/desk/ledger/tallyLines.ts';
import { alikeTo, deskResult, type NamedPair, resultToJson, unitsBelow } from '../../source/desk/result.ts';
import { resultLines } from '../../source/desk/resultLines.ts';
import { deskRows } from '../../source/desk/rows.ts';
import { contributors, sumUp } from '../../source/desk/sum.ts';
import { unitsFromRows, unitsFromText } from '../../source/desk/unitList.ts';
import type { Finding } from '../../source/rules/finding.ts';
import { form2021 } from '../helpers/form.ts';
import { busyReport, withFigures } from '../helpers/sample.ts';

const parent = '白石县人民政府';
const received = 'applications.received.naturalPerson';
const amount = 'proactive.fees.amount';
const handed = (unit: string, figures: HandedIn['figures'] = {}, more: Partial<HandedIn> = {}): HandedIn => ({
  ...{ file: `${unit}.docx`, unit, year: 2025, title: '', published: null, changed: 0, figures, notApplicable: [] },
  ...{ errors: 0, warnings: 0, hints: 0, worst: null, sentences: [], ...more },
});
const of = (...reports: HandedIn[]) => gather({ parent, year: 2025, list: null }, reports, []);

test('without a list a unit is known by the name that its report has, and so is the version that was chosen', () => {
  const reports = [
    handed('白石县 水利局', {}, { file: '一稿', changed: 1 }),
    handed('白石县 水利局', {}, { file: '二稿', changed: 2 }),
  ];
  const decisions = { matches: {}, versions: { '白石县 水利局': '一稿' } };
  const [counted] = gather({ parent, year: 2025, list: null }, reports, [], decisions).counted;
  expect([counted!.unit, counted!.report.file, counted!.proposed]).toEqual(['白石县 水利局', '一稿', false]);
  const typed = [handed('白石县水利局', {}, { file: '一' }), handed('白石县 水利局', {}, { file: '二' })];
  expect(of(...typed).counted).toHaveLength(1);
});

test('a report of another year, or one that does not count, that the parent has added all the same explains the difference', () => {
  const old = handed('白石县林业局', { [received]: 4 }, { year: 2024 });
  const gathering = of(handed('白石县水利局', { [received]: 5 }), old);
  const sums = sumUp(gathering.counted, gathering.form);
  const { differences } = differencesFrom(gathering, sums, { [received]: 9 });
  expect(differences.map(({ explainedBy, how, more }) => [explainedBy, how, more])).toEqual([
    ['白石县林业局', 'notCounted', '4'],
  ]);
});

test('nobody explains that a cell is blank in one and 0 in the other', () => {
  const gathering = of(handed('白石县水利局', { [received]: 0 }));
  const { differences } = differencesFrom(gathering, sumUp(gathering.counted, gathering.form), {});
  expect(differences).toMatchObject([
    { cell: received, sum: 0, reported: null, more: '0', explainedBy: null, how: null },
  ]);
});

test('each of two that are alike is told the sentences of its own report', () => {
  const pair: NamedPair = {
    ...{
      units: ['甲局', '乙局'],
      files: ['甲', '乙'],
      share: 0.7,
      shared: [1],
      sentences: ['甲的写法。'],
      theirs: ['乙的写法。'],
    },
  };
  expect(alikeTo([pair], '甲')).toEqual([{ unit: '乙局', share: 0.7, sentences: ['甲的写法。'] }]);
  expect(alikeTo([pair], '乙')).toEqual([{ unit: '甲局', share: 0.7, sentences: ['乙的写法。'] }]);
  expect(alikeTo([pair], '丙')).toEqual([]);
});

test('amounts keep their digits in JSON: a number where that loses none', () => {
  const of = (reported: string) => {
    const gathering = gather({ parent, year: 2025, list: null }, [handed('白石县水利局', { [amount]: '0.1' })], []);
    const { differences, sums } = resultToJson(deskResult(gathering, { reported: { [amount]: reported } })) as {
      differences: { reported: unknown }[];
      sums: { area: { proactive: { fees: { amount: unknown } } } };
    };
    return [differences[0]!.reported, sums.area.proactive.fees.amount];
  };
  expect(of('0.25')).toEqual([0.25, 0.1]);
  expect(of('123456789012345678.25')).toEqual(['123456789012345678.25', 0.1]);
});

test('of reports with as many errors the one with more warnings stands first; a hint alone is no trouble', () => {
  const gathering = of(
    handed('甲局', {}, { errors: 1, warnings: 1, worst: '一' }),
    handed('乙局', {}, { errors: 1, warnings: 3, worst: '二' }),
    handed('丙局', {}, { hints: 4 }),
    handed('丁局', {}, { warnings: 9, worst: '三' }),
  );
  const lines = resultLines(deskResult(gathering));
  const at = lines.indexOf('有问题的报告（3）');
  expect(lines.slice(at + 1, at + 4)).toEqual([
    '  乙局：1 个错误、3 个警告；二',
    '  甲局：1 个错误、1 个警告；一',
    '  丁局：0 个错误、9 个警告；三',
  ]);
  expect(deskRows(gathering, undecided, true).map(({ unit }) => unit)).toEqual(['乙局', '甲局', '丁局', '丙局']);
});

test('a name that is only near is asked about before anything is said of the report', () => {
  const list = unitsFromText('白石县林业和草原局');
  const near = handed('白石县林草局', {}, { errors: 2, worst: '总计不平。' });
  const [row] = deskRows(gather({ parent, year: 2025, list }, [near], []), undecided, true);
  expect(row).toMatchObject({ state: '名称待核', tone: 'ask', remark: '报告里写的是“白石县林草局”' });
});

test('what the rules on units say of the parent’s report is said once: with the figures', () => {
  const finding = (rule: string, message: string): Finding => ({
    ...{ rule, kind: 'wrong', certain: false, place: received, places: [received], severity: 'error', message },
  });
  const own = [finding('parent-sum', '合计不同。'), finding('parent-coverage', '缺报。'), finding('balance', '不平。')];
  const result = deskResult(of(handed('甲局', { [received]: 1 })), { reported: { [received]: 1 }, own: () => own });
  const lines = resultLines(result);
  expect(lines.join('\n')).toContain('本单位的报告还有别的问题（1）\n  错 不平。');
  expect(unitsBelow(result)).toMatchObject({ scope: '行政区域', listed: 1, missing: [], sum: { [received]: 1 } });
});

test('who gave nothing is no contributor; a cell that says 不适用 is no gap; 0 is a figure', () => {
  const gathering = of(
    handed('甲局', { [received]: 0, [amount]: '1.50' }),
    handed('乙局', { [received]: 7, [amount]: '0.25' }),
    handed('丙局', { [received]: 9 }, { notApplicable: [amount] }),
    handed('丁局', { [amount]: '0' }),
  );
  expect(contributors(gathering.counted, received)).toEqual([
    { unit: '丙局', figure: 9 },
    { unit: '乙局', figure: 7 },
  ]);
  const sums = sumUp(gathering.counted, gathering.form);
  expect([sums.area[received], sums.area[amount]]).toEqual([16, '1.75']);
  const gapsOf = (id: string) => sums.gaps.find(({ cell }) => cell === id)?.units;
  expect([gapsOf(received), gapsOf(amount)]).toEqual([['丁局'], undefined]);
  expect(sumUp(of(handed('甲局', { [received]: 0 })).counted, form2021).area[received]).toBe(0);
});

test('a total that is printed stays as it is printed; one that is blank is its parts’ sum, if they are all there', () => {
  const at = (figures: Record<string, number | null>) =>
    figuresOf({ ...busyReport(), figures: { ...withFigures(busyReport(), {}).figures, ...figures } as never })[
      'disputes.review.total'
    ];
  expect(at({ 'disputes.review.total': 9 })).toBe(9);
  const without = (...ids: string[]) => {
    const figures = { ...busyReport().figures };
    for (const id of ids) delete (figures as Record<string, unknown>)[id];
    return figuresOf({ ...busyReport(), figures })['disputes.review.total'];
  };
  expect(without('disputes.review.total')).toBe(5);
  expect(without('disputes.review.total', 'disputes.review.upheld')).toBeUndefined();
});

test('of a report the gravest that is no hint is kept, and how many there are of each kind', () => {
  const found = (severity: Finding['severity'], message: string): Finding => ({
    ...{ rule: 'balance', kind: 'wrong', certain: false, place: received, places: [received], severity, message },
  });
  const keep = (...findings: Finding[]) => handedIn(busyReport(), { file: 'a', changed: 1, findings });
  expect(keep(found('warning', '二'), found('hint', '三'), found('hint', '四'))).toMatchObject({
    errors: 0,
    warnings: 1,
    hints: 2,
    worst: '二',
  });
  expect(keep(found('hint', '三'))).toMatchObject({ worst: null });
});

test('the columns of last year’s ledger are taken again, whatever else would fit better', () => {
  const rows = [
    ['登记时间', '收到日期', '类别', '办理结果', '最终处理'],
    ['2025-01-02', '2025-01-01', '公民', '办结', '予以公开'],
  ];
  expect(guessColumns(rows)).toMatchObject({ heads: { received: '收到日期', outcome: '办理结果' } });
  expect(guessColumns(rows, { received: '登记时间', outcome: '最终处理', applicant: '类别' })).toMatchObject({
    heads: { received: '登记时间', outcome: '最终处理', applicant: '类别' },
  });
});

test('days as ledgers write them, and what is none', () => {
  const days = [
    '2025-03-04',
    '25.3.4',
    '2025年3月4日',
    '20250304',
    '45720',
    '45720.75',
    '２０２５/３/４',
    '2025-03-04 10:30',
  ];
  for (const day of days) expect([day, dayOf(day)]).toEqual([day, { year: 2025, month: 3, day: 4 }]);
  for (const none of [
    '2025-02-30',
    '2025-13-01',
    '36525',
    '73051',
    '1989-01-01',
    '2100-01-01',
    '3月4日',
    '',
    '45720a',
    'a45720',
    '457200',
    '2025-03-045',
    '202503045',
  ])
    expect([none, dayOf(none)]).toEqual([none, null]);
  expect([dayOf('36526'), dayOf('73050')]).toEqual([
    { year: 2000, month: 1, day: 1 },
    { year: 2099, month: 12, day: 31 },
  ]);
  const [one, other] = [dayOf('2025-03-04')!, dayOf('2025-03-05')!];
  expect([isBefore(one, other), isBefore(one, one), isBefore(other, one)]).toEqual([true, false, false]);
});

test('lines as a person writes them', () => {
  expect([[3, 4, 5, 9], [3, 5], [7], []].map(lineRanges)).toEqual(['3-5、9', '3、5', '7', '']);
});

test('a request is counted once where it came from and once where it went, by the days and for the year', () => {
  const head = ['收到日期', '申请人类型', '办理结果', '答复日期', '具体情形'];
  const count = (...row: string[]) => {
    const found = tally([head, row], 2025)!;
    return (
      found.unplaced[0]?.reason ?? [...found.behind.keys()].filter((cell) => !/total|handled/.test(cell)).join(' ')
    );
  };
  expect(count('2025-03-01', '公民', '予以公开', '2025-03-09')).toBe('received.naturalPerson granted.naturalPerson');
  expect(count('2024-12-31', '公民', '予以公开', '2025-01-01')).toBe('carriedIn.naturalPerson granted.naturalPerson');
  expect(count('2025-12-31', '公民', '予以公开', '2026-01-01')).toBe(
    'received.naturalPerson carriedOver.naturalPerson',
  );
  expect(count('2025-12-31', '公民', '办理中', '')).toBe('received.naturalPerson carriedOver.naturalPerson');
  expect(count('2026-01-01', '公民', '予以公开', '2026-01-02')).toBe('2026 年收到的，不属于 2025 年度');
  expect(count('2024-03-01', '公民', '予以公开', '2024-12-31')).toBe('2024 年已经办结，不属于 2025 年度');
  expect(count('2025-03-01', '公民', '予以公开', '2025-02-28')).toBe('答复日期早于收到日期');
  expect(count('2025-03-01', '公民', '予以公开', '2025-03-01')).toBe('received.naturalPerson granted.naturalPerson');
  expect(count('2025-03-01', '公民', '予以公开', '')).toBe('有办理结果“予以公开”，没有答复日期');
  expect(count('2025-03-01', '公民', '', '2025-03-09')).toBe('有答复日期，没有办理结果');
  expect(count('2025-03-01', '公民', '不予公开', '2025-03-09', '国家秘密')).toBe(
    'received.naturalPerson denied.stateSecret.naturalPerson',
  );
  expect(count('2025-03-01', '公民', '不予处理', '2025-03-09', '逾期不补正')).toBe(
    'received.naturalPerson otherOutcome.correctionOverdue.naturalPerson',
  );
  expect(count('2025-03-01', '公民', '结转下年度继续办理', '')).toBe(
    'received.naturalPerson carriedOver.naturalPerson',
  );
  expect(count('2025-03-01', '总计', '予以公开', '2025-03-09')).toBe('申请人“总计”不知道计入哪一列');
});

test('totals of a ledger hold each line once, down and across', () => {
  const rows = [
    ['收到日期', '申请人类型', '办理结果', '答复日期'],
    ['2025-03-01', '公民', '予以公开', '2025-03-09'],
    ['2025-03-02', '企业', '部分公开', '2025-03-09'],
    ['', '', '', ''],
    ['2025-03-03', '公民', '部分公开', '2025-03-09'],
  ];
  const found = tally(rows, 2025)!;
  expect([
    found.counted,
    ...['received.total', 'handled.total', 'handled.naturalPerson', 'grantedInPart.total'].map((cell) =>
      found.behind.get(cell),
    ),
  ]).toEqual([3, [2, 3, 5], [2, 3, 5], [2, 5], [3, 5]]);
  expect(found.meanings.find(({ value }) => value === '部分公开')).toMatchObject({ id: 'grantedInPart', rows: 2 });
  expect(tallyToJson(found)).toMatchObject({
    applications: { handled: [2, 1, 0, 0, 0, 0, 3], received: [2, 1, 0, 0, 0, 0, 3] },
  });
});

test('a unit of a town that the list itself says counts is counted, beside the town’s report', () => {
  const rows = [
    ['单位名称', '计入'],
    ['白石县柳桥镇人民政府', ''],
    ['白石县柳桥镇水利站', '本级'],
    ['白石县柳桥镇财政所', ''],
  ];
  const names = rows.slice(1).map(([name]) => name!);
  const { counted, below } = gather(
    { parent, year: 2025, list: unitsFromRows(rows) },
    names.map((name) => handed(name)),
    [],
  );
  expect(counted.map(({ unit, scope }) => [unit, scope])).toEqual([
    ['白石县柳桥镇人民政府', 'area'],
    ['白石县柳桥镇水利站', 'own'],
  ]);
  expect(below.map(({ unit }) => unit)).toEqual(['白石县柳桥镇财政所']);
});

test('the rules are given the sum that the parent’s report fits better, who explains what, and who is missing', () => {
  const list = unitsFromText('白石县水利局\n白石县林业局\n白石县柳桥镇人民政府');
  const reports = [handed('白石县水利局', { [received]: 5 }), handed('白石县柳桥镇人民政府', { [received]: 8 })];
  const gathering = gather({ parent, year: 2025, list }, reports, []);
  const given = (figure: number) => unitsBelow(deskResult(gathering, { reported: { [received]: figure } }));
  expect(given(5)).toMatchObject({ scope: '本级', sum: { [received]: 5 }, listed: 3, missing: ['白石县林业局'] });
  expect(given(13)).toMatchObject({ scope: '行政区域', sum: { [received]: 13 }, explained: {} });
  expect(given(21).explained).toEqual({ [received]: '白石县柳桥镇人民政府像是加了两次' });
});
