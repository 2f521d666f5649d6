/** Old Word documents by hand ([MS-DOC], [MS-CFB]): the pieces of a text, what is said of them, and the container around them. */

const numbers = (size: 1 | 2 | 4, ...values: number[]): number[] =>
  values.flatMap((value) => Array.from({ length: size }, (_, index) => Math.floor(value / 256 ** index) % 256));

/** A property: its number, and a value or the bytes of one that has no fixed length. */
export function property(code: number, value: number | readonly number[]): number[] {
  if (typeof value !== 'number') {
    const isDefinition = code === 0xd608;
    return [...numbers(2, code), ...(isDefinition ? numbers(2, value.length + 1) : [value.length]), ...value];
  }
  const size = [1, 1, 2, 4, 2, 2, 1, 3][code >> 13]!;
  return [...numbers(2, code), ...Array.from({ length: size }, (_, index) => Math.floor(value / 256 ** index) % 256)];
}

export interface OldParagraph {
  /** Its pieces with what is said of their characters; the last ends with the mark of a paragraph, a cell or a row. */
  readonly runs: readonly (readonly [text: string, ...properties: number[]])[];
  readonly properties?: readonly number[];
  readonly style?: number;
}

/** A page of 512 bytes that lists stretches of the file, each with what is said of it. */
function pageOf(places: readonly number[], lists: readonly (readonly number[])[], width: 1 | 13): number[] {
  const page = new Array<number>(512).fill(0);
  const put = (at: number, bytes: readonly number[]) => page.splice(at, bytes.length, ...bytes);
  put(
    0,
    places.flatMap((place) => numbers(4, place)),
  );
  let free = 510;
  for (const [index, list] of lists.entries()) {
    if (list.length === 0) continue;
    free = (free - list.length) & ~1;
    put(free, list);
    page[places.length * 4 + index * width] = free / 2;
  }
  page[511] = lists.length;
  return page;
}

/** What stands in the header of a document besides: numbers at their places. */
export interface OldHeader {
  readonly [place: number]: number;
}

const textAt = 0x800;
const streams = { text: 'WordDocument', table: '1Table' };

/** A file of old Word with these paragraphs; `narrow` writes each character in one byte. */
export function oldFile(
  paragraphs: readonly OldParagraph[],
  { header = {}, narrow = false, table = streams.table }: { header?: OldHeader; narrow?: boolean; table?: string } = {},
): Uint8Array {
  const runs = paragraphs.flatMap((paragraph) => paragraph.runs);
  const text = runs.map(([piece]) => piece).join('');
  const width = narrow ? 1 : 2;
  const placesOf = (lengths: readonly number[]): number[] =>
    lengths.reduce<number[]>((places, length) => [...places, places.at(-1)! + length * width], [textAt]);
  const characters = pageOf(
    placesOf(runs.map(([piece]) => piece.length)),
    runs.map(([, ...own]) => (own.length > 0 ? [own.length, ...own] : [])),
    1,
  );
  const lists = pageOf(
    placesOf(paragraphs.map((paragraph) => paragraph.runs.reduce((sum, [piece]) => sum + piece.length, 0))),
    paragraphs.map(({ properties = [], style = 0 }) => {
      const list = [...numbers(2, style), ...properties];
      const whole = list.length % 2 === 0 ? [...list, 0] : list;
      return [(whole.length + 1) / 2, ...whole];
    }),
    13,
  );
  const written = Array.from(text).flatMap((character) => numbers(width, character.charCodeAt(0)));
  const body = [...written, ...new Array<number>(512 - (written.length % 512)).fill(0)];
  const pages = (textAt + body.length) / 512;
  const end = textAt + text.length * width;
  const listed = (number: number) => [...numbers(4, textAt, end), ...numbers(4, number)];
  const [forCharacters, forParagraphs] = [listed(pages), listed(pages + 1)];
  const pieces = [
    2,
    ...numbers(4, 16),
    ...numbers(4, 0, text.length),
    ...numbers(2, 0),
    ...numbers(4, narrow ? textAt * 2 + 0x40000000 : textAt),
    ...numbers(2, 0),
  ];
  const tables = [...forCharacters, ...forParagraphs, ...pieces];
  const head = new Uint8Array(textAt);
  const view = new DataView(head.buffer);
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(2, 0xc1, true);
  view.setUint16(0x0a, table === '1Table' ? 0x0200 : 0, true);
  view.setUint32(0x4c, text.length, true);
  for (const [place, from, length] of [
    [0x00fa, 0, forCharacters.length],
    [0x0102, forCharacters.length, forParagraphs.length],
    [0x01a2, forCharacters.length + forParagraphs.length, pieces.length],
  ] as const) {
    view.setUint32(place, from, true);
    view.setUint32(place + 4, length, true);
  }
  for (const [place, value] of Object.entries(header)) view.setUint32(Number(place), value, true);
  return containerOf({ [streams.text]: [...head, ...body, ...characters, ...lists], [table]: tables });
}

/** A container with these streams, in sectors of 512 bytes. */
export function containerOf(contents: Readonly<Record<string, readonly number[]>>): Uint8Array {
  const endOfChain = 0xfffffffe;
  const sectors: number[][] = [];
  const next: number[] = [];
  const add = (bytes: readonly number[]): number => {
    const first = sectors.length;
    const count = Math.max(1, Math.ceil(bytes.length / 512));
    for (let index = 0; index < count; index += 1) {
      const sector = bytes.slice(index * 512, (index + 1) * 512);
      sectors.push([...sector, ...new Array<number>(512 - sector.length).fill(0)]);
      next.push(index + 1 < count ? first + index + 1 : endOfChain);
    }
    return first;
  };
  const entryOf = (name: string, kind: number, start: number, size: number): number[] => {
    const letters = Array.from(name).flatMap((letter) => numbers(2, letter.charCodeAt(0)));
    const entry = new Array<number>(128).fill(0);
    entry.splice(0, letters.length, ...letters);
    entry.splice(64, 3, ...numbers(2, letters.length + 2), kind);
    entry.splice(116, 8, ...numbers(4, start), ...numbers(4, size));
    return entry;
  };
  const entries = Object.entries(contents).map(([name, bytes]) => entryOf(name, 2, add(bytes), bytes.length));
  const directory = add([...entryOf('Root Entry', 5, endOfChain, 0), ...entries.flat()]);
  const table = sectors.length;
  sectors.push([...numbers(4, ...next, 0xfffffffd), ...new Array<number>(512).fill(255)].slice(0, 512));
  const head = new Uint8Array(512).fill(255);
  head.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(head.buffer);
  view.setUint16(0x1e, 9, true);
  view.setUint16(0x20, 6, true);
  view.setUint32(0x30, directory, true);
  view.setUint32(0x38, 0, true);
  view.setUint32(0x3c, endOfChain, true);
  view.setUint32(0x44, endOfChain, true);
  view.setUint32(0x4c, table, true);
  return Uint8Array.from([...head, ...sectors.flat()]);
}
