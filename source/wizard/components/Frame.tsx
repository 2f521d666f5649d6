import { Box, useCursor } from 'ink';
import { type ReactNode, useContext } from 'react';
import { padEnd, width } from '../../text/width.ts';
import { glyphs } from '../glyphs.ts';
import { bindingsOf, type Scope } from '../keys.ts';
import { noShell, type Shell, withShell } from '../shell.ts';
import {
  bodyTop,
  type Caret,
  frameRows,
  type Part,
  type Parts,
  type Room,
  roomOf,
  type View,
  wideColumns,
} from '../view.ts';
import { Cut, cutting, SmallWindow } from './Cut.tsx';
import { Line } from './Line.tsx';
import { besides, fitted, shorten } from './parts.ts';

/** Of the keys that matter here at most this many, as they fit. */
const mostKeys = 6;

/** The keys that matter here and, always, how to see the others. */
export function helpLine(scope: Scope, columns: number): string {
  const help = bindingsOf(scope, true).find((binding) => binding.command === 'keys');
  const tail = help ? `F2 全部动作  ${help.shown} ${help.label} ` : '';
  let line = '';
  for (const binding of bindingsOf(scope).slice(0, mostKeys)) {
    const next = `${line}${line ? '  ' : ' '}${binding.shown} ${binding.label}`;
    if (width(next) + width(tail) + 2 > columns - 1) break;
    line = next;
  }
  return padEnd(line, columns - 1 - width(tail)) + tail;
}

interface FrameProps {
  readonly columns: number;
  readonly rows: number;
  readonly title: string;
  readonly status: Part;
  readonly steps: Parts;
  readonly messages: readonly Parts[];
  readonly scope: Scope;
  /** Takes the place of the second message while something is asked for. */
  readonly prompt?: ReactNode;
  /** Where in the frame one works: what a smaller window shows. */
  readonly at: Caret;
  readonly children: ReactNode;
}

/** Every screen has this frame: whose report and whether it is saved, the steps, the work, two messages, the keys. */
export function Frame({ columns, rows, title, status, steps, messages, scope, prompt, at, children }: FrameProps) {
  const room = columns - width(status.text) - 3;
  const [first = [], second = []] = messages;
  const { across } = glyphs();
  const rule: Parts = [{ text: across.repeat(columns - 1), look: 'quiet' }];
  return (
    <Cut size={{ columns, rows }} at={at} message={first}>
      <Box flexDirection="column" height={rows - 1} width={columns}>
        <Line parts={[{ text: ` ${padEnd(shorten(title, room), room)} `, look: 'title' }, status]} />
        <Line parts={steps} />
        <Line parts={rule} />
        <Box flexDirection="column" height={rows - frameRows} overflow="hidden">
          {children}
        </Box>
        <Line parts={first} />
        {prompt || <Line parts={second} />}
        <Line parts={[{ text: helpLine(scope, columns), look: 'quiet' }]} />
      </Box>
    </Cut>
  );
}

const isInFocus = (parts: Parts): boolean => parts.some(({ look }) => look === 'focus' || look === 'errorFocus');

interface ScreenFrameProps {
  readonly view: View;
  readonly shell?: Shell;
  readonly window: Room;
  /** What is typed into below the body, and shows its own cursor. */
  readonly children?: ReactNode;
}

/** A screen's view in the frame, with the pane where the window is wide, and what lies over it. */
export function ScreenFrame({ view: under, shell = noShell, window, children }: ScreenFrameProps) {
  const { columns, rows } = window;
  const { setCursorPosition } = useCursor();
  const view = withShell(under, shell, roomOf(window, false));
  const isWide = view.pane !== undefined && columns >= wideColumns;
  const room = roomOf(window, isWide);
  const { caret, prompt } = view;
  const cursor = prompt
    ? { x: Math.min(columns - 1, prompt.caret), y: bodyTop + room.rows + 1 }
    : caret
      ? { x: Math.min(columns - 1, caret.x), y: bodyTop + Math.min(room.rows - 1, caret.y) }
      : undefined;
  const inFocus = children ? view.body.length : Math.max(0, view.body.findIndex(isInFocus));
  const at = cursor ?? { x: 0, y: bodyTop + inFocus };
  const small = useContext(SmallWindow);
  const from = small ? cutting(small, window, at).from : { x: 0, y: 0 };
  setCursorPosition(cursor && { x: cursor.x - from.x, y: cursor.y - from.y });
  const lines = isWide
    ? besides(view.body, view.pane ?? [], room.columns, room.rows)
    : view.body.slice(0, room.rows).map((parts) => fitted(parts, columns - 1));
  return (
    <Frame
      columns={columns}
      rows={rows}
      title={view.title}
      status={view.status}
      steps={view.bar}
      messages={view.messages}
      scope={view.scope}
      at={at}
      prompt={prompt ? <Line parts={prompt.parts} /> : undefined}
    >
      {lines.map((parts, index) => (
        <Line key={index} parts={parts} />
      ))}
      {children}
    </Frame>
  );
}
