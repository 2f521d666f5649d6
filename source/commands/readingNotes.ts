/** What a reader could not read or doubts, for those who only see the findings: apart from these, and never as a fault of the office. */
import type { Note, NoteState, Report } from '../report/report.ts';
import { noteLines } from './noteLines.ts';

const marks: Readonly<Record<Exclude<NoteState, 'blank'>, string>> = {
  unread: '未读',
  absent: '未读',
  notApplicable: '未读',
  doubt: '存疑',
};

/** True where a note on the whole table, or on the whole row, says it already. */
function isSaidAbove({ place, state }: Note, unread: ReadonlySet<string>): boolean {
  if (state === 'doubt') return false;
  for (let above = place; above.includes('.'); ) {
    above = above.slice(0, above.lastIndexOf('.'));
    if (unread.has(above)) return true;
  }
  return false;
}

/** The notes that matter beside the findings: blanks are findings of their own, and a table that is lost is lost with its cells. */
export function notesBeside({ reading }: Report): readonly Note[] {
  const notes = reading?.notes ?? [];
  const unread = new Set(notes.filter(({ state }) => state !== 'doubt' && state !== 'blank').map(({ place }) => place));
  return notes.filter((note) => note.state !== 'blank' && !isSaidAbove(note, unread));
}

/** These notes as lines for a person, each with 未读 or 存疑 before it. */
export function readingNotes(report: Report): string[] {
  const notes = notesBeside(report);
  const lines = (mark: string) =>
    noteLines(
      report,
      notes.filter(({ state }) => state !== 'blank' && marks[state] === mark),
    ).map((line) => `${mark} ${line}`);
  return [...lines('未读'), ...lines('存疑')];
}
