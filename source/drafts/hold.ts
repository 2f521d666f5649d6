/**
 * Locks that die with their process, where the system has such handles (Windows): locks/<id>.hold is open for as long as the draft is.
 * Process numbers come round again soon there, and nothing tells when a process was started.
 */
import { closeSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasExclusive, isHeld, openExclusive } from '../disk/exclusive.ts';
import { codeOf } from '../disk/fileFailure.ts';
import { pauseFor } from '../disk/moveFile.ts';
import { locksFolder } from './folder.ts';

const handles = new Map<string, number>();
const fileOf = (id: string): string => join(locksFolder(), `${id}.hold`);

/** Another process that only asks has the file for a moment. */
const asking = 200;

/** mine: this process has it now (or had it). other: a living process has it. none: no such handles here. Throws the system's error. */
export function takeHold(id: string): 'mine' | 'other' | 'none' {
  if (!hasExclusive()) return 'none';
  const file = fileOf(id);
  if (handles.has(file)) return 'mine';
  const start = performance.now();
  for (;;) {
    const handle = openExclusive(file, { make: true });
    if (handle !== null) {
      handles.set(file, handle);
      return 'mine';
    }
    if (performance.now() - start > asking) return 'other';
    pauseFor(20);
  }
}

/** Whether a living process, this one included, holds a draft; false where nobody does or no such handles are. Throws nothing. */
export function isHoldAlive(id: string): boolean {
  try {
    return hasExclusive() && (handles.has(fileOf(id)) || isHeld(fileOf(id)));
  } catch (error) {
    return codeOf(error) !== 'ENOENT';
  }
}

/** Gives the handle back. Throws nothing. */
export function releaseHold(id: string): void {
  const file = fileOf(id);
  const handle = handles.get(file);
  if (handle === undefined) return;
  handles.delete(file);
  try {
    closeSync(handle);
    rmSync(file, { force: true });
  } catch {
    // Another process has it already.
  }
}
