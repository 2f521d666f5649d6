/** How much of one text stands in another, sentence by sentence. */

import { remembering } from './memory.ts';
import { piecesOf } from './pieces.ts';
import { sentencesOf } from './sentences.ts';

const shortest = 8;

interface Essence {
  /** The sentence as it stands. */
  readonly text: string;
  /** What makes it the same sentence: its words without numbers, spaces and punctuation. */
  readonly key: string;
}

/** A sentence that stands in both texts, as each has it. */
interface Shared {
  readonly text: string;
  readonly other: string;
}

const keyOf = (sentence: string): string =>
  sentence
    .replace(/[\d０-９]+(?:[.．][\d０-９]+)?/g, '#')
    .replace(/二[〇○零][〇一二三四五六七八九]{2}/g, '#')
    .replace(/[\s\p{P}]/gu, '');

const inPiece = remembering((piece: string): readonly Essence[] =>
  sentencesOf(piece)
    .map((sentence) => ({ text: sentence.text, key: keyOf(sentence.text) }))
    .filter(({ key }) => key.length >= shortest),
);

/** The sentences of a text that are long enough to be recognised, by what makes them the same sentence. */
const essencesOf = (text: string): Essence[] => piecesOf(text).flatMap((piece) => inPiece(piece.text));

const byKey = remembering(
  (text: string): ReadonlyMap<string, string> => new Map(essencesOf(text).map((one) => [one.key, one.text])),
  100_000,
);

/** The sentences of `text` that stand in `other` too but for their numbers, and the share of all its sentences. */
export function sharedSentences(
  text: string,
  other: string,
): { shared: readonly Shared[]; share: number; all: number } {
  const own = essencesOf(text);
  const known = byKey(other);
  const shared = own.flatMap(({ text: now, key }): Shared[] => {
    const before = known.get(key);
    return before === undefined ? [] : [{ text: now, other: before }];
  });
  return { shared, share: own.length ? shared.length / own.length : 0, all: own.length };
}
