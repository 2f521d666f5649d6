/** What a reader says of a place besides its value. */
import type { CellId } from '../report/places.ts';

/** See report/report.ts. */
export type NoteState = 'unread' | 'absent' | 'blank' | 'notApplicable' | 'doubt';

export interface Note {
  readonly place: string;
  readonly state: NoteState;
  /** What is printed there. */
  readonly printed?: string | null;
  readonly reason: string;
}

/** Words beside a figure's cell: the place, its state, why, and what is printed where the file shows something. */
export const noteOf = (place: CellId | string, state: NoteState, reason: string, printed?: string): Note =>
  printed === undefined ? { place, state, reason } : { place, state, printed, reason };
