/** The keys of what lies over the work: questions, a pasted block, lists, lines to be typed, the section bar. */
import { cleanLine } from '../../editing/clean.ts';
import { itemInFocus, leaveList, moveList } from '../components/filterList.ts';
import type { Handlers } from '../keys.ts';
import { ask } from '../screen.ts';
import { waive } from './inReview.ts';
import { pasteBlock, takeBlock, zerosFilled } from './inTable.ts';
import { insertText, pasteText, putText } from './inText.ts';
import { edit, goToStep, noticed, stepBy } from './moves.ts';
import { nothingOver, type Over, type Request } from './over.ts';
import { leftHalf, withoutBegun } from './prompts.ts';
import { searchNext } from './search.ts';
import { type EditorState, scopeOf } from './state.ts';
import { takeWhole } from './wholeReport.ts';

const closed = (state: EditorState): EditorState => ({ ...state, over: nothingOver });
export const request = (state: EditorState, wanted: Request): EditorState => ask(state, wanted);
const leave = (state: EditorState): EditorState => request(state, { kind: 'leave' });

/** The state with what lies over it changed, where it is of this kind. */
function onOver<Kind extends Over['kind']>(
  kind: Kind,
  change: (over: Extract<Over, { kind: Kind }>, state: EditorState) => Over | EditorState,
) {
  return (state: EditorState): EditorState => {
    if (state.over.kind !== kind) return state;
    const next = change(state.over as Extract<Over, { kind: Kind }>, state);
    return 'session' in next ? next : { ...state, over: next };
  };
}

/** What the question asks, answered. */
function answered(state: EditorState, yes: boolean): EditorState {
  const { over } = state;
  switch (over.kind) {
    case 'zeros':
      return yes ? zerosFilled(closed(state)) : closed(state);
    case 'join': {
      const put = putText(closed(state), yes ? over.mended : over.text);
      if (put.over.kind !== 'none') return put;
      const how = !yes ? '照原样' : over.isJoined ? '接成段落' : `去掉 ${over.left.length} 行页码`;
      const words = `已${how}粘贴，Ctrl+Z 撤销。`;
      return put.readOnly ? put : noticed(put, `${words}${put.session.notice ?? ''}`);
    }
    case 'aspects': {
      const action = yes
        ? ({ type: 'set', changes: over.changes } as const)
        : ({ type: 'paste', text: over.text } as const);
      const put = edit(closed(state), action);
      const words = yes ? `已分到 ${over.changes.length} 项，每项接在原有文字后面` : '已整段粘贴在这一项';
      return put.readOnly ? put : noticed(put, `${words}，Ctrl+Z 撤销。`);
    }
    case 'elsewhere':
      if (yes) return pasteBlock(goToStep(closed(state), over.table), over.raw, over.unmarked);
      return scopeOf(closed(state)) === 'text'
        ? pasteText(closed(state), over.raw)
        : noticed(closed(state), '没有粘贴。');
    case 'whole':
      return yes ? takeWhole(closed(state), over) : noticed(closed(state), '没有粘贴，草稿没有改动。');
    case 'paste':
      return yes ? takeBlock(state, over) : noticed(closed(state), '没有填入，表没有改动。');
    default:
      return closed(state);
  }
}

/** The answer in focus changed. */
const turned = (state: EditorState): EditorState => {
  const { over } = state;
  return 'yes' in over ? { ...state, over: { ...over, yes: !over.yes } } : state;
};

const answer = (state: EditorState): EditorState => answered(state, 'yes' in state.over && state.over.yes);

export const questionHandlers: Handlers<'question', EditorState> = {
  answer,
  left: turned,
  right: turned,
  yes: (state) => answered(state, true),
  no: (state) => answered(state, false),
  leave,
};

/** The change of a pasted block in focus, some further. */
const walked = (by: (state: EditorState) => number) =>
  onOver('paste', (over, state) => {
    const last = over.ways[over.way]!.changes.length - 1;
    return { ...over, change: Math.max(0, Math.min(last, over.change + by(state))) };
  });

/** The reasons against a block, scrolled. */
const scrolled = (by: (state: EditorState) => number) =>
  onOver('misfits', (over, state) => ({
    ...over,
    top: Math.max(0, Math.min(over.problems.length - 1, over.top + by(state))),
  }));

export const misfitsHandlers: Handlers<'misfits', EditorState> = {
  up: scrolled(() => -1),
  down: scrolled(() => 1),
  'page-up': scrolled((state) => -state.pageRows),
  'page-down': scrolled((state) => state.pageRows),
  no: closed,
  leave,
};

/** The preview of a whole report, scrolled. */
const looked = (by: (state: EditorState) => number) =>
  onOver('whole', (over, state) => ({
    ...over,
    top: Math.max(0, Math.min(over.lines.length - state.pageRows, over.top + by(state))),
  }));

export const wholeHandlers: Handlers<'whole', EditorState> = {
  ...questionHandlers,
  up: looked(() => -1),
  down: looked(() => 1),
  'page-up': looked((state) => -state.pageRows),
  'page-down': looked((state) => state.pageRows),
};

export const pasteHandlers: Handlers<'paste', EditorState> = {
  ...questionHandlers,
  up: walked(() => -1),
  down: walked(() => 1),
  'page-up': walked((state) => -state.pageRows),
  'page-down': walked((state) => state.pageRows),
  'next-field': walked(() => 1),
  'previous-field': walked(() => -1),
  'other-way': onOver('paste', (over) => ({ ...over, way: (over.way + 1) % over.ways.length, change: 0 })),
};

const moved = (by: (state: EditorState) => number) =>
  onOver('list', (over, state) => ({ ...over, list: moveList(over.list, by(state)) }));

export const listHandlers: Handlers<'list', EditorState> = {
  pick: onOver('list', ({ list }, state) => {
    const item = itemInFocus(list);
    if (item?.asks) return request(closed(state), item.asks);
    return item ? insertText(state, item.text) : state;
  }),
  up: moved(() => -1),
  down: moved(() => 1),
  'page-up': moved((state) => -state.pageRows),
  'page-down': moved((state) => state.pageRows),
  no: onOver('list', ({ list }) => {
    const left = leaveList(list);
    return left ? { kind: 'list', list: left } : nothingOver;
  }),
};

export const promptHandlers: Handlers<'prompt', EditorState> = {
  yes: onOver('prompt', ({ asks, line }, before) => {
    const typed = cleanLine(line.text);
    const state = withoutBegun(before, asks);
    if (asks === 'reason') return waive(state, typed);
    if (asks === 'search') return typed === '' ? closed(state) : searchNext({ ...closed(state), sought: typed });
    if (typed === '') return closed(state);
    if (asks === 'ledger') return request(closed(state), { kind: 'tally', path: typed });
    return asks === 'file'
      ? request(closed(state), { kind: 'file', path: typed })
      : request(closed(state), { kind: 'copy', folder: typed });
  }),
  no: onOver('prompt', (over, state) => leftHalf(over, closed(state))),
  complete: onOver('prompt', ({ asks }, state) =>
    asks === 'file' || asks === 'copy' || asks === 'ledger' ? request(state, { kind: 'complete' }) : state,
  ),
  up: (state) => state,
  down: (state) => state,
};

const chosenBy =
  (by: number) =>
  (state: EditorState): EditorState => ({ ...state, chosen: stepBy(state.chosen, by) });
const nothing = (state: EditorState): EditorState => state;

export const stepsHandlers = {
  up: chosenBy(-1),
  down: chosenBy(1),
  left: chosenBy(-1),
  right: chosenBy(1),
  'page-up': nothing,
  'page-down': nothing,
  enter: (state) => goToStep(state, state.chosen),
  home: (state) => request(closed(state), { kind: 'home' }),
} satisfies Partial<Handlers<'steps', EditorState>>;
