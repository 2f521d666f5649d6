import type { Form } from '../form/form.ts';
import { formOf } from '../form/forms.ts';
import { headingOf } from '../form/sections.ts';
import { printedName, rowName } from '../report/places.ts';
import type { Note, Report } from '../report/report.ts';

/** A place of a note in the words of the printed form: a cell, a text, a section, or the whole report. */
function placeName(place: string, form: Form): string {
  if (place === '') return '全文';
  const section = form.sections.find(({ id }) => id === place);
  return section ? headingOf(section) : printedName(place, form);
}

/** What a reader noted of a report, as lines for a person: cells of one row that share a reason stand on one line. */
export function noteLines(report: Report, notes: readonly Note[] = report.reading?.notes ?? []): string[] {
  const form = formOf(report);
  const rows = new Map<string, { name: string; columns: string[]; reason: string; all: number }>();
  for (const [index, { place, reason }] of notes.entries()) {
    const cell = form.findCell(place);
    const key = cell ? `${cell.table}.${cell.row.id} ${reason}` : String(index);
    const line = rows.get(key);
    if (line) line.columns.push(cell!.column.label);
    else if (!cell) rows.set(key, { name: placeName(place, form), columns: [], reason, all: 0 });
    else {
      const name = `${headingOf(form.sectionOf(cell.table))} › ${rowName(cell.row)}`;
      const all = form.cellsOfRow(cell.table, cell.row.id).length;
      rows.set(key, { name, columns: [cell.column.label], reason, all });
    }
  }
  return [...rows.values()].map(({ name, columns, reason, all }) => {
    const which = columns.length === 0 || (columns.length === all && all > 1) ? '' : ` › ${columns.join('、')}`;
    return `${name}${which}：${reason}`;
  });
}
