/** The editor as one looks at it: the section bar, the work of the step or what lies over it, the pane, the messages. */
import { withFields } from '../../editing/editFigure.ts';
import { fieldOf, readField } from '../../editing/fields.ts';
import type { TableId } from '../../form/form.ts';
import { formOf } from '../../form/forms.ts';
import { lastYearWord } from '../../report/priorLink.ts';
import type { Report } from '../../report/report.ts';
import type { Finding } from '../../rules/finding.ts';
import { keyOf } from '../../rules/waiver.ts';
import { listLines } from '../components/filterList.ts';
import { lineParts } from '../components/oneLine.ts';
import { atMost, inLines, inRows } from '../components/parts.ts';
import { stepBar, stepLines } from '../components/stepBar.ts';
import { doubtfulRule } from '../doubtful.ts';
import { glyphs } from '../glyphs.ts';
import { isPending } from '../pending.ts';
import { isPart } from '../steps.ts';
import { type Caret, type Part, type Parts, type Room, roomOf, type View, wideColumns } from '../view.ts';
import { besideLines } from './beside.ts';
import { messagesOf } from './messages.ts';
import { aspectLines, paragraphLines } from './pasteLook.ts';
import { reviewView } from './reviewView.ts';
import { type EditorState, findingInFocus, type Reviewed, scopeOf, showsBeside } from './state.ts';
import { tableView } from './tableView.ts';
import { lastYearsText, textView } from './textView.ts';
import { findingHere, spanIn } from './walking.ts';

/** What the editor's view needs besides its state. */
export interface Around {
  readonly reviewed: Reviewed;
  /** Whether it is saved. */
  readonly status: Part;
  /** A sentence that counts more than what the editor has to say. */
  readonly notice: string | null;
}

interface Work {
  readonly lines: readonly Parts[];
  readonly caret: Caret | null;
}

/** 1/4 处: which of the findings of the field in focus is shown. */
function positionOf(state: EditorState, open: readonly Finding[], finding: Finding | undefined): string {
  if (!finding) return '';
  const here = open.filter((one) => one.places.includes(state.session.field));
  if (here.length < 2) return '';
  return `${here.findIndex((one) => keyOf(one) === keyOf(finding)) + 1}/${here.length} 处`;
}

const nothing: ReadonlySet<string> = new Set();

/** Cells that an error names: not those that are only blank as yet. */
const brokenCells = (report: Report, open: readonly Finding[]): ReadonlySet<string> =>
  new Set(
    open
      .filter((finding) => finding.severity === 'error' && !isPending(report, finding))
      .flatMap(({ places }) => places),
  );

const doubtfulCells = (open: readonly Finding[]): ReadonlySet<string> =>
  new Set(open.flatMap(({ rule, places }) => (rule === doubtfulRule ? places : [])));

/** The table as it would be with the pasted block; its remarks below. */
function pasteWork(state: EditorState, room: Room): Work {
  const { session, over } = state;
  if (over.kind !== 'paste') return { lines: [], caret: null };
  const { changes, remarks } = over.ways[over.way]!;
  const heads = over.heads ? inLines(over.heads, 'quiet', room.columns) : [];
  const warned = remarks.flatMap((remark) => inLines(`注意 ${remark}`, 'warning', room.columns));
  const notes = [...heads, ...warned];
  const below = atMost(notes, Math.max(1, Math.floor(room.rows / 3)));
  const rows = room.rows - (notes.length > 0 ? below.length : 0);
  const { lines, caret } = tableView(
    {
      report: withFields(session.report, changes),
      table: state.step as TableId,
      field: changes[over.change]!.place,
      entry: null,
      broken: nothing,
      changed: new Set(changes.map(({ place }) => place)),
      doubtful: nothing,
    },
    { columns: room.columns, rows },
  );
  const filler = Array.from({ length: Math.max(0, rows - lines.length) }, (): Parts => []);
  return { lines: notes.length > 0 ? [...lines, ...filler, ...below] : lines, caret };
}

/** The table or the texts of a part. */
function partWork(
  state: EditorState,
  open: readonly Finding[],
  finding: Finding | undefined,
  room: Room,
  isWide: boolean,
): Work {
  const { session, step } = state;
  if (!isPart(step)) return { lines: [], caret: null };
  const { kind } = fieldOf(session.report, session.field)!.field;
  const position = positionOf(state, open, finding);
  if (kind === 'count' || kind === 'decimal') {
    const { report, field, entry } = session;
    const marks = { broken: brokenCells(report, open), changed: nothing, doubtful: doubtfulCells(open) };
    const shown = { report, table: step as TableId, field, entry, ...marks };
    if (!showsBeside(state) || isWide) return tableView(shown, room);
    // Where there is no pane it lies below the table.
    const below = besideLines(state, finding, position, room.columns, Math.floor(room.rows / 2));
    const rows = room.rows - below.length - 1;
    const { lines, caret } = tableView(shown, { columns: room.columns, rows });
    const rule: Parts = [{ text: ` ${glyphs().across.repeat(room.columns - 3)}`, look: 'quiet' }];
    const filler = Array.from({ length: Math.max(0, rows - lines.length) }, (): Parts => []);
    return { lines: [...lines, ...filler, rule, ...below], caret };
  }
  const before =
    showsBeside(state) && !isWide
      ? {
          word: lastYearWord(session.report, state.prior),
          text: lastYearsText(state.prior, session.field),
          top: state.besideTop,
        }
      : null;
  const span = finding ? spanIn(state, finding, session.field) : null;
  return textView({ part: step, session, textColumns: state.textColumns, span, findings: position, before }, room);
}

function workOf(
  state: EditorState,
  reviewed: Reviewed,
  finding: Finding | undefined,
  room: Room,
  isWide: boolean,
): Work {
  const { over, session } = state;
  if (over.kind === 'list') return listLines(over.list, room);
  if (over.kind === 'paste') return pasteWork(state, room);
  if (over.kind === 'join') return { lines: paragraphLines(over, room), caret: null };
  if (over.kind === 'aspects') return { lines: aspectLines(session.report, over.changes, room), caret: null };
  if (over.kind === 'whole') return { lines: atMost(over.lines.slice(over.top), room.rows), caret: null };
  if (over.kind === 'misfits') {
    const lines = over.problems.slice(over.top).flatMap((problem) => inLines(problem, 'plain', room.columns));
    return { lines: atMost(lines, room.rows), caret: null };
  }
  if (state.step === 'review') {
    const { index } = findingInFocus(state);
    const shown = { report: session.report, ...reviewed, waivers: session.waivers, index };
    return { lines: reviewView(shown, room), caret: null };
  }
  // The output is a screen of its own, which takes its keys itself.
  if (state.step === 'output')
    return { lines: stepLines(session.report, state.chosen, reviewed.open).slice(0, room.rows), caret: null };
  const work = partWork(state, reviewed.open, finding, room, isWide);
  // The section bar or a question is in focus, not the field.
  return over.kind === 'none' || over.kind === 'prompt' ? work : { ...work, caret: null };
}

const labels = {
  reason: '为什么没有问题：',
  file: '文本文件的路径：',
  copy: '另存到哪个文件夹：',
  ledger: '申请台账（xlsx、csv）：',
  search: '找哪几个字：',
} as const;

/** The state as the pane speaks of it: of a pasted block, the cell in focus as it would be. */
function lookedAt(state: EditorState): EditorState {
  const { session, over } = state;
  if (over.kind !== 'paste') return state;
  const { changes } = over.ways[over.way]!;
  return {
    ...state,
    session: { ...session, report: withFields(session.report, changes), field: changes[over.change]!.place },
  };
}

/** What the editor shows in a window. */
export function editorView(state: EditorState, window: Room, { reviewed, status, notice }: Around): View {
  const { session, step, over, chosen } = state;
  const { columns } = window;
  const hasPane = isPart(step) && showsBeside(state) && !['list', 'misfits', 'whole'].includes(over.kind);
  const isWide = hasPane && columns >= wideColumns;
  const room = roomOf(window, isWide);
  const finding = isPart(step) ? findingHere(state, reviewed) : undefined;
  const position = positionOf(state, reviewed.open, finding);
  const work = workOf(state, reviewed, finding, room, columns >= wideColumns);
  const sentence = session.notice ?? notice;
  // A table has its facts and its finding in what lies beside or below it.
  const isTold = isWide || (hasPane && formOf(session.report).findCell(session.field) !== undefined);
  const asks = over.kind === 'prompt';
  const messages = messagesOf(state, { finding, position, sentence, columns, isTold, asks });
  const prompt = over.kind === 'prompt' ? lineParts(labels[over.asks], over.line, columns) : null;
  const offers =
    over.kind === 'prompt' && over.offers.length > 0
      ? [{ text: ` ${over.offers.join('  ')}`, look: 'quiet' as const }]
      : null;
  return {
    title: `${session.report.unit || '（未填单位）'}  ${session.report.year}年`,
    status,
    bar: stepBar(session.report, over.kind === 'steps' ? chosen : step, reviewed.open, columns),
    body: work.lines,
    caret: work.caret,
    ...(isWide
      ? {
          pane: besideLines(
            lookedAt(state),
            over.kind === 'paste' ? undefined : finding,
            position,
            columns - room.columns - 4,
            room.rows,
          ),
        }
      : {}),
    // The prompt takes the second line.
    messages: offers
      ? [offers, []]
      : prompt && sentence !== null
        ? [...inRows(sentence, 'warning', columns, 1), []]
        : messages,
    ...(prompt ? { prompt } : {}),
    scope: scopeOf(state),
  };
}

/** Whether the field in focus is a text, which rules read only after it is drawn. */
export const isTyping = (state: EditorState): boolean =>
  typeof readField(state.session.report, state.session.field) === 'string' && isPart(state.step);
