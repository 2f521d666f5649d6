/** The keys of the review. */
import type { Waiver } from '../../editing/state.ts';
import type { Finding } from '../../rules/finding.ts';
import { keyOf, mayBeWaived, waiverOf } from '../../rules/waiver.ts';
import type { Handlers } from '../keys.ts';
import { isPending } from '../pending.ts';
import { edit, goToStep, noticed } from './moves.ts';
import { nothingOver } from './over.ts';
import { prompt } from './prompts.ts';
import { type EditorState, findingInFocus } from './state.ts';
import { jumpTo, repair } from './walking.ts';

const reasonOf = ({ session }: EditorState, finding: Finding): string =>
  waiverOf(session.waivers, finding)?.reason ?? '';

const setWaivers = (state: EditorState, waivers: readonly Waiver[]): EditorState =>
  edit(state, { type: 'set', changes: [], waivers, at: 'review' });

/** Waives the finding in focus for a reason, or changes the reason; without one it counts again. */
export function waive(state: EditorState, reason: string): EditorState {
  const { finding } = findingInFocus(state);
  const closed: EditorState = { ...state, over: nothingOver };
  if (!finding) return closed;
  const before = waiverOf(closed.session.waivers, finding);
  const others = closed.session.waivers.filter((one) => one !== before);
  if (reason === '') {
    if (others.length === closed.session.waivers.length) return noticed(closed, '没有写理由，没有放过。');
    return noticed(setWaivers(closed, others), '不再放过，这一条又算数了。Ctrl+Z 撤销。');
  }
  const waived = setWaivers(closed, [...others, { finding: keyOf(finding), reason }]);
  return closed.readOnly ? waived : noticed(waived, '已放过，移到最后；Ctrl+Z 撤销。');
}

const by =
  (step: (state: EditorState) => number) =>
  (state: EditorState): EditorState => {
    const { index, count } = findingInFocus(state);
    return { ...state, reviewIndex: Math.max(0, Math.min(count - 1, index + step(state))) };
  };

export const reviewHandlers = {
  up: by(() => -1),
  down: by(() => 1),
  left: (state) => state,
  right: (state) => state,
  'page-up': by((state) => -state.pageRows),
  'page-down': by((state) => state.pageRows),
  jump: (state) => {
    const { finding, index } = findingInFocus(state);
    if (!finding) return goToStep(state, 'output');
    return jumpTo({ ...state, fromReview: true }, finding, index);
  },
  repair: (state) => repair(state, findingInFocus(state).finding, 'review'),
  waive: (state) => {
    const { finding } = findingInFocus(state);
    if (!finding) return state;
    if (!mayBeWaived(finding))
      return noticed(
        state,
        isPending(state.session.report, finding)
          ? '这一条是还没有填，填上就没有了，不能放过。'
          : '这一条是确定的错，只能改，不能放过。',
      );
    return prompt('reason', () => reasonOf(state, finding))(state);
  },
} satisfies Partial<Handlers<'review', EditorState>>;
