import { today } from '../disk/today.ts';
import { type Draft, glanceAt, listDrafts, newDraft } from '../drafts/drafts.ts';
import { fieldsIn, readField, withField } from '../editing/fields.ts';
import { formOf } from '../form/forms.ts';
import type { UnitKind } from '../form/unitKinds.ts';
import { emptyReport } from '../report/empty.ts';
import { readFigure } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { wordingFile } from '../wizard/wordingFiles.ts';
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
  const doubtful = new Set(
    (prior.reading?.notes ?? []).flatMap(({ place, state }) => (state === 'doubt' ? [place] : [])),
  );
  for (const { id, column } of formOf(report)
    .cellsOfRow('applications', 'carriedIn')
    .filter(({ derived }) => !derived)) {
    const from = { id: `applications.carriedOver.${column.id}` };
    const carried = doubtful.has(from.id) ? null : readFigure(prior, from);
    if (carried !== null) report = withField(report, id, carried);
  }
  // Where last year's report had something before its aspects, this year's has a place for it.
  const isOpened =
    Boolean(prior.overview.whole) && Object.entries(prior.overview).some(([id, text]) => id !== 'whole' && text);
  if (isOpened) report = withField(report, 'overview.whole', '');
  return { ...begun, report, prior, field: fieldsIn(report, 'overview')[0]!.id };
}

/** What a draft has taken over from last year's report, in one sentence. */
export function carriedWords({ report }: Draft, prior: Report): string {
  const carried = formOf(report)
    .cellsOfRow('applications', 'carriedIn')
    .filter((cell) => !cell.derived && readFigure(report, cell) !== null).length;
  const whose = `${prior.unit}${prior.year}年的报告`;
  return carried > 0
    ? `已接上结转 ${carried} 格，来自${whose}；去年的文字在旁边对照，不会替你抄。`
    : `${whose}里没有读到结转的数，请对照原件填“上年结转”。`;
}

/** That there is a draft of the same unit and year already, in one sentence; null where there is none. */
export function twinWords(unit: string, year: number, but = ''): string | null {
  const twin = listDrafts().find(({ id }) => {
    const seen = id === but ? null : glanceAt(id);
    return seen?.unit === unit && seen.year === year;
  });
  return twin ? `${unit} ${year} 年已有一份草稿（编号 ${twin.id}），这是另一份；要接着写原来那一份，请打开它。` : null;
}

/** The draft of a unit without requests and disputes: 0 in every blank cell, and the sentences that say so. */
export async function zeroDraft(begun: Draft): Promise<Draft> {
  let { report } = begun;
  for (const part of ['proactive', 'applications', 'disputes'] as const) {
    for (const field of fieldsIn(report, part)) {
      if (readField(report, field.id) === null)
        report = withField(report, field.id, field.kind === 'decimal' ? '0' : 0);
    }
  }
  const { expressReport } = await import('../wording/express.ts');
  const wording = { sentences: wordingFile('express.md'), problems: [] };
  const answers = { unit: report.unit, year: String(report.year), none: 'yes' };
  return { ...begun, report: expressReport(report, answers, wording, []) };
}
