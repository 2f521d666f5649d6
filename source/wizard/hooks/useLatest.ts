import { useCallback, useRef, useState } from 'react';

/**
 * A value that shows on the screen and can be changed and read again before the next frame: keys that arrive in one piece
 * each see what the one before them did.
 */
export function useLatest<T>(first: () => T): { value: T; latest: () => T; change: (next: (before: T) => T) => void } {
  const [value, show] = useState(first);
  const held = useRef(value);
  const latest = useCallback(() => held.current, []);
  const change = useCallback((next: (before: T) => T) => {
    held.current = next(held.current);
    show(held.current);
  }, []);
  return { value, latest, change };
}
