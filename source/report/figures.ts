/** Figures in text: `{{applications.received.total}}` stands for the table's number, so the two cannot disagree. */
import { formOf } from '../form/forms.ts';
import { readFigure, readText, withText } from './places.ts';
import type { Report } from './report.ts';

const reference = /\{\{\s*([\w.]+)\s*\}\}/g;

const filled = new WeakMap<Report, Report>();

/** The report with the references in all its texts replaced; the same object where it has none, and for the same report. */
export function withFilledFigures(report: Report): Report {
  const known = filled.get(report);
  if (known) return known;
  let result = report;
  for (const { id } of formOf(report).texts) {
    const before = readText(report, id);
    const after = fillFigures(before, report);
    if (after !== before) result = withText(result, id, after);
  }
  filled.set(report, result);
  return result;
}

/** The text with every reference to a filled cell replaced by its figure; others are left as they stand. */
export function fillFigures(text: string, report: Report): string {
  if (!text.includes('{{')) return text;
  return text.replace(reference, (whole, id: string) => {
    const cell = formOf(report).findCell(id);
    const figure = cell ? readFigure(report, cell) : null;
    return figure === null ? whole : String(figure);
  });
}
