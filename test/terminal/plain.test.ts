/** The plain way in a terminal: where screens are of no use, and where they are wanted all the same. */
import { describe, expect, test } from 'vitest';
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

describe('a terminal that nobody has named is asked whether it draws', () => {
  const begun = (deaf: boolean) => open(temporaryFolder(), [], { unnamed: true, deaf });

  test('one that answers gets the screens, and the answer is no key', async () => {
    const screen = begun(false);
    await screen.until(() => screen.text().includes('F2 全部动作'));
    expect(screen.raw()).toContain('\x1b[c');
    expect(screen.text()).not.toContain('?1;2c');
    screen.burst('\x1b');
    expect(await screen.exited).toBe(0);
  });

  test('one that does not is told so in one sentence, gets lines, and not one sequence more', async () => {
    const screen = begun(true);
    await screen.until(() => screen.text().includes('新建输入 N'));
    expect(screen.text()).toContain('这个控制台不认识屏幕控制符，改用一问一答');
    expect(screen.raw().split('\x1b[c')).toHaveLength(2);
    expect(screen.raw().replace('\x1b[c', '')).not.toContain('\x1b');
    screen.burst('q\r');
    expect(await screen.exited).toBe(0);
  });

  test('one that does not, told by NIANBAO_SCREEN=1 that it draws, is not asked', async () => {
    const screen = open(temporaryFolder(), [], { unnamed: true, deaf: true, env: { NIANBAO_SCREEN: '1' } });
    await screen.until(() => screen.text().includes('F2 全部动作'));
    expect(screen.raw()).not.toContain('\x1b[c');
    screen.burst('\x1b');
    expect(await screen.exited).toBe(0);
  });
});
