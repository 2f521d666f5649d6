/** Folders of invented reports for the benchmarks: each of its own unit, with words and figures of its own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { standardTitle } from '../../source/form/unitKinds.ts';
import { withFigure, withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { withTotals } from '../../source/report/totals.ts';
import type { FormatId } from '../../source/writers/formats.ts';
import { cellOf } from '../helpers/form.ts';
import { renderDocument } from '../helpers/render.ts';
import { busyReport } from '../helpers/sample.ts';

/** A report like the sample, but of its own unit, so that nothing that was read before helps. */
export function variant(index: number): Report {
  const unit = `青川市自然资源局第${index}分局`;
  const base: Report = { ...busyReport(), unit, title: standardTitle(unit, 2025) };
  const report = withText(base, 'problems', base.problems.replaceAll('。', `（${index}）。`));
  return withTotals(withFigure(report, cellOf('applications.carriedIn.business'), index % 50));
}

/** Writes `count` reports into a folder, by turns in the given formats. */
export async function writeCorpus(folder: string, count: number, formats: readonly FormatId[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const format = formats[index % formats.length]!;
    const { content } = await renderDocument(variant(index), format);
    writeFileSync(join(folder, `${String(index).padStart(6, '0')}.${format}`), content);
  }
}
