/** What was not read for certain from a file is marked in the wizard until the clerk has seen to it. */
import { describe, expect, test } from 'vitest';
import { reduceSession, startSession } from '../../source/editing/session.ts';
import { currentForm } from '../../source/form/forms.ts';
import { readFigure, withFigure } from '../../source/report/places.ts';
import type { Note, Report } from '../../source/report/report.ts';
import { doubtfulFindings, unreadBlanks, withDoubts } from '../../source/wizard/doubtful.ts';
import { answers } from '../../source/wizard/editor/answers.ts';
import { reviewed } from '../../source/wizard/editor/state.ts';
import { standingOf } from '../../source/wizard/standing.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';
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
  const own = read(busyReport(2025), doubt('applications.received.business'), doubt('applications'), doubt(''));
  expect(doubtfulFindings(own, null).map(({ place }) => place)).toEqual([
    'applications.received.business',
    'applications',
    '',
  ]);
  const editor = opened(read(busyReport(2025), doubt('applications')), null);
  expect(editor.seen()).not.toContain('?');
});

test('a doubtful figure that is only taken out leaves a doubtful blank', () => {
  const place = 'applications.received.business';
  const editor = open(read(busyReport(2025), doubt(place)), place).press('backspace');
  expect(readFigure(editor.state.session.report, { id: place })).toBeNull();
  expect(unreadBlanks(editor.state.session.report, null)).toEqual([place]);
  expect(unreadBlanks(editor.type('3').state.session.report, null)).toEqual([]);
});

describe('cells of a row that were not read', () => {
  const row = currentForm.cellsOfRow('applications', 'granted').filter(({ derived }) => !derived);
  const blank = row.reduce<Report>((now, cell) => withFigure(now, cell, null), busyReport(2025));
  const notes = row.map(({ id }): Note => ({ place: id, state: 'doubt', reason: '没有找到这一行' }));
  const unread = read(blank, ...notes);

  test('are one finding, each cell marked; a cell that is typed is done, until that is undone', () => {
    expect(doubtfulFindings(unread, null).map(({ places }) => places)).toEqual([row.map(({ id }) => id)]);
    const [first, ...rest] = row.map(({ id }) => id);
    const editor = open(unread, first!, { check: (one) => withDoubts([], one, null) });
    expect(editor.seen().match(/_\?/g)).toHaveLength(row.length);
    editor.type('9');
    expect(unreadBlanks(editor.state.session.report, null)).toEqual(rest);
    editor.press('undo');
    expect(unreadBlanks(editor.state.session.report, null)).toEqual([first, ...rest]);
  });

  test('are open again where what was typed is erased: neither a key nor a repair puts 0 there', () => {
    const [first, second, ...rest] = row.map(({ id }) => id);
    const editor = open(unread, first!).type('9').press('backspace');
    expect(readFigure(editor.state.session.report, { id: first! })).toBeNull();
    expect(unreadBlanks(editor.state.session.report, null)).toEqual([first, second, ...rest]);
    editor.type('7').press('next-field').type('8').press('backspace');
    expect(unreadBlanks(editor.state.session.report, null)).toEqual([second, ...rest]);
    editor.press('undo', 'redo');
    expect(unreadBlanks(editor.state.session.report, null)).toEqual([second, ...rest]);
    expect(editor.press('zeros').seen()).toContain('没有读准的 5 格不填，请对照原件');
    expect(editor.seen()).not.toContain('填 0？');
  });

  test('are open as they were begun with, however much was done since: of what is long past nothing need be known', () => {
    const [first] = row.map(({ id }) => id);
    let session = reduceSession(startSession(unread, first), { type: 'type', text: '9' });
    for (let times = 0; times < 600; times++)
      session = reduceSession(session, { type: 'set', changes: [{ place: 'other', value: `${times}` }] });
    session = reduceSession(session, { type: 'backspace' });
    expect(unreadBlanks(session.report, null)).toContain(first);
    // The figure that was doubtful is so again where it is typed once more.
    const place = 'applications.received.business';
    const there = String(readFigure(busyReport(2025), { id: place }));
    const doubted = open(read(busyReport(2025), doubt(place)), place)
      .press('delete')
      .type('8');
    expect(doubtfulFindings(doubted.state.session.report, null)).toEqual([]);
    doubted.press('delete');
    for (const digit of there) doubted.type(digit);
    expect(doubtfulFindings(doubted.state.session.report, null).map((one) => one.place)).toEqual([place]);
  });

  test('are not filled by the key for zeros, in the question and after it', () => {
    const other = withFigure(unread, currentForm.cellOf(carried), null);
    const editor = open(other, carried).press('zeros');
    expect(editor.seen()).toContain('其余 1 个空白格都填 0？（没有读准的 6 格不填）');
    editor.press('answer');
    const { report: filled } = editor.state.session;
    expect(readFigure(filled, { id: carried })).toBe(0);
    expect(row.map((cell) => readFigure(filled, cell))).toEqual(row.map(() => null));
    expect(editor.seen()).toContain('没有读准的 6 格不填');
    // Where no other is blank nothing is asked.
    const none = open(unread, carried).press('zeros');
    expect(none.seen()).toContain('没有读准的 6 格不填，请对照原件');
    expect(none.state.over.kind).toBe('none');
    expect(none.state.session.report).toBe(unread);
  });

  test('are not filled by the repair of what is blank, though 0 would balance', () => {
    const zeros = row.reduce<Report>((now, cell) => withFigure(now, cell, null), zeroReport(2025));
    const repaired = (now: Report) => open(now, row[0]!.id).key('f8').key('f5').state.session.report;
    expect(row.map((cell) => readFigure(repaired(zeros), cell))).toEqual(row.map(() => 0));
    expect(row.map((cell) => readFigure(repaired(read(zeros, ...notes)), cell))).toEqual(row.map(() => null));
  });

  test('are blank as any other until then: nothing says that the report is ready', () => {
    const { open: found } = reviewed(open(unread, carried).state);
    expect(found.some(({ rule, places }) => rule === 'blank-cell' && places.includes(row[0]!.id))).toBe(true);
    expect(standingOf(unread, found).isReady).toBe(false);
  });

  test('nor one that last year’s report left open', () => {
    const filled = open(report, carried, { prior }).press('zeros').state.session.report;
    expect(readFigure(filled, { id: carried })).toBeNull();
  });
});

test('a year or a unit that the report gone on from does not belong to is a finding until one of the two is mended', () => {
  const before = busyReport(2024);
  const told = (now: Report) => doubtfulFindings(now, before).map(({ place, message }) => [place, message.slice(0, 4)]);
  expect(told(busyReport(2025))).toEqual([]);
  expect(told(busyReport(2026))).toEqual([['year', '上年结转']]);
  expect(told({ ...busyReport(2025), unit: '青沙县水利局' })).toEqual([['unit', '上年结转']]);
  const editor = opened(busyReport(2025), before);
  editor.state = answers.jump(editor.state, 'year');
  editor.type('2026').press('next-field', 'next-step');
  expect(
    editor
      .view()
      .bar.map(({ text }) => text)
      .join(''),
  ).toMatch(/基本 警1/);
  editor.press('previous-step').key('f8');
  expect(editor.seen().replace(/\s/g, '')).toContain('上年结转来自2024年度的报告，现在报告年度是2026');
});
