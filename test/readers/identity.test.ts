/** The year of a report whose title has none: from the name of its file, where that names one alone. */
import { expect, test } from 'vitest';
import { identityOf } from '../../source/readers/identity.ts';

const line = (text: string) => ({ kind: 'text' as const, text });
const before = [line('柳林镇人民政府政府信息公开工作年度报告')];
const blocks = [...before, line('2025年，全镇公开信息86条。2025年召开会议两次。2024年开设的专栏继续更新。')];
const yearOf = (name: string) => identityOf({ blocks, wrapped: false }, before, blocks, { name, year: undefined });

test.each([
  ['柳林镇2024年年报.html', 2024, '按文件名读作 2024 年（正文里说得最多的是 2025 年）'],
  ['2023/柳林镇2025.html', 2025, '按文件名读作 2025 年'],
  ['柳林镇2024-2025.html', 2025, '按正文读作 2025 年'],
  ['柳林镇12024.html', 2025, '按正文读作 2025 年'],
])('%s: %i', (name, year, reason) => {
  const read = yearOf(name);
  expect(read.year).toBe(year);
  expect(read.notes.map((note) => note.reason).join()).toContain(reason);
});

test('a title without a unit: who published the page is looked for in all that stands above the report', () => {
  const above = [
    ...['政务公开', '索引号：YX-2026-01', '发布日期：2026年1月20日', '字号：大 中 小'].map(line),
    line('发布机构：云溪县柳林镇人民政府'),
    line('2025年政府信息公开工作年度报告'),
  ];
  const read = identityOf({ blocks, wrapped: false }, above, blocks, { name: '年报.html', year: undefined });
  expect([read.unit, read.year]).toEqual(['云溪县柳林镇人民政府', 2025]);
  expect(read.notes.map(({ reason }) => reason).join()).toContain('按发布机构读作“云溪县柳林镇人民政府”');
});

/** What is known of a report from these lines, and what is said of how. */
const known = (
  lines: readonly string[],
  {
    year,
    name = '年报.html',
    titles = [],
    above = lines.slice(0, 1),
  }: { year?: number; name?: string; titles?: string[]; above?: readonly string[] } = {},
) => {
  const read = identityOf({ blocks: [], wrapped: false, titles }, above.map(line), lines.map(line), { name, year });
  return [read.unit, read.year, ...read.notes.map(({ place, state, reason }) => `${place} ${state} ${reason}`)];
};
const undated = '柳林镇人民政府政府信息公开工作年度报告';

test('the year stands in the title, else in the period, the question, the name of the file, the text', () => {
  const period = '统计期限为2024年1月1日至12月31日。';
  const dated = '柳林镇人民政府2025年政府信息公开工作年度报告';
  expect(known([dated])).toEqual(['柳林镇人民政府', 2025]);
  expect(known([dated, '统计期限为2025年 1 月 1 日起。'])).toEqual(['柳林镇人民政府', 2025]);
  expect(known([dated, period])).toEqual([
    '柳林镇人民政府',
    2025,
    'title doubt 标题写的是 2025 年，统计期限写的是 2024 年，按标题读入',
  ]);
  expect(known([undated, period], { year: 2023 })).toEqual([
    '柳林镇人民政府',
    2024,
    'title doubt 标题里没有年度，按统计期限读作 2024 年',
  ]);
  expect(known([undated, '2022年公开。'], { year: 2023, name: '2021.html' })).toEqual([
    '柳林镇人民政府',
    2023,
    'title doubt 报告里没有写年度，按 --year 读作 2023 年',
  ]);
  expect(known([undated, '2021年公开。'], { name: '2021.html' })).toEqual([
    '柳林镇人民政府',
    2021,
    'title doubt 报告里没有写年度，按文件名读作 2021 年',
  ]);
  expect(known([undated, '2022年公开。'])).toEqual([
    '柳林镇人民政府',
    2022,
    'title doubt 标题里没有年度，按正文读作 2022 年',
  ]);
  expect(known([undated, '全年公开。'])).toEqual(['柳林镇人民政府', undefined]);
});

test.each(['2019年修订', '2019年5月公布', '2019年4月1日', '2019年施行', '2019年印发', '2019年通过'])(
  '%s is no year of the report',
  (law) => expect(known([undated, `${law}。${law}。2025年公开。`])[1]).toBe(2025),
);

test('without a title in the text the one outside it is read and said; without any that is said', () => {
  const title = '柳林镇人民政府2025年政府信息公开工作年度报告';
  const outside = 'title doubt 正文里没有标题，读的是写在正文之外的标题';
  expect(known(['正文。'], { titles: [title] })).toEqual(['柳林镇人民政府', 2025, outside]);
  expect(known(['正文。'], { titles: [`${title}_柳林镇人民政府网站`] })).toEqual(['柳林镇人民政府', 2025, outside]);
  expect(known(['正文。'], { titles: [`草稿：${title}`] })).toEqual(['柳林镇人民政府', 2025, outside]);
  expect(known(['正文。'])).toEqual(['', undefined, 'title absent 没有找到标题', ' absent 没有认出单位名称']);
});

test('the title outside is another report’s where the text is of the year that was asked for', () => {
  const titles = ['柳林镇人民政府2024年政府信息公开工作年度报告'];
  const period = '统计期限为2025年1月1日至12月31日。';
  expect(known([period], { year: 2025, titles })).toEqual([
    '柳林镇人民政府',
    2025,
    'title absent 没有找到标题',
    'title doubt 标题里没有年度，按统计期限读作 2025 年',
  ]);
  expect(known([period], { year: 2024, titles })[1]).toBe(2024);
});

test.each([
  ['发布机构：柳林镇人民政府', '柳林镇人民政府'],
  ['发文机关 柳林镇人民政府（党政办）', '柳林镇人民政府（党政办）'],
  ['责任单位:柳林镇人民政府', '柳林镇人民政府'],
  ['公开主体：柳林镇人民政府', '柳林镇人民政府'],
  ['发布单位：柳林镇', ''],
  ['本报告由柳林镇人民政府按照条例编制', '柳林镇人民政府'],
  ['本年度报告由柳林镇人民政府编制', '柳林镇人民政府'],
  ['本报告由三部分组成', ''],
])('%s: by “%s”', (text, unit) =>
  expect(known([text], { above: [text, '2025年政府信息公开工作年度报告'] })[0]).toBe(unit),
);
