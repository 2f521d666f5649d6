/** When two sentences of reports say the same for the desk: numbers, marks and the unit's own name make no difference. */
import { expect, test } from 'vitest';
import { ownSentences, stockKeys } from '../../source/desk/sentences.ts';
import type { Report } from '../../source/report/report.ts';
import { zeroReport } from '../helpers/sample.ts';

const blank = { proactiveDisclosure: '', onRequest: '', management: '', platform: '', oversight: '' };
const reportOf = (other: string, more: Partial<Report> = {}): Report => ({
  ...zeroReport(),
  ...{ unit: '云溪县柳林镇人民政府', preamble: '', overview: blank, problems: '', other },
  ...more,
});
const keysOf = (text: string, more: Partial<Report> = {}) => ownSentences(reportOf(text, more)).map(({ key }) => key);

test.each([
  ['全年组织干部下村宣讲政策解读材料共12场。', '全年组织干部下村宣讲政策解读材料共1,305场。', 'numbers'],
  [
    '全年组织干部下村宣讲政策解读材料共12.5场。',
    '全年组织干部下村宣讲政策解读材料共____场。',
    'a number that is still to be put in',
  ],
  [
    '全年组织干部下村宣讲政策解读材料共12场。',
    '全年组织干部下村宣讲政策解读材料共１２场！',
    'wide digits, other marks',
  ],
  ['二〇二五年组织干部下村宣讲政策解读材料。', '2026年，组织干部下村宣讲“政策解读”材料。', 'a year in words'],
  ['（一）组织干部下村宣讲政策解读的全部材料。', '3.组织干部下村宣讲政策解读的全部材料。', 'numbering'],
  ['一是组织干部下村宣讲政策解读的全部材料。', '组织干部下村宣讲政策解读的全部材料。', 'numbering in words'],
  ['云溪县柳林镇人民政府组织干部下村宣讲政策解读材料。', '组织干部下村宣讲政策解读材料。', 'the full name'],
  ['云溪县柳林镇组织干部下村宣讲政策解读材料。', '组织干部下村宣讲政策解读材料。', 'the name without its end'],
  ['柳林镇组织干部下村宣讲政策解读材料。', '我镇组织干部下村宣讲政策解读材料。', 'the name without its county'],
  ['本单位组织干部下村宣讲政策解读材料。', '组织干部下村 宣讲政策解读材料。', 'what a unit calls itself, spaces'],
])('the same: %s %s (%s)', (one, other) => {
  expect(keysOf(one)).toHaveLength(1);
  expect(keysOf(other)).toEqual(keysOf(one));
});

test.each([
  ['全年组织干部下村宣讲政策解读材料。', '全年组织干部下乡宣讲政策解读材料。', 'one character'],
  ['石渡镇组织干部下村宣讲政策解读材料。', '组织干部下村宣讲政策解读材料。', 'the name of another unit'],
  ['组织干部下村宣讲政策解读材料一二三。', '组织干部下村宣讲政策解读材料。', 'numbers in words that are no year'],
  [
    '十五次组织干部下村宣讲政策解读材料。',
    '组织干部下村宣讲政策解读材料。',
    'a number at the beginning that is no numbering',
  ],
])('not the same: %s %s (%s)', (one, other) => {
  expect(keysOf(one)).not.toEqual(keysOf(other));
});

test('what is shorter than twelve characters is said everywhere, and is nobody’s', () => {
  expect(keysOf('没有其他需要报告的事项。')).toHaveLength(0);
  expect(keysOf('没有其他需要报告的大事项。')).toHaveLength(1);
});

test('each sentence counts once, wherever it stands; the preamble is everywhere the same and does not', () => {
  const text = '全年组织干部下村宣讲政策解读材料。';
  const everywhere = {
    preamble: '根据规定编制并且公布本年度的工作报告。',
    problems: text,
    overview: { ...blank, platform: text, whole: text },
  };
  expect(ownSentences(reportOf(text, everywhere)).map((one) => one.text)).toEqual([text]);
  for (const place of ['whole', 'proactiveDisclosure', 'onRequest', 'management', 'platform', 'oversight'])
    expect(keysOf('', { overview: { ...blank, [place]: text } })).toHaveLength(1);
});

test('ready texts are known by the same keys', () => {
  const [one, other] = ['全年组织干部下村宣讲政策解读材料共____场。', '逐条整理群众反映集中的办事问题。'];
  expect([...stockKeys([one, other, '无。'])]).toEqual([...keysOf(one), ...keysOf(other)]);
});
