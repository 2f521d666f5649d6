/** What the commands say of a report that is looked at outside the editor. */
import type { Severity } from '../../rules/finding.ts';

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
