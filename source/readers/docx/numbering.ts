/** The numbers that Word prints before paragraphs of a list: they are not in the text. */
import { childOf, type Element, elementsOf } from '../xml.ts';
import type { Numbered } from './styles.ts';

export interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** It begins again behind the levels above this one; where it does not say, behind all that are above it. */
  readonly restart?: number | undefined;
  /** True where the numbers of levels above it are digits in it, however they are counted. */
  readonly legal?: boolean | undefined;
}

const digits = '零一二三四五六七八九';

/** A number from 1 to 99 as it is counted in Chinese. */
function chinese(number: number): string {
  if (number < 1 || number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
}

/** A number in one of Word's ways of counting; '' for a bullet. */
function counted(number: number, format: string): string {
  if (/^(?:chinese|taiwanese|japanese|ideograph(?:Digital|Traditional)?|korean)/.test(format)) return chinese(number);
  if (format === 'decimalFullWidth')
    return String(number).replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)]!);
  if (format === 'decimalEnclosedCircle' || format === 'decimalEnclosedCircleChinese')
    return number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
  if (/Letter$/.test(format)) {
    const letter = String.fromCharCode(64 + (((number - 1) % 26) + 1));
    return format.startsWith('lower') ? letter.toLowerCase() : letter;
  }
  return format === 'bullet' || format === 'none' ? '' : String(number);
}

const value = (element: Element | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val'];

function levelOf(element: Element): Level {
  const restart = value(element, 'w:lvlRestart');
  const legal = childOf(element, 'w:isLgl');
  return {
    ...(restart === undefined ? {} : { restart: Number(restart) }),
    ...(legal && !/^(?:0|false|off)$/.test(legal.attributes['w:val'] ?? '') ? { legal: true } : {}),
    format: value(element, 'w:numFmt') ?? 'decimal',
    text: value(element, 'w:lvlText') ?? '',
    start: Number(value(element, 'w:start') ?? 1),
  };
}

/** Gives each paragraph of a list its number; called for the paragraphs in their order. */
export type Numbering = (place: Partial<Numbered>) => string;

/** A list as it is used: its levels, and where it says itself how it begins; lists of one kind go on counting otherwise. */
export interface List {
  readonly levels: ReadonlyMap<number, Level>;
  readonly kind: string;
  /** The first level that it counts for itself. */
  readonly own: number;
}

/** What a use of a list says of one of its levels. */
export interface Override {
  readonly at: number;
  readonly level?: Level | undefined;
  readonly start?: number | undefined;
}

/** A use of a list of this kind. */
export function listOf(kind: string, given: ReadonlyMap<number, Level>, overrides: readonly Override[]): List {
  const levels = new Map(given);
  let own = Number.POSITIVE_INFINITY;
  for (const { at, level = levels.get(at), start } of overrides) {
    if (start !== undefined) own = Math.min(own, at);
    if (level) levels.set(at, start === undefined ? level : { ...level, start });
  }
  return { levels, kind, own };
}

/** What the number of a list puts before a paragraph's own text. Before a figure it would become a digit of it: that is said instead. */
export function numbered(number: string, own: string): { readonly before: string; readonly unread: readonly string[] } {
  const text = own.trim();
  if (number === '' || text === '') return { before: '', unread: [] };
  if (/^[\d.,，]+$/.test(text)) return { before: '', unread: [`前面的自动编号“${number}”没有读入`] };
  // Word sets a gap behind the number: digits don't run together with it.
  return { before: /\d$/.test(number) ? `${number} ` : number, unread: [] };
}

/** How far a level has come, for all lists of a kind or for one of them. */
interface Count {
  readonly of: string;
  readonly level: number;
  readonly restart: number;
  number: number;
}

/** The numbering of a document, from its lists by their ids. */
export function numberingOfLists(lists: ReadonlyMap<string, List>): Numbering {
  const ofKinds = new Map<string, Count[]>();
  return ({ list = '', level = 0 }) => {
    const found = lists.get(list);
    const own = found?.levels.get(level);
    if (!found || !own) return '';
    const ownerOf = (at: number): string => (at >= found.own ? list : '');
    const counts = ofKinds.get(found.kind) ?? [];
    const countAt = (at: number) => counts.find((count) => count.level === at && count.of === ownerOf(at));
    const count = countAt(level) ?? { of: ownerOf(level), level, restart: own.restart ?? level, number: own.start - 1 };
    count.number += 1;
    const isBelow = (other: Count): boolean => other.level > level && (count.of === '' || other.of === count.of);
    const others = counts.filter((other) => other !== count && !(isBelow(other) && level < other.restart));
    ofKinds.set(found.kind, [...others, count]);
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%(\d)/g, (_, place: string) => {
      const at = Number(place) - 1;
      const number = countAt(at)?.number ?? (at === level ? count.number : (found.levels.get(at)?.start ?? 1));
      return counted(number, own.legal ? 'decimal' : (found.levels.get(at)?.format ?? 'decimal'));
    });
  };
}

/** The levels of the kinds of lists; one may stand for the levels of another, which a style names. */
function kindsOf(root: Element | undefined): Map<string, ReadonlyMap<number, Level>> {
  const kinds = elementsOf(root, 'w:abstractNum');
  const levelsIn = (element: Element): ReadonlyMap<number, Level> =>
    new Map(elementsOf(element, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl'] ?? 0), levelOf(level)]));
  const ofStyles = new Map(kinds.map((element) => [value(element, 'w:styleLink'), levelsIn(element)]));
  return new Map(
    kinds.map((element) => {
      const style = value(element, 'w:numStyleLink');
      const levels = style === undefined ? undefined : ofStyles.get(style);
      return [element.attributes['w:abstractNumId'] ?? '', levels ?? levelsIn(element)];
    }),
  );
}

/** The numbering of a document of Word, from its part of lists. */
export function numberingOf(root: Element | undefined): Numbering {
  const kinds = kindsOf(root);
  const lists = elementsOf(root, 'w:num').map((element): [string, List] => {
    const kind = value(element, 'w:abstractNumId') ?? '';
    const overrides = elementsOf(element, 'w:lvlOverride').map((override): Override => {
      const level = childOf(override, 'w:lvl');
      const start = value(override, 'w:startOverride');
      return {
        at: Number(override.attributes['w:ilvl'] ?? 0),
        level: level && levelOf(level),
        start: start === undefined ? undefined : Number(start),
      };
    });
    return [element.attributes['w:numId'] ?? '', listOf(kind, kinds.get(kind) ?? new Map(), overrides)];
  });
  return numberingOfLists(new Map(lists));
}
