/** A line -> what it leads to, and the question that comes next. Pure. */
import { cleanLine } from '../../editing/clean.ts';
import { isWholeReport } from '../editor/wholeReport.ts';
import { questionOf } from '../express/state.ts';
import { command, helpOn, isHelp } from './commands.ts';
import { answerExpress, askExpress } from './inExpress.ts';
import {
  answerChecked,
  answerDoubt,
  answerHome,
  answerPath,
  askChecked,
  askDoubt,
  askHome,
  askPath,
} from './inHome.ts';
import {
  answerExists,
  answerFolder,
  answerFormats,
  answerNewFolder,
  askExists,
  askFolder,
  askFormats,
  askNewFolder,
  askWritten,
} from './inOutput.ts';
import { answerPasted, askPasted, pasteAt } from './inPaste.ts';
import { answerPlace, askPlace, next } from './inReport.ts';
import { answerReason, answerReview, askReason, askReview } from './inReview.ts';
import { placesHere } from './places.ts';
import { type Answer, type Dialog, go, type PlainState, request, say } from './state.ts';

/** What was typed that is not text at all. */
const undecodable = /\ufffd/;

/** The question that is asked now: each line can be understood by itself. */
export function ask(state: PlainState): readonly string[] {
  const { dialog } = state;
  switch (dialog.kind) {
    case 'home':
      return askHome(state, dialog.filter);
    case 'path':
      return askPath(dialog.purpose);
    case 'checked':
      return askChecked();
    case 'doubt':
      return askDoubt(dialog.against);
    case 'express':
      return askExpress(state.express!);
    case 'place':
      return askPlace(state, dialog.at);
    case 'review':
      return askReview(state);
    case 'reason':
      return askReason(state, dialog.finding);
    case 'formats':
      return askFormats(state);
    case 'folder':
      return askFolder(state);
    case 'newFolder':
      return askNewFolder(state);
    case 'exists':
      return askExists(dialog.paths);
    case 'written':
      return askWritten();
    case 'pasted':
      return askPasted(state, dialog.pasted);
    case 'burst':
      return askBurst(dialog.lines);
  }
}

/** What is asked for now, where it is a place of the report. */
const placeNow = (state: PlainState) =>
  state.dialog.kind === 'place' ? placesHere(state)[state.dialog.at] : undefined;

/** Whether the line that is asked for may be any words: then the pieces of one that was broken can be joined. */
function asksWords(state: PlainState): boolean {
  const place = placeNow(state);
  if (place) return place.kind === 'field' && place.field.kind === 'line';
  const { dialog, express } = state;
  return dialog.kind === 'reason' || (dialog.kind === 'express' && questionOf(express!)?.kind === 'line');
}

/**
 * What lines lead to that came all at once: at a text or a table they are looked at as what was pasted; where one line is asked for
 * none of them is an answer before that was asked.
 */
export function answerLines(state: PlainState, lines: readonly string[]): Answer {
  const [only] = lines;
  if (lines.length === 1) return answer(state, only!);
  const raw = lines.join('\n');
  if (undecodable.test(raw)) return answer(state, raw);
  const place = placeNow(state);
  const takesLines = place && (place.kind === 'row' || place.field.kind === 'text' || isWholeReport(raw));
  if (takesLines && state.dialog.kind === 'place') return pasteAt(state, state.dialog.at, raw);
  const { dialog } = state;
  if (dialog.kind === 'pasted' || dialog.kind === 'burst')
    return go(state, { ...dialog }, `又收到 ${lines.length} 行，没有记下：请先回答这一问，再粘贴。`);
  if (asksWords(state)) return go(state, { kind: 'burst', lines, back: dialog });
  return go(state, { ...dialog }, `一下子收到 ${lines.length} 行，这一问只要一行，都没有记下。`);
}

/** One line of several: between Chinese characters nothing stands. */
const joined = (lines: readonly string[]): string =>
  cleanLine(lines.join('\n').replace(/(?<=[^\x00-\x7f])\s*\n\s*(?=[^\x00-\x7f])/g, ''));

function askBurst(lines: readonly string[]): string[] {
  return [
    `一下子收到 ${lines.length} 行，这一问只要一行；接成一行是：${joined(lines)}`,
    '接成一行用它，输入 1；不用它、重新回答，输入 2。回车就是 2：',
  ];
}

function answerBurst(state: PlainState, lines: readonly string[], back: Dialog, line: string): Answer {
  if (line === '1') return answer({ ...state, dialog: back }, joined(lines));
  return /^(?:2|<|＜|)$/.test(line)
    ? go(state, { ...back }, '都没有记下，请重新回答。')
    : say(state, '刚才的几行怎么办，请输入 1 或 2：');
}

/** What a line leads to. */
export function answer(state: PlainState, typed: string): Answer {
  if (undecodable.test(typed))
    return say(state, '收到的不是 UTF-8 文字，这一行没有记下；请把终端的编码改成 UTF-8 再输入。');
  const line = typed.trim();
  const { dialog } = state;
  if (line === '@离开') return request(say(state), { kind: 'leave' });
  if (line === '@首页') return request(say(state), { kind: 'home' });
  const commanded =
    dialog.kind === 'express' ||
    dialog.kind === 'home' ||
    dialog.kind === 'path' ||
    dialog.kind === 'doubt' ||
    dialog.kind === 'checked' ||
    dialog.kind === 'pasted' ||
    dialog.kind === 'burst'
      ? null
      : command(state, line);
  if (commanded) return commanded;
  switch (dialog.kind) {
    case 'home':
      return answerHome(state, dialog.filter, line);
    case 'path':
      return answerPath(state, dialog, line);
    case 'checked':
      return answerChecked(state, dialog.checked, line);
    case 'doubt':
      return answerDoubt(state, dialog.argument, line);
    case 'express':
      return answerExpress(state, line);
    case 'place':
      return line === '' ? say(next(state, dialog.at)) : answerPlace(state, dialog.at, line);
    case 'review':
      return answerReview(state, line);
    case 'reason':
      return answerReason(state, dialog.finding, line);
    case 'formats':
      return answerFormats(state, line);
    case 'folder':
      return answerFolder(state, line);
    case 'newFolder':
      return answerNewFolder(state, line);
    case 'exists':
      return answerExists(state, line);
    case 'pasted':
      return isHelp(line) ? helpOn(state) : answerPasted(state, dialog.pasted, line);
    case 'burst':
      return isHelp(line) ? helpOn(state) : answerBurst(state, dialog.lines, dialog.back, line);
    case 'written':
      return line === '' ? request(say(state), { kind: 'home' }) : say(state, '回车回首页，@离开 结束：');
  }
}
