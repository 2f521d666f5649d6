/** The keys of a text. */
import { readField } from '../../editing/fields.ts';
import { tableOfText } from '../../editing/tableOfText.ts';
import { columnOfCaret, lineOfCaret, moveByLines, nextBlank } from '../../editing/textBuffer.ts';
import { fillFigures } from '../../report/figures.ts';
import { graphemes } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import type { Handlers } from '../keys.ts';
import { joinLines, tidyPasted, withoutPageLines } from './hardLines.ts';
import { aspectsIn } from './layAspects.ts';
import { edit, fieldBy, focus, noticed } from './moves.ts';
import { nothingOver } from './over.ts';
import { withoutOwnHeadings } from './printedHeadings.ts';
import type { EditorState } from './state.ts';
import { isWholeReport, readWhole, whyMixed } from './wholeReport.ts';

export const textHere = ({ session }: EditorState): string => readField(session.report, session.field) as string;

const linesHere = (state: EditorState) => {
  const text = textHere(state);
  const shown = (part: string) => fillFigures(part, state.session.report);
  const lines = wrap(text, state.textColumns, shown);
  return { text, shown, lines, index: lineOfCaret(lines, state.session.caret) };
};

/** The field above or below; an arrow too many is no reason to leave the section. */
function withinPart(state: EditorState, by: 1 | -1): EditorState {
  const moved = fieldBy(state, by);
  if (moved.step === state.step) return moved;
  return noticed(state, by > 0 ? '这一节到底了：Ctrl+N 到下一节。' : '这一节到顶了：Ctrl+P 到上一节。');
}

/** Up and down inside a text, and out of it to the next field at its first and last line. */
function byLines(state: EditorState, by: number): EditorState {
  const { session } = state;
  const { text, shown, lines, index } = linesHere(state);
  const column = state.goalColumn ?? columnOfCaret(text, lines[index]!, session.caret, shown);
  const limited = Math.min(lines.length - 1, Math.max(0, index + by)) - index;
  if (limited === 0) return Math.abs(by) === 1 ? withinPart(state, by as 1 | -1) : state;
  const offset = moveByLines({ text, caret: session.caret }, lines, limited, column, shown);
  return offset === null ? state : { ...edit(state, { type: 'caret', offset }), goalColumn: column };
}

function lineEnd(state: EditorState): EditorState {
  const { lines, index } = linesHere(state);
  const line = lines[index]!;
  const wrapsOn = lines.some((other) => other.start === line.end && other !== line);
  return edit(state, { type: 'caret', offset: wrapsOn ? Math.max(line.start, line.end - 1) : line.end });
}

export const textHandlers = {
  left: (state) => edit(state, { type: 'left' }),
  right: (state) => edit(state, { type: 'right' }),
  'word-left': (state) => edit(state, { type: 'word-left' }),
  'word-right': (state) => edit(state, { type: 'word-right' }),
  'sentence-left': (state) => edit(state, { type: 'sentence-left' }),
  'sentence-right': (state) => edit(state, { type: 'sentence-right' }),
  'delete-word': (state) => edit(state, { type: 'delete-word' }),
  cut: (state) => edit(state, { type: 'cut' }),
  put: (state) => edit(state, { type: 'put' }),
  up: (state) => byLines(state, -1),
  down: (state) => byLines(state, 1),
  'page-up': (state) => byLines(state, -state.pageRows),
  'page-down': (state) => byLines(state, state.pageRows),
  'line-start': (state) => {
    const { lines, index } = linesHere(state);
    return edit(state, { type: 'caret', offset: lines[index]!.start });
  },
  'line-end': lineEnd,
  clear: (state) => {
    const { length } = graphemes(textHere(state));
    if (length === 0) return noticed(state, '这一项本来就是空的。');
    const cleared = edit(state, { type: 'set', changes: [{ place: state.session.field, value: '' }] });
    return cleared.readOnly ? cleared : noticed(cleared, `已清空这一项，去掉 ${length} 字，Ctrl+Z 撤销。`);
  },
  'field-start': (state) => edit(state, { type: 'caret', offset: 0 }),
  'field-end': (state) => edit(state, { type: 'caret', offset: textHere(state).length }),
} satisfies Partial<Handlers<'line', EditorState> & Handlers<'text', EditorState>>;

/** Tab in a text: to the next blank of a phrase while there is one, then to the next field. */
export function nextPlace(state: EditorState): EditorState {
  const blank = nextBlank(textHere(state), state.session.caret);
  return blank === null ? fieldBy(state, 1) : edit(state, { type: 'caret', offset: blank });
}

/** Puts a phrase, a figure or a file's text in at the caret, which then stands at its first blank or behind it. */
export function insertText(state: EditorState, text: string): EditorState {
  const start = state.session.caret;
  const inserted = edit({ ...state, over: nothingOver }, { type: 'paste', text });
  const blank = /_{2,}/.exec(textHere(inserted).slice(start));
  const inside = blank !== null && start + blank.index < inserted.session.caret;
  return inside ? edit(inserted, { type: 'caret', offset: start + blank.index }) : inserted;
}

/** Puts a pasted text in, without the headings that the document sets; one with those of several aspects asks whether it is to be laid out over them. */
export function putText(state: EditorState, text: string): EditorState {
  const { field, report } = state.session;
  const changes = state.readOnly ? null : aspectsIn(text, field, report);
  if (changes) return { ...state, over: { kind: 'aspects', text, changes, yes: true } };
  const own = withoutOwnHeadings(text, field);
  const put = edit(state, { type: 'paste', text: own });
  return own === text || put.readOnly ? put : noticed(put, '开头的标题由文件自动加，没有贴进来。');
}

/** A text pasted into a text; one that is a table asks first whether it is to go there. */
export function pasteInText(state: EditorState, raw: string, unmarked: boolean): EditorState {
  const { field, report } = state.session;
  if (isWholeReport(raw)) return readWhole(state, raw);
  const mixed = whyMixed(raw, field, report);
  if (mixed) return noticed(state, mixed);
  const table = tableOfText(raw, report);
  return table ? { ...state, over: { kind: 'elsewhere', raw, unmarked, table, yes: true } } : pasteText(state, raw);
}

/** A pasted text: where its lines end as those of a PDF do, or numbers of pages stand in it, one question mends it. */
export function pasteText(state: EditorState, raw: string): EditorState {
  const text = tidyPasted(raw);
  const { text: own, left } = withoutPageLines(text);
  const joined = joinLines(own);
  if (joined === null && left.length === 0) return putText(state, text);
  const mended = joined ?? own;
  return { ...state, over: { kind: 'join', text, mended, isJoined: joined !== null, left, yes: true } };
}

/** The text before the aspects of section 一, begun where there is none yet. */
export function openOpening(state: EditorState): EditorState {
  if (state.step !== 'overview') return noticed(state, '只有第一部分在（一）之前可以另写一段。');
  const isThere = state.session.report.overview.whole !== undefined || state.readOnly;
  const change = { type: 'set', changes: [{ place: 'overview.whole', value: '' }], at: 'overview.whole' } as const;
  return focus(isThere ? state : edit(state, change), 'overview.whole');
}
