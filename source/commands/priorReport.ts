/** Last year's report for a new one: a file, or a draft by its number or by the name of its unit. */
import { pathKind } from '../disk/pathKind.ts';
import { listDrafts, readDraft } from '../drafts/drafts.ts';
import type { Draft } from '../drafts/format.ts';
import { Failure } from '../text/failure.ts';
import { type LoadedReport, loadReport } from './loadReport.ts';

/** The drafts of a unit that can be opened, the latest year first. */
function draftsOf(unit: string): Draft[] {
  const drafts = listDrafts().flatMap(({ id }) => {
    try {
      const draft = readDraft(id);
      return draft.report.unit === unit ? [draft] : [];
    } catch {
      return [];
    }
  });
  return drafts.sort((one, other) => other.report.year - one.report.year);
}

/**
 * The report that `--from` means. Of several drafts of a unit, the one of the year before `year`; without a year, the
 * latest. Throws Failure where there is none, or where two drafts are for that year.
 */
export async function priorReport(argument: string, year?: number): Promise<Pick<LoadedReport, 'report' | 'isDraft'>> {
  const isFile = pathKind(argument) === 'file';
  const drafts = isFile ? [] : draftsOf(argument.trim());
  if (drafts.length === 0) return loadReport(argument);
  const wanted = year === undefined ? drafts[0]!.report.year : year - 1;
  const fitting = drafts.filter(({ report }) => report.year === wanted);
  if (fitting.length === 1) return { report: fitting[0]!.report, isDraft: true };
  if (fitting.length === 0) {
    const years = [...new Set(drafts.map(({ report }) => report.year))].join('、');
    throw new Failure(`${argument} 没有 ${wanted} 年度的草稿（有 ${years} 年度的），请写明草稿编号或文件。`);
  }
  const ids = fitting.map(({ id }) => id).join('、');
  throw new Failure(`${argument} ${wanted} 年度的草稿有 ${fitting.length} 份，请改用编号：${ids}。`);
}
