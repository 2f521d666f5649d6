/** A file is as it was or wholly new, and nothing is left beside it. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { moveNew } from '../../source/disk/moveFile.ts';
import { sweepFolder } from '../../source/disk/sweep.ts';
import { replaceFile, replaceFileSoon, writeNewFile } from '../../source/disk/writeFile.ts';
import { temporaryFolder } from '../helpers/folder.ts';

test('a new file is for its owner only; a file that is there is never touched', () => {
  const file = join(temporaryFolder(), 'a.json');
  writeNewFile(file, '一');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(() => writeNewFile(file, '二')).toThrow(expect.objectContaining({ code: 'EEXIST' }));
  expect(readFileSync(file, 'utf8')).toBe('一');
});

test('replaced whole; a link stays, what it points to is replaced', async () => {
  const folder = temporaryFolder();
  const [file, link] = [join(folder, 'a'), join(folder, 'link')];
  writeFileSync(file, '一');
  symlinkSync(file, link);
  replaceFile(link, '二');
  expect(readFileSync(file, 'utf8')).toBe('二');
  expect(await replaceFileSoon(link, '三')).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('三');
  expect(readlinkSync(link)).toBe(file);
  expect(readdirSync(folder)).toEqual(['a', 'link']);
});

test('who may not replace any more by the time the disk is done leaves everything as it is', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a');
  writeFileSync(file, '新');
  expect(await replaceFileSoon(file, '旧', { mayReplace: () => false })).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('新');
  expect(readdirSync(folder)).toEqual(['a']);
});

test('where it fails nothing is left beside', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'a', 'full'), { recursive: true });
  expect(() => replaceFile(join(folder, 'a'), 'x')).toThrow();
  await expect(replaceFileSoon(join(folder, 'a'), 'x')).rejects.toThrow();
  expect(() => writeNewFile(join(folder, 'b'), { not: 'bytes' } as unknown as string)).toThrow();
  expect(readdirSync(folder)).toEqual(['a']);
});

test('a name that is taken is not moved over', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a'), '一');
  writeFileSync(join(folder, 'b'), '二');
  expect(() => moveNew(join(folder, 'a'), join(folder, 'b'))).toThrow(expect.objectContaining({ code: 'EEXIST' }));
  expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('二');
  moveNew(join(folder, 'a'), join(folder, 'c'));
  expect(readdirSync(folder)).toEqual(['b', 'c']);
});

test('files in the making are swept when they are an hour old, not before; other files never', () => {
  const folder = temporaryFolder();
  const old = new Date(Date.now() - 2 * 3_600_000);
  for (const name of ['.nianbao-1-a.tmp', 'b.json.77.part', '.nianbao-2-new.tmp', 'c.tmp', 'd.json']) {
    writeFileSync(join(folder, name), '');
    if (!name.includes('new')) utimesSync(join(folder, name), old, old);
  }
  sweepFolder(folder);
  expect(readdirSync(folder).sort()).toEqual(['.nianbao-2-new.tmp', 'c.tmp', 'd.json']);
});

test('a file in the making that is an hour old to the millisecond stays; a folder is looked through once', () => {
  const [folder, other] = [temporaryFolder(), temporaryFolder()];
  const now = new Date(2026, 0, 5, 12).getTime();
  const hour = 3_600_000;
  for (const one of [folder, other]) {
    const path = join(one, 'a.json.1.part');
    writeFileSync(path, '');
    utimesSync(path, new Date(now - hour), new Date(now - hour));
  }
  sweepFolder(folder, undefined, now);
  sweepFolder(folder, undefined, now + 1);
  sweepFolder(other, undefined, now + 1);
  expect([folder, other].map((one) => readdirSync(one).length)).toEqual([1, 0]);
});
