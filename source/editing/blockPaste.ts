/** A block of figures copied from somewhere, laid over the cells of a table: by its labels, or from the focus on. */
import type { Cell, Form, TableId } from '../form/form.ts';
import { formOf } from '../form/forms.ts';

import { type FigureRow, figureRows, type NamedRow } from '../report/figureRows.ts';
import { copiedFigure, endsInSum } from '../report/figureText.ts';
import { readFigure } from '../report/places.ts';
import type { Figure, Report } from '../report/report.ts';
import { addCounts } from '../report/totals.ts';

export interface BlockPaste {
  readonly changes: readonly { readonly place: string; readonly value: Figure }[];
  /** What a person should know before taking it: totals that differ, units that were left out. */
  readonly remarks: readonly string[];
  /** How it is laid out, in a word; '' where there is only one way. */
  readonly way: '' | '横着填' | '竖着填';
}

/** Why nothing can be taken: every cell that does not fit, each in a sentence. */
export interface Misfits {
  readonly problems: readonly string[];
}

/** A table's rows of cells as printed, totals and all. */
export const printedRows = (form: Form, table: TableId): (readonly Cell[])[] =>
  form.rowsOf(table).map((row) => form.cellsOfRow(table, row.id));

/** What the rows may be called, and how many cells they have. */
export const namedRows = (printed: readonly (readonly Cell[])[]): NamedRow[] =>
  printed.map((cells) => {
    const { label, shortLabel, group } = cells[0]!.row;
    const names = [label, ...(shortLabel ? [shortLabel] : [])];
    return {
      names: [...names, ...(group ? names.map((name) => group + name) : [])],
      columns: cells.length,
      hasTotal: cells.at(-1)!.column.role === 'total',
    };
  });

const bare = (words: string): string => words.replace(/\s/g, '');

/** Without the rows of a table's head that begin with the name of one of its rows: 行政复议, 行政诉讼. */
function withoutHead(pasted: readonly FigureRow[], printed: readonly (readonly Cell[])[]): FigureRow[] {
  const names = printed.flat().flatMap(({ row, column }) => [row.label, row.shortLabel, row.group, column.label]);
  const words = new Set(names.flatMap((name) => (name ? [bare(name)] : [])));
  const isHead = ({ named, cells }: FigureRow) =>
    named !== null && cells.some((cell) => cell !== '') && cells.every((cell) => cell === '' || words.has(bare(cell)));
  return pasted.filter((row) => !isHead(row));
}

const problem = (sentence: string): Misfits => ({ problems: [sentence] });
export const isMisfit = (block: BlockPaste | readonly BlockPaste[] | Misfits): block is Misfits => 'problems' in block;

interface Laid {
  readonly row: FigureRow;
  readonly target: readonly Cell[];
}

/** The target row of each pasted row, by their labels where there are any. */
function targets(pasted: readonly FigureRow[], printed: readonly (readonly Cell[])[], focus: Cell): Laid[] | Misfits {
  const labelled = pasted.filter((row) => row.named !== null);
  if (labelled.length === pasted.length) {
    const twice = pasted.find((row, index) => pasted.findIndex((other) => other.named === row.named) !== index);
    if (twice) return problem(`“${twice.label}”有两行，分不清用哪一行。`);
    return pasted.map((row) => ({ row, target: printed[row.named!]! }));
  }
  if (labelled.length > 0) {
    const without = pasted.filter((row) => row.named === null);
    const rest: Gathered = { notes: [], changes: [], remarks: [], problems: [] };
    for (const row of labelled) layRow({ row, target: printed[row.named!]! }, focus, rest);
    return {
      problems: [
        ...without.map(
          (row) => `第 ${row.line} 行（${row.cells.slice(0, 3).join(' ').slice(0, 20)}…）看不出是表里的哪一行。`,
        ),
        ...rest.problems,
      ],
    };
  }
  const rows = rowsFromFocus(pasted, printed, focus);
  return Array.isArray(rows) ? pasted.map((row, index) => ({ row, target: rows[index]! })) : rows;
}

function rowsFromFocus(
  pasted: readonly FigureRow[],
  printed: readonly (readonly Cell[])[],
  focus: Cell,
): (readonly Cell[])[] | Misfits {
  const start = printed.findIndex((cells) => cells[0]!.row.id === focus.row.id);
  const below = printed.slice(start);
  const isTyped = (cells: readonly Cell[]) => cells.some((cell) => !cell.derived);
  if (pasted.length > below.length) return problem(`粘贴的有 ${pasted.length} 行，从这里往下只有 ${below.length} 行。`);
  const asPrinted = below.slice(0, pasted.length);
  const withoutTotals = below.filter(isTyped).slice(0, pasted.length);
  const reachesTotal = asPrinted.some((cells) => !isTyped(cells));
  if (!reachesTotal) return asPrinted;
  // One row fewer than there are: either the total row was not copied or the last row was not.
  return withoutTotals.length === pasted.length
    ? problem('分不清最后一行是“总计”还是“结转下年度”，请连同全部行一起复制，或分开粘贴。')
    : asPrinted;
}

/** The cells of a pasted row without the empty ones that merged label cells leave at its ends. */
function fitted(cells: readonly string[], columns: number): readonly string[] {
  let start = 0;
  while (cells.length - start > columns && cells[start] === '') start++;
  let end = cells.length;
  while (end - start > columns && cells[end - 1] === '') end--;
  return cells.slice(start, end);
}

/** What else stood in a cell than its figure. */
interface Noted {
  readonly where: string;
  readonly note: string;
  readonly figure: Figure;
}

interface Gathered {
  readonly notes: Noted[];
  readonly changes: { place: string; value: Figure }[];
  readonly remarks: string[];
  readonly problems: string[];
}

/** One row's figures into its cells; what does not fit is named, and nothing moves for it. */
function layRow({ row, target }: Laid, focus: Cell, gathered: Gathered): void {
  const isNamed = row.named !== null;
  const available = isNamed ? target : target.slice(focus.columnIndex);
  const cells = fitted(row.cells, available.length);
  const where = `第 ${row.line} 行${isNamed ? `（${row.label}）` : ''}`;
  if (cells.length > available.length) {
    const [first = ''] = cells;
    const looksLikeLabel = !isNamed && /\p{L}/u.test(first) && copiedFigure(first, 'count').figure === undefined;
    gathered.problems.push(
      looksLikeLabel
        ? `${where}第 1 格“${first.slice(0, 20)}”不是数字，也不是表里的一行。`
        : `${where}有 ${cells.length} 个数，从这里往右只有 ${available.length} 格。`,
    );
    return;
  }
  const totals = target.filter((cell) => cell.column.role === 'total').length;
  if (isNamed && cells.length < target.length - totals) {
    gathered.problems.push(`${where}只有 ${cells.length} 个数，和表里的列对不上。`);
    return;
  }
  const figures: (Figure | undefined)[] = [];
  for (const [column, text] of cells.entries()) {
    const cell = available[column]!;
    const { figure, note } = copiedFigure(text, cell.kind);
    figures.push(figure);
    if (figure === undefined) gathered.problems.push(`${where}第 ${column + 1} 格${note}。`);
    else {
      if (note) gathered.notes.push({ where: `${where}第 ${column + 1} 格`, note, figure });
      if (!cell.derived) gathered.changes.push({ place: cell.id, value: figure });
    }
  }
  const total = available.findIndex((cell) => cell.column.role === 'total');
  const figure = figures[total];
  if (typeof figure !== 'number' || available[0]!.columnIndex !== 0) return;
  const sum = addCounts(figures.slice(0, total) as (number | null)[]) ?? 0;
  if (figure !== sum) gathered.remarks.push(`${target[0]!.row.label}：复制来的总计是 ${figure}，各格相加是 ${sum}`);
}

/** Rows that begin at the first column and leave out the last ones: a column may not have been copied, and all stands one too far left. */
function columnRemarks(laid: readonly Laid[], focus: Cell): string[] {
  const starts = laid.every(({ row }) => row.named !== null) || focus.columnIndex === 0;
  const widths = new Set(laid.map(({ row, target }) => fitted(row.cells, target.length).length));
  const [target = []] = laid.map((one) => one.target);
  const typed = target.filter((cell) => cell.column.role !== 'total');
  const [size = 0] = widths;
  const isEven = laid.every((one) => one.target.length === target.length);
  if (!starts || !isEven || widths.size > 1 || size < 2 || typed.length === target.length || size > typed.length)
    return [];
  const names = (cells: readonly Cell[]) => cells.map(({ column }) => column.shortLabel ?? column.label).join('、');
  if (laid.length > 1 && size < typed.length)
    return [`每行 ${size} 个数，填到“${names(typed.slice(size - 1, size))}”为止，${names(typed.slice(size))}没有填`];
  const sums = laid.filter(({ row }) => endsInSum(row.cells) && row.cells.some((cell) => /[1-9]/.test(cell)));
  const filled = laid.filter(({ row }) => row.cells.some((cell) => /[1-9]/.test(cell)));
  if (size < typed.length || sums.length === 0 || sums.length < filled.length) return [];
  return [`每行最后一个数都等于前面几个数的和，像是总计，却落在“${names(typed.slice(-1))}”列：请看是不是少复制了一列`];
}

const mostNotes = 3;

/** What stood beside the figures, cell by cell; many of a kind in one sentence, with the first as an example. */
function notesInWords(notes: readonly Noted[]): string[] {
  const kindOf = ({ note }: Noted) => note.replace(/^“[^”]*”/, '');
  const kinds = [...new Set(notes.map(kindOf))];
  return kinds.flatMap((kind) => {
    const same = notes.filter((one) => kindOf(one) === kind);
    if (same.length <= mostNotes) return same.map(({ where, note, figure }) => `${where}${note}，按 ${figure} 填`);
    const { where, note } = same[0]!;
    return [`${where}${note}，这样的有 ${same.length} 格，都按其中的数填`];
  });
}

function lay(pasted: readonly FigureRow[], report: Report, focus: Cell, way: BlockPaste['way']): BlockPaste | Misfits {
  const form = formOf(report);
  const laid = targets(pasted, printedRows(form, focus.table), focus);
  if (!Array.isArray(laid)) return laid;
  const gathered: Gathered = { notes: [], changes: [], remarks: [], problems: [] };
  for (const one of laid) layRow(one, focus, gathered);
  if (gathered.problems.length > 0) return { problems: gathered.problems };
  const changes = gathered.changes.filter(({ place, value }) => readFigure(report, { id: place }) !== value);
  if (changes.length === 0) {
    const but = gathered.remarks.map((remark) => `，但${remark}`).join('');
    return problem(
      gathered.changes.length === 0 ? '粘贴的只有合计，合计是自动算的。' : `粘贴的数字和表里已有的一样${but}。`,
    );
  }
  return {
    changes,
    remarks: [...notesInWords(gathered.notes), ...columnRemarks(laid, focus), ...gathered.remarks],
    way,
  };
}

const asRow = (rows: readonly FigureRow[]): FigureRow => ({ ...rows[0]!, cells: rows.flatMap((row) => row.cells) });

/** Figures copied one a line: down the column, across the row, or rows below each other; the likeliest way first. */
function waysOfLines(
  form: Form,
  pasted: readonly FigureRow[],
  focus: Cell,
): (readonly [BlockPaste['way'], readonly FigureRow[]])[] {
  const columns = form.cellsOfRow(focus.table, focus.row.id).length;
  const down = ['竖着填', pasted] as const;
  const size = columns - focus.columnIndex;
  if (pasted.length % columns === 0 && focus.columnIndex === 0) {
    const rows = Array.from({ length: pasted.length / columns }, (_, row) =>
      asRow(pasted.slice(row * columns, (row + 1) * columns)),
    );
    const across = ['横着填', rows] as const;
    return rows.every((row) => endsInSum(row.cells)) ? [across, down] : [down, across];
  }
  return pasted.length <= size ? [down, ['横着填', [asRow(pasted)]]] : [['', pasted]];
}

/** Where a block without labels begins: at the focus, but a whole table at its first cell and whole rows at theirs. */
function startOf(form: Form, pasted: readonly FigureRow[], focus: Cell): Cell {
  const printed = printedRows(form, focus.table);
  const isWhole =
    pasted.length === printed.length &&
    pasted.every(({ named, cells }, index) => named === null && cells.length === printed[index]!.length);
  if (isWhole) return printed[0]![0]!;
  // Whole rows cannot begin in the middle of one.
  const row = form.cellsOfRow(focus.table, focus.row.id);
  const areRows = pasted.every(({ named, cells }) => named === null && fitted(cells, row.length).length === row.length);
  return areRows ? row[0]! : focus;
}

/**
 * What pasting a block at a cell would change, in the ways that it can be laid out, the likeliest first; or every reason why it cannot,
 * and nothing is changed then. Rows are found by their labels where they have any, and follow the focus otherwise; a total column or row
 * that was copied along is compared and not typed. Seven cells always fill seven columns.
 */
export function blockPaste(text: string, report: Report, focus: Cell): readonly BlockPaste[] | Misfits {
  const form = formOf(report);
  const printed = printedRows(form, focus.table);
  let pasted = withoutHead(figureRows(text, namedRows(printed)), printed);
  if (pasted.length === 0) return problem('粘贴的内容里没有数字。');

  // Table 四 is printed with its rows side by side.
  const [row] = pasted;
  const side = form.disputesColumns.length;
  if (focus.table === 'disputes' && pasted.length === 1 && row!.cells.length === form.disputesRows.length * side) {
    pasted = form.disputesRows.map((_, index) => ({
      ...row!,
      cells: row!.cells.slice(index * side, (index + 1) * side),
    }));
  }
  const isOneALine = pasted.length > 1 && pasted.every((row) => row.named === null && row.cells.length === 1);
  const ways = isOneALine ? waysOfLines(form, pasted, focus) : [['', pasted] as const];
  const laid = ways.map(([way, rows]) => lay(rows, report, startOf(form, rows, focus), way));
  const possible = laid.filter((block): block is BlockPaste => !isMisfit(block));
  if (possible.length === 0) return laid[0] as Misfits;
  return possible.length === 1 ? [{ ...possible[0]!, way: isOneALine ? possible[0]!.way : '' }] : possible;
}
