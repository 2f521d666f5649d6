/** Table 三 whose labels are torn from its figures, or whose heads are laid out amiss: the figures stand in the printed order, and prove it by their sums. */
import type { Form } from '../form/form.ts';
import { isProse } from './align.ts';
import { parseFigure } from './figure.ts';
import { shapeOf } from './form.ts';
import type { Line, LineFigure } from './lines.ts';
import type { ReadTable } from './readTable.ts';

/** True where every row adds up to its total, and every column's ingoing to its outgoing. */
function addsUp(rows: readonly (readonly number[])[], form: Form): boolean {
  const isWhole = rows.every((row) => row.slice(0, -1).reduce((sum, figure) => sum + figure, 0) === row.at(-1));
  const sumOf = (column: number, ...roles: readonly string[]) =>
    form.applicationsRows.reduce(
      (sum, { role }, index) => (roles.includes(role ?? '') ? sum + rows[index]![column]! : sum),
      0,
    );
  return (
    isWhole &&
    form.applicationsColumns.every(
      (_, column) =>
        sumOf(column, 'outcome') === sumOf(column, 'total') &&
        sumOf(column, 'received', 'carriedIn') === sumOf(column, 'total', 'carriedOver'),
    )
  );
}

/**
 * The rows of table 三 with their figures by the printed order; undefined where there are more or fewer figures than the form has, or
 * where they do not add up in every row and column.
 */
export function inPrintedOrder(lines: readonly Line[], form: Form): Line[] | undefined {
  const { applicationsRows, applicationsColumns } = form;
  const width = applicationsColumns.length;
  const own = lines.filter((line) => line.figures.length > 0 && !isProse(line));
  const figures: LineFigure[] = own.flatMap((line) => line.figures);
  if (own.some(({ table, broken }) => table !== undefined || broken)) return undefined;
  if (figures.length !== applicationsRows.length * width) return undefined;
  const numbers = figures
    .map(({ text }) => parseFigure(text))
    .map(({ digits, note }) => (digits && !note ? Number(digits) : NaN));
  if (numbers.some(Number.isNaN)) return undefined;
  const rows = applicationsRows.map((_, index) => numbers.slice(index * width, (index + 1) * width));
  if (!addsUp(rows, form)) return undefined;
  return applicationsRows.map(({ label }, index) => ({
    label,
    figures: figures.slice(index * width, (index + 1) * width),
    flattened: true,
  }));
}

/** Rows of table 三 that prove by their totals where their figures stand, and rows that contradict them; rows of nothing but 0 do neither. */
function rowsBySums({ figures }: ReadTable, { applicationsRows, cellsOfRow }: Form): { proven: number; bent: number } {
  let [proven, bent] = [0, 0];
  for (const { id } of applicationsRows) {
    const row = cellsOfRow('applications', id).map((cell) => Number(figures.get(cell.id) ?? Number.NaN));
    if (row.some(Number.isNaN) || row.every((figure) => figure === 0)) continue;
    if (row.slice(0, -1).reduce((sum, figure) => sum + figure, 0) === row.at(-1)) proven += 1;
    else bent += 1;
  }
  return { proven, bent };
}

const withoutHeads = (line: Line): Line => ({
  ...line,
  head: [],
  flattened: true,
  figures: line.figures.map((figure) => ({ ...figure, heads: [] })),
});

/** Fewer rows may add up by chance. */
const enoughProven = 2;

/**
 * Table 三 read in the printed order, where the heads over its figures say another and are proven wrong: rows do not add
 * up under them, and they do, but for a few, without them. Undefined for any other table.
 */
export function despiteHeads(
  lines: readonly Line[],
  form: Form,
  read: ReadTable,
  readAgain: (lines: readonly Line[]) => ReadTable,
): ReadTable | undefined {
  const { isPrintedOrder } = shapeOf(form, 'applications');
  const heads = lines
    .filter(({ figures }) => figures.length > 0)
    .flatMap(({ head = [] }) => (head.length > 0 ? [head] : []));
  // Sums say where the total stands, and nothing of the order of the others.
  if (heads.length === 0 || !heads.every((head) => isPrintedOrder(head.map(({ text }) => text)))) return undefined;
  const under = rowsBySums(read, form);
  const isRead = [...read.figures.values()].some((figure) => figure !== null);
  if (isRead && under.bent < enoughProven) return undefined;
  const again = readAgain(lines.map(withoutHeads));
  const { proven, bent } = rowsBySums(again, form);
  // Where two columns have changed places, rows with the same figure in both add up all the same.
  return bent * 8 <= proven && proven >= enoughProven + 2 * under.proven ? again : undefined;
}
