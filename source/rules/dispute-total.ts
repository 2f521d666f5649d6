import { rowName } from '../report/places.ts';
import { sumRule } from './sumRule.ts';

/** Per group of table 四: the total is the sum of the four results. */
export const disputeTotal = sumRule({
  id: 'dispute-total',
  title: '表四每一组的总计，等于结果维持、结果纠正、其他结果、尚未审结之和',
  basis: '国办公开办函〔2021〕30号 表四“总计”',
  inGrading: true,
  failing: { figures: { 'disputes.review.upheld': 10, 'disputes.review.corrected': 1, 'disputes.review.total': 0 } },
  passing: { figures: { 'disputes.review.upheld': 10, 'disputes.review.corrected': 1, 'disputes.review.total': 11 } },
  addends: (sum) => `${rowName(sum.total.row)}：四种结果之和`,
  total: '总计',
});
