/** A line -> what it leads to, and the question that comes next. Pure. */
import { command } from './commands.ts';
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
import { answerPlace, askPlace, next } from './inReport.ts';
import { answerReason, answerReview, askReason, askReview } from './inReview.ts';
import { placesHere } from './places.ts';
import { type Answer, type PlainState, request, say } from './state.ts';

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
      return askReason(dialog.finding);
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
  }
}

/** Whether what is asked for is a text, which may have several paragraphs. */
export function asksText(state: PlainState): boolean {
  const place = state.dialog.kind === 'place' ? placesHere(state)[state.dialog.at] : undefined;
  return place?.kind === 'field' && place.field.kind === 'text';
}

/** What was typed that is not text at all. */
const undecodable = /\ufffd/;

/** What a line leads to. */
export function answer(state: PlainState, typed: string): Answer {
  if (undecodable.test(typed))
    return say(state, '收到的不是 UTF-8 文字，这一行没有记下；请把终端的编码改成 UTF-8 再输入。');
  const line = typed.trim();
  const { dialog } = state;
  const commanded =
    dialog.kind === 'express' ||
    dialog.kind === 'home' ||
    dialog.kind === 'path' ||
    dialog.kind === 'doubt' ||
    dialog.kind === 'checked'
      ? null
      : command(state, line);
  if (commanded) return commanded;
  switch (dialog.kind) {
    case 'home':
      return answerHome(state, dialog.filter, line);
    case 'path':
      return answerPath(state, dialog.purpose, line);
    case 'checked':
      return answerChecked(state, dialog.checked, line);
    case 'doubt':
      return answerDoubt(state, dialog.argument, line);
    case 'express':
      return command({ ...state, session: null }, line) ?? answerExpress(state, line);
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
    case 'written':
      return line === '' ? request(say(state), { kind: 'home' }) : say(state, '回车回首页，@离开 结束：');
  }
}
