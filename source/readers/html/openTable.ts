/** A table of a page while its tags are read: its cells hold lines until it is known whether it has figures or lays out the page. */
import type { Block, TextBlock } from '../../document/document.ts';
import { type LooseCell, layTable, textsOfCell } from '../../document/layTable.ts';
import { sealedIn } from '../../document/sealed.ts';

interface OpenCell {
  readonly lines: TextBlock[];
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface OpenTable {
  readonly rows: OpenCell[][];
  cell: OpenCell | null;
  /** A table that holds another one lays out a page: its cells are text. */
  layout: boolean;
}

/** No cell of a table of figures has as much text; a page's layout does. */
const longestCell = 300;

/** So many figures under each other are the figures of so many rows in one cell. */
const fewest = 3;

/**
 * The lines of a cell as one text. Digits on two lines stay apart: whoever reads them says so. Several figures under each other
 * never become one.
 */
function cellText(lines: readonly Pick<TextBlock, 'text'>[]): string {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const areFigures = filled.every(({ text }) => /^[\d.,，]+$/.test(text.trim()));
  const [first = '', second = ''] = filled.map(({ text }) => text.trim());
  // A figure that has no room is broken where its line is full.
  const isTwo = filled.length === 2 && second.length > 1 && second.length >= first.length;
  if (areFigures && (filled.length >= fewest || isTwo)) return filled.map(({ text }) => text.trim()).join(' / ');
  return lines.reduce((whole, { text }) => whole + (/\d\s*$/.test(whole) && /^\s*\d/.test(text) ? ' ' : '') + text, '');
}

/** What stands in a cell, from its lines. */
export function wordsOfLines(lines: readonly Pick<TextBlock, 'text'>[]): Pick<LooseCell, 'text' | 'lines'> {
  const filled = lines.map(({ text }) => text.trim()).filter((text) => text !== '');
  return { text: cellText(lines), ...(filled.length > 1 ? { lines: filled } : {}) };
}

/** What the lines of a cell left out. */
export const remarksOfLines = (lines: readonly TextBlock[]): Pick<LooseCell, 'remarks'> => {
  const remarks = lines.flatMap((line) => line.remarks ?? []);
  return remarks.length > 0 ? { remarks } : {};
};

/** What a table came to: its cells' lines where it lays out the page, else a table. */
export function blocksOfTable(table: OpenTable): Block[] {
  const cells = table.rows.flat();
  const lines = cells.flatMap((cell) => cell.lines);
  // Nothing but pictures: they lie in it, it is none.
  const isFrame = lines.length > 0 && lines.every(({ text, sealed }) => text.trim() === '' && sealed);
  const isLayout =
    table.layout ||
    isFrame ||
    cells.some(({ lines }) => lines.reduce((sum, { text }) => sum + text.length, 0) > longestCell);
  if (isLayout) return lines;
  if (cells.length === 0) return [];
  const sealed = sealedIn(lines);
  return [
    {
      ...(sealed.pictures + sealed.files > 0 ? { sealed } : {}),
      ...layTable(
        table.rows.map((row) =>
          row.map(
            ({ lines, colSpan, rowSpan }): LooseCell => ({
              ...wordsOfLines(lines.map(({ text }) => ({ text: text.replace(/\n/g, '') }))),
              colSpan,
              rowSpan,
              ...remarksOfLines(lines),
            }),
          ),
        ),
      ),
    },
  ];
}

/** A block in a cell; a table of one cell is a frame around its words. */
export function withoutFrame(block: Block): readonly Block[] {
  const cells = block.kind === 'table' ? block.rows.flat() : [];
  return cells.length === 1 && !block.sealed ? textsOfCell(cells[0]!) : [block];
}
