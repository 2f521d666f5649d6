/** Plain text (copied from a page, or taken out of a PDF) -> blocks: a run of lines with tabs or pipes is a table. */
import type { Block, Document } from '../document/document.ts';
import { type LooseCell, layTable } from '../document/layTable.ts';
import { isPageLine } from '../text/pageLine.ts';
import { linesOfValues, valuesMark, withoutQuotes, withRuledTables } from './columnsOfText.ts';
import { isLineAmongRows } from './lineAmongRows.ts';

const drawn = /^[\s─━┌┐└┘├┤┬┴┼│┃═║╔╗╚╝╠╣╦╩╬╭╮╰╯+|-]+$/;
const delimiter = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/** The cells of a line that is a table's row: separated by tabs, or by pipes; null for any other line. */
export function cellsOfLine(line: string): string[] | null {
  const text = line.replace(/[│┃║｜]/g, '|').trimEnd();
  if (/^\s*\|.*\|$/.test(text) || (text.match(/(?<!\\)\|/g)?.length ?? 0) >= 2) {
    const inner = text
      .trim()
      .replace(/^\|/, '')
      .replace(/(?<!\\)\|$/, '');
    return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
  }
  // One tab beside a single text is what copying leaves of a cell, not a row.
  if (/^\t?[^\t]*\t?$/.test(line) && !/[^\t]\t[^\t]/.test(line)) return null;
  return /\S\t|^\t+\S/.test(line)
    ? line
        .replace(/[\r\n]+$/, '')
        .split('\t')
        .map((cell) => cell.trim())
    : null;
}

/** A line between two rows of pipes that only draws the table. */
export const isDelimiter = (line: string): boolean =>
  (line.includes('|') && delimiter.test(line)) || (/[─━┌├└═+]/.test(line) && drawn.test(line));

const loose = (cells: readonly string[]): LooseCell[] => cells.map((text) => ({ text, colSpan: 1, rowSpan: 1 }));

/** True where many lines end at the same width: a page has broken them. */
function isWrapped(lines: readonly string[]): boolean {
  const lengths = lines
    .filter((line) => !/[\t|]|\d\s*$/.test(line))
    .map((line) => [...line.trim()].length)
    .filter((length) => length > 12);
  if (lengths.length < 8) return false;
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  // Widths of letters differ, so that full lines have a few characters more or less.
  const near = (width: number) => [-2, -1, 0, 1, 2].reduce((sum, step) => sum + (counts.get(width + step) ?? 0), 0);
  return [...counts.keys()].some(
    (width) => width >= 16 && width <= 80 && near(width) >= Math.max(6, lengths.length * 0.35),
  );
}

/** The blocks of a plain text; page numbers and page breaks are left out. */
export function plainDocument(text: string): Document {
  const blocks: Block[] = [];
  let rows: LooseCell[][] = [];
  const flush = () => {
    if (rows.length > 0) blocks.push({ ...layTable(rows), flat: true });
    rows = [];
  };
  // A number alone beside a page break is the page's.
  const mark = valuesMark(text);
  const broken = (mark === undefined ? withoutQuotes(text) : linesOfValues(text, mark))
    .replace(/^[ \t]*\d{1,3}[ \t]*\n\f/gm, '\f')
    .replace(/\f[ \t]*\d{1,3}[ \t]*(?=\n)/g, '\f')
    .split(/\r\n|[\n\r\f\v\u2028\u2029]/);
  const lines = withRuledTables(broken);
  for (const line of lines) {
    if (isPageLine(line) || isDelimiter(line)) continue;
    const cells = cellsOfLine(line);
    const filled = cells?.filter((cell) => cell !== '') ?? [];
    if (cells && !(filled.length === 1 && isLineAmongRows(filled[0]!))) {
      rows.push(loose(cells));
      continue;
    }
    flush();
    // One cell on each line, with the mark behind it.
    const text = (cells ? filled[0]! : line).replace(/^([^|]*\S)\s*\|\s*$/, '$1');
    if (text.trim() !== '') blocks.push({ kind: 'text', text });
  }
  flush();
  return { blocks, wrapped: isWrapped(lines), loose: true };
}
