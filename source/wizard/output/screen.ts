/** What the keys do on the output screen. */
import type { Press } from '../hooks/useKeys.ts';
import type { CommandName, Handlers } from '../keys.ts';
import { completePath, enterPath, movePath, type PathLine, typePath } from '../path/pathLine.ts';
import { pathOf } from '../path/typedPath.ts';
import { imeHint, type Screen } from '../screen.ts';
import { fileToOpen } from './rows.ts';
import {
  asked,
  choosing,
  existsAnswers,
  folderRow,
  newFolderAnswers,
  type OutputState,
  openFolder,
  toggled,
  withFolder,
  writing,
} from './state.ts';
import { type OutputShown, outputView } from './view.ts';

type State = OutputState;
type OutputScope = 'output' | 'question' | 'prompt';

const editor =
  (command: CommandName) =>
  (state: State): State =>
    asked(state, { kind: 'editor', command });

const moved = (state: State, by: number): State =>
  state.phase.kind === 'done' ? choosing(state) : { ...state, row: Math.max(0, Math.min(folderRow, state.row + by)) };

const ticked = (state: State): State => (state.phase.kind === 'done' ? choosing(state) : toggled(state));

/** A file that was written, handed to the system or to the clipboard. */
const written =
  (kind: 'open' | 'copy') =>
  (state: State): State => {
    const { phase, ticked } = state;
    if (phase.kind !== 'done') return { ...state, said: '还没有写出文件：先按 Enter 写出。' };
    const path = fileToOpen(phase.paths, ticked);
    return path ? asked(state, { kind, path }) : state;
  };

const output: Handlers<'output', State> = {
  enter: (state) => {
    // A second Enter would only write the same once more.
    if (state.phase.kind === 'done')
      return { ...state, said: '已经写好了：Ctrl+C 按两次离开；要再写一次，先按空格或方向键。' };
    if (state.phase.kind === 'writing') return state;
    return state.row === folderRow ? openFolder(state) : writing(state, 'ask');
  },
  toggle: (state) => ticked(state),
  folder: openFolder,
  'open-written': written('open'),
  'copy-path': written('copy'),
  up: (state) => moved(state, -1),
  down: (state) => moved(state, 1),
  // An input method may keep the space: the arrows tick too.
  left: (state) => ticked(state),
  right: (state) => ticked(state),
  'page-up': (state) => moved(state, -folderRow),
  'page-down': (state) => moved(state, folderRow),
  'previous-step': editor('previous-step'),
  steps: editor('steps'),
  preview: editor('preview'),
  history: editor('history'),
  undo: editor('undo'),
  redo: editor('redo'),
  save: editor('save'),
  leave: editor('leave'),
};

/** The answer of a question: the first is the safe one. */
function answered(state: State, answer: number): State {
  const { phase } = state;
  if (phase.kind === 'newFolder') return answer === 1 ? writing(state, 'ask', true) : openFolder(state);
  if (phase.kind !== 'exists') return state;
  if (answer === 2) return choosing(state);
  return writing(state, answer === 1 ? 'replace' : 'keep');
}
function turned(state: State, by: number): State {
  const { phase } = state;
  if (phase.kind !== 'exists' && phase.kind !== 'newFolder') return state;
  const last = (phase.kind === 'exists' ? existsAnswers : newFolderAnswers).length - 1;
  return { ...state, phase: { ...phase, answer: Math.max(0, Math.min(last, phase.answer + by)) } };
}
const inQuestion = ({ phase }: State): number =>
  phase.kind === 'exists' || phase.kind === 'newFolder' ? phase.answer : 0;

const question: Handlers<'question', State> = {
  answer: (state) => answered(state, inQuestion(state)),
  yes: (state) => answered(state, inQuestion(state)),
  no: choosing,
  left: (state) => turned(state, -1),
  right: (state) => turned(state, 1),
  leave: editor('leave'),
};

function withPath(state: State, by: (path: PathLine) => PathLine): State {
  const { phase } = state;
  if (phase.kind !== 'folder') return state;
  const path = by(phase.path);
  const next: State = { ...state, phase: { kind: 'folder', path } };
  return path.line.text === phase.path.line.text ? next : asked(next, { kind: 'files', typed: path.line.text });
}

const prompt: Handlers<'prompt', State> = {
  yes: (state) => {
    const { phase } = state;
    if (phase.kind !== 'folder') return state;
    const { path, typed } = enterPath(phase.path);
    // A folder that was picked with the arrows is the one that is meant.
    const chosen = typed ?? path.line.text;
    return chosen.trim() === '' ? choosing(state) : withFolder(state, pathOf(chosen));
  },
  no: choosing,
  complete: (state) => withPath(state, completePath),
  up: (state) => withPath(state, (path) => movePath(path, -1)),
  down: (state) => withPath(state, (path) => movePath(path, 1)),
};

const edited = (state: State, press: Press): State => withPath(state, (path) => typePath(path, press));

/** Started with its state: new, or as it was left. */
export const outputScreen: Screen<State, State, OutputScope, OutputShown> = {
  start: (state) => ({ ...state, requests: [{ kind: 'look' }] }),
  scopeOf: ({ phase }) =>
    phase.kind === 'folder' ? 'prompt' : phase.kind === 'exists' || phase.kind === 'newFolder' ? 'question' : 'output',
  handlers: { output, question, prompt },
  typed: (state, text) => (state.phase.kind === 'folder' ? edited(state, { kind: 'text', text }) : null),
  pasted: (state, text) => edited(state, { kind: 'paste', text }),
  otherKey: (state, name) => edited(state, { kind: 'key', name }),
  ready: (state) => (state.said === null ? state : { ...state, said: null }),
  refused: (state, text) => ({ ...state, said: imeHint(text) }),
  view: outputView,
};
