/** Keeps a draft on disk while it is edited; knows no screen. hooks/useAutosave.ts ties it to one. */
import { existsSync } from 'node:fs';
import { type Draft, saveDraft } from '../drafts/drafts.ts';
import { fileOf } from '../drafts/files.ts';
import { keepVersion, keepVersionSoon, type VersionReason } from '../drafts/history.ts';
import { saveCopy } from '../drafts/moving.ts';
import { type Saved, saveDraftSoon } from '../drafts/saving.ts';
import { isSame } from './saveWords.ts';

/** What of a draft changes while it is edited. */
export type Current = Pick<Draft, 'report' | 'field' | 'setAside' | 'begun'>;

export interface Saver {
  /** Tells what the draft is like now; it is saved a moment later. */
  readonly update: (current: Current) => void;
  /** Saves without waiting for the disk. */
  readonly saveSoon: () => void;
  /**
   * Saves at once and waits for the disk; tells whether everything is there. For the end, and where the clerk asks for it: `evenBlank`
   * where it is then to be there, though nothing is written in it yet.
   */
  readonly saveNow: (evenBlank?: boolean) => boolean;
  /** Keeps what is in memory as a version; one that cannot be kept is no reason to stop. */
  readonly keep: (why: VersionReason) => void;
  /** Writes what is in memory into another folder and gives the path. Throws Failure. */
  readonly copyTo: (folder: string) => string;
  readonly latest: () => Draft;
  /** The draft is left: the last save, and a version of it. */
  readonly leave: () => void;
}

export interface SaverEvents {
  readonly onSaved: (draft: Draft, saved: Saved) => void;
  readonly onFailed: (sentence: string) => void;
}

/**
 * A change waits for this many milliseconds at the longest, even where typing never pauses; on a quick disk for less, so that saving
 * takes a tenth of the time at most.
 */
const longestPause = 200;
const shortestPause = 50;
const retryPause = 2000;

const same = (one: Current, other: Current): boolean =>
  isSame(one, other) && one.field === other.field && one.begun === other.begun;

/** The versions that come of editing a draft: as it was opened, once something else is in it, at each finished section, as it was left. */
function versionsOf(draft: Draft, isReadOnly: boolean) {
  let isBegun = false;
  const keepSoon = (why: VersionReason, kept: Draft) => void keepVersionSoon(kept, why).catch(() => {});
  const begin = ({ report }: Draft) => {
    if (isBegun || report === draft.report) return;
    isBegun = true;
    keepSoon('begun', draft);
  };
  return {
    begin,
    // What was only looked at needs no version.
    keep(why: VersionReason, kept: Draft) {
      if (isReadOnly) return;
      // What was changed a moment ago may still be on its way to the disk.
      begin(kept);
      if (isBegun) keepSoon(why, kept);
    },
    leave(left: Draft) {
      if (isReadOnly || !isBegun) return;
      try {
        keepVersion(left, 'left');
      } catch {
        // Where versions cannot be kept the draft cannot be saved either, and that is said.
      }
    },
  };
}

/** What is in memory, and what of it is on the disk. */
function inMemory(draft: Draft, isReadOnly: boolean) {
  let current: Current = draft;
  // What is shown first counts as saved: opening a draft writes nothing.
  let saved: Current & { readonly changed: string } = draft;
  // A new draft that nothing was written into leaves nothing behind: moving about in it is no reason to keep it.
  let isKept = existsSync(fileOf(draft.id));
  const { begun: _, ...base } = draft;
  return {
    update: (changed: Current) => {
      current = changed;
    },
    isSaved: (evenBlank = false): boolean =>
      isReadOnly ||
      (isKept ? same(current, saved) : !evenBlank && isSame(current, draft) && current.begun === draft.begun),
    latest: (): Draft => ({
      ...base,
      ...current,
      changed: current.report === saved.report ? saved.changed : new Date().toISOString(),
    }),
    noteWritten: (written: Draft) => {
      saved = written;
      isKept = true;
    },
  };
}

/** A task that is done a moment later, once however often that is asked for. */
function planned(task: () => void) {
  let timer: NodeJS.Timeout | undefined;
  return {
    plan: (milliseconds: number) => {
      timer ??= setTimeout(task, milliseconds);
    },
    unplan: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

/**
 * Saves shortly after each change, in the background: a slow disk must not keep the keys waiting. A failed save is told and tried
 * again; what was typed stays in memory meanwhile. What the draft was like at the start and at the end becomes a version. A
 * read-only draft is never saved.
 */
export function createSaver(draft: Draft, isReadOnly: boolean, { onSaved, onFailed }: SaverEvents): Saver {
  let pause = shortestPause;
  let isWriting = false;
  let isLeft = false;
  const { update, isSaved, latest, noteWritten } = inMemory(draft, isReadOnly);
  const versions = versionsOf(draft, isReadOnly);
  const { plan, unplan } = planned(saveSoon);

  const note = (written: Draft, result: Saved, start: number) => {
    noteWritten(written);
    pause = Math.min(longestPause, Math.max(shortestPause, 10 * (performance.now() - start)));
    // After the first save, which must not wait for it.
    versions.begin(written);
    onSaved(written, result);
  };

  function saveSoon(): void {
    unplan();
    if (isSaved() || isWriting || isLeft) return;
    isWriting = true;
    const start = performance.now();
    const written = latest();
    let next = pause;
    saveDraftSoon(written)
      .then((result) => {
        if (result) note(written, result, start);
        next = pause;
      })
      .catch((error: Error) => {
        onFailed(error.message);
        next = retryPause;
      })
      .finally(() => {
        isWriting = false;
        if (!isSaved() && !isLeft) plan(next);
      });
  }

  function saveNow(evenBlank = false): boolean {
    unplan();
    if (isSaved(evenBlank)) return true;
    const start = performance.now();
    const written = latest();
    try {
      note(written, saveDraft(written), start);
      return true;
    } catch (error) {
      onFailed((error as Error).message);
      if (!isLeft) plan(retryPause);
      return false;
    }
  }

  return {
    update(changed) {
      update(changed);
      // A timer that runs is left to run: who types without a pause is saved too.
      if (!isSaved() && !isWriting && !isLeft) plan(pause);
    },
    saveSoon,
    saveNow,
    keep: (why) => versions.keep(why, latest()),
    copyTo: (folder) => saveCopy(latest(), folder),
    latest,
    leave() {
      isLeft = true;
      saveNow();
      versions.leave(latest());
    },
  };
}
