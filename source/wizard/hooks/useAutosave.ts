import { useCallback, useEffect, useRef, useState } from 'react';
import { type Draft, saveDraft } from '../../drafts/drafts.ts';
import { keepVersion, type VersionReason } from '../../drafts/history.ts';
import { saveCopy } from '../../drafts/moving.ts';
import { prepareToStore } from '../../drafts/store.ts';

export interface SaveStatus {
  /** Local time of the last save, 14:03:22; null before the first. */
  readonly savedAt: string | null;
  /** Why the last try failed, in one sentence. */
  readonly failure: string | null;
}

export interface Autosave {
  readonly status: SaveStatus;
  /** Saves at once; tells whether everything is on disk. */
  readonly flush: () => boolean;
  /** Keeps what is in memory as a version, when a section is finished; a version that cannot be kept is no reason to stop. */
  readonly keep: (why: VersionReason) => void;
  /** Writes what is in memory into another folder and gives the path. Throws Failure. */
  readonly copyTo: (folder: string) => string;
}

/**
 * A change waits for this many milliseconds at the longest, even where typing never pauses; on a quick disk for less, so that saving
 * takes a tenth of the time at most.
 */
const longestPause = 200;
const shortestPause = 50;
const retryPause = 2000;
/** The first frame is drawn before the library that saves is loaded. */
const preparePause = 50;

/** What of a draft changes while it is edited. */
type Current = Pick<Draft, 'report' | 'field' | 'setAside'>;

const same = (one: Current, other: Current): boolean =>
  one.report === other.report && one.field === other.field && one.setAside === other.setAside;

/**
 * Keeps a draft on disk: shortly after each change of the report or the place, and at once when `flush` is called. A failed save is
 * told and tried again; what was typed stays in memory meanwhile. What the draft was like at the start and at the end of the session
 * becomes a version. A read-only draft is never saved.
 */
export function useAutosave(draft: Draft, current: Current, readOnly = false): Autosave {
  const { report, field, setAside } = current;
  const [status, setStatus] = useState<SaveStatus>({ savedAt: null, failure: null });
  // What is shown first counts as saved: opening a draft writes nothing.
  const saved = useRef<Current & { changed: string }>({ ...current, changed: draft.changed });
  const latest = useRef(current);
  latest.current = current;
  const timer = useRef<NodeJS.Timeout | undefined>(undefined);
  const begun = useRef(false);
  /** True once the draft is left: what still fails then is not tried again. */
  const left = useRef(false);
  const pause = useRef(shortestPause);

  const keep = useCallback(
    (why: VersionReason, kept: Draft = { ...draft, ...latest.current }) => {
      // What was only looked at needs no version.
      if (readOnly || !begun.current) return;
      try {
        keepVersion(kept, why);
      } catch {
        // Where versions cannot be kept the draft cannot be saved either, and that is said.
      }
    },
    [draft, readOnly],
  );

  const flush = useCallback((): boolean => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const now = latest.current;
    if (readOnly || same(now, saved.current)) return true;
    const changed = now.report === saved.current.report ? saved.current.changed : new Date().toISOString();
    const start = performance.now();
    try {
      saveDraft({ ...draft, changed, ...now });
      pause.current = Math.min(longestPause, Math.max(shortestPause, 10 * (performance.now() - start)));
      if (!begun.current && now.report !== draft.report) {
        // After the first save, which must not wait for it.
        begun.current = true;
        keep('begun', draft);
      }
      saved.current = { ...now, changed };
      setStatus({ savedAt: new Date().toTimeString().slice(0, 8), failure: null });
      return true;
    } catch (error) {
      setStatus((before) => ({ ...before, failure: (error as Error).message }));
      if (!left.current) timer.current = setTimeout(flush, retryPause);
      return false;
    }
  }, [draft, readOnly, keep]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the report and the field are what a save waits for
  useEffect(() => {
    // A timer that runs is left to run: who types without a pause is saved too.
    timer.current ??= setTimeout(flush, pause.current);
  }, [report, field, setAside, flush]);

  useEffect(() => {
    if (readOnly) return;
    const preparing = setTimeout(prepareToStore, preparePause);
    return () => clearTimeout(preparing);
  }, [readOnly]);

  useEffect(
    () => () => {
      left.current = true;
      flush();
      clearTimeout(timer.current);
      timer.current = undefined;
      keep('left');
    },
    [flush, keep],
  );
  const copyTo = useCallback((folder: string) => saveCopy({ ...draft, ...latest.current }, folder), [draft]);
  return { status, flush, keep, copyTo };
}
