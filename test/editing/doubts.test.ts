/** What was noted of a cell when it was read: over with a figure that the clerk has put there, back where that is taken out again. */
import { expect, test } from 'vitest';
import { type Action, reduceSession, type Session, startSession } from '../../source/editing/session.ts';
import type { Report } from '../../source/report/report.ts';
import { withFigures, zeroReport } from '../helpers/sample.ts';

const [doubtful, other, plain] = ['disputes.review.upheld', 'disputes.review.corrected', 'disputes.review.pending'];
const notes = [doubtful!, other!].map((place) => ({ place, state: 'doubt' as const, reason: '看不清' }));
const read: Report = { ...withFigures(zeroReport(), { [doubtful!]: 3 }), reading: { notes } };
const run = (session: Session, ...actions: Action[]): Session => actions.reduce(reduceSession, session);
const put = (place: string, value: number | null): Action => ({ type: 'set', changes: [{ place, value }] });
const noted = ({ report }: Session) => report.reading?.notes.map(({ place }) => place);

test('a note ends with another figure, and holds again for the one that was read and for none', () => {
  const begun = startSession(read, doubtful);
  expect(noted(run(begun, put(doubtful!, 4)))).toEqual([other]);
  expect(noted(run(begun, put(doubtful!, 4), put(doubtful!, 3)))).toEqual([doubtful, other]);
  expect(noted(run(begun, put(doubtful!, 4), put(doubtful!, null)))).toEqual([doubtful, other]);
  expect(noted(run(begun, put(doubtful!, 4), put(other!, 1)))).toEqual([]);
  expect(noted(run(begun, put(doubtful!, 4), put(other!, 1), put(other!, 0)))).toEqual([other]);
});

test('a change of something else leaves the notes as they are, the very same', () => {
  const begun = startSession(read, doubtful);
  for (const change of [put(plain!, 7), { type: 'set', changes: [{ place: 'problems', value: '慢。' }] } as Action])
    expect(run(begun, change).report.reading).toBe(read.reading);
  const typed = run(begun, put(doubtful!, 4), put(plain!, 7));
  expect(noted(typed)).toEqual([other]);
  // A report that was not read has no notes, and gets none.
  expect(run(startSession(zeroReport(), doubtful), put(doubtful!, 4)).report.reading).toBeUndefined();
});
