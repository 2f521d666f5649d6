/** The express way as a screen: the questions one by one, then what the program wrote. */
import type { TextBuffer } from '../../editing/textBuffer.ts';
import { lineParts, reduceLine, startLine } from '../components/oneLine.ts';
import { inLines, inRows } from '../components/parts.ts';
import type { Press } from '../hooks/useKeys.ts';
import type { Handlers } from '../keys.ts';
import { type Asking, ask, imeHint, type Screen } from '../screen.ts';
import { frameRows, type Parts, type Room, type View } from '../view.ts';
import { answeredLines, choiceLines, pageOf, questionLines, writtenHead, writtenLines } from './lines.ts';
import {
  type ExpressAction,
  type ExpressState,
  questionOf,
  questionsOf,
  reduceExpress,
  standingOf,
  withBegun,
} from './state.ts';

/** save: an answer has changed; note: one is being typed; end: the questions are left. */
export type ExpressRequest = 'save' | 'note' | 'end' | 'leave';

export interface AskingState extends Asking<ExpressRequest> {
  readonly express: ExpressState;
  /** What is typed for the question that is asked. */
  readonly line: TextBuffer;
  readonly said: string | null;
}

/** Whether the answer is typed, and not chosen from a list. */
export function isTyped(express: ExpressState): boolean {
  const kind = questionOf(express)?.kind;
  return kind !== undefined && kind !== 'choices' && kind !== 'confirm';
}

/** The answer that was given before, or is usual, to be typed on. */
function lineFor(express: ExpressState): TextBuffer {
  const question = questionOf(express);
  const answer = question && standingOf(express, question);
  return startLine(typeof answer === 'string' ? answer : (question?.usual ?? ''));
}

export const startAsking = (express: ExpressState): AskingState => ({
  express,
  line: lineFor(express),
  said: null,
  requests: [],
});

/** The state after a step: saved where an answer changed, ended where the questions are left. */
export function stepped(state: AskingState, action: ExpressAction): AskingState {
  const express = reduceExpress(state.express, action);
  const before = state.express;
  if (express === before) return state;
  const line = express.index === before.index && express.problem !== null ? state.line : lineFor(express);
  let next: AskingState = { ...state, express, line, said: express.problem };
  if (express.answers !== before.answers || express.removed !== before.removed) next = ask(next, 'save');
  else if (express.begun !== before.begun) next = ask(next, 'note');
  return express.end === 'asking' ? next : ask(next, 'end');
}

const leave = (state: AskingState): AskingState => ask(state, 'leave');
const back = (state: AskingState): AskingState => stepped(state, { type: 'back' });

const express: Handlers<'express', AskingState> = {
  enter: (state) => stepped(state, { type: 'answer', typed: state.line.text }),
  no: back,
  leave,
};
const choices: Handlers<'choices', AskingState> = {
  enter: (state) => stepped(state, { type: 'enter' }),
  no: back,
  toggle: (state) => stepped(state, { type: 'toggle' }),
  all: (state) => stepped(state, { type: 'all' }),
  up: (state) => stepped(state, { type: 'up' }),
  down: (state) => stepped(state, { type: 'down' }),
  leave,
};

function edited(state: AskingState, press: Press): AskingState {
  if (!isTyped(state.express)) return state;
  const line = reduceLine(state.line, press);
  if (line.text === state.line.text) return { ...state, line };
  return ask({ ...state, line, express: withBegun(state.express, line.text) }, 'note');
}

interface Shown {
  readonly notice: string | null;
  /** Why the answers are not on disk. */
  readonly failure: string | null;
}

function view({ express: state, line, said }: AskingState, window: Room, { notice, failure }: Shown): View {
  const { columns } = window;
  const rows = window.rows - frameRows;
  const question = questionOf(state);
  const typed = isTyped(state);
  const head: Parts[] = question
    ? questionLines(question, columns)
    : [
        ...writtenHead(state, '用空格删掉').flatMap((sentence, index) =>
          inLines(sentence, index === 0 ? 'title' : 'warning', columns),
        ),
        [],
      ];
  const list = question ? (typed ? null : choiceLines(state, question, columns)) : writtenLines(state, columns);
  const before = list ? [] : answeredLines(state, columns, rows - head.length - 2);
  const answer = typed && question?.kind !== 'year' ? lineParts('>', line, columns) : undefined;
  const above = [...before, ...(before.length > 0 ? [[]] : []), ...head];
  const sentence = notice ?? said ?? (failure && `回答还在，会再试，存上以前不离开：${failure}`);
  return {
    title: '快速填报：没有收到申请的单位',
    status: {
      text: question ? `第 ${state.index + 1} 问，共 ${questionsOf(state).length} 问 ` : '核实 ',
      look: 'quiet',
    },
    bar: failure
      ? [{ text: ' 没有保存', look: 'error' }]
      : [{ text: ' 每个回答当场存盘；写好以后每一句都可以再改', look: 'quiet' }],
    body: [...above, ...(list ? pageOf(list, rows - head.length) : answer ? [answer.parts] : [])],
    caret: answer ? { x: answer.caret, y: above.length } : null,
    messages: sentence === null ? [] : inRows(sentence, 'warning', columns, 2),
    scope: typed ? 'express' : 'choices',
  };
}

export const expressScreen: Screen<ExpressState, AskingState, 'express' | 'choices', Shown> = {
  start: startAsking,
  scopeOf: ({ express: state }) => (isTyped(state) ? 'express' : 'choices'),
  handlers: { express, choices },
  typed: (state, text) => (isTyped(state.express) ? edited(state, { kind: 'text', text }) : null),
  pasted: (state, text) => edited(state, { kind: 'paste', text }),
  otherKey: (state, name) => edited(state, { kind: 'key', name }),
  ready: (state) => (state.said === null ? state : { ...state, said: null }),
  refused: (state, text) => ({ ...state, said: imeHint(text) }),
  view,
};
