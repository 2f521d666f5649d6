import { describe, expect, it } from 'vitest';
import { compact } from '../../source/text/compact.ts';
import { agrees, findNumbers, parseChineseNumeral } from '../../source/text/numerals.ts';
import { quantitiesIn } from '../../source/text/quantities.ts';

describe('parseChineseNumeral', () => {
  it.each([
    ['零', 0],
    ['〇', 0],
    ['五', 5],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零三', 103],
    ['一百二', 120],
    ['一百二十', 120],
    ['三千零五十', 3050],
    ['两万三', 23000],
    ['一万二千三百四十五', 12345],
    ['十二万', 120000],
    ['三亿', 300000000],
    ['一亿两千万', 120000000],
    ['三万亿', 3_000_000_000_000],
    ['一万二千亿', 1_200_000_000_000],
    ['一万亿零三万', 1_000_000_030_000],
    ['二〇二五', 2025],
    ['二零二五', 2025],
  ])('%s is %i', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });
  it.each(['', '万', '甲', '零百'])('%j is no number', (text) => {
    expect(parseChineseNumeral(text)).toBeUndefined();
  });
});

describe('findNumbers', () => {
  it.each([
    ['3,119件', 3119, 'exact'],
    ['12，345件', 12345, 'exact'],
    ['１２件', 12, 'exact'],
    ['1.2万条', 12000, 'exact'],
    ['1.2万余条', 12000, 'over'],
    ['10余万条', 100000, 'over'],
    ['1.1万条', 11000, 'exact'],
    ['200多场', 200, 'over'],
    ['近300场', 300, 'under'],
    ['约40件', 40, 'about'],
    ['超过50件', 50, 'over'],
    ['2.5亿元', 250000000, 'exact'],
    ['三十余件', 30, 'over'],
    ['59237.2449万元', 592372449, 'exact'],
  ])('%s', (text, value, precision) => {
    expect(findNumbers(compact(text).text)[0]).toMatchObject({ value, precision });
  });
});

describe('a rounded number', () => {
  it.each([
    ['3.1万条', 500, 1],
    ['3.15万条', 50, 2],
    ['2.5亿元', 5_000_000, 1],
    ['1.5千件', 50, 1],
    ['1.5百件', 0, 1],
    ['3万条', 0, 0],
    ['31000条', 0, 0],
    ['12.50%', 0, 2],
    ['三万条', 0, 0],
  ])('%s may be off by %d', (text, rounding, decimals) => {
    expect(findNumbers(text)[0]).toMatchObject({ rounding, decimals });
  });
  it('agrees as far as it may be off', () => {
    const number = { value: 31000, precision: 'exact', rounding: 500 } as const;
    expect([30499, 30500, 31500, 31501].map((figure) => agrees(number, figure))).toEqual([false, true, true, false]);
  });
  it.each([
    ['将近9件', 'under'],
    ['不足9件', 'under'],
    ['不到9件', 'under'],
    ['接近9件', 'under'],
    ['超9件', 'over'],
    ['逾9件', 'over'],
    ['突破9件', 'over'],
    ['不少于9件', 'over'],
    ['至少9件', 'over'],
    ['9多万件', 'over'],
    ['9万多件', 'over'],
    ['大约9件', 'about'],
    ['约为9件', 'about'],
    ['大概9件', 'about'],
    ['共9件', 'exact'],
  ])('%s is meant %s', (text, precision) => {
    expect(findNumbers(text)[0]).toMatchObject({ precision, start: text.search(/9/) });
  });
});

describe('agrees', () => {
  it.each([
    [100, 'exact', 100, true],
    [100, 'exact', 101, false],
    [100, 'over', 130, true],
    [100, 'over', 99, false],
    [100, 'over', 230, false],
    [100, 'under', 95, true],
    [100, 'under', 101, false],
    [100, 'about', 110, true],
    [100, 'about', 200, false],
    [100, 'over', 100, true],
    [100, 'over', 199, true],
    [100, 'over', 200, false],
    [3, 'over', 12, true],
    [3, 'over', 13, false],
    [100, 'under', 100, true],
    [100, 'under', 80, true],
    [100, 'under', 79, false],
    [100, 'about', 70, true],
    [100, 'about', 69, false],
    [100, 'about', 130, true],
    [100, 'about', 131, false],
  ] as const)('%i %s and %i: %s', (value, precision, figure, result) => {
    expect(agrees({ value, precision }, figure)).toBe(result);
  });
});

describe('quantitiesIn', () => {
  const shown = (text: string) => quantitiesIn(compact(text).text).map(({ value, unit }) => `${value}${unit}`);
  it.each([
    ['收到申请 12 件，答复十一件', ['12件', '11件']],
    ['开设专栏18个，增长6.7%', ['18个', '6.7%']],
    ['收费2230元', ['2230元']],
    ['收费1.2万元', ['12000元']],
    ['2025年1月1日至12月31日', []],
    ['第3期培训班、第二十条', []],
    ['国办公开办函〔2021〕30号', []],
    ['一是统一部署，一次性告知，高效办成一件事', []],
    ['12345热线', []],
    ['三个百分点', ['3个百分点']],
  ])('%s', (text, quantities) => {
    expect(shown(text)).toEqual(quantities);
  });
});
