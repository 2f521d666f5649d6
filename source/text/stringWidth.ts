/**
 * string-width with a quick way for plain Chinese, with and without colours. In the bundle it stands for string-width everywhere, so
 * that Ink measures with it too: the first look for emoji alone costs 14 ms, each later one a good part of a frame.
 */
import wholeStringWidth, { type Options } from 'string-width';

const ascii = /^[\x20-\x7e]*$/;
/** One or two columns each and never combining: printable ASCII; CJK ideographs, kana, CJK punctuation, full-width forms. */
const plainWide = /^[\x20-\x7e\u2e80-\u2fff\u3001-\u3029\u3030-\u303e\u3041-\u3096\u3400-\u9fff\uff01-\uff60]*$/;
const colours = /\x1b\[[\d;]*m/g;

/** The columns that a text takes in a terminal, escape sequences not counted; the options of string-width. */
export default function stringWidth(text: string, options?: Options): number {
  if (typeof text !== 'string') return 0;
  const shown = text.includes('\x1b') && !options?.countAnsiEscapeCodes ? text.replace(colours, '') : text;
  if (ascii.test(shown)) return shown.length;
  if (!plainWide.test(shown)) return wholeStringWidth(text, options);
  let columns = 0;
  for (let index = 0; index < shown.length; index++) columns += shown.charCodeAt(index) < 0x7f ? 1 : 2;
  return columns;
}
