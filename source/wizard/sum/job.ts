/** What the sum screen asks of the commands: a folder of reports, read one by one, and what is made of them. */
import type { Decisions } from '../../desk/gather.ts';
import type { DeskResult } from '../../desk/result.ts';
import type { Draft } from '../../drafts/drafts.ts';
import type { CheckedFile } from '../checked/checkedFile.ts';

/** What is asked before reading; kept with the folder. */
export interface SumSetup {
  readonly parent: string;
  readonly year: number;
  /** Path of the list of units; '' for none. */
  readonly list: string;
  /** Folder of what was handed in the year before; '' for none. */
  readonly prior: string;
  /** Path of the parent's own report; '' for none. */
  readonly own: string;
  /** The day by which reports that are sent back should come again: 2026-01-20; '' for none. */
  readonly due: string;
  /** How an answer that nobody has given was found, in one sentence. */
  readonly guessed?: { readonly year?: string; readonly list?: string };
}

export interface SumJob {
  readonly files: number;
  /** What was not read, or not used, in one sentence; null where all was. Whole once all has been read. */
  readonly remark: () => string | null;
  /** How many have been read; last year's come after this year's. */
  readonly done: () => number;
  /** Reads the next file; false where all have been read. */
  readonly next: () => Promise<boolean>;
  /** What the files read so far come to. */
  readonly result: () => DeskResult;
  readonly decisions: () => Decisions;
  /** Decides, and keeps it for the next round. */
  readonly decide: (decisions: Decisions) => void;
  /** Finds the units that are alike, once all has been read; reads their files again. From then on `result` names them. */
  readonly compare: () => Promise<void>;
  /** A file with what does not hold in it; the parent's own report is held against those of its units. */
  readonly check: (file: string) => Promise<CheckedFile>;
  /** Writes the letter back for a file; its path, or null where there is nothing to send back. */
  readonly letter: (file: string, due: string) => Promise<string | null>;
  /** Writes all letters and the list of everything, as long as `step` says so before each; how many, where they are, and what is to be known of them. */
  readonly letters: (
    due: string,
    step?: (done: number, all: number) => boolean,
  ) => Promise<{ readonly count: number; readonly folder: string; readonly remark: string }>;
  /** Writes the 汇总表; its path. */
  readonly workbook: () => Promise<string>;
  /** The parent's report with tables 二 to 四 filled, saved as a draft, and what they hold. */
  readonly begin: () => Promise<{ readonly draft: Draft; readonly notice: string }>;
}

export interface SumWay {
  /** What was said of this folder the last time; a likely list of units in it otherwise. Rejects with a sentence where it is no folder. */
  readonly kept: (folder: string, year: number) => Promise<SumSetup>;
  /** Keeps what has been answered so far, for the next time: what cannot be kept is asked again. */
  readonly keep: (folder: string, setup: SumSetup) => void;
  /** Rejects with a sentence where the folder holds no report, or the list cannot be read. */
  readonly open: (folder: string, setup: SumSetup) => Promise<SumJob>;
}
