/** What happens on a desk with Windows: files that Word has open, locks of the dead, arguments of its shells, names it does not have. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { held, nianbao, onDrive } from './windows.ts';

const home = { NIANBAO_HOME: 'C:\\书 桌' };
const run = (...words: readonly string[]) => nianbao(words, undefined, home);
let id = '';

beforeAll(() => {
  id = run('new', '--unit', '青川市档案馆', '--year', '2025', '--zero', '--no-open').out.trim();
});

test('a file that another program has open is found before anything is replaced, and named', async () => {
  const write = () => run('write', id, '--to', 'md,html,docx', '--out', 'C:\\写 出', '--force');
  expect([0, 1]).toContain(write().code);
  const names = readdirSync(onDrive('写 出'));
  const docx = names.find((name) => name.endsWith('.docx'))!;
  for (const name of names) if (name !== docx) writeFileSync(onDrive('写 出', name), 'old');
  const holder = await held('写 出', docx);
  const { code, out, err } = write();
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(`${docx} 正在另一个程序里打开（例如 Word、WPS）`);
  for (const name of names) if (name !== docx) expect(readFileSync(onDrive('写 出', name), 'utf8')).toBe('old');
  expect(readdirSync(onDrive('写 出'))).toHaveLength(3);
  // Read, too, it is said for what it is.
  expect(run('check', `C:\\写 出\\${docx}`).err).toContain('正在另一个程序里打开');
  await holder.close();
  expect([0, 1]).toContain(write().code);
});

test('a lock lives as long as its handle, whatever its number says', async () => {
  mkdirSync(onDrive('书 桌', 'locks'), { recursive: true });
  const lock = (pid: number) =>
    writeFileSync(onDrive('书 桌', 'locks', `${id}.json`), JSON.stringify({ pid, host: 'x', token: 'a', hold: true }));
  const holder = await held('书 桌', 'locks', `${id}.hold`);
  lock(4_000_000);
  expect(run('drafts', 'rm', id)).toMatchObject({ code: 2, err: expect.stringContaining('另一个窗口') });
  await holder.close();
  // Its number belongs to a program that lives.
  const other = await held('别的文件');
  lock(other.pid);
  expect(run('drafts', 'rm', id).code).toBe(0);
  expect(run('drafts', 'restore', id).code).toBe(0);
  await other.close();
});

test('a draft that is busy for a moment is waited for; one that stays so makes no backup without it', async () => {
  const holder = await held('书 桌', 'drafts', `${id}.json`);
  const { code, err } = run('drafts', 'export', 'C:\\忙.json');
  expect(code).toBe(2);
  expect(err).toContain('正在另一个程序里打开');
  expect(existsSync(onDrive('忙.json'))).toBe(false);
  await holder.close();
  expect(run('drafts', 'export', 'C:\\忙.json').code).toBe(0);
});

describe('arguments', () => {
  test('a folder whose last \\ has swallowed the quote', () => {
    expect([0, 1]).toContain(run('write', id, '--to', 'json', '--out', 'C:\\引 号"').code);
    expect(readdirSync(onDrive('引 号'))).toHaveLength(1);
    expect(run('write', id, '--out', 'C:\\out dir" --force')).toMatchObject({
      code: 2,
      err: expect.stringContaining('里有引号'),
    });
  });

  test('stars, and a drive alone', () => {
    const found = run('check', 'C:\\引 号\\*.json', '--format', 'json');
    expect(JSON.parse(found.out).files).toHaveLength(1);
    expect(run('check', '*.json').code).toBe(2);
    expect(nianbao(['check', 'C:', '--format', 'json'], '引 号', home).out).toContain('青川市档案馆');
  });

  test.each([
    ['write', ['--out', 'CON']],
    ['write', ['--out', 'C:\\输出 ']],
    ['drafts export', ['备份 09:30.json']],
    ['drafts export', ['C:\\con.json']],
  ])('%s %j: no such name on Windows', (command, words) => {
    const args = command === 'write' ? ['write', id, ...words] : [...command.split(' '), ...words];
    expect(run(...args)).toMatchObject({ code: 2, err: expect.stringContaining('在 Windows 上不能作名称') });
  });

  test('a file where a folder should be', () => {
    writeFileSync(onDrive('x.json'), '');
    expect(run('write', id, '--out', 'C:\\x.json\\y').err).toContain('不是文件夹');
  });
});
