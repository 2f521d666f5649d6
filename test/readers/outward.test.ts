/** The day of publication that a page states, the addresses in its text, and which rows are lines between tables. */
import { describe, expect, test } from 'vitest';
import { isLineAmongRows } from '../../source/readers/lineAmongRows.ts';
import { linksIn, publishedOn } from '../../source/readers/outward.ts';
import { tableOf } from './grids.ts';

const line = (text: string) => ({ kind: 'text' as const, text });
const day = (lines: readonly string[], published?: string) =>
  publishedOn({ blocks: [], wrapped: false, ...(published === undefined ? {} : { published }) }, lines.map(line));

describe('the day of publication', () => {
  test.each([
    ['发布时间：2026-01-15', '2026-01-15'],
    ['发布日期 2026年1月5日', '2026-01-05'],
    ['日期:2026/1/15 10:30', '2026-01-15'],
    ['成文日期：2026.01.15', '2026-01-15'],
    ['索引号：LC 生成日期：2026 年 12 月 31 日', '2026-12-31'],
    ['印发时间：1999-01-01', '1999-01-01'],
  ])('%s: %s', (text, expected) => expect(day(['题', text])).toBe(expected));

  test.each([
    '2026-01-15',
    '发布时间：2026-13-15',
    '发布时间：2026-00-15',
    '发布时间：2026-01-32',
    '发布时间：2026-01-00',
    '发布机构：2026-01-15',
    '发布时间：1月15日',
  ])('%s says none', (text) => expect(day([text])).toBeNull());

  test('is the first that is stated on the page, else what the page says outside its text', () => {
    expect(day(['发布时间：2026-01-15', '更新时间：2026-02-01'], '2026-03-01')).toBe('2026-01-15');
    expect(day(['正文'], '2026-03-01T10:00')).toBe('2026-03-01');
    expect(day(['正文'], '三月')).toBeNull();
    expect(publishedOn({ blocks: [], wrapped: false }, [tableOf(['发布日期', '2026年1月15日'])])).toBe('2026-01-15');
    expect(day([...new Array(299).fill('行'), '发布时间：2026-01-15'])).toBe('2026-01-15');
    expect(day([...new Array(300).fill('行'), '发布时间：2026-01-15'])).toBeNull();
  });
});

describe('addresses', () => {
  test('in a text and behind its words, each once, as far as the next other character', () =>
    expect(
      linksIn([
        line('见http://a.cn/b?c=1&d=2#e，及HTTPS://a.cn/x。'),
        { ...line('附件http://a.cn/y'), links: ['http://a.cn/y', 'http://a.cn/z'] },
        tableOf(['http://a.cn/t']),
      ]),
    ).toEqual(['http://a.cn/b?c=1&d=2#e', 'HTTPS://a.cn/x', 'http://a.cn/y', 'http://a.cn/z']));

  test('are fifty at the most', () =>
    expect(linksIn(Array.from({ length: 60 }, (_, at) => line(`http://a.cn/${at} http://b.cn/${at}`)))).toHaveLength(
      50,
    ));
});

test.each<[string, boolean]>([
  ['一、总体情况', true],
  ['三、本年度办理结果', false],
  ['一、本年新收政府信息公开申请数量', false],
  ['四、结转下年度继续办理', false],
  ['柳川县水利局政府信息公开工作年度报告', true],
  ['柳川县水利局年报', true],
  ['全年没有。', true],
  ['注：', true],
  ['注:', true],
  ['（一）主动公开', true],
  ['（二）依申请公开', true],
  ['(五)监督保障', true],
  ['（一）予以公开', false],
  ['第二十条第（一）项', false],
  ['长'.repeat(40), false],
  ['长'.repeat(41), true],
])('a row with nothing but “%s” is a line: %s', (text, is) => expect(isLineAmongRows(text)).toBe(is));
