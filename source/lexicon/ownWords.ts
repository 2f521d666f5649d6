/** The words that a unit or a parent adds to the lists: a text file beside the drafts, one line an entry. */
import { entriesOf } from './entries.ts';

export interface OwnWords {
  /** A wrong word and the right one. */
  readonly wrong: readonly (readonly [string, string])[];
  /** Names and phrases that must be written to the letter. */
  readonly phrases: readonly string[];
  /** Words that are right though they look like one of these. */
  readonly right: readonly string[];
  /** Lines that are none of these, as they are written, without the blanks between. */
  readonly leftOut: readonly string[];
}

/** The mark of a line whose word is right. */
const rightMark = '允许';

/** Bytes that are no text come out as these. */
const noText = /[\ufffd\x00-\x08\x0e-\x1f]/;

const read = (text: string): OwnWords => {
  const all = entriesOf(text.replace(/^\ufeff/, ''));
  const entries = all.filter((parts) => parts.length <= 2 && !noText.test(parts.join('')));
  return {
    wrong: entries.flatMap(([wrong = '', right = '']) =>
      right !== '' && wrong !== rightMark ? [[wrong, right] as const] : [],
    ),
    phrases: entries.flatMap(([phrase = '', ...more]) => (more.length === 0 ? [phrase] : [])),
    right: entries.flatMap(([mark, word = '']) => (mark === rightMark && word !== '' ? [word] : [])),
    leftOut: all.filter((parts) => !entries.includes(parts)).map((parts) => parts.join(' ')),
  };
};

let last: { readonly text: string; readonly words: OwnWords } | undefined;

/**
 * Reads the file: 错词 对词 (a pair), 固定用语 (one word alone), 允许 词 (right, never said); # begins a remark. A line of more
 * parts or of bytes that are no text is none of these and left out. Undefined where there is nothing in it; the same text gives the same object.
 */
export function parseOwnWords(text: string): OwnWords | undefined {
  if (text.trim() === '') return undefined;
  if (last?.text !== text) last = { text, words: read(text) };
  return last.words;
}
