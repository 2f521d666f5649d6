/** What is looked at on the history screen: a reducer, so that keys arriving faster than frames are never lost. */
import type { Press } from '../hooks/useKeys.ts';
import { commandOf } from '../keys.ts';

export interface HistoryState {
  /** The version in focus, and the part in focus among those that differ. */
  readonly index: number;
  readonly part: number;
  /** The first line of the comparison that is shown. */
  readonly top: number;
  /** refused: a version was asked for that cannot be taken back. */
  readonly overlay: 'none' | 'question' | 'refused' | 'keys';
  /** What the keys asked for that a reducer cannot do; the number tells one request from the next. */
  readonly request: { readonly kind: 'close' | 'take' | 'leave'; readonly count: number } | null;
}

export const startHistory: HistoryState = { index: 0, part: 0, top: 0, overlay: 'none', request: null };

/** What the screen knows and the state does not: how far one can go. */
export interface HistoryAction {
  readonly press: Press;
  readonly versions: number;
  /** Parts that differ in each version, and lines of a page and of the comparison in focus. */
  readonly parts: number;
  readonly pageRows: number;
  readonly lines: number;
  readonly mayTake: boolean;
}

const within = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));
const asked = (state: HistoryState, kind: 'close' | 'take' | 'leave'): HistoryState => ({
  ...state,
  overlay: 'none',
  request: { kind, count: (state.request?.count ?? 0) + 1 },
});

function pressed(state: HistoryState, name: string, action: HistoryAction): HistoryState {
  const { versions, parts, pageRows, lines, mayTake } = action;
  if (state.overlay === 'keys') return name === 'ctrl+c' ? asked(state, 'leave') : { ...state, overlay: 'none' };
  if (state.overlay === 'question') {
    const answer = commandOf('question', name);
    if (answer === 'yes') return asked(state, 'take');
    if (answer === 'leave') return asked(state, 'leave');
    return answer === 'no' ? { ...state, overlay: 'none' } : state;
  }
  const quiet: HistoryState = { ...state, overlay: 'none' };
  const to = (by: number) => ({ ...quiet, index: within(state.index + by, versions), part: 0, top: 0 });
  const scrolled = (by: number) => ({ ...quiet, top: Math.max(0, Math.min(lines - pageRows, state.top + by)) });
  switch (commandOf('history', name)) {
    case 'up':
      return to(-1);
    case 'down':
      return to(1);
    case 'left':
      return { ...quiet, part: within(state.part - 1, parts), top: 0 };
    case 'right':
      return { ...quiet, part: within(state.part + 1, parts), top: 0 };
    case 'page-up':
      return scrolled(1 - pageRows);
    case 'page-down':
      return scrolled(pageRows - 1);
    case 'pick':
      return versions > 0 ? { ...state, overlay: mayTake ? 'question' : 'refused' } : state;
    case 'keys':
      return { ...state, overlay: 'keys' };
    case 'no':
      return asked(state, 'close');
    case 'leave':
      return asked(state, 'leave');
    default:
      return state;
  }
}

/** The state after a key press. */
export function reduceHistory(state: HistoryState, action: HistoryAction): HistoryState {
  const { press } = action;
  const names = press.kind === 'text' ? [...press.text] : press.kind === 'key' ? [press.name] : [];
  return names.reduce((before, name) => pressed(before, name, action), state);
}
