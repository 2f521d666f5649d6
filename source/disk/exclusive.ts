/**
 * Files that only one may have open. Windows enforces it, between computers on a share too, and such a handle is gone with its
 * process, whatever ends it. Other systems know no such handles.
 */
import { closeSync, constants, openSync } from 'node:fs';
import { codeOf } from './fileFailure.ts';

/** libuv's flag for a handle that shares with nobody; elsewhere the system takes no notice of it. */
const sharesWithNobody = 0x10000000;

export const hasExclusive = (platform: NodeJS.Platform = process.platform): boolean => platform === 'win32';

/** A handle that nobody else can have beside it; null where somebody has the file open. Throws the system's error. */
export function openExclusive(path: string, { make = false } = {}): number | null {
  try {
    return openSync(path, constants.O_RDWR | (make ? constants.O_CREAT : 0) | sharesWithNobody, 0o600);
  } catch (error) {
    // ETXTBSY: a program that runs, where there are no such handles.
    if (['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'].includes(codeOf(error))) return null;
    throw error;
  }
}

/** Whether another program has a file open, or it may not be written to. Throws the system's error, ENOENT where it is not there. */
export function isHeld(path: string): boolean {
  const handle = openExclusive(path);
  if (handle !== null) closeSync(handle);
  return handle === null;
}
