/** The bytes of a file, bounded, and the text that they mean. */
import { open } from 'node:fs/promises';
import { Failure, fileFailure } from '../text/failure.ts';

/** A report with its pictures is far below this; a text of this size is still read within a second or two. */
const largest = 20 * 1024 * 1024;

/** The bytes of a file. Throws Failure where there is none, where it is a folder, or where it is too big for a report. */
export async function readBytes(path: string): Promise<Buffer> {
  let file: Awaited<ReturnType<typeof open>> | undefined;
  try {
    file = await open(path, 'r');
    const stat = await file.stat();
    if (stat.isDirectory()) throw new Failure(`${path} 是文件夹，请指定其中的一个文件。`);
    if (!stat.isFile()) throw new Failure(`${path} 不是普通文件，请指定已保存的报告。`);
    if (stat.size > largest) {
      const size = Math.round(stat.size / 1024 / 1024);
      throw new Failure(`${path} 有 ${size} MB，超过 20 MB，不像是一份年度报告；请只保存报告正文后再读。`);
    }
    return await file.readFile();
  } catch (error) {
    throw error instanceof Failure ? error : fileFailure('无法读取', path, error);
  } finally {
    await file?.close();
  }
}

const declared = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i;

const decode = (bytes: Buffer, encoding: string, fatal: boolean): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The text of bytes: UTF-8 where they are, else as the page declares, else GB18030. */
export function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le', false) ?? '';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be', false) ?? '';
  const utf8 = decode(bytes, 'utf-8', true);
  if (utf8 !== undefined) return utf8;
  const name = declared.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1]?.toLowerCase();
  const said = name && !/^gb|utf-?8/.test(name) ? decode(bytes, name, true) : undefined;
  const gb = decode(bytes, 'gb18030', true);
  if (said !== undefined || gb !== undefined) return said ?? gb!;
  // A damaged file: the reading with the fewer holes.
  const holes = (text: string): number => text.split('\ufffd').length;
  const readings = ['utf-8', 'gb18030'].map((encoding) => decode(bytes, encoding, false) ?? '');
  return readings.sort((a, b) => holes(a) - holes(b))[0]!;
}
