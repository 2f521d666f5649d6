/** Cells of table 三 that the printed table has no place for, but that can only be 0: counts are never negative. */
import type { CellId, Form } from '../form/form.ts';
import type { Figure, Note } from '../report/report.ts';
import type { ReadRows, ReadTable } from './readTable.ts';

const idOf = (row: string, column: string): CellId => `applications.${row}.${column}`;

/** Rows of which every figure is 0, since the sum that they go into is printed as 0. */
function rowsOfNothing(figures: ReadonlyMap<CellId, Figure>, form: Form): string[] {
  const isNothing = ({ id }: { id: string }) => figures.get(idOf(id, 'total')) === 0;
  const rowsOf = (...roles: readonly string[]) =>
    form.applicationsRows.filter(({ role }) => roles.includes(role ?? ''));
  if (rowsOf('received', 'carriedIn').every(isNothing))
    return rowsOf('outcome', 'total', 'carriedOver').map(({ id }) => id);
  return rowsOf('total').every(isNothing) ? form.outcomes.map(({ id }) => id) : [];
}

/**
 * The table with 0 where nothing else is possible, each with a note: in a column that is not printed, where the others
 * already add up to the row's total; in a row of too few zeros, where the total of all outcomes is 0.
 */
export function withCertainZeros(read: ReadRows, form: Form): ReadTable {
  const { applicationsColumns, applicationsRows } = form;
  const figures = new Map(read.figures);
  const reasons = new Map<string, string>();
  for (const { id: row } of applicationsRows) {
    const missing = applicationsColumns.filter(({ id }) => read.absent.has(idOf(row, id)));
    const total = figures.get(idOf(row, 'total'));
    const others = applicationsColumns
      .filter((column) => column.id !== 'total' && !missing.includes(column))
      .map(({ id }) => figures.get(idOf(row, id)));
    if (missing.length === 0 || typeof total !== 'number' || !others.every((figure) => typeof figure === 'number'))
      continue;
    if (others.some((figure) => figure < 0) || others.reduce((sum, figure) => sum + figure, 0) !== total) continue;
    for (const { id, label } of missing) {
      figures.set(idOf(row, id), 0);
      reasons.set(idOf(row, id), `表格中没有“${label}”一栏，其余各栏之和等于总计，按 0 计`);
    }
  }
  for (const row of rowsOfNothing(figures, form)) {
    if (!read.zeroRows.has(row)) continue;
    for (const { id } of applicationsColumns) {
      figures.set(idOf(row, id), 0);
      reasons.set(idOf(row, id), '这一行的数不全，但都是 0，合计也是 0，按 0 计');
    }
  }
  const notes = read.notes.map((note): Note => {
    const reason = reasons.get(note.place);
    return reason === undefined ? note : { ...note, state: 'doubt', reason };
  });
  return { ...read, figures, notes };
}
