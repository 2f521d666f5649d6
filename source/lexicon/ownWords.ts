/** The words that a unit or a parent adds to the lists: a text file beside the drafts, one line an entry. */
import { entriesOf } from './entries.ts';

export interface OwnWords {
  /** A wrong word and the right one. */
  readonly wrong: readonly (readonly [string, string])[];
  /** Names and phrases that must be written to the letter. */
  readonly phrases: readonly string[];
  /** Words that are right though they look like one of these. */
  readonly right: readonly string[];
}

/** The mark of a line whose word is right. */
const rightMark = '允许';

const read = (text: string): OwnWords => {
  const entries = entriesOf(text.replace(/^\ufeff/, ''));
  return {
    wrong: entries.flatMap(([wrong = '', right = '', ...more]) =>
      right !== '' && more.length === 0 && wrong !== rightMark ? [[wrong, right] as const] : [],
    ),
    phrases: entries.flatMap(([phrase = '', ...more]) => (more.length === 0 ? [phrase] : [])),
    right: entries.flatMap(([mark, word = '', ...more]) =>
      mark === rightMark && word !== '' && more.length === 0 ? [word] : [],
    ),
  };
};

let last: { readonly text: string; readonly words: OwnWords } | undefined;

/**
 * Reads the file: 错词 对词 (a pair), 固定用语 (one word alone), 允许 词 (right, never said); # begins a remark. A line of more
 * parts is none of these and left out. Undefined where there is nothing in it; the same text gives the same object.
 */
export function parseOwnWords(text: string): OwnWords | undefined {
  if (text.trim() === '') return undefined;
  if (last?.text !== text) last = { text, words: read(text) };
  return last.words;
}
