import { useCursor, useWindowSize } from 'ink';
import { useReducer } from 'react';
import { typeAhead, useKeys } from '../hooks/useKeys.ts';
import { commandOf } from '../keys.ts';
import { Line } from './Line.tsx';
import { lineParts, reduceLine, startLine } from './oneLine.ts';

interface PromptProps {
  readonly label: string;
  readonly initial?: string;
  readonly onSubmit: (value: string) => void;
  readonly onCancel: () => void;
}

/** A short line to be typed and thrown away: a path, a reason. Enter takes it, Esc goes back. It stands in the frame's prompt line. */
export function Prompt({ label, initial = '', onSubmit, onCancel }: PromptProps) {
  const [line, dispatch] = useReducer(reduceLine, startLine(initial));
  const { columns, rows } = useWindowSize();
  const { setCursorPosition } = useCursor();
  useKeys((press) => {
    if (press.kind === 'paste' && press.unmarked) return typeAhead(press.text);
    const command = press.kind === 'key' ? commandOf('prompt', press.name) : null;
    if (command === 'yes') onSubmit(line.text.trim());
    else if (command === 'no') onCancel();
    else dispatch(press);
  });
  const { parts, caret } = lineParts(label, line, columns);
  // The candidates of an input method appear where the real cursor is.
  setCursorPosition({ x: caret, y: rows - 3 });
  return <Line parts={parts} />;
}
