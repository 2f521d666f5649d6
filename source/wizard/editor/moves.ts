/** What every screen of the editor can do: edit, go somewhere, ask for something, say something. */
import { fieldsOfPart, findField } from '../../editing/fields.ts';
import { type Action, reduceSession } from '../../editing/session.ts';
import { isPart, stepIds } from '../steps.ts';
import { type EditorState, entryField, type Request } from './state.ts';

const looking: ReadonlySet<Action['type']> = new Set([
  'focus',
  'caret',
  'left',
  'right',
  'word-left',
  'word-right',
  'sentence-left',
  'sentence-right',
]);

/** The state after an action on the report; a read-only report can be walked through and not changed. */
export const edit = (state: EditorState, action: Action): EditorState =>
  state.readOnly && !looking.has(action.type)
    ? noticed(state, '这份草稿只能看，不能改。')
    : { ...state, session: reduceSession(state.session, action) };

/** The state with a request to what a reducer cannot do. */
export const request = (state: EditorState, kind: Request['kind']): EditorState => ({
  ...state,
  request: { kind, count: (state.request?.count ?? 0) + 1 },
});

/** The state with a field in focus, in the part that it belongs to; an unknown field changes nothing. */
export const focus = (state: EditorState, field: string): EditorState => {
  const part = findField(field)?.part;
  return part ? { ...edit(state, { type: 'focus', field }), step: part, chosen: part } : state;
};

/** The state in another step, where one was last there. */
export function goToStep(state: EditorState, step: EditorState['step']): EditorState {
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

/** The step a number of steps further, at the ends the last one. */
export function stepBy(from: EditorState['step'], by: number): EditorState['step'] {
  const index = stepIds.indexOf(from) + by;
  return stepIds[Math.min(stepIds.length - 1, Math.max(0, index))]!;
}

/** The state with one sentence for the clerk. */
export const noticed = (state: EditorState, notice: string): EditorState => ({
  ...state,
  session: { ...state.session, notice },
});

/** The next or previous field; behind the last one the next step, before the first one the last field of the step before. */
export function fieldBy(state: EditorState, by: 1 | -1): EditorState {
  const { part, index } = findField(state.session.field)!;
  const next = fieldsOfPart[part][index + by];
  if (next) return focus(state, next.id);
  const step = stepBy(part, by);
  if (!isPart(step) || by === 1) return goToStep(state, step);
  return step === part ? state : focus(state, fieldsOfPart[step].at(-1)!.id);
}
