/** What was not read for certain from a file, as findings of the wizard: marked until the clerk has typed it or says that it was looked at. */
import { formOf } from '../form/forms.ts';
import { printedName, readFigure } from '../report/places.ts';
import { priorLinkProblem } from '../report/priorLink.ts';
import type { Note, Report } from '../report/report.ts';
import type { Finding } from '../rules/finding.ts';
import { isDoubt } from '../rules/unread.ts';

export const doubtfulRule = 'doubtful-reading';

/** The notes that leave a place of its own doubtful; what is said of a whole section or file marks no cell. */
const doubts = (report: Report): readonly Note[] =>
  (report.reading?.notes ?? []).filter((note) => isDoubt(note) && note.place.includes('.'));

const finding = (places: readonly [string, ...string[]], message: string): Finding => ({
  rule: doubtfulRule,
  severity: 'warning',
  kind: 'wrong',
  certain: false,
  place: places[0],
  places,
  message,
});

/** Why a cell or text was not read for certain; null where it was. */
export const doubtAt = (report: Report | null, place: string): string | null =>
  (report && doubts(report).find((note) => note.place === place)?.reason) || null;

/** The doubts of a draft that was read from a file: the blank cells of a row that share a reason are one. A cell that is typed has no doubt any more: the session drops its note. */
function ownDoubts(report: Report): Finding[] {
  const { findCell } = formOf(report);
  const rows = new Map<
    string,
    { readonly places: [string, ...string[]]; readonly reason: string; readonly isBlank: boolean }
  >();
  for (const { place, reason } of doubts(report)) {
    const cell = findCell(place);
    const isBlank = cell !== undefined && readFigure(report, cell) === null;
    if (cell?.derived) continue;
    const key = JSON.stringify([isBlank ? [cell.table, cell.row.id] : place, reason]);
    const row = rows.get(key);
    if (row) row.places.push(place);
    else rows.set(key, { places: [place], reason, isBlank });
  }
  return [...rows.values()].map(({ places, reason, isBlank }) =>
    finding(
      places,
      isBlank
        ? `从文件读入时没有读准（${reason}），留空了，请对照原件填。`
        : `从文件读入时没有读准（${reason}），请对照原件改；已核对无误就写明理由放过。`,
    ),
  );
}

/** The doubtful places of a draft: its own, read from a file, a whole section or file too, what could not be carried over from last year's report, and whether that is the report of the year before at all. */
export function doubtfulFindings(report: Report, prior: Report | null): Finding[] {
  const form = formOf(report);
  const carried = (prior ? doubts(prior) : []).flatMap(({ place, reason }) => {
    const [table, row, column] = place.split('.');
    const cell =
      table === 'applications' && row === 'carriedOver' ? form.findCell(`applications.carriedIn.${column}`) : null;
    if (!cell || cell.derived || readFigure(report, cell) !== null) return [];
    return [
      finding([cell.id], `去年的“${printedName(place, form)}”没有读准（${reason}），没有接过来，请对照去年的原件填。`),
    ];
  });
  const whole = (report.reading?.notes ?? [])
    .filter((note) => isDoubt(note) && !note.place.includes('.'))
    .map(({ place, reason }) =>
      finding([place], `从文件读入时没有把握：${reason}。请对照原件看；已核对无误就写明理由放过。`),
    );
  const link = prior && priorLinkProblem(report, prior);
  const other = link ? [finding([prior.year === report.year - 1 ? 'unit' : 'year'], link)] : [];
  return [...other, ...ownDoubts(report), ...whole, ...carried];
}

/** The blank cells that a file had a figure for which was not read: a 0 put in by the table would pass for it. */
export function unreadBlanks(report: Report, prior: Report | null): string[] {
  const places = doubtfulFindings(report, prior).flatMap((one) => one.places);
  return places.filter((id) => formOf(report).findCell(id) && readFigure(report, { id }) === null);
}

/** The findings of the rules with the doubtful places among them: after the errors. */
export function withDoubts(findings: readonly Finding[], report: Report, prior: Report | null): readonly Finding[] {
  const doubtful = doubtfulFindings(report, prior);
  if (doubtful.length === 0) return findings;
  const errors = findings.filter(({ severity }) => severity === 'error');
  return [...errors, ...doubtful, ...findings.filter(({ severity }) => severity !== 'error')];
}
