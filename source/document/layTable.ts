import { Failure } from '../text/failure.ts';
import type { TableBlock, TableCell, TextBlock } from './document.ts';

/** A cell before its place on the grid is known; some that draw a page know it. */
export type LooseCell = Omit<TableCell, 'x'> & Partial<Pick<TableCell, 'x'>>;

/** Wider or higher than this is a mistake in the document (or meant to hang its reader). */
const largestSpan = 100;

/** No table of a report is wider or longer: what is, is refused rather than read in part. */
const widest = 200;
const longest = 1000;

/**
 * Rows of cells -> a table laid out on a grid, as a browser would do it. Throws Failure (without the file's name) for one
 * that is too big for a report.
 */
export function layTable(rows: readonly (readonly LooseCell[])[]): TableBlock {
  if (rows.length > longest || rows.some((row) => row.length > widest))
    throw new Failure(`里有一张表超过 ${longest} 行或 ${widest} 列，不像是一份年度报告；请只保存报告正文后再读。`);
  // For each grid column, how many more rows are covered from above.
  const covered: number[] = [];
  const laid = rows.map((row) => {
    const occupied = covered.map((left) => left > 0);
    for (let x = 0; x < covered.length; x += 1) covered[x] = Math.max(0, (covered[x] ?? 0) - 1);
    let x = 0;
    return row.map((cell): TableCell => {
      while (occupied[x] && x < widest) x += 1;
      const colSpan = Math.min(Math.max(1, cell.colSpan), largestSpan);
      const rowSpan = Math.min(Math.max(1, cell.rowSpan), largestSpan);
      const start = cell.x ?? x;
      for (x = start; x < Math.min(widest, start + colSpan); x += 1)
        covered[x] = Math.max(covered[x] ?? 0, rowSpan - 1);
      return { ...cell, x: start, colSpan, rowSpan };
    });
  });
  return { kind: 'table', rows: laid };
}

/** The lines of a cell as lines of text; what it left out is told by the first. */
export const textsOfCell = ({ text, lines = text.split('\n'), remarks }: TableCell): TextBlock[] =>
  lines.map((line, index) => ({ kind: 'text', text: line, ...(index === 0 && remarks ? { remarks } : {}) }));
