/** A report that was read, as a draft goes on from it. */
import { formOf } from '../form/forms.ts';
import { readFigure, withFigures } from '../report/places.ts';
import type { Figure, Report } from '../report/report.ts';
import { withTotals } from '../report/totals.ts';

/** The report as a draft begins with it: cells that were read with doubt are blank, for the clerk to look up; totals are sums. What is noted of no cell stays noted. */
export function mendable({ reading, ...report }: Report): { readonly report: Report; readonly blank: number } {
  const doubts: Record<string, Figure> = {};
  for (const { place, state } of reading?.notes ?? [])
    if (state === 'doubt' && formOf(report).findCell(place)) doubts[place] = null;
  const blank = formOf(report).cells.filter(
    ({ id, derived }) => !derived && (Object.hasOwn(doubts, id) || readFigure(report, { id }) === null),
  ).length;
  const notes = (reading?.notes ?? []).filter(({ place }) => !formOf(report).findCell(place));
  const noted = reading && notes.length > 0 ? { ...report, reading: { ...reading, notes } } : report;
  return { report: withTotals(withFigures(noted, doubts)), blank };
}
