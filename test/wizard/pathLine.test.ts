/** A path that is asked for: what is listed below it, what Tab and Enter make of it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { completed, filesFor } from '../../source/wizard/path/files.ts';
import {
  completePath,
  enterPath,
  fileLines,
  movePath,
  type PathLine,
  pickLines,
  startPath,
  typePath,
} from '../../source/wizard/path/pathLine.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { textOf } from './driver.ts';

const entries = ['收到/', '甲.docx', '甲乙.docx', '丙.html', '丁.pdf'].map((name) => ({
  typed: `/报告/${name}`,
  name,
  isFolder: name.endsWith('/'),
}));
const path: PathLine = { ...startPath('/报告/'), files: entries };
const texts = (lines: readonly (readonly { readonly text: string }[])[]) => lines.map((line) => textOf(line).trimEnd());

describe('the files below the line', () => {
  test('are walked from the line down, and back up to it', () => {
    expect(path.index).toBeNull();
    expect([1, 2, 9].map((by) => movePath(path, by).index)).toEqual([0, 1, 4]);
    expect(movePath(path, -1).index).toBeNull();
    expect(movePath(movePath(path, 2), -1).index).toBe(0);
    expect(movePath(movePath(path, 1), -1).index).toBeNull();
    expect(movePath(startPath(), 1)).toEqual(startPath());
    expect(typePath(movePath(path, 2), { kind: 'text', text: '甲' })).toMatchObject({
      ...{ index: null, line: { text: '/报告/甲' } },
    });
  });

  test('as many as there is room for, the one in focus in view', () => {
    expect(texts(fileLines(path, 20, 6))).toEqual([
      '   收到/',
      '   甲.docx',
      '   甲乙.docx',
      '   丙.html',
      '   丁.pdf',
      '',
    ]);
    expect(texts(fileLines(path, 20, 4))).toEqual(['   收到/', '   甲.docx', '   甲乙.docx', '   下面还有 2 个']);
    expect(texts(fileLines(movePath(path, 4), 20, 4))).toEqual(['   甲乙.docx', ' > 丙.html', '   丁.pdf', '']);
    expect(texts(fileLines(movePath(path, 1), 20, 4))[0]).toBe(' > 收到/');
    expect(fileLines(movePath(path, 1), 20, 4)[0]![1]!.look).toBe('focus');
    expect(texts(fileLines(path, 12, 6))[2]).toBe('   甲乙.d…');
    expect(fileLines(startPath(), 20, 4)).toEqual([]);
    expect(texts(pickLines(startPath(' '), 20, 4))[0]).toContain('请输入路径');
  });
});

describe('Tab and Enter', () => {
  test('take the one in focus; a folder is gone into', () => {
    expect(completePath(movePath(path, 2))).toMatchObject({ index: null, line: { text: '/报告/甲.docx', caret: 10 } });
    expect(enterPath(movePath(path, 2)).typed).toBe('/报告/甲.docx');
    const inside = enterPath(movePath(path, 1));
    expect([inside.typed, inside.path.line.text, inside.path.index]).toEqual([null, '/报告/收到/', null]);
    expect(enterPath(path)).toEqual({ path, typed: '/报告/' });
  });

  test.each([
    ['/报告/甲', ['甲.docx', '甲乙.docx'], '/报告/甲'],
    ['/报告/', ['甲.docx', '甲乙.docx'], '/报告/甲'],
    ['/报告/丙', ['丙.html'], '/报告/丙.html'],
    ['/报告/ab', ['ABc.docx', 'abC.pdf'], '/报告/ABc.'],
    ['/报告/没有', [], '/报告/没有'],
  ])('%s with %j is completed to %s', (typed, names, whole) => {
    const files = names.map((name) => ({ typed: `/报告/${name}`, name, isFolder: false }));
    expect(completed(typed, files)).toBe(whole);
  });
});

describe('what is listed', () => {
  const list = (typed: string) => filesFor(typed, (name) => name.endsWith('.docx'));

  test('folders first, then what fits, whatever the case; each as it has to be typed', () => {
    const folder = temporaryFolder();
    for (const name of ['乙夹', '.git']) mkdirSync(join(folder, name));
    for (const name of ['b.docx', 'A.docx', '甲.docx', 'a.png', '.b.docx', '~$b.docx'])
      writeFileSync(join(folder, name), '');
    expect(list(`${folder}/`).map(({ name }) => name)).toEqual(['乙夹/', ...['甲.docx', 'A.docx', 'b.docx']]);
    expect(list(`${folder}/a`).map(({ typed }) => typed)).toEqual([`${folder}/A.docx`]);
    expect(list(folder).map(({ typed }) => typed)).toEqual([`${folder}/`]);
    expect(list(`${folder}/乙`)).toEqual([{ typed: `${folder}/乙夹/`, name: '乙夹/', isFolder: true }]);
    expect(list(`${folder}/没有的/`)).toEqual([]);
    expect(list(`"${folder}/b`).map(({ typed }) => typed)).toEqual([`${folder}/b.docx`]);
  });

  test('beside where one is, as it was begun; below home with its sign', () => {
    expect(filesFor('sou', () => false).map(({ typed }) => typed)).toEqual(['source/']);
    expect(filesFor('./source/wizard/pa', () => false).map(({ typed }) => typed)).toEqual(['./source/wizard/path/']);
    expect(filesFor('~/', () => true).every(({ typed }) => typed.startsWith('~/'))).toBe(true);
  });
});
