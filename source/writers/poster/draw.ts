/** Pieces of a picture: text that keeps to its room, cards, bars. Lengths are pixels of a picture 750 wide. */
import { wrap } from '../../text/wrap.ts';
import { escapeHtml } from '../escape.ts';

export const pageWidth = 750;

/** Characters as wide as they are high; “ ” and … are so in Chinese fonts. */
const isWide =
  /[\u1100-\u115f\u2010-\u203b\u2460-\u24ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{3ffff}]/u;
/** Digits and letters are wider than half a character in the fonts of screens. */
const lettersWide = 0.62;

/** How wide a text is at a size, rather too much than too little. */
export function textWidth(text: string, size: number): number {
  let wide = 0;
  for (const character of text) wide += isWide.test(character) ? 1 : lettersWide;
  return wide * size;
}

/** The size, at most `size`, at which a text fits into its room. */
export const fittingSize = (text: string, size: number, room: number): number =>
  Math.min(size, Math.floor((room / Math.max(1, textWidth(text, 1))) * 10) / 10);

export interface TextLook {
  readonly size: number;
  readonly weight?: 'bold';
  /** The name of a colour of poster.html. */
  readonly colour?: string;
  readonly anchor?: 'middle' | 'end';
}

/** A line of text with its foot at y. */
export function textAt(
  x: number,
  y: number,
  content: string,
  { size, weight, colour = 'ink', anchor }: TextLook,
): string {
  const attributes = `${weight ? ' font-weight="bold"' : ''}${anchor ? ` text-anchor="${anchor}"` : ''}`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${round(size)}" fill="var(--${colour})"${attributes}>${escapeHtml(content)}</text>`;
}

const round = (length: number): number => Math.round(length * 10) / 10;

/** A rectangle in a colour of poster.html. */
export const box = (x: number, y: number, wide: number, high: number, colour: string, radius = 0): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(high)}" fill="var(--${colour})"${radius > 0 ? ` rx="${radius}"` : ''}/>`;

/** A text on as many lines as its room asks for, broken as Chinese is. */
export function linesOf(text: string, size: number, room: number): string[] {
  for (let columns = Math.floor((room / size) * 2); ; columns--) {
    const lines = wrap(text, Math.max(2, columns)).map(({ start, end }) => text.slice(start, end).trim());
    if (columns <= 2 || lines.every((line) => textWidth(line, size) <= room)) return lines;
  }
}
