/** The state of the editor: one session, the step one is in, and what lies over it. Plain data. */

import type { SetAside } from '../../drafts/drafts.ts';
import type { BlockPaste } from '../../editing/blockPaste.ts';
import { type FieldId, fieldsOfPart, findField } from '../../editing/fields.ts';
import { type Session, startSession } from '../../editing/session.ts';
import type { Report } from '../../report/report.ts';
import type { Finding } from '../../rules/finding.ts';
import { isWaived } from '../../rules/waiver.ts';
import type { Scope } from '../keys.ts';
import { isPart, type StepId } from '../steps.ts';
import type { PickList } from './list.ts';

export type Overlay =
  | 'none'
  | 'steps'
  | 'keys'
  | 'zeros'
  | 'paste'
  | 'list'
  | 'file'
  | 'reason'
  | 'copy'
  | 'preview'
  | 'history';

/** What the keys asked for that a reducer cannot do; the number tells one request from the next. */
export interface Request {
  readonly kind: 'home' | 'save' | 'leave' | 'phrases' | 'external';
  readonly count: number;
}

export interface EditorState {
  readonly session: Session;
  readonly step: StepId;
  readonly overlay: Overlay;
  /** The step that the step bar points to while it is open. */
  readonly chosen: StepId;
  readonly reviewIndex: number;
  /** The list that lies over a text while one picks from it. */
  readonly list: PickList | null;
  /** The block that waits to be taken into a table. */
  readonly block: BlockPaste | null;
  /** Findings that the clerk knows to be right, with the reason. */
  readonly setAside: readonly SetAside[];
  readonly readOnly: boolean;
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
export function startEditor(
  report: Report,
  at: string,
  check: EditorState['check'],
  {
    setAside = [],
    readOnly = false,
    overlay = 'none',
  }: { setAside?: readonly SetAside[]; readOnly?: boolean; overlay?: Overlay } = {},
): EditorState {
  const step: StepId = at === 'review' || at === 'output' ? at : (findField(at)?.part ?? 'basics');
  return {
    session: startSession(report, isPart(step) ? at : undefined),
    step,
    overlay,
    chosen: step,
    reviewIndex: 0,
    list: null,
    block: null,
    setAside,
    readOnly,
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
  if (state.overlay === 'zeros' || state.overlay === 'paste') return 'question';
  if (state.overlay === 'list') return 'list';
  if (state.overlay === 'preview') return 'preview';
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

/** The findings that count, and those set aside; the review shows them in this order. */
export function reviewed(state: EditorState): { open: readonly Finding[]; aside: readonly Finding[] } {
  const findings = state.check(state.session.report);
  if (state.setAside.length === 0) return { open: findings, aside: [] };
  return {
    open: findings.filter((finding) => !isWaived(state.setAside, finding)),
    aside: findings.filter((finding) => isWaived(state.setAside, finding)),
  };
}
