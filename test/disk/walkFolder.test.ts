import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
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

test.skipIf(process.platform === 'win32')('a folder below that is closed is told, the others are walked', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'closed'));
  mkdirSync(join(folder, 'open'));
  writeFileSync(join(folder, 'open', 'a.json'), '');
  chmodSync(join(folder, 'closed'), 0);
  const root = process.getuid?.() === 0;
  if (root) {
    execFileSync('chown', ['-R', '65534', folder]);
    process.seteuid!(65534);
    onTestFinished(() => process.seteuid!(0));
  }
  const { files, refused } = walkFolder(folder);
  if (root) process.seteuid!(0);
  chmodSync(join(folder, 'closed'), 0o700);
  expect(files).toEqual([join(folder, 'open', 'a.json')]);
  expect(refused).toMatchObject([{ folder: join(folder, 'closed'), cause: { code: 'EACCES' } }]);
});

test('a folder that is not there', () => {
  expect(() => walkFolder(join(temporaryFolder(), 'gone'))).toThrow('没有这个文件或文件夹');
});
