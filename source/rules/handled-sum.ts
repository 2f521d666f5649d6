import { sumRule } from './sumRule.ts';

/** Per column of table 三: （七）总计 is the sum of the 21 outcomes above it. */
export const handledSum = sumRule({
  id: 'handled-sum',
  title: '每一列的（七）总计，等于（一）至（六）各项办理结果之和',
  basis: '国办公开办函〔2021〕30号 表三“三、本年度办理结果”（七）总计',
  inGrading: true,
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
  addends: (sum) => `${sum.total.column.label}一列：（一）至（六）各项之和`,
  total: '（七）总计',
});
