/** One clerk editing one report: a reducer over plain data, without a screen. */
import { cellOf, findCell } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { guessKind, unitKinds } from '../report/sections.ts';
import { cleanLine, cleanText } from './clean.ts';
import { type FieldId, type FieldValue, fieldsOfPart, findField, type PartId, readField, withField } from './fields.ts';
import { entryOfFigure, figureOfEntry, typeFigure } from './number.ts';
import {
  cutEnd,
  deleteBackward,
  deleteForward,
  deleteTo,
  insert,
  offsetAfter,
  offsetBefore,
  type TextBuffer,
} from './textBuffer.ts';
import { sentenceAfter, sentenceBefore, wordAfter, wordBefore } from './words.ts';

/** What undo goes back to. */
interface Moment {
  readonly report: Report;
  readonly field: FieldId;
  readonly caret: number;
}

export interface Session {
  readonly report: Report;
  /** The field in focus. */
  readonly field: FieldId;
  /** Where one was last in each part, to come back to. */
  readonly remembered: Readonly<Partial<Record<PartId, FieldId>>>;
  /** UTF-16 offset in the text of the field in focus. */
  readonly caret: number;
  /** What is being typed into a cell; null when nothing is: the next digit then starts afresh. */
  readonly entry: string | null;
  readonly past: readonly Moment[];
  readonly future: readonly Moment[];
  /** Edits with the same mark, one after the other, are undone together. */
  readonly mark: string | null;
  /** What was last cut, to be put in elsewhere. */
  readonly cut: string;
  /** One sentence about the last key, where it could not do what was asked. */
  readonly notice: string | null;
}

/** Moves of the caret by more than a character. */
type Movement = 'word-left' | 'word-right' | 'sentence-left' | 'sentence-right';

export type Action =
  | { readonly type: 'focus'; readonly field: FieldId }
  | { readonly type: 'type'; readonly text: string }
  | { readonly type: 'paste'; readonly text: string }
  | { readonly type: 'backspace' | 'delete' | 'left' | 'right' | 'undo' | 'redo' | 'next-choice' | 'previous-choice' }
  | { readonly type: Movement | 'delete-word' | 'cut' | 'put' }
  | { readonly type: 'caret'; readonly offset: number }
  | { readonly type: 'zeros'; readonly part: PartId }
  | { readonly type: 'set'; readonly changes: readonly { readonly place: FieldId; readonly value: FieldValue }[] };

const maximumPast = 500;

/** A session that starts at a field of the report; an unknown field is the first one. */
export function startSession(report: Report, field?: FieldId): Session {
  const start = field && findField(field) ? field : fieldsOfPart.basics[0]!.id;
  return focus(
    {
      report,
      field: start,
      remembered: {},
      caret: 0,
      entry: null,
      past: [],
      future: [],
      mark: null,
      cut: '',
      notice: null,
    },
    start,
  );
}

const textLength = (report: Report, field: FieldId): number => String(readField(report, field) ?? '').length;

function focus(session: Session, field: FieldId): Session {
  const found = findField(field);
  if (!found) return session;
  return {
    ...session,
    field,
    remembered: { ...session.remembered, [found.part]: field },
    caret: textLength(session.report, field),
    entry: null,
    mark: null,
    notice: null,
  };
}

/** The session after a change of the report; `mark` joins it with the edits just before it that had the same mark. */
function changed(session: Session, report: Report, caret: number, entry: string | null, mark: string | null): Session {
  if (report === session.report) return { ...session, caret, entry, notice: null };
  const joins = mark !== null && mark === session.mark;
  const moment = { report: session.report, field: session.field, caret: session.caret };
  return {
    ...session,
    report,
    caret,
    entry,
    mark,
    past: joins ? session.past : [...session.past.slice(-maximumPast + 1), moment],
    future: [],
    notice: null,
  };
}

const isText = (kind: string): boolean => kind === 'text' || kind === 'line';

function editText(session: Session, edit: (buffer: TextBuffer) => TextBuffer, mark: string): Session {
  const before = readField(session.report, session.field) as string;
  const { text, caret } = edit({ text: before, caret: session.caret });
  if (text === before) return { ...session, caret, notice: null };
  let report = withField(session.report, session.field, text);
  if (session.field === 'unit' && report.kind === guessKind(before))
    report = withField(report, 'kind', guessKind(text));
  return changed(session, report, caret, null, `${session.field} ${mark}`);
}

function editFigure(session: Session, entry: string | null, mark = 'figure'): Session {
  if (entry === null) return { ...session, notice: '这里只能填数字。' };
  const cell = cellOf(session.field);
  const report = withField(session.report, session.field, figureOfEntry(entry, cell.kind));
  return { ...changed(session, report, entry.length, entry, `${session.field} ${mark}`), entry };
}

/** The report keeps its year until four digits make another one. */
function editYear(session: Session, entry: string): Session {
  if (!/^\d{0,4}$/.test(entry)) return { ...session, notice: '年度是四位数字。' };
  const year = Number(entry);
  if (entry.length < 4) return { ...session, entry, notice: null };
  if (year < 2008 || year > 2099) return { ...session, entry, notice: '年度应在 2008 至 2099 之间。' };
  return { ...changed(session, withField(session.report, 'year', year), 0, entry, 'year'), entry };
}

function typed(session: Session, text: string): Session {
  const { kind } = findField(session.field)!.field;
  if (isText(kind)) {
    const cleaned = kind === 'line' ? cleanText(text).replaceAll('\n', ' ') : cleanText(text);
    // A pause for thought is a good place for undo to stop: the end of a sentence.
    const mark = /[。！？\n]$/.test(cleaned) ? `end ${session.past.length}` : 'insert';
    return cleaned === '' ? session : editText(session, (buffer) => insert(buffer, cleaned), mark);
  }
  const cell = findCell(session.field);
  if (cell) return editFigure(session, typeFigure(session.entry ?? '', text, cell.kind));
  if (kind === 'year') {
    const digits = typeFigure(session.entry ?? '', text, 'count');
    return digits === null ? { ...session, notice: '年度是四位数字。' } : editYear(session, digits);
  }
  return session;
}

function erase(session: Session, key: 'backspace' | 'delete'): Session {
  const { kind } = findField(session.field)!.field;
  if (isText(kind)) return editText(session, key === 'backspace' ? deleteBackward : deleteForward, 'erase');
  const value = readField(session.report, session.field);
  const entry = session.entry ?? entryOfFigure(value as never);
  const left = key === 'delete' ? '' : entry.slice(0, -1);
  if (kind === 'year') return editYear(session, left);
  return kind === 'choice' ? session : editFigure(session, left);
}

function moveCaret(session: Session, offset: number): Session {
  return { ...session, caret: offset, mark: null, notice: null };
}

const movements: Readonly<Record<Movement, (text: string, offset: number) => number>> = {
  'word-left': wordBefore,
  'word-right': wordAfter,
  'sentence-left': sentenceBefore,
  'sentence-right': sentenceAfter,
};

/** Cuts to the end of the paragraph; several cuts in a row are kept together, as one would expect of lines. */
function cutLine(session: Session): Session {
  if (!isText(findField(session.field)!.field.kind)) return session;
  const text = readField(session.report, session.field) as string;
  const end = cutEnd({ text, caret: session.caret });
  const cut = (session.mark === `${session.field} cut` ? session.cut : '') + text.slice(session.caret, end);
  return { ...editText(session, (buffer) => deleteTo(buffer, end), 'cut'), cut };
}

function chooseKind(session: Session, by: number): Session {
  if (session.field !== 'kind') return session;
  const index = unitKinds.findIndex((kind) => kind.id === session.report.kind);
  const next = unitKinds[(index + by + unitKinds.length) % unitKinds.length]!;
  return changed(session, withField(session.report, 'kind', next.id), 0, null, null);
}

/** 0 into every blank cell of a part: one change, one undo. */
function fillZeros(session: Session, part: PartId): Session {
  let report = session.report;
  let filled = 0;
  for (const field of fieldsOfPart[part]) {
    if (readField(report, field.id) !== null) continue;
    report = withField(report, field.id, field.kind === 'decimal' ? '0' : 0);
    filled++;
  }
  if (filled === 0) return { ...session, notice: '这张表没有空白格。' };
  return { ...changed(session, report, 0, null, null), notice: `已在 ${filled} 个空白格填 0，Ctrl+Z 撤销。` };
}

function travel(session: Session, from: 'past' | 'future'): Session {
  const moment = session[from].at(-1);
  if (!moment) return { ...session, notice: from === 'past' ? '没有可以撤销的了。' : '没有可以重做的了。' };
  const here: Moment = { report: session.report, field: session.field, caret: session.caret };
  const to = from === 'past' ? 'future' : 'past';
  const moved = focus({ ...session, report: moment.report }, moment.field);
  return {
    ...moved,
    caret: Math.min(moment.caret, textLength(moment.report, moment.field)),
    [from]: session[from].slice(0, -1),
    [to]: [...session[to], here],
  };
}

/** The session after an action. Pure; unknown fields and keys that do not fit leave the report as it is and say so. */
export function reduceSession(session: Session, action: Action): Session {
  const { kind } = findField(session.field)!.field;
  switch (action.type) {
    case 'focus':
      return focus(session, action.field);
    case 'type':
      return typed(session, action.text);
    case 'paste':
      return typed({ ...session, mark: null }, kind === 'text' ? action.text : cleanLine(action.text));
    case 'backspace':
    case 'delete':
      return erase(session, action.type);
    case 'left':
    case 'right': {
      if (!isText(kind)) return session;
      const text = readField(session.report, session.field) as string;
      const offset = action.type === 'left' ? offsetBefore(text, session.caret) : offsetAfter(text, session.caret);
      return moveCaret(session, offset);
    }
    case 'caret':
      return moveCaret(session, action.offset);
    case 'word-left':
    case 'word-right':
    case 'sentence-left':
    case 'sentence-right': {
      if (!isText(kind)) return session;
      return moveCaret(
        session,
        movements[action.type](readField(session.report, session.field) as string, session.caret),
      );
    }
    case 'delete-word':
      return isText(kind)
        ? editText(session, (buffer) => deleteTo(buffer, wordBefore(buffer.text, buffer.caret)), 'word')
        : session;
    case 'cut':
      return cutLine(session);
    case 'put':
      return isText(kind) && session.cut !== ''
        ? editText({ ...session, mark: null }, (buffer) => insert(buffer, session.cut), 'put')
        : session;
    case 'next-choice':
      return chooseKind(session, 1);
    case 'previous-choice':
      return chooseKind(session, -1);
    case 'zeros':
      return fillZeros(session, action.part);
    case 'undo':
      return travel(session, 'past');
    case 'redo':
      return travel(session, 'future');
    case 'set': {
      let report = session.report;
      for (const { place, value } of action.changes) report = withField(report, place, value);
      const touched = action.changes.some(({ place }) => place === session.field);
      return changed(session, report, touched ? textLength(report, session.field) : session.caret, null, null);
    }
  }
}
