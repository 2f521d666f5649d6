/** Words that lost a character, by what is left of them: 推进务公开, 依法障公众 - a 务, a 障 that belongs to no word. */
import { collocations } from '../lexicon/collocations.ts';
import { entriesOf } from '../lexicon/entries.ts';
import { neverAlone, particles, putBefore, putBehind, rightPairs } from '../lexicon/halves.ts';
import { setPhrases } from '../lexicon/setPhrases.ts';
import { rightWordsOfTrade, wordsOfTrade } from '../lexicon/trade.ts';
import { remembering } from '../text/memory.ts';
import { words as segmenter } from '../text/segmenter.ts';
import { addSlot, type FoundWord, hasSlot, pairAt, type Slots } from '../text/wordFinder.ts';

/** A character without its word, with the word beside it; `should` is absent where several words may have been meant. */
export interface Left extends FoundWord {
  readonly should?: string;
}

/** Half of a word that stands alone nowhere, or of one that may also be a word. */
const [onlyHalf, maybeWord] = [1, 2] as const;

/** What a pair of characters was found to be, remembered in its slot until another takes it. */
const [unknown, isWord, isNone] = [0, 1, 2] as const;

/** As many pairs as reports have: each is asked of the dictionary once. */
const pairsKept = 0x20000;

interface Known {
  readonly right: ReadonlySet<string>;
  readonly trade: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  /** By the code of a character: what it is where it is half of a word of the trade. */
  readonly halves: Uint8Array;
  /** Words of the trade by each of their characters. */
  readonly byHalf: ReadonlyMap<string, readonly string[]>;
  readonly before: ReadonlySet<string>;
  readonly behind: ReadonlySet<string>;
  readonly pairs: Uint32Array;
  readonly answers: Uint8Array;
  /** What the trade says in one breath, to see which word was meant. */
  readonly phrases: string;
  /** The slots of the words that are right: most characters stand in one, and of those no more is asked. */
  readonly rightSlots: Slots;
  /** Where a half and the two characters before it, or behind it, may come from a phrase: most are passed over without a look-up. */
  readonly inPhrases: Slots;
}

const places = 0x40000;
const slotOfThree = (one: number, other: number, third: number): number =>
  ((one * 31 + other) * 31 + third) & (places - 1);

const slotOfTwo = (one: number, other: number): number => Math.imul((one << 16) | other, 0x9e3779b1) >>> 14;

/** Each half of a word in a phrase with the two characters that stand before the word, and behind it. */
function slotsOf(phrases: readonly string[], trade: ReadonlySet<string>): Slots {
  const slots: Slots = new Uint32Array(places / 32);
  const code = (phrase: string, at: number) => phrase.charCodeAt(at);
  for (const phrase of phrases)
    for (let at = 0; at < phrase.length - 1; at += 1) {
      if (!trade.has(phrase.slice(at, at + 2))) continue;
      for (const half of [code(phrase, at), code(phrase, at + 1)]) {
        if (at >= 2) addSlot(slots, slotOfThree(code(phrase, at - 2), code(phrase, at - 1), half));
        if (at + 3 < phrase.length) addSlot(slots, slotOfThree(half, code(phrase, at + 2), code(phrase, at + 3)));
      }
    }
  return slots;
}

function read(): Known {
  const trade = wordsOfTrade();
  const phrases = [...entriesOf(collocations).flat(), ...entriesOf(setPhrases).map(([phrase = '']) => phrase)];
  const bound = new Set(entriesOf(neverAlone).flat().join(''));
  const halves = new Uint8Array(0x10000);
  const byHalf = new Map<string, string[]>();
  for (const word of trade) {
    if (word.length !== 2) continue;
    for (const char of new Set(word)) {
      // 制度不完善 lost nothing of 不断完善.
      if (char === '不') continue;
      halves[char.charCodeAt(0)] = bound.has(char) ? onlyHalf : maybeWord;
      byHalf.set(char, [...(byHalf.get(char) ?? []), word]);
    }
  }
  const right = new Set([...rightWordsOfTrade(), ...entriesOf(rightPairs).flat()]);
  const rightSlots: Slots = new Uint32Array(places / 32);
  for (const word of right)
    if (word.length === 2) addSlot(rightSlots, slotOfTwo(word.charCodeAt(0), word.charCodeAt(1)));
  return {
    right,
    rightSlots,
    trade,
    particles: new Set(entriesOf(particles).flat().join('')),
    halves,
    byHalf,
    before: new Set(entriesOf(putBefore).flat().join('')),
    behind: new Set(entriesOf(putBehind).flat().join('')),
    pairs: new Uint32Array(pairsKept),
    answers: new Uint8Array(pairsKept),
    phrases: phrases.join(' '),
    inPhrases: slotsOf(phrases, trade),
  };
}

let known: Known | undefined;

/** Whether two neighbouring characters make a word of a dictionary or of the lists. */
function areWord({ right, pairs, answers }: Known, text: string, start: number): boolean {
  const pair = pairAt(text, start) >>> 0;
  const slot = Math.imul(pair, 0x9e3779b1) >>> 15;
  let answer: number = pairs[slot] === pair ? (answers[slot] ?? unknown) : unknown;
  if (answer === unknown) {
    const word = text.slice(start, start + 2);
    answer = right.has(word) || [...segmenter.segment(word)].length === 1 ? isWord : isNone;
    pairs[slot] = pair;
    answers[slot] = answer;
  }
  return answer === isWord;
}

/** Whether the pair at `start` is one word; a word of the dictionary alone is none where its other half makes a word of the trade with what stands at `other`: 公开工. */
function belongs(all: Known, text: string, start: number, other: number): boolean {
  if (!areWord(all, text, start)) return false;
  return !all.trade.has(text.slice(other, other + 2)) || all.right.has(text.slice(start, start + 2));
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const edge = /[，。；、：]/;
/** As much around a character as its neighbours can reach. */
const around = 5;

/** The words on both sides of the character at `at`, empty at a mark; undefined where it belongs to one of them. */
function neighbours(text: string, at: number): readonly [string, string] | undefined {
  let [from, to] = [at, at + 1];
  while (from > 0 && at - from < around && isHan(text.charCodeAt(from - 1))) from -= 1;
  while (to < text.length && to - at <= around && isHan(text.charCodeAt(to))) to += 1;
  let before = '';
  let isAlone = false;
  for (const { segment, index } of segmenter.segment(text.slice(from, to))) {
    if (isAlone) return [before, segment];
    if (from + index + segment.length > at) {
      if (segment.length > 1) return undefined;
      isAlone = true;
    } else before = segment;
  }
  return isAlone ? [before, ''] : undefined;
}

/** The word that the character was left of, with the neighbour beside which it stands in a phrase: 推进|务|公开 was 政务公开. */
function inPhrase({ byHalf, behind, before: ahead, phrases }: Known, char: string, before: string, after: string) {
  const mayFollow = before.length > 1 && !behind.has(char);
  const mayLead = after.length > 1 && !ahead.has(char) && !(before && behind.has(char));
  for (const word of byHalf.get(char) ?? []) {
    if (mayLead && phrases.includes(word + after)) return { before: '', after, should: word + after };
    if (mayFollow && phrases.includes(before + word)) return { before, after: '', should: before + word };
  }
  return undefined;
}

/** What a lone character at `at` was left of; undefined where it may stand so. */
function leftAt(all: Known, text: string, at: number): Left | undefined {
  const { trade, particles, byHalf, halves } = all;
  const beside = neighbours(text, at);
  if (!beside) return undefined;
  const [before, after] = beside;
  // Names and idioms are strings of single characters; a word that lost one stands between whole words.
  const isWhole = (word: string) => word.length !== 1 || particles.has(word);
  if (!isWhole(before) || !isWhole(after)) return undefined;
  const char = text.charAt(at);
  // 先审后发|制度, 边学边改: single verbs in pairs.
  if (/(?:先.后|边.边|应.尽|既.又|即.即|随.随)$/.test(text.slice(Math.max(0, at - 3), at))) return undefined;
  // 财政预、决算: what it lacks ends the next word.
  if (/^[、和及与]$/.test(text.charAt(at + 1)) && trade.has(char + text.charAt(at + 3))) return undefined;
  const leftWith = (one: { readonly before: string; readonly after: string }, should?: string): Left => {
    const [start, end] = [at - one.before.length, at + 1 + one.after.length];
    return { start, end, word: text.slice(start, end), ...(should && { should }) };
  };
  const meant = inPhrase(all, char, before, after);
  if (meant) return leftWith(meant, meant.should);
  if (halves[char.charCodeAt(0)] !== onlyHalf || !(trade.has(before) || trade.has(after))) return undefined;
  const [only, ...others] = byHalf.get(char) ?? [];
  const should = only && others.length === 0 ? only : undefined;
  return after
    ? leftWith({ before: '', after }, should && should + after)
    : leftWith({ before, after }, should && before + should);
}

/** As much on both sides of a character as decides; the same stretches stand in every report. */
const decides = 7;
const judged = remembering((stretch: string): readonly Left[] => {
  known ??= read();
  const left = leftAt(known, stretch.slice(1), stretch.charCodeAt(0));
  return left ? [left] : [];
}, 200_000);

/** The same of a place in a whole text. */
function leftIn(text: string, at: number): readonly Left[] {
  const from = Math.max(0, at - decides);
  const found = judged(String.fromCharCode(at - from) + text.slice(from, at + decides));
  return found.map((left) => ({ ...left, start: left.start + from, end: left.end + from }));
}

/** Cheaper than to part the words: false where the character at `at` comes from no phrase. */
function mayBeOfPhrase({ inPhrases }: Known, text: string, at: number): boolean {
  const code = (place: number) => (place >= 0 && place < text.length ? text.charCodeAt(place) : 0);
  const half = code(at);
  return (
    hasSlot(inPhrases, slotOfThree(code(at - 2), code(at - 1), half)) ||
    hasSlot(inPhrases, slotOfThree(half, code(at + 1), code(at + 2)))
  );
}

/** Every character of a compact sentence that was left of a word. */
export function loneIn(text: string): Left[] {
  known ??= read();
  const { halves, trade, rightSlots } = known;
  const found: Left[] = [];
  let code = text.charCodeAt(0);
  let isInWord = false;
  for (let at = 0; at < text.length - 1; at += 1) {
    const next = text.charCodeAt(at + 1);
    const isEndOfWord = isInWord;
    isInWord = hasSlot(rightSlots, slotOfTwo(code, next));
    const half = halves[code];
    code = next;
    if (half === 0 || isEndOfWord || isInWord || at === 0) continue;
    const isOfPhrase = mayBeOfPhrase(known, text, at);
    if (!isOfPhrase && half !== onlyHalf) continue;
    // 积极极推进: twice the same is said by the rule of that.
    if (text[at] === text[at - 1] || text[at] === text[at + 1]) continue;
    const [hasBefore, hasAfter] = [isHan(text.charCodeAt(at - 1)), isHan(next)];
    if (hasBefore && belongs(known, text, at - 1, at - 2)) continue;
    if (hasAfter && belongs(known, text, at, at + 1)) continue;
    if (!(hasBefore || hasAfter)) continue;
    if (!(hasBefore || edge.test(text.charAt(at - 1))) || !(hasAfter || edge.test(text.charAt(at + 1)))) continue;
    if (!isOfPhrase && !trade.has(text.slice(at - 2, at)) && !trade.has(text.slice(at + 1, at + 3))) continue;
    found.push(...leftIn(text, at));
  }
  return found;
}
