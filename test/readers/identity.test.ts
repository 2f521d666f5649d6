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
