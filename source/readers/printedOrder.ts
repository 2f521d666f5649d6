/** Table 三 in a text that has torn its labels from its figures: the figures stand in the printed order, and prove it by their sums. */
import type { Form } from '../form/form.ts';
import { isProse } from './align.ts';
import { parseFigure } from './figure.ts';
import type { Line, LineFigure } from './lines.ts';

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
