/** Walking the findings: to the very words, to the next one, and back to the review. */
import { typedMark } from '../../editing/editText.ts';
import { fieldOf, isBareText, readField } from '../../editing/fields.ts';
import { fillFigures } from '../../report/figures.ts';
import type { Finding } from '../../rules/finding.ts';
import { keyOf } from '../../rules/waiver.ts';
import { doubtfulRule } from '../doubtful.ts';
import { isPending } from '../pending.ts';
import { partOfPlace } from '../steps.ts';
import { edit, focus, goToStep, noticed } from './moves.ts';
import { type EditorState, type Reviewed, reviewed } from './state.ts';

const reference = /\{\{[\w.]+\}\}/g;

/** The offset in a text as it is kept of an offset in the same text as it is shown, with figures for its references. */
export function keptOffset(text: string, offset: number, shown: (part: string) => string): number {
  let shift = 0;
  for (const match of text.matchAll(reference)) {
    const at = match.index + shift;
    const size = shown(match[0]).length;
    if (offset <= at) break;
    if (offset < at + size) return match.index;
    shift += size - match[0].length;
  }
  return offset - shift;
}

/** The field that a finding is about: the first of its places that can be edited. */
export const fieldOfFinding = (state: EditorState, finding: Finding): string | undefined =>
  finding.places.find((place) => fieldOf(state.session.report, place));

/** The stretch of the field's text that a finding speaks of; null where it names none. */
export function spanIn(state: EditorState, finding: Finding, field: string): { start: number; end: number } | null {
  if (!finding.span || finding.place !== field) return null;
  const text = readField(state.session.report, field);
  if (typeof text !== 'string') return null;
  const shown = (part: string) => fillFigures(part, state.session.report);
  const start = keptOffset(text, finding.span.start, shown);
  return { start, end: Math.max(start, keptOffset(text, finding.span.end, shown)) };
}

/** The state at the words of a finding; where it names no field, at its section. */
export function jumpTo(state: EditorState, finding: Finding, index: number): EditorState {
  const walk = { key: keyOf(finding), index };
  const field = fieldOfFinding(state, finding);
  if (!field) return { ...goToStep(state, partOfPlace(finding.place)), walk, fromReview: state.fromReview };
  const there = { ...focus(state, field), walk };
  const span = spanIn(there, finding, field);
  return span ? edit(there, { type: 'caret', offset: span.start }) : there;
}

/** Whether the words of a finding end at the caret, behind which one is just typing: they are not whole before the sentence is. */
function isBeingTyped(state: EditorState, finding: Finding, caret: number): boolean {
  const { mark, field } = state.session;
  return mark === `${field} ${typedMark}` && spanIn(state, finding, field)?.end === caret;
}

/** The finding that is walked, or else the first one that speaks of the field in focus. */
export function findingHere(
  state: EditorState,
  { open, caret }: Pick<Reviewed, 'open' | 'caret'>,
): Finding | undefined {
  const { field, report } = state.session;
  const there = open.filter((finding) => finding.places.includes(field));
  const walked = state.walk && there.find((finding) => keyOf(finding) === state.walk!.key);
  if (walked) return walked;
  const value = readField(report, field);
  const here = there.filter((finding) => !isBeingTyped(state, finding, caret));
  // What is not yet filled is not yet wrong.
  return value === null || isBareText(value)
    ? here.find(({ rule }) => rule === doubtfulRule)
    : here.find((finding) => !isPending(report, finding));
}

/** The next or previous finding of the report, in the order of the review. */
export function walkBy(state: EditorState, by: 1 | -1): EditorState {
  const { open } = reviewed(state);
  if (open.length === 0) return noticed(state, '没有别的问题了。');
  const { walk } = state;
  const index = walk ? open.findIndex((finding) => keyOf(finding) === walk.key) : -1;
  let next: number;
  if (index >= 0) next = index + by;
  // The one that was walked is mended: the next one stands where it stood.
  else if (walk) next = by === 1 ? walk.index : walk.index - 1;
  else {
    const here = open.findIndex((finding) => finding.places.includes(state.session.field));
    next = here === -1 ? (by === 1 ? 0 : open.length - 1) : here;
  }
  const turned = (next + open.length) % open.length;
  const there = jumpTo(state, open[turned]!, turned);
  if (next >= open.length) return noticed(there, '已经到最后一处，又从第一处开始。');
  return next < 0 ? noticed(there, '已经到第一处，又从最后一处开始。') : there;
}

/** Back in the review, at the finding that was walked or where it stood. */
export function backToReview(state: EditorState): EditorState {
  const { open } = reviewed(state);
  const { walk } = state;
  const index = walk ? open.findIndex((finding) => keyOf(finding) === walk.key) : -1;
  const reviewIndex = index >= 0 ? index : Math.min(walk?.index ?? state.reviewIndex, Math.max(0, open.length - 1));
  return { ...goToStep(state, 'review'), reviewIndex };
}

/** Mends what the finding in focus says, where the repair is certain. */
export function repair(state: EditorState, finding: Finding | undefined, at?: 'review'): EditorState {
  if (!finding?.repair) return noticed(state, '这一处没有可以直接照改的办法，请自己改。');
  const { changes, label } = finding.repair;
  const repaired = edit(state, { type: 'set', changes, ...(at ? { at } : {}) });
  if (repaired.session.report === state.session.report) return repaired;
  return noticed(repaired, `已照建议改（${label}），Ctrl+Z 撤销。`);
}
