/** Rows of figures in printed order, for tests that speak of a whole row at once. */
import type { TableId } from '../../source/form/form.ts';
import { formOf } from '../../source/form/forms.ts';
import { readFigure, withFigures } from '../../source/report/places.ts';
import type { Figure, Report } from '../../source/report/report.ts';

type RowPath = `${TableId}.${string}`;

function cellsAt(report: Report, path: RowPath) {
  const [table = '', ...row] = path.split('.');
  return formOf(report).cellsOfRow(table as TableId, row.join('.'));
}

/** The counts of a row (`applications.received`), the total last. */
export const figuresIn = (report: Report, path: RowPath): (number | null)[] =>
  cellsAt(report, path).map((cell) => readFigure(report, cell) as number | null);

/** The figures of a table by the ids of its rows. */
export const tableIn = (report: Report, table: TableId): Record<string, (number | null)[]> =>
  Object.fromEntries(
    formOf(report)
      .rowsOf(table)
      .map((row) => [row.id, figuresIn(report, `${table}.${row.id}`)]),
  );

/** The report with the figures of one row replaced. */
export const withRow = (report: Report, path: RowPath, figures: readonly Figure[]): Report =>
  withFigures(
    report,
    Object.fromEntries(cellsAt(report, path).map((cell, index) => [cell.id, figures[index] ?? null])),
  );

/** The report with each figure replaced; null leaves a blank. */
export const mapFigures = (
  report: Report,
  change: (figure: Figure, place: { id: string; table: TableId; decimal: boolean }) => Figure,
): Report =>
  withFigures(
    report,
    Object.fromEntries(
      formOf(report).cells.map((cell) => [
        cell.id,
        change(readFigure(report, cell), { id: cell.id, table: cell.table, decimal: cell.kind === 'decimal' }),
      ]),
    ),
  );
