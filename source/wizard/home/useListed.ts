import { useEffect, useReducer, useRef } from 'react';
import { glance, type Listed, readListed } from './listed.ts';

/** The first frame is drawn before a draft is read whole: loading what checks its shape takes longer than all of the frame. */
const readingPause = 20;

/** What is known of drafts: whose they are at once, and of those that `readSoon` names in each drawing the rest a moment later. */
export function useListed(): {
  readonly listed: (id: string) => Listed;
  readonly readSoon: (ids: readonly string[]) => void;
} {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const known = useRef(new Map<string, Listed>());
  const whole = useRef(new Set<string>());
  const wanted = useRef<readonly string[]>([]);
  useEffect(() => {
    const missing = wanted.current.filter((id) => !whole.current.has(id));
    if (missing.length === 0) return;
    const timer = setTimeout(() => {
      for (const id of missing) {
        known.current.set(id, readListed(id));
        whole.current.add(id);
      }
      draw();
    }, readingPause);
    return () => clearTimeout(timer);
  });
  return {
    listed: (id) => {
      const found = known.current.get(id) ?? glance(id);
      known.current.set(id, found);
      return found;
    },
    readSoon: (ids) => {
      wanted.current = ids;
    },
  };
}
