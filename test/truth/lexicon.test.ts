/** Every word of the lexicons earns its place: without it, the sentence that asked for it is read otherwise. */
import { describe, expect, it } from 'vitest';
import { type Line, lexiconOf } from '../../source/lexicon/lexicon.ts';
import { listLines } from '../../source/lexicon/lists.ts';
import { nilLines } from '../../source/lexicon/nil.ts';
import { problemLines } from '../../source/lexicon/problems.ts';
import { requestLines } from '../../source/lexicon/requests.ts';
import { faultOf } from '../../source/rules/claims/balance.ts';
import { inQuotes, mentionsIn } from '../../source/rules/claims/claim.ts';
import { listsIn } from '../../source/rules/claims/lists.ts';
import { listWordsOf } from '../../source/rules/claims/listWords.ts';
import { nilReaderOf } from '../../source/rules/claims/nil.ts';
import type { PlacedSentence } from '../../source/rules/claims/placed.ts';
import { requestReaderOf } from '../../source/rules/claims/requests.ts';
import { problemReaderOf } from '../../source/rules/problems-and-improvements.ts';
import { holding } from '../../source/text/asked.ts';
import { compact } from '../../source/text/compact.ts';
import { quantitiesIn } from '../../source/text/quantities.ts';

function placed(text: string): PlacedSentence {
  const short = compact(text);
  return {
    compact: short,
    quantities: quantitiesIn(short.text),
    place: 'overview.proactiveDisclosure',
    topic: 'none',
    sentence: { text, start: 0, end: text.length },
    memory: { found: [] },
    holds: holding(short.text),
  };
}

/** What a sentence says by the words of some lines. */
type Reading<Meaning extends string> = (lines: readonly Line<Meaning>[]) => (sentence: string) => unknown;

function everyWordCounts<Meaning extends string>(
  name: string,
  lines: readonly Line<Meaning>[],
  reading: Reading<Meaning>,
): void {
  describe(name, () => {
    it('has each word of a meaning once', () => {
      expect(new Set(lines.map(([word, means]) => `${means} ${word}`)).size).toBe(lines.length);
    });

    const read = reading(lines);
    it.each(lines.map((line) => [line[0], line[1], line] as const))('%s (%s)', (_, __, line) => {
      const [, , sentence] = line;
      const without = reading(lines.filter((one) => one !== line));
      expect(without(sentence)).not.toEqual(read(sentence));
    });
  });
}

everyWordCounts('requests', requestLines, (lines) => {
  const reader = requestReaderOf(lexiconOf(lines));
  return (text) => {
    const sentence = placed(text);
    return [
      reader.about(sentence),
      mentionsIn(sentence)
        .filter((mention) => !inQuotes(mention))
        .map((mention) => reader.subject(sentence, mention, 2025)),
    ];
  };
});

everyWordCounts('nil', nilLines, (lines) => {
  const reader = nilReaderOf(lexiconOf(lines));
  return (text) => reader(placed(text), 2025);
});

everyWordCounts('lists', listLines, (lines) => {
  const words = listWordsOf(lexiconOf(lines));
  return (text) => listsIn(placed(text), words).map((list) => faultOf(list, words));
});

everyWordCounts('problems', problemLines, (lines) => {
  const { hasProblem, hasImprovement } = problemReaderOf(lexiconOf(lines));
  return (text) => [hasProblem(text), hasImprovement(text)];
});
