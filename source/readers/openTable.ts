/** A table of a page while its tags are read: its cells hold lines until it is known whether it has figures or lays out the page. */
import { type Block, type LooseCell, layTable, type TextBlock } from './block.ts';

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

/** A page's source breaks lines where it likes: such a break is nothing between characters, a space between words. */
export const joined = (text: string): string =>
  !/[\n\r\f]/.test(text)
    ? text
    : text.replace(/[ \t]*[\n\r\f]\s*/g, (_, at: number, whole: string) =>
        /[\w,.;:]/.test(whole[at - 1] ?? '') && /^\s*\w/.test(whole.slice(at, at + 200)) ? ' ' : '',
      );

/** A line of text, or nothing where there are only spaces. */
export function lineBlocks(text: string, level: number | undefined): TextBlock[] {
  const line = joined(text);
  if (line.trim() === '') return [];
  return [level === undefined ? { kind: 'text', text: line } : { kind: 'text', text: line, level }];
}

/** The lines of a cell as one text. Digits on two lines stay apart: whoever reads them says so. */
const cellText = ({ lines }: OpenCell): string =>
  lines.reduce((whole, { text }) => whole + (/\d\s*$/.test(whole) && /^\s*\d/.test(text) ? ' ' : '') + text, '');

/** What a table came to: its cells' lines where it lays out the page, else a table. */
export function blocksOfTable(table: OpenTable): Block[] {
  const cells = table.rows.flat();
  const isLayout =
    table.layout || cells.some(({ lines }) => lines.reduce((sum, { text }) => sum + text.length, 0) > longestCell);
  if (isLayout) return cells.flatMap(({ lines }) => lines);
  if (cells.length === 0) return [];
  return [
    layTable(
      table.rows.map((row) => row.map((cell): LooseCell => ({ ...cell, text: cellText(cell).replace(/\n/g, '') }))),
    ),
  ];
}
