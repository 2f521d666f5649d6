import { useEffect, useMemo, useRef, useState } from 'react';
import type { Draft } from '../../drafts/drafts.ts';
import { settleEdited } from '../../drafts/edited.ts';
import type { VersionReason } from '../../drafts/history.ts';
import { prepareToStore } from '../../drafts/store.ts';
import { type Current, createSaver } from '../saver.ts';
import type { SaveStatus } from '../saveWords.ts';

export interface Autosave {
  readonly status: SaveStatus;
  /** Saves without waiting for the disk: when a field is left. */
  readonly saveSoon: () => void;
  /** Saves at once and waits for the disk, `evenBlank` a new draft too that nothing is written in; tells whether everything is there. */
  readonly flush: (evenBlank?: boolean) => boolean;
  /** Keeps what is in memory as a version, when a section is finished; a version that cannot be kept is no reason to stop. */
  readonly keep: (why: VersionReason) => void;
  /** Writes what is in memory into another folder and gives the path. Throws Failure. */
  readonly copyTo: (folder: string) => string;
  /** What is in memory, for the very end. */
  readonly latest: () => Draft;
}

/** The first frame is drawn before the library that saves is loaded. */
const preparePause = 50;
/** Milliseconds for which a notice stands. */
const reading = 15_000;

/** Keeps a draft on disk (see saver.ts) and says how that goes. */
export function useAutosave(draft: Draft, current: Current, readOnly = false): Autosave {
  const [status, setStatus] = useState<SaveStatus>({ savedAt: null, saved: draft, failure: null, notice: null });
  const forgetting = useRef<NodeJS.Timeout | undefined>(undefined);
  const saver = useMemo(
    () =>
      createSaver(draft, readOnly, {
        onSaved: (written, { notice }) => {
          const savedAt = new Date().toTimeString().slice(0, 8);
          setStatus((before) => ({ savedAt, saved: written, failure: null, notice: notice ?? before.notice }));
          settleEdited(written);
          if (!notice) return;
          clearTimeout(forgetting.current);
          forgetting.current = setTimeout(() => setStatus((before) => ({ ...before, notice: null })), reading);
        },
        onFailed: (failure) => setStatus((before) => ({ ...before, failure })),
      }),
    [draft, readOnly],
  );
  useEffect(() => saver.update(current), [saver, current]);

  useEffect(() => {
    if (readOnly) return;
    const preparing = setTimeout(prepareToStore, preparePause);
    return () => clearTimeout(preparing);
  }, [readOnly]);

  useEffect(
    () => () => {
      saver.leave();
      clearTimeout(forgetting.current);
    },
    [saver],
  );
  const { saveSoon, saveNow, keep, copyTo, latest } = saver;
  return { status, saveSoon, flush: saveNow, keep, copyTo, latest };
}
