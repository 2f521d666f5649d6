/** What is left to do, as against what is wrong: the review marks it 未, and the work goes on. */
import { fieldOf, filledFields, isBareText, readField } from '../editing/fields.ts';
import { formOf } from '../form/forms.ts';
import { readFigure } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import type { Finding } from '../rules/finding.ts';
import { doubtfulRule } from './doubtful.ts';

/** True where a finding of arithmetic rests on a column that is still being filled. */
function restsOnBlanks(report: Report, finding: Finding): boolean {
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

/** True where all that a finding speaks of is a text that is not written yet. */
const isUnwritten = (report: Report, finding: Finding): boolean =>
  finding.places.every((place) => fieldOf(report, place) !== undefined && isBareText(readField(report, place)));

/**
 * True for what is only not filled yet: shown as what is left to do, not as an error. To the document and to `check` it is an error all
 * the same.
 */
export const isPending = (report: Report, finding: Finding): boolean =>
  finding.rule !== doubtfulRule &&
  (finding.kind === 'missing' || restsOnBlanks(report, finding) || isUnwritten(report, finding));

/** Aspects that are missed in a text, while that is no more than an opening: they are not written yet, each at its own place. */
function unwritten(finding: Finding, report: Report): Finding {
  const [text, place, ...more] = finding.places;
  if (text !== 'overview.whole' || !place || filledFields(report, 'overview').filled > 0) return finding;
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
