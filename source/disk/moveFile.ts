/** Files get another name: over what is there, or only where nothing is. */
import { linkSync, lstatSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { codeOf } from './fileFailure.ts';

/** Waits without giving the turn away: saving and locking at the end of a program are synchronous. */
export function pauseFor(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** On Windows a virus scanner, a sync program or Word may hold a file for a moment: a second is waited for it there. */
export function patiently<T>(task: () => T, longest = 1000): T {
  const start = performance.now();
  for (let pause = 20; ; pause = Math.min(100, pause * 2)) {
    try {
      return task();
    } catch (error) {
      const isBusy = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error));
      if (!isBusy || performance.now() - start > longest) throw error;
      pauseFor(pause);
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
