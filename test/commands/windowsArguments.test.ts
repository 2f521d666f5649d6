/** What Windows' shells make of arguments, undone. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from '../../source/commands/arguments.ts';
import { expandStars, windowsPath } from '../../source/commands/windowsArguments.ts';
import write from '../../source/commands/write.ts';
import { temporaryFolder } from '../helpers/folder.ts';

const home = 'C:\\Users\\张三';

describe('a path', () => {
  test.each([
    ['C:\\各 单位"', 'C:\\各 单位\\'],
    ['~\\报告', 'C:\\Users\\张三\\报告'],
    ['~/报告', 'C:\\Users\\张三/报告'],
    ['~', 'C:\\Users\\张三'],
    ['~a.docx', '~a.docx'],
    ['C:\\a.docx', 'C:\\a.docx'],
    ['D:\\', 'D:\\'],
    ['各单位/', '各单位/'],
  ])('%s', (argument, meant) => expect(windowsPath(argument, home)).toBe(meant));

  test('a drive alone is where one stands on it', () => {
    process.env['=D:'] = 'D:\\收到的';
    expect(windowsPath('D:', home)).toMatch(/^D:\\/);
    delete process.env['=D:'];
  });

  test('two arguments that a quote has made one are refused, with what to do', () => {
    expect(() => windowsPath('C:\\out dir" --force', home)).toThrow(
      '“C:\\out dir" --force”里有引号：文件夹最后的 \\ 会吃掉引号，请去掉它。',
    );
  });
});

describe('stars', () => {
  const folder = () => {
    const path = temporaryFolder();
    for (const name of ['甲局', '乙局']) mkdirSync(join(path, name));
    for (const name of ['甲局/b.json', '甲局/A.JSON', '乙局/c.json', '报告[定稿]1.docx', '报告2.docx', '~$报告2.docx'])
      writeFileSync(join(path, name), '');
    return path;
  };
  const fitting = (path: string, pattern: string) =>
    expandStars(`${path}/${pattern}`).map((found) => found.slice(path.length + 1));

  test('in the name, whatever its case; brackets are part of names; what Word leaves beside is none', () => {
    const path = folder();
    expect(fitting(path, '甲局/*.json')).toEqual(['甲局/A.JSON', '甲局/b.json']);
    expect(fitting(path, '报告[定稿]*.docx')).toEqual(['报告[定稿]1.docx']);
    expect(fitting(path, '报告?.docx')).toEqual(['报告2.docx']);
    expect(fitting(path, '*.docx')).toEqual(['报告2.docx', '报告[定稿]1.docx']);
  });

  test('in a folder’s name', () => {
    expect(fitting(folder(), '*局/?.json')).toEqual(['乙局/c.json', '甲局/A.JSON', '甲局/b.json']);
  });

  test('where nothing fits the argument stays, and is said not to be there', () => {
    expect(fitting(folder(), '*.pdf')).toEqual(['*.pdf']);
    expect(fitting(folder(), '没有/*.json')).toEqual(['没有/*.json']);
  });
});

test('paths among the options too, on Windows only', () => {
  const refuse = (sentence: string): never => {
    throw new Error(sentence);
  };
  const argv = ['~\\a.json', '--out', 'C:\\输 出"', '--to', 'md'];
  const { positionals, values } = parse(write, argv, refuse, 'win32');
  expect(positionals[0]).toMatch(/[^~]\\a\.json$/);
  expect(values).toEqual({ out: 'C:\\输 出\\', to: 'md' });
  expect(parse(write, argv, refuse, 'linux')).toEqual({
    positionals: ['~\\a.json'],
    values: { out: 'C:\\输 出"', to: 'md' },
  });
});
