/** The earlier versions on a screen. */
import type { Version, VersionReason } from '../../drafts/history.ts';
import { padEnd } from '../../text/width.ts';
import { lineParts, reduceLine } from '../components/oneLine.ts';
import { inLines, shorten } from '../components/parts.ts';
import type { Press } from '../hooks/useKeys.ts';
import type { Handlers } from '../keys.ts';
import { imeHint, type Screen } from '../screen.ts';
import { stepName } from '../steps.ts';
import type { Part, Parts, Room, View } from '../view.ts';
import { whenWords } from '../when.ts';
import { summaryWords } from './compare.ts';
import {
  answersNow,
  asked,
  type Compared,
  comparedNow,
  found,
  type HistoryAnswer,
  type HistoryGiven,
  type HistoryState,
  linesNow,
  listRows,
  pageRows,
  partNow,
  partsNow,
  refusalOf,
  scrolled,
  startHistory,
  taken,
  toPart,
  toVersion,
} from './state.ts';

type State = HistoryState;
const nothing = (state: State): State => state;

const history: Handlers<'history', State> = {
  up: (state) => toVersion(state, -1),
  down: (state) => toVersion(state, 1),
  left: (state) => toPart(state, -1),
  right: (state) => toPart(state, 1),
  'page-up': (state) => scrolled(state, 1 - pageRows(state)),
  'page-down': (state) => scrolled(state, pageRows(state) - 1),
  search: (state) => (state.search.text === '' ? { ...state, over: { kind: 'search' } } : found(state, state.top + 1)),
  jump: (state) => {
    const parts = partsNow(state);
    const place = parts[Math.min(state.part, parts.length - 1)]?.changes[0]?.field;
    return place ? asked(state, { kind: 'jump', place }) : { ...state, said: '这个版本和现在一样，没有要去的地方。' };
  },
  pick: (state) => {
    const refusal = refusalOf(state);
    return refusal === null ? { ...state, over: { kind: 'question', answer: 'nothing' } } : { ...state, said: refusal };
  },
  no: (state) => asked(state, { kind: 'close' }),
  leave: (state) => asked(state, { kind: 'leave' }),
};

const closed = (state: State): State => ({ ...state, over: { kind: 'none' } });
const turned =
  (by: number) =>
  (state: State): State => {
    if (state.over.kind !== 'question') return state;
    const answers = answersNow(state);
    const index = (answers.indexOf(state.over.answer) + by + answers.length) % answers.length;
    return { ...state, over: { kind: 'question', answer: answers[index]! } };
  };

const question: Handlers<'question', State> = {
  answer: (state) => (state.over.kind === 'question' ? taken(state, state.over.answer) : state),
  yes: (state) => taken(state, 'whole'),
  no: closed,
  left: turned(-1),
  right: turned(1),
  leave: (state) => asked(state, { kind: 'leave' }),
};

const prompt: Handlers<'prompt', State> = {
  yes: (state) => found(state, state.top),
  no: closed,
  complete: nothing,
  up: nothing,
  down: nothing,
};

const edited = (state: State, press: Press): State =>
  state.over.kind === 'search' ? { ...state, search: reduceLine(state.search, press) } : state;

const reasonWords: Readonly<Record<VersionReason, string>> = {
  begun: '开始改之前',
  left: '离开时',
  section: '换节时',
  'before-restore': '取回旧版本之前',
  foreign: '别的程序写的',
  migrated: '升级格式之前',
};

function versionParts(entry: Version, compared: Compared, focused: boolean, columns: number, now: Date): Part[] {
  const words = 'problem' in compared ? '已损坏，打不开' : summaryWords(compared.parts);
  const label = `${padEnd(whenWords(entry.kept, now), 17)}${padEnd(reasonWords[entry.why], 16)}`;
  return [
    { text: focused ? ' > ' : '   ' },
    { text: label, look: focused ? 'focus' : 'plain' },
    { text: ` ${shorten(words, columns - 38)}`, look: 'problem' in compared ? 'error' : 'quiet' },
  ];
}

const sectionBar = (state: State): Parts =>
  partsNow(state).flatMap(({ part, words }, index): Part[] => {
    const chosen = index === Math.min(state.part, partsNow(state).length - 1);
    const text = ` ${stepName(part)} ${words} `;
    return [{ text, look: chosen ? 'focus' : 'plain' }, { text: ' ' }];
  });

/** What the view needs besides its state. */
export interface HistoryShown {
  readonly title: string;
  readonly notice: string | null;
  /** Why the versions cannot be listed; null where they can. */
  readonly problem: string | null;
  readonly now: Date;
}

function body(state: State, problem: string | null, columns: number, now: Date): Parts[] {
  const { versions } = state;
  if (versions.length === 0) {
    const none = '这份草稿还没有历史版本：改动以后，开始、换节和离开时各存一个。';
    return inLines(problem ?? none, 'plain', columns);
  }
  const height = listRows(state);
  const first = Math.max(0, Math.min(state.index - Math.floor(height / 2), versions.length - height));
  const list = versions
    .slice(first, first + height)
    .map((entry, position) =>
      versionParts(entry, state.compare(first + position), first + position === state.index, columns, now),
    );
  const compared = comparedNow(state);
  const rows = pageRows(state);
  const lines = linesNow(state);
  const top = Math.max(0, Math.min(state.top, lines.length - rows));
  const damaged = compared && 'problem' in compared ? inLines(compared.problem, 'error', columns) : [];
  return [...list, [], ...damaged, ...lines.slice(top, top + rows)];
}

function answerWords(state: State, answer: HistoryAnswer): string {
  if (answer === 'nothing') return '不取回';
  const part = partNow(state);
  return answer === 'part' && part ? `只取回“${stepName(part.part)}”` : '全部取回';
}

function view(before: State, window: Room, { title, notice, problem, now }: HistoryShown): View {
  const state: State = { ...before, window };
  const { over, versions } = state;
  const { columns } = window;
  const lines = linesNow(state);
  const below = Math.max(0, lines.length - state.top - pageRows(state));
  const more = below > 0 || state.top > 0 ? `上面还有 ${state.top} 行，下面还有 ${below} 行（PgUp、PgDn）` : '';
  const said = notice ?? state.said;
  const typed = over.kind === 'search' ? lineParts('查找：', state.search, columns) : undefined;
  const asking: Parts[] =
    over.kind === 'question'
      ? [
          [{ text: ' 取回这个版本？现在的内容会先存为一个版本，也可以用 Ctrl+Z 撤销。', look: 'warning' }],
          [
            ...answersNow(state).flatMap((answer): Part[] => [
              { text: ' ' },
              { text: ` ${answerWords(state, answer)} `, look: over.answer === answer ? 'focus' : 'plain' },
            ]),
            { text: '   ←→ 换，Enter 选定', look: 'quiet' },
          ],
        ]
      : [];
  return {
    title: `${title}  历史版本`,
    status: { text: versions.length > 0 ? `${versions.length} 个版本 ` : '', look: 'quiet' },
    bar: sectionBar(state),
    body: body(state, problem, columns, now),
    caret: null,
    messages:
      asking.length > 0
        ? asking
        : said
          ? inLines(said, 'warning', columns).slice(0, typed ? 1 : 2)
          : [[{ text: ` ${more}`, look: 'quiet' }]],
    scope: typed ? 'prompt' : over.kind === 'question' ? 'question' : 'history',
    ...(typed ? { prompt: typed } : {}),
  };
}

export const historyScreen: Screen<HistoryGiven, State, 'history' | 'question' | 'prompt', HistoryShown> = {
  start: startHistory,
  scopeOf: ({ over }) => (over.kind === 'search' ? 'prompt' : over.kind === 'question' ? 'question' : 'history'),
  handlers: { history, question, prompt },
  typed: (state, text) => (state.over.kind === 'search' ? edited(state, { kind: 'text', text }) : null),
  pasted: (state, text) => edited(state, { kind: 'paste', text }),
  otherKey: (state, name) => edited(state, { kind: 'key', name }),
  ready: (state) => (state.said === null ? state : { ...state, said: null }),
  refused: (state, text) => ({ ...state, said: imeHint(text) }),
  view,
};
