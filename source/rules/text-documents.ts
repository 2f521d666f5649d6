import { claimFault, comparing } from './claims/compare.ts';
import type { Rule } from './rule.ts';

/** 制发/废止/现行有效 N 件 of 规章 and 行政规范性文件 are those of table 二. */
export const textDocuments: Rule = {
  id: 'text-documents',
  title: '正文写的规章、行政规范性文件制发、废止、现行有效件数，与表二一致',
  severities: ['warning'],
  basis: '《政府信息公开条例》第二十条第（一）项；国办公开办函〔2021〕30号 表二',
  failing: {
    figures: { 'proactive.normativeDocuments.issued': 2, 'proactive.normativeDocuments.inForce': 9 },
    texts: { 'overview.management': '全年制发行政规范性文件3件，均按时公开。' },
  },
  passing: {
    figures: { 'proactive.normativeDocuments.issued': 2, 'proactive.normativeDocuments.inForce': 9 },
    texts: { 'overview.management': '全年制发行政规范性文件2件，均按时公开。' },
  },
  check: comparing(
    ({ what }) => /^(?:regulations|normativeDocuments)\./.test(what),
    (one) => claimFault(one),
    ['规'],
  ),
};
