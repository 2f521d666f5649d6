/** A character typed twice within a set phrase (高质量量发展) or a date (12月月31日), whatever else the character may be. */
import { collocations } from '../lexicon/collocations.ts';
import { entriesOf } from '../lexicon/entries.ts';
import { setPhrases } from '../lexicon/setPhrases.ts';

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

/** 2024年年底, 12月月底, 开放日日程: the second begins a word. */
const date = /^(?:年年(?![度底初末中报终内会检均产])|月月(?![底末初中报均度份月])|日日(?![报均常前间程夜]))/;

/** True where one of the two equal characters at `at` stands too much in a phrase that has characters on both sides of it, or in a date. */
export function isDoubledInPhrase(text: string, at: number): boolean {
  if (/\d/.test(text[at - 1] ?? '') && date.test(text.slice(at))) return true;
  const from = Math.max(0, at - longest);
  const once = text.slice(from, at) + text.slice(at + 1, at + 1 + longest);
  const middle = at - from;
  for (let start = Math.max(0, middle - longest + 2); start < middle; start += 1) {
    for (let end = Math.max(middle + 2, start + shortest); end <= Math.min(once.length, start + longest); end += 1) {
      if (phrases().has(once.slice(start, end))) return true;
    }
  }
  return false;
}
