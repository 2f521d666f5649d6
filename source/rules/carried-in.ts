import type { Cell } from '../form/form.ts';
import { formOf } from '../form/forms.ts';
import { difference, numberIn, shownNumber, standsFor } from './arithmetic/reading.ts';
import type { Fault } from './finding.ts';
import { lastYear, priorName } from './prior/lastYear.ts';
import type { Rule } from './rule.ts';
import { isDoubted, isUnreadCell } from './unread.ts';

/** Per column: what was carried over last year is what was carried in this year. */
export const carriedIn: Rule = {
  id: 'carried-in',
  title: '每一列的上年结转，等于上年报告的结转下年度继续办理',
  severities: ['error'],
  basis: '国办公开办函〔2021〕30号 表三：上年结转即上一年度报告的结转下年度继续办理',
  inGrading: true,
  failing: {
    figures: { 'applications.carriedIn.naturalPerson': 3, 'applications.granted.naturalPerson': 3 },
    prior: {
      figures: { 'applications.received.naturalPerson': 4, 'applications.carriedOver.naturalPerson': 4 },
    },
  },
  passing: {
    figures: { 'applications.carriedIn.naturalPerson': 4, 'applications.granted.naturalPerson': 4 },
    prior: {
      figures: { 'applications.received.naturalPerson': 4, 'applications.carriedOver.naturalPerson': 4 },
    },
  },
  needsPrior: true,
  check: (report, context) => {
    const prior = lastYear(report, context);
    if (!prior) return [];
    const earlier = formOf(prior);
    const off = context.form.balances
      .flatMap(({ carriedIn: now, carriedOver }) => {
        const before = earlier.findCell(carriedOver.id);
        if (!before || isUnreadCell(report, now) || isUnreadCell(prior, before)) return [];
        const isSure = !isDoubted(prior, before.id);
        return [{ now, expected: standsFor(prior, before), stands: standsFor(report, now), isSure }];
      })
      .filter(({ expected, stands }) => expected !== stands);
    const isTotal = (cell: Cell) => cell.column.role === 'total';
    const amount = (some: typeof off) => some.reduce((sum, { expected, stands }) => sum + stands - expected, 0);
    const kinds = off.filter(({ now }) => !isTotal(now));
    const total = off.filter(({ now }) => isTotal(now));
    // A total that is off only because its kinds are off is the same mistake, said once.
    const said = amount(kinds) === amount(total) ? [...kinds, ...(kinds.length ? [] : total)] : off;
    return said.map(({ now, expected, stands, isSure }): Fault => {
      const actual = numberIn(report, now);
      return {
        places: [now.id],
        message: `${now.column.label}：上年结转 ${shownNumber(actual)}，但${priorName(prior)}的结转下年度继续办理是 ${expected}，${difference(expected, stands)}。`,
        expected,
        actual,
        ...(isTotal(now) || !isSure
          ? {}
          : {
              repair: {
                label: `${actual === null ? '填' : '改为'} ${expected}`,
                changes: [{ place: now.id, value: expected }],
              },
            }),
      };
    });
  },
};
