/** A function of a text that remembers its answers: the same paragraph is read once, however often it is checked. */

/** What an entry takes besides the characters of its text, in characters. */
const entry = 40;

/** What any memory may keep at most, in characters. */
let most = Number.POSITIVE_INFINITY;

/** From here on memories keep little more than one report: where each of thousands is read once, all others only fill the memory. */
export function rememberLittle(): void {
  most = 30_000;
}

/**
 * The function with a memory of the texts that were asked for last, up to some characters (and as many again, which are
 * forgotten together when they were not asked for): more than the longest report that is read has, and no more than memory
 * can hold where thousands of reports are. A text longer than that is remembered until another is asked for.
 */
export function remembering<T>(read: (text: string) => T, characters = 500_000): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  let size = 0;
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const answer = older.get(text) ?? read(text);
    const cost = text.length + entry;
    if (size + cost > Math.min(characters, most)) {
      older = recent;
      recent = new Map();
      size = 0;
    }
    size += cost;
    recent.set(text, answer);
    return answer;
  };
}
