/** A block of figures copied from Excel, WPS or a web page, laid over the cells of a table from the focus on. */
import { type Cell, cellsOfTable, readFigure } from '../report/places.ts';
import type { Figure, Report } from '../report/report.ts';
import type { TableId } from '../report/tables.ts';
import { addCounts } from '../report/totals.ts';
import { figureOfEntry, typeFigure } from './number.ts';

export interface BlockPaste {
  readonly changes: readonly { readonly place: string; readonly value: Figure }[];
  /** What a person should know before taking it: totals that differ. */
  readonly remarks: readonly string[];
}

/** What stands for an empty cell in published tables. */
const blank = /^(?:|[-－–—―/／]{1,2}|无|不涉及)$/;

const trimmed = (cell: string): string => cell.replace(/[\s\u00a0\u3000\u200b\ufeff]+/g, ' ').trim();

type PastedRow = { readonly label: string; readonly cells: readonly string[] };

function figureOf(text: string, kind: Cell['kind']): Figure | undefined {
  if (blank.test(text)) return null;
  const entry = typeFigure('', text, kind);
  return entry === null ? undefined : figureOfEntry(entry, kind);
}

const isFigure = (text: string): boolean => figureOf(text, 'decimal') !== undefined && text !== '';

/** The rows of a block: what stands before the figures is the label, rows without any figure are headings and left out. */
function rowsOf(text: string): PastedRow[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => (line.includes('\t') ? line.split('\t') : line.trim().split(/ {2,}|(?<=\d) (?=\d)/)).map(trimmed))
    .filter((cells) => cells.some(isFigure))
    .map((cells) => {
      const lastLabel = cells.findLastIndex((cell) => !blank.test(cell) && !isFigure(cell) && /\p{L}/u.test(cell));
      const firstFigure = cells.findIndex((cell, index) => index > lastLabel && isFigure(cell));
      // A word behind figures is no label but a mistake: it stays and is refused below.
      const isLabel = lastLabel >= 0 && !cells.slice(0, lastLabel).some((cell) => isFigure(cell));
      return isLabel && firstFigure > lastLabel
        ? { label: cells[lastLabel]!, cells: cells.slice(lastLabel + 1) }
        : { label: '', cells };
    });
}

/** How many cells most rows have. */
function usualLength(rows: readonly PastedRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0])[0]![0];
}

/** Rows without the empty cells that a merged label leaves behind it: in all of them, or in those that are longer for it. */
function withoutGaps(rows: readonly PastedRow[]): PastedRow[] {
  let result = [...rows];
  while (result.every((row) => row.label !== '' && row.cells[0] === '')) {
    result = result.map((row) => ({ ...row, cells: row.cells.slice(1) }));
  }
  const usual = usualLength(result);
  return result.map((row) => {
    let { cells } = row;
    while (row.label !== '' && cells.length > usual && cells[0] === '') cells = cells.slice(1);
    return { ...row, cells };
  });
}

/** A table's rows of cells as printed, totals and all. */
function printedRows(table: TableId): Cell[][] {
  const rows = new Map<string, Cell[]>();
  for (const cell of cellsOfTable[table]) rows.set(cell.row.id, [...(rows.get(cell.row.id) ?? []), cell]);
  return [...rows.values()];
}

/** Without numbering, brackets, quotes and spaces: labels differ in these between places. */
const bare = (label: string): string =>
  label.replace(/[\s“”"'（）()【】．.、，,：:]/g, '').replace(/^[一二三四五六七八九十\d]+/, '');

/** The rows that the labels name, where every row has one and each names exactly one row. */
function rowsByLabel(pasted: readonly PastedRow[], printed: readonly Cell[][]): Cell[][] | null {
  const named = pasted.map((row) =>
    row.label === '' ? [] : printed.filter((cells) => bare(cells[0]!.row.label) === bare(row.label)),
  );
  return named.every((rows) => rows.length === 1) ? named.map((rows) => rows[0]!) : null;
}

function rowsFromFocus(pasted: readonly PastedRow[], printed: readonly Cell[][], focus: Cell): Cell[][] | string {
  const start = printed.findIndex((cells) => cells[0]!.row.id === focus.row.id);
  const below = printed.slice(start);
  const isTyped = (cells: readonly Cell[]) => cells.some((cell) => !cell.derived);
  if (pasted.length > below.length) return `粘贴的有 ${pasted.length} 行，从这里往下只有 ${below.length} 行。`;
  const asPrinted = below.slice(0, pasted.length);
  const withoutTotals = below.filter(isTyped).slice(0, pasted.length);
  const reachesTotal = asPrinted.some((cells) => !isTyped(cells));
  if (!reachesTotal || pasted.length === below.length) return asPrinted;
  // One row fewer than there are: either the total row was not copied or the last row was not.
  return withoutTotals.length === pasted.length
    ? '分不清最后一行是“总计”还是“结转下年度”，请连同全部行一起复制，或分开粘贴。'
    : asPrinted;
}

/** The cells of a pasted row without the empty ones that merged label cells leave in front. */
function fitted(cells: readonly string[], columns: number): readonly string[] {
  let start = 0;
  while (cells.length - start > columns && cells[start] === '') start++;
  let end = cells.length;
  while (end - start > columns && cells[end - 1] === '') end--;
  return cells.slice(start, end);
}

/**
 * What pasting a block at a cell would change; a string says in one sentence why it cannot be taken, and nothing is changed then.
 * Rows are found by their labels where all have one, and follow the focus otherwise; a total column or row that was copied
 * along is compared and not typed.
 */
export function blockPaste(text: string, report: Report, focus: Cell): BlockPaste | string {
  const printed = printedRows(focus.table);
  const found = rowsOf(text);
  if (found.length === 0) return '粘贴的内容里没有数字。';
  let pasted = withoutGaps(found);

  // Table 四 is printed as one row of fifteen.
  if (focus.table === 'disputes' && pasted.length === 1 && pasted[0]!.cells.length === 15) {
    const { cells } = pasted[0]!;
    pasted = [0, 5, 10].map((start) => ({ label: '', cells: cells.slice(start, start + 5) }));
  }
  const rows = rowsByLabel(pasted, printed) ?? rowsFromFocus(pasted, printed, focus);
  if (typeof rows === 'string') return rows;
  const labelled = pasted.every((row) => row.label !== '');
  const changes: { place: string; value: Figure }[] = [];
  const remarks: string[] = [];
  for (const [index, target] of rows.entries()) {
    const available = labelled ? target : target.slice(focus.columnIndex);
    const cells = fitted(pasted[index]!.cells, available.length);
    if (cells.length > available.length)
      return `第 ${index + 1} 行有 ${cells.length} 个数，从这里往右只有 ${available.length} 格。`;
    const totals = target.filter((cell) => cell.column.id === 'total').length;
    if (labelled && cells.length < target.length - totals) {
      return `第 ${index + 1} 行（${pasted[index]!.label}）只有 ${cells.length} 个数，和表里的列对不上。`;
    }
    const figures: Figure[] = [];
    for (const [column, cell] of cells.entries()) {
      const figure = figureOf(cell, available[column]!.kind);
      if (figure === undefined) return `第 ${index + 1} 行第 ${column + 1} 格“${cell.slice(0, 20)}”不是数字。`;
      figures.push(figure);
      if (!available[column]!.derived) changes.push({ place: available[column]!.id, value: figure });
    }
    const total = available.findIndex((cell) => cell.column.id === 'total');
    const figure = figures[total];
    const sum = addCounts(figures.slice(0, total) as (number | null)[]);
    if (total > 0 && figure !== undefined && figure !== null && focus.columnIndex === 0 && figure !== sum) {
      remarks.push(`${target[0]!.row.label}：复制来的总计是 ${figure}，各格相加是 ${sum ?? 0}`);
    }
  }
  const real = changes.filter(
    ({ place, value }) => readFigure(report, cellsOfTable[focus.table].find((cell) => cell.id === place)!) !== value,
  );
  if (real.length === 0) return '粘贴的数字和表里已有的一样。';
  return { changes: real, remarks };
}
