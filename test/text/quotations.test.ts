import { expect, test } from 'vitest';
import { shortQuotations } from '../../source/text/quotations.ts';

const sentence = '全年新收申请961件，上年结转908件；办结962件，结转下年度907件';

test.each([
  [`正文“${sentence}”不对`, '962件', '正文“…办结962件…”不对'],
  [`正文“${sentence}”不对`, '961件', '正文“全年新收申请961件…”不对'],
  [`正文“${sentence}”不对`, '907件', '正文“…结转下年度907件”不对'],
  [`正文“${sentence}”不对`, '', `正文“${sentence.slice(0, 24)}…”不对`],
  [`正文“${sentence}”不对`, '别处的话', `正文“${sentence.slice(0, 24)}…”不对`],
  ['表四“结果纠正”为 7', '7', '表四“结果纠正”为 7'],
])('%s, about “%s”', (message, words, shown) => {
  expect(shortQuotations(message, words)).toBe(shown);
});
