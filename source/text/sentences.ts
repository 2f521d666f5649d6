/** Chinese text as sentences. */

export interface Sentence {
  /** With its closing mark, without spaces around it. */
  readonly text: string;
  /** Where it stands in the whole text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const closing = new Set(['。', '！', '？', '!', '?', '\n']);
const anyClosing = /[。！？!?\n]/g;
const quotes = new Set(['”', '’', '」', '』', '》', '）', ')']);

/** The sentences of a text in order: they end at 。！？ (with the closing quotes after them) or at the end of a paragraph. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const push = (from: number, to: number) => {
    let [first, last] = [from, to];
    while (first < last && /\s/.test(text[first] ?? '')) first += 1;
    while (last > first && /\s/.test(text[last - 1] ?? '')) last -= 1;
    if (first < last) sentences.push({ text: text.slice(first, last), start: first, end: last });
  };
  for (const { index } of text.matchAll(anyClosing)) {
    if (index < start) continue;
    let end = index + 1;
    while (quotes.has(text[end] ?? '') || (text[end] !== '\n' && closing.has(text[end] ?? ''))) end += 1;
    push(start, end);
    start = end;
  }
  push(start, text.length);
  return sentences;
}
