import { today } from '../disk/today.ts';
import { type Draft, newDraft } from '../drafts/drafts.ts';
import { home } from '../drafts/folder.ts';
import { saveNew } from '../drafts/open.ts';
import { fieldsOfPart, readField, withField } from '../editing/fields.ts';
import { isDoubt } from '../readers/doubt.ts';
import { emptyReport } from '../report/empty.ts';
import { cellOf, readFigure } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { guessKind, type UnitKind } from '../report/sections.ts';
import type { Ways } from '../wizard/App.tsx';
import { defaultPreamble } from '../writers/templates.ts';

/** The year a report is most likely for: this one from October on, last year before. */
export const likelyYear = (now: Date): number => (now.getMonth() >= 9 ? now.getFullYear() : now.getFullYear() - 1);

/** A new draft, not yet on disk, with the usual preamble for its year. Throws Failure where the template is missing. */
export async function beginDraft(unit = '', year = likelyYear(today()), kind: UnitKind = 'department'): Promise<Draft> {
  return newDraft({ ...emptyReport(unit, year, kind), preamble: await defaultPreamble(year) });
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

/** The draft of a unit without requests and disputes: 0 in every blank cell, the texts written from the answers. */
export async function zeroDraft(
  begun: Draft,
  answers: Readonly<Record<string, string>>,
  problemText: string,
): Promise<Draft> {
  let { report } = begun;
  for (const part of ['proactive', 'applications', 'disputes'] as const) {
    for (const field of fieldsOfPart[part]) {
      if (readField(report, field.id) === null)
        report = withField(report, field.id, field.kind === 'decimal' ? '0' : 0);
    }
  }
  const { withExpressTexts } = await import('../writers/express.ts');
  return { ...begun, report: await withExpressTexts(report, answers, problemText) };
}

/** What the wizard needs for the express way; its draft opens at the review. */
export const expressWay = (): Ways['express'] => ({
  year: likelyYear(today()),
  phrasesFolder: `${home()}/phrases`,
  begin: async ({ unit, year, answers, problemText }) => {
    const draft = {
      ...(await zeroDraft(await beginDraft(unit, year, guessKind(unit)), answers, problemText)),
      field: 'review',
    };
    return saveNew(draft);
  },
});
