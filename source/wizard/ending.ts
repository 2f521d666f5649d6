/** Whatever ends the program: what was typed is saved, and the terminal is given back before the process goes. */
import { tmpdir } from 'node:os';
import type { Autosave } from './hooks/useAutosave.ts';

/** Signals that ask a program to end, with the exit codes that shells expect after them. */
const signals = { SIGTERM: 143, SIGHUP: 129, SIGINT: 130 } as const;

/**
 * Calls `end` with the exit code when a signal arrives, and with the error when there is one that nobody has caught. The listeners
 * stay: what Ink, conf and the locks load sends a signal once more after its own work, and without a listener the process would end
 * in the middle of ours.
 */
export function watchForEnd(end: (code: number, error?: unknown) => void): void {
  for (const [signal, code] of Object.entries(signals)) process.on(signal, () => end(code));
  process.on('uncaughtException', (error) => end(2, error));
}

/** Saves what is not saved yet, or puts a copy where temporary files go. Gives a sentence about the copy; null where all is saved. */
export function lastSave({ flush, copyTo }: Pick<Autosave, 'flush' | 'copyTo'>): string | null {
  if (flush()) return null;
  try {
    return `草稿没有保存成功，已另存到 ${copyTo(tmpdir())}，可以用 nianbao drafts import 取回。`;
  } catch (error) {
    return `草稿没有保存成功，也没能另存：${(error as Error).message}`;
  }
}
