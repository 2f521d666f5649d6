import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test, vi } from 'vitest';
import { newDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';
import { keys, open } from '../helpers/terminal.ts';

const _program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
let home = '';
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
});
const names = (screen: { lines(): string[] }) =>
  screen.lines().flatMap((line) => /^ [> ] (\S+ +\d{4}年)/.exec(line)?.[1]?.replace(/ +/, ' ') ?? []);

test('Del deletes after a question whose Enter means no, Ctrl+Z takes it back, the last one first', async () => {
  saveDraft(newDraft(zeroReport(2023), new Date(2026, 0, 1)));
  saveDraft(newDraft(zeroReport(2024), new Date(2026, 0, 2)));
  saveDraft(newDraft(zeroReport(2025), new Date(2026, 0, 3)));
  const screen = open(home);
  await screen.see('3 份草稿');
  await screen.press(keys.ctrl('z'));
  await screen.see('没有刚删除的草稿');
  await screen.press(keys.down, keys.delete);
  await screen.see('可以用 Ctrl+Z 找回');
  await screen.press(keys.enter);
  await screen.see('3 份草稿');
  await screen.press(keys.delete, keys.right, keys.enter);
  await screen.see('已删除，按 Ctrl+Z 找回');
  screen.burst(`${keys.delete}y${keys.ctrl('z')}${keys.ctrl('z')}`);
  await screen.see('3 份草稿');
  expect(names(screen)).toHaveLength(3);
  await screen.press(keys.delete, 'y', keys.escape);
  expect(await screen.exited).toBe(0);
});
