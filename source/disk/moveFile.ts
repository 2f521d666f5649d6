/** Files get another name: over what is there, or only where nothing is. */
import { linkSync, lstatSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { codeOf } from './fileFailure.ts';

/** Waits without giving the turn away: saving and locking at the end of a program are synchronous. */
export function pauseFor(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Whether Windows refuses because a virus scanner, a sync program or Word has the file for a moment. */
const isBusy = (error: unknown, platform: NodeJS.Platform): boolean =>
  platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error));

/** Milliseconds between two tries: 20, 40, 80, 100 … */
const nextPause = (pause: number): number => Math.min(100, pause * 2);

/** Does something that another program may be in the way of: on Windows it is tried again for a second. */
export function patiently<T>(task: () => T, longest = 1000, platform: NodeJS.Platform = process.platform): T {
  const start = performance.now();
  for (let pause = 20; ; pause = nextPause(pause)) {
    try {
      return task();
    } catch (error) {
      if (!isBusy(error, platform) || performance.now() - start > longest) throw error;
      pauseFor(pause);
    }
  }
}

/** The same while the clerk types: the keys do not wait, and it may take longer before it has to be said. */
export async function patientlySoon<T>(
  task: () => T | Promise<T>,
  longest = 3000,
  platform: NodeJS.Platform = process.platform,
): Promise<T> {
  const start = performance.now();
  for (let pause = 20; ; pause = nextPause(pause)) {
    try {
      return await task();
    } catch (error) {
      if (!isBusy(error, platform) || performance.now() - start > longest) throw error;
      await setTimeout(pause);
    }
  }
}

/** Renames a file over another. Throws the system's error; both are as they were then. */
export function moveOver(from: string, to: string): void {
  patiently(() => renameSync(from, to));
}

/**
 * Renames a file to a name that nothing has. A hard link, unlike a rename, refuses where something has come to be meanwhile; FAT
 * sticks and some network shares know no links. Throws the system's error, EEXIST where the name is taken.
 */
export function moveNew(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    if (lstatSync(to, { throwIfNoEntry: false })) throw Object.assign(new Error(to), { code: 'EEXIST' });
    moveOver(from, to);
    return;
  }
  try {
    patiently(() => unlinkSync(from));
  } catch (error) {
    // Two names for one file would be two drafts.
    rmSync(to, { force: true });
    throw error;
  }
}
