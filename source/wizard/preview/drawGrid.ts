/** A printed table as lines of a terminal: its merged cells as the official form has them, drawn with box characters. */
import { graphemes, width } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import type { Grid, GridCell } from '../../writers/grid.ts';

/** A cell and the column and row of the grid that it begins in. */
interface Placed {
  readonly cell: GridCell;
  readonly row: number;
  readonly column: number;
}

const up = 1;
const down = 2;
const left = 4;
const right = 8;
/** The character for each combination of lines that meet in a place. */
const unicode = [...' │││─┘┐┤─└┌├─┴┬┼'];
const ascii = [...' |||-++++++++++++'].map((character, lines) => (lines === (left | right) ? '-' : character));

/** Headings may be broken down to two characters a line, the labels of rows to six. */
const narrowHeading = 4;
const narrowRow = 12;

/** Where each cell stands, once the spans of those above and before it are taken. */
function placed(grid: Grid): { cells: Placed[]; rows: number } {
  const rows = [...grid.head, ...grid.bodies.flat()];
  const taken = rows.map(() => new Set<number>());
  const cells = rows.flatMap((row, index) =>
    row.map((cell): Placed => {
      let column = 0;
      while (taken[index]!.has(column)) column += 1;
      for (let r = index; r < index + cell.rowspan; r++)
        for (let c = column; c < column + cell.colspan; c++) taken[r]?.add(c);
      return { cell, row: index, column };
    }),
  );
  return { cells, rows: rows.length };
}

/** The least columns that a cell can be read in; a figure is never broken. */
function leastOf(cell: GridCell): number {
  if (cell.kind === 'figure') return width(cell.text);
  return Math.min(width(cell.text), cell.kind === 'label' && cell.scope === 'row' ? narrowRow : narrowHeading);
}

/** Columns of each column without its borders: as the form divides them, but none narrower than it can be read in. */
function columnsOf(grid: Grid, cells: readonly Placed[], columns: number): number[] {
  const least = grid.widths.map((_, index) =>
    Math.max(
      1,
      ...cells.filter(({ cell, column }) => column === index && cell.colspan === 1).map(({ cell }) => leastOf(cell)),
    ),
  );
  for (const { cell, column } of cells) {
    const span = least.slice(column, column + cell.colspan);
    const missing = leastOf(cell) - span.reduce((sum, one) => sum + one, cell.colspan - 1);
    if (missing > 0) least[column + cell.colspan - 1]! += missing;
  }
  const room = columns - grid.widths.length - 1;
  const free = room - least.reduce((sum, one) => sum + one, 0);
  if (free <= 0) return least;
  const wishes = grid.widths.map((share, index) => Math.max(0, (room * share) / 100 - least[index]!));
  const wished = wishes.reduce((sum, wish) => sum + wish, 0) || 1;
  const result = least.map((one, index) => one + Math.floor((wishes[index]! * Math.min(free, wished)) / wished));
  // What rounding left over widens the labels.
  const rest = room - result.reduce((sum, one) => sum + one, 0);
  const widest = result.indexOf(Math.max(...result));
  return result.with(widest, result[widest]! + rest);
}

/** The text of a cell as lines; row labels keep a space from their border. */
function textOf(cell: GridCell, room: number, plain: boolean): { lines: string[]; indent: number } {
  const indent = cell.kind === 'label' && cell.scope === 'row' && room > narrowRow ? 1 : 0;
  const text = plain ? cell.text.replace(/[“”]/g, '"') : cell.text;
  return { lines: wrap(text, room - indent).map(({ start, end }) => text.slice(start, end).trim()), indent };
}

/** Heights of the rows: every text has room; a cell over several rows stretches the last of them. */
function heightsOf(cells: readonly Placed[], rows: number, linesOf: (placed: Placed) => number): number[] {
  const heights = new Array<number>(rows).fill(1);
  const bySpan = [...cells].sort((one, other) => one.cell.rowspan - other.cell.rowspan);
  for (const one of bySpan) {
    const { rowspan } = one.cell;
    const needed = linesOf(one);
    const has = heights.slice(one.row, one.row + rowspan).reduce((sum, height) => sum + height, rowspan - 1);
    if (needed > has) heights[one.row + rowspan - 1]! += needed - has;
  }
  return heights;
}

/** Positions of the lines between parts of these sizes, from 0. */
const edgesOf = (sizes: readonly number[]): number[] => {
  let edge = 0;
  return [0, ...sizes.map((size) => (edge += size + 1))];
};

/**
 * A table as lines that are all equally wide: `columns` wide where its figures fit, wider where they do not. `plain` draws
 * it with nothing but ASCII, for terminals in which box characters and “ ” are wider than one column.
 */
export function drawGrid(grid: Grid, columns: number, { plain = false } = {}): string[] {
  const { cells, rows } = placed(grid);
  const x = edgesOf(columnsOf(grid, cells, columns));
  const roomOf = ({ cell, column }: Placed) => x[column + cell.colspan]! - x[column]! - 1;
  const y = edgesOf(heightsOf(cells, rows, (one) => textOf(one.cell, roomOf(one), plain).lines.length));
  const canvas = Array.from({ length: y.at(-1)! + 1 }, () => new Array<string>(x.at(-1)! + 1).fill(' '));
  const lines = canvas.map((line) => line.map(() => 0));

  for (const one of cells) {
    const [x0, x1] = [x[one.column]!, x[one.column + one.cell.colspan]!];
    const [y0, y1] = [y[one.row]!, y[one.row + one.cell.rowspan]!];
    for (const row of [y0, y1])
      for (let at = x0; at <= x1; at++) lines[row]![at]! |= (at > x0 ? left : 0) | (at < x1 ? right : 0);
    for (const column of [x0, x1])
      for (let at = y0; at <= y1; at++) lines[at]![column]! |= (at > y0 ? up : 0) | (at < y1 ? down : 0);

    const { lines: text, indent } = textOf(one.cell, roomOf(one), plain);
    const top = y0 + 1 + Math.floor((y1 - y0 - 1 - text.length) / 2);
    for (const [index, line] of text.entries()) {
      let at = x0 + 1 + (indent || Math.floor((roomOf(one) - width(line)) / 2));
      for (const grapheme of graphemes(line)) {
        canvas[top + index]![at] = grapheme;
        // A wide character takes the next place, too.
        for (let more = 1; more < width(grapheme); more++) canvas[top + index]![at + more] = '';
        at += width(grapheme);
      }
    }
  }
  const borders = plain ? ascii : unicode;
  return canvas.map((line, row) =>
    line.map((character, at) => (lines[row]![at] ? borders[lines[row]![at]!]! : character)).join(''),
  );
}
