/** What no PDF of a report does: streams that unpack to far more than they are. Looked for before anything is unpacked in earnest. */
import { Inflate } from 'fflate';
import { Failure } from '../../text/failure.ts';

const MB = 1024 * 1024;
/** A page's pictures may be large; all that a report says is not. */
const most = { stream: 80 * MB, whole: 400 * MB };
const step = 64 * 1024;
const marks = { start: [115, 116, 114, 101, 97, 109], end: [101, 110, 100, 115, 116, 114, 101, 97, 109] } as const;

function find(bytes: Uint8Array, mark: readonly number[], from: number): number {
  for (let at = bytes.indexOf(mark[0]!, from); at >= 0; at = bytes.indexOf(mark[0]!, at + 1)) {
    if (mark.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

const refuse = (reason: string): never => {
  throw new Failure(`${reason}，不像是一份年度报告，没有打开；请用 Word 或网页的版本，或者另存一次后再读。`);
};

/** How much a packed stream comes to, as far as it goes before `limit`; 0 for one that is not packed this way. */
function unpackedSize(packed: Uint8Array, limit: number): number {
  let size = 0;
  const inflate = new Inflate((piece) => {
    size += piece.length;
  });
  try {
    // The two bytes before are of the container, those behind a checksum.
    for (let at = 2; at < packed.length && size <= limit; at += step)
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch {
    return size;
  }
  return size;
}

/** Throws Failure (without the file's name) for a PDF whose streams would fill the memory. */
export function refuseBombs(bytes: Uint8Array): void {
  let whole = 0;
  let at = 0;
  for (;;) {
    const start = find(bytes, marks.start, at);
    if (start < 0) return;
    let from = start + marks.start.length;
    if (bytes[from] === 13) from += 1;
    if (bytes[from] === 10) from += 1;
    const found = find(bytes, marks.end, from);
    const end = found < 0 ? bytes.length : found;
    at = end + marks.end.length;
    const head = String.fromCharCode(...bytes.subarray(Math.max(0, start - 600), start));
    const dictionary = head.slice(Math.max(0, head.lastIndexOf(' obj')));
    const filters =
      dictionary.match(
        /\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL|ASCII85Decode|A85|ASCIIHexDecode|AHx)\b/g,
      ) ?? [];
    if (filters.length > 2) refuse(`里有压了 ${filters.length} 层的内容`);
    if (!/Flate|\/Fl\b/.test(dictionary)) continue;
    const size = unpackedSize(bytes.subarray(from, end), most.stream);
    whole += size;
    if (size > most.stream || whole > most.whole) refuse(`解压后超过 ${most.stream / MB} MB`);
  }
}
