import { claimFault, comparing } from './claims/compare.ts';
import type { Rule } from './rule.ts';

/** 行政许可, 行政处罚, 行政强制 N 件 in the text are those of table 二. */
export const textDecisions: Rule = {
  id: 'text-decisions',
  title: '正文写的行政许可、行政处罚、行政强制件数，与表二一致',
  severities: ['warning'],
  basis: '《政府信息公开条例》第二十条第（五）项、第（六）项；国办公开办函〔2021〕30号 表二',
  failing: {
    figures: { 'proactive.penalties.decisions': 3 },
    texts: { 'overview.proactiveDisclosure': '全年作出行政处罚决定5件，均按时公开。' },
  },
  passing: {
    figures: { 'proactive.penalties.decisions': 3 },
    texts: { 'overview.proactiveDisclosure': '全年作出行政处罚决定3件，均按时公开。' },
  },
  check: comparing(
    ({ what }) => what.endsWith('.decisions'),
    (one) => claimFault(one),
    ['许罚强'],
  ),
};
