import type { Report } from './report.ts';

/**
 * Why last year's report, which a draft goes on from, is not that of the year before of the same unit: one sentence that asks to look
 * again. Null where it is.
 */
export function priorLinkProblem(
  report: Pick<Report, 'unit' | 'year'>,
  prior: Pick<Report, 'unit' | 'year'>,
): string | null {
  if (prior.year !== report.year - 1)
    return `上年结转来自 ${prior.year} 年度的报告，现在报告年度是 ${report.year}，请核对“上年结转”和去年的文字。`;
  if (prior.unit !== report.unit)
    return `上年结转来自“${prior.unit}”的报告，现在单位名称是“${report.unit}”，请核对是不是同一个单位。`;
  return null;
}

/** What the report that a draft goes on from is called beside it: 去年, or its year where it is of another one. */
export const lastYearWord = (report: Pick<Report, 'year'>, prior: Pick<Report, 'year'> | null): string =>
  prior && prior.year !== report.year - 1 ? `${prior.year}年` : '去年';
