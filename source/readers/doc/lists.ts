/** The lists of an old Word document ([MS-DOC] 2.9.131 PlfLst, 2.9.132 PlfLfo): how the paragraphs in them are numbered. */
import { type Level, type List, type Numbering, numberingOfLists } from '../docx/numbering.ts';
import { type Property, propertiesIn, propertyIn } from './properties.ts';

const inLevel = 0x260a;
const inList = 0x460b;

/** What Word calls its ways of counting, by the numbers that old files have for them; what is not listed counts in digits. */
const formats: Readonly<Record<number, string>> = {
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  18: 'decimalEnclosedCircle',
  23: 'bullet',
  28: 'decimalEnclosedCircleChinese',
  33: 'taiwaneseCounting',
  35: 'taiwaneseCountingThousand',
  37: 'chineseCounting',
  39: 'chineseCountingThousand',
  255: 'none',
};
/** No document has more lists. */
const most = 4000;

/** Reads the numbers of a part of the file one after the other; behind its end there is nothing but 0. */
function cursor(bytes: Uint8Array, start = 0) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = start;
  const number = (size: 1 | 2 | 4): number => {
    at += size;
    if (at > bytes.length) return 0;
    return size === 1
      ? view.getUint8(at - 1)
      : size === 2
        ? view.getUint16(at - 2, true)
        : view.getUint32(at - 4, true);
  };
  return {
    number,
    skip(count: number) {
      at += count;
    },
    get isDone() {
      return at >= bytes.length;
    },
  };
}

type Cursor = ReturnType<typeof cursor>;

/** A level: its first number, its way of counting, and what is printed, with the numbers of levels as %1 to %9. */
function levelAt(from: Cursor): Level {
  const start = from.number(4);
  const format = formats[from.number(1)] ?? 'decimal';
  from.skip(19);
  const [characters, paragraph] = [from.number(1), from.number(1)];
  from.skip(2 + characters + paragraph);
  const text = Array.from({ length: Math.min(from.number(2), 100) }, () => from.number(2))
    .map((code) => (code < 9 ? `%${code + 1}` : String.fromCharCode(code)))
    .join('');
  return { format, text, start };
}

/** The levels of all lists by their ids; what stands behind them in the same part are the levels. */
function levelsIn(lists: Uint8Array): Map<number, ReadonlyMap<number, Level>> {
  const from = cursor(lists);
  const found = Array.from({ length: Math.min(from.number(2), most) }, () => {
    const id = from.number(4);
    from.skip(22);
    const isSimple = (from.number(1) & 1) === 1;
    from.skip(1);
    return { id, count: isSimple ? 1 : 9 };
  });
  return new Map(
    found.map(({ id, count }) => [
      id,
      new Map(Array.from({ length: count }, (_, level) => [level, levelAt(from)] as const)),
    ]),
  );
}

/** The uses of lists in their order, from 1: each begins where its list does, or where it says. */
function usesIn(uses: Uint8Array, levels: ReadonlyMap<number, ReadonlyMap<number, Level>>): Map<string, List> {
  const from = cursor(uses);
  const found = Array.from({ length: Math.min(from.number(4), most) }, () => {
    const id = from.number(4);
    from.skip(8);
    const own = from.number(1);
    from.skip(3);
    return { id, own };
  });
  return new Map(
    found.map(({ id, own }, index): [string, List] => {
      const list = String(index + 1);
      const changed = new Map(levels.get(id));
      from.skip(4);
      let restarts = false;
      for (let left = own; left > 0 && !from.isDone; left -= 1) {
        const start = from.number(4);
        const flags = from.number(4);
        const level = flags & 15;
        const before = changed.get(level);
        const replaced = (flags & 32) !== 0 ? levelAt(from) : before;
        if (!replaced) continue;
        restarts ||= (flags & 16) !== 0;
        changed.set(level, (flags & 16) !== 0 ? { ...replaced, start } : replaced);
      }
      return [list, { levels: changed, counter: restarts ? `#${list}` : String(id) }];
    }),
  );
}

/** The lists of styles: what a style says of its paragraphs' place in them, by its number. */
export function listedStyles(sheet: Uint8Array): ReadonlyMap<number, readonly Property[]> {
  const from = cursor(sheet);
  const size = from.number(2);
  const count = from.number(2);
  const base = from.number(2);
  let at = 2 + size;
  const styles = new Map<number, readonly Property[]>();
  for (let style = 0; style < Math.min(count, most) && at + 2 < sheet.length; style += 1) {
    const own = cursor(sheet, at);
    const length = own.number(2);
    if (length > 0) {
      const start = at + 2;
      const head = cursor(sheet, start + 2);
      const kind = head.number(2) & 15;
      const name = cursor(sheet, start + base).number(2);
      const update = start + base + 2 + (name + 1) * 2;
      const bytes = cursor(sheet, update).number(2);
      if (kind === 1 && bytes > 2) styles.set(style, propertiesIn(sheet.subarray(update + 4, update + 2 + bytes)));
    }
    at += 2 + length;
  }
  return styles;
}

/** Gives each paragraph of a list its number, from what it or its style says; called for the paragraphs in their order. */
export function numberingIn(lists: Uint8Array, uses: Uint8Array): (properties: readonly Property[]) => string {
  if (lists.length < 2 || uses.length < 4) return () => '';
  const numbering: Numbering = numberingOfLists(usesIn(uses, levelsIn(lists)));
  return (properties) => {
    const list = propertyIn(properties, inList);
    return list ? numbering({ list: String(list), level: propertyIn(properties, inLevel) ?? 0 }) : '';
  };
}
