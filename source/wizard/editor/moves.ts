/** What every part of the editor can do: edit, go somewhere, say something. */
import { fieldOf, fieldsIn } from '../../editing/fields.ts';
import { type Action, reduceSession } from '../../editing/session.ts';
import { isPart, stepIds } from '../steps.ts';
import { nothingOver } from './over.ts';
import { type EditorState, entryField } from './state.ts';

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

/** The state with a field in focus, in the part that it belongs to or another step; an unknown field changes nothing. */
export const focus = (state: EditorState, field: string, at?: EditorState['step']): EditorState => {
  const part = fieldOf(state.session.report, field)?.part;
  if (!part) return state;
  const besideTop = field === state.session.field ? state.besideTop : 0;
  const step = at ?? part;
  return { ...edit(state, { type: 'focus', field }), step, chosen: step, besideTop };
};

/** The state in another step, where one was last there. */
export function goToStep(state: EditorState, step: EditorState['step']): EditorState {
  const field = entryField(state, step);
  const moved: EditorState = { ...state, step, chosen: step, over: nothingOver, fromReview: false, walk: null };
  // Review and output have no field to come to: the one that is left is left all the same.
  return focus(moved, field ?? state.session.field, step);
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
  const { report, field } = state.session;
  const { part, index } = fieldOf(report, field)!;
  const next = fieldsIn(report, part)[index + by];
  if (next) return focus(state, next.id);
  const step = stepBy(part, by);
  if (!isPart(step) || by === 1) return goToStep(state, step);
  return step === part ? state : focus(state, fieldsIn(report, step).at(-1)!.id);
}

/** The first or last field of the part. */
export const fieldAtEnd = (state: EditorState, at: 0 | -1): EditorState => {
  const { report, field } = state.session;
  return focus(state, fieldsIn(report, fieldOf(report, field)!.part).at(at)!.id);
};

/** Undo or redo: the sentence says what was done, and the place where it is to be seen comes in front. */
export function travel(state: EditorState, way: 'undo' | 'redo'): EditorState {
  const before = state.session;
  const { session } = edit(state, { type: way });
  if (session.past === before.past && session.future === before.future) return { ...state, session };
  const closed: EditorState = { ...state, session, over: nothingOver };
  if (session.at === 'review') return { ...closed, step: 'review', chosen: 'review' };
  const { part } = fieldOf(session.report, session.field)!;
  return { ...closed, step: part, chosen: part };
}
