import { useLayoutEffect, useReducer } from 'react';

/** There is one terminal: whoever draws on it is drawn again when something else has written over it. */
const listeners = new Set<() => void>();
let clear = () => {};

/** Says how the terminal is emptied before everything is drawn again. */
export function onRedraw(emptied: () => void): void {
  clear = emptied;
}

/** Draws the whole screen again: after Ctrl+L, after the program was stopped, when the terminal has said how wide “ is. */
export function redraw(): void {
  clear();
  for (const draw of listeners) draw();
}

/** Has a component drawn with every redraw. */
export function useRedraw(): void {
  const [, draw] = useReducer((times: number) => times + 1, 0);
  useLayoutEffect(() => {
    listeners.add(draw);
    return () => void listeners.delete(draw);
  }, []);
}
