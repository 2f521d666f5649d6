/** Whatever ends the program: what was typed is saved, and the terminal is given back before the process goes. */
import { homedir, tmpdir } from 'node:os';
import { formatReport } from '../report/interchange.ts';
import type { Report } from '../report/report.ts';
import { escapedJson } from '../text/controls.ts';
import { endEditor, isEditing } from './externalEditor.ts';
import type { Autosave } from './hooks/useAutosave.ts';

/** Signals that ask a program to end, with the exit codes that shells expect after them; SIGBREAK is Windows' Ctrl+Break. */
const signals = { SIGTERM: 143, SIGHUP: 129, SIGINT: 130, SIGBREAK: 149 } as const;

/** What ends the program needs to know of what is open. */
export type Saving = Pick<Autosave, 'flush' | 'copyTo' | 'latest'>;

/**
 * Calls `ended` with the exit code when a signal arrives, when the terminal is gone, and with the error when there is one that nobody
 * has caught. The listeners stay: what Ink, conf and the locks load sends a signal once more after its own work, and without a
 * listener the process would end in the middle of ours.
 */
export function watchForEnd(
  outputs: readonly NodeJS.WriteStream[],
  ended: (code: number, error?: unknown) => void,
): void {
  const end = (code: number, error?: unknown) => {
    ended(code, error);
    endEditor();
  };
  for (const [signal, code] of Object.entries(signals)) {
    process.on(signal, () => {
      // Ctrl+C in another editor goes to all that the terminal runs, and is meant for the editor.
      if (!(signal === 'SIGINT' && isEditing())) end(code);
    });
  }
  for (const output of outputs) {
    // A command may end where nobody reads any more; here there is text to be saved first.
    output.removeAllListeners('error');
    output.on('error', () => end(signals.SIGHUP));
  }
  process.on('uncaughtException', (error) => end(2, error));
}

/** What became of the last save: null where everything is where it belongs. */
export interface LastSave {
  /** For the clerk, in one sentence. */
  readonly sentence: string;
  /** Where it was written instead; null where it could be written nowhere. */
  readonly copy: string | null;
}

/**
 * Saves what is not saved yet, or puts a copy into the clerk's own folder, at worst where temporary files go (which is emptied when
 * the machine starts).
 */
export function lastSave({ flush, copyTo }: Saving): LastSave | null {
  if (flush()) return null;
  let reason = '';
  for (const folder of [homedir(), tmpdir()]) {
    try {
      const copy = copyTo(folder);
      return { sentence: `草稿没有保存成功，已另存到 ${copy}，可以用 nianbao drafts import 取回。`, copy };
    } catch (error) {
      reason ||= (error as Error).message;
    }
  }
  return { sentence: `草稿没有保存成功，也没能另存：${reason}`, copy: null };
}

/** What could be written nowhere, as a report that can be copied out of the terminal and kept as a file. */
export const textInMemory = (report: Report): string =>
  `以下是没能保存的全部内容，请复制下来存为 报告.json，以后用 nianbao drafts import 取回：\n${escapedJson(formatReport(report))}`;
