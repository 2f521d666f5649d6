/** The output screen: what is ticked, where it goes, and what became of it. Plain data. */

import type { CommandName } from '../keys.ts';
import { type PathLine, startPath } from '../path/pathLine.ts';
import { type Asking, ask } from '../screen.ts';
import { outputRows } from './rows.ts';
import type { Outcome, Taken } from './writing.ts';

export type OutputPhase =
  | { readonly kind: 'choose' | 'writing' }
  /** The folder is typed. */
  | { readonly kind: 'folder'; readonly path: PathLine }
  /** A question with the safe answer first; `answer` is in focus. */
  | { readonly kind: 'newFolder'; readonly answer: number }
  | { readonly kind: 'exists'; readonly paths: readonly string[]; readonly answer: number }
  | { readonly kind: 'done'; readonly paths: readonly string[]; readonly remark: string | null };

export type OutputRequest =
  | { readonly kind: 'write'; readonly taken: Taken; readonly makes: boolean }
  /** Which of the names are taken in the folder. */
  | { readonly kind: 'look' }
  | { readonly kind: 'files'; readonly typed: string }
  | { readonly kind: 'open' | 'copy'; readonly path: string }
  /** A command that belongs to the editor around it. */
  | { readonly kind: 'editor'; readonly command: CommandName };

export interface OutputState extends Asking<OutputRequest> {
  readonly ticked: readonly string[];
  readonly folder: string;
  /** The row in focus; behind the last one that can be ticked stands the folder. */
  readonly row: number;
  readonly phase: OutputPhase;
  /** Names that are in the folder already. */
  readonly there: readonly string[];
  readonly said: string | null;
}

export interface OutputGiven {
  readonly ticked: readonly string[];
  readonly folder: string;
}

export const folderRow = outputRows.length;
export const existsAnswers = ['保留两份', '覆盖', '取消'] as const;
export const newFolderAnswers = ['换一个文件夹', '新建它'] as const;

export const startOutput = ({ ticked, folder }: OutputGiven): OutputState => ({
  ticked,
  folder,
  row: 0,
  phase: { kind: 'choose' },
  there: [],
  said: null,
  requests: [],
});

export const asked = (state: OutputState, request: OutputRequest): OutputState => ask(state, request);
export const choosing = (state: OutputState): OutputState => ({ ...state, phase: { kind: 'choose' } });

/** The row in focus ticked or not. */
export function toggled(state: OutputState): OutputState {
  const id = outputRows[state.row]?.id;
  if (id === undefined) return openFolder(state);
  const ticked = state.ticked.includes(id) ? state.ticked.filter((other) => other !== id) : [...state.ticked, id];
  return asked({ ...choosing(state), ticked }, { kind: 'look' });
}

export const openFolder = (state: OutputState): OutputState =>
  asked({ ...state, phase: { kind: 'folder', path: startPath(state.folder) } }, { kind: 'files', typed: state.folder });

/** Asks for writing, or says why there is nothing to write. */
export function writing(state: OutputState, taken: Taken, makes = false): OutputState {
  if (state.ticked.length === 0) return { ...choosing(state), said: '请先用空格选中至少一种格式。' };
  return asked({ ...state, phase: { kind: 'writing' } }, { kind: 'write', taken, makes });
}

/** Why writing was not begun: the folder is not there yet, or it can be none. */
type NotWritten = { readonly kind: 'noFolder' } | { readonly kind: 'notFolder'; readonly problem: string };

/** What became of writing. */
export function settled(state: OutputState, outcome: Outcome | NotWritten): OutputState {
  switch (outcome.kind) {
    case 'noFolder':
      return { ...state, phase: { kind: 'newFolder', answer: 0 } };
    case 'notFolder':
      return { ...openFolder(state), said: outcome.problem };
    case 'exists':
      return { ...state, phase: { kind: 'exists', paths: outcome.paths, answer: 0 } };
    case 'failed':
      return { ...choosing(state), said: outcome.problem };
    case 'done':
      return { ...state, phase: { kind: 'done', paths: outcome.paths, remark: outcome.remark ?? null } };
  }
}

/** What is typed for the folder is taken: looked at when it is written to. */
export const withFolder = (state: OutputState, folder: string): OutputState =>
  asked({ ...choosing(state), folder }, { kind: 'look' });
