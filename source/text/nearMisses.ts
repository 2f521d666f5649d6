/** Set phrases that a text nearly has: one character wrong, lost, or swapped with its neighbour. */
import { words as segmenter } from './segmenter.ts';
import { pairAt, slotOf } from './wordFinder.ts';

export interface NearMiss {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
}

interface Candidate extends NearMiss {
  /** Where it departs from the phrase. */
  readonly at: number;
}

/** Below this nothing is guarded: one character off is too often another word. */
const shortest = 4;
/** From here on a character may also be lost behind the second, and the second itself: 工作组|领导 is no 组织领导. */
const mayLose = 4;
const mayLoseSecond = 5;
/** From here on the first or the last character may be the wrong one: at the edge of a short phrase it is another word. */
const long = 6;
/** From here on a word of two characters may be lost: the name of an organ, of a law. */
const veryLong = 10;

const isChinese = (char: string | undefined): boolean => char !== undefined && char >= '\u4e00' && char <= '\u9fff';

/** Where a word ends: a lost character at the edge of a phrase is seen only beside a mark, not where a line is broken. */
const isMark = (char: string | undefined): boolean =>
  char !== undefined && '，。；、：！？“”《》（）〈〉'.includes(char);

type Phrases = ReadonlyMap<number, readonly string[]>;

/** The phrases by two neighbouring characters of theirs, the first of which stands at `index`. */
function byPair(phrases: readonly string[], index: number): Phrases {
  const map = new Map<number, string[]>();
  for (const phrase of phrases) {
    const key = pairAt(phrase, index);
    const known = map.get(key);
    if (known) known.push(phrase);
    else map.set(key, [phrase]);
  }
  return map;
}

/** Whether the end of a phrase, from its character `from` on, stands in a text at `at`. */
function restStands(text: string, at: number, phrase: string, from: number): boolean {
  for (let index = from; index < phrase.length; index += 1) {
    if (text.charCodeAt(at + index - from) !== phrase.charCodeAt(index)) return false;
  }
  return true;
}

/** The text has the first two characters of the phrase at `start`; it departs at the phrase's character `index`. */
function departing(text: string, start: number, phrase: string, index: number): Candidate | undefined {
  const { length } = phrase;
  const at = start + index;
  const found = (end: number): Candidate => ({ start, end, phrase, at });
  if (index === length - 1) {
    if (length < long) return undefined;
    // …政务公开办公|关于: the last character of a long name was lost, and another word begins; 规范化 may as well be 规范.
    if (length >= veryLong && !phrase.endsWith('化') && isWord(text.slice(at, at + 2))) return found(at);
    if (isChinese(text[at])) return found(at + 1);
    return isMark(text[at]) ? found(at) : undefined;
  }
  const isNext = text.charCodeAt(at) === phrase.charCodeAt(index + 1);
  const isTurned = isNext && text.charCodeAt(at + 1) === phrase.charCodeAt(index);
  if (isTurned && restStands(text, at + 2, phrase, index + 2)) return found(start + length);
  if (restStands(text, at + 1, phrase, index + 1) && isChinese(text[at])) return found(start + length);
  if (length >= mayLose && restStands(text, at, phrase, index + 1)) return found(start + length - 1);
  if (length >= veryLong && index < length - 2 && restStands(text, at, phrase, index + 2)) {
    return found(start + length - 2);
  }
  return undefined;
}

/** The text has the phrase from its third character on at `third`; what stands before it is not its first two. */
function beginningWrong(text: string, third: number, phrase: string): Candidate | undefined {
  const { length } = phrase;
  const [first, second] = [text[third - 2], text[third - 1]];
  const end = third + length - 2;
  const found = (start: number, at: number): Candidate => ({ start, end, phrase, at });
  if (first === phrase[1] && second === phrase[0]) return found(third - 2, third - 2);
  if (second === phrase[1]) {
    if (length < long) return undefined;
    if (isChinese(first)) return found(third - 2, third - 2);
    return isMark(first) ? found(third - 1, third - 1) : undefined;
  }
  if (second === phrase[0] && length >= mayLoseSecond) return found(third - 1, third);
  return first === phrase[0] && isChinese(second) ? found(third - 2, third - 1) : undefined;
}

const isOneWord = (text: string): boolean => [...segmenter.segment(text)].length === 1;
const isWord = (text: string): boolean =>
  text.length === 2 && isChinese(text[0]) && isChinese(text[1]) && isOneWord(text);
const lastWordOf = (phrase: string): string => [...segmenter.segment(phrase)].at(-1)?.segment ?? '';

/** True where a word of what stands around goes over the beginning or the end of a stretch. */
function cutsWord(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - 2);
  return [...segmenter.segment(text.slice(from, end + 2))].some(({ segment, index }) => {
    const [first, last] = [from + index, from + index + segment.length];
    return (first < start && last > start) || (first < end && last > end);
  });
}

/** 乡村|镇|兴: read with what stands around it the character belongs to no word, though 村镇 by itself is one. */
function standsAlone(text: string, at: number, start: number, end: number): boolean {
  const from = Math.max(0, start - 2);
  let alone = false;
  for (const { segment, index } of segmenter.segment(text.slice(from, end + 2))) {
    const [first, last] = [from + index, from + index + segment.length];
    // 工作|为|核心: what looks like the phrase ends within another word.
    if ((first < start && last > start) || (first < end && last > end)) return false;
    if (first <= at && last > at) alone = segment.length === 1;
  }
  return alone;
}

/**
 * True where the character that departs makes an ordinary word with its neighbour: 征收补偿 is no 征地补偿. In the middle of a long
 * phrase it is a slip all the same (社会注意思想), but not at its edge.
 */
function isOrdinary(text: string, { at, start, end, phrase }: Candidate, known: ReadonlySet<string>): boolean {
  // 现行|规范性文件: what is taken for the beginning of the phrase ends a word.
  if (end - start !== phrase.length)
    return phrase.length < long ? cutsWord(text, start, end) : at === start + 1 && cutsWord(text, start, start);
  // 领导为组|长: what is taken for the end of a short phrase begins a word.
  if (phrase.length < long && cutsWord(text, start, end)) return true;
  // 市林|业局培训: the first character belongs to the word before it.
  if (at === start + 1 && isWord(text.slice(Math.max(0, start - 1), start + 1))) return true;
  // “双随机、一公布”: a name in quotation marks, from the first character to the last.
  if (phrase.length >= long && text[start - 1] === '“' && text[end] === '”') return false;
  // “政在公开”: so short a name in quotation marks is a name of its own.
  if (phrase.length < long && text[start - 1] === '“' && text[end] === '”') return true;
  const atEdge = at <= start + 1 || at >= end - 2;
  if (phrase.length >= long && !atEdge) return false;
  // …办公式 for …办公室: a word in the last two characters of a long name, but none in the place of its last word.
  const last = at === end - 1 && phrase.length >= veryLong ? lastWordOf(phrase).length : 0;
  if (last > 2) return isOneWord(text.slice(end - last, end));
  const pairs = [text.slice(Math.max(0, at - 1), at + 1), text.slice(at, at + 2)];
  // 试点|领域信息公开: a word of the trade that no dictionary of the language holds. 转结 for 结转 is turned all the same.
  const isTurned = text[at] === phrase[at - start + 1] && text[at + 1] === phrase[at - start];
  if (!isTurned && pairs.some((pair) => known.has(pair))) return true;
  if (!pairs.some(isWord)) return false;
  return !standsAlone(text, at, start, end);
}

interface Whole {
  readonly start: number;
  readonly end: number;
}

/** True where the text has a word that is right at the place where a candidate departs from its phrase. */
function isRight(
  text: string,
  { at, start, end }: Candidate,
  wholes: readonly Whole[],
  allowed: readonly string[],
): boolean {
  if (wholes.some((whole) => whole.start < at + 1 && whole.end > at && whole.start < at)) return true;
  return allowed.some((word) => {
    const from = text.indexOf(word, Math.max(0, start - word.length + 1));
    return from >= 0 && from < end && from <= at && from + word.length >= at;
  });
}

/**
 * The finder of near misses of some phrases; `allowed` are words of ordinary language that look like one, `known` words of two
 * characters that are right wherever they stand. Of two that overlap, the one of the longer phrase is meant.
 */
export function nearMissesOf(
  phrases: readonly string[],
  allowed: readonly string[],
  known: ReadonlySet<string> = new Set(),
): (text: string) => NearMiss[] {
  const guarded = phrases.filter(({ length }) => length >= shortest);
  const [heads, thirds] = [byPair(guarded, 0), byPair(guarded, 2)];
  // Most pairs begin neither, and are passed over without a look-up.
  const stands = new Uint8Array(0x10000);
  for (const phrase of guarded) for (const first of [0, 2]) stands[slotOf(pairAt(phrase, first))] = 1;
  return (text) => {
    const wholes: Whole[] = [];
    const candidates: Candidate[] = [];
    let next = text.charCodeAt(0);
    for (let at = 0; at < text.length - 1; at += 1) {
      const key = (next << 16) | text.charCodeAt(at + 1);
      next = key & 0xffff;
      if (stands[slotOf(key)] === 0) continue;
      for (const phrase of heads.get(key) ?? []) {
        let index = 2;
        while (index < phrase.length && text.charCodeAt(at + index) === phrase.charCodeAt(index)) index += 1;
        if (index === phrase.length) wholes.push({ start: at, end: at + index });
        else {
          const found = departing(text, at, phrase, index);
          if (found) candidates.push(found);
        }
      }
      for (const phrase of thirds.get(key) ?? []) {
        if (!restStands(text, at, phrase, 2)) continue;
        if (text[at - 2] === phrase[0] && text[at - 1] === phrase[1]) continue;
        const found = beginningWrong(text, at, phrase);
        if (found) candidates.push(found);
      }
    }
    const kept: Candidate[] = [];
    for (const one of candidates.sort((first, second) => second.phrase.length - first.phrase.length)) {
      if (
        kept.some(({ start, end }) => start < one.end && one.start < end) ||
        isRight(text, one, wholes, allowed) ||
        isOrdinary(text, one, known)
      )
        continue;
      kept.push(one);
    }
    return kept.sort((first, second) => first.start - second.start);
  };
}
