/** Words of the trade with one character that sounds or looks like the right one: no word at all, as 宗指 or 规化. */
import { besideAnything, looksAlike, soundsAlike, wordsByThemselves } from '../lexicon/alike.ts';
import { entriesOf } from '../lexicon/entries.ts';
import { besides, tradeWords } from '../lexicon/tradeWords.ts';
import { Segmenter } from '../text/segmenter.ts';
import { type FoundWord, wordFinder } from '../text/wordFinder.ts';

export interface Slip extends FoundWord {
  readonly should: string;
}

const groupsOf = (lines: string): readonly string[] => entriesOf(lines).flat();

interface Known {
  readonly right: ReadonlySet<string>;
  /** What a slip makes of a word -> the word. */
  readonly words: ReadonlyMap<string, string>;
  readonly find: (text: string) => FoundWord[];
}

function read(): Known {
  const trade = groupsOf(tradeWords);
  const right = new Set([...trade, ...groupsOf(besides)]);
  const meant = new Set(groupsOf(wordsByThemselves).join(''));
  const alike = new Map<string, Set<string>>();
  for (const group of [...groupsOf(soundsAlike), ...groupsOf(looksAlike)]) {
    for (const char of group) {
      const others = alike.get(char) ?? new Set();
      for (const other of group) if (other !== char && !meant.has(other)) others.add(other);
      alike.set(char, others);
    }
  }
  const words = new Map<string, string>();
  for (const word of trade) {
    const [first = '', last = ''] = word;
    const add = (slip: string) => {
      if (!right.has(slip) && !words.has(slip)) words.set(slip, word);
    };
    if (!besideAnything.includes(last)) for (const other of alike.get(first) ?? []) add(other + last);
    if (!besideAnything.includes(first)) for (const other of alike.get(last) ?? []) add(first + other);
  }
  return { right, words, find: wordFinder([...words.keys()]) };
}

let known: Known | undefined;
const segmenter = new Segmenter('zh', { granularity: 'word' });

/** As much around a slip as its neighbours can reach. */
const beside = 5;

/** Whether two characters belong to no word of the text, neither together nor with a neighbour. */
function isNoWord(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - beside);
  let alone = 0;
  for (const { segment, index } of segmenter.segment(text.slice(from, end + beside))) {
    if (index + from > start + 1) break;
    if (segment.length === 1 && index + from >= start) alone += 1;
  }
  return alone === 2;
}

/** The slips of a compact sentence. Both characters must belong to no word, neither by themselves nor with a neighbour. */
export function slipsIn(text: string): Slip[] {
  known ??= read();
  const { right, words, find } = known;
  return find(text).flatMap((one): Slip[] => {
    const { start, end, word } = one;
    if (right.has(text.slice(start - 1, start + 1)) || right.has(text.slice(end - 1, end + 1))) return [];
    return isNoWord(text, start, end) ? [{ ...one, should: words.get(word) ?? '' }] : [];
  });
}
