/** What the sum screen asks of the commands: a folder of reports, read one by one, and what is made of them. */
import type { Decisions } from '../../desk/gather.ts';
import type { DeskResult } from '../../desk/result.ts';
import type { Draft } from '../../drafts/drafts.ts';

/** What is asked before reading; kept with the folder. */
export interface SumSetup {
  readonly parent: string;
  readonly year: number;
  /** Path of the list of units; '' for none. */
  readonly list: string;
}

export interface SumJob {
  readonly files: number;
  /** How many have been read. */
  readonly done: () => number;
  /** Reads the next file; false where all have been read. */
  readonly next: () => Promise<boolean>;
  /** What the files read so far come to. */
  readonly result: () => DeskResult;
  readonly decisions: () => Decisions;
  /** Decides, and keeps it for the next round. */
  readonly decide: (decisions: Decisions) => void;
  /** The same with the units that are alike named; reads their files again. */
  readonly whole: () => Promise<DeskResult>;
  /** Writes the letter back for a file; its path, or null where there is nothing to send back. */
  readonly letter: (file: string) => Promise<string | null>;
  /** Writes the 汇总表; its path. */
  readonly workbook: () => Promise<string>;
  /** The parent's report with tables 二 to 四 filled, saved as a draft, and what they hold. */
  readonly begin: () => Promise<{ readonly draft: Draft; readonly notice: string }>;
}

export interface SumWay {
  /** What was said of this folder the last time; a likely list of units in it otherwise. Throws a sentence where it is no folder. */
  readonly kept: (folder: string, year: number) => SumSetup;
  /** Rejects with a sentence where the folder holds no report, or the list cannot be read. */
  readonly open: (folder: string, setup: SumSetup) => Promise<SumJob>;
}
