/** What Windows does not let one do to a file that another program has open; here a running program stands for it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isHeld } from '../../source/disk/exclusive.ts';
import { patiently, patientlySoon } from '../../source/disk/moveFile.ts';
import { writeFiles } from '../../source/disk/writeFiles.ts';
import { temporaryFolder } from '../helpers/folder.ts';

/** A program that runs: Linux lets nobody write to it, as Windows lets nobody write to what Word has open. */
function running(path: string): ChildProcess {
  copyFileSync('/bin/sleep', path);
  chmodSync(path, 0o755);
  const child = spawn(path, ['60']);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

describe.runIf(process.platform === 'linux')('several files, one of them open elsewhere', () => {
  const documents = ['报告.md', '报告.docx', '报告.html'].map((name) => ({ name, content: `new ${name}` }));

  test('is found before anything is replaced, and named', async () => {
    const folder = temporaryFolder();
    for (const { name } of documents) writeFileSync(join(folder, name), 'old');
    running(join(folder, '报告.docx'));
    await expect.poll(() => isHeld(join(folder, '报告.docx'))).toBe(true);
    await expect(writeFiles(documents, folder, { force: true, platform: 'win32' })).rejects.toThrow(
      `${join(folder, '报告.docx')} 正在另一个程序里打开（例如 Word、WPS），或者是只读文件；请先关掉它再写，文件都没有动。`,
    );
    expect(readFileSync(join(folder, '报告.md'), 'utf8')).toBe('old');
    expect(readFileSync(join(folder, '报告.html'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toHaveLength(3);
  });

  test('closed within a second: all are replaced', async () => {
    const folder = temporaryFolder();
    const child = running(join(folder, '报告.docx'));
    await expect.poll(() => isHeld(join(folder, '报告.docx'))).toBe(true);
    setTimeout(() => child.kill('SIGKILL'), 200);
    await writeFiles(documents, folder, { force: true, platform: 'win32' });
    expect(readFileSync(join(folder, '报告.docx'), 'utf8')).toBe('new 报告.docx');
  });

  test('a name that is not there holds nobody up', async () => {
    const folder = temporaryFolder();
    await writeFiles(documents, folder, { force: true, platform: 'win32' });
    expect(existsSync(join(folder, '报告.html'))).toBe(true);
  });
});

test('where one cannot be replaced all the same, those that have been are named', async () => {
  const folder = temporaryFolder();
  const documents = ['a.md', 'b.md'].map((name) => ({ name, content: 'new' }));
  // A folder cannot be replaced by a file.
  await writeFiles([{ name: 'x', content: '' }], join(folder, 'b.md'));
  await expect(writeFiles(documents, folder, { force: true })).rejects.toThrow(
    `已经换成新的：${join(folder, 'a.md')}。`,
  );
});

describe('patience', () => {
  const busy = (times: number, code = 'EBUSY') => {
    let left = times;
    return () => {
      if (left-- > 0) throw Object.assign(new Error(code), { code });
      return 'done';
    };
  };
  test.each(['EBUSY', 'EPERM', 'EACCES'])('%s is tried again on Windows, and only there', async (code) => {
    expect(patiently(busy(3, code), 1000, 'win32')).toBe('done');
    // Refused after a while, as the disk refuses, not at once.
    const later = busy(3, code);
    expect(await patientlySoon(async () => later(), 1000, 'win32')).toBe('done');
    expect(() => patiently(busy(1, code), 1000, 'linux')).toThrow(code);
    await expect(patientlySoon(busy(1, code), 1000, 'linux')).rejects.toThrow(code);
  });

  test('it comes to an end, and other errors are none to wait for', async () => {
    expect(() => patiently(busy(1000), 50, 'win32')).toThrow('EBUSY');
    await expect(patientlySoon(busy(1000), 50, 'win32')).rejects.toThrow('EBUSY');
    expect(() => patiently(busy(1, 'ENOSPC'), 1000, 'win32')).toThrow('ENOSPC');
  });
});
