import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../../source/commands/readReport.ts';
import { readFigure } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { Failure } from '../../source/text/failure.ts';
import { cells } from '../helpers/form.ts';
import { damagedDocument } from './mutate.ts';

export interface Damage {
  /** Cells that hold another cell's figure, or a blank, without a note. */
  readonly wrong: readonly string[];
  readonly milliseconds: number;
  readonly refused: boolean;
}

/** Reads one damaged document. Throws what the reader throws, but for a Failure: that is an answer. */
export async function judgeDamage(folder: string, original: Report, seed: number): Promise<Damage> {
  const { format, text } = damagedDocument(original, seed);
  const path = join(folder, `damaged.${format}`);
  writeFileSync(path, text);
  const start = performance.now();
  let report: Report;
  try {
    report = await readReport(path);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { wrong: [], milliseconds: performance.now() - start, refused: true };
  }
  const milliseconds = performance.now() - start;
  const owners = new Map(cells.map((cell) => [String(readFigure(original, cell)), cell.id]));
  const noted = new Set(report.reading?.notes.map(({ place }) => place));
  const wrong = cells.flatMap((cell) => {
    const read = readFigure(report, cell);
    if (noted.has(cell.id)) return [];
    if (read === null) return [`${cell.id}: 空白而没有说明`];
    const owner = owners.get(String(read));
    return owner !== undefined && owner !== cell.id ? [`${cell.id}: 读到了 ${owner} 的数`] : [];
  });
  return { wrong, milliseconds, refused: false };
}
