import type { CellId } from '../form/form.ts';
import type { AspectId } from '../form/sections.ts';
import type { UnitKind } from '../form/unitKinds.ts';

/** A count; null is a blank cell, which is never the same as 0. */
export type Count = number | null;
/** Decimal digits as typed or published (59237.2449); null is blank. Never converted to a binary fraction. */
export type Decimal = string | null;
export type Figure = Count | Decimal;

/**
 * What a reader can say of a place:
 * - unread: something stands there that was not understood;
 * - absent: it is not in the file;
 * - blank: it is printed empty;
 * - notApplicable: 不适用, 不涉及;
 * - doubt: a figure or text was taken, with a reason to look.
 */
export type NoteState = 'unread' | 'absent' | 'blank' | 'notApplicable' | 'doubt';

export interface Note {
  /** Id of a cell, a text or a section; '' for the whole report. */
  readonly place: string;
  readonly state: NoteState;
  /** What is printed there, where the file shows something. */
  readonly printed?: string | null;
  /** One Chinese sentence without a full stop. */
  readonly reason: string;
}

/** What a reader saw beside figures and texts. */
export interface Reading {
  /** Every heading found, in order, as printed; absent where the source has none to show. */
  readonly headings?: readonly string[];
  /** Id of a row (`table.row`), a column (`table.row.column`) or a cell -> as printed, where it differs from the form. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The day of publication that the page states, as 2026-01-15. */
  readonly published?: string | null;
  /** Addresses that the report links to. */
  readonly links?: readonly string[];
  readonly notes: readonly Note[];
}

/** A report as plain data; the interchange JSON says the same (see interchange.ts). */
export interface Report {
  /** Names the form that it follows (see form/). */
  readonly edition: number;
  readonly unit: string;
  readonly kind: UnitKind;
  readonly year: number;
  readonly title: string;
  /** Paragraphs of every text are separated by a newline. */
  readonly preamble: string;
  /** `whole` stands in for the aspects when a published report has none that can be told apart. */
  readonly overview: Readonly<Record<AspectId, string>> & { readonly whole?: string };
  /** By the id of the cell; a cell that is not there is blank, null is never held. */
  readonly figures: Readonly<Record<CellId, number | string>>;
  readonly problems: string;
  readonly other: string;
  readonly reading?: Reading;
  /** What a draft holds that its edition does not know, by its path in the JSON (keys joined by /): kept, written back, never judged. */
  readonly unknown?: Readonly<Record<string, unknown>>;
}
