/** Fields that are set, focused and pasted into: where the caret stands afterwards, and what is forgotten. */
import { describe, expect, test } from 'vitest';
import { fieldsIn, readField } from '../../source/editing/fields.ts';
import { type Action, reduceSession, type Session, startSession } from '../../source/editing/session.ts';
import { emptyReport } from '../../source/report/empty.ts';

const empty = emptyReport('柳林镇', 2025, 'government');
const run = (session: Session, ...actions: Action[]): Session => actions.reduce(reduceSession, session);
const type = (text: string): Action => ({ type: 'type', text });
const focus = (field: string): Action => ({ type: 'focus', field });
const cell = 'applications.received.naturalPerson';

describe('where several fields are set at once', () => {
  const begun = run(startSession(empty, 'problems'), type('栏目更新不够快'), { type: 'caret', offset: 2 });

  test('the caret goes to the end of the text one is in, where that is one of them', () => {
    const set = run(begun, { type: 'set', changes: [{ place: 'problems', value: '更新慢' }] });
    expect(readField(set.report, 'problems')).toBe('更新慢');
    expect(set.caret).toBe(3);
    expect(run(set, type('。')).report.problems).toBe('更新慢。');
  });

  test('the caret stays where only others are', () => {
    const set = run(begun, { type: 'set', changes: [{ place: 'other', value: '无其他需要报告的事项。' }] });
    expect(set.report.other).toBe('无其他需要报告的事项。');
    expect(set.caret).toBe(2);
  });

  test('undo leads to the field that it changes, and to the review where it was asked for there', () => {
    const changes = [{ place: 'other', value: '无' }];
    const here = run(begun, { type: 'set', changes });
    const undone = run(here, { type: 'undo' });
    expect(undone.report).toEqual(begun.report);
    expect([undone.at, undone.field]).toEqual(['other', 'other']);
    expect(run(begun, { type: 'set', changes, at: 'review' }, { type: 'undo' }).at).toBe('review');
  });

  test('waivers stay unless others are given', () => {
    const waiver = { finding: 'x', reason: '已核实' };
    const waived = run(begun, { type: 'set', changes: [], waivers: [waiver] });
    expect(waived.waivers).toEqual([waiver]);
    expect(run(waived, { type: 'set', changes: [{ place: 'other', value: '无' }] }).waivers).toEqual([waiver]);
    expect(run(waived, { type: 'undo' }).waivers).toEqual([]);
  });
});

test('the last five hundred changes can be taken back', () => {
  const edits = Array.from(
    { length: 502 },
    (_, index): Action => ({
      type: 'set',
      changes: [{ place: 'other', value: String(index) }],
    }),
  );
  const session = run(startSession(empty, 'problems'), ...edits);
  expect(session.past).toHaveLength(500);
  expect(run(session, ...session.past.map((): Action => ({ type: 'undo' }))).report.other).toBe('1');
});

test('a figure that is left with a comma where no thousands are parted is told, as it was taken', () => {
  const left = (text: string) =>
    run(startSession(empty, cell), ...[...text].map(type), focus('applications.granted.business'));
  expect(left('12,3').notice).toMatch(/^“12,3”按 123 填了/);
  expect(left('12,3').report.figures[cell]).toBe(123);
  for (const whole of ['1,286', '1286', '12']) expect(left(whole).notice).toBeNull();
  const fee = 'proactive.fees.amount';
  const decimal = (text: string) => run(startSession(empty, fee), ...[...text].map(type), focus(cell));
  expect(decimal('1,286.5').notice).toBeNull();
  expect(decimal('12,86.5').notice).toMatch(/^“12,86.5”按 1286.5 填了/);
});

describe('the field in focus', () => {
  test('is the first one where a session begins at none, or at one that is not there', () => {
    const first = fieldsIn(empty, 'basics')[0]!.id;
    expect(startSession(empty).field).toBe(first);
    expect(startSession(empty, 'nowhere').field).toBe(first);
    expect(startSession(empty, 'problems').field).toBe('problems');
  });

  test('stays where another is not there', () => {
    const session = startSession(empty, 'problems');
    expect(run(session, focus('nowhere'))).toBe(session);
  });

  test('has the caret behind its text, and nothing half typed of another', () => {
    const typed = run(startSession(empty, cell), type('12'));
    expect(typed.entry).toBe('12');
    const text = run(typed, focus('unit'));
    expect(text).toMatchObject({ field: 'unit', caret: 3, entry: null, refused: null, mark: null });
    const refused = run(startSession(empty, cell), type('3'), type('三'));
    expect(refused.refused).not.toBeNull();
    expect(run(refused, focus('unit')).refused).toBeNull();
  });

  test('is remembered for its part', () => {
    const session = run(startSession(empty, cell), focus('problems'));
    expect(session.remembered).toMatchObject({ applications: cell, problems: 'problems' });
  });
});

describe('a paste', () => {
  test('keeps its lines in a text, and becomes one line in a field of one', () => {
    const pasted: Action = { type: 'paste', text: '甲\n乙' };
    expect(run(startSession(empty, 'problems'), pasted).report.problems).toBe('甲\n乙');
    expect(run(startSession(empty, 'unit'), pasted).report.unit).toBe('柳林镇甲 乙');
  });

  test('into a cell is a figure, and is one step of its own', () => {
    const session = run(startSession(empty, cell), { type: 'paste', text: ' 12\n' });
    expect(readField(session.report, cell)).toBe(12);
    const text = run(startSession(empty, 'problems'), type('甲'), { type: 'paste', text: '乙' });
    expect(run(text, { type: 'undo' }).report.problems).toBe('甲');
  });
});
