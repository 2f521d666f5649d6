/** Wrapping of Chinese text by columns, with the line-start and line-end prohibitions (避头尾). */
import { ambiguousColumns, graphemes, width } from './width.ts';

/** A line of wrapped text: offsets into the text, in UTF-16 units; the newline of a paragraph belongs to no line. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

const notAtStart = new Set('，。、；：？！）》〉」』】〕”’…—·％%,.;:?!)]}〗〞ー～');
const notAtEnd = new Set('（《〈「『【〔“‘([{〖〝￥$');
/** Letters and digits that belong to one word or number: 2025, 59237.2449, www.example.cn. */
const inWord = /^[\w.,:/%@-]$/;

/** How far back a better place to break is looked for. */
const maximumPullBack = 4;

function mayBreak(before: string, after: string): boolean {
  return !notAtStart.has(after) && !notAtEnd.has(before) && !(inWord.test(before) && inWord.test(after));
}

function breakIndex(parts: readonly string[], lineStart: number, overflow: number): number {
  for (let index = overflow; index > lineStart && index > overflow - maximumPullBack; index--) {
    if (mayBreak(parts[index - 1]!, parts[index]!)) return index;
  }
  // A word longer than a few characters: go back to its beginning, unless it fills the line.
  for (let index = overflow; index > lineStart; index--) {
    if (mayBreak(parts[index - 1]!, parts[index]!)) return index;
  }
  return overflow;
}

const reference = /(\{\{[\w.]+\}\})/;

/** The text cut into visible characters; a reference to a figure ({{…}}) counts as one. */
export function units(text: string): string[] {
  if (!text.includes('{{')) return graphemes(text);
  return text.split(reference).flatMap((part, index) => (index % 2 === 1 ? [part] : graphemes(part)));
}

/** Gives a text as it is shown: with its references to figures replaced. */
export type Shown = (text: string) => string;

/** The lines of a paragraph; `known` are lines that are right already, wrapped from its beginning. */
function wrapParagraph(paragraph: string, columns: number, shown: Shown, known: readonly Line[] = []): readonly Line[] {
  const lines = [...known];
  let startOffset = known.at(-1)?.end ?? 0;
  const parts = units(paragraph.slice(startOffset));
  const widthOf = (part: string) => width(part.startsWith('{{') ? shown(part) : part);
  let lineStart = 0;
  let used = 0;
  for (let index = 0; index < parts.length; index++) {
    used += widthOf(parts[index]!);
    // More than once: what was pulled back to a new line can itself be wider than a very narrow column.
    while (used > columns && index > lineStart) {
      const end = breakIndex(parts, lineStart, index);
      let endOffset = startOffset;
      for (let part = lineStart; part < end; part++) endOffset += parts[part]!.length;
      lines.push({ start: startOffset, end: endOffset });
      lineStart = end;
      startOffset = endOffset;
      used = 0;
      for (let part = end; part <= index; part++) used += widthOf(parts[part]!);
    }
  }
  lines.push({ start: startOffset, end: paragraph.length });
  return lines;
}

/** The paragraph that was wrapped last: the next one is mostly the same with a character more or less. */
let last: { readonly paragraph: string; readonly measure: string; readonly lines: readonly Line[] } | null = null;

/** The lines of the last paragraph that are right for this one too: what breaks a line stands in it or in the two after it. */
function linesKnown(paragraph: string, measure: string): readonly Line[] {
  if (last?.measure !== measure) return [];
  const length = Math.min(paragraph.length, last.paragraph.length);
  let same = 0;
  while (same < length && paragraph.charCodeAt(same) === last.paragraph.charCodeAt(same)) same++;
  const changed = last.lines.findIndex((line) => line.end >= same);
  return last.lines.slice(0, Math.max(0, changed - 2));
}

/** Wrapped paragraphs by width and text: while one paragraph is typed, all others come from here. */
const wrapped = new Map<string, readonly Line[]>();
const maximumWrapped = 2000;

/** The lines of a text wrapped to `columns`, at least one even for ''; paragraphs are separated by a newline. */
export function wrap(text: string, columns: number, shown: Shown = (part) => part): Line[] {
  const lines: Line[] = [];
  let offset = 0;
  const measure = `${columns}/${ambiguousColumns()}`;
  for (const paragraph of text.split('\n')) {
    const key = `${measure}:${paragraph}`;
    // What a reference shows changes with the tables, so it is not remembered.
    let local: readonly Line[] | undefined = paragraph.includes('{{')
      ? wrapParagraph(paragraph, Math.max(2, columns), shown)
      : wrapped.get(key);
    if (!local) {
      if (wrapped.size >= maximumWrapped) wrapped.clear();
      local = wrapParagraph(paragraph, Math.max(2, columns), shown, linesKnown(paragraph, measure));
      wrapped.set(key, local);
      last = { paragraph, measure, lines: local };
    }
    for (const line of local) lines.push({ start: offset + line.start, end: offset + line.end });
    offset += paragraph.length + 1;
  }
  return lines;
}
