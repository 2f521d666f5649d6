/** Tables copied from a printed page into the wizard: rows whose labels the page has broken over lines. */
import { describe, expect, test } from 'vitest';
import { readBlock } from '../../source/commands/readBlock.ts';

const applications = `申请人情况
自然人 总计
商业企 科研机 社会公益 法律服务
一、本年新收政府信息公开申请数量 40 2 0 0 1 0 43
二、上年结转政府信息公开申请数量 3 0 0 0 0 0 3
（一）予以公开 21 1 0 0 1 0 23
（二）部分公开（区分处理的，只计这一情
4 1 0 0 0 0 5
形，不计其他情形）
1.属于国家秘密 0 0 0 0 0 0 0
三、
本 2.其他法律行政法规禁止公开 1 0 0 0 0 0 1
5.要求行政机关确认或重新出
1 0 0 0 0 0 1
具已获取信息`;

test('table 三: every row that is there, and which were not', async () => {
  const read = await readBlock(applications, 'applications', 2025);
  const figures = Object.fromEntries(read!.changes.map(({ place, value }) => [place, value]));
  expect(figures['applications.received.naturalPerson']).toBe(40);
  expect(figures['applications.carriedIn.naturalPerson']).toBe(3);
  expect(read!.changes.filter(({ value }) => value === 4)).toHaveLength(1);
  expect(read!.changes.every(({ place }) => place.startsWith('applications.') && !place.endsWith('.total'))).toBe(true);
  expect(read!.remarks.join()).toContain('没有读到的行不动');
});

test('table 四: fifteen figures in the order of the form', async () => {
  const read = await readBlock('7 6 1 3 17 1 0 0 1 2 1 1 0 0 2', 'disputes', 2025);
  expect(read!.changes).toHaveLength(12);
  expect(read!.remarks).toEqual([]);
  const wrong = await readBlock('7 6 1 3 18 1 0 0 1 2 1 1 0 0 2', 'disputes', 2025);
  expect(wrong === null || wrong.remarks.length > 0).toBe(true);
});

test('prose is no table', async () => {
  expect(await readBlock('全年公开信息 86 条，其中网站 40 条。\n组织培训 2 次。', 'applications', 2025)).toBeNull();
});

describe('what was read with doubt is said', () => {
  const rows = (...lines: string[]) => lines.join('\n');
  const received = '一、本年新收政府信息公开申请数量';
  const carriedIn = '二、上年结转政府信息公开申请数量';

  test('once for a row where the reason is the same, with the columns where they are few', async () => {
    const { remarks } = (await readBlock(
      rows(`${received} 40件 2件 0 0 1 0 43`, `${carriedIn} 3 0 0 0 0 0 3`, '1.属于国家秘密 1 0 0 0 0 0 1'),
      'applications',
      2025,
    ))!;
    expect(remarks.slice(1)).toEqual([
      `${received} · 自然人：表格中写的是“40件”，数字后有单位`,
      `${received} · 商业企业：表格中写的是“2件”，数字后有单位`,
      expect.stringMatching(`^${carriedIn} · 7 格：下一行没有找到`),
      expect.stringMatching(/^（三）不予公开 1\.属于国家秘密 · 7 格：下一行没有找到/),
    ]);
    expect(remarks[0]).toMatch(/^没有读到的行不动：(?:[^、]+、){3}[^、]+等 22 行$/);
  });

  test('beside a total that is none, and not of a row that was not read', async () => {
    const { remarks } = (await readBlock(
      rows(`${received} 40 2 0 0 1 0 43`, `${carriedIn} 3 0 0 0 0 0 4`, '（一）予以公开 21 1 0 0 1 23'),
      'applications',
      2025,
    ))!;
    expect(remarks.slice(1)).toEqual([
      `${carriedIn}：复制来的总计是 4，各格相加是 3`,
      expect.stringMatching(`^${carriedIn} · 7 格：这一行各栏之和是 3，总计是 4`),
    ]);
  });

  test('of the one cell of a row, and where few rows were not read they are all named', async () => {
    const table = ['行政许可 12', '行政处罚 30', '行政强制 2', '行政事业性收费 12.5万元'];
    const read = (await readBlock(rows('规章 0 0 0', '行政规范性文件 3 1 18', ...table), 'proactive', 2025))!;
    expect(read.remarks).toEqual(['行政事业性收费 · 本年收费金额（单位：万元）：表格中写的是“12.5万元”，数字后有单位']);
    expect(read.changes).toHaveLength(10);
    const fewer = (await readBlock(rows('规章 0 0', ...table), 'proactive', 2025))!;
    expect(fewer.remarks[0]).toBe('没有读到的行不动：规章、行政规范性文件');
  });

  test('one row alone is no table, two are', async () => {
    const line = `${received} 40 2 0 0 1 0 43`;
    expect(await readBlock(line, 'applications', 2025)).toBeNull();
    expect((await readBlock(rows(line, `${carriedIn} 3 0 0 0 0 0 3`), 'applications', 2025))!.changes).toHaveLength(12);
  });
});
