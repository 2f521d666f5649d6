/** The home screen without a terminal. */
import { describe, expect, test } from 'vitest';
import { damagedListed, type Listed, stateWords } from '../../source/wizard/home/listed.ts';
import { homeScreen } from '../../source/wizard/home/screen.ts';
import {
  actionsHere,
  type HomeState,
  inFocus,
  openDoubt,
  openFrom,
  openLost,
  openPath,
  originalOf,
  shownDrafts,
} from '../../source/wizard/home/state.ts';
import { reduceScreen } from '../../source/wizard/screen.ts';
import { textOf } from './driver.ts';

const listed = (unit: string, year: number, more: Partial<Listed> = {}): Listed => ({
  ...damagedListed,
  damaged: false,
  unit,
  year,
  progress: '4/7 节',
  ...more,
});
const ids = ['20260101-090000', '20260102-090000', '20260103-090000'];
const start: HomeState = {
  ...homeScreen.start({ drafts: ids.map((id) => ({ id, changed: 0 })), year: 2025, canSum: false }),
  known: {
    [ids[0]!]: listed('云溪县柳林镇人民政府', 2025),
    [ids[1]!]: listed('青川市自然资源局', 2024),
    [ids[2]!]: listed('清河县农业农村局', 2025),
  },
};
const pressed = (state: HomeState, ...names: string[]): HomeState =>
  names.reduce<HomeState>(
    (before, name) =>
      reduceScreen(
        homeScreen,
        { ...before, requests: [] },
        /^(escape|enter|delete|backspace|up|down|left|right|f\d)$/.test(name)
          ? { kind: 'key', name }
          : { kind: 'text', text: name },
      ),
    state,
  );
const view = (state: HomeState, columns = 80, rows = 24) =>
  homeScreen.view(state, { columns, rows }, { notice: null, now: new Date(2026, 0, 20) });
const text = (state: HomeState, columns = 80, rows = 24): string =>
  view(state, columns, rows)
    .body.map((parts) => parts.map((part) => part.text).join(''))
    .join('\n');

test('where a path is asked for, the question stands in the line with what is typed, and how one finds it above', () => {
  const asking = openPath(start, 'from', '报告');
  const { prompt, scope } = view(asking);
  expect(prompt?.parts.map((part) => part.text).join('')).toMatch(/： ?报告/);
  expect(scope).toBe('prompt');
  expect(text(asking)).toContain('可以直接粘贴或拖入路径');
});

describe('what is typed narrows the list', () => {
  test('letters and Chinese, several words in any order', () => {
    expect(shownDrafts(pressed(start, '2025')).map(({ id }) => id)).toEqual([ids[0], ids[2]]);
    expect(shownDrafts(pressed(start, '2025 农业')).map(({ id }) => id)).toEqual([ids[2]]);
  });
  test('no hit says so, and Esc shows all again; Esc once more leaves', () => {
    const none = pressed(start, '没有的单位');
    expect(text(none)).toContain('没有找到“没有的单位”，Esc 显示全部 3 份');
    expect(text(none)).not.toContain('还没有草稿');
    const all = pressed(none, 'escape');
    expect(shownDrafts(all)).toHaveLength(3);
    expect(all.requests).toEqual([]);
    expect(pressed(all, 'escape').requests).toEqual([{ kind: 'quit' }]);
    // Behind a draft one Esc too many is not meant to end the program.
    const back = pressed({ ...all, cameBack: true }, 'escape');
    expect(back.requests).toEqual([]);
    expect(back.said).toContain('再按一次 Esc');
    expect(pressed(back, 'escape').requests).toEqual([{ kind: 'quit' }]);
  });
  test('the caret stands where an input method shows its candidates', () => {
    expect(view(pressed(start, '柳林')).caret).toEqual({ x: 12, y: 0 });
    expect(view(start).caret).toBeNull();
  });
});

describe('deleting asks, and Enter means no', () => {
  test('Enter keeps, right and Enter delete', () => {
    const asking = pressed(start, 'delete');
    expect(view(asking).scope).toBe('question');
    expect(pressed(asking, 'enter').requests).toEqual([]);
    expect(pressed(asking, 'right', 'enter').requests).toEqual([{ kind: 'remove', id: ids[0] }]);
    expect(pressed(asking, 'escape').overlay.kind).toBe('none');
  });
  test('with nothing to delete in focus it is said', () => {
    expect(pressed(start, 'down', 'down', 'down', 'delete').said).toContain('请先选中一份草稿');
  });
});

test('everything is reached by arrows and Enter alone', () => {
  const opened = ['open', 'open', 'open', 'new', 'priors', 'express', 'files'];
  let state = start;
  for (const kind of opened) {
    expect(pressed(state, 'enter').requests.map((request) => request.kind)).toEqual([kind]);
    state = pressed(state, 'down');
  }
});

test('the drafts to go on from: last year’s first, then a file; a path leads to the file at once', () => {
  const from = openFrom(start, new Date(2026, 0, 20));
  expect(text(from).split('\n').slice(1, 5).join()).toMatch(/青川市自然资源局 2024年.*另一个文件/s);
  const path = pressed(from, '/tmp/去年 报告.docx');
  expect(path.overlay).toMatchObject({ kind: 'path', path: { line: { text: '/tmp/去年 报告.docx' } } });
  // A name that no draft has may be that of a file.
  expect(pressed(from, '报告.docx', 'enter').overlay).toMatchObject({
    kind: 'path',
    path: { line: { text: '报告.docx' } },
  });
});

test.each([0, 1, 2])('of last year’s drafts, that of the unit in focus comes first: draft %i', (index) => {
  const lastYears = Object.entries(start.known).map(([id, one]) => [id, { ...one, year: 2024 }]);
  const from = openFrom({ ...start, known: Object.fromEntries(lastYears), index }, new Date(2026, 0, 20));
  // Enter takes the first.
  expect(pressed(from, 'enter').requests).toMatchObject([{ argument: ids[index] }]);
});

test('a path that could not be read is still there to be mended', () => {
  const asked = pressed(start, 'f6', './x.html', 'enter');
  expect(asked.requests).toEqual([{ kind: 'begin', purpose: 'check', argument: './x.html' }]);
  expect(pressed(asked, 'backspace').overlay).toMatchObject({ path: { line: { text: './x.htm' } } });
});

test('states are true: written, written and changed since, errors', () => {
  const now = new Date(2026, 2, 1);
  const written = { when: new Date(2026, 0, 12, 9).getTime(), folder: '/tmp', changed: '' };
  const done = listed('某局', 2025, { progress: '完成', errors: 0 });
  expect(stateWords(done, now)).toBe('完成');
  expect(stateWords({ ...done, written: { ...written, isCurrent: true } }, now)).toBe('完成，已写出 1月12日');
  expect(stateWords({ ...done, written: { ...written, isCurrent: false } }, now)).toBe('完成，写出后改过');
  expect(stateWords({ ...done, errors: 2 }, now)).toBe('填完 错 2');
  expect(stateWords(listed('某局', 2025, { errors: 1 }), now)).toBe('4/7 节 错 1');
});

test.each([
  [80, 24],
  [120, 40],
  [60, 20],
])('many drafts in a window of %i by %i: the focus is in view, what is hidden is counted', (columns, rows) => {
  const many = Array.from({ length: 60 }, (_, index) => ({
    id: `20260101-0900${String(index).padStart(2, '0')}`,
    changed: 0,
  }));
  const known = Object.fromEntries(many.map(({ id }, index) => [id, listed(`云溪县第${index}镇人民政府`, 2025)]));
  const state: HomeState = { ...start, drafts: many, known };
  for (const index of [0, 30, 59, 60, 63]) {
    const shown = { ...state, index };
    const lines = text(shown, columns, rows).split('\n');
    expect(lines.length).toBeLessThanOrEqual(rows - 7);
    expect(lines.filter((line) => line.startsWith(' > '))).toHaveLength(1);
    expect(text(shown, columns, rows)).toMatch(/还有 \d+ 份/);
  }
});

test('what was lost is offered once there is something, and taken back by Enter', () => {
  expect(text(start)).not.toContain('找回草稿');
  const entry = { kind: 'history' as const, name: 'x', id: 'x', unit: '清河县林业局', year: 2024, changed: 0 };
  const lost: HomeState = { ...start, lost: [entry] };
  expect(text(lost)).toContain('找回草稿');
  expect(pressed(lost, 'f8').requests).toEqual([{ kind: 'lost' }]);
  const list = openLost(lost, new Date());
  expect(text(list)).toMatch(/清河县林业局 2024年 +只剩历史版本/);
  expect(pressed(list, 'enter').requests).toEqual([{ kind: 'recover', entry }]);
  expect(pressed(list, 'escape').overlay.kind).toBe('none');
});

test('a copy that a sync program made is listed as one, with what to do', () => {
  const copy = `${ids[0]} (冲突副本)`;
  const state: HomeState = {
    ...start,
    drafts: [{ id: copy, changed: 1 }, ...start.drafts],
    known: { ...start.known, [copy]: start.known[ids[0]!]! },
  };
  expect(text(state).split('\n')[0]).toContain('副本');
  const words = view(state)
    .messages.flat()
    .map((part) => part.text);
  expect(words.join('')).toContain('同一份草稿的副本');
  expect(
    view(pressed(state, 'down'))
      .messages.flat()
      .map((part) => part.text)
      .join(''),
  ).not.toContain('副本');
});

describe('a report that is hardly last year’s', () => {
  const asking = openDoubt(start, 'old.docx', ['这是 2031 年度的报告。']);
  test('is asked about; Enter makes nothing and says so', () => {
    expect(text(asking)).toContain('这是 2031 年度的报告。');
    expect(view(asking).scope).toBe('question');
    const left = pressed(asking, 'enter');
    expect(left.requests).toEqual([]);
    expect(left.said).toBe('没有新建。');
  });
  test('is taken where one is sure', () => {
    const begin = { kind: 'begin', purpose: 'from', argument: 'old.docx', isSure: true };
    expect(pressed(asking, 'right', 'enter').requests).toEqual([begin]);
  });
});

test('several drafts of one unit and year are said to be so', () => {
  const twins: HomeState = { ...start, known: { ...start.known, [ids[1]!]: start.known[ids[0]!]! } };
  const words = (state: HomeState) =>
    view(state)
      .messages.flat()
      .map((part) => part.text)
      .join('');
  expect(words(twins)).toContain('云溪县柳林镇人民政府 2025年有 2 份草稿');
  expect(words(start)).not.toContain('份草稿');
});

test('why a path was refused is read whole, however long it is and narrow the window', () => {
  const reason = `不能读 ${'/很长的文件夹'.repeat(9)}/去年.docx：没有这个文件或文件夹，请检查路径。`;
  const asked = pressed(start, 'f6');
  const shown = view({ ...asked, said: reason }, 60, 20);
  expect(shown.prompt).toBeDefined();
  expect(shown.body.map((line) => textOf(line).trim()).join('')).toContain(reason);
});

describe('the row in focus', () => {
  const rows = (state: HomeState) => shownDrafts(state).length + actionsHere(state).length;
  const last = rows(start) - 1;
  const down = (state: HomeState, times: number) => pressed(state, ...new Array<string>(times).fill('down'));

  test('stops at the first and at the last', () => {
    expect(pressed(start, 'up').index).toBe(0);
    expect(down(start, last).index).toBe(last);
    expect(down(start, last + 3).index).toBe(last);
    expect(pressed(down(start, last + 3), 'up').index).toBe(last - 1);
  });

  test('goes up from what is seen to be in focus, where the list has become shorter under it', () => {
    const narrow: HomeState = { ...down(start, last), drafts: start.drafts.slice(0, 1) };
    const shorter = rows(narrow) - 1;
    expect(shorter).toBeLessThan(last);
    expect(inFocus(narrow)).toEqual({ action: actionsHere(narrow).at(-1) });
    expect(pressed(narrow, 'up').index).toBe(shorter - 1);
    expect(pressed(narrow, 'down').index).toBe(shorter);
  });

  test('is a draft, and behind the drafts something to begin', () => {
    expect(inFocus(start)).toEqual({ draft: start.drafts[0] });
    expect(inFocus(down(start, 2))).toEqual({ draft: start.drafts[2] });
    expect(inFocus(down(start, 3))).toEqual({ action: actionsHere(start)[0] });
    expect(inFocus({ ...start, drafts: [] })).toEqual({ action: actionsHere(start)[0] });
  });

  test('only what can be had is there to begin', () => {
    const names = (more: Partial<HomeState>) => actionsHere({ ...start, ...more }).map(({ id }) => id);
    const entry = { kind: 'deleted' as const, name: 'x', id: 'x', unit: '', year: 0, changed: 0 };
    expect(names({})).not.toContain('sum');
    expect(names({})).not.toContain('recover');
    expect(names({ canSum: true })).toContain('sum');
    expect(names({ lost: [entry] })).toContain('recover');
  });
});

test('what was lost is named by its unit and year, or by its file where nothing is known of it', () => {
  const entry = {
    kind: 'deleted' as const,
    name: 'x',
    id: '20260101-080000',
    unit: '清河县林业局',
    year: 2024,
    changed: 0,
  };
  const labels = (more: Partial<typeof entry>) => {
    const { overlay } = openLost({ ...start, lost: [{ ...entry, ...more }] }, new Date());
    return overlay.kind === 'lost' ? overlay.list.items.map(({ label }) => label) : [];
  };
  expect(labels({})).toEqual(['清河县林业局 2024年']);
  expect(labels({ unit: '' })).toEqual(['（未填单位） 2024年']);
  expect(labels({ unit: '', year: 0 })).toEqual(['20260101-080000']);
});

test('a copy is one of a draft that is there, and of no other', () => {
  const copy = `${ids[0]} (冲突副本)`;
  expect(originalOf(start, copy)).toEqual(start.drafts[0]);
  expect(originalOf(start, ids[0]!)).toBeNull();
  expect(originalOf({ ...start, drafts: start.drafts.slice(1) }, copy)).toBeNull();
});

test('with no draft of any year a file is asked for at once', () => {
  expect(openFrom({ ...start, drafts: [] }, new Date()).overlay).toMatchObject({ kind: 'path', purpose: 'from' });
  const typed = openPath(start, 'check', './a.html');
  expect(typed.requests).toEqual([{ kind: 'files', typed: './a.html' }]);
});
