import { today } from '../disk/today.ts';
import { type Draft, newDraft } from '../drafts/drafts.ts';
import { saveNew } from '../drafts/open.ts';
import { fieldsOfPart, readField, withField } from '../editing/fields.ts';
import { isDoubt } from '../readers/doubt.ts';
import { emptyReport } from '../report/empty.ts';
import { cellOf, readFigure } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import type { UnitKind } from '../report/sections.ts';
import type { Ways } from '../wizard/App.tsx';
import { wordingFile, wordingFiles } from '../wizard/wordingFiles.ts';
import type { ExpressWording } from '../wording/express.ts';
import { preambleOf } from '../wording/preamble.ts';

/** The year a report is most likely for: this one from October on, last year before. */
export const likelyYear = (now: Date): number => (now.getMonth() >= 9 ? now.getFullYear() : now.getFullYear() - 1);

/** A new draft, not yet on disk, with the usual preamble for its year. Throws Failure where the template is missing. */
export async function beginDraft(unit = '', year = likelyYear(today()), kind: UnitKind = 'department'): Promise<Draft> {
  return newDraft({ ...emptyReport(unit, year, kind), preamble: await preambleOf(wordingFile('preamble.md'), year) });
}

/** A new draft that goes on from last year's report: unit, kind and what was carried over; the texts are only for reference. */
export async function beginFrom(
  prior: Report,
  unit = prior.unit,
  year = prior.year + 1,
  kind = prior.kind,
): Promise<Draft> {
  const begun = await beginDraft(unit, year, kind);
  let { report } = begun;
  // What was read with doubt is not taken over: the clerk looks at last year's report.
  const doubtful = new Set((prior.reading?.notes ?? []).filter(isDoubt).map(({ place }) => place));
  for (const field of fieldsOfPart.applications) {
    const cell = cellOf(field.id);
    if (cell.row.id !== 'carriedIn') continue;
    const from = cellOf(`applications.carriedOver.${cell.column.id}`);
    const carried = doubtful.has(from.id) ? null : readFigure(prior, from);
    if (carried !== null) report = withField(report, field.id, carried);
  }
  return { ...begun, report, prior, field: fieldsOfPart.overview[0]!.id };
}

/** The draft that a file or another draft of last year leads to, saved. Throws Failure where it cannot be read. */
export async function beginFromFile(argument: string): Promise<Draft> {
  const { loadReport } = await import('./loadReport.ts');
  return saveNew(await beginFrom((await loadReport(argument)).report));
}

/** The draft of a unit without requests and disputes: 0 in every blank cell, and the sentences that say so. */
export async function zeroDraft(begun: Draft): Promise<Draft> {
  let { report } = begun;
  for (const part of ['proactive', 'applications', 'disputes'] as const) {
    for (const field of fieldsOfPart[part]) {
      if (readField(report, field.id) === null)
        report = withField(report, field.id, field.kind === 'decimal' ? '0' : 0);
    }
  }
  const { expressReport } = await import('../wording/express.ts');
  const answers = { unit: report.unit, year: String(report.year), none: 'yes' };
  return { ...begun, report: expressReport(report, answers, expressWording(), []) };
}

/** The words of the express way. */
export const expressWording = (): ExpressWording => ({
  sentences: wordingFile('express.md'),
  problems: wordingFiles('phrases/problems.md'),
});

/** How the wizard makes drafts. */
export const waysToBegin = (): Ways => ({
  year: likelyYear(today()),
  begin: beginDraft,
  beginFrom: beginFromFile,
  expressWording,
});
