import { rowName } from '../report/places.ts';
import { brokenSums, shownSum, sumFinding } from './arithmetic/brokenSums.ts';
import { difference } from './arithmetic/reading.ts';
import type { Rule } from './rule.ts';

/** Per row of table 三: the total is the sum of the six kinds of applicants. */
export const rowTotal: Rule = {
  id: 'row-total',
  title: '表三每一行的总计，等于自然人与五类法人或其他组织之和',
  severities: ['error'],
  basis: '国办公开办函〔2021〕30号 表三申请人情况“总计”列',
  failing: {
    figures: {
      'applications.received.naturalPerson': 5,
      'applications.received.legalService': 1,
      'applications.received.total': 5,
      'applications.granted.naturalPerson': 5,
      'applications.granted.legalService': 1,
    },
  },
  passing: {
    figures: {
      'applications.received.naturalPerson': 5,
      'applications.received.legalService': 1,
      'applications.granted.naturalPerson': 5,
      'applications.granted.legalService': 1,
    },
  },
  reads: ['applications'],
  check: (report) =>
    brokenSums(report, 'row-total').map((broken) => {
      const { sum, expected, actual } = broken;
      const stands = actual === null ? '空白' : `${actual}，${difference(expected, actual)}`;
      return sumFinding(
        broken,
        `${rowName(sum.total.row)}：六类申请人之和 ${shownSum(report, broken)}，但 总计 ${stands}。`,
      );
    }),
};
