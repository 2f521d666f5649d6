/** What no PDF of a report does: streams that unpack to far more than they are. Looked for before anything is unpacked in earnest. */
import { Inflate, inflateSync } from 'fflate';
import { Failure } from '../../text/failure.ts';

const MB = 1024 * 1024;
/** What a page draws is some hundred kilobytes; a font for all of Chinese is twenty megabytes. */
const most = { drawn: 5 * MB, stream: 40 * MB, whole: 120 * MB };
const step = 16 * 1024;
const codes = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
const marks = { start: codes('stream'), end: codes('endstream'), picture: codes('/Image') };

function find(bytes: Uint8Array, mark: readonly number[], from: number): number {
  for (let at = bytes.indexOf(mark[0]!, from); at >= 0; at = bytes.indexOf(mark[0]!, at + 1)) {
    if (mark.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

const refuse = (reason: string): never => {
  throw new Failure(`${reason}，不像是一份年度报告，没有打开；请用 Word 或网页的版本，或者另存一次后再读。`);
};

/** Most streams are small, and there are hundreds of them: they are unpacked into one and the same room. */
const small = { packed: 16 * 1024, unpacked: 256 * 1024 };

/** What a small stream comes to; undefined for one that is not, does not fit or is damaged. */
function smallSize(packed: Uint8Array, room: Uint8Array): number | undefined {
  if (packed.length > small.packed) return undefined;
  try {
    // What does not fit is not written, and leaves no room behind it.
    const { length } = inflateSync(packed.subarray(2), { out: room });
    return length < room.length ? length : undefined;
  } catch {
    return undefined;
  }
}

/** How much a packed stream comes to, as far as it goes before `limit`; 0 for one that is not packed this way. */
function unpackedSize(packed: Uint8Array, limit: number, room: Uint8Array): number {
  const known = smallSize(packed, room);
  if (known !== undefined) return known;
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

const packing = /\/(?:FlateDecode|Fl)\b/g;

/** True for a file with pictures in it. */
export const hasPictures = (bytes: Uint8Array): boolean => find(bytes, marks.picture, 0) >= 0;

/** Throws Failure (without the file's name) for a PDF whose streams would fill the memory. */
export function refuseBombs(bytes: Uint8Array): void {
  const room = new Uint8Array(small.unpacked);
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
    // Pictures are never unpacked.
    if (/\/Subtype\s*\/Image/.test(dictionary)) continue;
    const filters = dictionary.match(packing) ?? [];
    if (filters.length > 1 && filters.every((filter) => /Fl/.test(filter))) refuse('里有压了几层的内容');
    const isDrawn = !/\/(?:Subtype\s*\/(?!Form)|Length1\b|Type\s*\/(?!XObject))/.test(dictionary);
    const limit = isDrawn ? most.drawn : most.stream;
    const size = filters.length > 0 ? unpackedSize(bytes.subarray(from, end), limit, room) : end - from;
    whole += size;
    if (size > limit || whole > most.whole) refuse(`里有一段内容超过 ${limit / MB} MB`);
  }
}
