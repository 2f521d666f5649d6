/** Which form counts: that of a report, or that of a report year. */
import { editions } from './editions.ts';
import { type Form, makeForm } from './form.ts';

const forms: ReadonlyMap<number, Form> = new Map(editions.map((edition) => [edition.edition, makeForm(edition)]));

/** The form of an edition; undefined where the program does not know it. */
export const findForm = (edition: number): Form | undefined => forms.get(edition);

/** The form that a report follows. Throws RangeError for an edition that the program does not know. */
export function formOf(report: { readonly edition: number }): Form {
  const form = forms.get(report.edition);
  if (!form) throw new RangeError(`no such edition: ${report.edition}`);
  return form;
}

const written = [...forms.values()].filter((form) => form.isWritten);

/** The form that a report for a year is written in: the newest that is in force then, or the oldest that is written. */
export const formForYear = (year: number): Form => written.findLast((form) => form.since <= year) ?? written[0]!;

/** The newest form that reports are written in. */
export const currentForm: Form = written.at(-1)!;
