/** Tables that print last year's figures in a row of their own below this year's -> the same without them. */
import type { TableBlock, TableCell } from '../document/document.ts';
import { bare } from './characters.ts';
import { looksLikeFigure } from './figure.ts';

const thisYear = /^(?:本年|今年|本期)(?:度|数)?$/;
const lastYear = /^(?:上年|去年|上期|上年同期|上一年)(?:度|数)?$/;
const year = /^(20\d\d)年(?:度)?$/;
/** Fewer such rows may be something else. */
const enough = 3;

/** The cell that names a row's year: the last of its words before its figures. */
function yearCell(row: readonly TableCell[]): TableCell | undefined {
  const first = row.findIndex(({ text }) => looksLikeFigure(text));
  const cell = first < 1 ? undefined : row.slice(0, first).findLast(({ text }) => bare(text) !== '');
  const name = bare(cell?.text ?? '');
  return thisYear.test(name) || lastYear.test(name) || year.test(name) ? cell : undefined;
}

/** The table without the rows of last year, where there are as many of this one; of two years the later is this one. */
export function withoutLastYear(block: TableBlock): TableBlock {
  const cells = block.rows.map(yearCell);
  const named = cells.flatMap((cell) => (cell ? [bare(cell.text)] : []));
  if (named.length < enough * 2) return block;
  const years = [...new Set(named.flatMap((name) => year.exec(name)?.[1] ?? []))].sort();
  const isLast = (name: string): boolean => lastYear.test(name) || (years.length === 2 && name.startsWith(years[0]!));
  const last = named.filter(isLast).length;
  if (last * 2 !== named.length || years.length > 2) return block;
  return {
    ...block,
    rows: block.rows.flatMap((row, index) => {
      const cell = cells[index];
      if (cell && isLast(bare(cell.text))) return [];
      return [cell ? row.filter((one) => one !== cell) : row];
    }),
  };
}
