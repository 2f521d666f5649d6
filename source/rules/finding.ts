/** What a rule says about a report. Pure data: the wizard, `check` and the documents each show it in their own way. */
import type { Count, Decimal } from '../report/report.ts';
import { type Pair, sideBySide } from '../text/sideBySide.ts';
import { wrap } from '../text/wrap.ts';

/** error: certain, blocks finishing; warning: likely, read from text; hint: worth a look. */
export type Severity = 'error' | 'warning' | 'hint';

/** missing: not written yet; wrong: written, and it does not hold. */
export type FindingKind = 'missing' | 'wrong';

/** A change that is certain to mend the finding: one key in the wizard, undoable. */
export interface Repair {
  /** What the key will do, in a few words: 填 0. */
  readonly label: string;
  readonly changes: readonly { readonly place: string; readonly value: Count | Decimal | string }[];
}

/** Another text to be read beside a finding, whole, or sentence by sentence as `pairs`. */
export interface Beside {
  readonly name: string;
  readonly text: string;
  readonly pairs?: readonly Pair[];
}

/** The lines of what is to be read beside a finding. */
export const besideLines = ({ name, text, pairs }: Beside, columns: number): string[] =>
  pairs
    ? sideBySide(pairs, columns)
    : wrap(`${name}：${text}`, columns).map(({ start, end }) => `${name}：${text}`.slice(start, end));

/** What a rule sees; the engine adds which rule it was, and makes it a finding. */
export interface Fault {
  /**
   * Ids of the cells and texts involved (see report/places.ts), the one where it shows first in front; or of a section,
   * or '' for the whole report.
   */
  readonly places: readonly [string, ...string[]];
  /** One Chinese sentence with the values, in the words of the printed form; never an internal path. */
  readonly message: string;
  /** The gravest of the rule, where absent. */
  readonly severity?: Severity;
  /** The rule's, where absent. */
  readonly kind?: FindingKind;
  readonly expected?: number | string | null;
  readonly actual?: number | string | null;
  /** Where in the text of the first place it stands: offsets in UTF-16 units. */
  readonly span?: { readonly start: number; readonly end: number };
  /** Another text to be read beside the one at the span: last year's sentence, another part's. */
  readonly beside?: Beside;
  readonly repair?: Repair;
}

export interface Finding extends Fault {
  readonly rule: string;
  readonly severity: Severity;
  readonly kind: FindingKind;
  /** The first of its places. */
  readonly place: string;
  /** True where no reason can make it right: it cannot be waived. */
  readonly certain: boolean;
}

/** How grave a finding is, in a word: nothing is said by colour alone. */
export const severityWord: Readonly<Record<Severity, string>> = { error: '错', warning: '警', hint: '注' };

/** Rules about a day that is past: nobody can mend what they say. */
const aboutThePast: readonly string[] = ['deadline', 'published-late'];

/**
 * The mark of an unfinished document, with its findings, those left out that can never be mended; undefined where nothing is
 * certainly wrong.
 */
export const draftMarkOf = (findings: readonly Finding[]): { readonly findings: readonly string[] } | undefined => {
  if (!findings.some((finding) => finding.severity === 'error')) return undefined;
  const open = findings.filter(({ rule }) => !aboutThePast.includes(rule));
  return { findings: open.map(({ severity, message }) => `${severityWord[severity]} ${message}`) };
};
