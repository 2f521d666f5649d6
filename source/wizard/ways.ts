/** What the wizard asks of the commands, which alone know all that it takes. */
import type { Draft } from '../drafts/drafts.ts';
import type { TableId } from '../form/form.ts';
import type { UnitKind } from '../form/unitKinds.ts';
import type { ExpressWording } from '../wording/express.ts';
import type { CheckedFile } from './checked/checkedFile.ts';
import type { CountedLedger, ReadBlock } from './editor/inTable.ts';
import type { SaidOfLedger } from './editor/over.ts';
import type { ReadReport } from './editor/wholeReport.ts';
import type { SumWay } from './sum/job.ts';

/** A draft with what was taken over; or, before one is made, what speaks against it. */
export type BegunFrom = { readonly draft: Draft; readonly notice: string } | { readonly asks: readonly string[] };

export interface Ways {
  /** The year that a new report is most likely for. */
  readonly year: number;
  /** A draft that is not on disk before something is typed into it. */
  readonly begin: (unit?: string, year?: number, kind?: UnitKind) => Promise<Draft>;
  /** A draft that goes on from last year's report, a file or a draft by its id, and what was taken over; asks first where something speaks against it, unless one is sure. Rejects with a sentence. */
  readonly beginFrom: (argument: string, isSure?: boolean) => Promise<BegunFrom>;
  /** Reads and checks a file, or a draft by its id. Rejects with a sentence. */
  readonly check: (argument: string) => Promise<CheckedFile>;
  /** Adds up the reports of a folder. */
  readonly sum: () => Promise<SumWay>;
  /** Table 三 counted from a ledger; what is said of its values is kept for next year. Rejects with a sentence. */
  readonly tally: (path: string, year: number, said?: readonly SaidOfLedger[]) => Promise<CountedLedger>;
  /** Reads a table from lines that were copied from a page; null where they are no such table. */
  readonly readBlock: (raw: string, table: TableId, year: number) => Promise<ReadBlock | null>;
  /** Reads a whole report that was pasted; null where there is none in it. */
  readonly readPasted: (raw: string) => Promise<ReadReport | null>;
  /** The words of the express way. */
  readonly expressWording: () => ExpressWording;
}
