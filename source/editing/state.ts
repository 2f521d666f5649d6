/** What is edited, and what can be taken back: plain data. */
import type { Report } from '../report/report.ts';
import type { FieldId, FieldValue, PartId } from './fields.ts';

/** Names a finding that the clerk knows to be right, with the reason; the shape that drafts keep. */
export interface Waiver {
  readonly finding: string;
  readonly reason: string;
}

/** What undo goes back to. */
export interface Moment {
  readonly report: Report;
  readonly waivers: readonly Waiver[];
  readonly field: FieldId;
  readonly caret: number;
  /** Where the change was made and is to be seen: a field, or the review. */
  readonly at: FieldId | 'review';
}

export interface Session {
  readonly report: Report;
  /** The report as the session began. */
  readonly begun: Report;
  /** Findings that the clerk knows to be right. */
  readonly waivers: readonly Waiver[];
  /** The field in focus. */
  readonly field: FieldId;
  /** Where one was last in each part, to come back to. */
  readonly remembered: Readonly<Partial<Record<PartId, FieldId>>>;
  /** UTF-16 offset in the text of the field in focus. */
  readonly caret: number;
  /** What is being typed into a cell; null when nothing is: the next digit then starts afresh. */
  readonly entry: string | null;
  /** What was typed into a cell and is no figure: nothing of it was taken, and what follows is not either; null otherwise. */
  readonly refused: string | null;
  readonly past: readonly Moment[];
  readonly future: readonly Moment[];
  /** Edits with the same mark, one after the other, are undone together. */
  readonly mark: string | null;
  /** Where the last undo or redo is to be seen. */
  readonly at: FieldId | 'review';
  /** What was last cut, to be put in elsewhere. */
  readonly cut: string;
  /** Whether the clerk has chosen the kind of unit, so that it does not follow the name. */
  readonly kindChosen: boolean;
  /** One sentence about the last key, where it could not do what was asked. */
  readonly notice: string | null;
}

/** Moves of the caret by more than a character. */
export type Movement = 'word-left' | 'word-right' | 'sentence-left' | 'sentence-right';

export interface FieldChange {
  readonly place: FieldId;
  readonly value: FieldValue;
}
