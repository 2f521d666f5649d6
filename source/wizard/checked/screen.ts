/** The findings of a published file, to be scrolled and walked through, written out, or mended in a draft. */
import { severityWord } from '../../rules/finding.ts';
import { inLines, inRows } from '../components/parts.ts';
import { type Asking, ask, imeHint, type Screen } from '../screen.ts';
import type { Look } from '../theme.ts';
import { frameRows, type Part, type Parts, type Room, type View } from '../view.ts';
import type { CheckedFile } from './checkedFile.ts';

/** `write` puts the letter with all findings beside the file, `begin` makes a draft of the report itself. */
export type CheckedRequest = 'close' | 'leave' | 'write' | 'begin';

export interface CheckedState extends Asking<CheckedRequest> {
  readonly checked: CheckedFile;
  readonly top: number;
  /** The finding in focus; -1 before the first. */
  readonly index: number;
  readonly said: string | null;
  /** What the lines have to fit into. */
  readonly window: Room;
}

const chips = { error: 'errorChip', warning: 'warningChip', hint: 'hintChip' } as const satisfies Record<string, Look>;

interface CheckedLines {
  readonly lines: readonly Parts[];
  /** The line that each finding begins with. */
  readonly starts: readonly number[];
}

/** All lines of a file: its title, what could not be read, then each finding whole; the place of the one in focus is marked. */
function checkedLines(
  { title, file, counts, aside, notes, findings }: CheckedFile,
  columns: number,
  focus: number,
): CheckedLines {
  const { error, warning, hint } = counts;
  const many = error + warning + hint;
  const summary = many === 0 ? '没有发现问题' : `${error} 个错误、${warning} 个警告、${hint} 个提示`;
  const lines: Parts[] = [
    ...inLines(title || file, 'title', columns),
    ...inLines(file, 'quiet', columns),
    [
      {
        text: ` ${summary}${aside > 0 ? `；另有 ${aside} 条已写明理由放过` : ''}`,
        look: error > 0 ? 'error' : 'plain',
      },
    ],
  ];
  if (notes.length > 0) {
    lines.push([], [{ text: ' 没有读到，或读得没有把握的（不算单位的错）：', look: 'title' }]);
    for (const note of notes) lines.push(...inLines(note, 'plain', columns, '   '));
  }
  const starts: number[] = [];
  for (const [number, { severity, place, lines: more }] of findings(columns - 2).entries()) {
    starts.push(lines.length + 1);
    lines.push(
      [],
      [
        { text: number === focus ? '>' : ' ' },
        { text: ` ${severityWord[severity]} `, look: chips[severity] },
        { text: ' ' },
        { text: place, look: number === focus ? 'focus' : 'title' },
      ],
    );
    for (const [index, text] of more.entries()) {
      // The message is wrapped; the passage and its marks stand as they are, column by column.
      if (index === 0) lines.push(...inLines(text.trim(), 'plain', columns, '     '));
      else lines.push([{ text, look: 'quiet' } satisfies Part]);
    }
  }
  return { lines, starts };
}

const heightOf = ({ window }: CheckedState): number => window.rows - frameRows;

function scrolled(state: CheckedState, by: number): CheckedState {
  const { lines } = checkedLines(state.checked, state.window.columns, state.index);
  return { ...state, top: Math.max(0, Math.min(lines.length - heightOf(state), state.top + by)) };
}

/** The next finding, or the one before; after the last comes the first, as in the report. */
function walked(state: CheckedState, by: number): CheckedState {
  const { starts } = checkedLines(state.checked, state.window.columns, state.index);
  if (starts.length === 0) return { ...state, said: '没有发现问题。' };
  const from = state.index < 0 && by < 0 ? 0 : state.index;
  const index = (from + by + starts.length) % starts.length;
  const turned = by > 0 ? index < state.index : state.index >= 0 && index > state.index;
  const round = turned ? (by > 0 ? '回到第一处，' : '回到最后一处，') : '';
  const next = scrolled({ ...state, index, top: 0 }, (starts[index] ?? 1) - 1);
  return { ...next, said: starts.length > 1 || turned ? `${round}${index + 1}/${starts.length} 处` : null };
}
/** A page, less a line to hold on to. */
const page = (state: CheckedState): number => heightOf(state) - 1;

/** The state in another window. */
export const resized = (state: CheckedState, window: Room): CheckedState => scrolled({ ...state, window }, 0);

function view(state: CheckedState, window: Room, { notice }: { readonly notice: string | null }): View {
  const { lines } = checkedLines(state.checked, window.columns, state.index);
  const height = window.rows - frameRows;
  const top = Math.min(state.top, Math.max(0, lines.length - height));
  const below = Math.max(0, lines.length - top - height);
  const said = notice ?? state.said;
  const more = [top > 0 ? `上面还有 ${top} 行` : '', below > 0 ? `下面还有 ${below} 行` : '']
    .filter(Boolean)
    .join('，');
  return {
    title: '核对一个文件',
    status: { text: '', look: 'quiet' },
    bar: [{ text: ' 只看不改：到原来的文件里改，或按 D 在草稿里改', look: 'quiet' }],
    body: lines.slice(top, top + height),
    caret: null,
    messages: said ? inRows(said, 'warning', window.columns, 2) : [[{ text: ` ${more}`, look: 'quiet' }]],
    scope: 'checked',
  };
}

export const checkedScreen: Screen<
  { readonly checked: CheckedFile; readonly window: Room },
  CheckedState,
  'checked',
  { readonly notice: string | null }
> = {
  start: (given) => ({ ...given, top: 0, index: -1, said: null, requests: [] }),
  scopeOf: () => 'checked',
  handlers: {
    checked: {
      up: (state) => scrolled(state, -1),
      down: (state) => scrolled(state, 1),
      'page-up': (state) => scrolled(state, -page(state)),
      'page-down': (state) => scrolled(state, page(state)),
      'next-finding': (state) => walked(state, 1),
      'previous-finding': (state) => walked(state, -1),
      write: (state) => ask(state, 'write'),
      begin: (state) => ask(state, 'begin'),
      no: (state) => ask(state, 'close'),
      leave: (state) => ask(state, 'leave'),
    },
  },
  typed: () => null,
  pasted: (state) => state,
  ready: (state) => (state.said === null ? state : { ...state, said: null }),
  refused: (state, text) => ({ ...state, said: imeHint(text) }),
  view,
};
