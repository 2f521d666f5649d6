/** A report that was read, as a draft goes on from it. */
import type { Cell } from '../form/form.ts';
import { formOf } from '../form/forms.ts';
import { readFigure, withFigures } from '../report/places.ts';
import type { Figure, Note, Report } from '../report/report.ts';
import { withTotals } from '../report/totals.ts';
import { isDoubt } from '../rules/unread.ts';

/**
 * The report as a draft begins with it: cells that were not read, or with doubt, are blank, for the clerk to look up, and say why as
 * long as they are; totals are sums. What is noted of no cell stays noted.
 */
export function mendable({ reading, ...report }: Report): { readonly report: Report; readonly blank: number } {
  const { findCell, cells } = formOf(report);
  const doubts: Record<string, Figure> = {};
  const notes = (reading?.notes ?? []).flatMap((note): Note[] => {
    const cell = findCell(note.place);
    if (!cell) return [note];
    if (note.state === 'doubt') doubts[note.place] = null;
    // A row that was not found may stand there all the same. A doubt keeps no rule from asking for the figure, as what is unread does.
    return !cell.derived && (isDoubt(note) || note.state === 'absent') ? [{ ...note, state: 'doubt' }] : [];
  });
  const noted = reading && notes.length > 0 ? { ...report, reading: { ...reading, notes } } : report;
  const mended = withTotals(withFigures(noted, doubts));
  const isBlank = ({ id, derived }: Cell) => !derived && readFigure(mended, { id }) === null;
  return { report: mended, blank: cells.filter(isBlank).length };
}
