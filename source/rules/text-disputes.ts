import { agrees } from '../text/numerals.ts';
import { numberIn } from './arithmetic/reading.ts';
import type { DisputeGroup } from './claims/claim.ts';
import { claimFault, comparing } from './claims/compare.ts';
import { disputeCells } from './claims/figures.ts';
import type { Rule } from './rule.ts';

export const isDispute = (what: string): boolean =>
  /^(?:review|litigation|litigationDirect|litigationAfterReview|all)\./.test(what);

/** 行政复议 N 件, 行政诉讼 N 件 over information disclosure are those of table 四; another business's are not meant. */
export const textDisputes: Rule = {
  id: 'text-disputes',
  title: '正文写的政府信息公开行政复议、行政诉讼件数，与表四一致',
  severities: ['warning', 'hint'],
  basis: '《政府信息公开条例》第五十条第（三）项；国办公开办函〔2021〕30号 表四',
  failing: {
    figures: { 'disputes.review.upheld': 2 },
    texts: { 'overview.onRequest': '因政府信息公开被申请行政复议3件。' },
  },
  passing: {
    figures: { 'disputes.review.upheld': 2, 'disputes.litigationDirect.upheld': 1 },
    texts: { 'overview.onRequest': '因政府信息公开被申请行政复议2件、提起行政诉讼1件。' },
  },
  check: comparing(
    ({ what }) => isDispute(what) && what.endsWith('.total'),
    (one, report) => {
      const [group] = one.claim.what.split('.') as [DisputeGroup];
      const pending = disputeCells(group, 'pending').reduce((sum, id) => sum + (numberIn(report, { id }) ?? 0), 0);
      if (pending === 0 || !agrees(one.claim.number, one.plain.value - pending)) {
        return claimFault(one);
      }
      return claimFault(one, {
        severity: 'hint',
        advice: `，减去尚未审结 ${pending} 正好相符；如指已审结的件数，请写明`,
      });
    },
    ['复诉'],
  ),
};
