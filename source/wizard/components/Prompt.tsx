import { Box, type DOMElement, measureElement, useCursor, useWindowSize } from 'ink';
import { useLayoutEffect, useReducer, useRef, useState } from 'react';
import {
  deleteBackward,
  deleteForward,
  insert,
  offsetAfter,
  offsetBefore,
  type TextBuffer,
} from '../../editing/textBuffer.ts';
import { graphemes, width } from '../../text/width.ts';
import { type Press, typeAhead, useKeys } from '../hooks/useKeys.ts';
import { commandOf } from '../keys.ts';
import { Line } from './Line.tsx';

interface PromptProps {
  readonly label: string;
  readonly initial?: string;
  readonly onSubmit: (value: string) => void;
  readonly onCancel: () => void;
}

/** The line after a key press; keys that mean nothing here leave it as it is. */
export function reducePrompt(line: TextBuffer, press: Press): TextBuffer {
  const { text, caret } = line;
  if (press.kind === 'text') return insert(line, press.text);
  if (press.kind === 'paste') return insert(line, press.text.replace(/[\r\n\t\x00-\x1f]+/g, ' ').trim());
  switch (press.name) {
    case 'backspace':
      return deleteBackward(line);
    case 'delete':
      return deleteForward(line);
    case 'left':
      return { text, caret: offsetBefore(text, caret) };
    case 'right':
      return { text, caret: offsetAfter(text, caret) };
    case 'home':
    case 'ctrl+a':
      return { text, caret: 0 };
    case 'end':
      return { text, caret: text.length };
    default:
      return line;
  }
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

/** A short line to be typed and thrown away: a path, a reason. Enter takes it, Esc goes back. */
export function Prompt({ label, initial = '', onSubmit, onCancel }: PromptProps) {
  const [line, dispatch] = useReducer(reducePrompt, { text: initial, caret: initial.length });
  const { columns } = useWindowSize();
  const { setCursorPosition } = useCursor();
  const box = useRef<DOMElement>(null);
  const [top, setTop] = useState<number | null>(null);
  useLayoutEffect(() => {
    if (box.current) setTop(measureElement(box.current).y);
  });
  useKeys((press) => {
    if (press.kind === 'paste' && press.unmarked) return typeAhead(press.text);
    const command = press.kind === 'key' ? commandOf('prompt', press.name) : null;
    if (command === 'yes') onSubmit(line.text.trim());
    else if (command === 'no') onCancel();
    else dispatch(press);
  });
  const before = tailOf(line.text.slice(0, line.caret), columns - width(label) - 4);
  // The candidates of an input method appear where the real cursor is.
  setCursorPosition(top === null ? undefined : { x: width(label) + 2 + width(before), y: top });
  return (
    <Box ref={box}>
      <Line parts={[{ text: ` ${label} `, look: 'focus' }, { text: before + line.text.slice(line.caret) }]} />
    </Box>
  );
}
