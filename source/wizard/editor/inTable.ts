/** The keys of a table, and blocks that are pasted into it. */
import { blockPaste, isMisfit } from '../../editing/blockPaste.ts';
import { fieldOf } from '../../editing/fields.ts';
import { tableOfText } from '../../editing/tableOfText.ts';
import type { TableId } from '../../form/form.ts';
import { formOf } from '../../form/forms.ts';
import { copiedFigure } from '../../report/figureText.ts';
import { readFigure } from '../../report/places.ts';
import { unreadBlanks } from '../doubtful.ts';
import type { Handlers } from '../keys.ts';
import { ask } from '../screen.ts';
import type { LedgerQuestion } from './ledgerQuestion.ts';
import { edit, fieldAtEnd, fieldBy, focus, goToStep, noticed, stepBy } from './moves.ts';
import { nothingOver, type PasteLook, type Request } from './over.ts';
import { prompt } from './prompts.ts';
import type { EditorState } from './state.ts';
import { below, layoutOf, neighbour } from './tableLayout.ts';

const tableOf = ({ session }: EditorState): TableId => fieldOf(session.report, session.field)!.part as TableId;
const layoutHere = (state: EditorState) => layoutOf(state.session.report, tableOf(state));

const to = (state: EditorState, rows: number, columns: number): EditorState =>
  focus(state, neighbour(layoutHere(state), state.session.field, rows, columns));

/** 0 in every blank cell of the table, but in none that was not read. */
export const zerosFilled = (state: EditorState): EditorState =>
  edit(state, {
    type: 'zeros',
    part: tableOf(state),
    except: unreadBlanks(state.session.report, state.prior),
  });

export const tableHandlers = {
  up: (state) => to(state, -1, 0),
  down: (state) => to(state, 1, 0),
  left: (state) => to(state, 0, -1),
  right: (state) => to(state, 0, 1),
  'line-start': (state) => to(state, 0, Number.NEGATIVE_INFINITY),
  'line-end': (state) => to(state, 0, Number.POSITIVE_INFINITY),
  'field-start': (state) => fieldAtEnd(state, 0),
  'field-end': (state) => fieldAtEnd(state, -1),
  'page-up': (state) => to(state, -state.pageRows, 0),
  'page-down': (state) => to(state, state.pageRows, 0),
  enter: (state) => {
    // Down the columns in the table of requests, along the rows in the two small ones.
    if (tableOf(state) !== 'applications') return fieldBy(state, 1);
    const next = below(layoutHere(state), state.session.field);
    return next === null ? goToStep(state, stepBy(state.step, 1)) : focus(state, next);
  },
  zeros: (state) => {
    const filled = zerosFilled(state);
    // Where there is nothing to fill, why is said, and nothing asked.
    return filled.session.report === state.session.report ? filled : { ...state, over: { kind: 'zeros', yes: true } };
  },
  tally: (state) =>
    tableOf(state) === 'applications' ? prompt('ledger')(state) : noticed(state, '只有第三部分能从申请台账统计。'),
} satisfies Partial<Handlers<'table', EditorState>>;

/** A pasted text: laid out to be looked at first; a single figure is taken at once. */
export function pasteBlock(state: EditorState, raw: string, unmarked: boolean): EditorState {
  const { report, field } = state.session;
  const cell = formOf(report).cellOf(field);
  const single = raw.trim();
  if (!/[\t\n\r]/.test(single)) {
    const { figure, note } = copiedFigure(single, cell.kind);
    if (figure !== undefined && single !== '') {
      const taken = edit(state, { type: 'set', changes: [{ place: field, value: figure }] });
      return note && taken.session.report !== report ? noticed(taken, `${note}，按 ${figure} 填。`) : taken;
    }
  }
  const ways = blockPaste(raw, report, cell);
  if (isMisfit(ways)) {
    const table = tableOfText(raw, report);
    if (table && table !== cell.table)
      return { ...state, over: { kind: 'elsewhere', raw, unmarked, table, yes: true } };
    const { problems } = ways;
    if (!mayBePage(raw)) return refuseBlock(state, problems);
    // The lines of a page, broken as they were printed, are read as those of a file are; nothing is refused before.
    return ask<EditorState, Request>(noticed(state, '粘贴的像是一页上的表，正在读……'), {
      kind: 'read-block',
      raw,
      table: cell.table,
      problems,
    });
  }
  // Where figures are replaced or something is doubtful, the safe answer is the one on Enter.
  const [best] = ways;
  const isSafe =
    best!.remarks.length === 0 && best!.changes.every(({ place }) => readFigure(report, { id: place }) === null);
  const yes = isSafe && !unmarked;
  return { ...state, over: { kind: 'paste', from: 'paste', raw, unmarked, ways, way: 0, change: 0, yes } };
}

/** A block that is not taken, with every reason. */
export const refuseBlock = (state: EditorState, problems: readonly string[]): EditorState =>
  problems.length === 1
    ? noticed(state, `没有粘贴：${problems[0]}`)
    : { ...state, session: { ...state.session, notice: null }, over: { kind: 'misfits', problems, top: 0 } };

/** Whether a text may be lines of a page: a row of figures at least, and no cells that are certainly parted. */
const mayBePage = (raw: string): boolean => !/[\t|｜]/.test(raw) && (raw.match(/\d+(?:\.\d+)?/g) ?? []).length >= 5;

/** What a ledger was counted to be: laid out to be looked at like a pasted block, with the lines behind each cell. */
export interface CountedLedger {
  readonly changes: PasteLook['ways'][number]['changes'];
  /** Rows that were not counted, and why. */
  readonly remarks: readonly string[];
  /** Which columns were taken for what, in one line. */
  readonly heads?: string;
  /** Values that are not known. */
  readonly asks?: readonly LedgerQuestion[];
  /** Cell -> the lines of the ledger that it counts. */
  readonly lines: Readonly<Record<string, string>>;
}

/** The figures that lines of a page hold for a table. */
export type ReadBlock = Pick<CountedLedger, 'changes' | 'remarks'>;

/** Figures from elsewhere, laid out to be looked at; where they replace some or are doubtful, the safe answer is in focus. */
function layOut(
  state: EditorState,
  { changes, remarks }: ReadBlock,
  from: PasteLook['from'],
  same: string,
  { raw = '', heads }: { readonly raw?: string; readonly heads?: string | undefined },
): EditorState {
  const { report } = state.session;
  const differing = changes.filter(({ place, value }) => readFigure(report, { id: place }) !== value);
  const quiet: EditorState = { ...state, session: { ...state.session, notice: null }, over: nothingOver };
  if (differing.length === 0) return noticed(quiet, same);
  const yes = remarks.length === 0 && differing.every(({ place }) => readFigure(report, { id: place }) === null);
  const ways = [{ changes: differing, remarks, way: '' as const }];
  return {
    ...quiet,
    over: { kind: 'paste', from, ...(heads ? { heads } : {}), raw, unmarked: false, ways, way: 0, change: 0, yes },
  };
}

export const layRead = (state: EditorState, read: ReadBlock, raw: string): EditorState =>
  layOut(state, read, 'paste', '没有粘贴：粘贴的数字和表里已有的一样。', { raw });

export const layLedger = (state: EditorState, counted: CountedLedger): EditorState =>
  layOut({ ...state, ledger: counted.lines }, counted, 'ledger', '表里的数与台账相同，没有要改的。', {
    heads: counted.heads,
  });

/** Takes the block that was laid out: one change, one undo. */
export function takeBlock(state: EditorState, { ways, way }: PasteLook): EditorState {
  const { changes } = ways[way]!;
  const taken = edit({ ...state, over: nothingOver }, { type: 'set', changes, at: changes[0]!.place });
  return taken.readOnly ? taken : noticed(taken, `已填入 ${changes.length} 格，Ctrl+Z 撤销。`);
}

/** Whether typed text is a row of figures: more than one, with something between. */
export const isRowOfFigures = (text: string): boolean =>
  /\d(?:件次|[件条宗起份个项次])?[\s\u3000,，;；|]+\d/.test(text.trim()) &&
  !/^\d{1,3}(?:[,，]\d{3})+$/.test(text.trim());
