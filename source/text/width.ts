/** How many columns text takes in a terminal, and fitting it into columns. */
import { neverJoins, Segmenter } from './segmenter.ts';
import stringWidth, { isAmbiguousWide, setAmbiguousWide } from './stringWidth.ts';

/** The columns that a text without newlines takes. */
export const width = (text: string): number => stringWidth(text);

/** How many columns “ ” … — and box characters take; 1 until the terminal has said 2. */
export const ambiguousColumns = (): 1 | 2 => (isAmbiguousWide() ? 2 : 1);

/** Has all widths measured as the terminal draws them. */
export function setAmbiguousColumns(columns: 1 | 2): void {
  setAmbiguousWide(columns === 2);
}

const segmenter = new Segmenter('zh');

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
