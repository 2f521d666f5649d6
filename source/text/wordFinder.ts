/** Finds the words of a list in a text, in one walk over its characters. */

export interface FoundWord<Word extends string = string> {
  readonly start: number;
  readonly end: number;
  readonly word: Word;
}

/** Two neighbouring characters as one number, a small one for the machine. */
export const pairAt = (text: string, index: number): number =>
  (text.charCodeAt(index) << 16) | text.charCodeAt(index + 1);

/** Where a pair has its place among 65,536; a few share one. */
export const slotOf = (pair: number): number => ((pair >>> 16) * 31 + pair) & 0xffff;

/** A set of slots of one bit each: all 8 kB stay near the processor, where a byte each would not and a look-up costs fifty times more. */
export type Slots = Uint32Array;
export const noSlots = (): Slots => new Uint32Array(0x10000 / 32);
export const addSlot = (slots: Slots, slot: number): void => {
  slots[slot >>> 5] = (slots[slot >>> 5] ?? 0) | (1 << (slot & 31));
};
export const hasSlot = (slots: Slots, slot: number): boolean =>
  (((slots[slot >>> 5] as number) >>> (slot & 31)) & 1) === 1;

/** The finder of some words of two characters and more; of two that begin at one place the longer is meant, and of two that overlap the earlier. */
export function wordFinder(words: readonly string[]): (text: string) => FoundWord[] {
  // By the first two characters: most places of a text are passed over without a look-up.
  const byPair = new Map<number, string[]>();
  const begins = noSlots();
  for (const word of [...words].sort((one, other) => other.length - one.length)) {
    if (word.length < 2) continue;
    const key = pairAt(word, 0);
    const known = byPair.get(key);
    if (known) known.push(word);
    else byPair.set(key, [word]);
    addSlot(begins, slotOf(key));
  }
  return (text) => {
    const found: FoundWord[] = [];
    let next = text.charCodeAt(0);
    for (let at = 0; at < text.length - 1; at += 1) {
      const pair = (next << 16) | text.charCodeAt(at + 1);
      next = pair & 0xffff;
      if (!hasSlot(begins, slotOf(pair))) continue;
      const word = byPair.get(pair)?.find((one) => text.startsWith(one, at));
      if (word === undefined) continue;
      found.push({ start: at, end: at + word.length, word });
      at += word.length - 1;
      next = text.charCodeAt(at + 1);
    }
    return found;
  };
}
