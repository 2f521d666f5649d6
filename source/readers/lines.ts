/** Tables and lines of text -> labelled rows of figures, one shape for both. */
import type { Block, TableBlock, TextBlock } from '../document/document.ts';
import { bare } from './characters.ts';
import { looksLikeFigure } from './figure.ts';

export interface LineFigure {
  readonly text: string;
  /** The texts of the header cells above it, the nearest last; empty where there is no header. */
  readonly heads: readonly string[];
}

export interface Line {
  readonly label: string;
  readonly figures: readonly LineFigure[];
  /** True where figures stand among the labels: two rows that ran together. */
  readonly broken?: boolean;
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

/** The rows of a table: what stands left of the figures is the label, a row without figures heads the rows below it. */
export function linesOfTable(block: TableBlock, table: number): Line[] {
  // How many cells stand right of the labels in rows of figures: a row of as many blanks is one of them.
  const lengths = new Set(
    block.rows.flatMap((row) => {
      const label = row.findLastIndex(({ text }) => !isBlank(text) && !looksLikeFigure(text));
      const after = row.slice(label + 1);
      return label >= 0 && after.some(({ text }) => looksLikeFigure(text)) ? [after.length] : [];
    }),
  );
  let heads: { text: string; x: number; colSpan: number }[] = [];
  let headed = false;
  const below: { text: string; until: number }[] = [];
  const lines = block.rows.map((row, index): Line => {
    // A cell that spans rows labels all of them.
    const open = below.filter(({ until }) => until > index).map(({ text }) => text);
    const lastLabel = row.findLastIndex(({ text }) => !isBlank(text) && !looksLikeFigure(text));
    const after = row.slice(lastLabel + 1);
    const labels = row.slice(0, lastLabel + 1).filter(({ text }) => !isBlank(text));
    for (const cell of labels) if (cell.rowSpan > 1) below.push({ text: cell.text, until: index + cell.rowSpan });
    // Converters write a merged cell's text into each of its places.
    const own = labels
      .filter(({ text }, at) => text !== labels[at - 1]?.text)
      .map(({ text }) => text)
      .join(' ');
    const hasFigures = after.some(({ text }) => looksLikeFigure(text));
    // A row whose label is followed by blanks only is a row of blanks, unless it heads the table.
    const isBlanks = headed && after.length >= 3 && lengths.has(after.length);
    if (
      !hasFigures &&
      !(isBlanks && labels.length > 0) &&
      (lastLabel > 0 || after.length === 0 || labels.length === 0)
    ) {
      if (headed) heads = [];
      headed = false;
      heads.push(...labels.map(({ text, x, colSpan }) => ({ text, x, colSpan })));
      return { label: own, figures: [], table, head: heads };
    }
    headed = true;
    const head = heads;
    return {
      label: own || (labels.length === 0 ? open.slice(-1).join('') : ''),
      table,
      head,
      broken: labels.some(({ text }, at) => looksLikeFigure(text) || (at > 0 && ranTogether.test(bare(text)))),
      figures: after.map(({ text, x }) => ({
        text,
        heads: head.filter((cell) => cell.x <= x && x < cell.x + cell.colSpan).map((cell) => cell.text),
      })),
    };
  });
  const filled = lines.map(({ figures }) => figures.filter(({ text }) => !isBlank(text)).length);
  const widest = filled.reduce((most, count) => Math.max(most, count), 0);
  const widths = block.rows.map((row) => row.reduce((most, { x, colSpan }) => Math.max(most, x + colSpan), 0));
  const usual = mostCommon(widths);
  return lines.map((line, index) => ({ ...line, widest, odd: widths[index]! > usual }));
}

/** A line of text: the figures at its end, and the label before them. */
export function lineOfText({ text }: TextBlock): Line {
  // Figures stay as printed: a raised or circled number is a note's, and would become a digit.
  const tokens = text.trim().split(/\s+/);
  let first = tokens.length;
  while (first > 0 && looksLikeFigure(tokens[first - 1]!)) first -= 1;
  return {
    label: tokens.slice(0, first).join(' ').normalize('NFKC'),
    broken:
      tokens.slice(1, first).some((token) => ranTogether.test(bare(token))) ||
      tokens.slice(0, first).filter((token) => /^\d+(?:$|\p{Script=Han})/u.test(token.normalize('NFKC'))).length > 1,
    figures: tokens.slice(first).map((token) => ({ text: token, heads: [] })),
  };
}

/** All rows of these blocks; figures that stand one on each line are put together again. */
export function linesOf(blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  let run: LineFigure[] = [];
  const flush = () => {
    if (run.length > 0) lines.push({ label: '', figures: run });
    run = [];
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') {
      flush();
      lines.push(...linesOfTable(block, index));
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
