import { quoted } from './claims/placed.ts';
import { type InSentence, textRule } from './textRule.ts';

const accounts = /(20\d{2})年度?(?:本级|全市|全县|全区|我[局镇县市区]|部门|单位|财政|政府|一般公共|“?三公”?经费)*决算/g;
/** 编制2025年决算 is work of the next year; only what was published counts. */
const toCome = /将|拟|编制|准备|安排/;

/** 决算 that were published are of a year that was over. */
export const budgetYear = textRule({
  id: 'budget-year',
  title: '公开的决算是已经结束的年度的（本年公开的是上年度决算）',
  severities: ['hint'],
  basis: '《预算法》第七十七条、第八十条：决算在年度终了以后编制、批准',
  failing: { texts: { 'overview.proactiveDisclosure': '公开了2024年度部门决算。' } },
  passing: { texts: { 'overview.proactiveDisclosure': '公开了2023年度部门决算。' } },
  given: ({ year }) => ({ year }),
  needs: '决',
  find: (placed, { year }) => {
    const { text } = placed.compact;
    if (!text.includes('决算') || toCome.test(text)) return [];
    return [...text.matchAll(accounts)].flatMap((match): InSentence[] => {
      if (Number(match[1]) < year) return [];
      const [start, end] = [match.index, match.index + match[0].length];
      return [
        {
          start,
          end,
          message: `${quoted(placed, start, end)}写的是 ${match[1]} 年决算，这一年的决算在年度终了以后才有；${year} 年公开的一般是 ${year - 1} 年度决算。`,
          expected: year - 1,
          actual: Number(match[1]),
        },
      ].slice(0, 1);
    });
  },
});
