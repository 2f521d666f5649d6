import { rowName } from '../report/places.ts';
import { sumRule } from './sumRule.ts';

/** Per row of table 三: the total is the sum of the six kinds of applicants. */
export const rowTotal = sumRule({
  id: 'row-total',
  title: '表三每一行的总计，等于自然人与五类法人或其他组织之和',
  basis: '国办公开办函〔2021〕30号 表三申请人情况“总计”列',
  inGrading: true,
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
  addends: (sum) => `${rowName(sum.total.row)}：六类申请人之和`,
  total: '总计',
});
