/** Lines that are asked for: a reason, a path. What was typed and not given, or pasted and not yet taken, is kept with the draft. */
import type { Draft } from '../../drafts/drafts.ts';
import type { Finding } from '../../rules/finding.ts';
import { keyOf } from '../../rules/waiver.ts';
import { startLine } from '../components/oneLine.ts';
import { noticed } from './moves.ts';
import type { Asked, Over } from './over.ts';
import { type EditorState, findingInFocus, reviewed } from './state.ts';

/** Where a half typed line is kept: a reason belongs to its finding, and to the one that says the same of other figures since. */
function begunKey(state: EditorState, asks: Asked): string {
  const finding = asks === 'reason' ? findingInFocus(state).finding : undefined;
  if (!finding) return asks;
  const nameOf = (one: Finding) => `${asks} ${keyOf(one)}`;
  const own = nameOf(finding);
  if (own in state.begun) return own;
  const { open, waived } = reviewed(state);
  const there = new Set([...open, ...waived].map(nameOf));
  const lead = `${asks} ${finding.rule} ${finding.place} `;
  return Object.keys(state.begun).find((key) => `${key} `.startsWith(lead) && !there.has(key)) ?? own;
}

/** The state without what was begun of such a line: it is given. */
export function withoutBegun(state: EditorState, asks: Asked): EditorState {
  const { [begunKey(state, asks)]: _, ...begun } = state.begun;
  return { ...state, begun };
}

/** What is asked for to change the draft: a draft that is only looked at has no use for it. */
const changing: ReadonlySet<Asked> = new Set(['reason', 'file', 'ledger']);

/** Asks for one line to be typed, or typed on where it was left half typed. */
export const prompt =
  (asks: Asked, text: (state: EditorState) => string = () => '') =>
  (state: EditorState): EditorState => {
    if (state.readOnly && changing.has(asks)) return noticed(state, '这份草稿只能看，不能改。');
    const given = text(state);
    const line = startLine(state.begun[begunKey(state, asks)] ?? given);
    return { ...state, over: { kind: 'prompt', asks, line, given, offers: [] } };
  };

/** Asks once more for a path that could not be taken: it stands there to be mended, below what is wrong with it. */
export const askAgain = (state: EditorState, asks: Asked, path: string, wrong: string): EditorState =>
  noticed({ ...state, over: { kind: 'prompt', asks, line: startLine(path), given: '', offers: [] } }, wrong);

type Prompt = Extract<Over, { kind: 'prompt' }>;

/** The state with what stands in a prompt kept; null where that is nothing of one's own. */
function withHalf({ asks, line, given }: Prompt, state: EditorState): EditorState | null {
  if (line.text.trim() === '' || line.text === given || asks === 'search') return null;
  return { ...state, begun: { ...state.begun, [begunKey(state, asks)]: line.text } };
}

/** A prompt left without an answer, `closed` what is below it: what was typed is not lost, and that is said. */
export function leftHalf(over: Prompt, closed: EditorState): EditorState {
  const kept = withHalf(over, closed);
  if (!kept) return withoutBegun(closed, over.asks);
  return noticed(
    kept,
    over.asks === 'reason' ? '没有改动；写了一半的理由留着，按 S 接着写。' : '取消了；打好的路径留着，下次接着改。',
  );
}

/** What was pasted and is still asked about; '' where nothing is. */
export function pastedIn(over: Over): string {
  switch (over.kind) {
    case 'join':
    case 'aspects':
      return over.text;
    case 'paste':
    case 'whole':
    case 'elsewhere':
      return over.raw;
    default:
      return '';
  }
}

/** What is half typed now, at the prompt that is open and at those before it, or pasted: it goes to the disk with the draft. */
export function halfTyped(state: EditorState): Draft['begun'] {
  const { over } = state;
  const { begun: typed } = (over.kind === 'prompt' && withHalf(over, state)) || state;
  const pasted = pastedIn(over);
  const begun = pasted === '' ? typed : { ...typed, pasted };
  return Object.keys(begun).length > 0 ? begun : undefined;
}
