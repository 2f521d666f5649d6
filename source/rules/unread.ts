/** What a reader could not read is not the office's doing: rules are silent about it. */
import type { Cell } from '../form/form.ts';
import type { Note, NoteState, Report } from '../report/report.ts';
import { ofReport } from './engine/recording.ts';

/** Nothing is known of what stands there; a blank is known to be blank, and where there is a doubt a figure was taken. */
const unknown: ReadonlySet<NoteState> = new Set<NoteState>(['unread', 'absent', 'notApplicable']);

const placesUnread = ofReport(
  ({ reading }): ReadonlySet<string> =>
    new Set((reading?.notes ?? []).filter(({ state }) => unknown.has(state)).map(({ place }) => place)),
);

/** Whether anything of a report was not read. */
export const hasUnread = (report: Parameters<typeof placesUnread>[0]): boolean => placesUnread(report).size > 0;

/** Whether a place was not read: the place itself, or the section or the table that it stands in. */
export function isUnread(report: Parameters<typeof placesUnread>[0], place: string): boolean {
  const places = placesUnread(report);
  if (places.size === 0) return false;
  for (let id = place; id !== ''; id = id.slice(0, Math.max(0, id.lastIndexOf('.')))) if (places.has(id)) return true;
  return false;
}

/** Whether a cell's figure is not known, though it may be printed. */
export const isUnreadCell = (report: Parameters<typeof placesUnread>[0], cell: Cell): boolean =>
  report.figures[cell.id] === undefined && isUnread(report, cell.id);

/** True for a note of what was not read, or not for certain. */
export const isDoubt = ({ state }: Note): boolean => state === 'doubt' || state === 'unread';

/** Whether what stands at a place was not read, or not for certain, even where a rule may ask for it. */
export const isDoubted = ({ reading }: Report, place: string): boolean =>
  reading?.notes.some((note) => note.place === place && isDoubt(note)) ?? false;
