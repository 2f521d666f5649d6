/** What is packed in a zip, measured before anything is built from it. */
import { Inflate, inflateSync } from 'fflate';
import { Failure } from '../text/failure.ts';

/** Pictures may be big, the text of a report never is. */
const largest = { whole: 100 * 1024 * 1024, part: 20 * 1024 * 1024 };
const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

interface Entry {
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly at: number;
  readonly encrypted: boolean;
}

export type Entries = ReadonlyMap<string, Entry>;

/** The entries of a zip's directory by name; undefined where there is no directory to be read. */
export function entriesOf(bytes: Uint8Array): Entries | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== endOfDirectory) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== endOfDirectory) return undefined;
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) return undefined;
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)).replaceAll('\\', '/');
    entries.set(name, {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

const tooMuch = (reason: string): never => {
  throw new Failure(`${reason}，不像是一份年度报告，没有打开；请只保存报告正文后再读。`);
};

/** How much is unpacked at once, before what came of it is measured. */
const step = 16 * 1024;

/** What packed bytes come to where that is as long as is said; undefined where it is longer or cannot be told at once. */
function inflatedAtOnce(packed: Uint8Array, said: number): Uint8Array | undefined {
  const room = new Uint8Array(said + 1);
  const whole = inflateSync(packed, { out: room });
  return whole.length === said ? whole : undefined;
}

/** What packed bytes come to, whatever is said of their size. Throws where they are damaged or too long. */
export function inflated(packed: Uint8Array, limit: number, said = 0): Uint8Array {
  const known = said > 0 && said <= limit ? inflatedAtOnce(packed, said) : undefined;
  if (known) return known;
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((piece) => {
    size += piece.length;
    pieces.push(piece);
  });
  for (let at = 0; at < packed.length; at += step) {
    inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    if (size > limit) throw new RangeError('too long');
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

export interface Package {
  readonly names: readonly string[];
  /** The bytes of a part; undefined where there is none of this name. Throws Failure where it is damaged or too long. */
  part(name: string): Uint8Array | undefined;
}

/** A zip as a package of parts. Throws Failure (without the file's name) for a damaged one and for one that unpacks to too much. */
export function openPackage(bytes: Uint8Array, what: string): Package {
  const broken = (cause?: unknown) => new Failure(`不是完整的 ${what}，可能没有下载完，请重新保存后再读。`, { cause });
  const entries = entriesOf(bytes);
  if (!entries) throw broken();
  if ([...entries.values()].reduce((sum, { size }) => sum + size, 0) > largest.whole) tooMuch('解压后超过 100 MB');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    names: [...entries.keys()],
    part(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      if (entry.encrypted) throw new Failure('设有密码，打不开；请去掉密码另存一次后再读。');
      try {
        const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
        const content = bytes.subarray(start, start + entry.packedSize);
        return entry.method === 0 ? content : inflated(content, largest.part, entry.size);
      } catch (error) {
        if (error instanceof RangeError && error.message === 'too long') tooMuch('解压后的文字超过 20 MB');
        throw broken(error);
      }
    },
  };
}
