/** Lists of parts: where a stretch of text opens one, which numbers may be its whole, which its parts. Language only. */
import type { Quantity } from '../../text/quantities.ts';
import { withoutLoneBrackets } from './claim.ts';
import { type ListWords, listWords } from './listWords.ts';
import { type Opener, type Opening, openingsIn } from './openers.ts';
import type { PlacedSentence } from './placed.ts';

/** How strong the mark before a part is: 0 none, 1 、, 2 ，, 3 ；, 4 。. */
export type Level = 0 | 1 | 2 | 3 | 4;

export interface Item {
  readonly quantity: Quantity;
  /** The words right before the number, since the last mark or number. */
  readonly label: string;
  /** The words right behind its unit, up to the next mark or number. */
  readonly after: string;
  /** The strongest mark between the part before and this one. */
  readonly level: Level;
  /** True where a list of its own opens right before it: it is a part of the part before. */
  readonly nested: boolean;
  /** True where a list of its own opens right behind it. */
  readonly leads: boolean;
  /** True where it says behind its number that more follows: 121篇等. */
  readonly andMore: boolean;
  /** True where it lies behind the end of the sentence that the list began in. */
  readonly beyond: boolean;
}

export interface List {
  readonly opener: Opener;
  /** The numbers that may be the whole, the nearest first. */
  readonly wholes: readonly Item[];
  /** Of wholes that stand side by side (复议6件和诉讼3件，其中…): what they make together. */
  readonly together: readonly number[];
  /** True where the nearest two wholes are joined by 和 or 、. */
  readonly joined: boolean;
  readonly items: readonly Item[];
  /** True where it says of itself that it is not all. */
  readonly open: boolean;
  readonly end: number;
}

const publications = new Set(['条', '篇', '件', '期', '份', '则', '部', '幅', '张', '个', '']);
const cases = new Set(['件', '宗', '起', '例', '封', '份', '个', '项', '']);

/** True where two measure words can count parts of one thing. */
export const sameKind = (one: string, other: string): boolean =>
  one === other || (publications.has(one) && publications.has(other)) || (cases.has(one) && cases.has(other));

const countable = ({ unit }: Quantity): boolean => !/^(?:%|‰|个百分点|元|平方米|公里|天|小时|人|人次|户)$/.test(unit);

/** The bracket depth at every position of a text. */
function depthsOf(text: string): Uint8Array {
  const depths = new Uint8Array(text.length + 1);
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (char === '）' && depth > 0) depth -= 1;
    depths[index] = depth;
    if (char === '（') depth += 1;
    // A bracket that is never closed ends with its sentence.
    if (char === '。') depth = 0;
  }
  depths[text.length] = depth;
  return depths;
}

const withoutBrackets = (text: string): string => (text.includes('（') ? text.replace(/（[^（）]*）/g, '') : text);

function levelOf(gap: string): Level {
  const plain = withoutBrackets(gap);
  if (/[。！？]/.test(plain)) return 4;
  if (plain.includes('；')) return 3;
  if (/[，：]/.test(plain)) return 2;
  return plain.includes('、') || /[和及与]/.test(plain) ? 1 : 0;
}

const endsLabel = new Set('，。；：、（）');

function labelOf(gap: string): string {
  let from = gap.length;
  while (from > 0 && !endsLabel.has(gap[from - 1] ?? '')) from -= 1;
  return gap.slice(from);
}

interface Context {
  readonly words: ListWords;
  readonly text: string;
  readonly depths: Uint8Array;
  readonly quantities: readonly Quantity[];
  readonly openings: readonly Opening[];
}

/** The first of the quantities that begins at a position or behind it. */
function firstFrom(quantities: readonly Quantity[], position: number): number {
  let [low, high] = [0, quantities.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle] as Quantity).start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Between a list and its whole stands no more than this, by what opens it. */
const nearness: Readonly<Partial<Record<string, number>>> = { '（': 16, '：': 14 };

/** The numbers of a stretch at one bracket depth, each with the words around it. */
function itemsIn(context: Context, from: number, to: number, depth: number, sentenceEnd: number): Item[] {
  const { text, depths, quantities, openings } = context;
  const inside: Quantity[] = [];
  for (let at = firstFrom(quantities, from); at < quantities.length; at += 1) {
    const one = quantities[at] as Quantity;
    if (one.start >= to) break;
    if (one.end <= to && depths[one.start] === depth) inside.push(one);
  }
  let floor = from;
  return inside.flatMap((quantity, index): Item[] => {
    const before = inside[index - 1]?.end ?? from;
    const gap = text.slice(before, quantity.start);
    if (!countable(quantity)) return [];
    const label = labelOf(withoutBrackets(gap));
    const rest = text.slice(quantity.end, inside[index + 1]?.start ?? to);
    const after = rest.slice(0, rest.search(/[，。；：、（）]|$/));
    const level = levelOf(text.slice(floor, quantity.start));
    const nested = openings.some(
      ({ start, end, words }) =>
        start >= floor && end <= quantity.start && depths[start] === depth && !/^[：（]/.test(words) && floor > from,
    );
    if (context.words.isAside(label, after)) return [];
    floor = quantity.end;
    const following = inside[index + 1]?.start ?? to;
    const leads = openings.some(
      ({ start, words }) =>
        start >= quantity.end && start < following && depths[start] === depth && !/^[：（]/.test(words),
    );
    const andMore = endsOpen.test(withoutBrackets(rest));
    return [{ quantity, label, after, level, nested, leads, andMore, beyond: quantity.start > sentenceEnd }];
  });
}

function closingBracket(text: string, from: number): number {
  let depth = 1;
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === '（') depth += 1;
    if (text[index] === '）') depth -= 1;
    if (depth === 0) return index;
    if (text[index] === '。') return index;
  }
  return text.length;
}

const sentenceEndFrom = (text: string, from: number): number => {
  const at = text.indexOf('。', from);
  return at < 0 ? text.length : at;
};
const sentenceStartOf = (text: string, at: number): number => text.lastIndexOf('。', at - 1) + 1;

/** What may be the whole of a list that opens at `at`: numbers of its kind in the sentence, or in the one before where this one has none. */
function wholesBefore(context: Context, at: number, depth: number, like: Quantity): Item[] {
  const { text } = context;
  const start = sentenceStartOf(text, at);
  const own = itemsIn(context, start, at, depth, at).filter(({ quantity }) => sameKind(quantity.unit, like.unit));
  if (own.length > 0 || start === 0) return own.reverse();
  const previous = sentenceStartOf(text, start - 1);
  return itemsIn(context, previous, start, depth, start)
    .filter(({ quantity }) => sameKind(quantity.unit, like.unit))
    .reverse();
}

/** 6, 6+3, 6+3+2: the nearest wholes added up. */
function togetherOf(wholes: readonly Item[]): number[] {
  let sum = 0;
  return wholes.slice(0, 4).map(({ quantity }) => {
    sum += quantity.value;
    return sum;
  });
}

const endsOpen = /^[^，。；、）]{0,12}等(?!级|次|部分)|^[，；、]?(?:此外|以及|还有|另有)/;

function listOf(
  context: Context,
  opener: Opener,
  wholes: readonly Item[],
  all: readonly Item[],
  words: string,
): List[] {
  const [nearest, next] = wholes;
  const items = all.filter(({ quantity }) => nearest && sameKind(quantity.unit, nearest.quantity.unit));
  const last = items.findLast(({ beyond }) => !beyond) ?? items.at(-1);
  if (!nearest || !last) return [];
  const { text } = context;
  const between = next ? text.slice(next.quantity.end, nearest.quantity.start) : '';
  return [
    {
      opener,
      wholes,
      together: togetherOf(wholes),
      joined: next !== undefined && !/[，。；：]/.test(withoutBrackets(between)) && /[、和及与]/.test(between),
      items,
      open: /主要|重点/.test(words) || items.some(({ quantity, beyond }) => !beyond && quantity.precision !== 'exact'),
      end: last.quantity.end,
    },
  ];
}

/** A list that opens with words, a colon or a bracket. */
function openedLists(context: Context): List[] {
  const { text, depths, openings, quantities } = context;
  // What an earlier list counted is no whole of one that counts the same things by another side.
  const counted = new Set<Quantity>();
  return openings.flatMap(({ start, end, words, opener }): List[] => {
    const outside = depths[start] ?? 0;
    const depth = opener === 'brackets' ? outside + 1 : outside;
    const inBrackets = depth > 0;
    const next = firstFrom(quantities, end);
    const closest = quantities[firstFrom(quantities, start) - 1];
    if (next === quantities.length || !closest) return [];
    const near = nearness[words.slice(0, 1)];
    if (near !== undefined && depths[closest.start] === outside && start - closest.end > near) return [];
    const sentenceEnd = inBrackets ? closingBracket(text, end) : sentenceEndFrom(text, end);
    // A list may run on behind the full stop (。同时…): what stands there can only make it right.
    let at = next;
    while (at < quantities.length && depths[(quantities[at] as Quantity).start] !== depth) at += 1;
    const any = quantities[at];
    if (!any || any.start > sentenceEnd) return [];
    const to = inBrackets ? sentenceEnd : sentenceEndFrom(text, sentenceEndFrom(text, sentenceEnd + 1) + 1);
    const items = itemsIn(context, end, to, depth, sentenceEnd);
    const first = items[0]?.quantity;
    if (!first || first.start > sentenceEnd) return [];
    const before = wholesBefore(context, start, outside, first);
    const wholes = opener === 'bySide' ? before.filter(({ quantity }) => !counted.has(quantity)) : before;
    for (const { quantity } of items) counted.add(quantity);
    const [nearest] = wholes;
    if (!nearest) return [];
    if (opener === 'among' && words === '中，' && nearest.quantity !== closest) return [];
    if (opener === 'brackets' && !/^[^，。；：、]{0,16}$/.test(text.slice(nearest.quantity.end, start))) return [];
    // 含 opens an aside, or a list of three and more.
    if (words === '含' && (items.length < 3 || items[1]?.level !== 1)) return [];
    // 包括 speaks of what stands right before it; 专题专栏包括… has a subject of its own.
    if (opener === 'including' && !/^[^，。；：]{0,16}[，：]?$/.test(text.slice(nearest.quantity.end, start)))
      return [];
    if (opener === 'colon' && words === '：' && text.slice(nearest.quantity.end, start).length > 14) return [];
    return listOf(context, opener, wholes, items, text.slice(Math.max(0, start - 2), end));
  });
}

/** The numbers of one measure word that follow a whole and make it, or nearly: only then is it worth asking whether they are its parts. */
function nearlyMakes({ quantities, depths }: Context, index: number): readonly Quantity[] {
  const whole = quantities[index];
  if (!whole || whole.value < 3) return [];
  const slack = Math.max(9, whole.value * 0.1);
  const parts: Quantity[] = [];
  let [sum, best, nearest] = [0, 0, slack + 1];
  for (let at = index + 1; at < quantities.length; at += 1) {
    const one = quantities[at];
    if (!one || depths[one.start] !== 0 || /^(?:%|个百分点)$/.test(one.unit)) continue;
    if (one.unit !== whole.unit) break;
    sum += one.value;
    parts.push(one);
    const off = Math.abs(sum - whole.value);
    if (parts.length > 1 && off < nearest) [best, nearest] = [parts.length, off];
    if (sum > whole.value) break;
  }
  return parts.slice(0, best);
}

/** Numbers that follow one another behind a number, without a word that makes them its parts. */
function bareLists(context: Context): List[] {
  const { text, depths, quantities, openings } = context;
  const hasClass = context.words.hasClass(text);
  // What is a part of one row is no whole of the rest of it.
  const inRow = new Set<Quantity>();
  return quantities.flatMap((quantity, index): List[] => {
    const next = quantities[index + 1];
    if (!next || quantity.precision !== 'exact' || !countable(quantity) || depths[quantity.start] !== 0) return [];
    const countedAfter = (from: number) => {
      for (let at = index + 1; at < quantities.length; at += 1) {
        const one = quantities[at];
        if (one && one.start > from && depths[one.start] === 0 && countable(one)) return one;
      }
      return undefined;
    };
    const following = countedAfter(quantity.end);
    if (!following) return [];
    // What names sides of one thing is a list without a word that says so; and numbers in a row that nearly make the whole.
    const unitMayBeWrong = quantity.value >= 1e7;
    const namesSides = hasClass && context.words.hasClass(text.slice(quantity.end, following.end + 12));
    const row = inRow.has(quantity) ? [] : nearlyMakes(context, index);
    for (const part of row) inRow.add(part);
    if (!unitMayBeWrong && ((!namesSides && row.length === 0) || inRow.has(quantity))) return [];
    if (openings.some(({ start }) => depths[start] === 0 && start >= quantity.end && start <= following.start))
      return [];
    if (!countedAfter(following.end)) return [];
    const sentenceEnd = sentenceEndFrom(text, following.start);
    if (text.slice(quantity.end, following.start).split('。').length > 2) return [];
    const before = itemsIn(context, sentenceStartOf(text, quantity.start), quantity.end, 0, sentenceEnd).reverse();
    const [whole, sibling] = before;
    if (whole?.quantity !== quantity) return [];
    const items = itemsIn(context, quantity.end, sentenceEnd, 0, sentenceEnd);
    // 业务培训19场、专题培训16场、现场观摩28场: one of a row is no whole of the rest.
    // 网站35条、微信25条，累计60条: a total that comes last is looked at by itself.
    if (items.some(({ label }) => /(?:累计|总共|一共|合计|共计|总计|^共)$/.test(label))) return [];
    const [first, second] = items;
    const alike = (whole.label === '') === (first?.label === '');
    if (sibling?.quantity.unit === quantity.unit && alike && whole.level === second?.level) return [];
    return listOf(context, 'bare', before, items, '');
  });
}

/** Every list of parts that a passage may hold, with everything that may be its whole. */
export function listsIn(
  { compact, quantities }: Pick<PlacedSentence, 'compact' | 'quantities'>,
  words: ListWords = listWords,
): List[] {
  if (quantities.length < 3 && !/其中|包括|（/.test(compact.text)) return [];
  const text = withoutLoneBrackets(compact.text);
  const context: Context = { words, text, depths: depthsOf(text), quantities, openings: openingsIn(text) };
  return [...openedLists(context), ...bareLists(context)];
}
