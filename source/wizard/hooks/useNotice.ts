import { useEffect, useState } from 'react';

/** Milliseconds that a sentence stands at least. */
const shortest = 3000;
/** Milliseconds for each character of a sentence that has to be read. */
const reading = 150;

/** A sentence for the clerk that goes when it has been read. */
export function useNotice(first: string | null): readonly [string | null, (sentence: string | null) => void] {
  const [notice, setNotice] = useState(first);
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), Math.max(shortest, notice.length * reading));
    return () => clearTimeout(timer);
  }, [notice]);
  return [notice, setNotice];
}
