import { type FieldId, fieldOf, fieldsIn, readField } from '../../editing/fields.ts';
import { type Session, startSession } from '../../editing/session.ts';
import type { Waiver } from '../../editing/state.ts';
import type { Report } from '../../report/report.ts';
import type { Finding } from '../../rules/finding.ts';
import { isWaived } from '../../rules/waiver.ts';
import type { Scope } from '../keys.ts';
import type { Asking } from '../screen.ts';
import { isPart, type StepId } from '../steps.ts';
import { type Room, roomOf, wideColumns } from '../view.ts';
import { nothingOver, type Over, type Request } from './over.ts';

/** The finding that is walked: which one, and where it stood in the review and in the order of the pages. */
export interface Walk {
  readonly key: string;
  readonly index: number;
  readonly page: number;
}

export interface EditorState extends Asking<Request> {
  readonly session: Session;
  readonly step: StepId;
  readonly over: Over;
  /** The step that the step bar points to while it is open. */
  readonly chosen: StepId;
  /** Whether a digit has just opened a section: the Enter that the bar speaks of is then no edit of its text. */
  readonly justOpened: boolean;
  /** Whether what was just typed was refused: Enter then does not leave the cell behind as if it were filled. */
  readonly justRefused: boolean;
  readonly reviewIndex: number;
  readonly walk: Walk | null;
  /** Whether one came here from the review, to which Esc then leads back. */
  readonly fromReview: boolean;
  /** What was last looked for. */
  readonly sought: string;
  /** What was typed at a prompt that was left without an answer, by what it asks (and of which finding). */
  readonly begun: Readonly<Record<string, string>>;
  readonly readOnly: boolean;
  /** Whether what stands beside the work is shown; null until the clerk has said so: then where there is room, or a text of last year. */
  readonly beside: boolean | null;
  /** How far last year's text is scrolled. */
  readonly besideTop: number;
  /** The column that going up and down in a text keeps to. */
  readonly goalColumn: number | null;
  /** Columns of what takes the whole width, of a text, and rows of a page: they depend on the window. */
  readonly columns: number;
  readonly textColumns: number;
  readonly pageRows: number;
  /** Whether the window has room for a pane. */
  readonly isWide: boolean;
  readonly prior: Report | null;
  /** Cells that were counted from a ledger, with its lines: 第 3-7、9 行. */
  readonly ledger: Readonly<Record<string, string>>;
  /** Gives the findings of a report; remembers what has not changed. */
  readonly check: (report: Report) => readonly Finding[];
}

/** What the editor begins with. */
export interface Begun {
  readonly report: Report;
  /** The field it opens at, or a step without fields (`review`, `output`). */
  readonly at: string;
  readonly check: EditorState['check'];
  readonly waivers?: readonly Waiver[];
  /** What was half typed at prompts the last time. */
  readonly begun?: EditorState['begun'];
  readonly prior?: Report | null;
  readonly readOnly?: boolean;
  readonly over?: Over;
}

export function startEditor({
  report,
  at,
  check,
  waivers = [],
  begun = {},
  prior = null,
  readOnly = false,
  over,
}: Begun): EditorState {
  const step: StepId = at === 'review' || at === 'output' ? at : (fieldOf(report, at)?.part ?? 'basics');
  return {
    session: startSession(report, isPart(step) ? at : undefined, waivers),
    step,
    over: over ?? nothingOver,
    chosen: step,
    justOpened: false,
    justRefused: false,
    reviewIndex: 0,
    walk: null,
    fromReview: false,
    sought: '',
    begun,
    readOnly,
    beside: null,
    isWide: false,
    besideTop: 0,
    goalColumn: null,
    requests: [],
    columns: 80,
    textColumns: 72,
    pageRows: 10,
    prior,
    ledger: {},
    check,
  };
}

export const textIndent = 3;
const widestText = 72;

/** Whether last year's text, the figures behind a figure and the finding are shown beside the work or below it. */
export function showsBeside(state: EditorState): boolean {
  if (state.beside !== null) return state.beside;
  if (state.isWide) return true;
  const value = state.prior ? readField(state.prior, state.session.field) : null;
  return fieldOf(state.session.report, state.session.field)?.field.kind === 'text' && value !== null;
}

/** The state in a window of another size. */
export function resized(state: EditorState, window: Room): EditorState {
  const isWide = window.columns >= wideColumns;
  const { columns, rows } = roomOf(window, isWide);
  const textColumns = Math.min(columns - textIndent - 3, widestText);
  const pageRows = Math.max(1, rows - 4);
  if (window.columns === state.columns && textColumns === state.textColumns && pageRows === state.pageRows)
    return state;
  return { ...state, columns: window.columns, textColumns, pageRows, isWide, goalColumn: null };
}

/** What a draft remembers as the place last worked at. */
export const placeOf = (state: EditorState): string => (isPart(state.step) ? state.session.field : state.step);

export type EditorScope = Exclude<Scope, 'home' | 'express' | 'choices' | 'checked' | 'history' | 'sum'>;

/** Which keys count now. */
export function scopeOf(state: EditorState): EditorScope {
  switch (state.over.kind) {
    case 'zeros':
    case 'join':
    case 'aspects':
    case 'elsewhere':
      return 'question';
    case 'paste':
    case 'misfits':
    case 'whole':
    case 'list':
    case 'prompt':
    case 'preview':
    case 'steps':
      return state.over.kind;
  }
  if (!isPart(state.step)) return state.step;
  const { kind } = fieldOf(state.session.report, state.session.field)!.field;
  return kind === 'count' || kind === 'decimal' ? 'table' : kind;
}

/** The field that a step is entered at: where one was last, or its first. */
export function entryField(state: EditorState, step: StepId): FieldId | null {
  if (!isPart(step)) return null;
  return state.session.remembered[step] ?? fieldsIn(state.session.report, step)[0]!.id;
}

export interface Reviewed {
  readonly open: readonly Finding[];
  readonly waived: readonly Finding[];
  /** Where the caret stood in the text that was judged. */
  readonly caret: number;
}

/** The findings that count, and those that were waived; the review shows them in this order. */
export function reviewed({ session, check }: EditorState): Reviewed {
  const findings = check(session.report);
  const { waivers, caret } = session;
  if (waivers.length === 0) return { open: findings, waived: [], caret };
  return {
    open: findings.filter((finding) => !isWaived(waivers, finding)),
    waived: findings.filter((finding) => isWaived(waivers, finding)),
    caret,
  };
}

/** The finding in focus on the review screen. */
export function findingInFocus(state: EditorState): { finding: Finding | undefined; index: number; count: number } {
  const { open, waived } = reviewed(state);
  const all = [...open, ...waived];
  const index = Math.min(state.reviewIndex, Math.max(0, all.length - 1));
  return { finding: all[index], index, count: all.length };
}
