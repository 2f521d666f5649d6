/** Lines of a table and pieces of text -> what stands in its cells. */
import type { LooseCell } from '../../document/layTable.ts';
import { shown } from '../../document/runs.ts';
import { wordsOfLines } from '../html/openTable.ts';
import { type Item, middleOf } from './geometry.ts';
import type { Grid, GridCell } from './grid.ts';
import { inLines, type Letter, lettersOf, type Piece, runsOf } from './pieces.ts';

export interface PageTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly (LooseCell & { readonly x: number })[])[];
  readonly xs: readonly number[];
  readonly y: number;
}

const centre = (item: Item): number => item.x + item.width / 2;
/** True for a piece whose middle is in a box; on the line between two boxes it is in one of them. */
export const isIn = (item: Item, box: { left: number; right: number; low: number; high: number }): boolean => {
  const [x, y] = [centre(item), middleOf(item)];
  return x >= box.left && x < box.right && y > box.low && y <= box.high;
};

const acrossCells = '文字跨过了表格线，分不清是哪一格的，请对照原文';

/** A piece that reaches over a wall of its table, cut at the space that stands there. */
function cutByWalls(piece: Piece, grid: Grid): { pieces: Piece[]; unsure: boolean } {
  const cell = grid.cells.find((one) => isIn(piece, one));
  const walls = cell ? [cell.left, cell.right] : [];
  const wall = walls.find((at) => piece.x < at - piece.height * 0.4 && piece.x + piece.width > at + piece.height * 0.4);
  if (wall === undefined) return { pieces: [piece], unsure: false };
  const letters = lettersOf(piece);
  const at = letters.findIndex(({ text, from, to }) => text === ' ' && Math.abs((from + to) / 2 - wall) < piece.height);
  if (at < 0) return { pieces: [piece], unsure: true };
  const part = (own: readonly Letter[]): Piece[] =>
    own.length === 0
      ? []
      : [
          {
            ...piece,
            text: own.map(({ text }) => text).join(''),
            x: own[0]!.from,
            width: own.at(-1)!.to - own[0]!.from,
          },
        ];
  // Either side may reach over further walls: a whole row of figures may be one piece.
  const sides = [...part(letters.slice(0, at)), ...part(letters.slice(at + 1))]
    .filter(({ text }) => text.trim() !== '')
    .map((side) => cutByWalls(side, grid));
  return { pieces: sides.flatMap((side) => side.pieces), unsure: sides.some((side) => side.unsure) };
}

interface CellLine {
  readonly text: string;
  readonly remarks: readonly string[];
  readonly width: number;
}

/** A cell with the lines that stand in it. */
interface FilledCell {
  readonly cell: GridCell;
  readonly lines: readonly CellLine[];
  readonly unsure: boolean;
}

const widthOf = (line: readonly Piece[]): number => line.at(-1)!.x + line.at(-1)!.width - line[0]!.x;

function filled(cell: GridCell, pieces: readonly Piece[], unsure: ReadonlySet<Piece>): FilledCell {
  const own = pieces.filter((piece) => isIn(piece, cell));
  const lines = inLines(own).map((line) => ({ ...shown(runsOf(line)), width: widthOf(line) }));
  return { cell, lines, unsure: own.some((piece) => unsure.has(piece)) };
}

const isFigures = ({ text }: CellLine): boolean => /^[\d.,，]+$/.test(text.trim());

/** What a cell keeps free at its sides, at the most. */
const mostPadding = 11;

/** True for the lines of one figure that was broken because its cell has no room for a further digit. */
function isBroken(lines: readonly CellLine[], room: number): boolean {
  const length = (line: CellLine): number => line.text.trim().length;
  const first = length(lines[0]!);
  const isFull = (line: CellLine): boolean => length(line) === first && line.width + (0.9 * line.width) / first > room;
  return lines.slice(0, -1).every(isFull) && length(lines.at(-1)!) <= first;
}

function cellOf({ cell, lines, unsure }: FilledCell): LooseCell & { x: number } {
  const remarks = lines.flatMap((line) => line.remarks);
  if (unsure) remarks.push(acrossCells);
  const texts = lines.filter(({ text }) => text.trim() !== '');
  const isSeveral = texts.length > 1 && texts.every(isFigures);
  const broken = isSeveral && isBroken(texts, cell.right - cell.left - mostPadding);
  const whole = texts.map(({ text }) => text.trim());
  const text = broken ? whole.join('') : isSeveral ? whole.join(' / ') : wordsOfLines(texts).text;
  if (broken) remarks.push(`数字在窄格里折成了几行，按 ${text} 读入`);
  return {
    text,
    x: cell.x,
    colSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    ...(whole.length > 1 && !broken ? { lines: whole } : {}),
    ...(remarks.length > 0 ? { remarks } : {}),
  };
}

/** The table that a grid draws, with what stands in its cells. */
export function tableOf(grid: Grid, given: readonly Piece[]): PageTable {
  const unsure = new Set<Piece>();
  const pieces = given.flatMap((piece) => {
    const cut = cutByWalls(piece, grid);
    if (cut.unsure) for (const one of cut.pieces) unsure.add(one);
    return cut.pieces;
  });
  const rows = Array.from({ length: grid.rows }, (_, row) =>
    grid.cells.filter((cell) => cell.row === row).map((cell) => cellOf(filled(cell, pieces, unsure))),
  );
  return { kind: 'table', rows, xs: grid.xs, y: grid.high };
}
