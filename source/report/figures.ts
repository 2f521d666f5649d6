/** Figures in text: `{{applications.received.total}}` stands for the table's number, so the two cannot disagree. */
import { findCell, readFigure } from './places.ts';
import type { Report } from './report.ts';

const reference = /\{\{\s*([\w.]+)\s*\}\}/g;

/** The text with every reference to a filled cell replaced by its figure; others are left as they stand. */
export function fillFigures(text: string, report: Report): string {
  if (!text.includes('{{')) return text;
  return text.replace(reference, (whole, id: string) => {
    const cell = findCell(id);
    const figure = cell ? readFigure(report, cell) : null;
    return figure === null ? whole : String(figure);
  });
}
