/** Lines that are asked for: a reason, a path. What was typed and not given is kept while the draft is open. */
import { keyOf } from '../../rules/waiver.ts';
import { startLine } from '../components/oneLine.ts';
import { noticed } from './moves.ts';
import type { Asked, Over } from './over.ts';
import { type EditorState, findingInFocus } from './state.ts';

/** Where a half typed line is kept: a reason belongs to its finding. */
function begunKey(state: EditorState, asks: Asked): string {
  const finding = asks === 'reason' ? findingInFocus(state).finding : undefined;
  return finding ? `${asks} ${keyOf(finding)}` : asks;
}

/** The state without what was begun of such a line: it is given. */
export function withoutBegun(state: EditorState, asks: Asked): EditorState {
  const { [begunKey(state, asks)]: _, ...begun } = state.begun;
  return { ...state, begun };
}

/** Asks for one line to be typed, or typed on where it was left half typed. */
export const prompt =
  (asks: Asked, text: (state: EditorState) => string = () => '') =>
  (state: EditorState): EditorState => {
    const given = text(state);
    const line = startLine(state.begun[begunKey(state, asks)] ?? given);
    return { ...state, over: { kind: 'prompt', asks, line, given, offers: [] } };
  };

/** Asks once more for a path that could not be taken: it stands there to be mended, below what is wrong with it. */
export const askAgain = (state: EditorState, asks: Asked, path: string, wrong: string): EditorState =>
  noticed({ ...state, over: { kind: 'prompt', asks, line: startLine(path), given: '', offers: [] } }, wrong);

/** A prompt left without an answer, `closed` what is below it: what was typed is not lost, and that is said. */
export function leftHalf({ asks, line, given }: Extract<Over, { kind: 'prompt' }>, closed: EditorState): EditorState {
  const without = withoutBegun(closed, asks);
  if (line.text.trim() === '' || line.text === given || asks === 'search') return without;
  return noticed(
    { ...without, begun: { ...without.begun, [begunKey(closed, asks)]: line.text } },
    asks === 'reason' ? '没有改动；写了一半的理由留着，按 S 接着写。' : '取消了；打好的路径留着，下次接着改。',
  );
}
