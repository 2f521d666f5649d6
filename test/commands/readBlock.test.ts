/** Tables copied from a printed page into the wizard: rows whose labels the page has broken over lines. */
import { expect, test } from 'vitest';
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
