/** What goes wrong around the program: one Chinese sentence each, the right exit code, nothing lost. */
import { spawnSync } from 'node:child_process';
import { existsSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formatReport } from '../../source/report/interchange.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { runProgram } from '../helpers/program.ts';
import { withRow } from '../helpers/rows.ts';
import { zeroReport } from '../helpers/sample.ts';

const run = (home: string, ...args: string[]) => runProgram(args, { cwd: home, env: { NIANBAO_HOME: home } });

const oneSentence = /^[^\n]*[\u4e00-\u9fff][^\n]*\n$/;

describe('wrong use', () => {
  test.each([
    ['no terminal', []],
    ['unknown command', ['schreiben']],
    ['unknown option', ['new', '--jahr', '2025']],
    ['no unit', ['new', '--year', '2025']],
    ['bad year', ['new', '--unit', '柳林镇', '--year', '25']],
    ['no requests and a ledger of requests', ['new', '--unit', '柳林镇', '--zero', '--tally', 'a.csv', '--no-open']],
    ['a ledger for no year', ['tally', 'a.csv', '--year', '25']],
    ['bad kind', ['new', '--unit', '柳林镇', '--kind', 'town', '--no-open']],
    ['missing file', ['write', '没有的文件.json']],
    ['an address', ['write', 'https://www.example.gov.cn/a.html']],
    ['unknown draft', ['drafts', 'rm', '20200101-000000']],
    ['nothing to restore', ['drafts', 'restore', '20200101-000000']],
  ])('%s: one sentence on stderr, exit 2, no stack', async (_, args) => {
    const { status, stdout, stderr } = await run(temporaryFolder(), ...args);
    expect(stderr).toMatch(oneSentence);
    expect(stderr).not.toContain(' at ');
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('NIANBAO_DEBUG=1 adds the stack', async () => {
    const home = temporaryFolder();
    const { stderr } = await runProgram(['write', 'x.json'], {
      cwd: home,
      env: { NIANBAO_HOME: home, NIANBAO_DEBUG: '1' },
    });
    expect(stderr).toContain(' at ');
  });
});

test('lines of the own list of words that count for nothing are told, and the rest counts', async () => {
  const home = temporaryFolder();
  const file = join(home, 'a.json');
  writeFileSync(file, formatReport({ ...zeroReport(), problems: '青川河市。' }));
  writeFileSync(join(home, '用语.txt'), '青川河市 青川市\n台帐 台账 见通知\n');
  const { stdout, stderr } = await run(home, 'check', file);
  expect(stderr).toContain('用语.txt 里有 1 行没有用上，第一行是“台帐 台账 见通知”');
  expect(stdout).toContain('青川河市');
  expect(stdout).toContain('wrong-words');
});

test('no requests, but last year carried some over: refused, and nothing is made', async () => {
  const home = temporaryFolder();
  const file = join(home, '去年.json');
  writeFileSync(file, formatReport(withRow(zeroReport(2024), 'applications.carriedOver', [2, 0, 0, 0, 0, 0, 2])));
  const { status, stderr } = await run(home, 'new', '--from', file, '--zero', '--no-open');
  expect(stderr).toMatch(/结转了 2 件/);
  expect(status).toBe(2);
  expect((await run(home, 'drafts')).stdout).not.toContain('柳林镇');
});

test('a wrong JSON: every problem is named in the words of the printed form', async () => {
  const home = temporaryFolder();
  const file = join(home, 'report.json');
  writeFileSync(file, JSON.stringify({ format: 'nianbao.report/1', unit: '柳林镇', year: '2025' }));
  const { status, stderr } = await run(home, 'write', file);
  expect(status).toBe(2);
  expect(stderr).toContain('年度');
  expect(stderr).toContain('一、总体情况');
});

test.runIf(process.platform === 'linux')('folders that the system refuses: one sentence, at once', async () => {
  const home = temporaryFolder();
  const id = (await run(home, 'new', '--unit', '柳林镇', '--year', '2025', '--no-open')).stdout.trim();
  const written = await run(home, 'write', id, '--out', '/proc/nianbao');
  expect(written.status).toBe(2);
  expect(written.stderr.trim().split('\n').at(-1)).toContain('无法创建文件夹');
});

test('drafts: made without a window, listed, removed, restored', async () => {
  const home = temporaryFolder();
  const made = await run(home, 'new', '--unit', '云溪县柳林镇人民政府', '--year', '2025', '--zero', '--no-open');
  expect(made.status).toBe(0);
  const id = made.stdout.trim();
  expect((await run(home, 'drafts')).stdout).toContain('云溪县柳林镇人民政府 2025年');
  expect((await run(home, 'drafts', 'rm', '云溪县柳林镇人民政府2025')).status).toBe(0);
  expect((await run(home, 'drafts')).stdout).toBe('');
  expect((await run(home, 'drafts', 'restore', id)).status).toBe(0);
  expect((await run(home, 'drafts')).stdout).toContain(id);
  expect((await run(home, 'drafts', 'path')).stdout.trim()).toBe(join(home, 'drafts'));
});

test('new --zero: every figure is 0, and what was not said is not written', async () => {
  const home = temporaryFolder();
  const made = await run(home, 'new', '--unit', '柳林镇人民政府', '--year', '2025', '--zero', '--no-open');
  expect(made.status).toBe(0);
  const id = made.stdout.trim();
  expect((await run(home, 'write', id, '--to', 'json', '--out', home)).status).not.toBe(2);
  const check = await run(home, 'check', id, '--format', 'json');
  const { findings } = JSON.parse(check.stdout).files[0];
  const blank = findings.filter(({ row }: { row: string | null }) => row?.includes('received'));
  expect(blank).toEqual([]);
});

describe.skipIf(!existsSync('/dev/full'))('a disk that is full where the answer goes', () => {
  test.each([
    ['the list of rules', ['rules']],
    ['findings', ['check', 'a.json']],
  ])('%s: one sentence, and no exit code that speaks of the report', (_, args) => {
    const home = temporaryFolder();
    writeFileSync(join(home, 'a.json'), formatReport(zeroReport()));
    const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: home,
      env: { ...process.env, NIANBAO_HOME: home },
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      encoding: 'utf8',
    });
    expect(stderr).toMatch(oneSentence);
    expect(stderr).toContain('磁盘已满');
    expect(status).toBe(2);
  });
});
