/** What a rule says about a report. Pure data: the wizard, `check` and the documents each show it in their own way. */
import type { Count, Decimal } from '../report/report.ts';

/** error: certain, blocks finishing; warning: likely, read from text; hint: worth a look. */
export type Severity = 'error' | 'warning' | 'hint';

/** A change that is certain to mend the finding: one key in the wizard, undoable. */
export interface Repair {
  /** What the key will do, in a few words: 填 0. */
  readonly label: string;
  readonly changes: readonly { readonly place: string; readonly value: Count | Decimal | string }[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Id of the cell or text where it shows first (see report/places.ts), or of a section, or '' for the whole report. */
  readonly place: string;
  /** All places involved, `place` first. */
  readonly places: readonly string[];
  /** One Chinese sentence with the values, in the words of the printed form; never an internal path. */
  readonly message: string;
  readonly expected?: number | string | null;
  readonly actual?: number | string | null;
  /** Where in the text of `place` it stands: offsets in UTF-16 units. */
  readonly span?: { readonly start: number; readonly end: number };
  readonly repair?: Repair;
}

/** How grave a finding is, in a word: nothing is said by colour alone. */
export const severityWord: Readonly<Record<Severity, string>> = { error: '错', warning: '警', hint: '注' };

/** The mark of an unfinished document, with its findings; undefined where nothing is certainly wrong. */
export const draftMarkOf = (findings: readonly Finding[]): { readonly findings: readonly string[] } | undefined =>
  findings.some((finding) => finding.severity === 'error')
    ? { findings: findings.map(({ severity, message }) => `${severityWord[severity]} ${message}`) }
    : undefined;
