/** What stands at a path. */
import { lstatSync, statSync } from 'node:fs';

/** file and folder also through a link; other: a pipe, a device, a link that leads in a circle, what may not be looked at. Throws nothing. */
export type PathKind = 'file' | 'folder' | 'other' | 'nothing';

export function pathKind(path: string): PathKind {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return !stats ? 'nothing' : stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
  } catch {
    return 'other';
  }
}

/** Whether a name is taken, by a link that leads nowhere too. False where one cannot tell, as below a file. Throws nothing. */
export function isTaken(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
