/** Finds phrases with one character that is taken for the right one: 齐抓共菅, 更新不急时. */
import { addSlot, hasSlot, noSlots, pairAt, type Slots, slotOf } from './wordFinder.ts';

export interface PhraseSlip {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  /** Where the wrong character stands. */
  readonly at: number;
}

/** Three characters of the first four of a phrase (two of one of three), those that are left when one of them is wrong; and which ones. */
const keyOf = (kept: number, one: number, other: number, third: number): number =>
  ((one * 31 + other) * 31 + third + kept * 7919) & 0xffff;

/** What is kept of a phrase, and behind which two neighbouring characters it is looked for. */
const [head, headAndFourth, firstAndTail, tail, shortHead, shortTail, around] = [0, 1, 2, 3, 4, 5, 6] as const;

interface Known {
  /** Every phrase, and which of them it is. */
  readonly whole: ReadonlyMap<string, number>;
  /** Phrases by what is kept of them where one character is wrong, and which of these keys there are. */
  readonly byKey: ReadonlyMap<number, readonly string[]>;
  readonly keys: Slots;
  /** Pairs of neighbours behind which a phrase may begin or end: most places of a text are passed over without a look-up. */
  readonly heads: Slots;
  readonly tails: Slots;
}

function read(phrases: readonly string[]): Known {
  const [keys, heads, tails] = [noSlots(), noSlots(), noSlots()];
  const whole = new Map<string, number>();
  const byKey = new Map<number, string[]>();
  const add = (key: number, phrase: string): void => {
    if (!hasSlot(keys, key)) byKey.set(key, [phrase]);
    else byKey.get(key)?.push(phrase);
    addSlot(keys, key);
  };
  // This is done before the first report is read: no list is made for each phrase.
  for (let index = phrases.length - 1; index >= 0; index -= 1) {
    const phrase = phrases[index] ?? '';
    whole.set(phrase, index);
    const a = phrase.charCodeAt(0);
    const b = phrase.charCodeAt(1);
    const c = phrase.charCodeAt(2);
    const isShort = phrase.length === 3;
    if (isShort) {
      add(keyOf(shortHead, a, b, 0), phrase);
      add(keyOf(shortTail, b, c, 0), phrase);
      add(keyOf(around, a, c, 0), phrase);
    } else {
      const d = phrase.charCodeAt(3);
      add(keyOf(head, a, b, c), phrase);
      add(keyOf(headAndFourth, a, b, d), phrase);
      add(keyOf(firstAndTail, a, c, d), phrase);
      add(keyOf(tail, b, c, d), phrase);
    }
    addSlot(heads, slotOf(pairAt(phrase, 0)));
    addSlot(tails, slotOf(pairAt(phrase, isShort ? 1 : 2)));
  }
  return { whole, byKey, keys, heads, tails };
}

/** Where the text at `start` departs from the phrase in one character and no more, or -1. */
function onlyDeparture(text: string, start: number, phrase: string): number {
  let at = -1;
  for (let index = 0; index < phrase.length; index += 1) {
    if (text.charCodeAt(start + index) === phrase.charCodeAt(index)) continue;
    if (at >= 0) return -1;
    at = start + index;
  }
  return at;
}

/** Gives the phrases that a compact text has with one character wrong, where one of the two is taken for the other. */
export type PhraseFinder = (text: string, isAlike: (wrong: string, right: string) => boolean) => PhraseSlip[];

/** Where two intact characters of a slip are met first, and which: the outer two of three, the first two, the last two. */
function met({ start, end, phrase, at }: PhraseSlip): number {
  const isOuter = phrase.length === 3 && at === start + 1;
  if (isOuter) return start * 3;
  return at - start > 1 ? start * 3 + 1 : (end - 2) * 3 + 2;
}

/** Slips as one meets them, those of one place as their phrases are listed; of several at one character the first is meant. */
function inOrder(found: PhraseSlip[], listed: Known['whole']): PhraseSlip[] {
  if (found.length === 0) return found;
  const rank = ({ phrase }: PhraseSlip) => listed.get(phrase) ?? 0;
  found.sort((one, other) => met(one) - met(other) || rank(one) - rank(other));
  return found.filter(({ at }, index) => found.findIndex((slip) => slip.at === at) === index);
}

/** The code of a character, 0 behind the end: what is no number costs the machine more than the whole walk. */
const codeAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0);

/** The finder for some phrases of three characters and more, which are read when it is first asked. */
export function phraseFinder(phrases: () => readonly string[]): PhraseFinder {
  let known: Known | undefined;
  return (text, isAlike) => {
    known ??= read(phrases());
    const { byKey, keys, heads, tails, whole } = known;
    const found: PhraseSlip[] = [];
    const look = (start: number, key: number): void => {
      for (const phrase of byKey.get(key) ?? []) {
        const end = start + phrase.length;
        if (start < 0 || end > text.length) continue;
        const at = onlyDeparture(text, start, phrase);
        if (at < 0 || !isAlike(text[at] ?? '', phrase[at - start] ?? '')) continue;
        if (!whole.has(text.slice(start, end))) found.push({ start, end, phrase, at });
      }
    };
    const lookFor = (start: number, key: number) => hasSlot(keys, key) && look(start, key);
    let two = 0;
    let one = 0;
    let here = codeAt(text, 0);
    let next = codeAt(text, 1);
    for (let at = 0; at < text.length - 1; at += 1) {
      const third = codeAt(text, at + 2);
      const slot = slotOf((here << 16) | next);
      if (hasSlot(heads, slot)) {
        lookFor(at, keyOf(head, here, next, third));
        lookFor(at, keyOf(headAndFourth, here, next, codeAt(text, at + 3)));
        lookFor(at, keyOf(shortHead, here, next, 0));
      }
      if (hasSlot(tails, slot)) {
        lookFor(at - 2, keyOf(firstAndTail, two, here, next));
        lookFor(at - 2, keyOf(tail, one, here, next));
        lookFor(at - 1, keyOf(shortTail, here, next, 0));
      }
      lookFor(at, keyOf(around, here, third, 0));
      two = one;
      one = here;
      here = next;
      next = third;
    }
    return inOrder(found, whole);
  };
}
