/** What speaks against going on from a report as last year's: its year, or that it is not finished. */
import { fieldsIn, readField } from '../editing/fields.ts';
import type { LoadedReport } from './loadReport.ts';
import { likelyYear } from './newDraft.ts';

const parts = ['proactive', 'applications', 'disputes', 'problems'] as const;

/** One sentence each, to be said or asked before a draft is made. In the autumn both this year's report and last year's are written; `asked` is the year that was asked for. */
export function priorDoubts(
  { report, isDraft }: Pick<LoadedReport, 'report' | 'isDraft'>,
  now: Date,
  asked?: number,
): string[] {
  const said: string[] = [];
  const likely = asked ?? likelyYear(now);
  if (![likely, asked ?? now.getFullYear() - 1].includes(report.year + 1))
    said.push(
      `这是 ${report.year} 年度的报告，接着它新建的是 ${report.year + 1} 年度的；现在一般写 ${likely} 年度的，要接 ${likely - 1} 年度的。`,
    );
  // Blanks are printed in published reports; in a draft somebody has still to fill them.
  const blanks = parts.map((part) =>
    isDraft ? fieldsIn(report, part).filter(({ id }) => [null, ''].includes(readField(report, id) as null)).length : 0,
  );
  const open = blanks.reduce((sum, count) => sum + count, 0);
  if (open > 0) said.push(`去年的这份草稿还没有填完（还有 ${open} 处空白），接过来的结转数可能不对。`);
  return said;
}
