import { readField } from '../../editing/fields.ts';
import { narrowList } from '../components/filterList.ts';
import { reduceLine } from '../components/oneLine.ts';
import type { Handlers } from '../keys.ts';
import { imeHint, type Screen } from '../screen.ts';
import { isPart, stepIds } from '../steps.ts';
import {
  listHandlers,
  misfitsHandlers,
  pasteHandlers,
  promptHandlers,
  questionHandlers,
  request,
  stepsHandlers,
  wholeHandlers,
} from './inOverlays.ts';
import { reviewHandlers } from './inReview.ts';
import { figureList } from './insertions.ts';
import { isRowOfFigures, pasteBlock, tableHandlers } from './inTable.ts';
import { nextPlace, openOpening, pasteInText, textHandlers } from './inText.ts';
import { edit, fieldAtEnd, fieldBy, focus, goToStep, noticed, stepBy, travel } from './moves.ts';
import { nothingOver, type Over } from './over.ts';
import { prompt } from './prompts.ts';
import {
  type Begun,
  type EditorScope,
  type EditorState,
  reviewed,
  scopeOf,
  showsBeside,
  startEditor,
} from './state.ts';
import { backToReview, findingHere, repair, walkBy } from './walking.ts';
import { isWholeReport, readWhole } from './wholeReport.ts';

type State = EditorState;
const over =
  (kind: 'steps' | 'preview' | 'history') =>
  (state: State): State => {
    // A year that is left half typed is told at once: the next key may leave the draft.
    const left =
      kind === 'steps' && state.step === 'basics' && state.session.field === 'year' ? focus(state, 'year') : state;
    return { ...left, over: { kind }, chosen: state.step };
  };
const asked =
  (kind: 'save' | 'leave' | 'phrases' | 'external') =>
  (state: State): State =>
    request(state, { kind });
const nothing = (state: State): State => state;
const nextField = (state: State): State => fieldBy(state, 1);
const previousField = (state: State): State => fieldBy(state, -1);
/** On every screen of a draft. */
const inDraft = {
  'next-step': (state: State) => goToStep(state, stepBy(state.step, 1)),
  'previous-step': (state: State) => goToStep(state, stepBy(state.step, -1)),
  undo: (state: State) => travel(state, 'undo'),
  redo: (state: State) => travel(state, 'redo'),
  history: over('history'),
  save: asked('save'),
  leave: asked('leave'),
};

/** In every field. */
const inField = {
  ...inDraft,
  steps: (state: State) => (state.fromReview ? backToReview(state) : over('steps')(state)),
  preview: over('preview'),
  repair: (state: State) => repair(state, findingHere(state, reviewed(state))),
  'next-finding': (state: State) => walkBy(state, 1),
  'previous-finding': (state: State) => walkBy(state, -1),
  search: prompt('search', (state) => state.sought),
  beside: (state: State) => {
    const beside = !showsBeside(state);
    // What is shown by itself here needs no wish, which would hold in the other sections too.
    const isUsual = showsBeside({ ...state, beside: null }) === beside;
    return { ...state, beside: isUsual ? null : beside, besideTop: 0 };
  },
  'beside-up': (state: State) => ({
    ...state,
    besideTop: Math.max(0, state.besideTop - Math.max(1, state.pageRows - 6)),
  }),
  'beside-down': (state: State) => ({ ...state, besideTop: state.besideTop + Math.max(1, state.pageRows - 6) }),
  'next-field': nextField,
  'previous-field': previousField,
  backspace: (state: State) => edit(state, { type: 'backspace' }),
  delete: (state: State) => edit(state, { type: 'delete' }),
  'field-start': (state: State) => fieldAtEnd(state, 0),
  'field-end': (state: State) => fieldAtEnd(state, -1),
  'line-start': nothing,
  'line-end': nothing,
  'page-up': nothing,
  'page-down': nothing,
  up: previousField,
  down: nextField,
  enter: nextField,
};

/** Enter in a field that a digit on the section bar has just opened does nothing more. */
const unlessOpened =
  (enter: (state: State) => State) =>
  (state: State): State =>
    state.justOpened ? noticed({ ...state, justOpened: false }, '这一节已经打开了。') : enter(state);

const line: Handlers<'line', State> = { ...inField, ...textHandlers, 'next-field': nextPlace };

/** Enter behind what was refused stays: whoever types without looking would leave a blank. */
const unlessRefused =
  (enter: (state: State) => State) =>
  (state: State): State => {
    if (!state.justRefused && state.session.refused === null) return enter(state);
    const { report, field } = state.session;
    const there = readField(report, field);
    const cell = there === null ? '还是空白' : `还是 ${there}`;
    return noticed(
      { ...focus(state, field), justRefused: false },
      `刚才输入的没有填进去，这一格${cell}；再按一次 Enter 到下一格。`,
    );
  };

export const handlers: { readonly [S in Exclude<EditorScope, 'output' | 'preview'>]: Handlers<S, State> } = {
  table: { ...inField, ...tableHandlers, enter: unlessOpened(unlessRefused(tableHandlers.enter)) },
  line,
  text: {
    ...line,
    newline: unlessOpened((state) => edit(state, { type: 'type', text: '\n' })),
    phrases: asked('phrases'),
    external: asked('external'),
    figures: (state) => {
      const list = figureList(state.session.report);
      return list.items.length > 0
        ? { ...state, over: { kind: 'list', list } }
        : noticed(state, '三张表里还没有数字；填了表，再来插入。');
    },
    file: prompt('file'),
    opening: openOpening,
  },
  year: { ...inField, left: nothing, right: nothing },
  choice: {
    ...inField,
    'next-choice': (state) => edit(state, { type: 'next-choice' }),
    'previous-choice': (state) => edit(state, { type: 'previous-choice' }),
  },
  steps: { ...inDraft, ...stepsHandlers },
  review: { ...inDraft, ...reviewHandlers, steps: over('steps'), preview: over('preview') },
  question: questionHandlers,
  paste: pasteHandlers,
  misfits: misfitsHandlers,
  whole: wholeHandlers,
  list: listHandlers,
  prompt: promptHandlers,
};

/** What the output and the preview, which take their own keys, leave to the editor. */
const around: Partial<Handlers<'output', State> & Handlers<'preview', State>> = {
  ...inDraft,
  steps: over('steps'),
  preview: over('preview'),
  no: (state) => ({ ...state, over: nothingOver }),
};

/** Text typed where it is text, digits where there are figures; null where it does not belong. */
function typed(state: State, text: string): State | null {
  const scope = scopeOf(state);
  const { over: lies } = state;
  if (lies.kind === 'list') return { ...state, over: { ...lies, list: narrowList(lies.list, { kind: 'text', text }) } };
  if (lies.kind === 'prompt')
    return { ...state, over: { ...lies, line: reduceLine(lies.line, { kind: 'text', text }), offers: [] } };
  if (scope === 'text' || scope === 'line') return edit(state, { type: 'type', text });
  if (scope === 'steps') {
    const step = /^[1-6]$/.test(text) ? stepIds[Number(text)] : undefined;
    return step ? { ...goToStep(state, step), justOpened: true } : null;
  }
  if (scope !== 'table' && scope !== 'year') return null;
  return /^[\d０-９.．。,，\s\u3000]$/.test(text) ? edit(state, { type: 'type', text }) : null;
}

const questions: ReadonlySet<Over['kind']> = new Set([
  'zeros',
  'join',
  'aspects',
  'elsewhere',
  'paste',
  'misfits',
  'whole',
]);

function pasted(state: State, text: string, unmarked: boolean): State {
  const { over: lies } = state;
  if (lies.kind === 'paste' && lies.unmarked && unmarked) {
    // The rest of the same block.
    return pasteBlock({ ...state, over: nothingOver }, lies.raw + text, true);
  }
  if (questions.has(lies.kind)) return noticed(state, '请先回答下面这一问，再粘贴。');
  if (lies.kind === 'list')
    return { ...state, over: { ...lies, list: narrowList(lies.list, { kind: 'paste', text }) } };
  if (lies.kind === 'prompt')
    return { ...state, over: { ...lies, line: reduceLine(lies.line, { kind: 'paste', text }), offers: [] } };
  if (!isPart(state.step) || lies.kind !== 'none') return noticed(state, '这里不能粘贴。');
  if (state.readOnly) return noticed(state, '这份草稿只能看，不能改。');
  const scope = scopeOf(state);
  if (isWholeReport(text)) return readWhole(state, text);
  if (scope === 'table') return pasteBlock(state, text, unmarked);
  if (scope === 'text') return pasteInText(state, text, unmarked);
  const put = edit(state, { type: 'paste', text });
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '').length;
  return scope === 'line' && lines > 1 ? noticed(put, `粘贴的 ${lines} 行接成了一行，Ctrl+Z 撤销。`) : put;
}

function refused(state: State, text: string): State {
  const hint = imeHint(text);
  const scope = scopeOf(state);
  const { entry, refused: before } = state.session;
  // Among digits one by one: what follows must not make another figure of it.
  if (scope === 'table' && [...text].length === 1 && (before !== null || entry || /[-+−－＋]/.test(text)))
    return edit(state, { type: 'type', text });
  if (scope === 'table')
    return noticed(
      { ...state, justRefused: true },
      `这里只能填数字，“${text.slice(0, 12)}”没有填进去。${hint ? `${hint}。` : ''}`,
    );
  if (scope === 'year') return noticed(state, '年度是四位数字。');
  return hint ? noticed(state, `${hint}。`) : state;
}

/** What the last press said is no longer said; only going up and down keeps to its column. */
function ready(before: State, press: { readonly kind: string; readonly name?: string }): State {
  const isEnter = press.name === 'enter';
  const state =
    (before.justOpened || before.justRefused) && !isEnter
      ? { ...before, justOpened: false, justRefused: false }
      : before;
  const quiet = state.session.notice === null ? state : { ...state, session: { ...state.session, notice: null } };
  const isVertical = press.kind === 'key' && ['up', 'down', 'pageup', 'pagedown'].includes(press.name ?? '');
  return isVertical || quiet.goalColumn === null ? quiet : { ...quiet, goalColumn: null };
}

/** The editor as it begins; what was pasted when it was closed, and not answered yet, is asked about once more. */
function begin(given: Begun): State {
  const { pasted: raw, ...begun } = given.begun ?? {};
  if (raw === undefined || given.readOnly || given.over) return startEditor(given);
  const state = startEditor({ ...given, begun });
  const again = pasted(state, raw, false);
  const isAsked = again.over.kind !== 'none' || again.requests.length > 0;
  if (!isAsked) return noticed(state, '上次粘贴的还没有定，没有记下：请再粘贴一次。');
  const { over: lies } = again;
  const safe: State = 'yes' in lies && lies.kind !== 'join' ? { ...again, over: { ...lies, yes: false } } : again;
  return again.requests.length > 0 ? safe : noticed(safe, '上次粘贴的还没有定，请接着定。');
}

/** The editor as a screen; its view needs what the program around it knows (see editorView.ts). */
export const editor = {
  start: begin,
  scopeOf,
  handlers: { ...handlers, output: around, preview: around } as Screen<Begun, State, EditorScope>['handlers'],
  typed,
  block: (state, text) => (scopeOf(state) === 'table' && isRowOfFigures(text) ? pasted(state, text, false) : null),
  pasted,
  refused,
  ready,
  otherKey: (state, name) => {
    const { over: lies } = state;
    const press = { kind: 'key', name } as const;
    if (lies.kind === 'list') return { ...state, over: { ...lies, list: narrowList(lies.list, press) } };
    if (lies.kind === 'prompt') return { ...state, over: { ...lies, line: reduceLine(lies.line, press), offers: [] } };
    return state;
  },
} satisfies Omit<Screen<Begun, State, EditorScope>, 'view'>;
