import { rowName } from '../report/places.ts';
import { numberIn } from './arithmetic/reading.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';

/** What is in force is at least what was issued less what was repealed this year. */
export const inForcePlausible: Rule = {
  id: 'in-force-plausible',
  title: '现行有效件数不少于本年制发减本年废止',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 表二：现行有效件数是累计数',
  failing: { figures: { 'proactive.normativeDocuments.issued': 2, 'proactive.normativeDocuments.inForce': 0 } },
  passing: { figures: { 'proactive.normativeDocuments.issued': 2, 'proactive.normativeDocuments.inForce': 2 } },
  check: (report, { form }) =>
    (['regulations', 'normativeDocuments'] as const).flatMap((kind): Fault[] => {
      const now = form.cellOf(`proactive.${kind}.inForce`);
      const issued = numberIn(report, { id: `proactive.${kind}.issued` });
      const repealed = numberIn(report, { id: `proactive.${kind}.repealed` });
      const actual = numberIn(report, now);
      if (issued === null || repealed === null || actual === null || actual >= issued - repealed) return [];
      return [
        {
          places: [now.id, `proactive.${kind}.issued`, `proactive.${kind}.repealed`],
          message: `${rowName(now.row)}：本年制发 ${issued}、废止 ${repealed}，现行有效却只有 ${actual}；现行有效件数是累计数，不应少于 ${issued - repealed}。`,
          expected: issued - repealed,
          actual,
        },
      ];
    }),
};
