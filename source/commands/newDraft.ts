import { type Draft, newDraft, saveDraft } from '../drafts/drafts.ts';
import { home } from '../drafts/folder.ts';
import { fieldsOfPart, guessKind, withField } from '../editing/fields.ts';
import { emptyReport } from '../report/empty.ts';
import type { UnitKind } from '../report/sections.ts';
import type { AppProps } from '../wizard/App.tsx';
import { defaultPreamble } from '../writers/templates.ts';

/** The year a report is most likely for: this one from October on, last year before. */
export const likelyYear = (now: Date): number => (now.getMonth() >= 9 ? now.getFullYear() : now.getFullYear() - 1);

/** A new draft, not yet on disk, with the usual preamble for its year. Throws Failure where the template is missing. */
export async function beginDraft(
  unit = '',
  year = likelyYear(new Date()),
  kind: UnitKind = 'department',
): Promise<Draft> {
  return newDraft({ ...emptyReport(unit, year, kind), preamble: await defaultPreamble(year) });
}

/** A draft for a unit without requests and disputes: 0 in every cell, the texts written from the answers. */
export async function zeroDraft(
  unit: string,
  year: number,
  kind: UnitKind,
  answers: Readonly<Record<string, string>>,
  problemText: string,
): Promise<Draft> {
  const begun = await beginDraft(unit, year, kind);
  let { report } = begun;
  for (const part of ['proactive', 'applications', 'disputes'] as const) {
    for (const field of fieldsOfPart[part]) report = withField(report, field.id, field.kind === 'decimal' ? '0' : 0);
  }
  const { withExpressTexts } = await import('../writers/express.ts');
  return { ...begun, report: await withExpressTexts(report, answers, problemText) };
}

/** What the wizard needs for the express way; its draft opens at the review. */
export const expressWay = (): AppProps['express'] => ({
  year: likelyYear(new Date()),
  phrasesFolder: `${home()}/phrases`,
  begin: async ({ unit, year, answers, problemText }) => {
    const draft = { ...(await zeroDraft(unit, year, guessKind(unit), answers, problemText)), field: 'review' };
    saveDraft(draft);
    return draft;
  },
});
