/** The wizard without a screen: one question after the other, a line each way. Plain data; the same reducers as the screens. */
import type { Draft } from '../../drafts/drafts.ts';
import type { Session } from '../../editing/session.ts';
import type { UnitKind } from '../../form/unitKinds.ts';
import type { Report } from '../../report/report.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Phrase } from '../../wording/phrases.ts';
import type { CheckedFile } from '../checked/checkedFile.ts';
import type { Request as EditorRequest } from '../editor/over.ts';
import type { EditorState } from '../editor/state.ts';
import type { ExpressState } from '../express/state.ts';
import type { Taken } from '../output/writing.ts';

/** What is asked now. `at` counts the places of the report. */
export type Dialog =
  | { readonly kind: 'home'; readonly filter: string }
  | { readonly kind: 'path'; readonly purpose: 'from' | 'check'; readonly filter: string }
  /** Whether to go on from a report that something speaks against. */
  | { readonly kind: 'doubt'; readonly argument: string; readonly against: readonly string[] }
  | { readonly kind: 'express' }
  | { readonly kind: 'place'; readonly at: number }
  | { readonly kind: 'review' }
  | { readonly kind: 'reason'; readonly finding: Finding }
  | { readonly kind: 'formats' | 'folder' | 'written' }
  /** A file that was looked over. */
  | { readonly kind: 'checked'; readonly checked: CheckedFile }
  | { readonly kind: 'newFolder' }
  | { readonly kind: 'pasted'; readonly pasted: Pasted }
  /** Several lines where one was asked for, and the question that they came to. */
  | { readonly kind: 'burst'; readonly lines: readonly string[]; readonly back: Dialog }
  | { readonly kind: 'exists'; readonly paths: readonly string[] };

/** What was pasted at a place, as the editor of the screens has it. */
export interface Pasted {
  readonly at: number;
  /** As it was pasted; '' where it comes from a ledger. */
  readonly raw: string;
  readonly editor: EditorState;
  /** The text whose place it takes: what it was, and what the editor began with in its stead. */
  readonly base: { readonly id: string; readonly before: string; readonly begun: string } | null;
  /** What was not read of it for sure. */
  readonly notes: readonly string[];
}

/** What has to be read before it can be laid out. */
export type Reading = Extract<EditorRequest, { kind: 'read-block' | 'read-whole' | 'tally' }>;

/** What a line asks for that a reducer cannot do. */
export type PlainRequest =
  | { readonly kind: 'new' | 'express' | 'save' | 'finish' | 'home' | 'leave' | 'preview' }
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'from' | 'check' | 'file'; readonly argument: string; readonly isSure?: true }
  | { readonly kind: 'read'; readonly wanted: Reading; readonly pasted: Pasted }
  | { readonly kind: 'letter' | 'mend'; readonly checked: CheckedFile }
  | { readonly kind: 'write'; readonly taken: Taken; readonly makes: boolean };

export interface PlainState {
  readonly dialog: Dialog;
  /** The drafts, last changed first, as they are listed. */
  readonly drafts: readonly { readonly id: string; readonly words: string }[];
  /** The draft that is open, as it was saved last; its report is in the session. */
  readonly draft: Draft | null;
  readonly readOnly: string | null;
  readonly session: Session | null;
  readonly express: ExpressState | null;
  /** What has been said of the report already: a finding is said once. */
  readonly spoken: readonly string[];
  readonly ticked: readonly string[];
  readonly folder: string;
  /** Paths that were written. */
  readonly written: readonly string[];
  /** Whether what is in the session could not be saved. */
  readonly isUnsaved: boolean;
  readonly tools: PlainTools;
}

/** What the reducer looks things up with. */
export interface PlainTools {
  /** Every finding of a report, those that were waived too. */
  readonly check: (report: Report, prior: Report | null) => readonly Finding[];
  readonly phrases: (place: string, kind: UnitKind) => readonly Phrase[];
  readonly folderExists: (typed: string) => boolean;
  readonly pathOf: (typed: string) => string;
}

/** What a line leads to: the next state, what is said about the line, and what is to be done. */
export interface Answer {
  readonly state: PlainState;
  readonly said: readonly string[];
  readonly requests?: readonly PlainRequest[];
}

export const say = (state: PlainState, ...said: readonly string[]): Answer => ({ state, said });
export const go = (state: PlainState, dialog: Dialog, ...said: readonly string[]): Answer => ({
  state: { ...state, dialog },
  said,
});
export const request = (answer: Answer, ...requests: readonly PlainRequest[]): Answer => ({
  ...answer,
  requests: [...(answer.requests ?? []), ...requests],
});

/** Numbers in a line, 1 3 or 1、3; null where anything else is in it. */
export function numbersIn(line: string, most: number): number[] | null {
  const pieces = line
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .split(/[\s,，、;；]+/)
    .filter((piece) => piece !== '');
  const numbers = pieces.map(Number);
  return numbers.length > 0 && numbers.every((number) => Number.isInteger(number) && number >= 1 && number <= most)
    ? numbers
    : null;
}

/** The one number of a line; null where there is none, or more than one: which of them was meant nobody knows. */
export function numberIn(line: string, most: number): number | null {
  const [number = null, ...others] = numbersIn(line, most) ?? [];
  return others.length > 0 ? null : number;
}
