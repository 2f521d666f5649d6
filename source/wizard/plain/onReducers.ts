/** The reducers of the screens, asked from the plain way: the editor as it would stand at a place, and what it comes to. */
import { isWaived } from '../../rules/waiver.ts';
import { type EditorState, startEditor } from '../editor/state.ts';
import type { PlainState } from './state.ts';

/** The editor at a field of the report that is open, or at a step. */
export function editorAt(state: PlainState, at: string): EditorState {
  const { session, draft, readOnly, tools } = state;
  const { report, waivers } = session!;
  const prior = draft!.prior ?? null;
  const begun = startEditor({
    report,
    at,
    check: (now) => tools.check(now, prior),
    waivers,
    prior,
    readOnly: readOnly !== null,
  });
  const { field, caret } = begun.session;
  return { ...begun, session: { ...session!, field, caret, entry: null, refused: null, mark: null, notice: null } };
}

/** The findings that count, and those that were waived, in the order of the review. */
export function findingsOf(state: PlainState) {
  const { session, draft, tools } = state;
  const all = session && draft ? tools.check(session.report, draft.prior ?? null) : [];
  const isOut = (finding: (typeof all)[number]) => isWaived(session!.waivers, finding);
  return { open: all.filter((finding) => !isOut(finding)), waived: all.filter(isOut) };
}

/** Keys that a screen names, and what one says here in their place. */
const instead: readonly (readonly [RegExp, string])[] = [
  [/Ctrl\+Z ?撤销/g, '@撤销 撤回'],
  [/在首页按 F6 选它，再按 D 读成草稿/g, '在首页输入 C 和它的路径，再输入 D 读成草稿'],
  [/去年的文字在旁边对照/g, '去年的文字用 @去年 来读'],
  [/；更早的样子在历史版本里（Ctrl\+B）/g, ''],
  [/ [›·] /g, '，'],
];

/** What a reducer has said, in words that hold without a screen. */
export const inWords = (notice: string | null): string[] =>
  notice === null ? [] : [instead.reduce((words, [key, here]) => words.replace(key, here), notice)];
