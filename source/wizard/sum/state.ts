/** The sum of a folder on the screen: three questions, then a row a unit. */
import type { Decisions } from '../../desk/gather.ts';
import type { DeskResult } from '../../desk/result.ts';
import { type DeskRow, deskRows, ownRow } from '../../desk/rows.ts';
import { writtenDay } from '../../desk/writtenDay.ts';
import { type FilterList, type ListItem, startList } from '../components/filterList.ts';
import { enterPath, type PathLine, startPath } from '../path/pathLine.ts';
import { type Asking, ask } from '../screen.ts';
import type { Room } from '../view.ts';
import type { SumSetup } from './job.ts';

/** What is asked before reading, in this order; `due` only before letters are written. */
export const asks = ['parent', 'year', 'list', 'prior', 'own'] as const;
export type Ask = (typeof asks)[number] | 'due';

export type Choice = ListItem & {
  readonly decides: (decisions: Decisions) => Decisions;
  /** What is known from then on, in one sentence. */
  readonly said: string;
};

export type SumOverlay =
  | { readonly kind: 'none' }
  | { readonly kind: 'ask'; readonly ask: Ask; readonly path: PathLine }
  | { readonly kind: 'decide'; readonly list: FilterList<Choice> };

export type SumRequest =
  | 'close'
  | 'leave'
  | 'open'
  | 'read'
  | 'workbook'
  | 'begin'
  | 'letters'
  | 'halt'
  | { readonly kind: 'files'; readonly ask: Ask; readonly typed: string }
  | { readonly kind: 'check' | 'letter'; readonly file: string }
  | { readonly kind: 'decide'; readonly by: (decisions: Decisions) => Decisions; readonly said: string };

export interface SumState extends Asking<SumRequest> {
  readonly folder: string;
  readonly setup: SumSetup;
  readonly overlay: SumOverlay;
  /** What the files read so far come to; null before the first. */
  readonly result: DeskResult | null;
  readonly rows: readonly DeskRow[];
  readonly files: number;
  readonly done: number;
  readonly isReading: boolean;
  /** Whether letters are being written: nothing else is until they are, or were stopped. */
  readonly isWriting: boolean;
  readonly index: number;
  /** A day by which reports should come again that was left half typed. */
  readonly dueBegun: string | null;
  readonly said: string | null;
  readonly window: Room;
}

export const asked = (state: SumState, request: SumRequest): SumState => ask(state, request);

const asking = (setup: SumSetup, which: Ask): SumOverlay => ({
  kind: 'ask',
  ask: which,
  path: startPath(String(setup[which])),
});

/** The questions whose answer is a path: what fits it is listed below. */
const ofPaths: ReadonlySet<Ask> = new Set(['list', 'prior', 'own']);

/** A question asked, with what was answered the last time. */
export function askOf(state: SumState, which: Ask): SumState {
  const next: SumState = { ...state, overlay: asking(state.setup, which) };
  return ofPaths.has(which) ? asked(next, { kind: 'files', ask: which, typed: String(state.setup[which]) }) : next;
}

/** The line of a question changed by a step; what fits it is listed anew. */
export function withPath(state: SumState, by: (path: PathLine) => PathLine): SumState {
  const { overlay } = state;
  if (overlay.kind !== 'ask') return state;
  const { ask: which } = overlay;
  const path = by(overlay.path);
  const next: SumState = { ...state, overlay: { ...overlay, path } };
  const isSame = path.line.text === overlay.path.line.text;
  return isSame || !ofPaths.has(which) ? next : asked(next, { kind: 'files', ask: which, typed: path.line.text });
}

export const startSum = ({ folder, setup, window }: Pick<SumState, 'folder' | 'setup' | 'window'>): SumState => ({
  folder,
  setup,
  overlay: asking(setup, 'parent'),
  result: null,
  rows: [],
  files: 0,
  done: 0,
  isReading: false,
  isWriting: false,
  index: 0,
  dueBegun: null,
  said: null,
  window,
  requests: [],
});

export const rowInFocus = ({ rows, index }: SumState): DeskRow | undefined => rows[Math.min(index, rows.length - 1)];

export const moved = (state: SumState, by: number): SumState => ({
  ...state,
  index: Math.max(0, Math.min(state.rows.length - 1, Math.min(state.index, state.rows.length - 1) + by)),
});

/** An answer taken, the next question asked; after the last the folder is opened. */
export function answered(state: SumState): SumState {
  const { overlay } = state;
  if (overlay.kind !== 'ask') return state;
  const entered = enterPath(overlay.path);
  if (entered.typed === null) return withPath(state, () => entered.path);
  const text = entered.typed.trim();
  if (overlay.ask === 'parent' && text === '') return { ...state, said: '请写汇总的单位全称，例如 清河县人民政府。' };
  if (overlay.ask === 'due') {
    // Reports are gathered from the end of their year on.
    const due = writtenDay(text, `${state.setup.year}-11-01`);
    if (due === null) return { ...state, said: '请写一个真实的日期，例如 2026-01-20，或者空着。' };
    return asked({ ...state, setup: { ...state.setup, due }, dueBegun: null, overlay: { kind: 'none' } }, 'letters');
  }
  if (overlay.ask === 'year' && !/^20\d\d$/.test(text)) return { ...state, said: '请写四位数字的年度，例如 2025。' };
  const setup = { ...state.setup, [overlay.ask]: overlay.ask === 'year' ? Number(text) : text };
  const next = asks[asks.indexOf(overlay.ask) + 1];
  if (next) return askOf({ ...state, setup }, next);
  return asked({ ...state, setup, overlay: { kind: 'none' } }, 'open');
}

/** Asks for the day by which the reports should come again, then for all letters. */
export function askDue(state: SumState): SumState {
  if (state.done < state.files) return { ...state, said: '还没有读完，读完再一起写；给这一个单位写，按 L。' };
  const next = askOf(state, 'due');
  const { dueBegun } = state;
  return dueBegun === null ? next : { ...next, overlay: { kind: 'ask', ask: 'due', path: startPath(dueBegun) } };
}

/**
 * The answers with what is half typed at the question that is open, as far as it can be an answer: no half of a year. A day by which
 * reports should come again counts only once it is given.
 */
export function answersYet({ setup, overlay }: SumState): SumSetup {
  if (overlay.kind !== 'ask' || overlay.ask === 'due') return setup;
  const { ask: which, path } = overlay;
  const typed = path.line.text;
  if (typed === String(setup[which])) return setup;
  if (which !== 'year') return { ...setup, [which]: typed };
  return /^20\d\d$/.test(typed) ? { ...setup, year: Number(typed) } : setup;
}

/** One question back; from the first one out of the screen. */
export function wentBack(state: SumState): SumState {
  const { overlay } = state;
  if (overlay.kind === 'decide') return { ...state, overlay: { kind: 'none' } };
  if (overlay.kind === 'ask' && overlay.ask === 'due') {
    const { text } = overlay.path.line;
    const isBegun = text.trim() !== '' && text !== state.setup.due;
    const said = isBegun ? '没有写审核意见；打好的日期留着，下次接着改。' : '没有写审核意见。';
    return { ...state, overlay: { kind: 'none' }, dueBegun: isBegun ? text : null, said };
  }
  if (overlay.kind !== 'ask') return asked(state, 'close');
  const before = asks[(asks as readonly string[]).indexOf(overlay.ask) - 1];
  // What is half typed stands there when the question is come to again.
  return before ? askOf({ ...state, setup: answersYet(state) }, before) : asked(state, 'close');
}

/** The rows of what has been read, the unit in focus kept in focus. */
export function withResult(state: SumState, result: DeskResult, decisions: Decisions, done: number): SumState {
  const isWhole = done >= state.files;
  const rows = [
    ...ownRow(result, state.setup.own, isWhole),
    ...deskRows(result.gathering, decisions, isWhole, result.alike),
  ];
  const focus = rowInFocus(state);
  const same = rows.findIndex(({ unit, file }) => unit === focus?.unit && file === focus.file);
  // Another version counts now: it is still that unit.
  const index = state.index === 0 ? 0 : same >= 0 ? same : rows.findIndex(({ unit }) => unit === focus?.unit);
  return { ...state, result, rows, done, index: Math.max(0, index) };
}

export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** What can be decided about the row in focus. */
export function decideList(state: SumState): SumState {
  const question = rowInFocus(state)?.question;
  if (!question) return { ...state, said: '这个单位没有要定的事：名称相近、不在名单、报了几稿的才要定。' };
  const match = (named: string, unit: string | null) => (decisions: Decisions) => ({
    ...decisions,
    matches: { ...decisions.matches, [named]: unit },
  });
  if (question.kind === 'twice') {
    const { unit, files } = question;
    const items = files.map(
      (file, index): Choice => ({
        label: fileName(file),
        detail: index === 0 ? '现在计入的' : '改用这一稿',
        whole: file,
        decides: (decisions) => ({ ...decisions, versions: { ...decisions.versions, [unit]: file } }),
        said: `已按 ${fileName(file)} 计入 ${unit}；以后汇总这个文件夹也用这一稿。`,
      }),
    );
    return { ...state, overlay: { kind: 'decide', list: startList(`${unit}：哪一稿计入？`, items) } };
  }
  const { named } = question;
  const missing = (state.result?.gathering.missing ?? []).map(({ name }) => name);
  const units = question.kind === 'near' ? [question.unit, ...missing] : missing;
  const first = question.kind === 'unlisted' && question.like ? [question.like] : [];
  const items = [...new Set([...first, ...units])].map(
    (unit): Choice => ({
      label: unit,
      detail: '就是名单上的这个单位',
      decides: match(named, unit),
      said: `“${named}”就是${unit}，已记住。`,
    }),
  );
  const none: Choice = {
    label: '都不是',
    detail: '不在名单上，不计入',
    decides: match(named, null),
    said: `“${named}”不计入，已记住。`,
  };
  return { ...state, overlay: { kind: 'decide', list: startList(`“${named}”是哪个单位？`, [...items, none]) } };
}
