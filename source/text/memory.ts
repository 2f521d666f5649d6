/** A function of a text that remembers its answers: the same paragraph is read once, however often it is checked. */

/**
 * The function with a memory of the last `limit` texts (the oldest are forgotten first): more than the paragraphs of the longest
 * report that is read, and no more than memory can hold where thousands of reports are.
 */
export function remembering<T>(read: (text: string) => T, limit = 8_000): (text: string) => T {
  const memory = new Map<string, T>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    const answer = read(text);
    if (memory.size >= limit) {
      const oldest = memory.keys().next();
      if (!oldest.done) memory.delete(oldest.value);
    }
    memory.set(text, answer);
    return answer;
  };
}
