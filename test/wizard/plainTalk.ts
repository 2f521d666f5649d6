/** The plain way as it is talked with: a state to begin with, and lines said to it. */
import { PassThrough } from 'node:stream';
import { expect, onTestFinished, vi } from 'vitest';
import { waysToBegin } from '../../source/commands/ways.ts';
import { newDraft } from '../../source/drafts/drafts.ts';
import { type Opened, openNew } from '../../source/drafts/open.ts';
import { startSession } from '../../source/editing/session.ts';
import { emptyReport } from '../../source/report/empty.ts';
import { checkReport } from '../../source/rules/check.ts';
import { placeIndex } from '../../source/wizard/plain/places.ts';
import { answerLines, ask } from '../../source/wizard/plain/reduce.ts';
import { runPlain } from '../../source/wizard/plain/run.ts';
import type { Answer, PlainState } from '../../source/wizard/plain/state.ts';
import { temporaryFolder } from '../helpers/folder.ts';
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

/** Talks with the real way over streams; each piece is written once its question was heard. */
export async function talked(
  isTerminal: boolean,
  pieces: readonly (readonly [heard: string, typed: string])[],
  endsWith: { readonly code: number; readonly error?: unknown } | null = null,
  again: Opened | null = null,
) {
  if (!again) vi.stubEnv('NIANBAO_HOME', temporaryFolder());
  onTestFinished(() => void vi.unstubAllEnvs());
  const stdin = Object.assign(new PassThrough(), { isTTY: isTerminal });
  const stdout = new PassThrough({ encoding: 'utf8' });
  let said = '';
  stdout.on('data', (text: string) => {
    said += text;
  });
  let end: (code: number, error?: unknown) => void = () => {};
  const opened = again ?? openNew(newDraft(start.session!.report));
  const left = runPlain(opened, waysToBegin(), { stdin, stdout }, (ending) => {
    end = ending;
  });
  for (const [heard, typed] of pieces) {
    await vi.waitFor(() => expect(said).toContain(heard), { timeout: 20_000 });
    stdin.write(typed);
  }
  if (endsWith) {
    await vi.waitFor(() => expect(said).toContain('接成 1 段'), { timeout: 20_000 });
    end(endsWith.code, endsWith.error);
  } else stdin.end();
  const code = await left.catch((error: unknown) => error);
  return { said, code };
}
