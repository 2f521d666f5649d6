/** Rules that look at one sentence at a time: a sentence that did not change is not looked at again. */
import type { Report } from '../../report/report.ts';
import type { Fault } from '../finding.ts';
import type { RuleContext } from '../rule.ts';
import { type PlacedSentence, paragraphsOf } from './placed.ts';

/** A fault with its span as offsets in the text, where the paragraph begins at `offset`. */
export const movedBy = (fault: Fault, offset: number): Fault =>
  offset === 0 || !fault.span
    ? fault
    : { ...fault, span: { start: fault.span.start + offset, end: fault.span.end + offset } };

/** What a sentence is judged with, by name. */
export type Known = Readonly<Record<string, unknown>>;

interface Picked<T> {
  readonly picked: T;
  /** Where the paragraph of its sentence begins. */
  readonly offset: number;
}

interface Found<T> {
  readonly since: object;
  readonly all: readonly T[];
}

/** How many look at every sentence: each finds again what it found in a paragraph under its own number. */
let askers = 0;

/**
 * What `find` picks out of the sentences of a report. All that it may know besides the sentence is what `given` gives:
 * when one of these is another object or value, every sentence is looked at anew; otherwise only the paragraphs that
 * changed. Over paragraphs, `find` gets each of them as if it were one sentence.
 */
export function everySentence<T, Given extends Known>(
  given: (report: Report, context: RuleContext) => Given,
  find: (placed: PlacedSentence, given: Given) => readonly T[],
  over: 'sentences' | 'paragraphs' = 'sentences',
): (report: Report, context: RuleContext) => Picked<T>[] {
  const mine = askers;
  askers += 1;
  let last: Known = {};
  // Another object wherever every sentence must be looked at anew.
  let since = {};
  return (report, context) => {
    const now = given(report, context);
    if (Object.keys(now).some((key) => now[key] !== last[key])) {
      since = {};
      last = now;
    }
    const all: Picked<T>[] = [];
    for (const { paragraph, offset } of paragraphsOf(report)) {
      let own = paragraph.found[mine] as Found<T> | undefined;
      if (own?.since !== since) {
        const pieces = over === 'sentences' ? paragraph.sentences : [paragraph.whole];
        own = { since, all: pieces.flatMap((placed) => find(placed, now)) };
        paragraph.found[mine] = own;
      }
      for (const picked of own.all) all.push({ picked, offset });
    }
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
): (report: Report, context: RuleContext) => Fault[] {
  const statements = everySentence(
    ({ year }) => ({ year }),
    (placed, { year }) => pick(placed, year),
  );
  return (report, context) =>
    statements(report, context).flatMap(({ picked, offset }) =>
      judge(picked, report).map((fault) => movedBy(fault, offset)),
    );
}
