/** Where a page of a PDF writes in the colour of paper, in grey, or so clear that nothing is seen: followed through what it draws, since the library's text has no colours. */
import { isGrey } from '../html/style.ts';
import type { Page, Ruling } from './geometry.ts';
import { type Codes, identity, type Matrix, type Operators, times } from './rulings.ts';

type Shade = 'pale' | 'faded' | 'plain';

interface Glyph {
  readonly width?: number;
}

/** What a page writes with, as far as it tells where letters stand. */
interface Pen {
  readonly matrix: Matrix;
  readonly shade: Shade;
  readonly isClear: boolean;
  /** True in a group that is drawn clear as a whole, whatever is said in it. */
  readonly inClear: boolean;
  readonly size: number;
  readonly spacing: number;
}

const isWhite = (colour: unknown): boolean => typeof colour === 'string' && /^#(?:f[8-f]){3}$/i.test(colour);

const shadeOf = (colour: unknown): Shade =>
  typeof colour !== 'string' ? 'plain' : isWhite(colour) ? 'pale' : isGrey(colour.toLowerCase()) ? 'faded' : 'plain';

/** Letters of which so little is drawn are not seen. */
const leastAlpha = 0.1;

/** How much of what is filled is drawn, where a state of graphics says so. */
const alphaIn = (args: readonly unknown[]): number | undefined =>
  ((args[0] ?? []) as readonly (readonly [string, unknown])[])
    .filter(([key, value]) => key === 'ca' && typeof value === 'number')
    .map(([, value]) => value as number)
    .at(-1);

/** The length of what is written, in the text's own units. */
const lengthOf = (glyphs: readonly (Glyph | number)[], { size, spacing }: Pen): number =>
  glyphs.reduce<number>(
    (sum, glyph) =>
      sum + (typeof glyph === 'number' ? (-glyph * size) / 1000 : ((glyph?.width ?? 0) * size) / 1000 + spacing),
    0,
  );

/** The letters in the colour of paper and those in grey, as lines along their feet when the page is turned `upright`. */
export function paleIn({ fnArray, argsArray }: Operators, codes: Codes, upright: Matrix): Pick<Page, 'pale' | 'faded'> {
  const found: { pale: Ruling[]; faded: Ruling[] } = { pale: [], faded: [] };
  const argsAt = (index: number) => (argsArray[index] ?? []) as readonly unknown[];
  const isTelling = fnArray.some(
    (code, index) =>
      (code === codes.setFillRGBColor && shadeOf(argsAt(index)[0]) !== 'plain') ||
      (code === codes.setGState && (alphaIn(argsAt(index)) ?? 1) < leastAlpha),
  );
  if (!isTelling) return found;
  let pen: Pen = { matrix: upright, shade: 'plain', isClear: false, inClear: false, size: 1, spacing: 0 };
  const saved: Pen[] = [];
  let line: Matrix = identity;
  let text: Matrix = identity;
  for (const [index, code] of fnArray.entries()) {
    const args = argsAt(index);
    const move = (x: number, y: number) => {
      line = times(line, [1, 0, 0, 1, x, y]);
      text = line;
    };
    if (code === codes.save) saved.push(pen);
    else if (code === codes.restore || code === codes.paintFormXObjectEnd) pen = saved.pop() ?? pen;
    else if (code === codes.paintFormXObjectBegin) {
      saved.push(pen);
      pen = { ...pen, inClear: pen.inClear || pen.isClear };
      if (args[0]) pen = { ...pen, matrix: times(pen.matrix, args[0] as Matrix) };
    } else if (code === codes.transform) pen = { ...pen, matrix: times(pen.matrix, args as unknown as Matrix) };
    else if (code === codes.setFillRGBColor) pen = { ...pen, shade: shadeOf(args[0]) };
    else if (code === codes.setGState) pen = { ...pen, isClear: (alphaIn(args) ?? (pen.isClear ? 0 : 1)) < leastAlpha };
    else if (code === codes.setFont) pen = { ...pen, size: Number(args[1]) };
    else if (code === codes.setCharSpacing) pen = { ...pen, spacing: Number(args[0]) };
    else if (code === codes.beginText) {
      line = identity;
      text = identity;
    } else if (code === codes.setTextMatrix) {
      const given = args[0] as Matrix | number;
      line = (typeof given === 'number' ? args : Array.from(given)) as unknown as Matrix;
      text = line;
    } else if (code === codes.moveText || code === codes.setLeadingMoveText) move(Number(args[0]), Number(args[1]));
    else if (code === codes.showText || code === codes.showSpacedText) {
      const length = lengthOf((args[0] ?? []) as readonly (Glyph | number)[], pen);
      const whole = times(pen.matrix, text);
      text = times(text, [1, 0, 0, 1, length, 0]);
      const [x, end] = [whole[4], times(pen.matrix, text)[4]];
      const shade = pen.isClear || pen.inClear ? 'pale' : pen.shade;
      if (shade !== 'plain') found[shade].push({ at: whole[5], from: Math.min(x, end), to: Math.max(x, end) });
    }
  }
  return found;
}
