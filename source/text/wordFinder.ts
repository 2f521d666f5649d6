/** Finds the words of a list in a text, in one walk over its characters. */

export interface FoundWord<Word extends string = string> {
  readonly start: number;
  readonly end: number;
  readonly word: Word;
}

/** The finder of some words; of two that begin at one place the longer is meant, and of two that overlap the earlier. */
export function wordFinder(words: readonly string[]): (text: string) => FoundWord[] {
  const byFirst = new Map<number, string[]>();
  for (const word of [...words].sort((one, other) => other.length - one.length)) {
    const first = word.charCodeAt(0);
    if (word !== '') byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  const begins = new Uint8Array(0x10000);
  for (const first of byFirst.keys()) begins[first] = 1;
  return (text) => {
    const found: FoundWord[] = [];
    for (let at = 0; at < text.length; at += 1) {
      if (!begins[text.charCodeAt(at)]) continue;
      const word = byFirst.get(text.charCodeAt(at))?.find((one) => text.startsWith(one, at));
      if (word === undefined) continue;
      found.push({ start: at, end: at + word.length, word });
      at += word.length - 1;
    }
    return found;
  };
}
