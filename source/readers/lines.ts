/** Tables and lines of text -> labelled rows of figures, one shape for both. */
import type { Block, TableBlock, TableCell, TextBlock } from '../document/document.ts';
import { bare } from './characters.ts';
import { endsNearly, looksLikeFigure } from './figure.ts';
import { reshaped } from './reshape.ts';
import type { TableShape } from './wanted.ts';

export interface LineFigure {
  readonly text: string;
  /** The texts of the header cells above it, the nearest last; empty where there is no header. */
  readonly heads: readonly string[];
  /** What else stands in the cell and was left out. */
  readonly remarks?: readonly string[];
  /** How many columns its cell covers, where it covers several. */
  readonly span?: number;
}

export interface Line {
  readonly label: string;
  /** The last of its label's cells, as printed. */
  readonly name?: string;
  readonly figures: readonly LineFigure[];
  /** True where figures stand among the labels: two rows that ran together. */
  readonly broken?: boolean;
  /** True where the heads above it were flattened, and stand in the order of the form. */
  readonly flattened?: boolean;
  /** True where its row stood in the cells of another. */
  readonly apart?: boolean;
  /** True where its row is wider than most of its table: a cell may be there twice. */
  readonly odd?: boolean;
  /** The most figures that any row of its table has. */
  readonly widest?: number;
  /** Number of the table it stands in; undefined for a line of text. */
  readonly table?: number;
  /** Header texts of the whole table from left to right, with the columns they cover. */
  readonly head?: readonly { readonly text: string; readonly x: number; readonly colSpan: number }[];
}

/** A figure with the rest of another row's label behind it. */
const ranTogether = /^\d{2,}\p{Script=Han}/u;

const isBlank = (text: string): boolean => bare(text) === '';

/** The number that is there most often. */
function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

const isNumber = ({ text }: TableCell): boolean => looksLikeFigure(text);
const isEmpty = ({ text }: TableCell): boolean => isBlank(text);
const widthOf = (row: readonly TableCell[]): number =>
  row.reduce((most, { x, colSpan }) => Math.max(most, x + colSpan), 0);

/** Where the figures of a row begin: behind the words that stand before its first figure; undefined where there is none. */
function startOfFigures(row: readonly TableCell[]): number | undefined {
  const isWord = (cell: TableCell): boolean => !isEmpty(cell) && !isNumber(cell);
  const words = row.findIndex(isWord);
  const first = words < 0 ? -1 : row.findIndex((cell, index) => index > words && isNumber(cell));
  return first < 0 ? undefined : row[row.slice(0, first).findLastIndex(isWord) + 1]!.x;
}

/** So many different names of columns are all that a table has. */
const wholeHead = 5;

/** The column of a table's grid where its figures begin, where its rows or its head agree on one. */
function figureColumn(block: TableBlock, usual: number, shape: TableShape | undefined): number | undefined {
  const starts = block.rows.filter((row) => widthOf(row) === usual).flatMap((row) => startOfFigures(row) ?? []);
  const isHead = ({ text }: TableCell): boolean => shape?.isColumn(text) === true;
  const heads = block.rows.filter((row) => widthOf(row) === usual).flatMap((row) => row.filter(isHead));
  const under = heads.length > 0 ? Math.min(...heads.map(({ x }) => x)) : undefined;
  // A single row may be the one whose first figure is none, a whole column may be written in words: heads know better.
  const above = block.rows
    .slice(
      0,
      Math.max(
        0,
        block.rows.findIndex((row) => row.some(isNumber)),
      ),
    )
    .flat()
    .filter(isHead);
  // Heads that have moved over the labels know nothing.
  const isMoved = block.rows.some((row) => row.some((cell) => cell.x === under && shape?.isLabel(cell.text)));
  const isHeaded =
    !block.flat &&
    !isMoved &&
    new Set(above.map(({ text }) => bare(text))).size >= wholeHead &&
    under === Math.min(...above.map(({ x }) => x));
  if (starts.length === 0 || ((starts.length === 1 || isHeaded) && under !== undefined && under < Math.min(...starts)))
    return under;
  const most = mostCommon(starts);
  return starts.filter((start) => start === most).length * 2 > starts.length ? most : under;
}

/**
 * How many cells of a row are its label's. In a grid the column of a figure is certain: what stands there and is no number belongs to
 * the figures all the same, so that it costs its neighbours nothing.
 */
function labelCells(row: readonly TableCell[], usual: number, start: number | undefined, shape?: TableShape): number {
  const last = row.findLastIndex((cell) => !isEmpty(cell) && !isNumber(cell)) + 1;
  if (start === undefined || !shape || widthOf(row) !== usual) return last;
  const at = row.findIndex(({ x }) => x >= start);
  if (at < 0 || at >= last || row[at]!.x !== start) return last;
  const label = row.slice(0, at).findLast((cell) => !isEmpty(cell))?.text ?? '';
  const cells = row.slice(at);
  if (cells.some(({ text }) => shape.isColumn(text))) return last;
  if (label !== '') return shape.isLabel(label) ? at : last;
  const filled = cells.filter((cell) => !isEmpty(cell));
  return filled.filter(isNumber).length * 2 > filled.length ? at : last;
}

interface Head {
  readonly text: string;
  readonly x: number;
  readonly colSpan: number;
}

/** True where heads of columns stand over each other: whoever wrote the table has lost its widths. */
function isTangled(heads: readonly Head[], shape: TableShape | undefined): boolean {
  const columns = shape ? heads.filter(({ text }) => shape.isColumn(text)).sort((a, b) => a.x - b.x) : [];
  return columns.some(({ x }, index) => index > 0 && x < columns[index - 1]!.x + columns[index - 1]!.colSpan);
}

/** How many cells stand right of the labels in rows of figures: a row of as many blanks is one of them. */
const lengthsOf = ({ rows }: TableBlock, sizes: readonly number[]): Set<number> =>
  new Set(
    rows.flatMap((row, index) =>
      sizes[index]! > 0 && row.slice(sizes[index]).some(isNumber) ? [row.length - sizes[index]!] : [],
    ),
  );

/** Cells as figures, each with the heads that stand over it. */
const figuresUnder = (cells: readonly TableCell[], head: readonly Head[]): LineFigure[] =>
  cells.map(({ text, x, colSpan, remarks }) => ({
    text,
    ...(colSpan > 1 ? { span: colSpan } : {}),
    heads: head.filter((cell) => cell.x <= x && x < cell.x + cell.colSpan).map((cell) => cell.text),
    ...(remarks ? { remarks } : {}),
  }));

/** The rows of a table: what stands left of the figures is the label, a row without figures heads the rows below it. */
export function linesOfTable(given: TableBlock, table: number, shape?: TableShape): Line[] {
  const block = shape ? reshaped(given, shape) : given;
  const widths = block.rows.map(widthOf);
  const usual = mostCommon(widths);
  const start = shape && figureColumn(block, usual, shape);
  const sizes = block.rows.map((row) => labelCells(row, usual, start, shape));
  const lengths = lengthsOf(block, sizes);
  let heads: Head[] = [];
  let headed = false;
  let isNarrow = false;
  const below: { text: string; until: number }[] = [];
  const lines = block.rows.map((row, index): Line => {
    // A cell that spans rows labels all of them.
    const open = below.filter(({ until }) => until > index).map(({ text }) => text);
    const after = row.slice(sizes[index]);
    const labels = row.slice(0, sizes[index]).filter((cell) => !isEmpty(cell));
    for (const cell of labels) if (cell.rowSpan > 1) below.push({ text: cell.text, until: index + cell.rowSpan });
    // Converters write a merged cell's text into each of its places.
    const own = labels
      .filter(({ text }, at) => text !== labels[at - 1]?.text)
      .map(({ text }) => text)
      .join(' ');
    const hasFigures = after.some((cell) => !isEmpty(cell));
    // A row whose label is followed by blanks only is a row of blanks, unless it heads the table.
    const isBlanks = headed && after.length >= 3 && lengths.has(after.length);
    if (
      !hasFigures &&
      !(isBlanks && labels.length > 0) &&
      (sizes[index]! > 1 || after.length === 0 || labels.length === 0)
    ) {
      if (headed) heads = [];
      if (headed) isNarrow = false;
      headed = false;
      isNarrow ||= block.flat === true && widths[index] !== usual;
      heads.push(...labels.map(({ text, x, colSpan }) => ({ text, x, colSpan })));
      return { label: own, figures: [], table, head: heads };
    }
    headed = true;
    // Where merged heads left no trace, what stands over what cannot be told: their order must be the printed one.
    const flattened =
      (isNarrow || isTangled(heads, shape)) && shape?.isPrintedOrder(heads.map(({ text }) => text)) === true;
    const head = flattened ? [] : heads;
    const name = labels.at(-1)?.text;
    return {
      label: own || (labels.length === 0 ? open.slice(-1).join('') : ''),
      ...(name === undefined ? {} : { name }),
      table,
      head,
      ...(flattened ? { flattened } : {}),
      broken: labels.some((cell, at) => isNumber(cell) || (at > 0 && ranTogether.test(bare(cell.text)))),
      figures: figuresUnder(after, head),
    };
  });
  const filled = lines.map(({ figures }) => figures.filter(({ text }) => !isBlank(text)).length);
  const widest = filled.reduce((most, count) => Math.max(most, count), 0);
  const apart = block.hasApart ? { apart: true } : {};
  return lines.map((line, index) => ({ ...line, ...apart, widest, odd: widths[index]! > usual }));
}

/** The mark of a note behind a digit: NFKC would make another digit of it. */
const markBehind = /(?<=\d)[\u00b9\u00b2\u00b3\u2070-\u2089\u2460-\u24ff\u2776-\u2793\u3220-\u325f\u3280-\u32bf]+/g;

/** A name, a colon or dots, and three figures or more with one mark between them. */
const listed =
  /^(.*?[\p{Script=Han}）)”"])(?:\s*[：:;]\s*|\s*[.．·…]{3,}\s*|\s+)(\d+(?:\.\d+)?(?:\s*([、,，/;；])\s*\d+(?:\s*\3\s*\d+)+|(?:\s+\d+){2,}))\s*[。;；]?$/u;

/** The same line with spaces for what stands between its figures. Commas before three digits may part nothing. */
function withSpaces(text: string): string {
  const line = text.length > longestListed ? '' : text.trim();
  const [, label, figures] = listed.exec(line) ?? [];
  const isGrouped = /[,，]\s*\d{3}(?!\d)/.test(figures ?? '');
  return label === undefined || isGrouped ? text : `${label} ${figures!.replace(/\s*[、,，/;；]\s*/g, ' ')}`;
}

const longestListed = 300;

/** A line of text: the figures at its end, and the label before them. */
export function lineOfText({ text, remarks }: TextBlock): Line {
  // Figures stay as printed: a raised or circled number is a note's, and would become a digit.
  const tokens = withSpaces(text).trim().split(/\s+/);
  let first = tokens.length;
  while (first > 0 && looksLikeFigure(tokens[first - 1]!)) first -= 1;
  // 行政处罚 约 30: the word belongs to the number.
  const about = first > 0 && first < tokens.length ? (endsNearly.exec(tokens[first - 1]!)?.[0] ?? '') : '';
  if (about !== '') {
    tokens[first - 1] = tokens[first - 1]!.slice(0, -about.length);
    tokens[first] = about + tokens[first]!;
  }
  return {
    label: tokens.slice(0, first).join(' ').replace(markBehind, '[注]').normalize('NFKC'),
    broken:
      tokens.slice(1, first).some((token) => ranTogether.test(bare(token))) ||
      tokens.slice(0, first).filter((token) => /^\d+(?:$|\p{Script=Han})/u.test(token.normalize('NFKC'))).length > 1,
    // What was left out on this line may have stood beside any of its figures.
    figures: tokens.slice(first).map((token) => ({ text: token, heads: [], ...(remarks ? { remarks } : {}) })),
  };
}

/** All rows of these blocks; figures that stand one on each line are put together again. */
export function linesOf(blocks: readonly Block[], shape?: TableShape): Line[] {
  const lines: Line[] = [];
  let run: LineFigure[] = [];
  const flush = () => {
    if (run.length > 0) lines.push({ label: '', figures: run });
    run = [];
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') {
      flush();
      lines.push(...linesOfTable(block, index, shape));
      continue;
    }
    const line = lineOfText(block);
    if (line.label === '' && line.figures.length === 1) {
      run.push(...line.figures);
      continue;
    }
    flush();
    lines.push(line);
  }
  flush();
  return lines;
}
