/** Rules that look at one sentence at a time: a sentence that did not change is not looked at again. */
import type { Report } from '../../report/report.ts';
import type { Finding } from '../finding.ts';
import { type Paragraph, type PlacedSentence, paragraphsOf } from './placed.ts';

/** A finding with its span as offsets in the text, where the paragraph begins at `offset`. */
export const movedBy = (finding: Finding, offset: number): Finding =>
  offset === 0 || !finding.span
    ? finding
    : { ...finding, span: { start: finding.span.start + offset, end: finding.span.end + offset } };

/**
 * What `find` picks out of the sentences of a report, with the offset of the paragraph each stands in. `dependsOn`
 * gives what it looks at besides the sentence: when one of these is another object or value, every sentence is looked
 * at anew; otherwise only the paragraphs that changed.
 */
function pickedFrom<T>(
  dependsOn: (report: Report) => readonly unknown[],
  find: (placed: PlacedSentence, report: Report) => readonly T[],
): (report: Report) => { readonly picked: T; readonly offset: number }[] {
  let last: readonly unknown[] = [];
  let known = new WeakMap<Paragraph, readonly T[]>();
  return (report) => {
    const now = dependsOn(report);
    if (now.some((part, index) => part !== last[index])) {
      known = new WeakMap();
      last = now;
    }
    const all: { picked: T; offset: number }[] = [];
    for (const { paragraph, offset } of paragraphsOf(report)) {
      let own = known.get(paragraph);
      if (!own) {
        own = paragraph.sentences.flatMap((placed) => find(placed, report));
        known.set(paragraph, own);
      }
      for (const picked of own) all.push({ picked, offset });
    }
    return all;
  };
}

/** The check of a rule from what it says of a sentence. Spans are given as offsets in the paragraph (spanOf). */
export function everySentence(
  dependsOn: (report: Report) => readonly unknown[],
  find: (placed: PlacedSentence, report: Report) => readonly Finding[],
): (report: Report) => Finding[] {
  const findings = pickedFrom(dependsOn, find);
  return (report) => findings(report).map(({ picked, offset }) => movedBy(picked, offset));
}

/**
 * The same for a rule that compares what sentences say with the tables: `pick` reads the sentences (it depends on the
 * words and the report year alone), `judge` compares the few that say something, on every change of a figure.
 */
export function everyStatement<T>(
  pick: (placed: PlacedSentence, year: number) => readonly T[],
  judge: (statement: T, report: Report) => readonly Finding[],
): (report: Report) => Finding[] {
  const statements = pickedFrom<T>(
    (report) => [report.year],
    (placed, report) => pick(placed, report.year),
  );
  return (report) =>
    statements(report).flatMap(({ picked, offset }) =>
      judge(picked, report).map((finding) => movedBy(finding, offset)),
    );
}
