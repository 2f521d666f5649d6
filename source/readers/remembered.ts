/** Short texts that are asked about again and again: labels, heads and figures are the same row after row, page after page. */

const mostTexts = 5000;
const longest = 100;

/** A pure function of a text that remembers what it gave for short ones; it forgets all of them when they grow many. */
export function remembered<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    if (text.length > longest) return work(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Value;
    const value = work(text);
    if (known.size >= mostTexts) known.clear();
    known.set(text, value);
    return value;
  };
}
