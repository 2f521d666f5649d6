/** A line that is typed and thrown away: a path, a reason, a filter. Keys as in a shell, characters whole. Pure. */
import { cleanLine, cleanText } from '../../editing/clean.ts';
import {
  deleteBackward,
  deleteForward,
  deleteTo,
  insert,
  offsetAfter,
  offsetBefore,
  type TextBuffer,
} from '../../editing/textBuffer.ts';
import { wordAfter, wordBefore } from '../../editing/words.ts';
import { graphemes, width } from '../../text/width.ts';
import { glyphs } from '../glyphs.ts';
import type { Press } from '../hooks/useKeys.ts';
import type { Part } from '../view.ts';
import { shorten } from './parts.ts';

type Edit = (line: TextBuffer) => TextBuffer;
const to =
  (place: (text: string, caret: number) => number): Edit =>
  ({ text, caret }) => ({ text, caret: place(text, caret) });

const edits: Readonly<Record<string, Edit>> = {
  backspace: deleteBackward,
  delete: deleteForward,
  left: to(offsetBefore),
  right: to(offsetAfter),
  home: to(() => 0),
  'ctrl+home': to(() => 0),
  'ctrl+a': to(() => 0),
  end: to((text) => text.length),
  'ctrl+end': to((text) => text.length),
  'ctrl+e': to((text) => text.length),
  'ctrl+left': to(wordBefore),
  'alt+b': to(wordBefore),
  'ctrl+right': to(wordAfter),
  'alt+f': to(wordAfter),
  'ctrl+u': (line) => deleteTo(line, 0),
  'ctrl+k': (line) => deleteTo(line, line.text.length),
  'ctrl+w': (line) => deleteTo(line, wordBefore(line.text, line.caret)),
  'alt+backspace': (line) => deleteTo(line, wordBefore(line.text, line.caret)),
};

export const startLine = (text = ''): TextBuffer => ({ text, caret: text.length });

/** The line after a key press; keys that mean nothing here leave it as it is. */
export function reduceLine(line: TextBuffer, press: Press): TextBuffer {
  if (press.kind === 'text') return insert(line, cleanText(press.text).replaceAll('\n', ' '));
  if (press.kind === 'paste') return insert(line, cleanLine(press.text));
  return edits[press.name]?.(line) ?? line;
}

/** The end of a text that takes at most `columns`. */
function tailOf(text: string, columns: number): string {
  let tail = '';
  for (const letter of graphemes(text).reverse()) {
    if (width(tail) + width(letter) > columns) break;
    tail = letter + tail;
  }
  return tail;
}

/** The line behind its label, as much of it as fits around the caret, and the column of the caret. */
export function lineParts(label: string, line: TextBuffer, columns: number): { parts: Part[]; caret: number } {
  const lead = ` ${label} `;
  const room = Math.max(4, columns - width(lead) - 2);
  const typed = line.text.slice(0, line.caret);
  const { more } = glyphs();
  const before = width(typed) <= room ? typed : more + tailOf(typed, room - width(more));
  const after = shorten(line.text.slice(line.caret), room - width(before));
  return {
    parts: [{ text: lead, look: 'crosshair' }, { text: before + after }],
    caret: width(lead) + width(before),
  };
}
