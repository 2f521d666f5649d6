/** However the program dies, the terminal is usable afterwards and what was typed is on disk. */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import xterm from '@xterm/headless';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';
import { keys, open, type Screen } from '../helpers/terminal.ts';

/** The terminal after all that the program has sent. */
async function terminalAfter(screen: Screen): Promise<xterm.Terminal> {
  const terminal = new xterm.Terminal({ cols: 80, rows: 24, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(screen.raw(), resolve));
  return terminal;
}

async function expectUsable(screen: Screen): Promise<string> {
  const terminal = await terminalAfter(screen);
  expect(terminal.buffer.active.type).toBe('normal');
  expect(terminal.modes.bracketedPasteMode).toBe(false);
  expect(terminal.modes.mouseTrackingMode).toBe('none');
  expect(terminal.modes.applicationCursorKeysMode).toBe(false);
  expect(screen.cursor().visible).toBe(true);
  const raw = screen.raw();
  // Kitty's keyboard mode is popped as often as it is pushed, synchronised output has ended.
  expect(raw.match(/\x1b\[<\d*u/g)?.length ?? 0).toBe(raw.match(/\x1b\[>\d+u/g)?.length ?? 0);
  expect(raw.lastIndexOf('\x1b[?2026l')).toBeGreaterThan(raw.lastIndexOf('\x1b[?2026h'));
  const lines = Array.from({ length: 24 }, (_, row) => terminal.buffer.active.getLine(row)?.translateToString(true));
  return lines.join('').trimEnd();
}

const storedText = (home: string): string => {
  const [name = ''] = readdirSync(join(home, 'drafts')).filter((file) => /^\d.*\.json$/.test(file));
  return JSON.parse(readFileSync(join(home, 'drafts', name), 'utf8')).report.overview.proactiveDisclosure;
};

/** The program with a mishap built in: `code` runs inside it before it starts. */
async function start(code = ''): Promise<{ home: string; screen: Screen }> {
  const home = temporaryFolder();
  const mishap = join(home, 'mishap.mjs');
  writeFileSync(mishap, code);
  const screen = open(home, ['new', '--unit', '柳林镇', '--year', '2025'], {
    env: code ? { NODE_OPTIONS: `--import ${mishap}` } : {},
  });
  await screen.see('一、总体情况');
  return { home, screen };
}

/** Something that happens as soon as there is a file. */
const whenAsked = (home: string) => join(home, 'now');
const atSign = (what: string) => `
import { existsSync } from 'node:fs';
const timer = setInterval(() => {
  if (!existsSync(process.env.NIANBAO_HOME + '/now')) return;
  clearInterval(timer);
  ${what}
}, 5).unref();
`;

test.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
])('%s', async (signal, code) => {
  const { home, screen } = await start();
  screen.burst('公开信息八十六条');
  await screen.see('公开信息八十六条');
  screen.kill(signal);
  expect(await screen.exited).toBe(code);
  await expectUsable(screen);
  expect(storedText(home)).toBe('公开信息八十六条');
});

test.each([
  ['an error that nobody catches', `throw new Error('孤儿');`],
  ['a promise that nobody catches', `Promise.reject(new Error('孤儿'));`],
])('%s: one sentence, exit 2', async (_, what) => {
  const { home, screen } = await start(atSign(what));
  screen.burst('公开信息八十六条');
  await screen.see('公开信息八十六条');
  writeFileSync(whenAsked(home), '');
  expect(await screen.exited).toBe(2);
  const said = await expectUsable(screen);
  expect(said).toContain('程序出了意外的错误（孤儿）');
  expect(said).not.toContain(' at ');
  expect(storedText(home)).toBe('公开信息八十六条');
});

test('an error while a frame is drawn: one sentence, exit 2', async () => {
  const { home, screen } = await start(`
    const { segment } = Intl.Segmenter.prototype;
    Intl.Segmenter.prototype.segment = function (text) {
      if (text.includes('𠮷')) throw new Error('画不出');
      return segment.call(this, text);
    };`);
  screen.burst('公开信息八十六条');
  await screen.see('公开信息八十六条');
  screen.burst('𠮷');
  expect(await screen.exited).toBe(2);
  const said = await expectUsable(screen);
  expect(said).toContain('程序出了意外的错误（画不出）');
  expect(storedText(home)).toContain('公开信息八十六条');
});

test('left in order, and with the keys of the home screen', async () => {
  const { screen } = await start();
  await screen.press('公开', keys.ctrl('c'), keys.ctrl('c'));
  expect(await screen.exited).toBe(0);
  expect(await expectUsable(screen)).toContain('草稿已保存');
});

test('ended while nothing can be saved: a copy is put where temporary files go, and its path said', async () => {
  const { home, screen } = await start();
  await screen.press('公开');
  await screen.see('已保存');
  renameSync(join(home, 'drafts'), join(home, 'elsewhere'));
  writeFileSync(join(home, 'drafts'), 'in the way');
  await screen.press('信息');
  await screen.see('没有保存');
  screen.kill('SIGTERM');
  await screen.exited;
  const said = await expectUsable(screen);
  const path = /已另存到 (\S+?\.json)/.exec(said)?.[1] ?? '';
  expect(path.startsWith(tmpdir())).toBe(true);
  expect(JSON.parse(readFileSync(path, 'utf8')).overview.proactiveDisclosure).toBe('公开信息');
  rmSync(path);
});
