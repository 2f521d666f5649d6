/** Reads the reports of a folder and keeps what the desk needs of each. */
import type { UnreadableFile } from '../desk/gather.ts';
import type { HandedIn } from '../desk/handedIn.ts';
import { eachFile } from './many/eachFile.ts';

export interface Received {
  readonly reports: readonly HandedIn[];
  readonly unreadable: readonly UnreadableFile[];
  /** False where it was stopped before the last file. */
  readonly isWhole: boolean;
}

/** The reason of a failure without the path that begins it. */
export const reasonOf = (message: string, file: string): string =>
  (message.startsWith(file) ? message.slice(file.length) : message).trim().replace(/^里/, '文件里');

/** All files; after each `step` is told how many are done and says whether to go on. */
export async function receive(
  files: readonly string[],
  today: Date,
  step: (done: number) => boolean,
): Promise<Received> {
  const reports: HandedIn[] = [];
  const unreadable: UnreadableFile[] = [];
  for await (const outcome of eachFile('receive', files, today)) {
    if ('result' in outcome) reports.push(outcome.result);
    else unreadable.push({ file: outcome.file, reason: reasonOf(outcome.failure, outcome.file) });
    const done = reports.length + unreadable.length;
    if (!step(done) && done < files.length) return { reports, unreadable, isWhole: false };
  }
  return { reports, unreadable, isWhole: true };
}
