import { formOf } from '../form/forms.ts';
import { rowName } from '../report/places.ts';
import { difference, numberIn } from './arithmetic/reading.ts';
import type { Fault } from './finding.ts';
import { lastYear, priorName } from './prior/lastYear.ts';
import type { Rule } from './rule.ts';

const kinds = ['regulations', 'normativeDocuments'] as const;

/** What is in force = last year's + issued - repealed, for 规章 and 行政规范性文件. */
export const inForce: Rule = {
  id: 'in-force',
  title: '现行有效件数，等于上年的现行有效件数加本年制发减本年废止',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 表二：现行有效件数是累计数',
  inGrading: true,
  failing: {
    figures: { 'proactive.normativeDocuments.issued': 2, 'proactive.normativeDocuments.inForce': 10 },
    prior: { figures: { 'proactive.normativeDocuments.inForce': 9 } },
  },
  passing: {
    figures: { 'proactive.normativeDocuments.issued': 2, 'proactive.normativeDocuments.inForce': 11 },
    prior: { figures: { 'proactive.normativeDocuments.inForce': 9 } },
  },
  needsPrior: true,
  check: (report, context) => {
    const prior = lastYear(report, context);
    if (!prior || [prior, report].some((one) => formOf(one).unread.includes('proactive'))) return [];
    return kinds.flatMap((kind): Fault[] => {
      const [issued, repealed, now] = (['issued', 'repealed', 'inForce'] as const).map((column) =>
        context.form.findCell(`proactive.${kind}.${column}`),
      );
      if (!issued || !repealed || !now) return [];
      const [made, ended, actual, before] = [
        numberIn(report, issued),
        numberIn(report, repealed),
        numberIn(report, now),
        numberIn(prior, now),
      ];
      if (made === null || ended === null || actual === null || before === null) return [];
      const expected = before + made - ended;
      if (expected === actual) return [];
      return [
        {
          places: [now.id, issued.id, repealed.id],
          message: `${rowName(now.row)}：上年现行有效 ${before}（${priorName(prior)}）+ 本年制发 ${made} - 本年废止 ${ended} = ${expected}，但 现行有效件数 ${actual}，${difference(expected, actual)}。`,
          expected,
          actual,
        },
      ];
    });
  },
};
