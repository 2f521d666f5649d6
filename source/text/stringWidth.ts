/**
 * string-width with a quick way for plain Chinese, with and without colours. In the bundle it stands for string-width everywhere, so
 * that Ink measures with it too: each look of the package for emoji costs a good part of a frame.
 */
import wholeStringWidth, { type Options } from 'string-width';

const ascii = /^[\x20-\x7e]*$/;
/** Two columns each: CJK ideographs, kana, CJK punctuation, full-width forms. One each: printable ASCII, dashes, quotes, arrows, rules. */
const plain =
  /^[\x20-\x7e\u00b7\u00d7\u2010-\u2027\u2190-\u21ff\u2500-\u257f\u2f00-\u2fd5\u3001-\u3029\u3030-\u303e\u3041-\u3096\u3400-\u9fff\uff01-\uff60]*$/;
const firstWide = 0x2f00;
const colours = /\x1b\[[\d;]*m/g;

/** “ ” … — · × → ①: one column in most terminals, two in those set for Chinese. */
const ambiguous =
  /[\u00b7\u00d7\u2010\u2013-\u2016\u2018\u2019\u201c\u201d\u2020-\u2022\u2024-\u2027\u2190-\u2199\u21b8\u21b9\u21d2\u21d4\u21e7\u2500-\u254b\u2550-\u2573]/g;
let ambiguousWide = false;

/** Says how many columns the terminal gives “ and its like; known once it has answered (see wizard/terminal). */
export function setAmbiguousWide(wide: boolean): void {
  ambiguousWide = wide;
}

export const isAmbiguousWide = (): boolean => ambiguousWide;

/** The columns that a text takes in a terminal, escape sequences not counted; the options of string-width. */
export default function stringWidth(text: string, options?: Options): number {
  if (typeof text !== 'string') return 0;
  const shown = text.includes('\x1b') && !options?.countAnsiEscapeCodes ? text.replace(colours, '') : text;
  if (ascii.test(shown)) return shown.length;
  if (!plain.test(shown) || options?.ambiguousIsNarrow === false)
    return wholeStringWidth(text, ambiguousWide ? { ...options, ambiguousIsNarrow: false } : options);
  let columns = 0;
  for (let index = 0; index < shown.length; index++) columns += shown.charCodeAt(index) < firstWide ? 1 : 2;
  return ambiguousWide ? columns + (shown.match(ambiguous)?.length ?? 0) : columns;
}
