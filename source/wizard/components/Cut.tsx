import { Box } from 'ink';
import { createContext, type ReactNode, useContext } from 'react';
import type { Caret, Parts, Room } from '../view.ts';
import { Line } from './Line.tsx';
import { fitted } from './parts.ts';

/** The window as it is, where it is smaller than the frame; null where the frame has room. */
export const SmallWindow = createContext<Room | null>(null);

export interface Cutting {
  /** How much of the frame is seen. */
  readonly seen: Room;
  /** The first column and row that are seen. */
  readonly from: Caret;
}

/** Rows under the cut: what was said last, and that there is more. */
const below = 2;
const around = (place: number, seen: number, whole: number): number =>
  place < seen - 1 ? 0 : Math.max(0, Math.min(place - Math.floor((seen * 2) / 3), whole - seen));

/** The part of a frame of `size` that a smaller window shows: the one around `at`. The last row stays free. */
export function cutting(window: Room, size: Room, at: Caret): Cutting {
  const seen = {
    columns: Math.min(window.columns, size.columns),
    rows: Math.max(1, Math.min(window.rows - 1 - below, size.rows - 1)),
  };
  return { seen, from: { x: around(at.x, seen.columns, size.columns), y: around(at.y, seen.rows, size.rows - 1) } };
}

interface CutProps {
  /** The frame's size, and where in it one works. */
  readonly size: Room;
  readonly at: Caret;
  readonly message: Parts;
  readonly children: ReactNode;
}

/** A frame in a window that is too small for it: the part that one works in, the message, and that there is more. */
export function Cut({ size, at, message, children }: CutProps) {
  const window = useContext(SmallWindow);
  if (!window) return children;
  const { seen, from } = cutting(window, size, at);
  const lines: readonly Parts[] = [
    message,
    [{ text: '… 窗口小，只看得到一部分；照常能写，拉大就看全了', look: 'quiet' }],
  ];
  return (
    <Box flexDirection="column" width={window.columns}>
      <Box width={seen.columns} height={seen.rows} overflow="hidden">
        <Box flexShrink={0} marginLeft={-from.x} marginTop={-from.y} width={size.columns} height={size.rows - 1}>
          {children}
        </Box>
      </Box>
      {lines.slice(0, Math.max(0, window.rows - 1 - seen.rows)).map((parts, index) => (
        <Line key={index} parts={fitted(parts, window.columns - 1)} />
      ))}
    </Box>
  );
}
