import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { padEnd, width } from '../../text/width.ts';
import { bindingsOf, type Scope } from '../keys.ts';
import { Line, type Part } from './Line.tsx';

/** Rows of the frame around the work: two above and a blank one, two messages and the keys below, and the last row stays free. */
export const frameRows = 7;
/** The row where the work begins, counted from 0. */
export const bodyTop = 3;

const minimumColumns = 72;
const minimumRows = 18;

/** Whether a window is large enough to work in. */
export const fits = (columns: number, rows: number): boolean => columns >= minimumColumns && rows >= minimumRows;

interface FrameProps {
  readonly columns: number;
  readonly rows: number;
  readonly title: string;
  readonly status: Part;
  readonly steps: readonly Part[];
  readonly messages: readonly (readonly Part[])[];
  readonly scope: Scope;
  /** Takes the place of the second message while something is asked for. */
  readonly prompt?: ReactNode;
  readonly children: ReactNode;
}

/** The keys that matter here, as many as fit. */
export function helpLine(scope: Scope, columns: number): string {
  let line = '';
  const all = bindingsOf(scope);
  const last = all.find((binding) => binding.command === 'keys');
  const tail = last ? `  ${last.shown} ${last.label}` : '';
  for (const binding of all) {
    if (binding.command === 'keys') continue;
    const next = `${line}${line ? '  ' : ' '}${binding.shown} ${binding.label}`;
    if (width(next) + width(tail) > columns - 1) break;
    line = next;
  }
  return line + tail;
}

/** Every screen has this frame: whose report and whether it is saved, the steps, the work, two messages, the keys. */
export function Frame({ columns, rows, title, status, steps, messages, scope, prompt, children }: FrameProps) {
  if (!fits(columns, rows)) {
    return (
      <Text>
        窗口太小（{columns}×{rows}），请拉大到至少 {minimumColumns}×{minimumRows}；已填的内容都在，拉大后接着写。
      </Text>
    );
  }
  const room = columns - width(status.text) - 3;
  const [first = [], second = []] = messages;
  return (
    <Box flexDirection="column" height={rows - 1} width={columns}>
      <Line parts={[{ text: ` ${padEnd(title, room)} `, look: 'title' }, status]} />
      <Line parts={steps} />
      <Box flexDirection="column" height={rows - frameRows + 1} paddingTop={1} overflow="hidden">
        {children}
      </Box>
      <Line parts={first} />
      {prompt || <Line parts={second} />}
      <Line parts={[{ text: helpLine(scope, columns), look: 'quiet' }]} />
    </Box>
  );
}
