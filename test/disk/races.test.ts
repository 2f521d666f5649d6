/** What another program does between a look and the act: the system's refusals, put in by hand. */
import fs, { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { makeFolder } from '../../source/disk/makeFolder.ts';
import { moveNew } from '../../source/disk/moveFile.ts';
import { temporaryFolder } from '../helpers/folder.ts';

const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};
const put = () => syncBuiltinESMExports();
afterEach(() => {
  vi.restoreAllMocks();
  put();
});

test('a folder that somebody else makes at the same moment is there; one that is refused is said', () => {
  const folder = join(temporaryFolder(), 'a', 'b');
  const real = mkdirSync;
  vi.spyOn(fs, 'mkdirSync').mockImplementation((path, options) => {
    real(path, options);
    return failing('EEXIST')();
  });
  put();
  expect(() => makeFolder(folder)).not.toThrow();
  expect(existsSync(folder)).toBe(true);
  vi.spyOn(fs, 'mkdirSync').mockImplementation(failing('EACCES'));
  put();
  expect(() => makeFolder(join(folder, 'c'))).toThrow('无法创建文件夹');
});

test('where there are no links, a name that is taken is still refused, and a free one is given', () => {
  const folder = temporaryFolder();
  const [from, taken, free] = ['from', 'taken', 'free'].map((name) => join(folder, name)) as [string, string, string];
  writeFileSync(from, '甲');
  writeFileSync(taken, '乙');
  vi.spyOn(fs, 'linkSync').mockImplementation(failing('EPERM'));
  put();
  expect(() => moveNew(from, taken)).toThrow(expect.objectContaining({ code: 'EEXIST' }));
  expect([from, taken].map((path) => readFileSync(path, 'utf8'))).toEqual(['甲', '乙']);
  moveNew(from, free);
  expect(readFileSync(free, 'utf8')).toBe('甲');
  expect(existsSync(from)).toBe(false);
});

test('a file that cannot leave its old name does not get a second one', () => {
  const folder = temporaryFolder();
  const [from, to] = [join(folder, 'from'), join(folder, 'to')];
  writeFileSync(from, '甲');
  vi.spyOn(fs, 'unlinkSync').mockImplementation(failing('EIO'));
  put();
  expect(() => moveNew(from, to)).toThrow(expect.objectContaining({ code: 'EIO' }));
  expect([existsSync(from), existsSync(to)]).toEqual([true, false]);
});
