/** The findings of a draft while it is written: what is no more than an echo of blanks is none yet. */
import { formOf } from '../form/forms.ts';
import { hasAspects } from '../report/onePiece.ts';
import { readFigure } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import type { Finding } from './finding.ts';

/** True where a finding of arithmetic rests on a column that is still being filled. */
export function restsOnBlanks(report: Report, finding: Finding): boolean {
  const { findCell, cellsOfTable } = formOf(report);
  const named = finding.places.flatMap((place) => findCell(place) ?? []);
  const [first] = named;
  if (!first || first.table === 'proactive' || named.length < finding.places.length) return false;
  const columns = new Set(named.map((cell) => cell.column));
  const hasTotal = named.some((cell) => cell.column.role === 'total');
  return cellsOfTable[first.table].some(
    (cell) => (hasTotal || columns.has(cell.column)) && !cell.derived && readFigure(report, cell) === null,
  );
}

/** The totals that are sums of cells of which some are still blank: no more than what is filled so far. */
function openTotals(report: Report): ReadonlySet<string> {
  const open = new Set<string>();
  for (const { total, addends } of formOf(report).derivations) {
    if (addends.some((cell) => (cell.derived ? open.has(cell.id) : readFigure(report, cell) === null)))
      open.add(total.id);
  }
  return open;
}

/** Aspects that are missed in a text, while that is no more than an opening: they are not written yet, each at its own place. */
function unwritten(finding: Finding, report: Report): Finding {
  const [text, place, ...more] = finding.places;
  if (text !== 'overview.whole' || !place || hasAspects(report)) return finding;
  return { ...finding, place, places: [place, ...more] };
}

/** Rules of the equation of a column; the sums of rows and columns are derived here. */
const ofEquation: ReadonlySet<string> = new Set(['balance', 'single-suspect', 'transposed-digits']);

/**
 * The findings of a draft, as every screen and command shows them: without equations of columns that are still being filled and what is
 * held against their totals (that cells are blank is said already, and nothing is too few yet), and what is not written at its own place.
 */
export function withoutEchoes(findings: readonly Finding[], report: Report): readonly Finding[] {
  if (findings.length === 0) return findings;
  const open = openTotals(report);
  const isEcho = (finding: Finding) =>
    (ofEquation.has(finding.rule) && restsOnBlanks(report, finding)) ||
    (finding.kind === 'wrong' && finding.places.some((place) => open.has(place)));
  const isChanged = (finding: Finding) => isEcho(finding) || unwritten(finding, report) !== finding;
  if (!findings.some(isChanged)) return findings;
  return findings.filter((finding) => !isEcho(finding)).map((finding) => unwritten(finding, report));
}
