/** What a screen shows, as plain data: the frame draws it. Two looks at the same state give the same view. */
import type { Scope } from './keys.ts';
import type { Look } from './theme.ts';

/** A piece of a line with one look. */
export interface Part {
  readonly text: string;
  readonly look?: Look;
}

export type Parts = readonly Part[];

/** The window, and how much of it the work has: `columns` beside the pane where there is one. */
export interface Room {
  readonly columns: number;
  readonly rows: number;
}

/** Where the real cursor stands in the work, counted from 0; input methods show their candidates there. */
export interface Caret {
  readonly x: number;
  readonly y: number;
}

export interface View {
  readonly title: string;
  readonly status: Part;
  /** The line below the title: the sections, or a sentence. */
  readonly bar: Parts;
  readonly body: readonly Parts[];
  /** Null where the cursor is hidden. */
  readonly caret: Caret | null;
  /** Shown at the right of the work in windows of 110 columns and more. */
  readonly pane?: readonly Parts[];
  /** At most two lines below the work. */
  readonly messages: readonly Parts[];
  /** A question to be answered in a line: takes the place of the second message. */
  readonly prompt?: { readonly parts: Parts; readonly caret: number };
  readonly scope: Scope;
}

/** Rows of the frame around the work: two above and a rule, two messages and the keys below, and the last row stays free. */
export const frameRows = 7;
/** The row where the work begins, counted from 0. */
export const bodyTop = 3;

const minimumColumns = 60;
const minimumRows = 16;
/** Windows from this width on have a pane. */
export const wideColumns = 110;
export const paneColumns = 38;
/** A rule and a blank column on each side of it. */
const ruleColumns = 3;

/** The window that the screens are drawn for: the frame shows of it what a smaller one holds. */
export const atLeast = ({ columns, rows }: Room): Room => ({
  columns: Math.max(columns, minimumColumns),
  rows: Math.max(rows, minimumRows),
});

/** What the work has of a window, with or without a pane. */
export const roomOf = ({ columns, rows }: Room, withPane: boolean): Room => ({
  columns: withPane && columns >= wideColumns ? columns - paneColumns - ruleColumns : columns,
  rows: rows - frameRows,
});
