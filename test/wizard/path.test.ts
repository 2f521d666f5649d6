/** Paths as people type, paste and drop them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { completed, filesFor } from '../../source/wizard/path/files.ts';
import {
  completePath,
  enterPath,
  movePath,
  pickLines,
  startPath,
  typePath,
} from '../../source/wizard/path/pathLine.ts';
import { looksLikePath, pathOf, plainPath } from '../../source/wizard/path/typedPath.ts';
import { temporaryFolder } from '../helpers/folder.ts';

test.each([
  ["'/tmp/去年 报告.docx'", '/tmp/去年 报告.docx'],
  ['"/tmp/去年 报告.docx"', '/tmp/去年 报告.docx'],
  ['“/tmp/报告.html”', '/tmp/报告.html'],
  ['/tmp/去年\\ 报告\\(终\\).docx', '/tmp/去年 报告(终).docx'],
  ['file:///tmp/%E6%8A%A5%E5%91%8A.html', '/tmp/报告.html'],
  ['~/报告.docx', join(homedir(), '报告.docx')],
  ['~', homedir()],
  ['  /tmp/x.json \n', '/tmp/x.json'],
  ['', ''],
])('%s', (typed, path) => {
  expect(plainPath(typed)).toBe(path);
});

test('what is relative counts from where the program was started', () => {
  expect(pathOf('x/报告.md')).toBe(join(process.cwd(), 'x/报告.md'));
});

test('a unit is no path', () => {
  expect(looksLikePath('柳林镇')).toBe(false);
  for (const path of ['/tmp', '~/x', './x', "'/a b'", 'C:\\x', 'file:///x']) expect(looksLikePath(path)).toBe(true);
});

describe('completion', () => {
  let folder = '';
  beforeEach(() => {
    folder = temporaryFolder();
    mkdirSync(join(folder, '报告 2024'));
    writeFileSync(join(folder, '报告 2024', '去年.docx'), '');
    for (const name of ['报告一.html', '报告二.docx', '照片.png', '~$报告一.docx', '.隐藏.html'])
      writeFileSync(join(folder, name), '');
  });
  const isReport = (name: string) => /\.(docx|html)$/.test(name);
  const list = (typed: string) => filesFor(typed, isReport);

  test('folders first, then what fits; no hidden files, no lock files', () => {
    expect(list(`${folder}/`).map(({ name }) => name)).toEqual(['报告 2024/', '报告二.docx', '报告一.html']);
    expect(list(`'${folder}/报告一`).map(({ name }) => name)).toEqual(['报告一.html']);
    expect(list(`${folder}/没有/`)).toEqual([]);
  });

  test('in the program’s own folder the list begins at the clerk’s; where one was started elsewhere there', () => {
    const here = process.cwd();
    vi.stubGlobal('nianbaoProgram', join(here, 'dist', 'cli.js'));
    expect(list('')).toEqual(list(`${homedir()}/`));
    expect(list('').map(({ typed }) => typed)).not.toContain('source/');
    vi.stubGlobal('nianbaoProgram', join(folder, 'nianbao.mjs'));
    expect(list('').map(({ typed }) => typed)).toContain('source/');
    vi.unstubAllGlobals();
  });

  test('Tab fills in what is common, then the only one; Enter goes into a folder', () => {
    expect(completed(`${folder}/报`, list(`${folder}/报`))).toBe(`${folder}/报告`);
    expect(completed(`${folder}/报告二`, list(`${folder}/报告二`))).toBe(`${folder}/报告二.docx`);
    const typed = { ...startPath(`${folder}/`), files: list(`${folder}/`) };
    const first = movePath(typed, 1);
    expect(enterPath(first)).toMatchObject({ typed: null, path: { line: { text: `${folder}/报告 2024/` } } });
    expect(enterPath(movePath(first, 1)).typed).toBe(`${folder}/报告二.docx`);
    expect(completePath(movePath(first, 1)).line.text).toBe(`${folder}/报告二.docx`);
    expect(movePath(first, -1).index).toBeNull();
    expect(typePath(first, { kind: 'text', text: 'x' }).index).toBeNull();
  });
});

test('a list that holds nothing says so, and what to do then', () => {
  const seen = (typed: string) =>
    pickLines(startPath(typed), 80, 10)
      .flat()
      .map(({ text }) => text)
      .join('');
  expect(seen('')).toContain('请输入路径');
  expect(seen('各单位/')).toContain('写好了就按 Enter');
  const some = { ...startPath(''), files: [{ typed: '报告/', name: '报告/', isFolder: true }] };
  expect(
    pickLines(some, 80, 10)
      .flat()
      .map(({ text }) => text)
      .join(''),
  ).not.toContain('没有可以');
});
