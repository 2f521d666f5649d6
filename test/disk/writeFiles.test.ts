import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { existingFiles, writeFiles } from '../../source/disk/writeFiles.ts';
import { Failure } from '../../source/text/failure.ts';
import { temporaryFolder } from '../helpers/folder.ts';

const documents = [
  { name: '报告.md', content: '# 报告\n' },
  { name: '报告.docx', content: new Uint8Array([80, 75, 3, 4]) },
];

/** What a promise fails with. */
const failureOf = async (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => new Error('did not fail'),
    (error: Error) => error,
  );

describe('writeFiles', () => {
  test('makes the folder and writes every file whole', async () => {
    const folder = join(temporaryFolder(), '新', '文件夹');
    const paths = await writeFiles(documents, folder);
    expect(paths).toEqual([join(folder, '报告.md'), join(folder, '报告.docx')]);
    expect(readFileSync(paths[0]!, 'utf8')).toBe('# 报告\n');
    expect([...readFileSync(paths[1]!)]).toEqual([80, 75, 3, 4]);
    expect(readdirSync(folder).sort()).toEqual(['报告.docx', '报告.md']);
  });

  test('never overwrites without force, and then writes none of the files', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '报告.docx'), 'old');
    const failure = await failureOf(writeFiles(documents, folder));
    expect(failure).toBeInstanceOf(Failure);
    expect(failure.message).toContain(join(folder, '报告.docx'));
    expect(failure.message).toContain('--force');
    expect(readdirSync(folder)).toEqual(['报告.docx']);
    expect(readFileSync(join(folder, '报告.docx'), 'utf8')).toBe('old');
    expect(existingFiles(documents, folder)).toEqual([join(folder, '报告.docx')]);
  });

  test('a dangling link is a name that is taken', async () => {
    const folder = temporaryFolder();
    symlinkSync(join(folder, 'nowhere'), join(folder, '报告.md'));
    expect((await failureOf(writeFiles(documents, folder))).message).toContain('已经存在');
  });

  test('force replaces the file, not what a link points to', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'precious'), 'precious');
    symlinkSync(join(folder, 'precious'), join(folder, '报告.md'));
    await writeFiles(documents, folder, { force: true });
    expect(readFileSync(join(folder, 'precious'), 'utf8')).toBe('precious');
    expect(readFileSync(join(folder, '报告.md'), 'utf8')).toBe('# 报告\n');
  });

  test('a folder with the name of a file is left alone', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '报告.docx'));
    const failure = await failureOf(writeFiles(documents, folder, { force: true }));
    expect(failure).toBeInstanceOf(Failure);
    expect(statSync(join(folder, '报告.docx')).isDirectory()).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('where force cannot replace all, what it has replaced stays: the older file is gone', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '报告.md'), 'old');
    mkdirSync(join(folder, '报告.docx'));
    expect(await failureOf(writeFiles(documents, folder, { force: true }))).toBeInstanceOf(Failure);
    expect(readFileSync(join(folder, '报告.md'), 'utf8')).toBe('# 报告\n');
  });

  test('two documents of one name are refused, whatever the case', async () => {
    const folder = temporaryFolder();
    const twins = [
      { name: 'A.md', content: '1' },
      { name: 'a.md', content: '2' },
    ];
    expect((await failureOf(writeFiles(twins, folder, { force: true }))).message).toContain('a.md');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a file in the place of the folder', async () => {
    const file = join(temporaryFolder(), '文件');
    writeFileSync(file, '');
    const failure = await failureOf(writeFiles(documents, file));
    expect(failure).toBeInstanceOf(Failure);
    expect(failure.message).toContain(file);
  });

  // Whoever runs as root may write anywhere.
  test.skipIf(process.getuid?.() === 0)('a folder without permission', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    const failure = await failureOf(writeFiles(documents, folder));
    chmodSync(folder, 0o700);
    expect(failure.message).toContain('没有权限');
    expect(readdirSync(folder)).toEqual([]);
  });

  test.skipIf(!existsSync('/proc/self/fd'))('a place where nothing can be written', async () => {
    const failure = await failureOf(writeFiles(documents, '/proc/self/fd'));
    expect(failure).toBeInstanceOf(Failure);
    expect(failure.message).toMatch(/^无法写入 \/proc\/self\/fd\/报告\.md：.+。$/);
  });

  test('a write that breaks off leaves nothing behind', async () => {
    const folder = temporaryFolder();
    const broken = [documents[0]!, { name: '坏.md', content: { not: 'bytes' } as unknown as string }];
    expect(await failureOf(writeFiles(broken, folder))).toBeInstanceOf(Failure);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('two writers at once: one wins, no file is lost', async () => {
    const folder = temporaryFolder();
    const results = await Promise.allSettled(
      ['1', '2', '3', '4'].map((content) => writeFiles([{ name: '报告.md', content }], folder)),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['报告.md']);
  });
});
