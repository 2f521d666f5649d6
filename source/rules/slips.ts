/** Words of the trade with one character that sounds or looks like the right one: no word at all, as 宗指 or 规化. */
import {
  besideAnything,
  looksAlike,
  sharesAPart,
  soundsAlike,
  soundsAlikeInPhrases,
  takenForOthers,
  wordsByThemselves,
} from '../lexicon/alike.ts';
import { collocations } from '../lexicon/collocations.ts';
import { entriesOf } from '../lexicon/entries.ts';
import { rightWordsOfTrade, wordsOfTrade } from '../lexicon/trade.ts';
import { type PhraseFinder, phraseFinder } from '../text/phraseFinder.ts';
import { words as segmenter } from '../text/segmenter.ts';
import { type FoundWord, pairAt, slotOf } from '../text/wordFinder.ts';

export interface Slip extends FoundWord {
  readonly should: string;
}

const groupsOf = (lines: string): readonly string[] => entriesOf(lines).flat();

interface Known {
  readonly right: ReadonlySet<string>;
  /** Words of the trade by their first character, and by their last. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  readonly byLast: ReadonlyMap<string, readonly string[]>;
  /** A wrong character -> all characters that sound or look like it. */
  readonly alike: ReadonlyMap<string, string>;
  /** Characters that are words by themselves. */
  readonly meant: ReadonlySet<string>;
  /** The same for every character, those that are words by themselves too. */
  readonly homophones: ReadonlyMap<string, string>;
  /** By the code of a character: `wrong` where it may be a wrong one, `first` and `last` where it begins or ends a word of the trade. */
  readonly marks: Uint8Array;
  /** Pairs that no word was found for, each in its slot until another takes it: the same ones stand in every report. */
  readonly harmless: Uint32Array;
}

const [wrongMark, firstMark, lastMark] = [1, 2, 4] as const;

function read(): Known {
  const trade = [...wordsOfTrade()];
  const meant = new Set(groupsOf(wordsByThemselves).join(''));
  const taken = new Set(groupsOf(takenForOthers).join(''));
  const marks = new Uint8Array(65536);
  const mark = (char: string, bit: number) => {
    const code = char.charCodeAt(0);
    marks[code] = (marks[code] ?? 0) | bit;
  };
  const alike = new Map<string, string>();
  const homophones = new Map<string, string>();
  for (const group of [...groupsOf(soundsAlike), ...groupsOf(looksAlike)]) {
    for (const wrong of group) {
      if (meant.has(wrong) && !taken.has(wrong)) continue;
      alike.set(wrong, `${alike.get(wrong) ?? ''}${group}`);
      mark(wrong, wrongMark);
    }
  }
  for (const group of groupsOf(`${soundsAlike}${looksAlike}${soundsAlikeInPhrases}${sharesAPart}`))
    for (const wrong of group) homophones.set(wrong, `${homophones.get(wrong) ?? ''}${group}`);
  const byFirst = Map.groupBy(trade, ([first = '']) => first);
  const byLast = Map.groupBy(trade, ([, last = '']) => last);
  for (const char of besideAnything) {
    byFirst.delete(char);
    byLast.delete(char);
  }
  for (const char of byFirst.keys()) mark(char, firstMark);
  for (const char of byLast.keys()) mark(char, lastMark);
  return {
    right: rightWordsOfTrade(),
    byFirst,
    byLast,
    alike,
    meant,
    homophones,
    marks,
    harmless: new Uint32Array(0x10000),
  };
}

/** The word of the trade of which two characters, no such word themselves, differ in one that sounds or looks like its own. */
function meantBy({ byFirst, byLast, alike, meant }: Known, first: string, last: string): string | undefined {
  // 结和: a character that may be meant is wrong only beside one that is no word by itself.
  const wrongOnly = (char: string, beside: string) =>
    meant.has(char) && meant.has(beside) ? undefined : alike.get(char);
  const [instead, insteadLast] = [wrongOnly(first, last), wrongOnly(last, first)];
  return (
    (instead && byLast.get(last)?.find((word) => instead.includes(word[0]!))) ||
    (insteadLast && byFirst.get(first)?.find((word) => insteadLast.includes(word[1]!))) ||
    undefined
  );
}

/** The word of the trade that two characters make in the other order: 府政, 布发. */
function turned({ byFirst }: Known, [first = '', last = '']: string): string | undefined {
  return byFirst.get(last)?.find((word) => word[1] === first);
}

/** What the pair of characters at `start` was meant for; undefined where it is right, or nothing is like it. */
function instead(known: Known, text: string, start: number): string | undefined {
  const key = pairAt(text, start);
  const slot = slotOf(key);
  if (known.harmless[slot] === key >>> 0) return undefined;
  const pair = text.slice(start, start + 2);
  const answer = known.right.has(pair) ? undefined : (turned(known, pair) ?? meantBy(known, pair[0]!, pair[1]!));
  if (answer === undefined) known.harmless[slot] = key >>> 0;
  return answer;
}

let known: Known | undefined;

/** True where the character at `at` belongs to a word with what stands outside the phrase: 档案管|理 is no 档案馆. */
function isOfNeighbour(text: string, at: number, start: number, end: number): boolean {
  if (at > start && at < end - 1) return false;
  const from = Math.max(0, start - 2);
  for (const { segment, index } of segmenter.segment(text.slice(from, end + 2))) {
    const [first, last] = [from + index, from + index + segment.length];
    if (first <= at && last > at) return at === start ? first < start : last > end;
  }
  return false;
}

/** As much around a slip as its neighbours can reach. */
const beside = 5;

/** Whether two characters belong to no word of the text, neither together nor with a neighbour. */
function isNoWord(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - beside);
  let alone = 0;
  for (const { segment, index } of segmenter.segment(text.slice(from, end + beside))) {
    if (index + from > start + 1) break;
    if (segment.length === 1 && index + from >= start) alone += 1;
  }
  return alone === 2;
}

let common: ReadonlySet<string> | undefined;

/** True for a character outside the 3,755 of daily use, the first level of the national standard: in a set phrase (家喻户哓) it is a slip. */
function isRare(char: string): boolean {
  if (!/^[\u4e00-\u9fff]$/.test(char)) return false;
  if (!common) {
    const bytes = new Uint8Array(40 * 94 * 2);
    for (let at = 0; at < bytes.length; at += 2) {
      bytes[at] = 0xb0 + Math.floor(at / 188);
      bytes[at + 1] = 0xa1 + ((at / 2) % 94);
    }
    common = new Set(new TextDecoder('gb18030').decode(bytes));
  }
  return !common.has(char);
}

const isAlike = (wrong: string, meant: string): boolean =>
  known?.homophones.get(wrong)?.includes(meant) === true || (isRare(wrong) && !isRare(meant));

/**
 * Slips in some phrases by a character that sounds or looks like the right one; not where that makes a word of the trade with its
 * neighbour (督察检查).
 */
export function slipsInPhrases(text: string, find: PhraseFinder): Slip[] {
  known ??= read();
  const { right } = known;
  return find(text, isAlike).flatMap(({ start, end, phrase, at }): Slip[] => {
    const isWord =
      // 已申请公开的信息: what has been done, and no 依申请公开.
      (text[at] === '已' && phrase.startsWith('依') && text[end] === '的') ||
      right.has(text.slice(at - 1, at + 1)) ||
      right.has(text.slice(at, at + 2)) ||
      isOfNeighbour(text, at, start, end);
    return isWord ? [] : [{ start, end, word: text.slice(start, end), should: phrase }];
  });
}

const inCollocations = phraseFinder(() => groupsOf(collocations));

/** The slips of a compact sentence. Both characters must belong to no word, neither by themselves nor with a neighbour. */
export function slipsIn(text: string): Slip[] {
  known ??= read();
  const { right, marks } = known;
  const slips: Slip[] = [];
  let [mark, next] = [0, marks[text.charCodeAt(0)] ?? 0];
  for (let start = 0; start < text.length - 1; start += 1) {
    mark = next;
    next = marks[text.charCodeAt(start + 1)] ?? 0;
    const mayBeSlip = (mark & wrongMark && next & lastMark) || (mark & firstMark && next & wrongMark);
    if (!mayBeSlip && !(mark & lastMark && next & firstMark)) continue;
    const end = start + 2;
    const should = instead(known, text, start);
    if (should === undefined) continue;
    const word = text.slice(start, end);
    const isOther = right.has(text.slice(start - 1, start + 1)) || right.has(text.slice(end - 1, end + 1));
    if (!isOther && isNoWord(text, start, end)) slips.push({ start, end, word, should });
  }
  return [
    ...slips,
    ...slipsInPhrases(text, inCollocations).filter(({ start, end }) =>
      slips.every((one) => one.end <= start || one.start >= end),
    ),
  ];
}
