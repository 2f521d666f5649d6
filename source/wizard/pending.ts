import { cellsOfTable, findCell, readFigure } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import type { Finding } from '../rules/finding.ts';

/**
 * True where a finding of arithmetic rests on a column that is still being filled: it is then shown as what is left to do,
 * not as an error. The review, the document and `check` judge the report as it is.
 */
export function isPending(report: Report, finding: Finding): boolean {
  const named = finding.places.flatMap((place) => findCell(place) ?? []);
  const columns = new Set(named.map((cell) => cell.column.id));
  const [first] = named;
  if (!first || first.table === 'proactive') return false;
  return cellsOfTable[first.table].some(
    (cell) =>
      (columns.has('total') || columns.has(cell.column.id)) && !cell.derived && readFigure(report, cell) === null,
  );
}
