import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { walkFolder } from '../../source/disk/walkFolder.ts';
import { temporaryFolder } from '../helpers/folder.ts';

const isJson = (name: string) => name.endsWith('.json');

test('every file below once, by name; links to folders are not followed, hidden names and those of open documents left out', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'b', 'c'), { recursive: true });
  for (const name of ['z.json', 'a.json', 'b/x.json', 'b/c/y.json', 'b/note.txt', '.hidden.json', 'b/~$x.json'])
    writeFileSync(join(folder, name), '');
  symlinkSync('..', join(folder, 'b', 'up'));
  symlinkSync('.', join(folder, 'b', 'here'));
  symlinkSync(join(folder, 'a.json'), join(folder, 'link.json'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'lost.json'));
  symlinkSync('loop.json', join(folder, 'loop.json'));
  const { files, refused } = walkFolder(folder, isJson);
  expect(files.map((file) => relative(folder, file))).toEqual([
    'a.json',
    'b/c/y.json',
    'b/x.json',
    'link.json',
    'z.json',
  ]);
  expect(refused).toEqual([]);
});

test.runIf(process.platform === 'linux')('pipes are no reports', () => {
  const folder = temporaryFolder();
  execFileSync('mkfifo', [join(folder, 'pipe.json')]);
  expect(walkFolder(folder).files).toEqual([]);
});

/** What is found while some folders are closed, also to a superuser. */
function walkWithClosed(folder: string, closed: readonly string[]) {
  for (const name of closed) chmodSync(name, 0);
  const root = process.getuid?.() === 0;
  if (root) {
    execFileSync('chown', ['-R', '65534', folder]);
    process.seteuid!(65534);
  }
  try {
    return walkFolder(folder);
  } finally {
    if (root) process.seteuid!(0);
    for (const name of closed) chmodSync(name, 0o700);
  }
}

describe.skipIf(process.platform === 'win32')('a closed folder', () => {
  test('below is told, the others are walked', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'closed'));
    mkdirSync(join(folder, 'open'));
    writeFileSync(join(folder, 'open', 'a.json'), '');
    const { files, refused } = walkWithClosed(folder, [join(folder, 'closed')]);
    expect(files).toEqual([join(folder, 'open', 'a.json')]);
    expect(refused).toMatchObject([{ folder: join(folder, 'closed'), cause: { code: 'EACCES' } }]);
  });

  test('below is told where no file has been found yet, and where there is none at all', () => {
    const folder = temporaryFolder();
    const closed = ['a', 'b', 'c'].map((name) => join(folder, name));
    for (const name of closed) mkdirSync(name);
    const { files, refused } = walkWithClosed(folder, closed);
    expect(files).toEqual([]);
    expect(refused.map((one) => one.folder).sort()).toEqual(closed);
  });

  test('that was asked for itself stops with a sentence', () => {
    const folder = join(temporaryFolder(), 'closed');
    mkdirSync(folder);
    expect(() => walkWithClosed(folder, [folder])).toThrow(/^无法读取.*没有权限/);
  });
});

test('what programs leave beside the documents is left out, whole folders of it too', () => {
  const folder = temporaryFolder();
  for (const name of ['__MACOSX', '.cache', '~$folder', 'a.json']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'x.json'), '');
  }
  for (const name of ['.~a.json', '._a.json', '~$a.json', '~a.json', 'a$.json', 'MACOSX.json'])
    writeFileSync(join(folder, name), '');
  // A folder is no file, whatever it is called.
  expect(walkFolder(folder, isJson).files.map((file) => relative(folder, file))).toEqual([
    'MACOSX.json',
    'a$.json',
    'a.json/x.json',
    '~a.json',
  ]);
});

test('every name is wanted unless said otherwise; each folder is told, with the files found before it', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'b', 'c'), { recursive: true });
  for (const name of ['a.txt', 'b/b.txt', 'b/c/c.txt']) writeFileSync(join(folder, name), '');
  const told: [string, number][] = [];
  const { files } = walkFolder(folder, undefined, (below, found) => void told.push([relative(folder, below), found]));
  expect(files.map((file) => relative(folder, file))).toEqual(['a.txt', 'b/b.txt', 'b/c/c.txt']);
  expect(told).toEqual([
    ['', 0],
    ['b', 1],
    ['b/c', 2],
  ]);
});

test('a folder that is not there', () => {
  expect(() => walkFolder(join(temporaryFolder(), 'gone'))).toThrow('没有这个文件或文件夹');
});
