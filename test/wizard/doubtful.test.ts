/** What was not read for certain from a file is marked in the wizard until the clerk has seen to it. */
import { expect, test } from 'vitest';
import { currentForm } from '../../source/form/forms.ts';
import { withFigure } from '../../source/report/places.ts';
import type { Note, Report } from '../../source/report/report.ts';
import { doubtfulFindings, withDoubts } from '../../source/wizard/doubtful.ts';
import { busyReport } from '../helpers/sample.ts';
import { open } from './driver.ts';

const read = (report: Report, ...notes: Note[]): Report => ({ ...report, reading: { headings: [], notes } });
const doubt = (place: string): Note => ({ place, state: 'doubt', reason: '可能错位', printed: '3' });
const carried = 'applications.carriedIn.naturalPerson';
const report = withFigure(busyReport(2025), currentForm.cellOf(carried), null);
const prior = read(busyReport(2024), doubt('applications.carriedOver.naturalPerson'));

const opened = (now: Report, before: Report | null) =>
  open(now, carried, { prior: before, check: (one) => withDoubts([], one, before) }, { columns: 120, rows: 40 });

test('a cell that could not be carried over is marked in the table and in the review, until it is filled', () => {
  const editor = opened(report, prior);
  expect(editor.seen()).toContain('[_?');
  expect(editor.seen()).toContain('没有读准');
  expect(editor.seen()).toMatch(/审核 ?1|警/);
  editor.type('4');
  expect(editor.seen()).not.toContain('没有读准');
  expect(doubtfulFindings(editor.state.session.report, prior)).toEqual([]);
});

test('without a doubt nothing is marked', () => {
  expect(opened(report, busyReport(2024)).seen()).not.toContain('?');
});

test('what a draft itself was read from leaves marks too; what is said of a whole section or file is listed, and marks no cell', () => {
  const own = read(busyReport(2025), doubt('applications.newReceived.company'), doubt('applications'), doubt(''));
  expect(doubtfulFindings(own, null).map(({ place }) => place)).toEqual([
    'applications.newReceived.company',
    'applications',
    '',
  ]);
  const editor = opened(read(busyReport(2025), doubt('applications')), null);
  expect(editor.seen()).not.toContain('?');
});
