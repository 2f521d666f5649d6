/** A character typed twice within a set phrase (高质量量发展) or a date (12月月31日), whatever else the character may be. */
import { collocations } from '../lexicon/collocations.ts';
import { entriesOf } from '../lexicon/entries.ts';
import { setPhrases } from '../lexicon/setPhrases.ts';
import { words } from '../text/segmenter.ts';

const [shortest, longest] = [4, 10];

let known: ReadonlySet<string> | undefined;
/** The phrases, gathered when the first doubled character is met. */
function phrases(): ReadonlySet<string> {
  known ??= new Set(
    [...entriesOf(collocations).flat(), ...entriesOf(setPhrases).map(([phrase = '']) => phrase)].filter(
      ({ length }) => length >= shortest && length <= longest,
    ),
  );
  return known;
}

const date = /^(?:年年|月月|日日)/;
/** Words that no dictionary may have. */
const alsoWords = /^(?:年[中会检均产货审费租味号画夜息景]|月[中报均度考租供季台入结]|日[均间落出后式班])/;
/** 2024年年底, 12月月饼, 开放日日程: the second begins a word. */
function beginsWord(text: string): boolean {
  const [first] = words.segment(text.slice(0, 8));
  return (first?.segment.length ?? 0) > 1 || alsoWords.test(text);
}

const isWord = (text: string): boolean => text.length === 2 && [...words.segment(text)].length === 1;

/** True where one of the two equal characters at `at` stands too much in a phrase that has characters on both sides of it, or in a date. */
export function isDoubledInPhrase(text: string, at: number): boolean {
  if (/\d/.test(text[at - 1] ?? '') && date.test(text.slice(at))) return !beginsWord(text.slice(at + 1));
  const from = Math.max(0, at - longest);
  const once = text.slice(from, at) + text.slice(at + 1, at + 1 + longest);
  const middle = at - from;
  for (let start = Math.max(0, middle - longest + 2); start < middle; start += 1) {
    for (let end = Math.max(middle + 2, start + shortest); end <= Math.min(once.length, start + longest); end += 1) {
      if (!phrases().has(once.slice(start, end))) continue;
      // 饮用水|水源: each of the two belongs to a word of its own.
      return !(isWord(text.slice(Math.max(0, at - 1), at + 1)) && isWord(text.slice(at + 1, at + 3)));
    }
  }
  return false;
}
