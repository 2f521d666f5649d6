import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../source/disk/makeFolder.ts';
import { temporaryFolder } from '../helpers/folder.ts';

test('makes all that is missing, and nothing where all is there', () => {
  const folder = join(temporaryFolder(), '甲', '乙');
  makeFolder(folder, 0o700);
  makeFolder(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('a file in the way is told', () => {
  const home = temporaryFolder();
  mkdirSync(join(home, '甲'));
  writeFileSync(join(home, '甲', '乙'), '');
  expect(() => makeFolder(join(home, '甲', '乙', '丙'))).toThrow('无法创建文件夹');
});

test.runIf(process.platform === 'linux')('comes back where the system refuses with ENOENT', () => {
  expect(() => makeFolder('/proc/nianbao/drafts')).toThrow('无法创建文件夹 /proc/nianbao');
});
