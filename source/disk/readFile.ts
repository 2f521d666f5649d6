/**
 * The only way a file comes into the program. Only regular files are opened (a link to one is one): a pipe, a device, a folder is one
 * sentence, at once. Never more than `largest` bytes are read, however large the file says it is, and never for longer than ten seconds.
 *
 *     const bytes = readBytes(path);                                   // Failure with a Chinese sentence
 *     const bytes = await readBytesSoon(path, { largest: 1_000_000 });  // the same while other work goes on
 *     const text = decodeText(bytes);                                   // text/decode.ts: UTF-8, UTF-16, GB18030
 */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Failure } from '../text/failure.ts';
import { codeOf, fileFailure } from './fileFailure.ts';
import { patiently, patientlySoon } from './moveFile.ts';

export interface ReadOptions {
  /** Bytes; a report with its pictures is far below the 20 MB that hold where nothing is said. */
  readonly largest?: number;
  /** What stands in front of the path in the sentence: 无法读取. */
  readonly doing?: string;
  /** What to do about a file that is too large, after `path 有 30 MB，超过 20 MB，`. */
  readonly advice?: string;
}

const megabyte = 1024 * 1024;
const longest = 10_000;
// A pipe without a writer would keep an ordinary open waiting for ever. Windows has no such flag.
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

type Limits = Required<ReadOptions>;
const withDefaults = (options: ReadOptions): Limits => ({
  largest: 20 * megabyte,
  doing: '无法读取',
  advice: '不像是一份年度报告；请只保存报告正文后再读',
  ...options,
});

function refuseSize(path: string, size: number, { largest, advice }: Limits): never {
  const shown = (bytes: number) => Math.round((bytes / megabyte) * 10) / 10;
  throw new Failure(`${path} 有 ${shown(size)} MB，超过 ${shown(largest)} MB，${advice}。`);
}

function refuseUnlessPlain(path: string, stats: Stats, limits: Limits): void {
  if (stats.isDirectory()) throw new Failure(`${path} 是文件夹，请指定其中的一个文件。`);
  if (!stats.isFile()) throw new Failure(`${path} 不是普通文件（是管道或设备），请指定一个保存好的文件。`);
  if (stats.size > limits.largest) refuseSize(path, stats.size, limits);
}

function failureOf(path: string, error: unknown, { doing }: Limits): Failure {
  // A file of the system that has nothing to say now and would keep us waiting.
  if (codeOf(error) === 'EAGAIN') return new Failure(`${path} 不是普通文件，请指定一个保存好的文件。`);
  return fileFailure(doing, path, error);
}

/** What has been read so far; `size` is what the system said, which need not be true. */
function filling(path: string, size: number, limits: Limits) {
  let buffer = Buffer.allocUnsafe(Math.min(size, limits.largest) + 1);
  let length = 0;
  const end = performance.now() + longest;
  return {
    room: () => ({ buffer, offset: length, length: buffer.length - length }),
    add(count: number): void {
      length += count;
      if (length > limits.largest) refuseSize(path, length, limits);
      if (performance.now() > end) throw new Failure(`${path} 读得太慢，已停止；请先把它复制到本机的磁盘再读。`);
      if (length < buffer.length) return;
      buffer = Buffer.concat([
        buffer,
        Buffer.allocUnsafe(Math.min(Math.max(length, 65536), limits.largest + 1 - length)),
      ]);
    },
    done: () => buffer.subarray(0, length),
  };
}

/** The bytes of a file. Throws Failure; its `cause` is the system's error where there is one. */
export function readBytes(path: string, options: ReadOptions = {}): Buffer {
  const limits = withDefaults(options);
  let handle: number | undefined;
  try {
    // Looked at first, since opening some devices already does something.
    refuseUnlessPlain(path, statSync(path), limits);
    handle = patiently(() => openSync(path, flags), 300);
    const stats = fstatSync(handle);
    refuseUnlessPlain(path, stats, limits);
    const content = filling(path, stats.size, limits);
    for (;;) {
      const { buffer, offset, length } = content.room();
      const count = readSync(handle, buffer, offset, length, null);
      if (count === 0) return content.done();
      content.add(count);
    }
  } catch (error) {
    throw failureOf(path, error, limits);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** The same without keeping the program from other work. */
export async function readBytesSoon(path: string, options: ReadOptions = {}): Promise<Buffer> {
  const limits = withDefaults(options);
  let handle: Awaited<ReturnType<typeof open>> | undefined;
  try {
    refuseUnlessPlain(path, await stat(path), limits);
    handle = await patientlySoon(() => open(path, flags), 300);
    const stats = await handle.stat();
    refuseUnlessPlain(path, stats, limits);
    const content = filling(path, stats.size, limits);
    for (;;) {
      const { buffer, offset, length } = content.room();
      const { bytesRead } = await handle.read(buffer, offset, length, null);
      if (bytesRead === 0) return content.done();
      content.add(bytesRead);
    }
  } catch (error) {
    throw failureOf(path, error, limits);
  } finally {
    await handle?.close();
  }
}

/** What comes on standard input, bounded in the same way. `name` is what the sentence calls it. Throws Failure. */
export async function readStream(
  stream: AsyncIterable<Uint8Array | string>,
  name = '标准输入',
  options: ReadOptions = {},
): Promise<Buffer> {
  const limits = withDefaults(options);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    length += bytes.length;
    if (length > limits.largest) refuseSize(name, length, limits);
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
