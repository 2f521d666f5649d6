/** The document as it will be written: scrolled through, searched, and left for the field that a line comes from. */
import type { TextBuffer } from '../../editing/textBuffer.ts';
import { graphemes, width } from '../../text/width.ts';
import { lineParts, reduceLine, startLine } from '../components/oneLine.ts';
import { inLines } from '../components/parts.ts';
import type { Press } from '../hooks/useKeys.ts';
import type { Handlers } from '../keys.ts';
import { type Asking, ask, imeHint, type Screen } from '../screen.ts';
import { frameRows, type Part, type Parts, type Room, type View } from '../view.ts';
import type { PreviewLine } from './previewLines.ts';

export type PreviewRequest = 'close' | 'leave' | { readonly kind: 'jump'; readonly place: string };

export interface PreviewState extends Asking<PreviewRequest> {
  readonly lines: readonly PreviewLine[];
  /** Columns of the page that the lines are on. */
  readonly page: number;
  readonly window: Room;
  readonly top: number;
  readonly pan: number;
  /** What is looked for; `isTyping` while it is typed. */
  readonly search: TextBuffer;
  readonly isTyping: boolean;
  /** The line that was found last. */
  readonly found: number | null;
  readonly said: string | null;
}

export const startPreview = (window: Room): PreviewState => ({
  lines: [],
  page: 0,
  window,
  top: 0,
  pan: 0,
  search: startLine(),
  isTyping: false,
  found: null,
  said: null,
  requests: [],
});

const asked = (state: PreviewState, request: PreviewRequest): PreviewState => ask(state, request);
const sideways = 8;
/** A line of the page says where one is. */
const heightOf = ({ window }: PreviewState): number => Math.max(1, window.rows - frameRows - 1);
const lastTop = (state: PreviewState): number => Math.max(0, state.lines.length - heightOf(state));
const to = (state: PreviewState, top: number): PreviewState => ({
  ...state,
  top: Math.max(0, Math.min(lastTop(state), top)),
});
const by = (state: PreviewState, lines: number): PreviewState => to({ ...state, found: null }, state.top + lines);

const textOf = ({ parts }: PreviewLine): string => parts.map(({ text }) => text).join('');
const widestOf = ({ lines, page }: PreviewState): number =>
  lines.reduce((most, line) => (line.wide ? Math.max(most, width(textOf(line))) : most), page);
const panned = (state: PreviewState, columns: number): PreviewState => ({
  ...state,
  pan: Math.max(0, Math.min(widestOf(state) - state.page, state.pan + columns)),
});

/** The state with the lines of a document on a page; where one was stays in view. */
export const withLines = (
  state: PreviewState,
  lines: readonly PreviewLine[],
  page: number,
  window: Room,
): PreviewState => to({ ...state, lines, page, window, found: null }, state.top);

/** The next line, from one on and around the end, that has what is looked for. Words may be wrapped over two lines. */
function find(state: PreviewState, from: number): PreviewState {
  const wanted = state.search.text.trim();
  const quiet: PreviewState = { ...state, isTyping: false };
  if (wanted === '') return quiet;
  const count = state.lines.length;
  for (let step = 0; step < count; step++) {
    const index = (from + step) % count;
    const line = textOf(state.lines[index]!);
    const next = state.lines[index + 1];
    const both = next && !state.lines[index]!.wide ? line + textOf(next).trimStart() : line;
    const position = both.indexOf(wanted);
    if (position < 0 || position >= line.length) continue;
    const shown = to(quiet, index - Math.floor(heightOf(state) / 3));
    return { ...shown, found: index, said: `第 ${index + 1} 行；F3 找下一处，Enter 去改这里` };
  }
  return { ...quiet, found: null, said: `没有找到“${wanted}”` };
}

/** The place that the line in focus comes from: the line that was found, else the first on the page that has one. */
function placeInFocus({ lines, top, found, ...state }: PreviewState): string {
  const own = found === null ? undefined : lines[found];
  const page = lines.slice(top, top + heightOf({ lines, top, found, ...state }));
  return (own ?? page.find(({ place }) => place !== ''))?.place ?? '';
}

const preview: Handlers<'preview', PreviewState> = {
  up: (state) => by(state, -1),
  down: (state) => by(state, 1),
  'page-up': (state) => by(state, 1 - heightOf(state)),
  'page-down': (state) => by(state, heightOf(state) - 1),
  'line-start': (state) => by(state, -state.lines.length),
  'line-end': (state) => by(state, state.lines.length),
  left: (state) => panned(state, -sideways),
  right: (state) => panned(state, sideways),
  search: (state) =>
    state.search.text !== '' && state.found !== null ? find(state, state.found + 1) : { ...state, isTyping: true },
  jump: (state) => {
    const place = placeInFocus(state);
    return place === '' ? { ...state, said: '这一行不在哪一项里。' } : asked(state, { kind: 'jump', place });
  },
  no: (state) => asked(state, 'close'),
  leave: (state) => asked(state, 'leave'),
};

const prompt: Handlers<'prompt', PreviewState> = {
  yes: (state) => find(state, state.top),
  no: (state) => ({ ...state, isTyping: false }),
  complete: (state) => state,
  up: (state) => state,
  down: (state) => state,
};

const edited = (state: PreviewState, press: Press): PreviewState =>
  state.isTyping ? { ...state, search: reduceLine(state.search, press) } : state;

/** A line without its first columns; half of a wide character becomes a space. */
function cutStart(text: string, columns: number): string {
  if (columns === 0) return text;
  let used = 0;
  let result = '';
  for (const grapheme of graphemes(text)) {
    const size = width(grapheme);
    if (used >= columns) result += grapheme;
    else if (used + size > columns) result += ' ';
    used += size;
  }
  return result;
}

/** The words that were found, marked in their line. */
function markedParts(parts: Parts, wanted: string): Parts {
  return parts.flatMap(({ text, look }): Part[] => {
    const start = text.indexOf(wanted);
    if (start < 0) return [{ text, ...(look ? { look } : {}) }];
    const end = start + wanted.length;
    return [
      { text: text.slice(0, start), ...(look ? { look } : {}) },
      { text: wanted, look: 'focus' },
      { text: text.slice(end), ...(look ? { look } : {}) },
    ];
  });
}

/** What the view needs besides its state. */
export interface PreviewShown {
  readonly head: Pick<View, 'title' | 'status' | 'bar'>;
  readonly notice: string | null;
  /** Why there is nothing to be seen; null where there is. */
  readonly problem: string | null;
}

function view(state: PreviewState, window: Room, { head, notice, problem }: PreviewShown): View {
  const { lines, page, pan, found, search } = state;
  const height = heightOf({ ...state, window });
  const top = Math.max(0, Math.min(state.top, lines.length - height));
  const shown = lines.slice(top, top + height);
  const margin = ' '.repeat(Math.max(1, Math.floor((window.columns - page) / 2)));
  const section = shown.find((line) => line.section !== '')?.section ?? '';
  const position = `${top + 1}-${top + shown.length} / ${lines.length} 行`;
  const isWide = widestOf(state) > page && shown.some((line) => line.wide);
  const body = shown.map(({ parts, wide }, index): Parts => {
    const text = wide ? [{ text: cutStart(parts[0]!.text, pan) }] : parts;
    return [{ text: margin }, ...(top + index === found ? markedParts(text, search.text.trim()) : text)];
  });
  const said = notice ?? problem ?? state.said;
  const hint = isWide ? '表格比窗口宽，用 ← → 左右移动；也可以把窗口拉宽。' : '';
  const typed = state.isTyping ? lineParts('查找：', search, window.columns) : undefined;
  return {
    title: head.title,
    status: head.status,
    bar: [
      { text: ' 预览', look: 'title' },
      { text: lines.length > 0 ? `  ${position}  ${section}` : problem ? '' : '  正在排版……', look: 'quiet' },
    ],
    body,
    caret: null,
    messages: said
      ? inLines(said, 'warning', window.columns).slice(0, typed ? 1 : 2)
      : [[{ text: ` ${hint}`, look: 'quiet' }]],
    scope: typed ? 'prompt' : 'preview',
    ...(typed ? { prompt: typed } : {}),
  };
}

export const previewScreen: Screen<Room, PreviewState, 'preview' | 'prompt', PreviewShown> = {
  start: startPreview,
  scopeOf: ({ isTyping }) => (isTyping ? 'prompt' : 'preview'),
  handlers: { preview, prompt },
  typed: (state, text) => (state.isTyping ? edited(state, { kind: 'text', text }) : null),
  pasted: (state, text) => edited(state, { kind: 'paste', text }),
  otherKey: (state, name) => edited(state, { kind: 'key', name }),
  ready: (state) => (state.said === null ? state : { ...state, said: null }),
  refused: (state, text) => ({ ...state, said: imeHint(text) }),
  view,
};
