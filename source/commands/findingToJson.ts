import { findCell } from '../report/places.ts';
import type { Finding } from '../rules/finding.ts';
import { placeName, sectionOfPlace } from '../rules/placeName.ts';

/** One finding in the shape that scripts rely on; row and column are the ids of the interchange JSON. */
export function findingToJson(finding: Finding): object {
  const cell = findCell(finding.place);
  const section = sectionOfPlace(finding.place);
  const aspect = finding.place.startsWith('overview.') ? finding.place.slice('overview.'.length) : null;
  return {
    rule: finding.rule,
    severity: finding.severity,
    place: placeName(finding.place),
    section,
    row: cell?.row.id ?? aspect,
    column: cell?.column.id ?? null,
    message: finding.message,
    expected: finding.expected ?? null,
    actual: finding.actual ?? null,
  };
}
