/** The plain way in a terminal: where screens are of no use, and where they are wanted all the same. */
import { expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';
import { open } from '../helpers/terminal.ts';

test.each([
  [{ ACCESSIBLE: '1' }, 80, 24],
  [{}, 60, 12],
])('%o in %i by %i: lines, not screens', async (env, columns, rows) => {
  const screen = open(temporaryFolder(), [], { env: env as Record<string, string>, columns, rows });
  await screen.see('新建输入 N');
  expect(screen.raw()).not.toContain('\x1b');
  screen.burst('q\r');
  expect(await screen.exited).toBe(0);
});

test('NIANBAO_SCREEN=1 shows the screens all the same', async () => {
  const screen = open(temporaryFolder(), [], { env: { ACCESSIBLE: '1', NIANBAO_SCREEN: '1' } });
  await screen.see('F2 全部动作');
  await screen.press('\x1b');
  expect(await screen.exited).toBe(0);
});
