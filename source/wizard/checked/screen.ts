/** The findings of a published file, to be scrolled through. */
import { severityWord } from '../../rules/finding.ts';
import { inLines } from '../components/parts.ts';
import { type Asking, ask, imeHint, type Screen } from '../screen.ts';
import type { Look } from '../theme.ts';
import { frameRows, type Part, type Parts, type Room, type View } from '../view.ts';
import type { CheckedFile } from '../ways.ts';

export interface CheckedState extends Asking<'close' | 'leave'> {
  readonly checked: CheckedFile;
  readonly top: number;
  readonly said: string | null;
  /** What the lines have to fit into. */
  readonly window: Room;
}

const chips = { error: 'errorChip', warning: 'warningChip', hint: 'hintChip' } as const satisfies Record<string, Look>;

/** All lines of a file: its title, what could not be read, then each finding whole. */
export function checkedLines({ title, file, counts, aside, notes, findings }: CheckedFile, columns: number): Parts[] {
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
  for (const { severity, place, lines: more } of findings(columns - 2)) {
    lines.push(
      [],
      [
        { text: ' ' },
        { text: ` ${severityWord[severity]} `, look: chips[severity] },
        { text: ` ${place}`, look: 'title' },
      ],
    );
    for (const [index, text] of more.entries()) {
      // The message is wrapped; the passage and its marks stand as they are, column by column.
      if (index === 0) lines.push(...inLines(text.trim(), 'plain', columns, '     '));
      else lines.push([{ text, look: 'quiet' } satisfies Part]);
    }
  }
  return lines;
}

const heightOf = ({ window }: CheckedState): number => window.rows - frameRows;

function scrolled(state: CheckedState, by: number): CheckedState {
  const last = checkedLines(state.checked, state.window.columns).length - heightOf(state);
  return { ...state, top: Math.max(0, Math.min(last, state.top + by)) };
}
/** A page, less a line to hold on to. */
const page = (state: CheckedState): number => heightOf(state) - 1;

/** The state in another window. */
export const resized = (state: CheckedState, window: Room): CheckedState => scrolled({ ...state, window }, 0);

function view(state: CheckedState, window: Room, { notice }: { readonly notice: string | null }): View {
  const lines = checkedLines(state.checked, window.columns);
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
    bar: [{ text: ' 只看不改：请到原来的文件里改，改好再核对一遍', look: 'quiet' }],
    body: lines.slice(top, top + height),
    caret: null,
    messages: [[{ text: ` ${said ?? more}`, look: said ? 'warning' : 'quiet' }]],
    scope: 'checked',
  };
}

export const checkedScreen: Screen<
  { readonly checked: CheckedFile; readonly window: Room },
  CheckedState,
  'checked',
  { readonly notice: string | null }
> = {
  start: (given) => ({ ...given, top: 0, said: null, requests: [] }),
  scopeOf: () => 'checked',
  handlers: {
    checked: {
      up: (state) => scrolled(state, -1),
      down: (state) => scrolled(state, 1),
      'page-up': (state) => scrolled(state, -page(state)),
      'page-down': (state) => scrolled(state, page(state)),
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
