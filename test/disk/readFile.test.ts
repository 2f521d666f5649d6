/** Only plain files are opened, and never more of them than was asked for. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readBytes, readBytesSoon, readStream } from '../../source/disk/readFile.ts';
import { Failure } from '../../source/text/failure.ts';
import { temporaryFolder } from '../helpers/folder.ts';

/** What both ways of reading fail with: the same sentence. */
async function failureOf(path: string, options = {}): Promise<string> {
  const errors = [
    await Promise.resolve()
      .then(() => readBytes(path, options))
      .catch((error: unknown) => error),
    await readBytesSoon(path, options).catch((error: unknown) => error),
  ];
  for (const error of errors) expect(error).toBeInstanceOf(Failure);
  const [one, other] = errors.map((error) => (error as Failure).message);
  expect(one).toBe(other);
  expect(one).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*。$/);
  return one!;
}

test('a file comes as it is, also through a link', async () => {
  const folder = temporaryFolder();
  const bytes = Buffer.alloc(200_000, '报告');
  writeFileSync(join(folder, 'a'), bytes);
  symlinkSync(join(folder, 'a'), join(folder, 'link'));
  for (const name of ['a', 'link']) {
    expect(readBytes(join(folder, name)).equals(bytes)).toBe(true);
    expect((await readBytesSoon(join(folder, name))).equals(bytes)).toBe(true);
  }
});

describe.runIf(process.platform !== 'win32')('what is no plain file: one sentence, at once', () => {
  test('a pipe, with and without somebody who writes into it', async () => {
    const pipe = join(temporaryFolder(), 'pipe.html');
    execFileSync('mkfifo', [pipe]);
    expect(await failureOf(pipe)).toContain('不是普通文件');
    const writer = spawn('sh', ['-c', 'exec cat > "$1"', 'sh', pipe], { stdio: 'pipe' });
    onTestFinished(() => void writer.kill('SIGKILL'));
    expect(await failureOf(pipe)).toContain('不是普通文件');
  });

  test.each(['/dev/zero', '/dev/null', '/dev/tty', '/dev/full'])('%s', async (device) => {
    expect(await failureOf(device)).toContain('不是普通文件');
  });

  test('a link to a device, a link to itself, a link to nowhere, a folder', async () => {
    const folder = temporaryFolder();
    symlinkSync('/dev/zero', join(folder, 'zero'));
    symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'lost'));
    expect(await failureOf(join(folder, 'zero'))).toContain('不是普通文件');
    expect(await failureOf(join(folder, 'loop'))).toContain('链接绕成了圈');
    expect(await failureOf(join(folder, 'lost'))).toContain('没有这个文件');
    expect(await failureOf(folder)).toContain('是文件夹');
  });
});

test('a file that is too large is not read: its size and what to do', async () => {
  const file = join(temporaryFolder(), 'large');
  writeFileSync(file, '');
  truncateSync(file, 300 * 1024 * 1024);
  expect(await failureOf(file)).toBe(`${file} 有 300 MB，超过 20 MB，不像是一份年度报告；请只保存报告正文后再读。`);
});

test('what is larger than it says is bounded too', async () => {
  // Its size is 0, and it has something to say.
  const file = '/proc/self/maps';
  if (!existsSync(file)) return;
  expect(readBytes(file).length).toBeGreaterThan(0);
  expect(await failureOf(file, { largest: 1000 })).toContain('超过 0 MB');
});

test('standard input is bounded in the same way', async () => {
  expect((await readStream(Readable.from([Buffer.from('报'), '告']))).toString()).toBe('报告');
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(1_000_000);
    })(),
  );
  await expect(readStream(endless)).rejects.toThrow('标准输入 有');
});

test('a folder that may not be entered', async () => {
  const folder = join(temporaryFolder(), 'a');
  mkdirSync(folder);
  expect(await failureOf(join(folder, 'b', 'c'))).toContain('没有这个文件');
});

describe('just the largest size is read, one byte more is not', () => {
  const eight = { largest: 8 };

  test('a file', async () => {
    const folder = temporaryFolder();
    const [fits, over] = [join(folder, 'fits'), join(folder, 'over')];
    writeFileSync(fits, '12345678');
    writeFileSync(over, '123456789');
    expect(readBytes(fits, eight).toString()).toBe('12345678');
    expect((await readBytesSoon(fits, eight)).toString()).toBe('12345678');
    expect(await failureOf(over, eight)).toContain('超过');
  });

  test('a file that is larger than it says', async () => {
    const file = '/proc/version';
    if (!existsSync(file)) return;
    const whole = readFileSync(file);
    expect(readBytes(file, { largest: whole.length })).toEqual(whole);
    expect(await readBytesSoon(file, { largest: whole.length })).toEqual(whole);
    expect(await failureOf(file, { largest: whole.length - 1 })).toContain('超过');
  });

  test('standard input, of which bytes are counted and not characters', async () => {
    expect((await readStream(Readable.from(['报', '告']), '标准输入', { largest: 6 })).toString()).toBe('报告');
    await expect(readStream(Readable.from(['报', '告']), '粘贴的内容', { largest: 5 })).rejects.toThrow(
      /^粘贴的内容 有 0 MB，超过 0 MB/,
    );
  });
});

test('an empty file is no bytes', async () => {
  const file = join(temporaryFolder(), 'empty');
  writeFileSync(file, '');
  expect(readBytes(file)).toHaveLength(0);
  expect(await readBytesSoon(file)).toHaveLength(0);
  expect(await readStream(Readable.from([]))).toHaveLength(0);
});

test('sizes are told to a tenth of a megabyte, with the advice and the words that were asked for', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'large');
  writeFileSync(file, '');
  truncateSync(file, Math.round(1.74 * 1024 * 1024));
  expect(await failureOf(file, { largest: 1.5 * 1024 * 1024, advice: '请换一张' })).toBe(
    `${file} 有 1.7 MB，超过 1.5 MB，请换一张。`,
  );
  expect(await failureOf(join(folder, 'gone'))).toMatch(/^无法读取/);
  expect(await failureOf(join(folder, 'gone'), { doing: '无法打开模板' })).toMatch(/^无法打开模板/);
});

test('a disk that takes longer than ten seconds is given up, one that takes just ten is not', async () => {
  const file = join(temporaryFolder(), 'slow');
  writeFileSync(file, '报告');
  const clock = vi.spyOn(performance, 'now');
  onTestFinished(() => clock.mockRestore());
  const after = (later: number) => {
    clock.mockReset();
    // When it is opened, when reading begins, and from then on.
    clock.mockReturnValueOnce(0).mockReturnValueOnce(0).mockReturnValue(later);
  };
  after(10_000);
  expect(readBytes(file).toString()).toBe('报告');
  after(10_001);
  expect(() => readBytes(file)).toThrow('读得太慢');
});

test.runIf(process.platform === 'linux')('what was refused halfway is closed again', async () => {
  const opened = () => readdirSync('/proc/self/fd').length;
  const before = opened();
  for (let times = 0; times < 10; times += 1) await failureOf('/proc/self/maps', { largest: 10 });
  expect(opened()).toBeLessThan(before + 10);
});
