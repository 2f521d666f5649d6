/** Rules that look at one sentence at a time: a sentence that did not change is not looked at again. */
import type { Report } from '../../report/report.ts';
import { asking, isHeld } from '../../text/asked.ts';
import type { Fault } from '../finding.ts';
import type { RuleContext } from '../rule.ts';
import { numberOfAsker, type Paragraph, type PlacedSentence, placesOf, type ReadPlace } from './placed.ts';

/** A fault with its span as offsets in the text, where the paragraph begins at `offset`. */
export const movedBy = (fault: Fault, offset: number): Fault =>
  offset === 0 || !fault.span
    ? fault
    : { ...fault, span: { start: fault.span.start + offset, end: fault.span.end + offset } };

/** What a sentence is judged with, by name. */
export type Known = Readonly<Record<string, unknown>>;

function differs(now: Known, last: Known): boolean {
  for (const key in now) if (now[key] !== last[key]) return true;
  return false;
}

export interface Picked<T> {
  readonly picked: T;
  /** The sentence that it was picked from, or the paragraph. */
  readonly placed: PlacedSentence;
  /** Where the paragraph of its sentence begins. */
  readonly offset: number;
}

type Own<T> = Omit<Picked<T>, 'offset'>;

interface Found<T> {
  readonly since: object;
  readonly all: readonly T[];
}

export interface Manner {
  /** paragraphs: `find` gets each of them as if it were one sentence. */
  readonly over?: 'sentences' | 'paragraphs';
  /** Nothing is found where none of these characters stands; of several sets, where one has none. */
  readonly needs?: string | readonly string[] | undefined;
  /** True where what is found tells positions in the compact sentence and holds nothing of where it stands. */
  readonly inWords?: boolean;
}

/** What is made of what was picked out of the text of a place. */
type Made<T, R> = (picked: Picked<T>, text: string) => R;
const asPicked = <T>(picked: Picked<T>): Picked<T> => picked;

/**
 * What `find` picks out of the sentences of a report, each as `made` gives it. All that both may know besides the sentence
 * and its place's text is what `given` gives: when one of these is another object or value, every sentence is looked at anew;
 * otherwise only the paragraphs that changed, and what was made in a text that did not change is given again.
 */
export function everySentence<T, Given extends Known, R = Picked<T>>(
  given: (report: Report, context: RuleContext) => Given,
  find: (placed: PlacedSentence, given: Given) => readonly T[],
  { over = 'sentences', needs, inWords = false }: Manner = {},
  made: Made<T, R> = asPicked as unknown as Made<T, R>,
): (report: Report, context: RuleContext) => R[] {
  const mine = numberOfAsker();
  const asked = asking(needs === undefined ? [] : [needs].flat());
  let last: Known = {};
  // Another object wherever every sentence must be looked at anew.
  let since = {};
  let nothing: Found<never> = { since, all: [] };
  // Where nothing is found, as nearly everywhere, no list is made.
  const kept = <V>(all: readonly V[] | undefined): Found<V> => (all && all.length > 0 ? { since, all } : nothing);

  function inSentence(placed: PlacedSentence, now: Given): readonly T[] {
    if (!isHeld(placed.holds, asked)) return nothing.all;
    if (!inWords) return find(placed, now);
    let own = placed.memory.found[mine] as Found<T> | undefined;
    if (own?.since !== since) {
      own = kept(find(placed, now));
      placed.memory.found[mine] = own;
    }
    return own.all;
  }

  const inSentences = ({ sentences }: Paragraph, now: Given): readonly Own<T>[] => {
    let all: Own<T>[] | undefined;
    for (const placed of sentences) {
      for (const picked of inSentence(placed, now)) {
        all ??= [];
        all.push({ picked, placed });
      }
    }
    return all ?? nothing.all;
  };
  const inWhole = ({ whole }: Paragraph, now: Given) =>
    isHeld(whole.holds, asked) ? find(whole, now).map((picked) => ({ picked, placed: whole })) : nothing.all;

  function inParagraph(paragraph: Paragraph, now: Given): readonly Own<T>[] {
    // Each sentence remembers what was found in it.
    if (inWords && over === 'sentences') return inSentences(paragraph, now);
    let known = paragraph.found[mine] as Found<Own<T>> | undefined;
    if (known?.since !== since) {
      known = kept(over === 'sentences' ? inSentences(paragraph, now) : inWhole(paragraph, now));
      paragraph.found[mine] = known;
    }
    return known.all;
  }

  function inPlace(place: ReadPlace, now: Given): readonly R[] {
    if (over === 'sentences' && !isHeld(place.holds, asked)) return nothing.all;
    const known = place.found[mine] as Found<R> | undefined;
    if (known?.since === since) return known.all;
    let all: R[] | undefined;
    for (const { paragraph, offset } of place.paragraphs) {
      if (over === 'sentences' && !isHeld(paragraph.holds, asked)) continue;
      for (const { picked, placed } of inParagraph(paragraph, now)) {
        all ??= [];
        all.push(made({ picked, placed, offset }, place.text));
      }
    }
    const found = kept(all);
    place.found[mine] = found;
    return found.all;
  }

  return (report, context) => {
    const now = given(report, context);
    if (differs(now, last)) {
      since = {};
      nothing = { since, all: [] };
      last = now;
    }
    const all: R[] = [];
    for (const place of placesOf(report)) for (const one of inPlace(place, now)) all.push(one);
    return all;
  };
}

/**
 * The check of a rule that compares what sentences say with the tables: `pick` reads the sentences (it knows the words
 * and the report year alone), `judge` compares the few that say something, on every change of a figure. Spans are given
 * as offsets in the paragraph (spanOf).
 */
export function everyStatement<T>(
  pick: (placed: PlacedSentence, year: number) => readonly T[],
  judge: (statement: T, report: Report) => readonly Fault[],
  needs?: Manner['needs'],
): (report: Report, context: RuleContext) => Fault[] {
  const statements = everySentence(
    ({ year }) => ({ year }),
    (placed, { year }) => pick(placed, year),
    { needs },
  );
  return (report, context) => {
    const faults: Fault[] = [];
    for (const { picked, offset } of statements(report, context)) {
      for (const fault of judge(picked, report)) faults.push(movedBy(fault, offset));
    }
    return faults;
  };
}
