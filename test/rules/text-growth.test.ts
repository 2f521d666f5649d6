import { describe, expect, it } from 'vitest';
import { withText } from '../../source/report/places.ts';
import { busyReport, withFigures } from '../helpers/sample.ts';
import { findingsOf, withoutTexts } from './onSentences.ts';

/** This year 46 requests, 44 handled, 5 documents; last year 40, 39 and 4. */
const filled = (year: number, [received, granted, issued]: readonly [number, number, number]) =>
  withFigures(withoutTexts(busyReport(year)), {
    ...Object.fromEntries(
      Object.keys(busyReport(year).figures)
        .filter((id) => id.startsWith('applications.'))
        .map((id) => [id, 0]),
    ),
    'applications.received.naturalPerson': received,
    'applications.granted.naturalPerson': granted,
    'applications.carriedOver.naturalPerson': received - granted,
    'proactive.normativeDocuments.issued': issued,
  });
const now = filled(2025, [46, 44, 5]);
const prior = filled(2024, [40, 39, 4]);

const said = (sentence: string, before: typeof prior | undefined = prior) =>
  findingsOf('text-growth', withText(now, 'overview.onRequest', sentence), { prior: before });

describe('text-growth', () => {
  it.each([
    '全年收到政府信息公开申请46件，较上年增长25%。',
    '收到政府信息公开申请46件，同比增加8件。',
    '收到政府信息公开申请46件，同比减少6件。',
    '收到政府信息公开申请46件，比2024年的42件增加4件。',
    '收到政府信息公开申请46件，上年同期为42件。',
    '新收政府信息公开申请46件（上年为38件）。',
    '办结政府信息公开申请44件，较去年下降12.8%。',
    '全年制发行政规范性文件5件，较2024年增加2件。',
  ])('raises %s', (sentence) => {
    expect(said(sentence).length).toBeGreaterThan(0);
    expect(said(sentence)[0]?.message).toContain('上年');
  });

  it.each([
    '全年收到政府信息公开申请46件，较上年增长15%。',
    '收到政府信息公开申请46件，同比增加6件，增长15.0%。',
    '收到政府信息公开申请46件，比2024年的40件增加6件。',
    '收到政府信息公开申请46件，上年同期为40件。',
    '收到政府信息公开申请46件，较2023年增长53.3%。',
    '收到政府信息公开申请46件，其中网上申请30件，同比增长50%。',
    '收到政府信息公开申请46件，近三年年均增长20%。',
    '收到政府信息公开申请46件，约为上年的1.2倍。',
    '收到政府信息公开申请46件，较上年增长约一成半。',
    '办结政府信息公开申请44件，比上年多5件，按时办结率100%。',
    '办结政府信息公开申请44件，办结率较上年提高2.1个百分点。',
    '全年制发行政规范性文件5件，较上年增加1件。',
    '公开信息520条，较上年增长40%。',
    '第四季度收到政府信息公开申请15件，同比增长50%。',
  ])('leaves %s', (sentence) => {
    expect(said(sentence).map(({ message }) => message)).toEqual([]);
  });

  it('says nothing without last year’s report, or where that of another year is given', () => {
    const wrong = '全年收到政府信息公开申请46件，较上年增长25%。';
    expect(said(wrong, filled(2023, [40, 39, 4]))).toEqual([]);
    expect(findingsOf('text-growth', withText(now, 'overview.onRequest', wrong))).toEqual([]);
  });

  it('names what both years hold', () => {
    const [finding] = said('全年收到政府信息公开申请46件，较上年增长25%。');
    expect(finding?.message).toContain('上年为 40');
    expect(finding?.message).toContain('本年为 46');
    expect(finding?.message).toContain('增加 6（15.0%）');
  });
});

it('lets any usual reading of the two years stand: what was dealt with may count what came over', () => {
  const carried = (report: typeof now, before: number) =>
    withFigures(report, { 'applications.carriedIn.naturalPerson': before });
  const [today, lastYear] = [carried(now, 4), carried(prior, 1)];
  const of = (sentence: string) =>
    findingsOf('text-growth', withText(today, 'overview.onRequest', sentence), { prior: lastYear });
  expect(of('全年受理政府信息公开申请46件，较上年增加6件。')).toEqual([]);
  expect(of('全年办理政府信息公开申请50件，较上年增加9件。')).toEqual([]);
  expect(of('全年办理政府信息公开申请50件，较上年增加11件。')).toHaveLength(1);
});

describe('growth over nothing', () => {
  const nothing = filled(2024, [0, 0, 0]);

  it.each(['较上年增长100%', '同比增长46%', '较上年下降100%'])('has no share: %s is not judged', (words) => {
    expect(said(`收到政府信息公开申请46件，${words}。`, nothing)).toEqual([]);
  });

  it('is counted all the same', () => {
    expect(said('收到政府信息公开申请46件，较上年增加46件。', nothing)).toEqual([]);
    expect(said('收到政府信息公开申请46件，较上年增加45件。', nothing)).toHaveLength(1);
    expect(said('收到政府信息公开申请46件，上年为0件。', nothing)).toEqual([]);
    const [finding] = said('收到政府信息公开申请46件，上年为3件。', nothing);
    expect(finding?.message).toContain('上年为 0');
    expect(finding?.message).toContain('增加 46，');
  });
});

describe('shares are rounded as they are printed', () => {
  // 46 after 40 is 15 in a hundred, 44 after 39 is 12.82.
  it.each(['增长15%', '增长15.0%', '增长15.00%'])('收到…46件，较上年%s', (words) =>
    expect(said(`收到政府信息公开申请46件，较上年${words}。`)).toEqual([]),
  );
  it.each(['增长13%', '增长12.8%', '增长12.82%'])('办结…44件，较上年%s', (words) =>
    expect(said(`办结政府信息公开申请44件，较上年${words}。`)).toEqual([]),
  );
  it.each(['增长12%', '增长14%', '增长12.7%', '增长12.9%', '增长12.81%', '下降13%'])(
    '办结…44件，较上年%s is wrong',
    (words) => expect(said(`办结政府信息公开申请44件，较上年${words}。`)).toHaveLength(1),
  );
});

it('half of the last digit is rounded up, a little more is not rounded down', () => {
  // 46 after 44 is 4.55 in a hundred.
  const of = (words: string) => said(`收到政府信息公开申请46件，较上年${words}。`, filled(2024, [44, 39, 4]));
  expect(of('增长5%')).toEqual([]);
  expect(of('增长4%')).toHaveLength(1);
});

describe('another time, or some of what was counted, is not judged', () => {
  it.each([
    '第四季度较上年增长50%',
    '下半年同比增长50%',
    '3月同比增长50%',
    '近三年较2024年增长50%',
    '与前年、去年相比增长50%',
    '较历年、去年增长50%',
    '环比、同比增长50%',
    '同比分别增长50%',
    '其中网上申请同比增长50%',
    '较2023年增加9件',
    '较上年增长约50%',
    '较上年增加9人',
    '自去年有3件',
    '增长50%',
    '增长50%；去年公布联系电话',
  ])('收到…46件，%s', (words) => {
    expect(said(`收到政府信息公开申请46件，${words}。`)).toEqual([]);
  });

  it('up to the next figure of the tables', () => {
    expect(said('收到政府信息公开申请46件，办结政府信息公开申请44件，较上年增加5件。')).toEqual([]);
    expect(said('收到政府信息公开申请46件，较上年增加5件，办结政府信息公开申请44件。')).toHaveLength(1);
  });
});

it.each([
  ['减少', [40, 39, 4], [46, 44, 5]],
  ['下降', [40, 39, 4], [46, 44, 5]],
] as const)('%s means fewer', (word, today, before) => {
  const less = filled(2025, today);
  const of = (sentence: string) =>
    findingsOf('text-growth', withText(less, 'overview.onRequest', sentence), { prior: filled(2024, before) });
  expect(of(`收到政府信息公开申请40件，较上年${word}6件。`)).toEqual([]);
  expect(of(`收到政府信息公开申请40件，较上年${word}13%。`)).toEqual([]);
  expect(of(`收到政府信息公开申请40件，较上年${word}5件。`)).toHaveLength(1);
  expect(of('收到政府信息公开申请40件，较上年增加6件。')).toHaveLength(1);
  expect(of('收到政府信息公开申请40件，上年为45件。')[0]?.message).toContain('减少 6（13.0%）');
});

it('says so where nothing changed', () => {
  const [finding] = said('收到政府信息公开申请46件，较上年增加6件。', filled(2024, [46, 44, 5]));
  expect(finding?.message).toContain('没有增减');
});
