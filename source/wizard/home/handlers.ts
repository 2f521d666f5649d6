/** What the keys do on the home screen. */
import { type FilterList, itemInFocus, type ListItem, leaveList, moveList } from '../components/filterList.ts';
import { startLine } from '../components/oneLine.ts';
import type { Handlers } from '../keys.ts';
import { completePath, enterPath, movePath, type PathLine } from '../path/pathLine.ts';
import { type actionsHere, asked, type HomeState, inFocus, moved, openPath } from './state.ts';

const page = 10;
const closed = (state: HomeState): HomeState => ({ ...state, overlay: { kind: 'none' } });

/** Whose the drafts are has to be known before they are offered. */
const chooseFrom = (state: HomeState): HomeState => asked(state, { kind: 'priors' });

function begin(state: HomeState, id: ReturnType<typeof actionsHere>[number]['id']): HomeState {
  if (id === 'new' || id === 'express') return asked(state, { kind: id });
  if (id === 'recover') return asked(state, { kind: 'lost' });
  return id === 'from' ? chooseFrom(state) : openPath(state, id);
}

function open(state: HomeState, withHistory: boolean): HomeState {
  const focus = inFocus(state);
  if ('draft' in focus) return asked(state, { kind: 'open', id: focus.draft.id, withHistory });
  return withHistory ? { ...state, said: '请先选中一份草稿，再看它的历史版本。' } : begin(state, focus.action.id);
}

const home: Handlers<'home', HomeState> = {
  open: (state) => open(state, false),
  history: (state) => open(state, true),
  new: (state) => begin(state, 'new'),
  from: (state) => begin(state, 'from'),
  express: (state) => begin(state, 'express'),
  check: (state) => begin(state, 'check'),
  sum: (state) =>
    state.canSum
      ? begin(state, 'sum')
      : { ...state, said: '汇总请在命令行里用 nianbao sum 文件夹 --unit 单位 --year 年度。' },
  recover: (state) => begin(state, 'recover'),
  remove: (state) =>
    'draft' in inFocus(state)
      ? { ...state, overlay: { kind: 'remove', keeps: true } }
      : { ...state, said: '请先选中一份草稿。' },
  unremove: (state) => {
    const id = state.removed.at(-1);
    if (id) return asked(state, { kind: 'unremove', id });
    return { ...state, said: '没有刚删除的草稿；更早删除的，用 nianbao drafts restore 列出和找回。' };
  },
  up: (state) => moved(state, -1),
  down: (state) => moved(state, 1),
  'page-up': (state) => moved(state, -page),
  'page-down': (state) => moved(state, page),
  no: (state) => {
    if (state.filter.text !== '') return { ...state, filter: startLine(), index: 0 };
    // One Esc too many behind those that led here is not meant to end the program.
    if (state.cameBack) return { ...state, cameBack: false, said: '都已保存；再按一次 Esc 离开。' };
    return asked(state, { kind: 'quit' });
  },
  leave: (state) => asked(state, { kind: 'leave' }),
};

const answered = (state: HomeState, removes: boolean): HomeState => {
  const { overlay } = state;
  if (overlay.kind === 'doubt') {
    const { argument } = overlay;
    return removes
      ? asked(closed(state), { kind: 'begin', purpose: 'from', argument, isSure: true })
      : { ...closed(state), said: '没有新建。' };
  }
  const focus = inFocus(state);
  return removes && 'draft' in focus ? asked(closed(state), { kind: 'remove', id: focus.draft.id }) : closed(state);
};
const turned = (state: HomeState): HomeState =>
  'keeps' in state.overlay ? { ...state, overlay: { ...state.overlay, keeps: !state.overlay.keeps } } : state;

const question: Handlers<'question', HomeState> = {
  answer: (state) => answered(state, 'keeps' in state.overlay && !state.overlay.keeps),
  yes: (state) => answered(state, true),
  no: (state) => answered(state, false),
  left: turned,
  right: turned,
  leave: (state) => asked(state, { kind: 'leave' }),
};

/** The list that lies over the drafts, changed by a step. */
function withList(state: HomeState, by: (list: FilterList<ListItem>) => FilterList<ListItem> | null): HomeState {
  const { overlay } = state;
  if (overlay.kind !== 'from' && overlay.kind !== 'lost') return state;
  const list = by(overlay.list);
  return list === null ? closed(state) : { ...state, overlay: { ...overlay, list } as typeof overlay };
}

function picked(state: HomeState): HomeState {
  const { overlay } = state;
  if (overlay.kind === 'lost') {
    const item = itemInFocus(overlay.list);
    return item ? asked(closed(state), { kind: 'recover', entry: item.entry }) : state;
  }
  if (overlay.kind !== 'from') return state;
  const item = itemInFocus(overlay.list);
  // What fits no draft may be the name of a file.
  if (!item) return openPath(state, 'from', overlay.list.filter.text);
  if (item.draft === null) return openPath(state, 'from');
  return asked(closed(state), { kind: 'begin', purpose: 'from', argument: item.draft });
}

const list: Handlers<'list', HomeState> = {
  pick: picked,
  up: (state) => withList(state, (shown) => moveList(shown, -1)),
  down: (state) => withList(state, (shown) => moveList(shown, 1)),
  'page-up': (state) => withList(state, (shown) => moveList(shown, -page)),
  'page-down': (state) => withList(state, (shown) => moveList(shown, page)),
  no: (state) => withList(state, leaveList),
};

/** The path line changed by a step; what fits it is listed anew. */
export function withPath(state: HomeState, by: (path: PathLine) => PathLine): HomeState {
  const { overlay } = state;
  if (overlay.kind !== 'path') return state;
  const path = by(overlay.path);
  const next: HomeState = { ...state, overlay: { ...overlay, path } };
  return path.line.text === overlay.path.line.text ? next : asked(next, { kind: 'files', typed: path.line.text });
}

const prompt: Handlers<'prompt', HomeState> = {
  yes: (state) => {
    const { overlay } = state;
    if (overlay.kind !== 'path') return state;
    const { path, typed } = enterPath(overlay.path);
    if (typed === null) return withPath(state, () => path);
    if (typed.trim() === '') return closed(state);
    return asked(state, { kind: 'begin', purpose: overlay.purpose, argument: typed });
  },
  no: closed,
  complete: (state) => withPath(state, completePath),
  up: (state) => withPath(state, (path) => movePath(path, -1)),
  down: (state) => withPath(state, (path) => movePath(path, 1)),
};

export const homeHandlers = { home, question, list, prompt };
