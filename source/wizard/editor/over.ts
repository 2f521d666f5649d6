/** What lies over the work of the editor, and what it asks for. Plain data. */
import type { BlockPaste } from '../../editing/blockPaste.ts';
import type { FieldChange } from '../../editing/session.ts';
import type { TextBuffer } from '../../editing/textBuffer.ts';
import type { TableId } from '../../form/form.ts';
import type { FilterList, ListItem } from '../components/filterList.ts';
import type { Parts } from '../view.ts';

/** A piece of text that can be picked from a list and put in; or what is asked for in its place. */
export interface Insertion extends ListItem {
  readonly text: string;
  readonly asks?: Request;
}

/** A pasted block that is looked at before it is taken. */
export interface PasteLook {
  readonly kind: 'paste';
  /** Where the figures come from. */
  readonly from: 'paste' | 'ledger';
  /** Which columns of a ledger were taken for what. */
  readonly heads?: string;
  /** What was pasted, '' where that is none; more of it may still come where the paste had no marks. */
  readonly raw: string;
  readonly unmarked: boolean;
  readonly ways: readonly BlockPaste[];
  readonly way: number;
  /** The change in focus, as an index; all of them can be walked. */
  readonly change: number;
  /** The answer in focus. */
  readonly yes: boolean;
}

/** A whole report that was pasted: what of it would be written where. */
export interface WholeLook {
  readonly kind: 'whole';
  /** As it was pasted. */
  readonly raw: string;
  /** Unit and year, as they stand in it. */
  readonly name: string;
  readonly changes: readonly FieldChange[];
  /** What would change, part by part, and what was not read for sure. */
  readonly lines: readonly Parts[];
  /** What would change, in a few words. */
  readonly words: string;
  readonly top: number;
  readonly yes: boolean;
}

/** What a prompt asks for. */
export type Asked = 'reason' | 'file' | 'copy' | 'search' | 'ledger';

export type Over =
  | { readonly kind: 'none' | 'steps' | 'preview' | 'history' }
  | { readonly kind: 'zeros'; readonly yes: boolean }
  /** Lines of a PDF, and the same with its paragraphs joined, or only without the lines that its pages print at their edges. */
  | {
      readonly kind: 'join';
      readonly text: string;
      readonly mended: string;
      readonly isJoined: boolean;
      readonly left: readonly string[];
      readonly yes: boolean;
    }
  /** Section 一 whole, and what of it would stand under which aspect. */
  | { readonly kind: 'aspects'; readonly text: string; readonly changes: readonly FieldChange[]; readonly yes: boolean }
  /** A table that was pasted where it does not stand. */
  | {
      readonly kind: 'elsewhere';
      readonly raw: string;
      readonly unmarked: boolean;
      readonly table: TableId;
      readonly yes: boolean;
    }
  | PasteLook
  /** A whole report that was pasted, before it is taken. */
  | WholeLook
  /** Every reason why a block cannot be taken. */
  | { readonly kind: 'misfits'; readonly problems: readonly string[]; readonly top: number }
  | { readonly kind: 'list'; readonly list: FilterList<Insertion> }
  | {
      readonly kind: 'prompt';
      readonly asks: Asked;
      readonly line: TextBuffer;
      /** What stood there before anything was typed. */
      readonly given: string;
      /** What the line could be completed to, where that was asked for. */
      readonly offers: readonly string[];
    };

export const nothingOver: Over = { kind: 'none' };

/** A value of a ledger and what it counts for: a column or row of table 三, `open` where it is not answered yet, '' where that is left open. */
export interface SaidOfLedger {
  readonly kind: 'applicant' | 'outcome';
  readonly value: string;
  readonly id: string;
}

/** What a reducer cannot do. */
export type Request =
  | { readonly kind: 'home' | 'save' | 'leave' | 'phrases' | 'external' | 'complete' }
  | { readonly kind: 'file'; readonly path: string }
  /** A ledger counted, and what was said of its values. */
  | { readonly kind: 'tally'; readonly path: string; readonly said?: readonly SaidOfLedger[] }
  | { readonly kind: 'copy'; readonly folder: string }
  /** A whole report, as it was pasted. */
  | { readonly kind: 'read-whole'; readonly raw: string }
  /** Lines of a page that a table may stand in. */
  | {
      readonly kind: 'read-block';
      readonly raw: string;
      readonly table: TableId;
      /** Why its rows do not fit as they are: said where they are no lines of a page either. */
      readonly problems: readonly string[];
    };
