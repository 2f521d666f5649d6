/** A page of a PDF -> its tables and lines of text, by where things stand on it. */
import type { LooseCell } from '../../document/layTable.ts';
import { type Look, type Run, shown } from '../../document/runs.ts';
import { cellText } from '../html/openTable.ts';
import { type Item, middleOf, type Page, type Ruling } from './geometry.ts';
import { type Grid, type GridCell, gridsOf } from './grid.ts';

export interface TextLine {
  readonly kind: 'line';
  readonly text: string;
  readonly remarks: readonly string[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
  /** True where its pieces stand far apart, like the cells of a table without lines. */
  readonly isParted: boolean;
}

export interface PageTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly (LooseCell & { readonly x: number })[])[];
  readonly xs: readonly number[];
  readonly y: number;
}

interface Piece extends Item {
  readonly look: Look;
}

/** True for a line that goes through the middle of a piece of text, and hardly further. */
function strikes(line: Ruling, item: Item): boolean {
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

/** A piece of text cut where its looks change: where a line through it begins and ends, where its letters turn white; letters of one piece are taken to be as wide as each other. */
function cutByLooks(item: Item, lines: readonly Ruling[], { pale, faded }: Pick<Page, 'pale' | 'faded'>): Piece[] {
  const struck = lines.filter((line) => strikes(line, item));
  const white = pale.filter((line) => whitens(line, item));
  const grey = faded.filter((line) => whitens(line, item));
  if (struck.length + white.length + grey.length === 0) return [{ ...item, look: 'plain' }];
  const letters = Array.from(item.text);
  const step = item.width / letters.length;
  const pieces: Piece[] = [];
  for (const [index, letter] of letters.entries()) {
    const middle = item.x + step * (index + 0.5);
    const isIn = ({ from, to }: Ruling): boolean => from <= middle && middle <= to;
    const look = struck.some(isIn) ? 'struck' : white.some(isIn) ? 'pale' : grey.some(isIn) ? 'faded' : 'plain';
    const last = pieces.at(-1);
    if (last?.look === look)
      pieces[pieces.length - 1] = { ...last, text: last.text + letter, width: last.width + step };
    else pieces.push({ ...item, text: letter, x: item.x + step * index, width: step, look });
  }
  return pieces;
}

/** True for a line with a gap in it that no sentence has. */
const isParted = (line: readonly Piece[]): boolean =>
  line.some(({ x, height }, index) => {
    const before = line[index - 1];
    return before !== undefined && x - before.x - before.width > height * 1.1;
  });

/** Pieces in lines from top to bottom, each from left to right. */
function inLines(pieces: readonly Piece[]): Piece[][] {
  const lines: { y: number; height: number; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => middleOf(b) - middleOf(a))) {
    const middle = middleOf(piece);
    const line = lines.findLast((one) => Math.abs(one.y - middle) < 0.45 * Math.max(one.height, piece.height));
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

/** The runs of a line; what stands apart is parted by a space, what stands far apart by a tab. */
function runsOf(given: readonly Piece[]): Run[] {
  const tallest = given.reduce<Piece | undefined>(
    (most, one) => (most && most.height >= one.height ? most : one),
    undefined,
  );
  const line = given.map((piece) => ({ ...piece, look: besideLine(piece, tallest!) }));
  const runs: Run[] = [];
  let end: number | undefined;
  for (const { text, x, width, height, look } of line) {
    if (end !== undefined && x - end > 0.45 * height) runs.push({ text: ' ', look: 'plain' });
    runs.push({ text, look, size: height });
    end = x + width;
  }
  return runs;
}

const centre = (item: Item): number => item.x + item.width / 2;
const isIn = (item: Item, box: { left: number; right: number; low: number; high: number }): boolean => {
  const [x, y] = [centre(item), middleOf(item)];
  return x > box.left && x < box.right && y > box.low && y < box.high;
};

const acrossCells = '文字跨过了表格线，分不清是哪一格的，请对照原文';

/** A piece that reaches over a wall of its table, cut at the space that stands there. */
function cutByWalls(piece: Piece, grid: Grid): { pieces: Piece[]; unsure: boolean } {
  const cell = grid.cells.find((one) => isIn(piece, one));
  const walls = cell ? [cell.left, cell.right] : [];
  const wall = walls.find((at) => piece.x < at - piece.height * 0.4 && piece.x + piece.width > at + piece.height * 0.4);
  if (wall === undefined) return { pieces: [piece], unsure: false };
  const letters = Array.from(piece.text);
  const step = piece.width / letters.length;
  const at = letters.findIndex(
    (letter, index) => letter === ' ' && Math.abs(piece.x + step * (index + 0.5) - wall) < piece.height,
  );
  if (at < 0) return { pieces: [piece], unsure: true };
  const left = { ...piece, text: letters.slice(0, at).join(''), width: step * at };
  const right = {
    ...piece,
    text: letters.slice(at + 1).join(''),
    x: piece.x + step * (at + 1),
    width: step * (letters.length - at - 1),
  };
  const rest = cutByWalls(right, grid);
  return { pieces: [left, ...rest.pieces], unsure: rest.unsure };
}

function cellOf(cell: GridCell, pieces: readonly Piece[], unsure: ReadonlySet<Piece>): LooseCell & { x: number } {
  const own = pieces.filter((piece) => isIn(piece, cell));
  const lines = inLines(own).map((line) => shown(runsOf(line)));
  const remarks = lines.flatMap((line) => line.remarks);
  if (own.some((piece) => unsure.has(piece))) remarks.push(acrossCells);
  const text = cellText(
    lines.filter((line) => line.text.trim() !== '').map((line) => ({ kind: 'text', text: line.text })),
  );
  return {
    text,
    x: cell.x,
    colSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    ...(remarks.length > 0 ? { remarks } : {}),
  };
}

function tableOf(grid: Grid, given: readonly Piece[]): PageTable {
  const unsure = new Set<Piece>();
  const pieces = given.flatMap((piece) => {
    const cut = cutByWalls(piece, grid);
    if (cut.unsure) for (const one of cut.pieces) unsure.add(one);
    return cut.pieces;
  });
  const rows = Array.from({ length: grid.rows }, (_, row) =>
    grid.cells.filter((cell) => cell.row === row).map((cell) => cellOf(cell, pieces, unsure)),
  );
  return { kind: 'table', rows, xs: grid.xs, y: grid.high };
}

/** What stands on a page, from top to bottom. */
export function contentsOf({ items, rulings, pale, faded }: Page): (TextLine | PageTable)[] {
  const isStrike = (line: Ruling): boolean => items.some((item) => strikes(line, item));
  const through = rulings.horizontal.filter(isStrike);
  const grids = gridsOf({ ...rulings, horizontal: rulings.horizontal.filter((line) => !through.includes(line)) });
  const pieces = items
    .filter(({ text }) => text.trim() !== '')
    .flatMap((item) => cutByLooks(item, through, { pale, faded }));
  const tables = grids.map((grid) =>
    tableOf(
      grid,
      pieces.filter((piece) => isIn(piece, grid)),
    ),
  );
  const rest = pieces.filter((piece) => !grids.some((grid) => isIn(piece, grid)));
  const lines = inLines(rest).map((line): TextLine => {
    const { text, remarks } = shown(runsOf(line));
    const last = line.at(-1)!;
    const indent = /^[\s\u3000]*/.exec(line[0]!.text)![0].length * line[0]!.height;
    return {
      kind: 'line',
      text: text.trim(),
      remarks,
      left: line[0]!.x + indent,
      right: last.x + last.width,
      y: Math.max(...line.map(({ y }) => y)),
      height: Math.max(...line.map(({ height }) => height)),
      isParted: isParted(line),
    };
  });
  return [...lines.filter(({ text, remarks }) => text !== '' || remarks.length > 0), ...tables].sort(
    (a, b) => b.y - a.y,
  );
}
