/** Files that leave the folder of drafts: exports and copies. */
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a new file for its owner only, whole or not at all; a file that is there is never touched. Throws the system's error
 * (EEXIST where there is such a file).
 */
export function writeNewFile(file: string, text: string): void {
  if (existsSync(file)) throw Object.assign(new Error('exists'), { code: 'EEXIST' });
  const beside = `${file}.${process.pid}.part`;
  try {
    const handle = openSync(beside, 'wx', 0o600);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (readFileSync(beside, 'utf8') !== text) throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
    place(beside, file, text);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** A hard link, unlike a rename, refuses where a file has come to be meanwhile; FAT sticks know no links. */
function place(beside: string, file: string, text: string): void {
  try {
    linkSync(beside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    writeFileSync(file, text, { flag: 'wx', mode: 0o600, flush: true });
  }
}
