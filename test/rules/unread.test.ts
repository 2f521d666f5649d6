import { describe, expect, it } from 'vitest';
import { withFigures } from '../../source/report/places.ts';
import type { Note, Report } from '../../source/report/report.ts';
import { checkReport } from '../../source/rules/check.ts';
import { isUnread } from '../../source/rules/unread.ts';
import { form2021 } from '../helpers/form.ts';
import { busyReport } from '../helpers/sample.ts';

const today = new Date(2026, 0, 5);

const withNotes = (report: Report, ...notes: Pick<Note, 'place' | 'state'>[]): Report => ({
  ...report,
  reading: { notes: notes.map((note) => ({ ...note, reason: '表格是图片' })) },
});

const without = (report: Report, isGone: (id: string) => boolean): Report =>
  withFigures(report, Object.fromEntries(form2021.cells.filter(({ id }) => isGone(id)).map(({ id }) => [id, null])));

const said = (report: Report) =>
  checkReport(report, { today })
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, place }) => `${rule} ${place}`);

describe('a table that was not read', () => {
  const report = without(busyReport(), (id) => id.startsWith('applications.'));
  it('is said once where it is nowhere in the file, and no cell of it is blank', () => {
    expect(said(withNotes(report, { place: 'applications', state: 'absent' }))).toEqual(['table-missing applications']);
  });

  it.each(['unread', 'notApplicable'] as const)('is no blank where the reader says %s', (state) => {
    expect(said(withNotes(report, { place: 'applications', state }))).toEqual([]);
  });

  it('is blank where the reader says that it is printed empty, or says nothing', () => {
    const blank = expect.arrayContaining([expect.stringMatching(/^blank-cell applications/)]);
    expect(said(report)).toEqual(blank);
    expect(said(withNotes(report, { place: 'applications', state: 'blank' }))).toEqual(blank);
  });
});

describe('a cell that was not read', () => {
  const cell = 'applications.granted.naturalPerson';
  const report = without(busyReport(), (id) => id === cell);
  it('breaks no sum that it stands in', () => {
    expect(said(report).length).toBeGreaterThan(1);
    expect(said(withNotes(report, { place: cell, state: 'unread' }))).toEqual([]);
  });

  it('keeps quiet about nothing else', () => {
    const wrong = withFigures(report, { 'disputes.review.total': 99, 'applications.received.research': null });
    const all = said(withNotes(wrong, { place: cell, state: 'unread' }));
    expect(all).toEqual(expect.arrayContaining(['dispute-total disputes.review.total']));
    expect(all).toEqual(expect.arrayContaining(['blank-cell applications.received.research']));
  });
});

it('judges a figure that was taken with a doubt', () => {
  const wrong = withFigures(busyReport(), { 'disputes.review.total': 99 });
  expect(said(withNotes(wrong, { place: 'disputes.review.total', state: 'doubt' }))).toEqual(
    expect.arrayContaining(['dispute-total disputes.review.total']),
  );
});

it('knows a place by itself, its row and its section', () => {
  const noted = (place: string) => withNotes(busyReport(), { place, state: 'unread' });
  const cell = 'applications.denied.stateSecret.naturalPerson';
  expect(isUnread(noted(cell), cell)).toBe(true);
  expect(isUnread(noted('applications.denied.stateSecret'), cell)).toBe(true);
  expect(isUnread(noted('applications'), cell)).toBe(true);
  expect(isUnread(noted('overview'), 'overview.platform')).toBe(true);
  expect(isUnread(noted('disputes'), cell)).toBe(false);
  expect(isUnread(noted(''), cell)).toBe(false);
  expect(isUnread(busyReport(), cell)).toBe(false);
});
