import { type Claim, outcomeSubjects } from './claims/claim.ts';
import { claimFault, comparing } from './claims/compare.ts';
import type { Rule } from './rule.ts';

const outcomes: ReadonlySet<string> = new Set(outcomeSubjects);

/** 予以公开 N 件, 部分公开 N 件, 不予公开 N 件 … are the rows of table 三, or the sums of their groups. */
export const textOutcomes: Rule = {
  id: 'text-outcomes',
  title: '正文写的予以公开、部分公开、不予公开等件数，与表三办理结果一致',
  severities: ['warning'],
  basis: '《政府信息公开条例》第三十六条、第三十七条、第五十条第（二）项；国办公开办函〔2021〕30号 表三',
  failing: {
    figures: {
      'applications.received.naturalPerson': 6,
      'applications.granted.naturalPerson': 4,
      'applications.denied.internalAffairs.naturalPerson': 2,
    },
    texts: { 'overview.onRequest': '收到政府信息公开申请6件，其中予以公开4件、不予公开1件。' },
  },
  passing: {
    figures: {
      'applications.received.naturalPerson': 6,
      'applications.granted.naturalPerson': 4,
      'applications.denied.internalAffairs.naturalPerson': 2,
    },
    texts: { 'overview.onRequest': '收到政府信息公开申请6件，其中予以公开4件、不予公开2件。' },
  },
  check: comparing(
    ({ what }: Claim) => what.startsWith('row.') || outcomes.has(what.split('+')[0] ?? ''),
    (one) => claimFault(one),
  ),
};
