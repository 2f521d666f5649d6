import { useCallback, useEffect, useRef, useState } from 'react';
import { type Draft, saveDraft } from '../../drafts/drafts.ts';
import type { Report } from '../../report/report.ts';

export interface SaveStatus {
  /** Local time of the last save, 14:03:22; null before the first. */
  readonly savedAt: string | null;
  /** Why the last try failed, in one sentence. */
  readonly failure: string | null;
}

/** A pause in typing of this many milliseconds is saved. */
const pause = 200;
const retryPause = 2000;

/**
 * Keeps a draft on disk: shortly after each change of the report or the place, and at once when `flush` is called.
 * A failed save is told and tried again; what was typed stays in memory meanwhile.
 */
export function useAutosave(draft: Draft, report: Report, field: string): { status: SaveStatus; flush: () => boolean } {
  const [status, setStatus] = useState<SaveStatus>({ savedAt: null, failure: null });
  const saved = useRef<{ report: Report; field: string }>({ report: draft.report, field: draft.field });
  const latest = useRef({ report, field });
  latest.current = { report, field };
  const timer = useRef<NodeJS.Timeout | undefined>(undefined);

  const flush = useCallback((): boolean => {
    clearTimeout(timer.current);
    const now = latest.current;
    if (now.report === saved.current.report && now.field === saved.current.field) return true;
    const changed = now.report === saved.current.report ? draft.changed : new Date().toISOString();
    try {
      saveDraft({ ...draft, changed, ...now });
      saved.current = now;
      setStatus({ savedAt: new Date().toTimeString().slice(0, 8), failure: null });
      return true;
    } catch (error) {
      setStatus((before) => ({ ...before, failure: (error as Error).message }));
      timer.current = setTimeout(flush, retryPause);
      return false;
    }
  }, [draft]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the report and the field are what a save waits for
  useEffect(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, pause);
  }, [report, field, flush]);

  useEffect(
    () => () => {
      flush();
      clearTimeout(timer.current);
    },
    [flush],
  );
  return { status, flush };
}
