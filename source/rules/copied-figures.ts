import { readText, type TextId } from '../report/places.ts';
import { compact } from '../text/compact.ts';
import { remembering } from '../text/memory.ts';
import { quantitiesIn } from '../text/quantities.ts';
import { lastYear, priorName } from './prior/lastYear.ts';
import type { Rule } from './rule.ts';

const fewest = 4;
/** 1 次, 2 处 are alike every year by chance. */
const smallest = 5;
const units = /^(?:条|篇|件|次|期|份|个|场|人|人次|万|万次|项|处)/;
const places: readonly TextId[] = [
  'overview.whole',
  'overview.proactiveDisclosure',
  'overview.onRequest',
  'overview.management',
  'overview.platform',
  'overview.oversight',
];

/** The counts of a text that are no accident, as 86条. */
const countsIn = remembering((text: string): readonly string[] =>
  quantitiesIn(compact(text).text)
    .filter(({ value, unit }) => value >= smallest && units.test(unit) && !(value >= 1990 && value <= 2100))
    .map(({ value, unit }) => `${value}${unit}`),
);

/** The counts of a text are not all last year's, though its words may have been changed. */
export const copiedFigures: Rule = {
  id: 'copied-figures',
  title: '总体情况里的数字没有全部沿用上年报告',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 报告要求：数据准确；上年数字没有更新',
  inGrading: true,
  needsPrior: true,
  failing: {
    texts: { 'overview.proactiveDisclosure': '我镇公开信息86条，其中通知52条、财政34条，公众号发文141篇。' },
    prior: {
      texts: { 'overview.proactiveDisclosure': '全年主动公开86条：通知公告52条、财政信息34条；微信公众号推送141篇。' },
    },
  },
  passing: {
    texts: { 'overview.proactiveDisclosure': '我镇公开信息93条，其中通知52条、财政41条，公众号发文150篇。' },
    prior: {
      texts: { 'overview.proactiveDisclosure': '全年主动公开86条：通知公告52条、财政信息34条；微信公众号推送141篇。' },
    },
  },
  check: (report, context) => {
    const prior = lastYear(report, context);
    if (!prior) return [];
    return places.flatMap((place) => {
      const now = [...new Set(countsIn(readText(report, place)))];
      const before = new Set(countsIn(readText(prior, place)));
      if (now.length < fewest || now.some((count) => !before.has(count))) return [];
      return [
        {
          places: [place] as const,
          message: `这一段的 ${now.length} 个数字（${now.slice(0, 6).join('、')}）都与${priorName(prior)}相同，请核对是不是沿用了上年的数字。`,
          actual: now.length,
          beside: { name: '上年的这一段', text: readText(prior, place) },
        },
      ];
    });
  },
};
