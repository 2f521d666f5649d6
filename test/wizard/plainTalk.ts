/** The plain way as it is talked with: a state to begin with, and lines said to it. */
import { newDraft } from '../../source/drafts/drafts.ts';
import { startSession } from '../../source/editing/session.ts';
import { emptyReport } from '../../source/report/empty.ts';
import { checkReport } from '../../source/rules/check.ts';
import { placeIndex } from '../../source/wizard/plain/places.ts';
import { answerLines, ask } from '../../source/wizard/plain/reduce.ts';
import type { Answer, PlainState } from '../../source/wizard/plain/state.ts';
import { form2021 } from '../helpers/form.ts';

export const report = emptyReport('青川市自然资源局', 2025, 'department');
export const start: PlainState = {
  dialog: { kind: 'place', at: 0 },
  drafts: [],
  draft: newDraft(report),
  readOnly: null,
  session: startSession(report),
  express: null,
  spoken: [],
  ticked: ['docx', 'html'],
  folder: '/tmp',
  written: [],
  isUnsaved: false,
  tools: {
    check: (now) => checkReport(now, { today: new Date(2026, 0, 10) }),
    phrases: () => [{ title: '只有网站', text: '{{year}}年公开信息____条。' }],
    folderExists: (folder) => folder === '/tmp',
    pathOf: (typed) => typed,
  },
};
/** Says lines one after the other, or several at once where they stand in a list; gives the last answer and everything that was said. */
export function told(
  state: PlainState,
  ...lines: readonly (string | readonly string[])[]
): Answer & { readonly all: readonly string[] } {
  let last: Answer = { state, said: [] };
  const all: string[] = [...ask(state)];
  for (const line of lines) {
    const before = last.state.dialog;
    last = answerLines(last.state, typeof line === 'string' ? [line] : line);
    all.push(...last.said);
    if (last.state.dialog !== before) all.push(...ask(last.state));
  }
  return { ...last, all };
}
export const at = (id: string): PlainState => ({ ...start, dialog: { kind: 'place', at: placeIndex(form2021, id) } });
