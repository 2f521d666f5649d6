/** Earlier versions without a terminal: looked through, searched, taken back only when it is meant. */
import { expect, test } from 'vitest';
import { newDraft } from '../../source/drafts/drafts.ts';
import type { Version } from '../../source/drafts/history.ts';
import { withText } from '../../source/report/places.ts';
import { compareReports } from '../../source/wizard/history/compare.ts';
import { historyScreen } from '../../source/wizard/history/screen.ts';
import { type Compared, type HistoryState, startHistory } from '../../source/wizard/history/state.ts';
import { reduceScreen } from '../../source/wizard/screen.ts';
import { busyReport } from '../helpers/sample.ts';

const today = busyReport();
const older = [
  withText(today, 'problems', '存在的主要问题：更新较慢。改进情况：每月检查。'),
  withText(withText(today, 'other', '没有收费。'), 'problems', '存在的主要问题：解读单一。改进情况：增加图解。'),
];
const versions = older.map((_, index) => ({ version: `v${index}`, kept: 1000 - index, why: 'section' }) as Version);
const compare = (index: number): Compared =>
  index < older.length
    ? { version: { ...newDraft(older[index]!) }, parts: compareReports(older[index]!, today) }
    : { problem: '这个历史版本已损坏。' };
const window = { columns: 80, rows: 24 };
const start = startHistory({ versions, compare, readOnly: null, window });
const keyed = (state: HistoryState, ...names: string[]): HistoryState =>
  names.reduce<HistoryState>(
    (before, name) =>
      reduceScreen(
        historyScreen,
        { ...before, requests: [] },
        /^(?:enter|escape|up|down|left|right|f\d)$/.test(name) ? { kind: 'key', name } : { kind: 'text', text: name },
      ),
    state,
  );
const kinds = (state: HistoryState): string[] => state.requests.map(({ kind }) => kind);

test('a version is taken back only by going to it: Enter, Enter takes nothing', () => {
  expect(kinds(keyed(start, 'enter', 'enter'))).toEqual([]);
  expect(kinds(keyed(start, 'enter', 'right', 'enter'))).toEqual(['take']);
  expect(kinds(keyed(start, 'enter', 'y'))).toEqual(['take']);
  expect(keyed(start, 'enter', 'escape').over.kind).toBe('none');
});

test('another version is seen from its first part, another part from its first line', () => {
  const second = keyed(start, 'down', 'right');
  expect([second.index, second.part]).toEqual([1, 1]);
  const back = keyed({ ...second, top: 4 }, 'up');
  expect([back.index, back.part, back.top]).toEqual([0, 0, 0]);
  expect(keyed(back, 'down').part).toBe(0);
  expect(keyed({ ...second, top: 4 }, 'left').top).toBe(0);
});

test('where several parts differ, the one in focus can be taken back alone', () => {
  const at = (...names: string[]) => keyed(start, 'down', ...names).requests[0];
  const asking = keyed(start, 'down', 'enter');
  const seen = historyScreen.view(asking, window, {
    title: '',
    notice: null,
    problem: null,
    now: new Date(2026, 0, 20),
  });
  expect(
    seen.messages
      .flat()
      .map(({ text }) => text)
      .join(''),
  ).toContain('只取回“五');
  expect(at('enter', 'right', 'enter')).toMatchObject({ isWhole: false, parts: [{ part: 'problems' }] });
  expect(at('right', 'enter', 'right', 'enter')).toMatchObject({ isWhole: false, parts: [{ part: 'other' }] });
  expect(at('enter', 'right', 'right', 'enter')).toMatchObject({ isWhole: true });
  // Where one part differs there is nothing to choose.
  expect(keyed(start, 'enter', 'right', 'enter').requests[0]).toMatchObject({ isWhole: true });
});

test('what cannot be taken back says why', () => {
  expect(keyed({ ...start, readOnly: '这里只能看。' }, 'enter').said).toBe('这里只能看。');
  const damaged: HistoryState = { ...start, versions: [...versions, { ...versions[0]!, version: 'v2' }] };
  expect(keyed(damaged, 'down', 'down', 'enter').said).toBe('这个历史版本已损坏。');
  expect(keyed({ ...start, versions: [] }, 'enter').said).toContain('还没有');
});

test('words are looked for in this version and then in the older ones', () => {
  const found = keyed(start, 'f3', '图解', 'enter');
  expect(found.index).toBe(1);
  expect(keyed(start, 'f3', '没有的字', 'enter').said).toContain('没有找到');
});

test('the next place in another part of a version is found from the first line of that part on', () => {
  const earlier = withText(withText(today, 'problems', '增加图解。'), 'other', '图解另附。');
  const both = startHistory({
    versions: versions.slice(0, 1),
    compare: () => ({ version: newDraft(earlier), parts: compareReports(earlier, today) }),
    readOnly: null,
    window,
  });
  const first = keyed(both, 'f3', '图解', 'enter');
  expect(first).toMatchObject({ index: 0, part: 0, top: 1 });
  // Not from the line on where it was found in the first part.
  expect(keyed(first, 'f3')).toMatchObject({ index: 0, part: 1, top: 1 });
});

test('F6 goes to the field that differs', () => {
  expect(keyed(start, 'f6').requests).toEqual([{ kind: 'jump', place: 'problems' }]);
  expect(keyed(start, 'down', 'right', 'f6').requests).toEqual([{ kind: 'jump', place: 'other' }]);
});

test.each([
  [80, 24],
  [120, 40],
  [60, 20],
])('in %i by %i every line fits', (columns, rows) => {
  const view = historyScreen.view(
    { ...start, window: { columns, rows } },
    { columns, rows },
    {
      title: '青川市自然资源局  2025年',
      notice: null,
      problem: null,
      now: new Date(2026, 0, 20),
    },
  );
  expect(view.body.length).toBeLessThanOrEqual(rows - 7);
});
