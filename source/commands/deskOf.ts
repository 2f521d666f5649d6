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
