/** Walking the findings: to the very words, to the next one, and back to the review. */
import { typedMark } from '../../editing/editText.ts';
import { fieldOf, isBareText, partIds, readField } from '../../editing/fields.ts';
import type { Cell } from '../../form/form.ts';
import { formOf } from '../../form/forms.ts';
import { fillFigures } from '../../report/figures.ts';
import type { Report } from '../../report/report.ts';
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
  // Asked for every finding of a text at every key: most texts have none.
  if (!text.includes('{{')) return offset;
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

/** Where a sum is mended: at the first cell of its row that is typed, or of its column. */
function entryBehind(report: Report, place: string): string | undefined {
  const form = formOf(report);
  const sum = form.findCell(place);
  if (!sum) return undefined;
  const typed = (cells: readonly Cell[]) => cells.find((cell) => !cell.derived);
  const ofColumn = form.cellsOfTable[sum.table].filter(({ column }) => column.id === sum.column.id);
  return (typed(form.cellsOfRow(sum.table, sum.row.id)) ?? typed(ofColumn))?.id;
}

/** The field that a finding is about: the first of its places that can be edited, or what its sum is made of. */
export function fieldOfFinding({ session: { report } }: EditorState, finding: Finding): string | undefined {
  return finding.places.find((place) => fieldOf(report, place)) ?? entryBehind(report, finding.place);
}

/** Where a field stands in the report: its part, and its number there. */
function stands(report: Report, field: string): readonly [number, number] {
  const found = fieldOf(report, field);
  return found ? [partIds.indexOf(found.part), found.index] : [partIds.indexOf(partOfPlace(field)), -1];
}
const byPlace = (one: readonly [number, number], other: readonly [number, number]): number =>
  one[0] - other[0] || one[1] - other[1];

/** The findings in the order of the pages, which is not that of the review: there errors come first. */
function onPages(state: EditorState): { finding: Finding; at: readonly [number, number] }[] {
  const { report } = state.session;
  return reviewed(state)
    .open.map((finding) => ({ finding, at: stands(report, fieldOfFinding(state, finding) ?? finding.place) }))
    .sort((one, other) => byPlace(one.at, other.at));
}

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
  const page = onPages(state).findIndex((one) => one.finding === finding);
  const walk = { key: keyOf(finding), index, page: Math.max(0, page) };
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
  const walked =
    state.walk &&
    open.find((finding) => keyOf(finding) === state.walk!.key && fieldOfFinding(state, finding) === field);
  if (walked) return walked;
  const value = readField(report, field);
  const here = there.filter((finding) => !isBeingTyped(state, finding, caret));
  // What is not yet filled is not yet wrong.
  return value === null || isBareText(value)
    ? here.find(({ rule }) => rule === doubtfulRule)
    : here.find((finding) => !isPending(report, finding));
}

/** The next or previous finding of the report, in the order of its pages. */
export function walkBy(state: EditorState, by: 1 | -1): EditorState {
  const { open } = reviewed(state);
  if (open.length === 0) return noticed(state, '没有别的问题了。');
  const { walk, session } = state;
  const pages = onPages(state);
  const index = walk ? pages.findIndex(({ finding }) => keyOf(finding) === walk.key) : -1;
  const here = stands(session.report, session.field);
  const behind = pages.findIndex(({ at }) => byPlace(at, here) >= 0);
  // Where the one that was walked is mended, the next one stands where it stood.
  const first = walk ? Math.min(walk.page, pages.length) : behind === -1 ? pages.length : behind;
  const next = index >= 0 ? index + by : by === 1 ? first : first - 1;
  const { finding } = pages[(next + pages.length) % pages.length]!;
  const there = jumpTo(state, finding, open.indexOf(finding));
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
