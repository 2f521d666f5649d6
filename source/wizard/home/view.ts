/** The home screen as lines. */
import { padEnd } from '../../text/width.ts';
import { listLines } from '../components/filterList.ts';
import { lineParts } from '../components/oneLine.ts';
import { inLines, inRows, shorten } from '../components/parts.ts';
import { pickLines } from '../path/pathLine.ts';
import type { Part, Parts, Room, View } from '../view.ts';
import { frameRows, roomOf, wideColumns } from '../view.ts';
import { draftPane, draftParts } from './listed.ts';
import { actionsHere, type HomeState, inFocus, originalOf, type Purpose, shownDrafts } from './state.ts';

const labelColumns = 22;
const questions: Readonly<Record<Purpose, string>> = {
  from: '去年的报告（文件或草稿编号）：',
  check: '要核对的文件：',
  sum: '各单位报告所在的文件夹：',
};

/** What the view needs and the state does not hold. */
export interface HomeShown {
  readonly notice: string | null;
  readonly now: Date;
}

/** The drafts that a window of so many rows shows, from the focus on both sides. */
export function draftPage(state: HomeState, rows: number) {
  const drafts = shownDrafts(state);
  const height = Math.max(1, rows - actionsHere(state).length - 4);
  const focus = Math.min(state.index, drafts.length - 1);
  const first = Math.max(0, Math.min(focus - Math.floor(height / 2), drafts.length - height));
  return { drafts: drafts.slice(first, first + height), first, hidden: Math.max(0, drafts.length - first - height) };
}

function listBody(state: HomeState, room: Room, now: Date): { body: Parts[]; caret: View['caret'] } {
  const { columns, rows } = room;
  const { drafts, first, hidden } = draftPage(state, rows);
  const here = actionsHere(state);
  const all = shownDrafts(state);
  const body: Parts[] = [];
  let caret: View['caret'] = null;
  if (state.filter.text !== '') {
    const { parts, caret: x } = lineParts('查找：', state.filter, columns);
    body.push([...parts, { text: `  ${all.length}/${state.drafts.length} 份`, look: 'quiet' }]);
    caret = { x, y: 0 };
  }
  if (state.drafts.length === 0) body.push([{ text: '   还没有草稿，从下面开始。', look: 'quiet' }]);
  else if (all.length === 0)
    body.push([{ text: `   没有找到“${state.filter.text}”，Esc 显示全部 ${state.drafts.length} 份`, look: 'quiet' }]);
  for (const [position, entry] of drafts.entries()) {
    const listed = state.known[entry.id];
    const isCopy = originalOf(state, entry.id) !== null;
    if (listed) body.push(draftParts(entry, listed, first + position === state.index, columns, now, isCopy));
    else body.push([{ text: first + position === state.index ? ' > ' : '   ' }, { text: entry.id, look: 'quiet' }]);
  }
  if (first > 0 || hidden > 0) {
    const words = [first > 0 ? `上面还有 ${first} 份` : '', hidden > 0 ? `下面还有 ${hidden} 份` : ''].filter(Boolean);
    body.push([{ text: `   ${words.join('，')}`, look: 'quiet' }]);
  }
  body.push([]);
  const index = Math.min(state.index, all.length + here.length - 1);
  for (const [position, { label, key, detail }] of here.entries()) {
    const focused = all.length + position === index;
    body.push([
      { text: focused ? ' > ' : '   ' },
      { text: padEnd(label, labelColumns), look: focused ? 'focus' : 'plain' },
      { text: `  ${key}  ${shorten(detail, columns - labelColumns - 11)}`, look: 'quiet' },
    ]);
  }
  return { body, caret };
}

const saidLines = (text: string | null, columns: number): Part[][] =>
  text === null ? [] : inRows(text, 'warning', columns, 2);

/** That there are several drafts of the unit and year in focus. */
function twinWords({ drafts, known }: HomeState, id: string): string | null {
  const { unit = '', year = 0 } = known[id] ?? {};
  const twins = drafts.filter((entry) => known[entry.id]?.unit === unit && known[entry.id]?.year === year).length;
  return twins > 1 && unit !== ''
    ? `${unit} ${year}年有 ${twins} 份草稿，不要改错了那一份；不用的按 Del 删掉，删了还能找回。`
    : null;
}

/** What to do about a copy that a sync program has put beside a draft. */
function copyWords(state: HomeState): string | null {
  const focus = inFocus(state);
  if (!('draft' in focus) || state.overlay.kind !== 'none') return null;
  if (!originalOf(state, focus.draft.id)) return twinWords(state, focus.draft.id);
  return '这是同一份草稿的副本（多半是同步盘留下的）：两份都打开看看，留下对的，把另一份按 Del 删掉，删了还能找回。';
}

/** Two answers, the safe one first. */
const answerLine = (safe: string, other: string, keeps: boolean): Part[] => [
  { text: ' ' },
  { text: ` ${safe} `, look: keeps ? 'focus' : 'plain' },
  { text: '  ' },
  { text: ` ${other} `, look: keeps ? 'plain' : 'focus' },
  { text: '   ←→ 换，Enter 选定', look: 'quiet' },
];

/** The question about deleting. */
function removeLines(state: HomeState, keeps: boolean, columns: number): Part[][] {
  const focus = inFocus(state);
  const listed = 'draft' in focus ? state.known[focus.draft.id] : undefined;
  const name = listed ? `“${shorten(listed.unit || '未填单位', columns - 50)} ${listed.year}年”` : '这份草稿';
  return [
    [{ text: ` 删除${name}？删除后可以用 Ctrl+Z 找回。`, look: 'warning' }],
    answerLine('保留（N）', '删除（Y）', keeps),
  ];
}

export function homeView(state: HomeState, window: Room, { notice, now }: HomeShown): View {
  const { overlay } = state;
  const wide = window.columns >= wideColumns && overlay.kind === 'none';
  const room = roomOf(window, wide);
  const count = state.drafts.length;
  const view: Omit<View, 'body' | 'caret' | 'messages' | 'scope'> = {
    title: '年报  政府信息公开工作年度报告',
    status: { text: count > 0 ? `${count} 份草稿 ` : '', look: 'quiet' },
    bar: [{ text: count > 0 ? ' 接着写，或新建一份；输入文字即查找' : ' 选一样开始', look: 'quiet' }],
  };
  const said = saidLines(notice ?? state.said ?? copyWords(state), window.columns);
  if (overlay.kind === 'from' || overlay.kind === 'lost') {
    const { lines, caret } = listLines(overlay.list, room);
    return { ...view, body: lines, caret, messages: said, scope: 'list' };
  }
  if (overlay.kind === 'path') {
    const question = questions[overlay.purpose];
    const { parts, caret } = lineParts(question, overlay.path.line, window.columns);
    const refused = notice ?? state.said;
    const head: Part[][] = [
      ...(refused === null ? [] : [...inLines(refused, 'warning', window.columns), []]),
      ...inLines('可以直接粘贴或拖入路径；Tab 补全，↓ 从列表里选。', 'quiet', window.columns),
      [],
    ];
    const files = pickLines(overlay.path, window.columns, window.rows - frameRows - head.length);
    return {
      ...view,
      body: [...head, ...files],
      caret: null,
      messages: [],
      prompt: { parts, caret },
      scope: 'prompt',
    };
  }
  if (overlay.kind === 'doubt') {
    const { against, keeps } = overlay;
    const body = ['要接着这一份报告新建吗？', ...against].flatMap((line) => [
      ...inLines(line, 'plain', window.columns),
      [],
    ]);
    const answer = answerLine('不新建', '仍要新建', keeps);
    return { ...view, body: [...body, answer], caret: null, messages: [], scope: 'question' };
  }
  const { body, caret } = listBody(state, room, now);
  const focus = inFocus(state);
  const pane = 'draft' in focus ? draftPane(state.known[focus.draft.id], now) : [];
  const isAsking = overlay.kind === 'remove';
  return {
    ...view,
    body,
    caret: isAsking ? null : caret,
    messages: isAsking ? removeLines(state, overlay.keeps, window.columns) : said,
    scope: isAsking ? 'question' : 'home',
    ...(wide ? { pane } : {}),
  };
}
