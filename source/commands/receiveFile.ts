/** What the desk keeps of one file. */
import { statSync } from 'node:fs';
import { type HandedIn, handedIn } from '../desk/handedIn.ts';
import { findingsOf } from './findingsOf.ts';
import { loadReport } from './loadReport.ts';

/** When a file was last changed, in milliseconds; 0 where the system does not say. */
const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** What one file holds for the desk. Throws Failure where it holds no report. */
export async function receiveFile(file: string, today: Date): Promise<HandedIn> {
  const loaded = await loadReport(file);
  const { findings } = findingsOf(loaded, { today });
  return handedIn(loaded.report, { file, changed: changedAt(file), findings });
}
