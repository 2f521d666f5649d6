/** The wrong words that a text is searched for, each with the right one. */
import { entriesOf } from '../lexicon/entries.ts';
import type { OwnWords } from '../lexicon/ownWords.ts';
import { wrongWords as listed } from '../lexicon/wrongWords.ts';
import { type FoundWord, wordFinder } from '../text/wordFinder.ts';

interface Pairs {
  readonly right: ReadonlyMap<string, string>;
  readonly find: (text: string) => FoundWord[];
}

const pairsOf = (entries: readonly (readonly string[])[]): Pairs => {
  const right = new Map(entries.map(([wrong = '', other = '']) => [wrong, other]));
  return { right, find: wordFinder([...right.keys()]) };
};

const builtIn = pairsOf(entriesOf(listed));
const withOwn = new WeakMap<OwnWords, Pairs>();

/** The pairs of the list, with those of the unit's own file and without the words that it allows. */
export function wrongPairs(words: OwnWords | undefined): Pairs {
  if (!words) return builtIn;
  let known = withOwn.get(words);
  if (!known) {
    known = pairsOf([...entriesOf(listed), ...words.wrong].filter(([wrong = '']) => !words.right.includes(wrong)));
    withOwn.set(words, known);
  }
  return known;
}
