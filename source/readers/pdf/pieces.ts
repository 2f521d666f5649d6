/** Pieces of text on a page: how they look beside each other, and which stand on one line. */
import type { Look, Run } from '../../document/runs.ts';
import { type Item, middleOf, type Page, type Ruling } from './geometry.ts';

export interface Piece extends Item {
  readonly look: Look;
}

/** True for a line that goes through the middle of a piece of text, and hardly further. */
export function strikes(line: Ruling, item: Item): boolean {
  const overlap = Math.min(line.to, item.x + item.width) - Math.max(line.from, item.x);
  return (
    item.height > 0 &&
    line.at > item.y + item.height * 0.12 &&
    line.at < item.y + item.height * 0.62 &&
    overlap > 0.3 * Math.min(item.width, item.height) &&
    line.to - line.from <= item.width + item.height * 2
  );
}

/** True for letters in the colour of paper that are some of this piece. */
const whitens = ({ at, from, to }: Ruling, item: Item): boolean =>
  Math.abs(at - item.y) < 0.5 && to > item.x && from < item.x + item.width;

export interface Letter {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The letters of a piece with their places: a Chinese one is taken to be twice as wide as another. */
export function lettersOf({ text, x, width }: Item): Letter[] {
  const letters = Array.from(text);
  const weights = letters.map((letter): number => (letter.codePointAt(0)! > 0x2e7f ? 2 : 1));
  const step = width / weights.reduce((sum, weight) => sum + weight, 0);
  let at = x;
  return letters.map((letter, index) => {
    const from = at;
    at += step * weights[index]!;
    return { text: letter, from, to: at };
  });
}

/** A piece of text cut where its looks change: where a line through it begins and ends, where its letters turn white. */
export function cutByLooks(
  item: Item,
  lines: readonly Ruling[],
  { pale, faded }: Pick<Page, 'pale' | 'faded'>,
): Piece[] {
  const struck = lines.filter((line) => strikes(line, item));
  const white = pale.filter((line) => whitens(line, item));
  const grey = faded.filter((line) => whitens(line, item));
  if (struck.length + white.length + grey.length === 0) return [{ ...item, look: 'plain' }];
  const pieces: Piece[] = [];
  for (const letter of lettersOf(item)) {
    const middle = (letter.from + letter.to) / 2;
    const isIn = ({ from, to }: Ruling): boolean => from <= middle && middle <= to;
    const look = struck.some(isIn) ? 'struck' : white.some(isIn) ? 'pale' : grey.some(isIn) ? 'faded' : 'plain';
    const last = pieces.at(-1);
    if (last?.look === look)
      pieces[pieces.length - 1] = { ...last, text: last.text + letter.text, width: letter.to - last.x };
    else pieces.push({ ...item, text: letter.text, x: letter.from, width: letter.to - letter.from, look });
  }
  return pieces;
}

/** Letters so much taller than others are of another line, wherever they stand; smaller ones than any line's are a mark. */
const muchTaller = 2.6;
const smallestLine = 4;

const reachOf = (one: number, other: number): number => {
  const [less, more] = [Math.min(one, other), Math.max(one, other)];
  return less > smallestLine && more > less * muchTaller ? less : more;
};

/** Pieces in lines from top to bottom, each from left to right. */
export function inLines(pieces: readonly Piece[]): Piece[][] {
  const lines: { y: number; height: number; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => middleOf(b) - middleOf(a))) {
    const middle = middleOf(piece);
    const line = lines.findLast((one) => Math.abs(one.y - middle) < 0.45 * reachOf(one.height, piece.height));
    if (line) {
      line.pieces.push(piece);
      if (piece.height > line.height) {
        line.height = piece.height;
        line.y = middle;
      }
    } else lines.push({ y: middle, height: piece.height, pieces: [piece] });
  }
  return lines.map((line) => line.pieces.sort((a, b) => a.x - b.x));
}

/** How a piece stands on its line: smaller letters above or below it are those of a note. */
function besideLine({ look, height, y }: Piece, tallest: Piece): Look {
  const offset = (y - tallest.y) / tallest.height;
  const isSmaller = height <= tallest.height * 0.92;
  if (look !== 'plain' || Math.abs(offset) < (isSmaller ? 0.12 : 0.25)) return look;
  return offset > 0 ? 'raised' : 'lowered';
}

/** How far a piece stands from the one before it where they are two words; the digits of a figure stand closer. */
const apart = { letters: 0.45, digits: 0.12 };

const gapBetween = (before: Piece, { text }: Piece): number =>
  /\d$/.test(before.text) && /^\d/.test(text) ? apart.digits : apart.letters;

/** A line cut where its pieces stand apart: the cells of a row without lines have each their own height. */
function inWords(line: readonly Piece[]): Piece[][] {
  const words: Piece[][] = [];
  let before: Piece | undefined;
  for (const piece of line) {
    if (!before || piece.x - before.x - before.width > gapBetween(before, piece) * piece.height) words.push([piece]);
    else words.at(-1)!.push(piece);
    before = piece;
  }
  return words;
}

/** The runs of a line; what stands apart is parted by a space. */
export const runsOf = (line: readonly Piece[]): Run[] =>
  inWords(line).flatMap((word, index) => {
    const tallest = word.reduce((most, one) => (most.height >= one.height ? most : one));
    const runs = word.map((piece) => ({ text: piece.text, look: besideLine(piece, tallest), size: piece.height }));
    return index === 0 ? runs : [{ text: ' ', look: 'plain' as const }, ...runs];
  });
