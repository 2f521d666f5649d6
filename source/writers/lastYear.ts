import type { Report } from '../report/report.ts';

/** A unit's name as it is compared: spaces and the width of brackets make no difference. */
const compared = (unit: string): string => unit.normalize('NFKC').replace(/\s/g, '');

/** Why a report is not last year's of the same unit, in a sentence; undefined where it is. */
export function whyNotLastYear(report: Report, prior: Report): string | undefined {
  if (compared(report.unit) === compared(prior.unit) && prior.year === report.year - 1) return undefined;
  return `是“${prior.unit}”${prior.year}年的报告，不是“${report.unit}”${report.year - 1}年的`;
}
