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

test('paragraphs pasted at a text are one answer, not the answers to the questions behind it; rows of a table are read before they are taken', async () => {
  const screen = open(temporaryFolder(), ['new', '--unit', '青川市水务局', '--year', '2025', '--plain']);
  await screen.see('第一部分');
  screen.burst('@五\r');
  await screen.see('第五部分');
  screen.burst('存在的主要问题：台账登记不及时。\r改进情况：每月核对一次“台账”……。\r');
  await screen.see('存在的主要问题及改进情况共 34 字');
  await screen.see('第六部分');
  screen.burst('@五\r');
  await screen.see('另起一段');
  screen.burst('@三\r');
  await screen.see('第三部分');
  screen.burst('3 0 0 0 0 0 3\r0 0 0 0 0 0 0\r');
  await screen.see('粘贴的表会改动 12 格');
  screen.burst('1\r');
  await screen.see('已填入 12 格');
  screen.burst('\x03');
  await screen.see('草稿已保存');
  expect(await screen.exited).toBe(130);
});
