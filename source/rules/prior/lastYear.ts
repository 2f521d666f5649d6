/** Last year's report as the rules that compare may use it. */
import type { Report } from '../../report/report.ts';
import type { Context } from '../rule.ts';

/** The report given as last year's, where it is of the year before; another year's says nothing about this one. */
export function lastYear(report: Report, context: Context): Report | undefined {
  return context.prior?.year === report.year - 1 ? context.prior : undefined;
}

/** The report compared with, as a finding names it. */
export const priorName = (prior: Report): string => `《${prior.title}》`;
