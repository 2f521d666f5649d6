/** The lists of an old Word document, byte by byte as [MS-DOC] has them, and the numbers that they put before paragraphs. */
import { describe, expect, test } from 'vitest';
import { numberingIn } from '../../source/readers/doc/lists.ts';

const two = (number: number): number[] => [number & 255, number >> 8];
const four = (number: number): number[] => [...two(number & 0xffff), 0, 0];
const blank = (count: number): number[] => new Array<number>(count).fill(0);

interface Level {
  readonly text: string;
  readonly start?: number;
  /** Its way of counting: 0 for digits, 39 for 一二三. */
  readonly counts?: number;
  readonly flags?: number;
  readonly limit?: number;
}
/** LVL: its LVLF, two lists of properties (a byte each), its text with the numbers of levels as characters 0 to 8. */
const level = ({ text, start = 1, counts = 0, flags = 0, limit = 0 }: Level): number[] => [
  ...four(start),
  ...[counts, flags],
  ...blank(18),
  ...[1, 1, limit, 0, 7, 7],
  ...two(text.length),
  ...Array.from(text, (char) => two(/\d/.test(char) ? Number(char) - 1 : char.charCodeAt(0))).flat(),
];
/** One list with the id 9: PlfLst with its levels behind it. */
const listOf = (...levels: Level[]): Uint8Array => {
  const all = Array.from({ length: levels.length === 1 ? 1 : 9 }, (_, at) => levels[at] ?? { text: '' });
  const simple = all.length === 1 ? 1 : 0;
  return Uint8Array.from([...two(1), ...four(9), ...blank(22), simple, 0, ...all.flatMap(level)]);
};
interface Change {
  readonly at?: number;
  readonly start?: number;
  readonly level?: Level;
}
/** The uses of that list, each with what it changes in it: PlfLfo. */
const usesOf = (...uses: readonly (readonly Change[])[]): Uint8Array =>
  Uint8Array.from([
    ...four(uses.length),
    ...uses.flatMap((changes) => [...four(9), ...blank(8), changes.length, ...blank(3)]),
    ...uses.flatMap((changes) => [
      ...blank(4),
      ...changes.flatMap(({ at = 0, start, level: own }) => [
        ...four(start ?? 0),
        ...four(at | (start === undefined ? 0 : 16) | (own ? 32 : 0)),
        ...(own ? level(own) : []),
      ]),
    ]),
  ]);

/** The numbers before paragraphs, each given as the list and the level that it is in. */
function numbers(lists: Uint8Array, uses: Uint8Array, ...places: readonly (readonly [list: number, level: number])[]) {
  const numbering = numberingIn(lists, uses);
  return places.map(([list, at]) =>
    numbering([
      { code: 0x460b, bytes: Uint8Array.from(two(list)) },
      { code: 0x260a, bytes: Uint8Array.of(at) },
    ]),
  );
}

describe('an old list', () => {
  const simple = listOf({ text: '1、', counts: 39 });
  const deep = listOf({ text: '1、', counts: 39 }, { text: '（2）' }, { text: '1.3' });

  test('counts its paragraphs, level in level', () => {
    expect(numbers(simple, usesOf([]), [1, 0], [1, 0], [1, 0])).toEqual(['一、', '二、', '三、']);
    expect(numbers(deep, usesOf([]), [1, 0], [1, 1], [1, 1], [1, 0], [1, 1])).toEqual(
      ['一、', '（1）', '（2）'].concat(['二、', '（1）']),
    );
  });

  test('goes on where it is used again, unless that use says where it begins', () => {
    const uses = usesOf([], [{ start: 1 }], []);
    const places = [1, 1, 2, 2, 2, 3].map((list) => [list, 0] as const);
    expect(numbers(simple, uses, ...places)).toEqual(['一、', '二、', '一、', '二、', '三、', '三、']);
  });

  test('has other levels where a use changes them, with or without where they begin', () => {
    const uses = usesOf([{ level: { text: '1）', start: 4 } }], [{ start: 7, level: { text: '1）', start: 4 } }]);
    expect(numbers(simple, uses, [1, 0], [1, 0], [2, 0])).toEqual(['4）', '5）', '7）']);
  });

  test('begins a level again behind those that it names, behind none where it says so', () => {
    const lists = (limit: number) => listOf({ text: '1、' }, { text: '2）', flags: 8, limit });
    const places = [0, 1, 1, 0, 1].map((at) => [1, at] as const);
    expect(numbers(lists(0), usesOf([]), ...places)).toEqual(['1、', '1）', '2）', '2、', '3）']);
    expect(numbers(lists(1), usesOf([]), ...places)).toEqual(['1、', '1）', '2）', '2、', '1）']);
  });

  test('has digits for the levels above where it asks for them', () => {
    const lists = (flags: number) => listOf({ text: '1、', counts: 39 }, { text: '1.2', flags });
    expect(numbers(lists(4), usesOf([]), [1, 0], [1, 1])).toEqual(['一、', '1.1']);
    expect(numbers(lists(0), usesOf([]), [1, 0], [1, 1])).toEqual(['一、', '一.1']);
  });

  test('that is cut off or is not there numbers nothing', () => {
    expect(numbers(simple.subarray(0, 1), usesOf([]), [1, 0])).toEqual(['']);
    expect(numbers(simple, usesOf([]).subarray(0, 3), [1, 0])).toEqual(['']);
    expect(numbers(simple, usesOf([]), [5, 0], [1, 3])).toEqual(['', '']);
  });
});
