/** Whether the parts of a list make its whole, read in any usual way; and what is wrong where they do not. */
import type { Item, List } from './items.ts';
import { endOf, ofOneMatter } from './listEnd.ts';
import { type ListWords, listWords } from './listWords.ts';
import { presentsAll } from './openers.ts';
import { amountOf, isRow, isTiny, leavesRest, standBeside, sumOf } from './rowParts.ts';

const isBehind = ({ beyond }: Item): boolean => beyond;

/** More parts than this are not looked through for parts of parts. */
const deepest = 60;

/**
 * True where some beginning of the items makes the whole, if parts may have parts of their own (behind 其中, or wherever the next
 * ones make exactly the one before) and a total may follow what it sums up.
 */
export function balances(items: readonly Item[], whole: number, words: ListWords = listWords): boolean {
  const values = items.slice(0, deepest).map(amountOf);
  const size = values.length;
  let plain = 0;
  for (let at = 0; at < size && plain < whole; at += 1) {
    plain += values[at] ?? 0;
    if (plain === whole && mayEndBefore(items[at + 1], words)) return true;
  }
  const reached: Set<number>[] = Array.from({ length: size + 1 }, () => new Set<number>());
  reached[0]?.add(0);
  for (let at = 0; at < size; at += 1) {
    const value = values[at] ?? 0;
    for (const sum of reached[at] ?? []) {
      const next = sum + value;
      if (next <= whole) {
        reached[at + 1]?.add(next);
        // Its own parts, passed over: as many as make it, or any number of them behind 其中.
        let own = 0;
        for (let to = at + 1; to < size; to += 1) {
          own += values[to] ?? 0;
          if (own > value) break;
          if ((own === value && to > at + 1) || items[at + 1]?.nested) reached[to + 1]?.add(next);
        }
      }
      // a, b, 共 a+b: the total stands for them.
      let own = 0;
      for (let to = at; to < size - 1; to += 1) {
        own += values[to] ?? 0;
        const total = items[to + 1];
        if (to > at && total && own === amountOf(total) && sumsUp(total, words) && sum + own <= whole)
          reached[to + 2]?.add(sum + own);
      }
    }
  }
  return reached.some((sums, at) => sums.has(whole) && mayEndBefore(items[at], words));
}

/** 秘密2件、过程性信息1件，不予公开共3件 */
const sumsUp = ({ label }: Item, words: ListWords): boolean => words.isTotal(label) || /共$/.test(label);

/** A list ends before a part that stands behind a mark of some strength, or that begins something of its own. */
const mayEndBefore = (next: Item | undefined, words: ListWords): boolean =>
  !next ||
  (next.level >= 2 && !words.isClosing(next.label)) ||
  next.nested ||
  words.isNewAction(next.label) ||
  words.isTotal(next.label);

/** The items of the list's own level: what belongs to a part before it (behind 其中, or making it exactly) is left out. */
function ownLevel(items: readonly Item[], implicit: boolean): Item[] {
  const own: Item[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (!item) break;
    own.push(item);
    const value = amountOf(item);
    const nested = items[at + 1]?.nested === true;
    if (!nested && !implicit) continue;
    let sum = 0;
    let end = -1;
    for (let to = at + 1; to < items.length; to += 1) {
      const part = items[to];
      if (!part || sum > value) break;
      // A list of its own ends at a stronger mark than stands between its parts.
      if (nested && to > at + 1 && part.level >= 3) {
        end = to - 1;
        break;
      }
      sum += amountOf(part);
      if (sum === value && (nested || to > at + 1)) {
        end = to;
        break;
      }
      if (nested && to === items.length - 1) end = to;
    }
    if (end > at) at = end;
  }
  return own;
}

export interface Fault {
  readonly whole: Item;
  readonly wholeValue: number;
  readonly parts: readonly Item[];
  readonly sum: number;
  /** The one part that is more than the whole, where that is the fault. */
  readonly larger?: Item;
}

/** True where all parts name sides of one thing: outcomes, channels, applicants; or end in the same words. */
function isOneClass(parts: readonly Item[], words: ListWords): boolean {
  const classes = parts.map(({ label, after }) => words.classOf(label) ?? words.classOf(after));
  return classes[0] !== undefined && classes.every((one) => one === classes[0]);
}

/** The parts of a list up to where it ends by its form. */
export function partsOf({ items, wholes: [whole] }: List, words: ListWords = listWords): readonly Item[] {
  const inSentence = items.filter(({ beyond }) => !beyond);
  const own = whole ? ofOneMatter(inSentence, whole, words) : inSentence;
  return own.slice(0, Math.max(1, endOf(own, words)));
}

/** The parts make the digits of a whole in 万: 173769万条 was meant as 173769条. */
const unitSlip = (items: readonly Item[], whole: number, words: ListWords): boolean =>
  whole >= 1e7 && whole % 1e4 === 0 && items.length > 1 && balances(items, whole / 1e4, words);

function closes(list: List, parts: readonly Item[], whole: number, words: ListWords): boolean {
  if (presentsAll.has(list.opener)) return true;
  // 信息1024条，其中规范性文件0件、其他政策性文件8件: the others are those of a kind.
  if (sumOf(parts) * 10 < whole) return false;
  if (parts.some((part) => words.isClosing(part.label))) return true;
  // 信息50条，其中规范性文件0件、重点领域信息23条: a nothing beside one part of another kind tells of no end.
  const some = parts.filter((part) => amountOf(part) > 0);
  return some.length < parts.length && (some.length > 1 || isOneClass(parts, words));
}

/** 36 and 46: one digit of one of them is another. */
function isOtherDigit(one: number, other: number): boolean {
  const [left, right] = [String(one), String(other)];
  return left.length === right.length && [...left].filter((digit, at) => digit !== right[at]).length === 1;
}

/** 例行发布会12场、专题发布会34场: two kinds of one thing; of people both may be said of one. */
const areAlike = (parts: readonly Item[]): boolean => {
  const [first, second] = parts.map(({ label }) => label.replace(/(?:[有为共的]|达)+$/, ''));
  const noun = first?.slice(-1);
  return (
    noun !== undefined &&
    noun !== '' &&
    first !== second &&
    second?.endsWith(noun) === true &&
    !parts.some(({ quantity }) => /人|名/.test(quantity.unit))
  );
};

/** True where this gap between parts and whole is more likely a mistake than meant. */
function isFault(
  list: List,
  parts: readonly Item[],
  gap: number,
  whole: number,
  words: ListWords,
  goesOn: boolean,
): boolean {
  if (gap === 0 || parts.length < 2) return false;
  const size = Math.abs(gap);
  const many = parts.length > 2;
  if (list.opener === 'bare') {
    const [own] = list.wholes;
    // 已公开8件，不掌握5件: the bare word is an outcome beside others.
    if (own && /公开$/.test(own.label) && parts.some(({ label }) => words.classOf(label) === 'outcome')) return false;
    // 安排4条，结论1条，落实1条，说明1条: small numbers in a row come near each other by chance.
    if (gap < 0 && whole < 5) return false;
    const slip = size <= Math.max(2, whole * (many ? 0.1 : 0.02)) || (gap > 0 && size <= 9);
    if (own && size <= Math.max(9, whole * 0.1) && leavesRest(own, parts, words)) return true;
    if (own && slip && isRow(own, parts, words)) return true;
    if (!isOneClass(parts, words)) return false;
    if (own && standBeside(own, parts, words)) return false;
    if (own && isOneClass([own, ...parts], words) && !words.isCollective(own.label)) return false;
    return size <= Math.max(2, whole * 0.1) || (gap > 0 && size <= 9);
  }
  if (gap > 0)
    return (
      size <= Math.max(9, whole * 0.25) || ((many || areAlike(parts)) && !list.open && isOtherDigit(whole, whole + gap))
    );
  if (list.open || parts.at(-1)?.andMore) return false;
  if (list.opener === 'brackets') return size <= Math.max(2, whole * 0.2);
  // Where the sentence goes on to tell of something else, the list need not have been all of it.
  return closes(list, parts, whole, words) || size <= Math.max(2, whole * (goesOn ? 0.05 : many ? 0.2 : 0.1));
}

/** 一级事项, 二级事项: two wholes of one thing, of which the last may be meant alone. */
const areOneThing = ([one, other]: readonly Item[]): boolean =>
  one !== undefined && other !== undefined && one.label.length > 2 && one.label.slice(-2) === other.label.slice(-2);

/** True where the parts make a number told before (办结234件。申请人中…。办理结果：…), or the total right behind them. */
function makesEarlier({ items, earlier }: List, words: ListWords): boolean {
  let sum = 0;
  return items.some((item, at) => {
    if (at > 1 && words.isTotal(item.label) && amountOf(item) === sum) return true;
    sum += amountOf(item);
    return at > 0 && earlier.includes(sum) && mayEndBefore(items[at + 1], words);
  });
}

/** What 万 with decimals may be off by. */
const slackOf = (items: readonly Item[]): number => items.reduce((sum, { quantity }) => sum + quantity.rounding, 0);

/** What is wrong with a list, or undefined where some usual reading holds or nothing can be said. */
export function faultOf(list: List, words: ListWords = listWords): Fault | undefined {
  const fault = anyFault(list, words);
  return fault && Math.abs(fault.sum - fault.wholeValue) <= slackOf([fault.whole, ...fault.parts]) ? undefined : fault;
}

function anyFault(list: List, words: ListWords): Fault | undefined {
  const { wholes, together, items: all } = list;
  const [nearest] = wholes;
  if (!nearest || all.length === 0) return undefined;
  const exact = wholes.filter(({ quantity }) => quantity.precision === 'exact');
  const values = [...exact.map(amountOf), ...together];
  if (values.some((value) => balances(all, value, words))) return undefined;
  // 公开95条，其中公告40条，新设频道2个，微信55条: what is counted in another measure stands between the parts.
  const alike = all.filter(({ quantity }) => quantity.unit === nearest.quantity.unit);
  if (alike.length < all.length && values.some((value) => balances(alike, value, words))) return undefined;
  if (makesEarlier(list, words)) return undefined;
  const items = ofOneMatter(all, nearest, words);
  if (nearest.quantity.precision !== 'exact') return undefined;
  const wholeValue = list.joined ? (together[1] ?? amountOf(nearest)) : amountOf(nearest);
  const inSentence = items.filter((item) => !isBehind(item));
  if (unitSlip(inSentence, amountOf(nearest), words)) {
    return { whole: nearest, wholeValue: amountOf(nearest), parts: inSentence, sum: sumOf(inSentence) };
  }
  const approximate = inSentence.some(({ quantity }) => quantity.precision !== 'exact');
  if (list.opener !== 'bare') {
    const end = endOf(inSentence, words);
    const larger = inSentence
      .slice(0, Math.max(1, end))
      .find(
        (item) =>
          amountOf(item) > wholeValue && item.quantity.unit === nearest.quantity.unit && !words.isTotal(item.label),
      );
    if (larger && wholeValue > 0) return { whole: nearest, wholeValue, parts: [larger], sum: amountOf(larger), larger };
  }
  if (approximate) return undefined;
  for (const own of [ownLevel(inSentence, false), ownLevel(inSentence, true)]) {
    const end = endOf(own, words);
    const parts = own.slice(0, end);
    const sum = sumOf(parts);
    const goesOn = end < own.length;
    if (isFault(list, parts, sum - wholeValue, wholeValue, words, goesOn))
      return { whole: nearest, wholeValue, parts, sum };
    // 一级事项18项、二级事项74项，其中61项、15项: only the nearest may be meant, and is missed by a hair.
    const alone = amountOf(nearest);
    const isSlip = sum > alone && sum - alone <= 2 && parts.length > 1;
    if (list.joined && isSlip && areOneThing(wholes) && isFault(list, parts, sum - alone, alone, words, goesOn))
      return { whole: nearest, wholeValue: alone, parts, sum };
  }
  if (list.opener === 'bare') return undefined;
  // The list may run on; where it then misses the whole by a hair, that is no accident.
  const own = ownLevel(items, true);
  const startsWithAction = words.isNewAction(own[0]?.label ?? '');
  for (let end = 2; end <= own.length; end += 1) {
    const last = own[end - 1];
    // 其中重点领域85条；回复留言171条: another act is no part.
    if (!startsWithAction && last && last.level === 3 && words.isNewAction(last.label)) break;
    const parts = own.slice(0, end);
    const sum = sumOf(parts);
    if (wholeValue >= 30 && isTiny(sum - wholeValue, wholeValue)) return { whole: nearest, wholeValue, parts, sum };
  }
  return undefined;
}
