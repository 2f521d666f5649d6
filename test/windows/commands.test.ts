/** Every command of the packed program on Windows: exit codes, what is printed, files written and read back. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { nianbao, onDrive, program, windows } from './windows.ts';

const unit = '青川市档案馆';
const title = `${unit}2025年政府信息公开工作年度报告`;

let id = '';

beforeAll(() => {
  const made = nianbao(['new', '--unit', unit, '--year', '2025', '--kind', 'department', '--zero', '--no-open']);
  expect(made).toMatchObject({ code: 0, err: '' });
  id = made.out.trim();
});

test('the launcher starts it, with 汉字 and spaces in its path, and hands on the exit code', () => {
  const launcher = `${program}\\nianbao.cmd`;
  expect(windows(['cmd', '/c', launcher, '--version'])).toMatchObject({ code: 0, out: `${packageJson.version}\n` });
  expect(windows(['cmd', '/c', launcher, 'check', '没有.docx']).code).toBe(2);
});

test('drafts are listed, exported, deleted and restored', () => {
  expect(nianbao(['drafts']).out).toContain(unit);
  expect(nianbao(['drafts', 'export', '备份.json'])).toMatchObject({ code: 0 });
  expect(nianbao(['drafts', 'rm', unit]).code).toBe(0);
  expect(nianbao(['drafts']).out).not.toContain(unit);
  expect(nianbao(['drafts', 'restore', id]).code).toBe(0);
  expect(nianbao(['drafts']).out).toContain(unit);
  expect(nianbao(['drafts', 'import', '备份.json'], undefined, { NIANBAO_HOME: 'C:\\另一台' }).code).toBe(0);
  expect(nianbao(['drafts'], undefined, { NIANBAO_HOME: 'C:\\另一台' }).out).toContain(unit);
  expect(nianbao(['drafts', 'path']).out).toMatch(/^C:\\草 稿/);
});

test('documents are written where they are asked for, and read back', () => {
  const { code, out } = nianbao(['write', unit, '--to', 'md,html,docx,json', '--out', 'C:\\输 出']);
  expect([0, 1]).toContain(code);
  expect(out).toContain('C:\\输 出\\');
  const names = readdirSync(onDrive('输 出'));
  expect(names.map((name) => name.split('.').at(-1)).sort()).toEqual(['docx', 'html', 'json', 'md']);
  for (const name of names) {
    const { code: read, out: json } = nianbao(['read', `C:\\输 出\\${name}`]);
    expect(read, name).toBe(0);
    expect(JSON.parse(json), name).toMatchObject({ unit, year: 2025 });
  }
  const markdown = names.find((name) => name.endsWith('.md'))!;
  expect(readFileSync(onDrive('输 出', markdown), 'utf8')).toContain(title);
});

test('check answers by its exit code: 0, 1, 2', () => {
  const found = nianbao(['check', unit, '--format', 'json']);
  expect(JSON.parse(found.out).files[0]).toMatchObject({ title });
  expect(found.code).toBe(JSON.parse(found.out).errors > 0 ? 1 : 0);
  writeFileSync(onDrive('工作', '不是报告.txt'), '今天食堂有饺子。\r\n');
  expect(nianbao(['check', '不是报告.txt']).code).toBe(2);
  expect(nianbao(['check', 'Q:\\没有\\报告.docx']).code).toBe(2);
});

test('rules and help are printed in UTF-8 whatever the code page', () => {
  for (const [words, printed] of [
    [['rules'], '合计不符'],
    [['rules', 'balance'], 'balance'],
    [['--help'], 'nianbao'],
  ] as const)
    expect(nianbao(words)).toMatchObject({ code: 0, err: '', out: expect.stringContaining(printed) });
});

test('without a console the wizard says in one sentence what to run', () => {
  const { code, err } = nianbao([]);
  expect(code).toBe(2);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('nothing was left in the folder of the program', () => {
  expect(readdirSync(onDrive('年报 工具', '年报')).sort()).toEqual(
    ['nianbao.cmd', 'nianbao.mjs', 'node.exe', 'licences.txt', 'license.txt', 'templates', '说明.txt'].sort(),
  );
  expect(existsSync(onDrive('工作', '~'))).toBe(false);
});
