/** One key press in the editor: a reducer, so that keys arriving faster than frames are never lost. */

import type { SetAside } from '../../drafts/drafts.ts';
import { cleanText } from '../../editing/clean.ts';
import { findField } from '../../editing/fields.ts';
import type { Action } from '../../editing/session.ts';
import type { Press } from '../hooks/useKeys.ts';
import { type CommandName, commandOf } from '../keys.ts';
import { isPart } from '../steps.ts';
import { inList, narrow } from './inList.ts';
import { inReview, repairHere, setAside } from './inReview.ts';
import { inTable, paste, takeBlock } from './inTable.ts';
import { insertText, inText, nextPlace } from './inText.ts';
import { figureList, type PickList } from './list.ts';
import { edit, fieldBy, goToStep, noticed, request, stepBy } from './moves.ts';
import { type EditorState, type Overlay, scopeOf } from './state.ts';

export type EditorAction =
  | { readonly type: 'press'; readonly press: Press }
  | { readonly type: 'command'; readonly command: CommandName }
  /** Text from a file, put in at the caret; or the whole field as another editor left it. */
  | { readonly type: 'insert' | 'replace'; readonly text: string }
  | { readonly type: 'list'; readonly list: PickList }
  | { readonly type: 'overlay'; readonly overlay: Overlay }
  /** An earlier version taken back: the changes that lead to it, and what was set aside then. */
  | {
      readonly type: 'take-back';
      readonly changes: Extract<Action, { type: 'set' }>['changes'];
      readonly setAside: readonly SetAside[];
      readonly when: string;
    }
  | { readonly type: 'set-aside'; readonly reason: string }
  | { readonly type: 'notice'; readonly sentence: string }
  | { readonly type: 'resize'; readonly textColumns: number; readonly pageRows: number };

function inSteps(state: EditorState, command: CommandName): EditorState {
  switch (command) {
    case 'left':
    case 'up':
      return { ...state, chosen: stepBy(state.chosen, -1) };
    case 'right':
    case 'down':
      return { ...state, chosen: stepBy(state.chosen, 1) };
    case 'enter':
      return goToStep(state, state.chosen);
    case 'home':
      return request({ ...state, overlay: 'none' }, 'home');
    default:
      return state;
  }
}

/** The commands that mean the same on every screen of the editor; null for the others. */
function anywhere(state: EditorState, command: CommandName): EditorState | null {
  switch (command) {
    case 'next-step':
      return goToStep(state, stepBy(state.step, 1));
    case 'previous-step':
      return goToStep(state, stepBy(state.step, -1));
    case 'steps':
      return { ...state, overlay: 'steps', chosen: state.step };
    case 'keys':
    case 'file':
    case 'preview':
    case 'history':
      return { ...state, overlay: command };
    case 'figures':
      return { ...state, overlay: 'list', list: figureList(state.session.report) };
    case 'leave':
    case 'save':
    case 'phrases':
    case 'external':
      return request(state, command);
    case 'yes':
      if (state.overlay === 'paste') return takeBlock(state);
      return isPart(state.step) ? edit({ ...state, overlay: 'none' }, { type: 'zeros', part: state.step }) : state;
    case 'no':
      return { ...state, overlay: 'none', list: null, block: null };
    case 'undo':
    case 'redo': {
      const undone = edit(state, { type: command });
      if (!isPart(state.step)) return undone;
      // The change is shown where it happens.
      const { part } = findField(undone.session.field)!;
      return { ...undone, step: part, chosen: part };
    }
    default:
      return null;
  }
}

/** The state after a command that the keys stand for. */
function run(state: EditorState, command: CommandName): EditorState {
  const done = anywhere(state, command);
  if (done) return done;
  const scope = scopeOf(state);
  const typing = scope === 'text' || scope === 'line';
  if (scope === 'list') return inList(state, command);
  if (scope === 'steps') return inSteps(state, command);
  if (scope === 'review') return inReview(state, command);
  switch (command) {
    case 'repair':
      return repairHere(state);
    case 'next-field':
      return typing ? nextPlace(state) : fieldBy(state, 1);
    case 'previous-field':
      return fieldBy(state, -1);
    case 'backspace':
    case 'delete':
    case 'next-choice':
    case 'previous-choice':
      return edit(state, { type: command });
  }
  if (scope === 'table') return inTable(state, command);
  if (typing) return inText(state, command);
  if (command === 'up') return fieldBy(state, -1);
  return command === 'down' || command === 'enter' ? fieldBy(state, 1) : state;
}

function typeText(state: EditorState, text: string): EditorState {
  const scope = scopeOf(state);
  if (scope === 'text' || scope === 'line') return edit(state, { type: 'type', text });
  if (scope === 'list') return narrow(state, text);
  let next = state;
  for (const character of text) {
    const command = commandOf(scopeOf(next), character === ' ' || character === '\u3000' ? 'space' : character);
    if (command) next = run(next, command);
    else if (['table', 'year'].includes(scopeOf(next))) next = edit(next, { type: 'type', text: character });
  }
  return next;
}

function pressed(state: EditorState, press: Press): EditorState {
  if (state.overlay === 'keys') {
    const leaving = press.kind === 'key' && press.name === 'ctrl+c';
    return leaving ? request(state, 'leave') : { ...state, overlay: 'none' };
  }
  const { notice } = state.session;
  const quiet = notice === null ? state : { ...state, session: { ...state.session, notice: null } };
  const vertical = press.kind === 'key' && ['up', 'down', 'pageup', 'pagedown'].includes(press.name);
  const ready = vertical ? quiet : { ...quiet, goalColumn: null };
  if (press.kind === 'paste') return isPart(ready.step) && ready.overlay === 'none' ? paste(ready, press.text) : ready;
  if (press.kind === 'text') return typeText(ready, press.text);
  const command = commandOf(scopeOf(ready), press.name);
  return command ? run(ready, command) : ready;
}

/** The editor's state after a key press, a command, text from outside or a change of the window. Pure. */
export function reduceEditor(state: EditorState, action: EditorAction): EditorState {
  switch (action.type) {
    case 'press':
      return pressed(state, action.press);
    case 'command':
      return run(state, action.command);
    case 'insert':
      return insertText({ ...state, overlay: 'none' }, action.text);
    case 'replace':
      return edit(state, { type: 'set', changes: [{ place: state.session.field, value: cleanText(action.text) }] });
    case 'list':
      return { ...state, overlay: 'list', list: action.list };
    case 'overlay':
      return { ...state, overlay: action.overlay };
    case 'take-back': {
      const known = new Set(state.setAside.map(({ finding }) => finding));
      const aside = [...state.setAside, ...action.setAside.filter(({ finding }) => !known.has(finding))];
      const taken = edit({ ...state, overlay: 'none', setAside: aside }, { type: 'set', changes: action.changes });
      return noticed(taken, `已取回${action.when}的版本，Ctrl+Z 撤销。`);
    }
    case 'set-aside':
      return setAside(state, action.reason);
    case 'notice':
      return noticed({ ...state, overlay: 'none' }, action.sentence);
    case 'resize':
      return { ...state, textColumns: action.textColumns, pageRows: action.pageRows, goalColumn: null };
  }
}
