import { headingOf, sections } from '../form/sections.ts';
import { cellsOfTable, findCell, printedName, rowName } from '../report/places.ts';
import type { Reading } from '../report/report.ts';

/** A place of a note in the words of the printed form: a cell, a text, a section, or the whole report. */
function placeName(place: string): string {
  if (place === '') return '全文';
  const section = sections.find(({ id }) => id === place);
  return section ? headingOf(section) : printedName(place);
}

/** What a reader noted, as lines for a person: cells of one row that share a reason stand on one line. */
export function noteLines(notes: Reading['notes']): string[] {
  const rows = new Map<string, { name: string; columns: string[]; reason: string; all: number }>();
  for (const [index, { place, reason }] of notes.entries()) {
    const cell = findCell(place);
    const key = cell ? `${cell.table}.${cell.row.id} ${reason}` : String(index);
    const line = rows.get(key);
    if (line) line.columns.push(cell!.column.label);
    else if (!cell) rows.set(key, { name: placeName(place), columns: [], reason, all: 0 });
    else {
      const name = `${headingOf(sections.find(({ id }) => id === cell.table)!)} › ${rowName(cell.row)}`;
      const all = cellsOfTable[cell.table].filter(({ row }) => row === cell.row).length;
      rows.set(key, { name, columns: [cell.column.label], reason, all });
    }
  }
  return [...rows.values()].map(({ name, columns, reason, all }) => {
    const which = columns.length === 0 || (columns.length === all && all > 1) ? '' : ` › ${columns.join('、')}`;
    return `${name}${which}：${reason}`;
  });
}
