/** The letter back for one report: what it says, and the document, not yet named and written. */
import type { Form } from '../form/form.ts';
import { formOf } from '../form/forms.ts';
import { type Finding, severityWord } from '../rules/finding.ts';
import { placeName } from '../rules/placeName.ts';
import { findRule } from '../rules/registry.ts';
import type { LetterEntry, LetterOptions } from '../writers/renderLetter.ts';
import type { Checked } from './findingsOf.ts';

export type LetterSettings = LetterOptions;

export interface LetterParts {
  /** The lines of 问题清单. */
  readonly rows: readonly (readonly string[])[];
  /** The name of the file without its end; null where there is nothing to send back. */
  readonly document: { readonly title: string; readonly content: Uint8Array } | null;
}

const entryOf = (finding: Finding, form: Form): LetterEntry => ({
  word: severityWord[finding.severity],
  place: placeName(finding.place, form),
  message: finding.message,
  advice: finding.repair?.label ?? null,
  basis: findRule(finding.rule)?.basis ?? '',
  at: finding.place,
  span: finding.span,
  listed: finding.severity !== 'hint',
});

/** Throws Failure where a template is broken. */
export async function letterOf(
  file: string,
  { report, findings }: Checked,
  settings: LetterSettings,
): Promise<LetterParts> {
  // A day that is past can't be mended by anybody.
  const entries = findings.filter(({ rule }) => rule !== 'deadline').map((finding) => entryOf(finding, formOf(report)));
  const rows = entries.map(({ word, place, message, advice, basis }) => [
    ...[report.unit, word, place, message, advice ?? '', basis, file],
  ]);
  if (!entries.some(({ listed }) => listed)) return { rows, document: null };
  const [{ renderLetter }, { titleLine }] = await Promise.all([
    import('../writers/renderLetter.ts'),
    import('../writers/title.ts'),
  ]);
  const content = await renderLetter(report, entries, settings);
  return { rows, document: { title: `${titleLine(report)}审核意见`, content } };
}
