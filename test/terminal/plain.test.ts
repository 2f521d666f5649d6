/** The plain way in a terminal: where screens are of no use, and where they are wanted all the same. */
import { expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';
import { open } from '../helpers/terminal.ts';

type Surroundings = NonNullable<Parameters<typeof open>[2]>;
const lines = '新建输入 N';
const screens = 'F2 全部动作';

/** What is seen first, and everything that was written until it was left. */
async function begun(first: string, surroundings: Surroundings): Promise<{ raw: string; text: string }> {
  const screen = open(temporaryFolder(), [], surroundings);
  await screen.until(() => screen.text().includes(first));
  const seen = { raw: screen.raw(), text: screen.text() };
  screen.burst(first === lines ? 'q\r' : '\x1b');
  expect(await screen.exited).toBe(0);
  return seen;
}

// Which surroundings ask for lines is in test/commands/openWizard.
test('lines where screens are of no use, screens where they are wanted all the same; a terminal that nobody has named is asked', async () => {
  const asked = await begun(lines, { env: { ACCESSIBLE: '1' } as never });
  expect(asked.raw).not.toContain('\x1b');
  await begun(screens, { env: { ACCESSIBLE: '1', NIANBAO_SCREEN: '1' } as never });

  const answers = await begun(screens, { unnamed: true });
  expect(answers.raw).toContain('\x1b[c');
  expect(answers.text).not.toContain('?1;2c');

  const deaf = await begun(lines, { unnamed: true, deaf: true });
  expect(deaf.text).toContain('这个控制台不认识屏幕控制符，改用一问一答');
  expect(deaf.raw.split('\x1b[c')).toHaveLength(2);
  expect(deaf.raw.replace('\x1b[c', '')).not.toContain('\x1b');

  const told = await begun(screens, { unnamed: true, deaf: true, env: { NIANBAO_SCREEN: '1' } as never });
  expect(told.raw).not.toContain('\x1b[c');
});
