/** Which notes of a reader stand beside the findings: what is lost with its table is said once, what is doubted each time. */
import { expect, test } from 'vitest';
import { notesBeside } from '../../source/commands/readingNotes.ts';
import type { Note, NoteState } from '../../source/report/report.ts';
import { zeroReport } from '../helpers/sample.ts';

const left = (...notes: (readonly [place: string, state: NoteState])[]) => {
  const given = notes.map(([place, state]): Note => ({ place, state, reason: '看不清' }));
  const report = { ...zeroReport(), reading: { headings: [], notes: given } };
  return notesBeside(report).map(({ place, state }) => `${place} ${state}`);
};

test('a cell that was not read is said with its row or its table', () => {
  expect(left(['applications', 'absent'], ['applications.received.total', 'unread'])).toEqual(['applications absent']);
  expect(left(['disputes.review', 'unread'], ['disputes.review.total', 'unread'])).toEqual(['disputes.review unread']);
  expect(left(['disputes', 'unread'], ['applications.received.total', 'unread'])).toHaveLength(2);
});

test('what was read with doubt is said, whatever was not read around it, and of the whole file', () => {
  const doubt = ['applications.received.total', 'doubt'] as const;
  const said = 'applications.received.total doubt';
  expect(left(['applications', 'unread'], doubt)).toContain(said);
  expect(left(['', 'unread'], ['applications', 'unread'], doubt)).toEqual([' unread', 'applications unread', said]);
});

test('blanks are findings, no notes', () => {
  expect(left(['applications.received.total', 'blank'])).toEqual([]);
});
