/** The keys of the sum: letters, tables, drafts are one key each; nothing is decided in silence. */
import { itemInFocus, leaveList, moveList, narrowList } from '../components/filterList.ts';
import type { Press } from '../hooks/useKeys.ts';
import type { Handlers } from '../keys.ts';
import { completePath, movePath, typePath } from '../path/pathLine.ts';
import { imeHint, type Screen } from '../screen.ts';
import type { Room } from '../view.ts';
import type { SumSetup } from './job.ts';
import {
  answered,
  askDue,
  asked,
  decideList,
  moved,
  rowInFocus,
  type SumState,
  startSum,
  wentBack,
  withPath,
} from './state.ts';
import { sumView } from './view.ts';

const page = 10;

const withFile = (state: SumState, kind: 'check' | 'letter'): SumState => {
  const file = rowInFocus(state)?.file;
  return file ? asked(state, { kind, file }) : { ...state, said: '这个单位没有读得了的报告。' };
};

/** Only while no letters are being written. */
const unlessWriting =
  (by: (state: SumState) => SumState) =>
  (state: SumState): SumState =>
    state.isWriting ? { ...state, said: '正在写审核意见，写完再按；按 S 停下。' } : by(state);

const sum: Handlers<'sum', SumState> = {
  open: unlessWriting((state) => withFile(state, 'check')),
  letter: unlessWriting((state) => withFile(state, 'letter')),
  letters: unlessWriting(askDue),
  decide: unlessWriting(decideList),
  workbook: unlessWriting((state) => asked(state, 'workbook')),
  begin: unlessWriting((state) => asked(state, 'begin')),
  stop: (state) =>
    state.isWriting
      ? asked(state, 'halt')
      : state.done >= state.files
        ? { ...state, said: '都读完了。' }
        : asked(
            { ...state, isReading: !state.isReading, said: state.isReading ? '已停下，按 S 接着读。' : null },
            'read',
          ),
  up: (state) => moved(state, -1),
  down: (state) => moved(state, 1),
  'page-up': (state) => moved(state, -page),
  'page-down': (state) => moved(state, page),
  no: (state) => asked(state, 'close'),
  leave: (state) => asked(state, 'leave'),
};

const inList = (state: SumState, by: (list: Extract<SumState['overlay'], { kind: 'decide' }>['list']) => SumState) =>
  state.overlay.kind === 'decide' ? by(state.overlay.list) : state;
const movedIn = (state: SumState, by: number): SumState =>
  inList(state, (list) => ({ ...state, overlay: { kind: 'decide', list: moveList(list, by) } }));

const list: Handlers<'list', SumState> = {
  pick: (state) =>
    inList(state, (shown) => {
      const item = itemInFocus(shown);
      return item
        ? asked({ ...state, overlay: { kind: 'none' } }, { kind: 'decide', by: item.decides, said: item.said })
        : state;
    }),
  up: (state) => movedIn(state, -1),
  down: (state) => movedIn(state, 1),
  'page-up': (state) => movedIn(state, -page),
  'page-down': (state) => movedIn(state, page),
  no: (state) =>
    inList(state, (shown) => {
      const left = leaveList(shown);
      return { ...state, overlay: left ? { kind: 'decide', list: left } : { kind: 'none' } };
    }),
};

const prompt: Handlers<'prompt', SumState> = {
  yes: answered,
  no: wentBack,
  complete: (state) => withPath(state, completePath),
  up: (state) => withPath(state, (path) => movePath(path, -1)),
  down: (state) => withPath(state, (path) => movePath(path, 1)),
};

function edited(state: SumState, press: Press): SumState {
  const { overlay } = state;
  if (overlay.kind === 'ask') return withPath(state, (path) => typePath(path, press));
  if (overlay.kind === 'decide')
    return { ...state, overlay: { kind: 'decide', list: narrowList(overlay.list, press) } };
  return state;
}

type SumScope = 'sum' | 'list' | 'prompt';

export const sumScreen: Screen<
  { readonly folder: string; readonly setup: SumSetup; readonly window: Room },
  SumState,
  SumScope,
  { readonly notice: string | null }
> = {
  start: startSum,
  scopeOf: ({ overlay }): SumScope => (overlay.kind === 'ask' ? 'prompt' : overlay.kind === 'decide' ? 'list' : 'sum'),
  handlers: { sum, list, prompt },
  typed: (state, text) => (state.overlay.kind === 'none' ? null : edited(state, { kind: 'text', text })),
  pasted: (state, text) => edited(state, { kind: 'paste', text }),
  otherKey: (state, name) => edited(state, { kind: 'key', name }),
  ready: (state) => (state.said === null ? state : { ...state, said: null }),
  refused: (state, text) => ({ ...state, said: imeHint(text) }),
  view: sumView,
};
