/** What speaks against going on from a report as last year's: its year, or that it is not finished. */
import { fieldsOfPart, readField } from '../editing/fields.ts';
import type { LoadedReport } from './loadReport.ts';

const parts = ['proactive', 'applications', 'disputes', 'problems'] as const;

/** One sentence each, to be said or asked before a draft is made; `likely` is the year that a report is written for now. */
export function priorDoubts({ report, isDraft }: Pick<LoadedReport, 'report' | 'isDraft'>, likely: number): string[] {
  const said: string[] = [];
  if (report.year + 1 !== likely)
    said.push(
      `这是 ${report.year} 年度的报告，接着它新建的是 ${report.year + 1} 年度的；现在一般写 ${likely} 年度的，要接 ${likely - 1} 年度的。`,
    );
  // Blanks are printed in published reports; in a draft somebody has still to fill them.
  const blanks = parts.map((part) =>
    isDraft ? fieldsOfPart[part].filter(({ id }) => [null, ''].includes(readField(report, id) as null)).length : 0,
  );
  const open = blanks.reduce((sum, count) => sum + count, 0);
  if (open > 0) said.push(`去年的这份草稿还没有填完（还有 ${open} 处空白），接过来的结转数可能不对。`);
  return said;
}
