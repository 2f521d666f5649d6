/** Cells of table 三 that the printed table has no place for, but that can only be 0: counts are never negative. */
import type { CellId } from '../report/places.ts';
import type { Figure } from '../report/report.ts';
import { applicationsColumns, applicationsRows } from '../report/tables.ts';
import type { Note, ReadRows, ReadTable } from './tables.ts';

const idOf = (row: string, column: string): CellId => `applications.${row}.${column}`;
const intake = ['received', 'carriedIn'];

/** Rows of which every figure is 0, since the sum that they go into is printed as 0. */
function rowsOfNothing(figures: ReadonlyMap<CellId, Figure>): string[] {
  const isNothing = (row: string) => figures.get(idOf(row, 'total')) === 0;
  const outcomes = applicationsRows
    .map(({ id }) => id)
    .filter((id) => ![...intake, 'handled', 'carriedOver'].includes(id));
  if (intake.every(isNothing)) return [...outcomes, 'handled', 'carriedOver'];
  return isNothing('handled') ? outcomes : [];
}

/**
 * The table with 0 where nothing else is possible, each with a note: in a column that is not printed, where the others
 * already add up to the row's total; in a row of too few zeros, where the total of all outcomes is 0.
 */
export function withCertainZeros(read: ReadRows): ReadTable {
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
  for (const row of rowsOfNothing(figures)) {
    if (!read.zeroRows.has(row)) continue;
    for (const { id } of applicationsColumns) {
      figures.set(idOf(row, id), 0);
      reasons.set(idOf(row, id), '这一行的数不全，但都是 0，合计也是 0，按 0 计');
    }
  }
  const notes: Note[] = read.notes.map((note) => ({ ...note, reason: reasons.get(note.place) ?? note.reason }));
  return { figures, notes, found: read.found };
}
