/** The state of the editor: one session, the step one is in, and what lies over it. Plain data. */
import { type FieldId, fieldsOfPart, findField } from '../../editing/fields.ts';
import { type Session, startSession } from '../../editing/session.ts';
import type { Report } from '../../report/report.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Scope } from '../keys.ts';
import { isPart, type StepId } from '../steps.ts';

export type Overlay = 'none' | 'steps' | 'keys' | 'zeros';

/** What the keys asked for that a reducer cannot do; the number tells one request from the next. */
export interface Request {
  readonly kind: 'home' | 'save' | 'leave';
  readonly count: number;
}

export interface EditorState {
  readonly session: Session;
  readonly step: StepId;
  readonly overlay: Overlay;
  /** The step that the step bar points to while it is open. */
  readonly chosen: StepId;
  readonly reviewIndex: number;
  /** The column that going up and down in a text keeps to. */
  readonly goalColumn: number | null;
  readonly request: Request | null;
  /** Columns of a text and rows of a page, which depend on the window. */
  readonly textColumns: number;
  readonly pageRows: number;
  /** Gives the findings of a report; remembers what has not changed. */
  readonly check: (report: Report) => readonly Finding[];
}

/** The editor opened at a field, or at a step without fields (`review`, `output`). */
export function startEditor(report: Report, at: string, check: EditorState['check']): EditorState {
  const step: StepId = at === 'review' || at === 'output' ? at : (findField(at)?.part ?? 'basics');
  return {
    session: startSession(report, isPart(step) ? at : undefined),
    step,
    overlay: 'none',
    chosen: step,
    reviewIndex: 0,
    goalColumn: null,
    request: null,
    textColumns: 76,
    pageRows: 10,
    check,
  };
}

/** What a draft remembers as the place last worked at. */
export const placeOf = (state: EditorState): string => (isPart(state.step) ? state.session.field : state.step);

/** Which keys count now. */
export function scopeOf(state: EditorState): Scope {
  if (state.overlay === 'zeros') return 'question';
  if (state.overlay === 'steps') return 'steps';
  if (!isPart(state.step)) return state.step;
  const { kind } = findField(state.session.field)!.field;
  return kind === 'count' || kind === 'decimal' ? 'table' : kind;
}

/** The field that a step is entered at: where one was last, or its first. */
export function entryField(state: EditorState, step: StepId): FieldId | null {
  if (!isPart(step)) return null;
  return state.session.remembered[step] ?? fieldsOfPart[step][0]!.id;
}
