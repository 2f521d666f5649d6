/** What was not read for certain from a file, as findings of the wizard: marked until the clerk has typed it or says that it was looked at. */
import { formOf } from '../form/forms.ts';
import { printedName, readFigure } from '../report/places.ts';
import type { Note, Report } from '../report/report.ts';
import type { Finding } from '../rules/finding.ts';

export const doubtfulRule = 'doubtful-reading';

/** True for what was not read, or not for certain. */
export const isDoubt = ({ state }: Note): boolean => state === 'doubt' || state === 'unread';

/** The notes that leave a place of its own doubtful; what is said of a whole section or file marks no cell. */
const doubts = (report: Report): readonly Note[] =>
  (report.reading?.notes ?? []).filter((note) => isDoubt(note) && note.place.includes('.'));

const finding = (place: string, message: string): Finding => ({
  rule: doubtfulRule,
  severity: 'warning',
  kind: 'wrong',
  certain: false,
  place,
  places: [place],
  message,
});

/** Why a cell or text was not read for certain; null where it was. */
export const doubtAt = (report: Report | null, place: string): string | null =>
  (report && doubts(report).find((note) => note.place === place)?.reason) || null;

/** The doubtful places of a draft: its own, read from a file, a whole section or file too, and what could not be carried over from last year's report. */
export function doubtfulFindings(report: Report, prior: Report | null): Finding[] {
  const form = formOf(report);
  const own = doubts(report).map(({ place, reason }) =>
    finding(place, `从文件读入时没有读准（${reason}），请对照原件改；已核对无误就写明理由放过。`),
  );
  const carried = (prior ? doubts(prior) : []).flatMap(({ place, reason }) => {
    const [table, row, column] = place.split('.');
    const cell =
      table === 'applications' && row === 'carriedOver' ? form.findCell(`applications.carriedIn.${column}`) : null;
    if (!cell || cell.derived || readFigure(report, cell) !== null) return [];
    return [
      finding(cell.id, `去年的“${printedName(place, form)}”没有读准（${reason}），没有接过来，请对照去年的原件填。`),
    ];
  });
  const whole = (report.reading?.notes ?? [])
    .filter((note) => isDoubt(note) && !note.place.includes('.'))
    .map(({ place, reason }) =>
      finding(place, `从文件读入时没有把握：${reason}。请对照原件看；已核对无误就写明理由放过。`),
    );
  return [...own, ...whole, ...carried];
}

/** The findings of the rules with the doubtful places among them: after the errors. */
export function withDoubts(findings: readonly Finding[], report: Report, prior: Report | null): readonly Finding[] {
  const doubtful = doubtfulFindings(report, prior);
  if (doubtful.length === 0) return findings;
  const errors = findings.filter(({ severity }) => severity === 'error');
  return [...errors, ...doubtful, ...findings.filter(({ severity }) => severity !== 'error')];
}
