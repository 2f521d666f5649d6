/** The lists of an old Word document ([MS-DOC] 2.9.131 PlfLst, 2.9.132 PlfLfo): how the paragraphs in them are numbered. */
import { type Level, type List, listOf, type Numbering, numberingOfLists, type Override } from '../docx/numbering.ts';
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
/** How many bytes the fields take that are passed over, by their names in [MS-DOC]. */
const sizes = {
  // LSTF, 2.9.147
  tplc: 4,
  rgistdPara: 18,
  grfhic: 1,
  // LVLF, 2.9.150
  rgbxchNums: 9,
  ixchFollow: 1,
  dxaIndentSav: 4,
  unused2: 4,
  // LFO, 2.9.131, and LFOData, 2.9.132
  unused1: 4,
  ibstFltAutoNum: 1,
  unused3: 1,
  cp: 4,
} as const;

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
    skip(...fields: (keyof typeof sizes)[]) {
      for (const field of fields) at += sizes[field];
    },
    pass(count: number) {
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
  const flags = from.number(1);
  from.skip('rgbxchNums', 'ixchFollow', 'dxaIndentSav', 'unused2');
  const [characters, paragraph, limit] = [from.number(1), from.number(1), from.number(1)];
  from.skip('grfhic');
  from.pass(characters + paragraph);
  const text = Array.from({ length: Math.min(from.number(2), 100) }, () => from.number(2))
    .map((code) => (code < 9 ? `%${code + 1}` : String.fromCharCode(code)))
    .join('');
  // fLegal; fNoRestart with ilvlRestartLim
  return { format, text, start, legal: (flags & 4) !== 0, restart: (flags & 8) !== 0 ? limit : undefined };
}

/** The levels of all lists by their ids; what stands behind them in the same part are the levels. */
function levelsIn(lists: Uint8Array): Map<number, ReadonlyMap<number, Level>> {
  const from = cursor(lists);
  const found = Array.from({ length: Math.min(from.number(2), most) }, () => {
    const id = from.number(4);
    from.skip('tplc', 'rgistdPara');
    const isSimple = (from.number(1) & 1) === 1;
    from.skip('grfhic');
    return { id, count: isSimple ? 1 : 9 };
  });
  return new Map(
    found.map(({ id, count }) => [
      id,
      new Map(Array.from({ length: count }, (_, level) => [level, levelAt(from)] as const)),
    ]),
  );
}

/** What a use of a list says of one of its levels (LFOLVL, 2.9.133). */
function overrideAt(from: Cursor): Override {
  const start = from.number(4);
  const flags = from.number(4);
  const [isStart, isLevel] = [(flags & 16) !== 0, (flags & 32) !== 0];
  return { at: flags & 15, start: isStart ? start : undefined, level: isLevel ? levelAt(from) : undefined };
}

/** The uses of lists in their order, from 1: each begins where its list does, or where it says. */
function usesIn(uses: Uint8Array, levels: ReadonlyMap<number, ReadonlyMap<number, Level>>): Map<string, List> {
  const from = cursor(uses);
  const found = Array.from({ length: Math.min(from.number(4), most) }, () => {
    const id = from.number(4);
    from.skip('unused1', 'unused2');
    const count = from.number(1);
    from.skip('ibstFltAutoNum', 'grfhic', 'unused3');
    return { id, count };
  });
  return new Map(
    found.map(({ id, count }, index): [string, List] => {
      from.skip('cp');
      const overrides: Override[] = [];
      while (overrides.length < count && !from.isDone) overrides.push(overrideAt(from));
      return [String(index + 1), listOf(String(id), levels.get(id) ?? new Map(), overrides)];
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
