/** The end of the program, and another editor's: whatever ends, what was typed or saved is somewhere, and it is said where. */
import { spawnSync } from 'node:child_process';
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
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';
import { keys, open, type Screen } from '../helpers/terminal.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const typed = '公开信息八十六条，其中财政信息三十条。';

async function start(home: string, env: Record<string, string> = {}): Promise<Screen> {
  const screen = open(home, ['new', '--unit', '柳林镇', '--year', '2025'], { columns: 120, rows: 40, cwd: '/', env });
  await screen.see('一、总体情况');
  await screen.press('甲');
  await screen.see('已保存');
  return screen;
}

/** A file where the drafts' folder should be: nothing can be saved there, whoever runs it. */
function block(home: string): void {
  renameSync(join(home, 'drafts'), join(home, 'moved'));
  writeFileSync(join(home, 'drafts'), 'in the way');
}

const copiesIn = (folder: string) => readdirSync(folder).filter((name) => name.includes('年草稿-'));
const textOf = (path: string): string => JSON.parse(readFileSync(path, 'utf8')).overview.proactiveDisclosure;

describe('the draft cannot be saved', () => {
  test.each(['SIGHUP', 'SIGTERM'] as const)('%s: a copy in the clerk’s own folder', async (signal) => {
    const home = temporaryFolder();
    const own = temporaryFolder();
    const screen = await start(home, { HOME: own });
    block(home);
    screen.burst(typed);
    await screen.see(typed);
    screen.kill(signal);
    await screen.exited;
    const [copy = ''] = copiesIn(own);
    expect(textOf(join(own, copy))).toBe(`甲${typed}`);
    // The next opening says where it is.
    rmSync(join(home, 'drafts'));
    renameSync(join(home, 'moved'), join(home, 'drafts'));
    const again = open(home, [], { columns: 120, rows: 40, env: { HOME: own } });
    await again.see('柳林镇');
    await again.press(keys.enter);
    await again.see('另存在');
    const { stdout, status } = spawnSync(process.execPath, [program, 'drafts', 'import', join(own, copy)], {
      encoding: 'utf8',
      env: { ...process.env, NIANBAO_HOME: home },
    });
    expect(status).toBe(0);
    expect(readFileSync(join(home, 'drafts', `${stdout.trim()}.json`), 'utf8')).toContain(typed);
  });

  test('left with Ctrl+C: a copy, and the exit code says that something is not as it should be', async () => {
    const home = temporaryFolder();
    const own = temporaryFolder();
    const screen = await start(home, { HOME: own });
    block(home);
    await screen.press(typed);
    await screen.see('没有保存');
    await screen.press(keys.ctrl('c'));
    await screen.see('没有保存成功');
    await screen.press(keys.ctrl('c'));
    expect(await screen.exited).toBe(2);
    expect(textOf(join(own, copiesIn(own)[0]!))).toBe(`甲${typed}`);
    expect(screen.text()).toContain('已另存到');
  });

  test('no copy can be made either: asked a third time, and the text stands in the terminal', async () => {
    const home = temporaryFolder();
    const nowhere = join(temporaryFolder(), 'gone');
    const screen = await start(home, { HOME: join(nowhere, 'a'), TMPDIR: join(nowhere, 'b') });
    writeFileSync(nowhere, 'no folder');
    block(home);
    await screen.press(typed);
    await screen.see('没有保存');
    await screen.press(keys.ctrl('c'));
    await screen.see('没有保存成功');
    await screen.press(keys.ctrl('c'));
    await screen.see('哪里都没能保存');
    await screen.press(keys.ctrl('c'));
    expect(await screen.exited).toBe(2);
    expect(screen.raw().slice(screen.raw().lastIndexOf('\x1b[?1049l'))).toContain(typed);
  });
});

/** An editor that is a shell script; it writes before it ends in its own way. */
function editor(script: string): string {
  const path = join(temporaryFolder(), 'editor');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const inText = (home: string): string => {
  const [name = ''] = readdirSync(join(home, 'drafts')).filter((file) => /^\d.*\.json$/.test(file));
  return JSON.parse(readFileSync(join(home, 'drafts', name), 'utf8')).report.overview.proactiveDisclosure;
};
const leftIn = (home: string) => (existsSync(join(home, 'editing')) ? readdirSync(join(home, 'editing')) : []);

describe.skipIf(process.platform === 'win32')('another editor', () => {
  const write = `printf '新的文字\\n' > "$1"`;
  test.each([
    ['ends well', write, false],
    ['ends with 1', `${write}; exit 1`, true],
    ['is killed', `${write}; kill -9 $$`, true],
    ['saves UTF-16, as old Notepad does', `printf '\\377\\376\\260\\145\\204\\166\\207\\145\\127\\133' > "$1"`, false],
    ['saves GBK', `printf '\\320\\302\\265\\304\\316\\304\\327\\326\\n' > "$1"`, false],
    ['puts a new file in the place', `printf '新的文字\\r\\n' > "$1.new"; mv "$1.new" "$1"`, false],
  ])('%s: its text is in the draft, the file is gone once it is', async (_, script, isSaid) => {
    const home = temporaryFolder();
    const screen = await start(home, { EDITOR: editor(script) });
    await screen.press(keys.ctrl('e'));
    await screen.see('新的文字');
    if (isSaid) await screen.see('没有正常结束');
    await screen.calm();
    expect(inText(home)).toBe('新的文字');
    expect(leftIn(home)).toEqual([]);
  });

  test('it returns at once and saves later: said, and taken with the next Ctrl+E', async () => {
    const home = temporaryFolder();
    const screen = await start(home, { EDITOR: 'true' });
    await screen.press(keys.ctrl('e'));
    await screen.see('马上就返回了');
    const [name = ''] = leftIn(home);
    writeFileSync(join(home, 'editing', name), '后来才保存的\n');
    await screen.press(keys.ctrl('e'));
    await screen.see('后来才保存的');
    await screen.see('已取回');
  });

  test.each(['SIGHUP', 'SIGTERM', 'SIGKILL'] as const)(
    'the program ends by %s while it is open: offered at the next opening',
    async (signal) => {
      const home = temporaryFolder();
      const mark = join(temporaryFolder(), 'open');
      const screen = await start(home, { EDITOR: editor(`${write}; touch ${mark}; exec sleep 20`) });
      screen.burst(keys.ctrl('e'));
      for (let waited = 0; waited < 5000 && !existsSync(mark); waited += 50)
        await new Promise((go) => setTimeout(go, 50));
      const begun = Date.now();
      screen.kill(signal);
      await screen.exited;
      expect(Date.now() - begun).toBeLessThan(4000);
      expect(inText(home)).toBe('甲');
      const again = open(home, [], { columns: 120, rows: 40 });
      await again.see('柳林镇');
      await again.press(keys.enter);
      await again.see('按 Ctrl+E 取回');
      await again.press(keys.ctrl('e'));
      await again.see('新的文字');
      await again.calm();
      expect(inText(home)).toBe('新的文字');
      expect(leftIn(home)).toEqual([]);
    },
  );

  test('no shell reads the path', async () => {
    const home = join(temporaryFolder(), 'x$(touch hacked)`touch hacked`"; touch hacked; "');
    mkdirSync(home);
    const screen = await start(home, { EDITOR: editor(write) });
    await screen.press(keys.ctrl('e'));
    await screen.see('新的文字');
    expect(existsSync('/hacked')).toBe(false);
    expect(readdirSync(home)).not.toContain('hacked');
  });
});
