/** Finds phrases with one character that is taken for the right one: 齐抓共菅, 更新不急时. */
import { pairAt, slotOf } from './wordFinder.ts';

export interface PhraseSlip {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  /** Where the wrong character stands. */
  readonly at: number;
}

interface Known {
  readonly whole: ReadonlySet<string>;
  /** Phrases by the slot of their first two characters, and of their last two: one wrong character leaves one of these pairs. */
  readonly heads: ReadonlyMap<number, readonly string[]>;
  readonly tails: ReadonlyMap<number, readonly string[]>;
  /** Phrases of three characters by the outer two. */
  readonly around: ReadonlyMap<number, readonly string[]>;
  /** By slot, which of the three know it: most places of a text are passed over without a look-up. */
  readonly stands: Uint8Array;
}

const [isHead, isTail, isAround] = [1, 2, 4] as const;

function read(phrases: readonly string[]): Known {
  const stands = new Uint8Array(0x10000);
  const by = (bit: number, some: readonly string[], pairOf: (phrase: string) => number) => {
    const map = Map.groupBy(some, (phrase) => slotOf(pairOf(phrase)));
    for (const slot of map.keys()) stands[slot] = (stands[slot] ?? 0) | bit;
    return map;
  };
  return {
    whole: new Set(phrases),
    heads: by(isHead, phrases, (phrase) => pairAt(phrase, 0)),
    tails: by(isTail, phrases, (phrase) => pairAt(phrase, phrase.length - 2)),
    around: by(
      isAround,
      phrases.filter(({ length }) => length === 3),
      (phrase) => (phrase.charCodeAt(0) << 16) | phrase.charCodeAt(2),
    ),
    stands,
  };
}

/** Where the text at `start` departs from the phrase in one character and no more, or -1. */
function onlyDeparture(text: string, start: number, phrase: string): number {
  let at = -1;
  for (let index = 0; index < phrase.length; index += 1) {
    if (text.charCodeAt(start + index) === phrase.charCodeAt(index)) continue;
    if (at >= 0) return -1;
    at = start + index;
  }
  return at;
}

/** Gives the phrases that a compact text has with one character wrong, where one of the two is taken for the other. */
export type PhraseFinder = (text: string, isAlike: (wrong: string, right: string) => boolean) => PhraseSlip[];

/** The finder for some phrases of three characters and more, which are read when it is first asked. */
export function phraseFinder(phrases: () => readonly string[]): PhraseFinder {
  let known: Known | undefined;
  return (text, isAlike) => {
    known ??= read(phrases());
    const { heads, tails, around, stands, whole } = known;
    const slips: PhraseSlip[] = [];
    const look = (start: number, phrase: string): void => {
      if (start < 0 || start + phrase.length > text.length) return;
      const at = onlyDeparture(text, start, phrase);
      if (at < 0 || !isAlike(text[at] ?? '', phrase[at - start] ?? '')) return;
      const end = start + phrase.length;
      if (!whole.has(text.slice(start, end)) && !slips.some((one) => one.at === at))
        slips.push({ start, end, phrase, at });
    };
    let [first, second] = [0, text.charCodeAt(0)];
    for (let at = 0; at < text.length - 1; at += 1) {
      [first, second] = [second, text.charCodeAt(at + 1)];
      const outer = slotOf((first << 16) | text.charCodeAt(at + 2));
      if ((stands[outer] ?? 0) & isAround) for (const phrase of around.get(outer) ?? []) look(at, phrase);
      const slot = slotOf((first << 16) | second);
      const bits = stands[slot] ?? 0;
      if (bits & isHead) for (const phrase of heads.get(slot) ?? []) look(at, phrase);
      if (bits & isTail) for (const phrase of tails.get(slot) ?? []) look(at + 2 - phrase.length, phrase);
    }
    return slips;
  };
}
