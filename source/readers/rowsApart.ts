/** Rows of a table whose cells hold several rows of the form, line under line -> a row for each line. */
import type { TableBlock, TableCell } from '../document/document.ts';
import { looksLikeFigure } from './figure.ts';
import type { TableShape } from './wanted.ts';

const counted = /^[（(]?\d[.．、)）]/;

/** The labels in a cell, one of them on several lines or not; undefined where they are not those of several rows. */
function labelsIn({ lines = [] }: TableCell, shape: TableShape): string[] | undefined {
  const labels: string[] = [];
  for (const line of lines) {
    const isMore = labels.length > 0 && counted.test(lines[0]!) && !counted.test(line);
    if (isMore) labels.push(labels.pop()! + line);
    else labels.push(line);
  }
  const isEach = labels.length > 1 && labels.every((label) => shape.isLabel(label));
  return isEach && new Set(labels).size === labels.length ? labels : undefined;
}

/** The rows that a row holds: as many as its label has names, where every cell of figures has as many lines. */
function apart(row: readonly TableCell[], shape: TableShape): TableCell[][] | undefined {
  const at = row.findLastIndex((cell) => labelsIn(cell, shape) !== undefined);
  const labels = at < 0 ? undefined : labelsIn(row[at]!, shape)!;
  const figures = row.slice(at + 1);
  if (!labels || figures.length === 0) return undefined;
  const isWhole = ({ lines = [] }: TableCell): boolean =>
    lines.length === labels.length && lines.every(looksLikeFigure);
  if (!figures.every(isWhole)) return undefined;
  return labels.map((label, index) => [
    ...(index === 0 ? row.slice(0, at).map((cell) => ({ ...cell, rowSpan: labels.length })) : []),
    ...[{ ...row[at]!, lines: labels }, ...figures].map(
      ({ lines, ...cell }): TableCell => ({ ...cell, text: lines![index] ?? label, rowSpan: 1 }),
    ),
  ]);
}

/** The table with such rows taken apart; the same table where it has none. */
export function withRowsApart(block: TableBlock, shape: TableShape): TableBlock {
  if (!block.rows.some((row) => row.some(({ lines }) => lines !== undefined))) return block;
  const rows = block.rows.map((row) => apart(row, shape));
  if (rows.every((row) => row === undefined)) return block;
  return { ...block, hasApart: true, rows: block.rows.flatMap((row, index) => rows[index] ?? [row]) };
}
