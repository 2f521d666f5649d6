/** The home screen: the drafts, narrowed by what is typed, and what else can be begun. Plain data. */
import type { DraftEntry } from '../../drafts/drafts.ts';
import type { LostEntry, LostKind } from '../../drafts/lost.ts';
import { baseOf, isOwnId } from '../../drafts/names.ts';
import type { TextBuffer } from '../../editing/textBuffer.ts';
import { type FilterList, type ListItem, startList } from '../components/filterList.ts';
import { startLine } from '../components/oneLine.ts';
import { type PathLine, startPath } from '../path/pathLine.ts';
import { type Asking, ask } from '../screen.ts';
import { whenWords } from '../when.ts';
import { type Listed, nameOf, priorDrafts, stateWords } from './listed.ts';

export interface HomeAction {
  readonly id: 'new' | 'from' | 'express' | 'check' | 'sum' | 'recover';
  readonly label: string;
  /** The key that does the same from anywhere on the screen. */
  readonly key: string;
  readonly detail: string;
}

const actions: readonly HomeAction[] = [
  { id: 'new', label: '新建报告', key: 'F3', detail: '空白，六个部分，随时关窗' },
  {
    id: 'from',
    label: '从去年的报告开始',
    key: 'F4',
    detail: '接上结转数；网页、Word、PDF、WPS、Excel 都行',
  },
  { id: 'express', label: '快速填报', key: 'F5', detail: '没有收到申请的单位：十五个问题，三分钟' },
  { id: 'check', label: '核对一个文件', key: 'F6', detail: '已发布的报告哪里不对' },
  { id: 'sum', label: '汇总下级单位的报告', key: 'F7', detail: '一个文件夹加成一份，列出缺报和不平的' },
  { id: 'recover', label: '找回草稿', key: 'F8', detail: '删除的、文件损坏的、只剩历史版本的' },
];

/** What is begun with a file. */
export type Purpose = 'from' | 'check' | 'sum';

export interface PriorItem extends ListItem {
  /** The draft; null leads to a file. */
  readonly draft: string | null;
}

export interface LostItem extends ListItem {
  readonly entry: LostEntry;
}

export type HomeOverlay =
  | { readonly kind: 'none' }
  /** The safe answer is in focus at first. */
  | { readonly kind: 'remove'; readonly keeps: boolean }
  /** What speaks against going on from a report. */
  | { readonly kind: 'doubt'; readonly argument: string; readonly against: readonly string[]; readonly keeps: boolean }
  | { readonly kind: 'from'; readonly list: FilterList<PriorItem> }
  | { readonly kind: 'lost'; readonly list: FilterList<LostItem> }
  | { readonly kind: 'path'; readonly purpose: Purpose; readonly path: PathLine };

export type HomeRequest =
  | { readonly kind: 'open'; readonly id: string; readonly withHistory: boolean }
  | { readonly kind: 'new' | 'express' | 'quit' | 'leave' }
  | { readonly kind: 'remove' | 'unremove'; readonly id: string }
  | { readonly kind: 'recover'; readonly entry: LostEntry }
  /** What can be taken back now; then the list of it. */
  | { readonly kind: 'lost' }
  /** A file, or for `from` a draft, to begin with. */
  | { readonly kind: 'begin'; readonly purpose: Purpose; readonly argument: string; readonly isSure?: true }
  /** Whose the drafts are that are not known yet; then the list narrows. */
  | { readonly kind: 'glance' }
  /** The same, and then the list of drafts to go on from. */
  | { readonly kind: 'priors' }
  | { readonly kind: 'files'; readonly typed: string };

export interface HomeState extends Asking<HomeRequest> {
  readonly drafts: readonly DraftEntry[];
  readonly known: Readonly<Record<string, Listed>>;
  readonly filter: TextBuffer;
  readonly index: number;
  readonly overlay: HomeOverlay;
  /** What is not in the list and can still be had. */
  readonly lost: readonly LostEntry[];
  /** What was deleted here, the last one last. */
  readonly removed: readonly string[];
  readonly said: string | null;
  /** The year that a new report is for. */
  readonly year: number;
  /** What this program can do with many reports is there. */
  readonly canSum: boolean;
  /** Whether one has just come from a draft, with Esc as likely as not. */
  readonly cameBack: boolean;
}

export interface HomeGiven {
  readonly drafts: readonly DraftEntry[];
  readonly year: number;
  readonly canSum: boolean;
  readonly cameBack?: boolean;
}

export const startHome = ({ drafts, year, canSum, cameBack = false }: HomeGiven): HomeState => ({
  drafts,
  known: {},
  filter: startLine(),
  index: 0,
  overlay: { kind: 'none' },
  lost: [],
  removed: [],
  said: null,
  year,
  canSum,
  cameBack,
  requests: [],
});

export const actionsHere = ({ canSum, lost }: HomeState): readonly HomeAction[] =>
  actions.filter(({ id }) => (id !== 'sum' || canSum) && (id !== 'recover' || lost.length > 0));

const lostNames: Readonly<Record<LostKind, string>> = {
  deleted: '已删除',
  damaged: '损坏的原文件，取回能读的内容',
  history: '只剩历史版本',
};

/** The list of what can be taken back. */
export function openLost(state: HomeState, now: Date): HomeState {
  const items = state.lost.map((entry): LostItem => {
    const { kind, id, unit, year, changed } = entry;
    const label = year === 0 ? id : `${unit || '（未填单位）'} ${year}年`;
    return { label, detail: `${lostNames[kind]}  ${whenWords(changed, now)}`, entry };
  });
  return { ...state, overlay: { kind: 'lost', list: startList('找回哪一份？', items) } };
}

/** The draft that a file is a copy of, which a sync program or a person has put beside it; null for a draft of its own. */
export function originalOf({ drafts }: HomeState, id: string): DraftEntry | null {
  if (isOwnId(id)) return null;
  const base = baseOf(id);
  return drafts.find((entry) => isOwnId(entry.id) && baseOf(entry.id) === base) ?? null;
}

/** The drafts that fit what is typed. */
export function shownDrafts({ drafts, known, filter }: HomeState): readonly DraftEntry[] {
  const words = filter.text
    .trim()
    .split(/[\s\u3000]+/)
    .filter(Boolean);
  if (words.length === 0) return drafts;
  return drafts.filter(({ id }) => {
    const listed = known[id];
    const name = listed ? nameOf(listed) : '';
    return words.every((word) => name.includes(word));
  });
}

/** What is in focus: a draft, or something to begin. */
export function inFocus(state: HomeState): { readonly draft: DraftEntry } | { readonly action: HomeAction } {
  const drafts = shownDrafts(state);
  const here = actionsHere(state);
  const index = Math.min(state.index, drafts.length + here.length - 1);
  const draft = drafts[index];
  return draft ? { draft } : { action: here[index - drafts.length]! };
}

export const asked = (state: HomeState, request: HomeRequest): HomeState => ask(state, request);

export const moved = (state: HomeState, by: number): HomeState => {
  const last = shownDrafts(state).length + actionsHere(state).length - 1;
  return { ...state, index: Math.max(0, Math.min(last, Math.min(state.index, last) + by)) };
};

export const openPath = (state: HomeState, purpose: Purpose, typed = ''): HomeState =>
  asked({ ...state, overlay: { kind: 'path', purpose, path: startPath(typed) } }, { kind: 'files', typed });

/** Asks before a report is taken for last year's. */
export const openDoubt = (state: HomeState, argument: string, against: readonly string[]): HomeState => ({
  ...state,
  overlay: { kind: 'doubt', argument, against, keeps: true },
});

/** The list of drafts to go on from, and a file; the file at once where there is no draft. */
export function openFrom(state: HomeState, now: Date): HomeState {
  const focus = inFocus(state);
  const listed = (id: string) => state.known[id] ?? ({ unit: '', year: 0 } as Listed);
  const unit = 'draft' in focus ? listed(focus.draft.id).unit : '';
  const priors = priorDrafts(state.drafts, listed, state.year, unit);
  if (priors.length === 0) return openPath(state, 'from');
  const items = priors.map(({ id, changed }): PriorItem => {
    const one = listed(id);
    const how = [stateWords(one, now), whenWords(changed, now)].filter(Boolean).join('  ');
    return { label: nameOf(one), detail: how, draft: id };
  });
  const file: PriorItem = {
    label: '另一个文件',
    detail: '网页、Word、PDF、WPS、Excel、文本：输入或拖入它的路径',
    draft: null,
  };
  return { ...state, overlay: { kind: 'from', list: startList('从哪一份报告开始？', [...items, file]) } };
}
