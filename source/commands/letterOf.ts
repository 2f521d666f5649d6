/** The letter back for one report: what it says, and the document, not yet named and written. */
import { readBytesSoon } from '../disk/readFile.ts';
import type { Form } from '../form/form.ts';
import { formOf } from '../form/forms.ts';
import type { Report } from '../report/report.ts';
import { type Finding, severityWord } from '../rules/finding.ts';
import { placeName } from '../rules/placeName.ts';
import { findRule } from '../rules/registry.ts';
import { authorOf } from '../writers/marks/author.ts';
import type { LetterEntry, LetterOptions } from '../writers/renderLetter.ts';
import type { Checked } from './findingsOf.ts';
import type { HandedInFile } from './letterRemarks.ts';

export type LetterSettings = LetterOptions;

export interface LetterParts extends HandedInFile {
  /** The lines of 问题清单. */
  readonly rows: readonly (readonly string[])[];
  /** The letter and, where the unit sent a Word document, that one with comments; none where there is nothing to send back. */
  readonly documents: readonly {
    /** The name without its end. */ readonly title: string;
    readonly content: Uint8Array;
  }[];
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
  const { unit, year } = report;
  if (!entries.some(({ listed }) => listed)) return { file, unit, year, rows, documents: [] };
  const [{ renderLetter }, { titleLine }] = await Promise.all([
    import('../writers/renderLetter.ts'),
    import('../writers/title.ts'),
  ]);
  const content = await renderLetter(report, entries, settings);
  const own = /\.(?:docx|wps)$/i.test(file) ? await ownWord(file, report, entries, settings) : null;
  const title = titleLine(report);
  return {
    ...{ file, unit, year, rows },
    documents: [{ title: `${title}审核意见`, content }, ...(own ? [{ title: `${title}原稿批注`, content: own }] : [])],
  };
}

/** The unit's own document with comments; null where it cannot carry them. */
async function ownWord(
  file: string,
  report: Report,
  entries: readonly LetterEntry[],
  settings: LetterSettings,
): Promise<Uint8Array | null> {
  const [{ commentsOn }, { commentOwnWord }, { recogniseBytes }] = await Promise.all([
    import('../writers/renderLetter.ts'),
    import('../writers/marks/ownWord.ts'),
    import('../readers/read.ts'),
  ]);
  const bytes = await readBytesSoon(file);
  return commentOwnWord(bytes, commentsOn(report, entries), authorOf(settings), (other) => recogniseBytes(other, file));
}
