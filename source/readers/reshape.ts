/** Tables that stand otherwise than the form prints them, put as it does: without counted columns and rows, turned upright. */
import type { TableBlock, TableCell } from '../document/document.ts';
import { bare } from './characters.ts';
import { withoutLastYear } from './lastYear.ts';
import { withRowsApart } from './rowsApart.ts';
import type { TableShape } from './wanted.ts';

const counts = /^(?:序号|编号|行次|栏次|列次|行号|栏号|代码|编码|项目编号)$/;
/** As many numbers from 1 on are no coincidence. */
const enough = 8;

const isCounting = (texts: readonly string[]): boolean =>
  texts.length >= enough && texts.every((text, index) => Number(text) === index + 1);

/** The columns that count the rows: they have such a head, or nothing but the numbers from 1 on. */
function countedColumns({ rows }: TableBlock): Set<number> {
  const byColumn = new Map<number, string[]>();
  const headed = new Set<number>();
  for (const { text, x, colSpan } of rows.flat()) {
    const tight = bare(text);
    if (colSpan !== 1) continue;
    if (counts.test(tight)) headed.add(x);
    else if (/^\d+$/.test(tight)) byColumn.set(x, [...(byColumn.get(x) ?? []), tight]);
  }
  const found = [...byColumn].filter(([x, texts]) => headed.has(x) || isCounting(texts)).map(([x]) => x);
  return new Set(found);
}

/** True for a row that counts the columns. */
const isCountedRow = (row: readonly TableCell[]): boolean => {
  const [first, ...others] = row.map(({ text }) => bare(text)).filter((text) => text !== '');
  return counts.test(first ?? '') && others.length > 1 && others.every((text) => /^\d+$/.test(text));
};

function withoutCounts(block: TableBlock): TableBlock {
  const columns = countedColumns(block);
  if (columns.size === 0 && !block.rows.some(isCountedRow)) return block;
  const rows = block.rows
    .filter((row) => !isCountedRow(row))
    .map((row) => row.filter(({ x, colSpan }) => colSpan > 1 || !columns.has(x)));
  return { ...block, rows };
}

/** The table without columns in which nothing stands, between others: some part the columns with them. */
function withoutSpacers(block: TableBlock): TableBlock {
  const cells = block.rows.flat();
  const isFilled = ({ text, remarks }: TableCell): boolean => bare(text) !== '' || remarks !== undefined;
  const blank = new Set(cells.flatMap((cell) => (cell.colSpan === 1 && !isFilled(cell) ? [cell.x] : [])));
  for (const cell of cells) if (isFilled(cell)) blank.delete(cell.x);
  const last = Math.max(...cells.filter(isFilled).map(({ x }) => x));
  const spacers = [...blank].filter((x) => x < last);
  if (spacers.length < enoughSpacers) return block;
  const isSpacer = (cell: TableCell): boolean => cell.colSpan === 1 && spacers.includes(cell.x);
  return { ...block, rows: block.rows.map((row) => row.filter((cell) => !isSpacer(cell))) };
}

/** One column may be that of a figure which is blank in every row. */
const enoughSpacers = 2;

const subtotal = /^(?:小计|合计)$/;
const total = /^(?:总计|合计)$/;
const kinds = 5;
/** As many rows in which it is the sum of the kinds beside it leave no doubt what a column is. */
const enoughSums = 10;

/** The place of a column that adds up the kinds of 法人或其他组织, beside the total of all. */
function subtotalColumn(cells: readonly TableCell[]): number | undefined {
  const single = cells.filter(({ colSpan }) => colSpan === 1);
  const isUnderKinds = (x: number): boolean =>
    cells.some(
      (cell) => cell.colSpan > kinds && cell.x <= x && x < cell.x + cell.colSpan && /^法人/.test(bare(cell.text)),
    );
  const found = single.find(
    ({ text, x }) =>
      subtotal.test(bare(text)) &&
      single.some((other) => other.x !== x && total.test(bare(other.text))) &&
      (/小计/.test(text) || isUnderKinds(x)),
  );
  return found?.x;
}

/** The table without a column that adds up the kinds of 法人或其他组织: the form has none. */
function withoutSubtotals(block: TableBlock, shape: TableShape): TableBlock {
  const at = shape.isColumn('商业企业') ? subtotalColumn(block.rows.flat()) : undefined;
  if (at === undefined) return block;
  let sums = 0;
  for (const row of block.rows) {
    // A blank beside figures adds nothing.
    const numberAt = (x: number): number =>
      Number(row.find((cell) => cell.x === x && cell.colSpan === 1)?.text.trim() ?? Number.NaN);
    const sumOf = (from: number): number =>
      Array.from({ length: kinds }, (_, index) => numberAt(from + index)).reduce((sum, one) => sum + one, 0);
    const own = numberAt(at);
    if (Number.isNaN(own)) continue;
    if (own !== sumOf(at - kinds) && own !== sumOf(at + 1)) return block;
    sums += 1;
  }
  if (sums < enoughSums) return block;
  const rows = block.rows.map((row) =>
    row.flatMap((cell): TableCell[] => {
      const covers = cell.x <= at && at < cell.x + cell.colSpan;
      if (!covers) return [cell];
      return cell.colSpan === 1 ? [] : [{ ...cell, colSpan: cell.colSpan - 1 }];
    }),
  );
  return { ...block, rows: rows.map((row) => row.map((cell) => (cell.x > at ? { ...cell, x: cell.x - 1 } : cell))) };
}

/** The table with its columns as rows, where its rows are named like the form's columns and its columns like its rows. */
function upright(block: TableBlock, shape: TableShape): TableBlock {
  const named = block.rows.map((row) => shape.isColumn(row.find(({ text }) => bare(text) !== '')?.text ?? ''));
  const first = named.indexOf(true);
  const body = first < 1 ? [] : block.rows.slice(first);
  if (named.filter(Boolean).length < 5 || named.slice(first).includes(false)) return block;
  const heads = block.rows.slice(0, first);
  if (heads.flat().filter(({ text }) => shape.isLabel(text)).length < enough) return block;
  const width = Math.max(...block.rows.flat().map(({ x, colSpan }) => x + colSpan));
  const over = (x: number): string[] =>
    heads.flatMap((row) => row.flatMap((cell) => (cell.x <= x && x < cell.x + cell.colSpan ? [cell.text] : [])));
  const rows: TableCell[][] = [];
  for (let x = 0; x < width; x += 1) {
    const own = body.map((row) => row.find((cell) => cell.x === x));
    const names = rows.length === 0 ? [''] : over(x).filter((text) => bare(text) !== '');
    const label = names.at(-1) ?? '';
    rows.push(
      [
        { text: label, x: 0, colSpan: 1, rowSpan: 1 },
        ...own.map((cell) => cell ?? { text: '', colSpan: 1, rowSpan: 1 }),
      ].map((cell, index) => ({ ...cell, x: index, colSpan: 1, rowSpan: 1 })),
    );
  }
  return { kind: 'table', rows };
}

/** A table as the form would print it, as far as that is certain. */
export const reshaped = (block: TableBlock, shape: TableShape): TableBlock =>
  upright(withoutSubtotals(withoutSpacers(withoutCounts(withoutLastYear(withRowsApart(block, shape)))), shape), shape);
