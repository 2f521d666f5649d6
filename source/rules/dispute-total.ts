import { rowName } from '../report/places.ts';
import { brokenSums, shownSum, sumFinding } from './arithmetic/brokenSums.ts';
import { difference } from './arithmetic/reading.ts';
import type { Rule } from './rule.ts';

/** Per group of table 四: the total is the sum of the four results. */
export const disputeTotal: Rule = {
  id: 'dispute-total',
  title: '表四每一组的总计，等于结果维持、结果纠正、其他结果、尚未审结之和',
  severities: ['error'],
  basis: '国办公开办函〔2021〕30号 表四“总计”',
  failing: { figures: { 'disputes.review.upheld': 10, 'disputes.review.corrected': 1, 'disputes.review.total': 0 } },
  passing: { figures: { 'disputes.review.upheld': 10, 'disputes.review.corrected': 1, 'disputes.review.total': 11 } },
  reads: ['disputes'],
  check: (report) =>
    brokenSums(report, 'dispute-total').map((broken) => {
      const { sum, expected, actual } = broken;
      const stands = actual === null ? '空白' : `${actual}，${difference(expected, actual)}`;
      return sumFinding(
        broken,
        `${rowName(sum.total.row)}：四种结果之和 ${shownSum(report, broken)}，但 总计 ${stands}。`,
      );
    }),
};
