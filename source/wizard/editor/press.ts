/** One key press in the editor: a reducer, so that keys arriving faster than frames are never lost. */
import { fieldsOfPart, findField, readField } from '../../editing/fields.ts';
import { type Action, reduceSession } from '../../editing/session.ts';
import { columnOfCaret, lineOfCaret, moveByLines } from '../../editing/textBuffer.ts';
import type { TableId } from '../../report/tables.ts';
import { wrap } from '../../text/wrap.ts';
import type { Press } from '../hooks/useKeys.ts';
import { type CommandName, commandOf } from '../keys.ts';
import { isPart, partOfPlace, stepIds } from '../steps.ts';
import { type EditorState, entryField, type Request, scopeOf } from './state.ts';
import { below, entryGrid, neighbour } from './tableLayout.ts';

export type EditorAction =
  | { readonly type: 'press'; readonly press: Press }
  | { readonly type: 'command'; readonly command: CommandName }
  | {
      readonly type: 'resize';
      readonly textColumns: number;
      readonly pageRows: number;
    };

const edit = (state: EditorState, action: Action): EditorState => ({
  ...state,
  session: reduceSession(state.session, action),
});

const request = (state: EditorState, kind: Request['kind']): EditorState => ({
  ...state,
  request: { kind, count: (state.request?.count ?? 0) + 1 },
});

const focus = (state: EditorState, field: string): EditorState => {
  const part = findField(field)?.part;
  return part ? { ...edit(state, { type: 'focus', field }), step: part, chosen: part } : state;
};

function goToStep(state: EditorState, step: EditorState['step']): EditorState {
  const field = entryField(state, step);
  const moved: EditorState = {
    ...state,
    step,
    chosen: step,
    overlay: 'none',
    reviewIndex: 0,
  };
  return field === null ? moved : focus(moved, field);
}

function stepBy(from: EditorState['step'], by: number): EditorState['step'] {
  const index = stepIds.indexOf(from) + by;
  return stepIds[Math.min(stepIds.length - 1, Math.max(0, index))]!;
}

/** The next or previous field; behind the last one the next step, before the first one the last field of the step before. */
function fieldBy(state: EditorState, by: 1 | -1): EditorState {
  const { part, index } = findField(state.session.field)!;
  const next = fieldsOfPart[part][index + by];
  if (next) return focus(state, next.id);
  const step = stepBy(part, by);
  if (!isPart(step) || by === 1) return goToStep(state, step);
  return step === part ? state : focus(state, fieldsOfPart[step].at(-1)!.id);
}

function inTable(state: EditorState, command: CommandName): EditorState {
  const table = findField(state.session.field)!.part as TableId;
  const { field } = state.session;
  const grid = entryGrid[table];
  const to = (rows: number, columns: number) => focus(state, neighbour(table, field, rows, columns));
  switch (command) {
    case 'up':
      return to(-1, 0);
    case 'down':
      return to(1, 0);
    case 'left':
      return to(0, -1);
    case 'right':
      return to(0, 1);
    case 'line-start':
      return to(0, -grid[0]!.length);
    case 'line-end':
      return to(0, grid[0]!.length);
    case 'page-up':
      return to(-state.pageRows, 0);
    case 'page-down':
      return to(state.pageRows, 0);
    case 'enter': {
      if (table !== 'applications') return fieldBy(state, 1);
      const next = below(table, field);
      return next === null ? goToStep(state, stepBy(table, 1)) : focus(state, next);
    }
    case 'zeros':
      return { ...state, overlay: 'zeros' };
    default:
      return state;
  }
}

/** Up and down inside a text, and out of it to the next field at its first and last line. */
function byLines(state: EditorState, by: number): EditorState {
  const { session } = state;
  const text = readField(session.report, session.field) as string;
  const lines = wrap(text, state.textColumns);
  const index = lineOfCaret(lines, session.caret);
  const column = state.goalColumn ?? columnOfCaret(text, lines[index]!, session.caret);
  const limited = Math.min(lines.length - 1, Math.max(0, index + by)) - index;
  if (limited === 0) return Math.abs(by) === 1 ? fieldBy(state, by as 1 | -1) : state;
  const offset = moveByLines({ text, caret: session.caret }, lines, limited, column);
  return offset === null ? state : { ...edit(state, { type: 'caret', offset }), goalColumn: column };
}

function inText(state: EditorState, command: CommandName): EditorState {
  const { session } = state;
  const text = readField(session.report, session.field) as string;
  const lines = wrap(text, state.textColumns);
  const line = lines[lineOfCaret(lines, session.caret)]!;
  switch (command) {
    case 'up':
      return byLines(state, -1);
    case 'down':
      return byLines(state, 1);
    case 'page-up':
      return byLines(state, -state.pageRows);
    case 'page-down':
      return byLines(state, state.pageRows);
    case 'line-start':
      return edit(state, { type: 'caret', offset: line.start });
    case 'line-end': {
      const wrapsOn = lines.some((other) => other.start === line.end && other !== line);
      return edit(state, {
        type: 'caret',
        offset: wrapsOn ? Math.max(line.start, line.end - 1) : line.end,
      });
    }
    case 'left':
    case 'right':
      return edit(state, { type: command });
    case 'newline':
      return edit(state, { type: 'type', text: '\n' });
    case 'enter':
      return fieldBy(state, 1);
    default:
      return state;
  }
}

function inReview(state: EditorState, command: CommandName): EditorState {
  const findings = state.check(state.session.report);
  const index = Math.min(state.reviewIndex, Math.max(0, findings.length - 1));
  const to = (by: number) => ({
    ...state,
    reviewIndex: Math.min(findings.length - 1, Math.max(0, index + by)),
  });
  const finding = findings[index];
  switch (command) {
    case 'up':
      return to(-1);
    case 'down':
      return to(1);
    case 'page-up':
      return to(-state.pageRows);
    case 'page-down':
      return to(state.pageRows);
    case 'jump': {
      if (!finding) return goToStep(state, 'output');
      const field = [finding.place, ...finding.places].find((place) => findField(place));
      return field ? focus(state, field) : goToStep(state, partOfPlace(finding.place));
    }
    case 'repair': {
      if (!finding?.repair)
        return {
          ...state,
          session: {
            ...state.session,
            notice: '这一条没有可以直接照改的办法，请按 Enter 去改。',
          },
        };
      return edit(state, { type: 'set', changes: finding.repair.changes });
    }
    default:
      return state;
  }
}

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

/** The state after a command that the keys stand for. */
function run(state: EditorState, command: CommandName): EditorState {
  switch (command) {
    case 'next-step':
      return goToStep(state, stepBy(state.step, 1));
    case 'previous-step':
      return goToStep(state, stepBy(state.step, -1));
    case 'steps':
      return { ...state, overlay: 'steps', chosen: state.step };
    case 'keys':
      return { ...state, overlay: 'keys' };
    case 'leave':
      return request(state, 'leave');
    case 'save':
      return request(state, 'save');
    case 'yes':
      return isPart(state.step) ? edit({ ...state, overlay: 'none' }, { type: 'zeros', part: state.step }) : state;
    case 'no':
      return { ...state, overlay: 'none' };
    case 'undo':
    case 'redo': {
      const undone = edit(state, { type: command });
      // The change is shown where it happens; on the other screens one stays where one is.
      return isPart(state.step) ? focusKeepingCaret(undone) : undone;
    }
  }
  const scope = scopeOf(state);
  if (scope === 'steps') return inSteps(state, command);
  if (scope === 'review') return inReview(state, command);
  if (command === 'next-field') return fieldBy(state, 1);
  if (command === 'previous-field') return fieldBy(state, -1);
  if (command === 'backspace' || command === 'delete' || command === 'next-choice' || command === 'previous-choice') {
    return edit(state, { type: command });
  }
  if (scope === 'table') return inTable(state, command);
  if (scope === 'text' || scope === 'line') return inText(state, command);
  if (command === 'up') return fieldBy(state, -1);
  if (command === 'down' || command === 'enter') return fieldBy(state, 1);
  return state;
}

const focusKeepingCaret = (state: EditorState): EditorState => {
  const { part } = findField(state.session.field)!;
  return { ...state, step: part, chosen: part };
};

const isTyping = (scope: string): boolean => scope === 'text' || scope === 'line';

function typeText(state: EditorState, text: string): EditorState {
  const scope = scopeOf(state);
  if (isTyping(scope)) return edit(state, { type: 'type', text });
  let next = state;
  for (const character of text) {
    const command = commandOf(scopeOf(next), character === ' ' || character === '\u3000' ? 'space' : character);
    if (command) next = run(next, command);
    else if (['table', 'year'].includes(scopeOf(next))) next = edit(next, { type: 'type', text: character });
  }
  return next;
}

/** The editor's state after a key press, a command or a change of the window. Pure. */
export function reduceEditor(state: EditorState, action: EditorAction): EditorState {
  if (action.type === 'resize') {
    return {
      ...state,
      textColumns: action.textColumns,
      pageRows: action.pageRows,
      goalColumn: null,
    };
  }
  if (action.type === 'command') return run(state, action.command);
  const { press } = action;
  if (state.overlay === 'keys') {
    const leaving = press.kind === 'key' && press.name === 'ctrl+c';
    return leaving ? request(state, 'leave') : { ...state, overlay: 'none' };
  }
  const quiet = {
    ...state,
    session: state.session.notice === null ? state.session : { ...state.session, notice: null },
  };
  const vertical = press.kind === 'key' && ['up', 'down', 'pageup', 'pagedown'].includes(press.name);
  const ready = vertical ? quiet : { ...quiet, goalColumn: null };
  if (press.kind === 'paste')
    return isPart(ready.step) && ready.overlay === 'none' ? edit(ready, { type: 'paste', text: press.text }) : ready;
  if (press.kind === 'text') return typeText(ready, press.text);
  const command = commandOf(scopeOf(ready), press.name);
  return command ? run(ready, command) : ready;
}
