/** Reads the reports of a folder one after the other and keeps what the desk needs of each. */
import { statSync } from 'node:fs';
import type { UnreadableFile } from '../desk/gather.ts';
import { type HandedIn, handedIn } from '../desk/handedIn.ts';
import { Failure } from '../text/failure.ts';
import { findingsOf } from './findingsOf.ts';
import { loadReport } from './loadReport.ts';

/** Reports whose files are read while others are looked at. */
const ahead = 4;

export interface Received {
  readonly reports: readonly HandedIn[];
  readonly unreadable: readonly UnreadableFile[];
  /** False where it was stopped before the last file. */
  readonly isWhole: boolean;
}

/** When a file was last changed, in milliseconds; 0 where the system does not say. */
const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** The reason of a failure without the path that begins it. */
export const reasonOf = (message: string, file: string): string =>
  (message.startsWith(file) ? message.slice(file.length) : message).trim();

/** What one file holds for the desk. Throws Failure where it holds no report. */
export async function receiveFile(file: string, today: Date): Promise<HandedIn> {
  const loaded = await loadReport(file);
  const { findings } = findingsOf(loaded, { today });
  return handedIn(loaded.report, { file, changed: changedAt(file), findings });
}

/** All files; after each `step` is told how many are done and says whether to go on. */
export async function receive(
  files: readonly string[],
  today: Date,
  step: (done: number) => boolean,
): Promise<Received> {
  const reports: HandedIn[] = [];
  const unreadable: UnreadableFile[] = [];
  const coming: Promise<HandedIn | Error>[] = [];
  const start = (index: number) => {
    const file = files[index];
    if (file !== undefined) coming.push(receiveFile(file, today).catch((error: Error) => error));
  };
  for (let index = 0; index < ahead; index += 1) start(index);
  for (const [index, file] of files.entries()) {
    const received = await coming.shift()!;
    if (received instanceof Failure) unreadable.push({ file, reason: reasonOf(received.message, file) });
    else if (received instanceof Error) throw received;
    else reports.push(received);
    if (!step(index + 1) && index + 1 < files.length) return { reports, unreadable, isWhole: false };
    start(index + ahead);
  }
  return { reports, unreadable, isWhole: true };
}
