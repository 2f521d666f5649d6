/** The characters of an old Word document in their order, each with its place in the file. */

export interface Piece {
  readonly text: string;
  /** Where its first character stands in the file, and how many bytes each of them takes. */
  readonly place: number;
  readonly width: 1 | 2;
}

const compressed = 0x40000000;

/** The pieces that a document's text is made of; none where its table is damaged. */
export function piecesIn(file: Uint8Array, table: Uint8Array): Piece[] {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  let at = 0;
  while (at + 3 < table.length && table[at] === 1) at += 3 + view.getUint16(at + 1, true);
  if (table[at] !== 2 || at + 9 > table.length) return [];
  const length = Math.min(view.getUint32(at + 1, true), table.length - at - 5);
  const from = at + 5;
  const count = Math.floor((length - 4) / 12);
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index += 1) {
    const [start, end] = [index, index + 1].map((one) => view.getUint32(from + one * 4, true)) as [number, number];
    const code = view.getUint32(from + (count + 1) * 4 + index * 8 + 2, true);
    const isNarrow = (code & compressed) !== 0;
    const place = isNarrow ? (code & ~compressed) >>> 1 : code;
    const width = isNarrow ? 1 : 2;
    const bytes = file.subarray(place, Math.min(file.length, place + (end - start) * width));
    if (end < start || place > file.length) return pieces;
    pieces.push({ text: new TextDecoder(isNarrow ? 'windows-1252' : 'utf-16le').decode(bytes), place, width });
  }
  return pieces;
}
