import { formOf } from '../form/forms.ts';
import { readText, type TextId } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import type { Finding } from '../rules/finding.ts';
import { placeName, sectionOfPlace } from '../rules/placeName.ts';

/** The words of the report that a finding is about; null where it is not about words. */
function quoteOf({ place, span }: Finding, report: Report): string | null {
  if (!span || !formOf(report).texts.some(({ id }) => id === place)) return null;
  return readText(report, place as TextId).slice(span.start, span.end);
}

/** One finding in the shape that scripts rely on; row and column are the ids of the interchange JSON. */
export function findingToJson(finding: Finding, report: Report): object {
  const form = formOf(report);
  const cell = form.findCell(finding.place);
  const section = sectionOfPlace(finding.place, form);
  const aspect = finding.place.startsWith('overview.') ? finding.place.slice('overview.'.length) : null;
  return {
    rule: finding.rule,
    severity: finding.severity,
    place: placeName(finding.place, form),
    section,
    row: cell?.row.id ?? aspect,
    column: cell?.column.id ?? null,
    message: finding.message,
    expected: finding.expected ?? null,
    actual: finding.actual ?? null,
    quote: quoteOf(finding, report),
    beside: finding.beside ?? null,
  };
}
