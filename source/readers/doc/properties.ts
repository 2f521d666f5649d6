/** What an old Word document says of its characters and paragraphs ([MS-DOC] 2.6): single properties, and where they hold. */
import type { Look } from '../../document/runs.ts';
import { isGrey } from '../html/style.ts';

/** A property by its number, with its bytes. */
export interface Property {
  readonly code: number;
  readonly bytes: Uint8Array;
}

const tableDefinition = 0xd608;
const tabStops = 0xc615;

/** The properties in a list of them, as far as they are whole. */
export function propertiesIn(list: Uint8Array): Property[] {
  const found: Property[] = [];
  for (let at = 0; at + 2 < list.length; ) {
    const code = list[at]! | (list[at + 1]! << 8);
    const from = at + 2;
    let length = [1, 1, 2, 4, 2, 2, 0, 3][code >> 13]!;
    let start = from;
    if (code === tableDefinition) {
      start = from + 2;
      length = (list[from]! | (list[from + 1]! << 8)) - 1;
    } else if (code >> 13 === 6) {
      start = from + 1;
      length = list[from]!;
      if (code === tabStops && length === 255) return found;
    }
    if (length < 0) return found;
    found.push({ code, bytes: list.subarray(start, start + length) });
    at = start + length;
  }
  return found;
}

/** A stretch of the file with the properties that hold in it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The number of its style; 0 for characters. */
  readonly style: number;
  readonly properties: readonly Property[];
}

const page = 512;

/**
 * The stretches that a table of pages lists. `width` is what each of them takes in the page: 13 bytes for paragraphs, 1 for
 * characters.
 */
export function stretchesIn(file: Uint8Array, list: Uint8Array, width: 1 | 13): Stretch[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const listed = new DataView(list.buffer, list.byteOffset, list.byteLength);
  const count = Math.floor((list.length - 4) / 8);
  const stretches: Stretch[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = (listed.getUint32((count + 1) * 4 + index * 4, true) & 0x3fffff) * page;
    if (start + page > file.length) continue;
    const runs = file[start + page - 1]!;
    if ((runs + 1) * 4 + runs * width > page) continue;
    for (let run = 0; run < runs; run += 1) {
      const [from, to] = [run, run + 1].map((at) => view.getUint32(start + at * 4, true)) as [number, number];
      const at = file[start + (runs + 1) * 4 + run * width]! * 2;
      stretches.push({ from, to, ...listAt(file.subarray(start, start + page), at, width === 13) });
    }
  }
  return stretches.sort((a, b) => a.from - b.from);
}

function listAt(bytes: Uint8Array, at: number, isParagraph: boolean): Pick<Stretch, 'style' | 'properties'> {
  if (at === 0) return { style: 0, properties: [] };
  if (!isParagraph) return { style: 0, properties: propertiesIn(bytes.subarray(at + 1, at + 1 + bytes[at]!)) };
  const short = bytes[at]!;
  const from = short === 0 ? at + 2 : at + 1;
  const length = short === 0 ? bytes[at + 1]! * 2 : short * 2 - 1;
  const list = bytes.subarray(from, from + length);
  return { style: (list[0] ?? 0) | ((list[1] ?? 0) << 8), properties: propertiesIn(list.subarray(2)) };
}

const huge = new Set([0x6646, 0x6645]);

/** Stretches with those properties that are too long for their page: they stand in the stream of data, and only their place is told. */
export const withHugeLists = (stretches: readonly Stretch[], data: Uint8Array | undefined): Stretch[] =>
  stretches.map((stretch) => {
    const place = stretch.properties.find(({ code }) => huge.has(code));
    if (!place || !data) return { ...stretch };
    const at = numberOf(place);
    const length = (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8);
    return { ...stretch, properties: [...stretch.properties, ...propertiesIn(data.subarray(at + 2, at + 2 + length))] };
  });

/** The stretch that a place in the file is in. */
export function stretchAt(stretches: readonly Stretch[], place: number): Stretch | undefined {
  let [low, high] = [0, stretches.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle]!;
    if (place < stretch.from) high = middle - 1;
    else if (place >= stretch.to) low = middle + 1;
    else return stretch;
  }
  return undefined;
}

export const numberOf = ({ bytes }: Property): number =>
  bytes.reduce((sum, byte, index) => sum + byte * 256 ** index, 0);

/** The last value of a property; undefined where it is not there. */
export function propertyIn(properties: readonly Property[], code: number): number | undefined {
  const found = properties.findLast((property) => property.code === code);
  return found && numberOf(found);
}

const eastAsianLayout = 0xca78;
const shading = 0xca71;

const isOn = (value: number | undefined): boolean => value === 1 || value === 0x81;

/** How characters with these properties are shown, and their size in half points. */
export function lookOf(properties: readonly Property[]): { look: Look; size?: number } {
  const value = (code: number) => propertyIn(properties, code);
  const layout = properties.findLast(({ code }) => code === eastAsianLayout)?.bytes[0] ?? 0;
  const own = value(0x4a43);
  // Two lines in the height of one.
  const size = (layout & 2) !== 0 ? (own ?? 20) / 2 : own;
  const sized = size ? { size } : {};
  if (isOn(value(0x083c)) || isOn(value(0x0800))) return { look: 'hidden', ...sized };
  if (isOn(value(0x0837)) || isOn(value(0x2a53))) return { look: 'struck', ...sized };
  const raise = value(0x4845) ?? 0;
  const script = value(0x2a48);
  if (script === 1 || (raise > 0 && raise < 0x8000)) return { look: 'raised', ...sized };
  if (script === 2 || raise >= 0x8000) return { look: 'lowered', ...sized };
  const colour = value(0x6870);
  const ground = properties.findLast(({ code }) => code === shading)?.bytes.subarray(4, 8);
  const isGround =
    colour !== undefined && ground?.length === 4 && numberOf({ code: shading, bytes: ground }) === colour;
  if (value(0x2a42) === 8 || colour === 0xffffff || isGround) return { look: 'pale', ...sized };
  // The first byte is of red, the fourth says that the colour is left to the program.
  const isFaded = colour !== undefined && colour <= 0xffffff && isGrey(`#${colour.toString(16).padStart(6, '0')}`);
  if (isFaded || value(0x2a42) === 16) return { look: 'faded', ...sized };
  return { look: 'plain', ...sized };
}
