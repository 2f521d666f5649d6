/** Saving fails under the real program: a plain sentence, another try, a copy elsewhere; the text stays. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';
import { keys, open, type Screen } from '../helpers/terminal.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const storedText = (home: string): string => {
  const [name = ''] = readdirSync(join(home, 'drafts')).filter((file) => /^\d.*\.json$/.test(file));
  return JSON.parse(readFileSync(join(home, 'drafts', name), 'utf8')).report.overview.proactiveDisclosure;
};

async function start(home: string): Promise<Screen> {
  const screen = open(home, ['new', '--unit', '柳林镇', '--year', '2025'], { columns: 120, rows: 40, cwd: '/' });
  await screen.see('一、总体情况');
  await screen.press('公开');
  await screen.see('已保存');
  await screen.calm();
  return screen;
}

/** Takes the offer of a copy elsewhere and gives what is in the copy. */
async function copied(screen: Screen): Promise<string> {
  const elsewhere = join(temporaryFolder(), '另存');
  await screen.press(keys.ctrl('s'));
  await screen.see('另存到哪个文件夹');
  await screen.press(keys.backspace, elsewhere, keys.enter);
  await screen.see('已另存到');
  const [name = ''] = readdirSync(elsewhere);
  const { status } = spawnSync(process.execPath, [program, 'check', join(elsewhere, name)], { encoding: 'utf8' });
  expect(status).toBe(1);
  return JSON.parse(readFileSync(join(elsewhere, name), 'utf8')).overview.proactiveDisclosure;
}

const canMount =
  process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'true']).status === 0;
function mounted(home: string, options: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'nianbao-test', home]);
  onTestFinished(() => void execFileSync('umount', ['-l', home]));
}

describe.runIf(canMount)('file systems (needs the right to mount)', () => {
  test('the disk is full: said, copied elsewhere, and saved once there is room', async () => {
    const home = temporaryFolder();
    mounted(home, 'size=200k');
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
    expect(storedText(home)).toBe('公开');
    const all = `公开${'信息'.repeat(3000)}`;
    expect(await copied(screen)).toBe(all);
    await screen.press(keys.ctrl('c'));
    await screen.see('没有保存成功');
    await screen.press('。');
    rmSync(filler);
    await screen.see('已保存');
    expect(storedText(home)).toBe(`${all}。`);
    await screen.press(keys.ctrl('c'), keys.ctrl('c'));
    expect(await screen.exited).toBe(0);
  });

  test('the disk becomes read-only: said, copied elsewhere, and saved once it can be written', async () => {
    const home = temporaryFolder();
    mounted(home, 'size=1m');
    const screen = await start(home);
    execFileSync('mount', ['-o', 'remount,ro', home]);
    await screen.press('信息');
    await screen.see(/只\s*读的/);
    expect(await copied(screen)).toBe('公开信息');
    execFileSync('mount', ['-o', 'remount,rw', home]);
    await screen.see('已保存');
    expect(storedText(home)).toBe('公开信息');
  });
});

test('the folder is gone and a file in its place: a copy that cannot be written either says so, another can', async () => {
  const home = temporaryFolder();
  const screen = await start(home);
  renameSync(join(home, 'drafts'), join(home, 'elsewhere'));
  writeFileSync(join(home, 'drafts'), 'in the way');
  await screen.press('信息');
  await screen.see('没有保存');
  await screen.press(keys.ctrl('s'));
  await screen.see('另存到哪个文件夹');
  await screen.press(keys.backspace, join(home, 'drafts'), keys.enter);
  await screen.see('按 Ctrl+S 换一个位置');
  expect(await copied(screen)).toBe('公开信息');
  rmSync(join(home, 'drafts'));
  renameSync(join(home, 'elsewhere'), join(home, 'drafts'));
  await screen.see('已保存');
  expect(storedText(home)).toBe('公开信息');
});
