import { cleanText } from '../../editing/clean.ts';
import type { FieldChange } from '../../editing/session.ts';
import type { Waiver } from '../../editing/state.ts';
import { characters } from '../../text/characters.ts';
import { startList } from '../components/filterList.ts';
import { startLine } from '../components/oneLine.ts';
import { stepIds } from '../steps.ts';
import { type CountedLedger, layLedger, layRead, type ReadBlock, refuseBlock } from './inTable.ts';
import { pasteInText } from './inText.ts';
import { ledgerQuestion } from './ledgerQuestion.ts';
import { edit, focus, goToStep, noticed } from './moves.ts';
import { type Insertion, nothingOver, type Request } from './over.ts';
import { askAgain, prompt } from './prompts.ts';
import type { EditorState } from './state.ts';
import { layWhole, type ReadReport, seenFirst } from './wholeReport.ts';

type State = EditorState;

/** What comes from outside: an answer to a request, a version taken back. */
export const answers = {
  /** The text of a file: looked at as one that is pasted. */
  insert: (state: State, text: string): State => {
    const put = pasteInText({ ...state, over: nothingOver }, text, false);
    const isPut = put.session.report !== state.session.report && put.session.notice === null;
    return isPut ? noticed(put, `已插入文件里的 ${characters(text)} 字，Ctrl+Z 撤销。`) : put;
  },
  replace: (state: State, text: string): State =>
    edit(state, { type: 'set', changes: [{ place: state.session.field, value: cleanText(text) }] }),
  list: (state: State, title: string, items: readonly Insertion[]): State => ({
    ...state,
    over: { kind: 'list', list: startList(title, items) },
  }),
  askCopy: (state: State, folder: string): State => prompt('copy', () => folder)(state),
  completed: (state: State, text: string, offers: readonly string[]): State =>
    state.over.kind === 'prompt' ? { ...state, over: { ...state.over, line: startLine(text), offers } } : state,
  say: (state: State, sentence: string): State => noticed({ ...state, over: nothingOver }, sentence),
  /** The table in lines of a page; null where they are none, and what did not fit is said. */
  readBlock: (
    state: State,
    read: ReadBlock | null,
    { raw, problems }: Pick<Extract<Request, { kind: 'read-block' }>, 'raw' | 'problems'>,
  ): State => (read ? layRead(state, read, raw) : refuseBlock(state, problems)),
  readWhole: (state: State, read: ReadReport | null, raw?: string): State => layWhole(state, read, raw),
  /** A ledger: first what its values mean where that is not known, then what it comes to. */
  ledger: (state: State, counted: CountedLedger, asked: Extract<Request, { kind: 'tally' }>): State => {
    const list = ledgerQuestion(counted.asks ?? [], asked, state.session.report.year);
    return list ? { ...state, over: { kind: 'list', list } } : layLedger(state, counted);
  },
  askAgain,
  close: (state: State): State => ({ ...state, over: nothingOver }),
  /** Goes to a field, or to where one was last in a part; what is neither changes nothing but what lies over. */
  jump: (state: State, place: string): State => {
    const closed: State = { ...state, over: nothingOver };
    const step = stepIds.find((id) => id === place);
    return step ? goToStep(closed, step) : focus(closed, place);
  },
  /** An earlier version: the changes that lead to it, and what was waived then. */
  takeBack: (state: State, changes: readonly FieldChange[], then: readonly Waiver[], what: string): State => {
    const known = new Set(state.session.waivers.map(({ finding }) => finding));
    const waivers = [...state.session.waivers, ...then.filter(({ finding }) => !known.has(finding))];
    const at = seenFirst(state, changes);
    const closed = { ...state, over: nothingOver };
    const taken = edit(closed, { type: 'set', changes, waivers, ...(at ? { at } : {}) });
    if (taken.readOnly) return taken;
    // What has changed is what one sees next, on the screen one came from where it is there.
    return noticed(at ? focus(taken, at) : taken, `已取回${what}，Ctrl+Z 撤销。`);
  },
};
