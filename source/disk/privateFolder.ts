/** A folder that only its owner can have put something into. */
import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whether nobody but the owner and the administrator can rename or replace what lies in a folder: each folder above counts too. */
function isSafeAbove(folder: string, owner: number): boolean {
  for (let path = folder; ; path = dirname(path)) {
    const { uid, mode } = lstatSync(path);
    if (uid !== owner && uid !== 0) return false;
    // In a folder that others may write to, as in /tmp, the sticky bit keeps them from renaming what is not theirs.
    if ((mode & 0o022) !== 0 && (mode & 0o1000) === 0) return false;
    if (dirname(path) === path) return true;
  }
}

/**
 * The real path of a folder, made for its owner alone if it is not there; null where somebody else may have had a hand in it, or it
 * cannot be made. Throws nothing. On Windows the user's own folders are private by their place.
 */
export function privateFolder(folder: string): string | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = realpathSync(folder);
    const owner = process.getuid?.();
    if (owner === undefined) return path;
    const stats = lstatSync(path);
    const isPrivate = stats.isDirectory() && stats.uid === owner && (stats.mode & 0o077) === 0;
    return isPrivate && isSafeAbove(dirname(path), owner) ? path : null;
  } catch {
    return null;
  }
}
