/** The sum of what was received, for the command and for the wizard. */
import { type Decisions, gather, lastYearName } from '../desk/gather.ts';
import { figuresOf, type HandedIn } from '../desk/handedIn.ts';
import { type DeskResult, deskResult, type NamedPair } from '../desk/result.ts';
import type { ListedUnit } from '../desk/unitList.ts';
import { today } from '../disk/today.ts';
import { findingsOf } from './findingsOf.ts';
import type { LoadedReport } from './loadReport.ts';
import type { Received } from './receive.ts';

export interface DeskTask {
  readonly parent: string;
  readonly year: number;
  readonly list: readonly ListedUnit[] | null;
  /** The parent's own report. */
  readonly own: LoadedReport | undefined;
}

/** What last year's folder does not tell, in one sentence; '' where all of it was read and is of that year. */
export function lastYearRemark(
  folder: string,
  year: number,
  { reports, unreadable }: Omit<Received, 'isWhole'>,
): string {
  const of = reports.filter((report) => report.year === year).length;
  if (of === 0) return `${folder} 里没有 ${year} 年度的报告，没有与上年比较。`;
  const groups = [
    [unreadable.length, '没有读成'],
    [reports.length - of, `不是 ${year} 年度的`],
  ] as const;
  const left = groups.flatMap(([count, words]) => (count > 0 ? [`${count} 份${words}`] : []));
  return left.length > 0 ? `上年的报告里有 ${left.join('、')}，没有用来比较。` : '';
}

/** What was received for the year, held against the list, last year and the parent's own report; `alike` as it was found before. */
export function deskOf(
  { parent, year, list, own }: DeskTask,
  { reports, unreadable }: Omit<Received, 'isWhole'>,
  lastYear: readonly HandedIn[],
  { decisions, alike = [] }: { decisions?: Decisions; alike?: readonly NamedPair[] } = {},
): DeskResult {
  const gathering = gather({ parent, year, list, lastYear }, reports, unreadable, decisions);
  return deskResult(gathering, {
    alike,
    reported: own && figuresOf(own.report),
    lastYear: new Map(lastYear.map((one) => [lastYearName(gathering, one), one.figures])),
    own: own && ((below) => findingsOf(own, { today: today(), below }).findings),
  });
}
