/** The numbers of a stretch as items of a list, each with the words around it; and what a list is. Language only. */
import type { Quantity } from '../../text/quantities.ts';
import type { ListWords } from './listWords.ts';
import type { Opener, Opening } from './openers.ts';

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
  /** True where its clause begins with the way on which it was published: 通过公告栏公开12条. */
  readonly byWay: boolean;
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
  /** The same kind of thing counted anywhere before: the parts may be those of it. */
  readonly earlier: readonly number[];
  /** True where it says of itself that it is not all. */
  readonly open: boolean;
  readonly end: number;
}

const publications = new Set(['条', '篇', '件', '期', '份', '则', '部', '幅', '张', '个', '条次', '']);
const cases = new Set(['件', '宗', '起', '例', '封', '份', '个', '项', '件次', '']);
const sessions = new Set(['场', '场次', '次', '期']);
const people = new Set(['人', '名', '人次']);
const kinds = [publications, cases, sessions, people];

/** True where two measure words can count parts of one thing. */
export const sameKind = (one: string, other: string): boolean =>
  one === other || kinds.some((kind) => kind.has(one) && kind.has(other));

const measures = new Set(['%', '‰', '个百分点', '元', '平方米', '公里', '天', '小时']);
export const countable = ({ unit }: Quantity): boolean => !measures.has(unit);

const groups = new Set(['个', '家', '类', '种', '所', '级']);
/** 五个县区15425条: the first number says who, not how many of what the second counts. */
export const saysWho = (text: string, { unit, end }: Quantity, next: Quantity | undefined): boolean =>
  next !== undefined &&
  groups.has(unit) &&
  next.unit !== unit &&
  /^[^，。；：、（）\d]{1,8}$/.test(text.slice(end, next.start));

/** The bracket depth at every position of a text. */
export function depthsOf(text: string): Uint8Array {
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

export interface Context {
  readonly words: ListWords;
  readonly text: string;
  readonly depths: Uint8Array;
  readonly quantities: readonly Quantity[];
  readonly openings: readonly Opening[];
}

/** The first of the quantities that begins at a position or behind it. */
export function firstFrom(quantities: readonly Quantity[], position: number): number {
  let [low, high] = [0, quantities.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle] as Quantity).start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The numbers of a stretch at one bracket depth, each with the words around it. */
export function itemsIn(context: Context, from: number, to: number, depth: number, sentenceEnd: number): Item[] {
  const { text, depths, quantities, openings } = context;
  const inside: Quantity[] = [];
  for (let at = firstFrom(quantities, from); at < quantities.length; at += 1) {
    const one = quantities[at] as Quantity;
    if (one.start >= to) break;
    if (one.end <= to && depths[one.start] === depth) inside.push(one);
  }
  let floor = from;
  return inside.flatMap((quantity, index): Item[] => {
    const last = inside[index - 1];
    const isNamed = last !== undefined && saysWho(text, last, quantity);
    const before = (isNamed ? inside[index - 2] : last)?.end ?? from;
    const gap = text.slice(before, quantity.start);
    if (!countable(quantity) || saysWho(text, quantity, inside[index + 1])) return [];
    const label = labelOf(withoutBrackets(gap));
    const rest = text.slice(quantity.end, inside[index + 1]?.start ?? to);
    const after = rest.slice(0, rest.search(/[，。；：、（）]|$/));
    const level = levelOf(text.slice(floor, quantity.start));
    const nested = openings.some(
      ({ start, end, words }) =>
        start >= floor && end <= quantity.start && depths[start] === depth && !/^[：（]/.test(words) && floor > from,
    );
    if (context.words.isAside(label, after)) return [];
    // 访问25万人次，其中首页15万人次: readers have parts of their own.
    if (!/^人?次$/.test(quantity.unit) && context.words.isVisits(label, after)) return [];
    floor = quantity.end;
    const following = inside[index + 1]?.start ?? to;
    const leads = openings.some(
      ({ start, words }) =>
        start >= quantity.end && start < following && depths[start] === depth && !/^[：（]/.test(words),
    );
    const andMore = endsOpen.test(withoutBrackets(rest));
    const byWay = /^(?:[，、；]|其中)*通过/.test(gap);
    return [{ quantity, label, after, level, nested, leads, andMore, byWay, beyond: quantity.start > sentenceEnd }];
  });
}

export const sentenceEndFrom = (text: string, from: number): number => {
  const at = text.indexOf('。', from);
  return at < 0 ? text.length : at;
};
export const sentenceStartOf = (text: string, at: number): number => text.lastIndexOf('。', at - 1) + 1;

/** 6, 6+3, 6+3+2: the nearest wholes added up. */
function togetherOf(wholes: readonly Item[]): number[] {
  let sum = 0;
  return wholes.slice(0, 4).map(({ quantity }) => {
    sum += quantity.value;
    return sum;
  });
}

/** 121篇等; …12项，其余为行政检查、行政确认等事项。: what the rest is, without its number. */
const endsOpen =
  /^[^，。；、）]{0,12}等(?!级|次|部分)|^[，；、]?(?:此外|以及|还有|另有|(?:其余|其他|其它|剩余|余下)(?:的)?(?:均|都)?(?:为|是|系|属于?|涉及)[^，。；]{1,40}(?:[，。；]|等[^，。；]*$))/;

const disputes = /(?:复议|诉讼)(?:案件?)?(?:共|为|有)?$/;
const someDispute = /复议|诉讼|案|争议|纠纷|事项/;

export function listOf(
  context: Context,
  opener: Opener,
  wholes: readonly Item[],
  all: readonly Item[],
  words: string,
): List[] {
  const [nearest, next] = wholes;
  const alike = all.filter(({ quantity }) => nearest && sameKind(quantity.unit, nearest.quantity.unit));
  // 收到申请2件，其中1件…；行政诉讼0件: disputes behind a stronger mark are no part of what is none.
  const elsewhere = alike.findIndex(({ label, level }) => level >= 3 && disputes.test(label));
  const items = elsewhere > 0 && !someDispute.test(nearest?.label ?? '') ? alike.slice(0, elsewhere) : alike;
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
      earlier: context.quantities.flatMap((one) =>
        one.start < (items[0]?.quantity.start ?? 0) && sameKind(one.unit, nearest.quantity.unit) ? [one.value] : [],
      ),
      open: /主要|重点/.test(words) || items.some(({ quantity, beyond }) => !beyond && quantity.precision !== 'exact'),
      end: last.quantity.end,
    },
  ];
}
