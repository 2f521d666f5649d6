import { type Draft, newDraft } from '../drafts/drafts.ts';
import { emptyReport } from '../report/empty.ts';
import type { UnitKind } from '../report/sections.ts';
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
