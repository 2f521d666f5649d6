/**
 * A report as it lies in a draft: as in the interchange JSON, but with each figure by the name of its cell, one a line. So a form
 * that gets another row or another order of columns harms no draft, and a broken line costs one figure. What the report's edition
 * does not know is kept and written back.
 */
import { findForm, formForYear } from '../form/forms.ts';
import { reportFormat, reportFromJson, reportToJson } from '../report/interchange.ts';
import { tablesToJson } from '../report/interchangeTables.ts';
import type { Report } from '../report/report.ts';

type Stored = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Stored =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Where a figure whose cell no edition knows is kept in `Report.unknown`. */
const unknownFigure = 'figures/';

/** A report as the value that a draft holds. */
export function reportToStored(report: Report): Stored {
  const { unknown = {}, ...known } = report;
  const { proactive: _, applications: __, disputes: ___, problems, other, ...rest } = reportToJson(known) as Stored;
  const strange = Object.entries(unknown);
  const figures = strange.filter(([path]) => path.startsWith(unknownFigure));
  const others = strange.filter(([path]) => !path.startsWith(unknownFigure));
  return {
    ...rest,
    // In the order of the printed form: what breaks off loses its end.
    figures: {
      ...report.figures,
      ...Object.fromEntries(figures.map(([path, value]) => [path.slice(unknownFigure.length), value])),
    },
    problems,
    other,
    ...(others.length > 0 ? { unknown: Object.fromEntries(others) } : {}),
  };
}

/** The report that a draft holds. Throws InterchangeError, in the words of the printed form. */
export function reportFromStored(stored: unknown): Report {
  if (!isObject(stored)) return reportFromJson(stored, 'draft');
  const { figures, unknown, ...rest } = stored;
  // The report of an export, or of a draft of before.
  if (!isObject(figures)) return reportFromJson(rest, 'draft');
  const edition = Number(rest.edition ?? formForYear(Number(rest.year)).edition);
  const form = findForm(edition) ?? formForYear(Number(rest.year));
  const tables = tablesToJson({ edition: form.edition, figures } as unknown as Report, form);
  const report = reportFromJson({ ...rest, format: rest.format ?? reportFormat, ...tables }, 'draft');
  const kept = {
    ...report.unknown,
    ...(isObject(unknown) ? unknown : {}),
    ...Object.fromEntries(
      Object.entries(figures).flatMap(([id, value]) =>
        form.findCell(id) || value === null ? [] : [[`${unknownFigure}${id}`, value]],
      ),
    ),
  };
  return Object.keys(kept).length > 0 ? { ...report, unknown: kept } : report;
}

/** The report of a draft of format 1 as one of format 2. Throws InterchangeError. */
export const fromFormat1 = (report: unknown): Stored => reportToStored(reportFromJson(report, 'draft'));
