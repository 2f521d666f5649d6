import { headingOf } from '../form/sections.ts';
import { shouldBe } from './arithmetic/brokenSums.ts';
import { difference, numberIn, shownNumber, standsFor } from './arithmetic/reading.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';
import { isUnreadCell } from './unread.ts';

/** Per column of table 三: received + carriedIn = handled + carriedOver, as the note in the printed table demands. */
export const balance: Rule = {
  id: 'balance',
  title: '每一列的本年新收加上年结转，等于办理结果总计加结转下年度继续办理',
  severities: ['error'],
  certain: true,
  basis: '国办公开办函〔2021〕30号 表三勾稽关系：第一项加第二项之和，等于第三项加第四项之和',
  inGrading: true,
  failing: {
    figures: {
      'applications.received.naturalPerson': 12,
      'applications.carriedIn.naturalPerson': 2,
      'applications.granted.naturalPerson': 13,
      'applications.carriedOver.naturalPerson': 2,
    },
  },
  passing: {
    figures: {
      'applications.received.naturalPerson': 12,
      'applications.carriedIn.naturalPerson': 2,
      'applications.granted.naturalPerson': 13,
      'applications.carriedOver.naturalPerson': 1,
    },
  },
  check: (report, { form }) =>
    form.balances.flatMap(({ received, carriedIn, handled, carriedOver }): Fault[] => {
      if ([received, carriedIn, handled, carriedOver].some((cell) => isUnreadCell(report, cell))) return [];
      const expected = standsFor(report, received) + standsFor(report, carriedIn);
      const actual = standsFor(report, handled) + standsFor(report, carriedOver);
      if (expected === actual) return [];
      // A total that does not even fit its own sum is said there.
      const right = (cell: typeof received) => shouldBe(report, cell.id) ?? standsFor(report, cell);
      if (right(received) + right(carriedIn) === right(handled) + right(carriedOver)) return [];
      const show = (cell: typeof received) => shownNumber(numberIn(report, cell));
      return [
        {
          places: [handled.id, received.id, carriedIn.id, carriedOver.id],
          message: `${headingOf(form.sectionOf('applications'))} › ${received.column.label}：本年新收 ${show(received)} + 上年结转 ${show(carriedIn)} = ${expected}，但 办理总计 ${show(handled)} + 结转下年度 ${show(carriedOver)} = ${actual}，${difference(expected, actual)}。`,
          expected,
          actual,
        },
      ];
    }),
};
