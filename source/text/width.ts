/** How many columns text takes in a terminal, and fitting it into columns. */
import stringWidth from 'string-width';

/** One column each: printable ASCII. */
const ascii = /^[\x20-\x7e]*$/;
/** Two columns each and never combining: CJK ideographs, kana, CJK punctuation, full-width forms. */
const plainWide = /^[\x20-\x7e\u2e80-\u2fff\u3001-\u3029\u3030-\u303e\u3041-\u3096\u3400-\u9fff\uff01-\uff60]*$/;

/** The columns that a text without newlines takes (string-width, with a quick way for plain Chinese). */
export function width(text: string): number {
  if (ascii.test(text)) return text.length;
  if (!plainWide.test(text)) return stringWidth(text);
  let columns = 0;
  for (let index = 0; index < text.length; index++) columns += text.charCodeAt(index) < 0x7f ? 1 : 2;
  return columns;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
/** Characters that never join with a neighbour into one visible character: nearly all Chinese text is made of these alone. */
const neverJoins =
  /^[\n\t\x20-\x7e\u00b7\u00d7\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2460-\u24ff\u3001-\u3029\u3030-\u303e\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uff01-\uff60]*$/;

/** The text cut into what a person sees as single characters (𠮷, é, a family emoji count one). */
export function graphemes(text: string): string[] {
  if (neverJoins.test(text)) return text.split('');
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** The text cut so that it takes at most `columns`; a wide character that does not fit is left out whole. */
export function cutToWidth(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let used = 0;
  let result = '';
  for (const grapheme of graphemes(text)) {
    used += width(grapheme);
    if (used > columns) break;
    result += grapheme;
  }
  return result;
}

/** The text cut or filled with spaces on the right to exactly `columns`. */
export function padEnd(text: string, columns: number): string {
  const fitted = cutToWidth(text, columns);
  return fitted + ' '.repeat(Math.max(0, columns - width(fitted)));
}

/** The text filled with spaces on the left to at least `columns`: for figures, which are never cut. */
export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - width(text))) + text;
}
