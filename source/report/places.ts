/** Where a value lives in a report, and what the printed form calls that place. */
import type { CellId, Form, Row, TextId } from '../form/form.ts';
import { type AspectId, headingOf } from '../form/sections.ts';
import type { Figure, Report } from './report.ts';

export type { Cell, CellId, TextId } from '../form/form.ts';

/** The figure in a cell; null is blank. */
export const readFigure = (report: Report, cell: { readonly id: CellId }): Figure => report.figures[cell.id] ?? null;

/** A copy of the report with one figure replaced; totals are left as they are (see totals.ts). */
export const withFigure = (report: Report, cell: { readonly id: CellId }, figure: Figure): Report =>
  readFigure(report, cell) === figure ? report : withFigures(report, { [cell.id]: figure });

/** A copy of the report with some figures replaced, by the ids of their cells; totals are left as they are. */
export function withFigures(report: Report, changes: Readonly<Record<CellId, Figure>>): Report {
  const figures = { ...report.figures };
  for (const [id, figure] of Object.entries(changes)) {
    if (figure === null) delete figures[id];
    else figures[id] = figure;
  }
  return { ...report, figures };
}

/** The text at a place; an absent `overview.whole` is ''. */
export function readText(report: Report, id: TextId): string {
  if (id.startsWith('overview.')) return report.overview[id.slice('overview.'.length) as AspectId | 'whole'] ?? '';
  return report[id as 'title' | 'preamble' | 'problems' | 'other'];
}

/** A copy of the report with one text replaced. */
export function withText(report: Report, id: TextId, text: string): Report {
  if (id.startsWith('overview.')) {
    return { ...report, overview: { ...report.overview, [id.slice('overview.'.length)]: text } };
  }
  return { ...report, [id]: text };
}

/** A row as the printed form names it, with the group it stands under: （三）不予公开 1.属于国家秘密. */
export const rowName = (row: Row): string => (row.group ? `${row.group} ${row.label}` : row.label);

/**
 * A place in the words of the printed form: heading › row › column, or heading › aspect. Unknown ids come back as they
 * are; `form` is the form of the report that the place is in.
 */
export function printedName(id: string, form: Form): string {
  const cell = form.findCell(id);
  if (cell) return `${headingOf(form.sectionOf(cell.table))} › ${rowName(cell.row)} › ${cell.column.label}`;
  const text = form.texts.find((place) => place.id === id);
  if (!text) return id;
  if (text.section === null) return text.name;
  const heading = headingOf(form.sectionOf(text.section));
  return text.section === 'overview' && id !== 'overview.whole' ? `${heading} › ${text.name}` : heading;
}
