/** The earlier versions of a draft beside what there is now: chosen, looked through, searched, taken back. Plain data. */
import type { Draft } from '../../drafts/drafts.ts';
import type { Version } from '../../drafts/history.ts';
import type { TextBuffer } from '../../editing/textBuffer.ts';
import { startLine } from '../components/oneLine.ts';
import { type Asking, ask } from '../screen.ts';
import { frameRows, type Parts, type Room } from '../view.ts';
import type { PartChange } from './compare.ts';
import { comparisonLines } from './lines.ts';

/** A version with what differs, or why it cannot be read. */
export type Compared =
  | { readonly version: Draft; readonly parts: readonly PartChange[] }
  | { readonly problem: string };

/** Nothing, the part in focus alone, or the whole version. */
export type HistoryAnswer = 'nothing' | 'part' | 'whole';

export type HistoryOver =
  | { readonly kind: 'none' }
  /** What of a version is taken back; the safe answer is in focus at first. */
  | { readonly kind: 'question'; readonly answer: HistoryAnswer }
  | { readonly kind: 'search' };

export type HistoryRequest =
  | { readonly kind: 'close' }
  | { readonly kind: 'leave' }
  /** `parts` of a version; what was waived then comes along with the whole of it. */
  | {
      readonly kind: 'take';
      readonly version: Draft;
      readonly parts: readonly PartChange[];
      readonly isWhole: boolean;
      readonly kept: number;
    }
  | { readonly kind: 'jump'; readonly place: string };

export interface HistoryGiven {
  readonly versions: readonly Version[];
  /** What differs in the version of this index; read once and remembered. */
  readonly compare: (index: number) => Compared;
  /** Why no version can be taken back; null where one can. */
  readonly readOnly: string | null;
  readonly window: Room;
}

export interface HistoryState extends HistoryGiven, Asking<HistoryRequest> {
  /** The version in focus, and the part in focus among those that differ. */
  readonly index: number;
  readonly part: number;
  /** The first line of the comparison that is shown. */
  readonly top: number;
  readonly over: HistoryOver;
  readonly search: TextBuffer;
  readonly said: string | null;
}

export const startHistory = (given: HistoryGiven): HistoryState => ({
  ...given,
  index: 0,
  part: 0,
  top: 0,
  over: { kind: 'none' },
  search: startLine(),
  said: null,
  requests: [],
});

const within = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));

/** What differs in the version in focus; null where there is no version. */
export const comparedNow = (state: HistoryState): Compared | null =>
  state.versions.length === 0 ? null : state.compare(within(state.index, state.versions.length));
export const partsNow = (state: HistoryState): readonly PartChange[] => {
  const compared = comparedNow(state);
  return compared && 'parts' in compared ? compared.parts : [];
};
export const linesNow = (state: HistoryState): readonly Parts[] => {
  const parts = partsNow(state);
  const changes = parts[within(state.part, parts.length)]?.changes;
  return changes ? comparisonLines(changes, state.window.columns) : [];
};

/** How many versions are listed at a time: a third of the room, for the comparison needs more. */
export const listRows = ({ versions, window }: HistoryState): number =>
  Math.min(versions.length, Math.max(3, Math.floor((window.rows - frameRows) / 3)));
export const pageRows = (state: HistoryState): number =>
  Math.max(1, state.window.rows - frameRows - listRows(state) - 1);

export const toVersion = (state: HistoryState, by: number): HistoryState => ({
  ...state,
  index: within(state.index + by, state.versions.length),
  part: 0,
  top: 0,
});
export const toPart = (state: HistoryState, by: number): HistoryState => ({
  ...state,
  part: within(state.part + by, partsNow(state).length),
  top: 0,
});
export const scrolled = (state: HistoryState, by: number): HistoryState => ({
  ...state,
  top: Math.max(0, Math.min(linesNow(state).length - pageRows(state), state.top + by)),
});

/** Why the version in focus cannot be taken back; null where it can. */
export function refusalOf(state: HistoryState): string | null {
  const compared = comparedNow(state);
  if (!compared) return '还没有可以取回的版本。';
  if (state.readOnly) return state.readOnly;
  if ('problem' in compared) return compared.problem;
  return compared.parts.length === 0 ? '这个版本和现在的内容一样，不用取回。' : null;
}

export const asked = (state: HistoryState, request: HistoryRequest): HistoryState => ask(state, request);

/** What can be answered: the part in focus is offered where others differ too. */
export const answersNow = (state: HistoryState): readonly HistoryAnswer[] =>
  partsNow(state).length > 1 ? ['nothing', 'part', 'whole'] : ['nothing', 'whole'];

/** The part in focus among those that differ. */
export const partNow = (state: HistoryState): PartChange | undefined =>
  partsNow(state)[within(state.part, partsNow(state).length)];

/** Takes the version in focus back, or the part in focus of it, once it was asked. */
export function taken(state: HistoryState, answer: HistoryAnswer): HistoryState {
  const compared = comparedNow(state);
  const version = state.versions[within(state.index, state.versions.length)];
  const quiet: HistoryState = { ...state, over: { kind: 'none' } };
  if (answer === 'nothing' || !compared || 'problem' in compared || !version) return quiet;
  const part = partNow(state);
  const isWhole = answer === 'whole' || !part;
  return asked(quiet, {
    kind: 'take',
    version: compared.version,
    parts: isWhole ? compared.parts : [part],
    isWhole,
    kept: version.kept,
  });
}

const textOf = (parts: Parts): string => parts.map(({ text }) => text).join('');

/** The next place, in this version and then in the older ones, that has what is looked for. */
export function found(state: HistoryState, fromTop: number): HistoryState {
  const wanted = state.search.text.trim();
  const quiet: HistoryState = { ...state, over: { kind: 'none' } };
  if (wanted === '') return quiet;
  for (let index = state.index; index < state.versions.length; index++) {
    const compared = state.compare(index);
    const parts = 'parts' in compared ? compared.parts : [];
    for (let part = index === state.index ? state.part : 0; part < parts.length; part++) {
      const lines = comparisonLines(parts[part]!.changes, state.window.columns);
      const first = index === state.index && part === state.part ? fromTop : 0;
      const line = lines.findIndex((one, at) => at >= first && textOf(one).includes(wanted));
      if (line >= 0) return { ...quiet, index, part, top: line, said: `找到“${wanted}”，F3 找下一处` };
    }
  }
  return { ...quiet, said: `在这个版本和更早的版本里没有找到“${wanted}”` };
}
