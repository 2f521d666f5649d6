/** The express way as a reducer: one question after the other, going back keeps every answer, at the end what the program wrote itself. */
import { type ExpressWording, problemChoices, type Written, writtenFor } from '../../wording/express.ts';
import { type Answers, type Question, questionsFor } from '../../wording/questions.ts';
import { checkAnswer } from './answers.ts';

export interface ExpressState {
  readonly answers: Answers;
  /** The question that is asked; as many as there are questions: the sentences are looked at. */
  readonly index: number;
  /** The entry in focus where there is a list, and what is ticked in it. */
  readonly focus: number;
  readonly ticked: readonly string[];
  /** Ids of what the clerk has taken out. */
  readonly removed: readonly string[];
  /** What was typed or ticked for questions and not yet taken as an answer. */
  readonly begun: Answers;
  /** Why the last answer was not taken. */
  readonly problem: string | null;
  /** asking; left: by Esc from the first question; other: there were requests; done: looked through. */
  readonly end: 'asking' | 'left' | 'other' | 'done';
  readonly wording: ExpressWording;
  /** The year that an empty answer means. */
  readonly year: number;
}

export type ExpressAction =
  | { readonly type: 'answer'; readonly typed: string }
  | { readonly type: 'up' | 'down' | 'toggle' | 'all' | 'back' | 'enter' };

/** The questions that the answers so far lead to. */
export const questionsOf = ({ answers, wording, year }: ExpressState): readonly Question[] =>
  questionsFor(answers, problemChoices(wording, answers), year);

/** The question that is asked now; undefined once all are answered. */
export const questionOf = (state: ExpressState): Question | undefined => questionsOf(state)[state.index];

/** What the clerk has to look at: every sentence and figure that the program writes on its own account. */
export const writtenOf = ({ answers, wording }: ExpressState): readonly Written[] => writtenFor(answers, wording);

/** What stands at a question: what was begun there, or else the answer. */
export const standingOf = ({ answers, begun }: ExpressState, { id }: Question): Answers[string] | undefined =>
  begun[id] ?? answers[id];

/** The state with what is typed or ticked for the question that is asked, before it is an answer. */
export function withBegun(state: ExpressState, typed: Answers[string]): ExpressState {
  const question = questionOf(state);
  if (!question) return state;
  const { [question.id]: _, ...others } = state.begun;
  const there = state.answers[question.id] ?? question.usual ?? '';
  // The order in which a list was ticked means nothing.
  const alike = (answer: Answers[string]) => [answer].flat().toSorted().join('\n');
  const isThere = alike(typed) === alike(there);
  return { ...state, begun: isThere ? others : { ...others, [question.id]: typed } };
}

/** What was ticked for the question that is come to. */
function arrive(state: ExpressState, index: number): ExpressState {
  const question = questionsOf(state)[index];
  const answer = question && standingOf(state, question);
  const focus = question?.kind === 'confirm' && answer === 'no' ? 1 : 0;
  return { ...state, index, focus, ticked: typeof answer === 'object' ? answer : [], problem: null };
}

/** Starts, or goes on where the answers that were kept end; `removed` is what had been taken out, `begun` what was half typed. */
export function startExpress(
  wording: ExpressWording,
  year: number,
  answers: Answers = {},
  removed: readonly string[] = [],
  begun: Answers = {},
): ExpressState {
  const state: ExpressState = {
    answers,
    index: 0,
    focus: 0,
    ticked: [],
    removed,
    begun,
    problem: null,
    end: 'asking',
    wording,
    year,
  };
  const questions = questionsOf(state);
  const open = questions.findIndex(({ id }) => !Object.hasOwn(answers, id));
  return arrive(state, open === -1 ? questions.length : open);
}

function answered(state: ExpressState, id: string, answer: string | readonly string[]): ExpressState {
  const { [id]: _, ...begun } = state.begun;
  const next = { ...state, answers: { ...state.answers, [id]: answer }, begun };
  return arrive(next, state.index + 1);
}

/** Entries of the list on the screen: choices, 是 and 不是, or what was written. */
export const entriesOf = (state: ExpressState): readonly { readonly id: string }[] => {
  const question = questionOf(state);
  if (!question) return writtenOf(state);
  if (question.kind === 'confirm') return [{ id: 'yes' }, { id: 'no' }];
  return question.choices ?? [];
};

const toggled = (list: readonly string[], id: string): readonly string[] =>
  list.includes(id) ? list.filter((other) => other !== id) : [...list, id];

const ticking = (state: ExpressState, ticked: readonly string[]): ExpressState =>
  withBegun({ ...state, ticked }, ticked);

function enter(state: ExpressState): ExpressState {
  const question = questionOf(state);
  if (!question) return { ...state, end: 'done' };
  if (question.kind === 'confirm') {
    if (state.focus === 0) return answered(state, question.id, 'yes');
    return { ...state, answers: { ...state.answers, [question.id]: 'no' }, end: 'other' };
  }
  if (question.kind !== 'choices') return state;
  if (state.ticked.length === 0 && question.empty === '')
    return { ...state, problem: '还没有选：用空格选中一条或几条，再按 Enter。' };
  const order = (question.choices ?? []).map(({ id }) => id).filter((id) => state.ticked.includes(id));
  return answered(state, question.id, order);
}

/** The state after an action. Pure. */
export function reduceExpress(state: ExpressState, action: ExpressAction): ExpressState {
  const question = questionOf(state);
  const entries = entriesOf(state);
  const quiet = { ...state, problem: null };
  switch (action.type) {
    case 'answer': {
      if (!question) return state;
      const checked = checkAnswer(question, action.typed);
      return 'problem' in checked
        ? { ...state, problem: checked.problem }
        : answered(state, question.id, checked.value);
    }
    case 'up':
      return { ...quiet, focus: Math.max(0, state.focus - 1) };
    case 'down':
      return { ...quiet, focus: Math.max(0, Math.min(entries.length - 1, state.focus + 1)) };
    case 'toggle': {
      const id = entries[state.focus]?.id;
      if (id === undefined || question?.kind === 'confirm') return state;
      return question ? ticking(quiet, toggled(state.ticked, id)) : { ...quiet, removed: toggled(state.removed, id) };
    }
    case 'all': {
      if (question?.kind !== 'choices') return state;
      const ids = entries.map(({ id }) => id).filter((id) => id !== 'own');
      return ticking(quiet, state.ticked.length === ids.length ? [] : ids);
    }
    case 'back':
      return state.index === 0 ? { ...state, end: 'left' } : arrive(state, state.index - 1);
    case 'enter':
      return enter(quiet);
  }
}
