/** What the system refuses, in words: Windows means other things by its codes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileFailure, reasonFor } from '../../source/disk/fileFailure.ts';
import { Failure } from '../../source/text/failure.ts';
import { temporaryFolder } from '../helpers/folder.ts';

const error = (code: string) => Object.assign(new Error(code), { code });

test('Windows: a file that is refused is open elsewhere or read-only; a folder is not', () => {
  const folder = temporaryFolder();
  const file = join(folder, '报告.docx');
  writeFileSync(file, '');
  for (const code of ['EPERM', 'EACCES', 'EBUSY']) {
    expect(reasonFor(file, error(code), 'win32')).toBe(
      '正在另一个程序里打开，或者是只读文件；请关掉那个程序或换一个名称',
    );
  }
  expect(reasonFor(folder, error('EPERM'), 'win32')).toMatch(/^没有权限/);
  expect(reasonFor(file, error('EACCES'), 'linux')).toMatch(/^没有权限/);
});

test('Windows: nothing there, because a folder above is a file', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'x.json'), '');
  expect(reasonFor(join(folder, 'x.json', 'a', 'b.md'), error('ENOENT'), 'win32')).toMatch(/^路径中有一段不是文件夹/);
  expect(reasonFor(join(folder, 'y', 'b.md'), error('ENOENT'), 'win32')).toMatch(/^没有这个文件或文件夹/);
});

test('every code has words that say what to do; a strange one is named', () => {
  for (const code of ['EBUSY', 'EINVAL', 'EXDEV', 'ENETUNREACH', 'UNKNOWN'])
    expect(reasonFor('C:\\报告.docx', error(code), 'win32')).toMatch(/^[^a-zA-Z]*请[^a-zA-Z]*$/);
  expect(reasonFor('x', error('EWHAT'), 'linux')).toBe('系统报告 EWHAT，请检查后再试');
});

test('a sentence that is there already stays', () => {
  const known = new Failure('磁盘已满。');
  expect(fileFailure('无法写入', 'x', known)).toBe(known);
  expect(fileFailure('无法写入', 'x', error('ENOSPC'))).toMatchObject({
    message: '无法写入 x：磁盘已满，请腾出空间后再试。',
    cause: { code: 'ENOSPC' },
  });
});
