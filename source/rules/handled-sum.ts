import { brokenSums, shownSum, sumFinding } from './arithmetic/brokenSums.ts';
import { difference } from './arithmetic/reading.ts';
import type { Rule } from './rule.ts';

/** Per column of table 三: （七）总计 is the sum of the 21 outcomes above it. */
export const handledSum: Rule = {
  id: 'handled-sum',
  title: '每一列的（七）总计，等于（一）至（六）各项办理结果之和',
  severities: ['error'],
  basis: '国办公开办函〔2021〕30号 表三“三、本年度办理结果”（七）总计',
  failing: {
    figures: {
      'applications.received.business': 4,
      'applications.granted.business': 3,
      'applications.handled.business': 4,
    },
  },
  passing: {
    figures: {
      'applications.received.business': 4,
      'applications.granted.business': 3,
      'applications.grantedInPart.business': 1,
    },
  },
  reads: ['applications'],
  check: (report) =>
    brokenSums(report, 'handled-sum').map((broken) => {
      const { sum, expected, actual } = broken;
      const stands = actual === null ? '空白' : `${actual}，${difference(expected, actual)}`;
      return sumFinding(
        broken,
        `${sum.total.column.label}一列：（一）至（六）各项之和 ${shownSum(report, broken)}，但 （七）总计 ${stands}。`,
      );
    }),
};
