/** What goes wrong around the program: one Chinese sentence each, the right exit code, nothing lost. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';
import { keys, open } from '../helpers/terminal.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

function run(home: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    cwd: home,
    env: { ...process.env, NIANBAO_HOME: home },
  });
  return { status, stdout, stderr };
}

const oneSentence = /^[^\n]*[\u4e00-\u9fff][^\n]*\n$/;

describe('wrong use', () => {
  test.each([
    ['no terminal', []],
    ['unknown command', ['schreiben']],
    ['unknown option', ['new', '--jahr', '2025']],
    ['no unit', ['new', '--year', '2025']],
    ['bad year', ['new', '--unit', '柳林镇', '--year', '25']],
    ['bad kind', ['new', '--unit', '柳林镇', '--kind', 'town', '--no-open']],

    ['missing file', ['write', '没有的文件.json']],
    ['unknown draft', ['drafts', 'rm', '20200101-000000']],
    ['nothing to restore', ['drafts', 'restore', '20200101-000000']],
  ])('%s: one sentence on stderr, exit 2, no stack', (_, args) => {
    const { status, stdout, stderr } = run(temporaryFolder(), ...args);
    expect(stderr).toMatch(oneSentence);
    expect(stderr).not.toContain(' at ');
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('NIANBAO_DEBUG=1 adds the stack', () => {
    const { stderr } = spawnSync(process.execPath, [program, 'write', 'x.json'], {
      encoding: 'utf8',
      env: { ...process.env, NIANBAO_HOME: temporaryFolder(), NIANBAO_DEBUG: '1' },
    });
    expect(stderr).toContain(' at ');
  });
});

test('a wrong JSON: every problem is named in the words of the printed form', () => {
  const home = temporaryFolder();
  const file = join(home, 'report.json');
  writeFileSync(file, JSON.stringify({ format: 'nianbao.report/1', unit: '柳林镇', year: '2025' }));
  const { status, stderr } = run(home, 'write', file);
  expect(status).toBe(2);
  expect(stderr).toContain('年度');
  expect(stderr).toContain('一、总体情况');
});

test.runIf(process.platform === 'linux')('folders that the system refuses: one sentence, at once', () => {
  const home = temporaryFolder();
  const id = run(home, 'new', '--unit', '柳林镇', '--year', '2025', '--no-open').stdout.trim();
  const written = run(home, 'write', id, '--out', '/proc/nianbao');
  expect(written.status).toBe(2);
  expect(written.stderr.trim().split('\n').at(-1)).toContain('无法创建文件夹');
});

test('drafts: made without a window, listed, removed, restored', () => {
  const home = temporaryFolder();
  const made = run(home, 'new', '--unit', '云溪县柳林镇人民政府', '--year', '2025', '--zero', '--no-open');
  expect(made.status).toBe(0);
  const id = made.stdout.trim();
  expect(run(home, 'drafts').stdout).toContain('云溪县柳林镇人民政府 2025年');
  expect(run(home, 'drafts', 'rm', '云溪县柳林镇人民政府2025').status).toBe(0);
  expect(run(home, 'drafts').stdout).toBe('');
  expect(run(home, 'drafts', 'restore', id).status).toBe(0);
  expect(run(home, 'drafts').stdout).toContain(id);
  expect(run(home, 'drafts', 'path').stdout.trim()).toBe(join(home, 'drafts'));
});

test('a tiny window says so, loses nothing and goes on when it is made larger', async () => {
  const screen = open(temporaryFolder(), ['new', '--unit', '柳林镇', '--year', '2025']);
  await screen.see('一、总体情况');
  await screen.press('公开信息');
  await screen.resize(60, 15);
  await screen.see('窗口太小');
  expect(screen.text().trim().split('\n').length).toBeLessThanOrEqual(2);
  await screen.resize(80, 24);
  await screen.see('公开信息');
  await screen.press('86条');
  await screen.see('公开信息86条');
});

test('a tiny window from the start: line by line, and it can be left', async () => {
  const screen = open(temporaryFolder(), [], { columns: 60, rows: 15 });
  await screen.see('离开输入 Q');
  screen.burst(`q${keys.enter}`);
  expect(await screen.exited).toBe(0);
});

test('a folder that cannot be written: the sentence, and the text stays until it can', async () => {
  const home = temporaryFolder();
  const screen = open(home, ['new', '--unit', '柳林镇', '--year', '2025']);
  await screen.see('一、总体情况');
  renameSync(join(home, 'drafts'), join(home, 'elsewhere'));
  writeFileSync(join(home, 'drafts'), 'in the way');
  await screen.press('公开信息');
  await screen.see('没有保存');
  rmSync(join(home, 'drafts'));
  renameSync(join(home, 'elsewhere'), join(home, 'drafts'));
  await screen.see('公开信息');
  await screen.until(() => {
    const [name = ''] = readdirSync(join(home, 'drafts')).filter((file) => file.endsWith('.json'));
    return readFileSync(join(home, 'drafts', name), 'utf8').includes('公开信息');
  });
});

test('SIGTERM saves what was typed', async () => {
  const home = temporaryFolder();
  const screen = open(home, ['new', '--unit', '柳林镇', '--year', '2025']);
  await screen.see('一、总体情况');
  screen.burst('公开信息八十六条');
  await screen.see('公开信息八十六条');
  screen.kill('SIGTERM');
  await screen.exited;
  const again = open(home);
  await again.press(keys.enter);
  await again.see('公开信息八十六条');
});

test('escape sequences in pasted text never reach the screen or the draft', async () => {
  const home = temporaryFolder();
  const screen = open(home, ['new', '--unit', '柳林镇', '--year', '2025']);
  await screen.see('一、总体情况');
  await screen.press(keys.paste('甲\x1b[31m乙\x1b]0;标题\x07丙\u202e丁'));
  await screen.see('甲乙丙丁');
});
