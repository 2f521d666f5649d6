/** Pipes, devices, loops of links at every door: one sentence, at once, and the right exit code. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { formatReport } from '../../source/report/interchange.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { runProgram } from '../helpers/program.ts';
import { busyReport } from '../helpers/sample.ts';
import { keys, open } from '../helpers/terminal.ts';

let folder = '';
let home = '';

beforeEach(() => {
  folder = temporaryFolder();
  home = join(folder, 'home');
  mkdirSync(join(home, 'drafts'), { recursive: true });
  writeFileSync(join(folder, 'good.json'), formatReport(busyReport()));
});

/** Runs the program; what does not come to an end has no exit code. */
const run = (...args: string[]) => runProgram(args, { cwd: folder, env: { NIANBAO_HOME: home } });

describe.skipIf(process.platform === 'win32')('doors', () => {
  const doors: Readonly<Record<string, (path: string) => string[]>> = {
    read: (path) => ['read', path],
    check: (path) => ['check', path],
    'check --prior': (path) => ['check', 'good.json', '--prior', path],
    write: (path) => ['write', path],
    'new --from': (path) => ['new', '--from', path, '--no-open'],
    'drafts import': (path) => ['drafts', 'import', path],
    diff: (path) => ['diff', path, 'good.json'],
    tally: (path) => ['tally', path, '--year', '2025'],
    'sum --units': (path) => ['sum', '.', '--unit', '甲县', '--year', '2025', '--units', path],
    'sum --own': (path) => ['sum', '.', '--unit', '甲县', '--year', '2025', '--own', path],
  };
  const others = ['zero.json', 'loop.json', '/dev/zero'];
  test.each(Object.entries(doors))('%s', async (door, argsOf) => {
    execFileSync('mkfifo', [join(folder, 'pipe.html')]);
    symlinkSync('/dev/zero', join(folder, 'zero.json'));
    symlinkSync('loop.json', join(folder, 'loop.json'));
    for (const path of ['pipe.html', others[Object.keys(doors).indexOf(door) % others.length]!]) {
      const { status, stderr } = await run(...argsOf(join(folder, path).replace(`${folder}//`, '/')));
      expect(status).toBe(2);
      expect(stderr.trim().split('\n').at(-1)).toMatch(/不是普通文件|链接绕成了圈|没有这个文件/);
    }
  });

  test('a link that leads in a circle is there, also where its name could be that of a draft', async () => {
    symlinkSync('圈', join(folder, '圈'));
    const { status, stderr } = await run('check', '圈');
    expect(status).toBe(2);
    expect(stderr).toContain('链接绕成了圈');
  });

  test('a pipe, a device and a huge file among the drafts: listed with what is wrong, the others as usual', async () => {
    const made = await run('new', '--unit', '柳林镇', '--year', '2025', '--no-open');
    expect(made.status).toBe(0);
    execFileSync('mkfifo', [join(home, 'drafts', '20250101-000000.json')]);
    symlinkSync('/dev/zero', join(home, 'drafts', '20250101-000001.json'));
    writeFileSync(join(home, 'drafts', '20250101-000002.json'), '{');
    truncateSync(join(home, 'drafts', '20250101-000002.json'), 300 * 1024 * 1024);
    const { status, stdout } = await run('drafts');
    expect(status).toBe(0);
    expect(stdout.split('\n').filter((line) => /不是普通文件|300 MB/.test(line))).toHaveLength(3);
    expect(stdout).toContain('柳林镇 2025年');
  });

  test('pipes where the program keeps its own things: each command ends, none waits', async () => {
    const id = (await run('new', '--unit', '柳林镇', '--year', '2025', '--no-open')).stdout.trim();
    writeFileSync(join(folder, 'ledger.csv'), '收到日期,申请人类型,办理结果\n2025-03-01,公民,予以公开\n');
    for (const name of ['settings.json', 'kept/ledger.json', 'templates/report.md', `locks/${id}.json`]) {
      mkdirSync(join(home, name, '..'), { recursive: true });
      execFileSync('mkfifo', [join(home, name)]);
    }
    for (const name of ['deleted', 'damaged', 'editing', `history/${id}`]) {
      mkdirSync(join(home, name), { recursive: true });
      execFileSync('mkfifo', [join(home, name, `${id}.json`)]);
    }
    const written = await run('write', id, '--to', 'md', '--out', 'out');
    expect(written.status).toBe(2);
    expect(written.stderr).toContain('不是普通文件');
    expect((await run('tally', 'ledger.csv', '--year', '2025')).status).not.toBeNull();
    expect((await run('check', id)).status).toBe(1);
    expect((await run('drafts')).stdout).toContain('柳林镇');
    expect((await run('drafts', 'restore')).status).toBe(0);
    expect((await run('drafts', 'rm', id)).status).toBe(0);
    expect((await run('drafts', 'empty', '--yes')).status).toBe(0);
    execFileSync('mkfifo', [join(home, '用语.txt')]);
    expect(await run('check', 'good.json')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('不是普通文件'),
    });
  });

  test('a folder with links to itself: each report once', async () => {
    mkdirSync(join(folder, 'units', 'a'), { recursive: true });
    copyFileSync(join(folder, 'good.json'), join(folder, 'units', 'a', 'x.json'));
    symlinkSync('..', join(folder, 'units', 'a', 'up'));
    symlinkSync('.', join(folder, 'units', 'a', 'here'));
    expect((await run('check', 'units')).stdout).toContain('共核对 1 份');
  });
});

test.skipIf(process.platform === 'win32')(
  'in the wizard: devices and pipes where a file is asked for, phrases that are none',
  async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    mkdirSync(join(home, 'phrases'));
    execFileSync('mkfifo', [join(home, 'phrases', 'proactiveDisclosure.md')]);
    const screen = open(home, ['new', '--unit', '柳林镇', '--year', '2025'], { columns: 120, rows: 40, cwd: folder });
    await screen.see('一、总体情况');
    await screen.press(keys.ctrl('o'));
    await screen.see('文件的路径');
    for (const path of ['/dev/zero', join(folder, 'pipe.txt'), '/dev/tty']) {
      // What could not be read stands there to be mended.
      await screen.press(keys.ctrl('u'), path, keys.enter);
      await screen.see('不是普通文件');
    }
    await screen.press(keys.escape, keys.ctrl('t'));
    await screen.see('没有读成');
    await screen.press(keys.escape, '公开信息');
    await screen.see('公开信息');
  },
);
