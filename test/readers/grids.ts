/** Tables of a document, written down as a person would: a text is one cell, [text, columns, rows] one that is wider or higher. */
import type { TableBlock, TableCell } from '../../source/document/document.ts';

export type Written = string | readonly [text: string, colSpan: number, rowSpan?: number];

/** The table with each cell at its place in the grid. */
export function tableOf(...written: readonly (readonly Written[])[]): TableBlock {
  const taken = new Set<string>();
  const rows = written.map((row, y) => {
    let x = 0;
    return row.map((cell): TableCell => {
      const [text, colSpan, rowSpan = 1] = typeof cell === 'string' ? ([cell, 1] as const) : cell;
      while (taken.has(`${y} ${x}`)) x += 1;
      for (let dy = 0; dy < rowSpan; dy += 1) for (let dx = 0; dx < colSpan; dx += 1) taken.add(`${y + dy} ${x + dx}`);
      const placed = { text, x, colSpan, rowSpan };
      x += colSpan;
      return placed;
    });
  });
  return { kind: 'table', rows };
}
