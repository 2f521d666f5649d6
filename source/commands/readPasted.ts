/** A whole report that was pasted, read as a text file of it would be. */
import { Failure } from '../text/failure.ts';
import type { ReadReport } from '../wizard/editor/wholeReport.ts';
import { mendable } from './mendable.ts';
import { noteLines } from './noteLines.ts';

/** What stands in the lines of a report; null where no report is found in them. Figures that were read with doubt are left out and noted. */
export async function readPasted(raw: string): Promise<ReadReport | null> {
  const { recogniseBytes } = await import('../readers/read.ts');
  try {
    const read = await recogniseBytes(Buffer.from(raw), '粘贴的内容.txt');
    return { report: mendable(read).report, notes: noteLines(read) };
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
