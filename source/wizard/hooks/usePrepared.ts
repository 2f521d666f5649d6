import { type RefObject, useEffect, useRef } from 'react';
import type { Draft } from '../../drafts/drafts.ts';
import type { Ways } from '../ways.ts';

/** A new draft made ready while none is open, so that what is typed right after the key already goes into it. */
export function usePrepared(isWanted: boolean, begin: Ways['begin']): RefObject<Draft | null> {
  const prepared = useRef<Draft | null>(null);
  useEffect(() => {
    prepared.current = null;
    if (!isWanted) return;
    let current = true;
    void begin().then((begun) => {
      if (current) prepared.current = begun;
    });
    return () => {
      current = false;
    };
  }, [isWanted, begin]);
  return prepared;
}
