import { describe, expect, it } from 'vitest';
import { withText } from '../../source/report/places.ts';
import { findingsOf, withoutTexts } from './onSentences.ts';

const standard = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];
const says = (headings: readonly string[]) =>
  findingsOf('sections', { ...withoutTexts(), reading: { headings, notes: [] } }).map(({ message }) => message);
const changed = (index: number, heading: string) => standard.with(index, heading);

describe('sections', () => {
  it.each([
    [standard],
    [[]],
    [standard.map((heading) => heading.slice(2))],
    [standard.map((heading) => heading.replace('、', '.'))],
    [changed(0, '一、政府信息公开工作总体情况')],
    [changed(0, '一、2025年政务公开工作总体情况')],
    [changed(1, '二、行政机关主动公开政府信息情况统计表')],
    [changed(2, '三、收到和处理政府信息公开申请情况（数据准确、要素齐全）')],
    [changed(3, '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况')],
    [changed(4, '五、存在的主要问题及整改措施')],
    [changed(5, '|六、其他需要报告的事项')],
    [standard.map((heading, index) => heading.replace(/^./, `第${'一二三四五六'[index]}部分`).replace('、', ' '))],
    [[...standard.slice(0, 1), '（一）主动公开', '（二）依申请公开', ...standard.slice(1)]],
    [changed(0, '### 一、总体情况')],
  ])('accepts %j', (headings) => {
    expect(says(headings)).toEqual([]);
  });

  it.each([
    [standard.toSpliced(3, 1), '没有找到“四、政府信息公开行政复议、行政诉讼情况”'],
    [standard.toSpliced(5, 1), '没有找到“六、其他需要报告的事项”'],
    [[...standard, '六、其他需要报告的事项'], '出现了 2 次'],
    [changed(5, '七、其他需要报告的事项'), '编号不对'],
    [changed(3, '三、政府信息公开行政复议、行政诉讼情况'), '编号不对'],
    [[standard[0], standard[2], standard[1], ...standard.slice(3)] as string[], '位置不对'],
    [['一、主动公开政府信息情况', ...standard.slice(2)], '没有找到“一、总体情况”'],
    [standard.slice(1), '没有找到“一、总体情况”'],
  ])('refuses %j', (headings, message) => {
    expect(says(headings).join('\n')).toContain(message);
  });
});

describe('a section without its heading', () => {
  const headings = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'];
  const texts = { 'problems-and-improvements': 'problems', 'fee-statement': 'other' } as const;
  it.each(Object.entries(texts))('is one fault: %s keeps quiet', (rule, place) => {
    const report = withText(withoutTexts(), place, '');
    expect(findingsOf(rule, report)).toHaveLength(1);
    expect(findingsOf(rule, { ...report, reading: { headings, notes: [] } })).toEqual([]);
    const noted = { place, state: 'unread', reason: '没有读到' } as const;
    expect(findingsOf(rule, { ...report, reading: { notes: [noted] } })).toEqual([]);
    const all = [...headings, '五、存在的主要问题及改进情况', '六、其他需要报告的事项'];
    expect(findingsOf(rule, { ...report, reading: { headings: all, notes: [] } })).toHaveLength(1);
  });
});
