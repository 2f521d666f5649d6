/** However the program ends, the terminal is usable afterwards, and what was typed is somewhere, and it is said where. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import xterm from '@xterm/headless';
import { expect, onTestFinished, test } from 'vitest';
import { formatReport } from '../../source/report/interchange.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';
import { keyOf, keys, open, type Screen } from '../helpers/terminal.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const typed = '公开信息八十六条，其中财政信息三十条。';

const draftIn = (home: string): string => {
  const [name = ''] = readdirSync(join(home, 'drafts')).filter((file) => /^\d.*\.json$/.test(file));
  return JSON.parse(readFileSync(join(home, 'drafts', name), 'utf8')).report.overview.proactiveDisclosure;
};

/** A new report with one character in it, saved; `mishap` runs inside the program before it starts. */
async function start(home: string, env: Record<string, string> = {}, mishap = ''): Promise<Screen> {
  const script = join(home, 'mishap.mjs');
  if (mishap) writeFileSync(script, mishap);
  const screen = open(home, ['new', '--unit', '柳林镇', '--year', '2025'], {
    columns: 120,
    rows: 40,
    cwd: '/',
    env: { ...env, ...(mishap ? { NODE_OPTIONS: `--import ${script}` } : {}) },
  });
  await screen.see('一、总体情况');
  await screen.press('甲');
  await screen.until(() => draftIn(home) === '甲');
  return screen;
}

/** What a person reads in the terminal after all that the program has sent; nothing of its modes is left. */
async function expectUsable(screen: Screen): Promise<string> {
  const terminal = new xterm.Terminal({ cols: 120, rows: 40, allowProposedApi: true });
  const raw = screen.raw();
  await new Promise<void>((resolve) => terminal.write(raw, resolve));
  expect(terminal.buffer.active.type).toBe('normal');
  expect(terminal.modes.bracketedPasteMode).toBe(false);
  expect(terminal.modes.mouseTrackingMode).toBe('none');
  expect(terminal.modes.applicationCursorKeysMode).toBe(false);
  expect(screen.cursor().visible).toBe(true);
  // Kitty's keyboard mode is popped as often as it is pushed, synchronised output has ended.
  expect(raw.match(/\x1b\[<\d*u/g)?.length ?? 0).toBe(raw.match(/\x1b\[>\d+u/g)?.length ?? 0);
  expect(raw.lastIndexOf('\x1b[?2026l')).toBeGreaterThan(raw.lastIndexOf('\x1b[?2026h'));
  const lines = Array.from({ length: 40 }, (_, row) => terminal.buffer.active.getLine(row)?.translateToString(true));
  return lines.join('').trimEnd();
}

test('a signal: saved, and the terminal is given back', async () => {
  for (const [signal, code] of [
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    const home = temporaryFolder();
    const screen = await start(home);
    await screen.press(typed);
    screen.kill(signal);
    expect(await screen.exited).toBe(code);
    await expectUsable(screen);
    expect(draftIn(home)).toBe(`甲${typed}`);
  }
});

test('a promise that nobody catches, an error while a frame is drawn: one sentence, exit 2', async () => {
  for (const mishap of [
    `process.stdin.on('data', (bytes) => { if (String(bytes).includes('𠮷')) Promise.reject(new Error('孤儿')); });`,
    `const { segment } = Intl.Segmenter.prototype;
    Intl.Segmenter.prototype.segment = function (text) {
      if (text.includes('𠮷')) throw new Error('孤儿');
      return segment.call(this, text);
    };`,
  ]) {
    const home = temporaryFolder();
    const screen = await start(home, {}, mishap);
    await screen.press('公开信息八十六条');
    screen.burst('𠮷');
    expect(await screen.exited).toBe(2);
    const said = await expectUsable(screen);
    expect(said).toContain('程序出了意外的错误（孤儿）');
    expect(said).not.toContain(' at ');
    expect(draftIn(home)).toContain('甲公开信息八十六条');
  }
});

/** A file where the drafts' folder should be: nothing can be saved there, whoever runs it. */
function block(home: string): void {
  renameSync(join(home, 'drafts'), join(home, 'moved'));
  writeFileSync(join(home, 'drafts'), 'in the way');
}

test('what cannot be saved is not left for the home screen; where the terminal goes, a copy is in the clerk’s own folder and said at the next opening', async () => {
  const home = temporaryFolder();
  const own = temporaryFolder();
  const screen = await start(home, { HOME: own });
  block(home);
  await screen.press(typed);
  await screen.see('没有保存');
  await screen.press(keys.escape);
  await screen.see('打开那一节');
  await screen.press(keys.escape);
  await screen.see('先留在这里');
  await screen.see(typed);
  screen.kill('SIGHUP');
  await screen.exited;
  const [copy = ''] = readdirSync(own).filter((name) => name.includes('年草稿-'));
  expect(JSON.parse(readFileSync(join(own, copy), 'utf8')).overview.proactiveDisclosure).toBe(`甲${typed}`);
  rmSync(join(home, 'drafts'));
  renameSync(join(home, 'moved'), join(home, 'drafts'));
  const again = open(home, [], { columns: 120, rows: 40, env: { HOME: own } });
  await again.see('柳林镇');
  await again.press(keys.enter);
  await again.see('另存在');
});

test('answers of the express way that cannot be saved: said, not left, and there again once they can', async () => {
  const home = temporaryFolder();
  const own = temporaryFolder();
  const screen = open(home, [], { columns: 120, rows: 40, env: { HOME: own } });
  await screen.see('快速填报');
  await screen.press(keyOf('home', 'express'));
  await screen.see('单位全称');
  await screen.press('柳林镇', keys.enter);
  await screen.see('报告年度？');
  await screen.until(() => readdirSync(join(home, 'drafts')).some((name) => /^\d/.test(name)));
  block(home);
  await screen.press('2025', keys.enter);
  await screen.see('会再试，存上以前不离开');
  await screen.press(keys.escape, keys.escape, keys.escape);
  await screen.see('没有保存');
  await screen.see('单位全称');
  expect(screen.text()).not.toContain('从去年的报告开始');
  rmSync(join(home, 'drafts'));
  renameSync(join(home, 'moved'), join(home, 'drafts'));
  await screen.see('每个回答当场存盘');
  const [name = ''] = readdirSync(join(home, 'drafts')).filter((file) => /^\d/.test(file));
  expect(JSON.parse(readFileSync(join(home, 'drafts', name), 'utf8')).report.year).toBe(2025);
  block(home);
  await screen.press(keys.enter);
  await screen.see('报告年度？');
  await screen.press(...Array.from({ length: 4 }, () => keys.backspace), '2024', keys.enter);
  await screen.see('没有保存');
  screen.kill('SIGHUP');
  await screen.exited;
  const [copy = ''] = readdirSync(own).filter((file) => file.includes('年草稿-'));
  expect(JSON.parse(readFileSync(join(own, copy), 'utf8')).year).toBe(2024);
});

test('no copy can be made either: asked a third time, and the text stands in the terminal', async () => {
  const home = temporaryFolder();
  const nowhere = join(temporaryFolder(), 'gone');
  const screen = await start(home, { HOME: join(nowhere, 'a'), TMPDIR: join(nowhere, 'b') });
  writeFileSync(nowhere, 'no folder');
  block(home);
  await screen.press(typed);
  await screen.see('没有保存');
  await screen.press(keyOf('text', 'leave'));
  await screen.see('没有保存成功');
  await screen.press(keyOf('text', 'leave'));
  await screen.see('哪里都没能保存');
  await screen.press(keyOf('text', 'leave'));
  expect(await screen.exited).toBe(2);
  expect(screen.raw().slice(screen.raw().lastIndexOf('\x1b[?1049l'))).toContain(typed);
});

const canMount =
  process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'true']).status === 0;

test.runIf(canMount)('the disk is full: said, copied elsewhere, and saved once there is room', async () => {
  const home = temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'nianbao-test', home]);
  onTestFinished(() => void execFileSync('umount', ['-l', home]));
  const screen = await start(home);
  const filler = join(home, 'filler');
  try {
    writeFileSync(filler, Buffer.alloc(400_000));
  } catch {
    // Full is what is wanted.
  }
  await screen.press('信息'.repeat(3000));
  await screen.see('磁盘已满');
  await screen.see('按 Ctrl+S 存到别处');
  expect(draftIn(home)).toBe('甲');
  const all = `甲${'信息'.repeat(3000)}`;
  const elsewhere = join(temporaryFolder(), '另存');
  await screen.press(keyOf('text', 'save'));
  await screen.see('另存到哪个文件夹');
  await screen.press(keys.ctrl('u'), elsewhere, keys.enter);
  await screen.see('已另存到');
  const [name = ''] = readdirSync(elsewhere);
  expect(JSON.parse(readFileSync(join(elsewhere, name), 'utf8')).overview.proactiveDisclosure).toBe(all);
  await screen.press('。', keys.escape, keys.escape);
  await screen.see('先留在这里');
  rmSync(filler);
  await screen.until(() => draftIn(home) === `${all}。`);
  await screen.press(keys.escape, keys.escape);
  await screen.see('从去年的报告开始');
});

test('the program is killed: what another editor has saved is offered at the next opening, and so is what was typed', async () => {
  // No shell reads the path either.
  const home = join(temporaryFolder(), 'x$(touch hacked)`touch hacked`"; touch hacked; "');
  mkdirSync(home);
  const mark = join(temporaryFolder(), 'open');
  const editor = join(temporaryFolder(), 'editor');
  writeFileSync(editor, `#!/bin/sh\nprintf '新的文字\\n' > "$1"; touch ${mark}; exec sleep 20\n`);
  chmodSync(editor, 0o755);
  const screen = await start(home, { EDITOR: editor });
  screen.burst(keyOf('text', 'external'));
  await screen.until(() => existsSync(mark));
  screen.kill('SIGKILL');
  await screen.exited;
  expect(draftIn(home)).toBe('甲');
  const again = open(home, [], { columns: 120, rows: 40 });
  await again.see('柳林镇');
  await again.press(keys.enter);
  await again.see('按 Ctrl+E 取回');
  await again.press(keyOf('text', 'external'));
  await again.see('新的文字');
  await again.until(() => draftIn(home) === '新的文字' && readdirSync(join(home, 'editing')).length === 0);
  expect(existsSync('/hacked')).toBe(false);

  // Killed in the middle of typing: the draft opens, and all that was there when a save was told is in it.
  const other = temporaryFolder();
  const typing = await start(other);
  typing.burst(typed);
  await typing.until(() => draftIn(other).length > 1);
  for (const letter of '第一条已公开，第二条已公开，') typing.burst(letter);
  typing.kill('SIGKILL');
  await typing.exited;
  const { stdout, status } = spawnSync(process.execPath, [program, 'drafts'], {
    encoding: 'utf8',
    env: { ...process.env, NIANBAO_HOME: other },
  });
  expect(status).toBe(0);
  expect(stdout).toContain('柳林镇 2025年');
  expect(`甲${typed}第一条已公开，第二条已公开，`.startsWith(draftIn(other))).toBe(true);
  expect(draftIn(other).length).toBeGreaterThan(1);
});

test('what is being answered about a folder to be added up is there again after the program was killed', async () => {
  const home = temporaryFolder();
  const received = temporaryFolder();
  writeFileSync(join(received, '甲.json'), formatReport(zeroReport()));
  const asked = async (screen = open(home)) => {
    await screen.see('汇总下级单位的报告');
    await screen.press(keyOf('home', 'sum'));
    await screen.see('文件夹');
    await screen.press(received, keys.enter);
    await screen.see('汇总的单位（全称）');
    return screen;
  };
  const first = await asked();
  const kept = join(home, 'kept');
  expect(existsSync(kept)).toBe(false);
  await first.press('白石县人民政府', keys.enter);
  await first.see('年度');
  await first.press(keys.enter);
  await first.see('名单');
  first.burst('/收到/名');
  const isKept = (name: string) =>
    /^sum-.*\.json$/.test(name) && readFileSync(join(kept, name), 'utf8').includes('/收到/名');
  await first.until(() => existsSync(kept) && readdirSync(kept).some(isKept));
  first.kill('SIGKILL');
  await first.exited;
  const again = await asked();
  await again.see('白石县人民政府');
  await again.press(keys.enter, keys.enter);
  await again.see('/收到/名');
  // So it is where one only leaves the questions.
  await again.press('单', keys.escape, keys.escape, keys.escape);
  await asked(again);
  await again.press(keys.enter, keys.enter);
  await again.see('/收到/名单');
  again.kill('SIGKILL');
  await again.exited;
});
