/** Editing the text in focus: typing, deleting, cutting, moving by more than a character. */
import { guessKind } from '../form/unitKinds.ts';
import { cleanText } from './clean.ts';
import { fieldOf, readField, withField } from './fields.ts';
import { changed } from './history.ts';
import type { Movement, Session } from './state.ts';
import { cutEnd, deleteTo, insert, offsetAfter, offsetBefore, type TextBuffer } from './textBuffer.ts';
import { sentenceAfter, sentenceBefore, wordAfter, wordBefore } from './words.ts';

/** Whether the field in focus holds text. */
export function isText(session: Session): boolean {
  const { kind } = fieldOf(session.report, session.field)!.field;
  return kind === 'text' || kind === 'line';
}

const textOf = (session: Session): string => readField(session.report, session.field) as string;

/** The session with its text edited; edits with the same mark are undone together, one without a mark by itself. */
export function editText(session: Session, edit: (buffer: TextBuffer) => TextBuffer, mark: string | null): Session {
  const before = textOf(session);
  const { text, caret } = edit({ text: before, caret: session.caret });
  if (text === before) return { ...session, caret, notice: null };
  let report = withField(session.report, session.field, text);
  // The kind follows the name until the clerk has chosen one.
  if (session.field === 'unit' && !session.kindChosen && report.kind === guessKind(before))
    report = withField(report, 'kind', guessKind(text));
  return changed(session, { report, caret, mark: mark && `${session.field} ${mark}` });
}

/** The mark of letters typed within a sentence. */
export const typedMark = 'insert';

/** The session with text typed or pasted at the caret. */
export function typeText(session: Session, text: string): Session {
  const isLine = fieldOf(session.report, session.field)!.field.kind === 'line';
  const cleaned = isLine ? cleanText(text).replaceAll('\n', ' ') : cleanText(text);
  // A pause for thought is a good place for undo to stop: the end of a sentence.
  const mark = /[。！？\n]$/.test(cleaned) ? null : typedMark;
  return cleaned === '' ? session : editText(session, (buffer) => insert(buffer, cleaned), mark);
}

/** The session with the caret somewhere else. */
export const moveCaret = (session: Session, offset: number): Session => ({
  ...session,
  caret: offset,
  mark: null,
  notice: null,
});

const movements: Readonly<Record<Movement | 'left' | 'right', (text: string, offset: number) => number>> = {
  left: offsetBefore,
  right: offsetAfter,
  'word-left': wordBefore,
  'word-right': wordAfter,
  'sentence-left': sentenceBefore,
  'sentence-right': sentenceAfter,
};

export const moveBy = (session: Session, movement: Movement | 'left' | 'right'): Session =>
  isText(session) ? moveCaret(session, movements[movement](textOf(session), session.caret)) : session;

export const deleteWord = (session: Session): Session =>
  isText(session)
    ? editText(session, (buffer) => deleteTo(buffer, wordBefore(buffer.text, buffer.caret)), 'word')
    : session;

/** Cuts to the end of the paragraph; several cuts in a row are kept together, as one would expect of lines. */
export function cutLine(session: Session): Session {
  if (!isText(session)) return session;
  const text = textOf(session);
  const end = cutEnd({ text, caret: session.caret });
  const cut = (session.mark === `${session.field} cut` ? session.cut : '') + text.slice(session.caret, end);
  return { ...editText(session, (buffer) => deleteTo(buffer, end), 'cut'), cut };
}

/** Puts what was cut in at the caret. */
export const putBack = (session: Session): Session =>
  isText(session) && session.cut !== ''
    ? editText({ ...session, mark: null }, (buffer) => insert(buffer, session.cut), 'put')
    : session;
