/**
 * Rows of figures as people copy them: from Excel, from a page, from a PDF, one cell a line. Cells may be parted by tabs, | or ;,
 * by spaces of any width, by commas or line ends; a label counts only where it names a row of the form. Which row a row is, and what
 * stands in its cells; nothing is guessed, and what is more than one figure never becomes one.
 */
import { type RowSizes, splitCommas } from './figureText.ts';

/** A row of the form: what it may be called, and how many cells it has with its total. */
export interface NamedRow {
  readonly names: readonly string[];
  readonly columns: number;
  /** Whether the last cell is the sum of those before it. */
  readonly hasTotal: boolean;
}

export interface FigureRow {
  /** The index of the form's row that the label names; null without a label. */
  readonly named: number | null;
  /** The label as it was copied; '' without one. */
  readonly label: string;
  /** What stands in the cells, without the label. */
  readonly cells: readonly string[];
  /** Which line it begins at, counted from 1. */
  readonly line: number;
  /** Whether its cells were certainly parted: a label that names nothing is then a cell. */
  readonly isGrid: boolean;
}

const blank = /^(?:|[-－–—―/／]{1,3}|无|不涉及)$/;
const spaces = /[\s\u00a0\u3000\u200b\ufeff]+/g;
const trimmed = (cell: string): string => cell.replace(spaces, ' ').trim();
const hasDigit = (text: string): boolean => /\p{Nd}/u.test(text);

/** Numbering and brackets, which differ between places; what a bracket explains is dropped. */
const plain = (label: string): string =>
  label
    .normalize('NFKC')
    .replace(/\((?:区分处理|历史累计|注|含|本列)[^)]*\)?/g, '')
    .replace(/[\s“”"'‘’()【】[\]〔〕.、,:;。·]/g, '');
const numbering = /^[一二三四五六七八九十\d]+/;
const unnumbered = (label: string): string => plain(label).replace(numbering, '');

/** The index of the row that a label names; null where none or more than one does. */
export function rowNamed(label: string, rows: readonly NamedRow[]): number | null {
  const wanted = plain(label);
  if (/^\d*$/.test(wanted)) return null;
  const bare = unnumbered(label);
  const number = numbering.exec(wanted)?.[0] ?? '';
  const ways: readonly ((name: string) => boolean)[] = [
    (name) => plain(name) === wanted,
    (name) => bare.length > 1 && unnumbered(name) === bare,
    (name) => bare.length > 1 && number !== '' && plain(name).startsWith(wanted),
    (name) => unnumbered(name).length > 3 && wanted.endsWith(unnumbered(name)),
  ];
  for (const fits of ways) {
    const found = rows.flatMap((row, index) => (row.names.some(fits) ? [index] : []));
    if (found.length === 1) return found[0]!;
    if (found.length > 1) return null;
  }
  return null;
}

/** How much of a line is the label of a row, with one blank or none behind it; the longest counts. */
function labelBefore(line: string, rows: readonly NamedRow[]): { named: number; end: number } | null {
  let best: { named: number; end: number } | null = null;
  for (const match of line.matchAll(/(?<=\S)(?=\s)|(?<=[^\d\s])(?=\d)/g)) {
    const named = rowNamed(line.slice(0, match.index), rows);
    if (named !== null) best = { named, end: match.index };
  }
  return best;
}

const unit = /^(?:件次|[件条宗起份个项次人元]|万元)$/;

/** Cells parted by blanks: units and what stands in brackets belong to the figure before them. */
function splitBlanks(text: string): string[] {
  const cells: string[] = [];
  let open = 0;
  for (const piece of text.split(/\s+/)) {
    const last = cells.length - 1;
    if (last >= 0 && (open > 0 || unit.test(piece) || /^[(（]/.test(piece))) cells[last] += piece;
    else cells.push(piece);
    open += (piece.match(/[(（]/g)?.length ?? 0) - (piece.match(/[)）]/g)?.length ?? 0);
  }
  return cells;
}

const gridMark = /\t|[|｜]|[;；]/;

/** The cells of a line without its label; `sizes` say how many a row may have. */
function splitCells(line: string, sizes: RowSizes): string[] {
  const mark = gridMark.exec(line)?.[0];
  if (mark) {
    const cells = line.split(mark === '\t' ? '\t' : mark === ';' || mark === '；' ? /[;；]/ : /[|｜]/).map(trimmed);
    // The bars at both ends of a row in Markdown.
    if (mark === '|' && cells[0] === '') cells.shift();
    if (mark === '|' && cells.at(-1) === '') cells.pop();
    return cells;
  }
  const pieces = splitBlanks(trimmed(line));
  if (pieces.length > 1) return pieces.map((piece) => piece.replace(/[,，、]$/, '')).filter((piece) => piece !== '');
  return splitCommas(trimmed(line), sizes);
}

interface Line {
  readonly named: number | null;
  readonly label: string;
  readonly cells: readonly string[];
  readonly line: number;
  readonly isGrid: boolean;
}

/** The leading cells of a grid that are no figures: a label, after the groups that it stands under. */
function gridLabel(
  cells: readonly string[],
  rows: readonly NamedRow[],
): { named: number; label: string; end: number } | null {
  for (let end = Math.min(cells.length, 4); end > 0; end--) {
    const label = cells[end - 1]!;
    const before = cells.slice(0, end - 1);
    if (blank.test(label) || before.some((cell) => /^\d/.test(cell) && !/\p{L}/u.test(cell))) continue;
    const named = rowNamed(label, rows) ?? (end > 1 ? rowNamed(cells.slice(0, end).join(''), rows) : null);
    if (named !== null) return { named, label, end };
  }
  return null;
}

const sizesOf = (rows: readonly NamedRow[]): RowSizes => ({
  sizes: [...new Set(rows.flatMap(({ columns, hasTotal }) => (hasTotal ? [columns, columns - 1] : [columns])))],
  withTotal: [...new Set(rows.flatMap(({ columns, hasTotal }) => (hasTotal ? [columns] : [])))],
});

function readLine(text: string, line: number, rows: readonly NamedRow[], sizes: RowSizes): Line | null {
  if (gridMark.test(text)) {
    const cells = splitCells(text, sizes);
    // The line below the head of a table in Markdown.
    if (cells.every((cell) => /^:?-{3,}:?$/.test(cell))) return null;
    const found = gridLabel(cells, rows);
    if (found) return { named: found.named, label: found.label, cells: cells.slice(found.end), line, isGrid: true };
    return { named: null, label: '', cells, line, isGrid: true };
  }
  const tidy = text.replace(spaces, ' ').trim();
  if (tidy === '') return null;
  const whole = rowNamed(tidy, rows);
  if (whole !== null) return { named: whole, label: tidy, cells: [], line, isGrid: false };
  const found = labelBefore(tidy, rows);
  if (found) {
    const rest = tidy
      .slice(found.end)
      .trim()
      .replace(/^[:：]/, '');
    return {
      named: found.named,
      label: tidy.slice(0, found.end).trim(),
      cells: rest ? splitCells(rest, sizes) : [],
      line,
      isGrid: false,
    };
  }
  return { named: null, label: '', cells: splitCells(tidy, sizes), line, isGrid: false };
}

const isFigureLike = (cell: string): boolean => hasDigit(cell) || blank.test(cell);

/** Whether a line is a heading: words without a figure, in a row that the form does not have. */
const isHeading = ({ named, cells }: Line): boolean =>
  named === null && cells.some((cell) => !blank.test(cell)) && !cells.some(hasDigit);

/** A label followed by its figures, one a line, is one row. */
function withLinesBelow(lines: readonly Line[], rows: readonly NamedRow[]): Line[] {
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.named === null || line.cells.length > 0) {
      result.push(line);
      continue;
    }
    const cells: string[] = [];
    const { columns } = rows[line.named]!;
    while (cells.length < columns) {
      const below = lines[index + 1];
      if (!below || below.named !== null || below.cells.length !== 1 || !isFigureLike(below.cells[0]!)) break;
      cells.push(below.cells[0]!);
      index++;
    }
    result.push({ ...line, cells });
  }
  return result;
}

const isBlankRow = ({ cells }: Line): boolean => cells.every((cell) => blank.test(cell));

/** The rows of a copied text; headings are left out, and blank rows above and below the figures. */
export function figureRows(text: string, rows: readonly NamedRow[]): FigureRow[] {
  const sizes = sizesOf(rows);
  const read = text
    .split(/\r\n?|\n/)
    .flatMap((line, index) => readLine(line, index + 1, rows, sizes) ?? [])
    .filter((line) => !isHeading(line));
  const joined = withLinesBelow(read, rows).filter((line) => line.named === null || line.cells.length > 0);
  const first = joined.findIndex((line) => line.named !== null || !isBlankRow(line));
  const last = joined.findLastIndex((line) => line.named !== null || !isBlankRow(line));
  return first === -1 ? [] : withoutGaps(joined.slice(first, last + 1));
}

/** How many cells most rows have. */
function usualLength(rows: readonly FigureRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0])[0]![0];
}

/** Rows without the empty cells that a merged label leaves behind it: in all of them, or in those that are longer for it. */
function withoutGaps(rows: readonly FigureRow[]): FigureRow[] {
  let result = [...rows];
  while (result.every((row) => row.named !== null && row.isGrid && row.cells.length > 1 && row.cells[0] === '')) {
    result = result.map((row) => ({ ...row, cells: row.cells.slice(1) }));
  }
  const usual = usualLength(result);
  return result.map((row) => {
    let { cells } = row;
    while (row.named !== null && cells.length > usual && cells[0] === '') cells = cells.slice(1);
    return { ...row, cells };
  });
}
