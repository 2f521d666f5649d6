/**
 * Whole files out: a file is as it was, or wholly new, whatever happens in between. The content goes into a file of its own beside the
 * target, from there to the disk, gets the name, and the name goes to the disk too.
 *
 *     writeNewFile(path, text);          // never touches a file that is there (EEXIST)
 *     replaceFile(path, text);           // puts it in the place of one that may be there
 *     await replaceFileSoon(path, text); // the same; the disk is waited for without stopping the program
 *
 * All throw the system's error (on Windows also a Failure, for names that it does not have): the caller says with fileFailure what it
 * was doing. Many files that belong together: writeFiles.ts.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, fsync, fsyncSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { moveNew, moveOver, patientlySoon } from './moveFile.ts';
import { syncFolder, syncFolderSoon } from './syncFolder.ts';
import { refuseNames } from './windowsNames.ts';

/** The beginning and the end of the names of files in the making; sweep.ts knows them by it. */
export const partial = { begin: '.nianbao-', end: '.tmp' } as const;

/** A name beside a file that nobody can know beforehand. */
export const besideFile = (path: string): string =>
  join(dirname(path), `${partial.begin}${process.pid}-${randomBytes(8).toString('hex')}${partial.end}`);

/** Where a link leads: what it points to is replaced, not the link. */
function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // Not there yet, or not to be looked at: then writing says so.
    return join(dirname(path), basename(path));
  }
}

/** The handle of a new file beside the target, its content handed to the system. `wx` follows no link. */
function begin(beside: string, content: string | Uint8Array, mode: number): number {
  const handle = openSync(beside, 'wx', mode);
  try {
    writeFileSync(handle, content);
    return handle;
  } catch (error) {
    closeSync(handle);
    throw error;
  }
}

function whole(path: string, content: string | Uint8Array, mode: number, move: typeof moveOver): void {
  refuseNames(path);
  const beside = besideFile(path);
  try {
    const handle = begin(beside, content, mode);
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    move(beside, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Writes a new file, for its owner only unless `mode` says otherwise. Throws EEXIST where there is one. */
export function writeNewFile(path: string, content: string | Uint8Array, mode = 0o600): void {
  whole(path, content, mode, moveNew);
}

/** Writes a file in the place of whatever was there; a link is followed. */
export function replaceFile(path: string, content: string | Uint8Array, mode = 0o600): void {
  whole(targetOf(path), content, mode, moveOver);
}

const synced = promisify(fsync);

export interface ReplaceOptions {
  readonly mode?: number;
  /** Asked last, right before each try to give the new file the name: where it says no, nothing changes. */
  readonly mayReplace?: () => boolean;
  /** Told at once when the new file has the name, before the name is on the disk. */
  readonly onReplaced?: () => void;
}

/** The same, giving way while the disk is at work. Tells whether it was written. */
export async function replaceFileSoon(
  path: string,
  content: string | Uint8Array,
  { mode = 0o600, mayReplace = () => true, onReplaced = () => {} }: ReplaceOptions = {},
): Promise<boolean> {
  const target = targetOf(path);
  const beside = besideFile(target);
  try {
    const handle = begin(beside, content, mode);
    await synced(handle).finally(() => closeSync(handle));
    const isReplaced = await patientlySoon(() => {
      if (!mayReplace()) return false;
      renameSync(beside, target);
      return true;
    });
    if (!isReplaced) {
      rmSync(beside, { force: true });
      return false;
    }
    onReplaced();
    await syncFolderSoon(dirname(target));
    return true;
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
