/** A text and a caret in it, edited by what a person sees as one character. Pure: every function gives a new buffer. */
import { graphemes, width } from '../text/width.ts';
import type { Line } from '../text/wrap.ts';

export interface TextBuffer {
  readonly text: string;
  /** UTF-16 offset, always between two visible characters. */
  readonly caret: number;
}

/** The text before the caret back to its paragraph's beginning: enough to find one character. */
const paragraphStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
const paragraphEnd = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
};

/** The offset one visible character before; 0 at the beginning. */
export function offsetBefore(text: string, offset: number): number {
  const start = paragraphStart(text, offset);
  if (offset === start) return Math.max(0, offset - 1);
  return offset - (graphemes(text.slice(start, offset)).at(-1)?.length ?? 1);
}

/** The offset one visible character after; the length of the text at its end. */
export function offsetAfter(text: string, offset: number): number {
  const end = paragraphEnd(text, offset);
  if (offset === end) return Math.min(text.length, offset + 1);
  // One character is never longer than this many units in practice; a whole long paragraph need not be cut up.
  return offset + graphemes(text.slice(offset, Math.min(end, offset + 64)))[0]!.length;
}

/** The buffer with text put in at the caret, which then stands behind it. */
export function insert({ text, caret }: TextBuffer, added: string): TextBuffer {
  return { text: text.slice(0, caret) + added + text.slice(caret), caret: caret + added.length };
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
export const columnOfCaret = (text: string, line: Line, caret: number): number => width(text.slice(line.start, caret));

/** The offset in a line at or before a column; the last line of a wrapped paragraph may be entered at its end, others not. */
export function offsetAtColumn(text: string, lines: readonly Line[], index: number, column: number): number {
  const line = lines[index]!;
  const wrapsOn = lines[index + 1]?.start === line.end;
  let used = 0;
  let offset = line.start;
  for (const grapheme of graphemes(text.slice(line.start, line.end))) {
    used += width(grapheme);
    if (used > column) return offset;
    if (wrapsOn && offset + grapheme.length >= line.end) return offset;
    offset += grapheme.length;
  }
  return offset;
}

/** The caret moved up or down by whole lines, towards `column`; null where it would leave the text. */
export function moveByLines(buffer: TextBuffer, lines: readonly Line[], by: number, column: number): number | null {
  const target = lineOfCaret(lines, buffer.caret) + by;
  if (target < 0 || target >= lines.length) return null;
  return offsetAtColumn(buffer.text, lines, target, column);
}
