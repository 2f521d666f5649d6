/** What the wizard asks of the commands, which alone know all that it takes. */
import type { Draft } from '../drafts/drafts.ts';
import type { TableId } from '../form/form.ts';
import type { UnitKind } from '../form/unitKinds.ts';
import type { Severity } from '../rules/finding.ts';
import type { ExpressWording } from '../wording/express.ts';
import type { CountedLedger, ReadBlock } from './editor/inTable.ts';
import type { SumWay } from './sum/job.ts';

/** A published report with what does not hold in it. */
export interface CheckedFile {
  readonly file: string;
  readonly title: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many the clerk has waived, where it is a draft. */
  readonly aside: number;
  /** What could not be read, or was read with doubt: a sentence each. */
  readonly notes: readonly string[];
  /** Each finding as lines of at most so many columns: the message, and the passage with its marks. */
  readonly findings: (
    columns: number,
  ) => readonly { readonly severity: Severity; readonly place: string; readonly lines: readonly string[] }[];
  /** Writes a letter with all findings beside the file, never over another; what was written, none where nothing is wrong. Rejects with a sentence. */
  readonly write: () => Promise<readonly string[]>;
  /** A saved draft of this very report, to be mended there, and what became of its figures; the draft itself where it is one. Rejects with a sentence. */
  readonly begin: () => Promise<{ readonly id: string; readonly notice: string }>;
}

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
  /** Table 三 counted from a ledger. Rejects with a sentence. */
  readonly tally: (path: string, year: number) => Promise<CountedLedger>;
  /** Reads a table from lines that were copied from a page; null where they are no such table. */
  readonly readBlock: (raw: string, table: TableId, year: number) => Promise<ReadBlock | null>;
  /** The words of the express way. */
  readonly expressWording: () => ExpressWording;
}
