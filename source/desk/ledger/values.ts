/** What the values of a ledger mean in table 三. */
import type { Form } from '../../form/form.ts';
import { applicantWords, incompleteWords, openWords, outcomeWords } from './words.ts';

/** Values as a ledger has them -> what the clerk said they mean; kept for next year. */
export interface KnownValues {
  /** Value -> column of table 三. */
  readonly applicants: Readonly<Record<string, string>>;
  /** Value -> row of table 三, or 'open': not answered yet. */
  readonly outcomes: Readonly<Record<string, string>>;
}

export type Outcome =
  | { readonly kind: 'row'; readonly row: string }
  | { readonly kind: 'open' }
  /** A class of the form without the kind: its heading. */
  | { readonly kind: 'incomplete'; readonly heading: string }
  | { readonly kind: 'unknown' };

/** A value without its numeral: what follows one at once is a word (三安全一稳定). */
const tidy = (value: string): string =>
  value
    .normalize('NFKC')
    .replace(/[\s“”"'‘’]/g, '')
    .replace(/^(?:\([一二三四五六七八九十]{1,2}\)[、.]?|[一二三四五六七八九十]{1,2}[、.)]|\d{1,2}[.、)])/, '');

/** What table 三 prints -> the id of its column or row. */
const printedIn = (printed: readonly { readonly id: string; readonly label: string }[], text: string) =>
  printed.find(({ label }) => tidy(label) === text)?.id;

const says = (text: string, words: readonly string[]): boolean =>
  words.some((word) => (word.startsWith('=') ? text === word.slice(1) : text.includes(word)));

const bodyEnd = /[校院所局会社站厂店队部室学司团办委处心馆庭家园场行组]$/;

/** A person's name: two to four Chinese characters that do not end as a body's name does; 王某, 王**. */
const isPerson = (text: string): boolean =>
  /^[\u4e00-\u9fff·]{2,4}$|^[\u4e00-\u9fff][某*×xX]{1,3}$/.test(text) && !bodyEnd.test(text);

/**
 * The column of table 三 for an applicant, given as a kind (自然人, 企业) or, where the ledger has no kind, as a name
 * (`isName`: a company's, a person's); null where that is not certain.
 */
export function applicantOf(value: string, known: KnownValues, form: Form, isName = false): string | null {
  const text = tidy(value);
  const said = known.applicants[value.trim()];
  if (said !== undefined) return said;
  if (text === '' || /^法人(?:或|和|及)其他组织$|^法人$|^组织$|^单位$/.test(text)) return null;
  const printed = printedIn(form.applicationsColumns, text);
  if (printed && printed !== 'total') return printed;
  const found = applicantWords.find(([, words]) => says(text, words));
  return found?.[0] ?? (isName && isPerson(text) ? 'naturalPerson' : null);
}

/** What an outcome means; `detail` is what a second column says of it. */
export function outcomeOf(value: string, detail: string, known: KnownValues, { applicationsRows }: Form): Outcome {
  const [first, second] = [tidy(value), tidy(detail)];
  const said =
    known.outcomes[value.trim()] ??
    (detail.trim() === '' ? undefined : known.outcomes[`${value.trim()} ${detail.trim()}`]);
  if (said !== undefined) return said === 'open' ? { kind: 'open' } : { kind: 'row', row: said };
  if (first === '' && second === '') return { kind: 'open' };
  const incomplete = incompleteWords.find(([words]) => words.some((word) => first.includes(word)));
  const detailed = printedIn(applicationsRows, second);
  const printed = printedIn(applicationsRows, first) ?? (incomplete ? undefined : detailed);
  if (printed && printed !== 'handled')
    return printed === 'carriedOver' ? { kind: 'open' } : { kind: 'row', row: printed };
  const rowIn = (text: string): string | undefined => outcomeWords.find(([, words]) => says(text, words))?.[0];
  if (incomplete) {
    // What is refused is never what is given: the reason alone counts, and only a reason of that class.
    const [words, heading] = incomplete;
    const rest = words.reduce((text, word) => text.replace(word, ''), first);
    const row = detailed ?? rowIn(rest) ?? rowIn(second);
    const group = applicationsRows.find(({ id }) => id === row)?.group;
    return group === heading || (heading === '（五）不予处理' && group === '（六）其他处理')
      ? { kind: 'row', row: row! }
      : { kind: 'incomplete', heading };
  }
  if (openWords.some((word) => first.includes(word))) return { kind: 'open' };
  const row = rowIn(first) ?? rowIn(second);
  return row === undefined ? { kind: 'unknown' } : { kind: 'row', row };
}
