/** A text and a caret in it, edited by what a person sees as one character. Pure: every function gives a new buffer. */
import { graphemes, width } from '../text/width.ts';
import { type Line, type Shown, units } from '../text/wrap.ts';

const asIs: Shown = (text) => text;

export interface TextBuffer {
  readonly text: string;
  /** UTF-16 offset, always between two visible characters. */
  readonly caret: number;
}

/** The text before the caret back to its paragraph's beginning: enough to find one character. */
const paragraphStart = (text: string, offset: number): number =>
  // lastIndexOf takes -1 for 0 and would find a newline at the very beginning.
  offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
const paragraphEnd = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
};

/** A reference to a figure is shown as the figure and moves as one character. */
const referenceBefore = /\{\{[\w.]+\}\}$/;
const referenceAfter = /^\{\{[\w.]+\}\}/;

/** The offset one visible character before; 0 at the beginning. */
export function offsetBefore(text: string, offset: number): number {
  const start = paragraphStart(text, offset);
  const reference = text[offset - 1] === '}' ? referenceBefore.exec(text.slice(start, offset)) : null;
  if (reference) return offset - reference[0].length;
  if (offset === start) return Math.max(0, offset - 1);
  return offset - (graphemes(text.slice(start, offset)).at(-1)?.length ?? 1);
}

/** The offset one visible character after; the length of the text at its end. */
export function offsetAfter(text: string, offset: number): number {
  const end = paragraphEnd(text, offset);
  if (offset === end) return Math.min(text.length, offset + 1);
  const reference = text[offset] === '{' ? referenceAfter.exec(text.slice(offset, end)) : null;
  if (reference) return offset + reference[0].length;
  // One character is never longer than this many units in practice; a whole long paragraph need not be cut up.
  return offset + graphemes(text.slice(offset, Math.min(end, offset + 64)))[0]!.length;
}

/** A blank that a phrase leaves to be filled. */
const blank = /_{2,}/g;

/** Where the next blank behind the caret begins; null where there is none. */
export function nextBlank(text: string, caret: number): number | null {
  for (const match of text.matchAll(blank))
    if (match.index > caret || (match.index === 0 && caret === 0)) return match.index;
  return null;
}

/** The buffer with text put in at the caret, which then stands behind it; a blank that begins at the caret is filled. */
export function insert({ text, caret }: TextBuffer, added: string): TextBuffer {
  const filled = text[caret - 1] === '_' ? '' : (/^_{2,}/.exec(text.slice(caret, caret + 20))?.[0] ?? '');
  return { text: text.slice(0, caret) + added + text.slice(caret + filled.length), caret: caret + added.length };
}

/** The buffer without what stands between the caret and another offset. */
export function deleteTo({ text, caret }: TextBuffer, offset: number): TextBuffer {
  const [start, end] = [Math.min(caret, offset), Math.max(caret, offset)];
  return { text: text.slice(0, start) + text.slice(end), caret: start };
}

/** The offset where a cut from the caret ends: the paragraph's end, or its newline where the caret is at the end already. */
export function cutEnd({ text, caret }: TextBuffer): number {
  const end = paragraphEnd(text, caret);
  return end === caret ? Math.min(text.length, end + 1) : end;
}

/** Backspace: without the character before the caret. */
export function deleteBackward({ text, caret }: TextBuffer): TextBuffer {
  const start = offsetBefore(text, caret);
  return { text: text.slice(0, start) + text.slice(caret), caret: start };
}

/** Delete: without the character after the caret. */
export function deleteForward({ text, caret }: TextBuffer): TextBuffer {
  return { text: text.slice(0, caret) + text.slice(offsetAfter(text, caret)), caret };
}

/** The index of the line that shows the caret: of two that touch at a wrap, the later one. */
export function lineOfCaret(lines: readonly Line[], caret: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= caret) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The column of the caret in its line. */
export const columnOfCaret = (text: string, line: Line, caret: number, shown: Shown = asIs): number =>
  width(shown(text.slice(line.start, caret)));

/** The offset in a line at or before a column; the last line of a wrapped paragraph may be entered at its end, others not. */
function offsetAtColumn(text: string, lines: readonly Line[], index: number, column: number, shown: Shown): number {
  const line = lines[index]!;
  const wrapsOn = lines[index + 1]?.start === line.end;
  let used = 0;
  let offset = line.start;
  for (const unit of units(text.slice(line.start, line.end))) {
    used += width(shown(unit));
    if (used > column) return offset;
    if (wrapsOn && offset + unit.length >= line.end) return offset;
    offset += unit.length;
  }
  return offset;
}

/** The caret moved up or down by whole lines, towards `column`; null where it would leave the text. */
export function moveByLines(
  buffer: TextBuffer,
  lines: readonly Line[],
  by: number,
  column: number,
  shown: Shown = asIs,
): number | null {
  const target = lineOfCaret(lines, buffer.caret) + by;
  if (target < 0 || target >= lines.length) return null;
  return offsetAtColumn(buffer.text, lines, target, column, shown);
}
