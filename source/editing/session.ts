/** One clerk editing one report: a reducer over plain data, without a screen. */
import type { Report } from '../report/report.ts';
import { cleanLine } from './clean.ts';
import { chooseKind, eraseDigits, fillZeros, halfYear, oddCommas, typeDigits, withFields } from './editFigure.ts';
import { cutLine, deleteWord, editText, isText, moveBy, moveCaret, putBack, typeText } from './editText.ts';
import { type FieldId, fieldOf, fieldsIn, type PartId, readField, seenField } from './fields.ts';
import { changed, travel } from './history.ts';
import type { FieldChange, Movement, Session, Waiver } from './state.ts';
import { deleteBackward, deleteForward } from './textBuffer.ts';

export type { FieldChange, Session, Waiver } from './state.ts';

export type Action =
  | { readonly type: 'focus'; readonly field: FieldId }
  | { readonly type: 'type'; readonly text: string }
  | { readonly type: 'paste'; readonly text: string }
  | { readonly type: 'backspace' | 'delete' | 'left' | 'right' | 'undo' | 'redo' | 'next-choice' | 'previous-choice' }
  | { readonly type: Movement | 'delete-word' | 'cut' | 'put' }
  | { readonly type: 'caret'; readonly offset: number }
  /** 0 into the blank cells of a table, but not into those of `except`. */
  | { readonly type: 'zeros'; readonly part: PartId; readonly except?: readonly FieldId[] }
  /** Several fields at once; `at` is where it was asked for and will be seen again when it is undone. */
  | {
      readonly type: 'set';
      readonly changes: readonly FieldChange[];
      readonly waivers?: readonly Waiver[];
      readonly at?: FieldId | 'review';
    };

/** A session that starts at a field of the report; an unknown field is the first one. */
export function startSession(report: Report, field?: FieldId, waivers: readonly Waiver[] = []): Session {
  const start = field && fieldOf(report, field) ? field : fieldsIn(report, 'basics')[0]!.id;
  const begun: Session = {
    report,
    begun: report,
    waivers,
    field: start,
    remembered: {},
    caret: 0,
    entry: null,
    refused: null,
    past: [],
    future: [],
    mark: null,
    at: start,
    cut: '',
    kindChosen: false,
    notice: null,
  };
  return focus(begun, start);
}

const textLength = (report: Report, field: FieldId): number => String(readField(report, field) ?? '').length;

function focus(session: Session, wanted: FieldId): Session {
  const field = seenField(session.report, wanted);
  const found = fieldOf(session.report, field);
  if (!found) return session;
  return {
    ...session,
    field,
    remembered: { ...session.remembered, [found.part]: field },
    caret: textLength(session.report, field),
    entry: null,
    refused: null,
    mark: null,
    notice: halfYear(session) ?? oddCommas(session),
  };
}

function set(session: Session, { changes, waivers, at }: Extract<Action, { type: 'set' }>): Session {
  const report = withFields(session.report, changes);
  const touched = changes.some(({ place }) => place === session.field);
  return changed(session, {
    report,
    ...(waivers ? { waivers } : {}),
    caret: touched ? textLength(report, session.field) : session.caret,
    at: at ?? session.field,
  });
}

/** The session after an action. Pure; unknown fields and keys that do not fit leave the report as it is and say so. */
export function reduceSession(session: Session, action: Action): Session {
  switch (action.type) {
    case 'focus':
      return focus(session, action.field);
    case 'type':
      return isText(session) ? typeText(session, action.text) : typeDigits(session, action.text);
    case 'paste': {
      const fresh = { ...session, mark: null };
      if (!isText(session)) return typeDigits(fresh, cleanLine(action.text));
      return typeText(
        fresh,
        fieldOf(session.report, session.field)!.field.kind === 'text' ? action.text : cleanLine(action.text),
      );
    }
    case 'backspace':
    case 'delete':
      if (!isText(session)) return eraseDigits(session, action.type);
      return editText(session, action.type === 'backspace' ? deleteBackward : deleteForward, 'erase');
    case 'caret':
      return moveCaret(session, action.offset);
    case 'left':
    case 'right':
    case 'word-left':
    case 'word-right':
    case 'sentence-left':
    case 'sentence-right':
      return moveBy(session, action.type);
    case 'delete-word':
      return deleteWord(session);
    case 'cut':
      return cutLine(session);
    case 'put':
      return putBack(session);
    case 'next-choice':
      return chooseKind(session, 1);
    case 'previous-choice':
      return chooseKind(session, -1);
    case 'zeros':
      return fillZeros(session, action.part, action.except ?? []);
    case 'undo':
      return travel(session, 'past');
    case 'redo':
      return travel(session, 'future');
    case 'set':
      return set(session, action);
  }
}
