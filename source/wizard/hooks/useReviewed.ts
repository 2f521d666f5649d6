import { useEffect, useReducer, useRef } from 'react';
import type { Finding } from '../../rules/finding.ts';
import { type EditorState, type Reviewed, reviewed } from '../editor/state.ts';

const isSame = (one: readonly Finding[], other: readonly Finding[]): boolean =>
  one.length === other.length &&
  one.every((finding, index) => {
    const beside = other[index]!;
    if (finding === beside) return true;
    const isThere = finding.span?.start === beside.span?.start && finding.span?.end === beside.span?.end;
    return finding.place === beside.place && finding.message === beside.message && isThere;
  });

/**
 * The findings of the report as it is; while a text is typed (`later`), as it was a moment ago: the character is drawn first, then its
 * paragraph is read by the rules, and drawn again only where they say something else.
 */
export function useReviewed(state: EditorState, later: boolean): Reviewed {
  const known = useRef<Reviewed | null>(null);
  const [, draw] = useReducer((times: number) => times + 1, 0);
  if (!later || !known.current) known.current = reviewed(state);
  useEffect(() => {
    if (!later) return;
    const timer = setImmediate(() => {
      const before = known.current!;
      const next = reviewed(state);
      known.current = next;
      if (!isSame(before.open, next.open) || !isSame(before.waived, next.waived)) draw();
    });
    return () => clearImmediate(timer);
  }, [state, later]);
  return known.current;
}
