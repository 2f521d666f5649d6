/** The container of old Office files (.doc, .wps, .xls): a small file system of its own, read without trusting any of its numbers. */

export interface Container {
  readonly names: readonly string[];
  /** The bytes of a stream; undefined where there is none of this name. */
  stream(name: string): Uint8Array | undefined;
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const end = 0xfffffffa;

export const isContainer = (bytes: Uint8Array): boolean => signature.every((byte, index) => bytes[index] === byte);

interface Entry {
  readonly start: number;
  readonly size: number;
}

/** The sectors of a chain, each once. */
function chain(table: readonly number[], first: number): number[] {
  const sectors: number[] = [];
  const seen = new Set<number>();
  for (let at = first; at < end && at < table.length && !seen.has(at); at = table[at]!) {
    seen.add(at);
    sectors.push(at);
  }
  return sectors;
}

/** The streams in a container; undefined for bytes that are none, or a damaged one. */
export function openContainer(bytes: Uint8Array): Container | undefined {
  if (!isContainer(bytes) || bytes.length < 1536) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number): number => (at + 4 <= bytes.length ? view.getUint32(at, true) : end);
  const shift = view.getUint16(0x1e, true);
  const smallShift = view.getUint16(0x20, true);
  if (shift < 7 || shift > 14 || smallShift < 4 || smallShift >= shift) return undefined;
  const [size, small] = [1 << shift, 1 << smallShift];
  const sectorAt = (sector: number): number => (sector + 1) * size;
  const most = Math.ceil(bytes.length / size);
  const numbersIn = (sector: number, count = size / 4): number[] =>
    Array.from({ length: count }, (_, index) => word(sectorAt(sector) + index * 4));

  // Where the table of sectors itself stands: in the header, and in a chain of its own for large files.
  const tables = Array.from({ length: 109 }, (_, index) => word(0x4c + index * 4));
  const visited = new Set<number>();
  for (let at = word(0x44); at < end && at < most && !visited.has(at); ) {
    visited.add(at);
    const numbers = numbersIn(at);
    tables.push(...numbers.slice(0, -1));
    at = numbers.at(-1)!;
  }
  const table = tables.filter((sector) => sector < most).flatMap((sector) => numbersIn(sector));

  const joined = (sectors: readonly number[], length: number): Uint8Array => {
    const whole = new Uint8Array(Math.min(length, sectors.length * size));
    for (const [index, sector] of sectors.entries()) {
      const from = sectorAt(sector);
      const room = whole.length - index * size;
      if (room > 0) whole.set(bytes.subarray(from, Math.min(from + Math.min(size, room), bytes.length)), index * size);
    }
    return whole;
  };
  const directory = joined(chain(table, word(0x30)), bytes.length);
  const names = new TextDecoder('utf-16le');
  const entries = new Map<string, Entry>();
  let root: Entry | undefined;
  const listed = new DataView(directory.buffer);
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = Math.min(64, listed.getUint16(at + 64, true));
    const kind = directory[at + 66];
    if (length < 2 || (kind !== 2 && kind !== 5)) continue;
    const entry = { start: listed.getUint32(at + 116, true), size: listed.getUint32(at + 120, true) };
    if (kind === 5) root = entry;
    else entries.set(names.decode(directory.subarray(at, at + length - 2)), entry);
  }
  const smallTable = chain(table, word(0x3c)).flatMap((sector) => numbersIn(sector));
  const smallStream = root ? joined(chain(table, root.start), root.size) : new Uint8Array();
  const cutoff = word(0x38);
  return {
    names: [...entries.keys()],
    stream(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      if (entry.size >= cutoff) return joined(chain(table, entry.start), entry.size);
      const whole = new Uint8Array(Math.min(entry.size, smallStream.length));
      for (const [index, sector] of chain(smallTable, entry.start).entries()) {
        const room = whole.length - index * small;
        if (room > 0)
          whole.set(smallStream.subarray(sector * small, sector * small + Math.min(small, room)), index * small);
      }
      return whole;
    },
  };
}
