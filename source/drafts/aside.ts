/** Damaged files are kept under a telling name, never overwritten: damaged/20260112-093015-damaged-20261123-140322.json. */
import { copyFileSync, existsSync, linkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { codeOf } from '../disk/fileFailure.ts';
import { moveNew } from '../disk/moveFile.ts';
import { readBytes } from '../disk/readFile.ts';
import { syncFolder } from '../disk/syncFolder.ts';
import { replaceFile } from '../disk/writeFile.ts';
import { damagedFolder } from './folder.ts';
import { stampOf } from './names.ts';
import { largestDraft } from './text.ts';

/** Calls `place` with one name after the other until one is free. Gives its path. */
function underFreeName(id: string, place: (path: string) => void): string {
  const base = join(damagedFolder(), `${id}-damaged-${stampOf(new Date())}`);
  for (let count = 1; ; count++) {
    const path = `${base}${count > 1 ? `-${count}` : ''}.json`;
    try {
      place(path);
      syncFolder(dirname(path));
      return path;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

/**
 * Keeps a damaged file that is about to be replaced: it has two names until then, so that it is in the list of drafts and among the
 * damaged ones whatever happens in between. Gives its new path. Throws the system's error; nothing has changed then.
 */
export const keepAside = (id: string, file: string): string =>
  underFreeName(id, (path) => {
    try {
      linkSync(file, path);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') throw error;
      // FAT sticks and some shares know no second name.
      if (existsSync(path)) throw Object.assign(new Error(path), { code: 'EEXIST' });
      copyFileSync(file, path);
    }
  });

/** Moves a file in which nothing can be read out of the way. Gives its new path. Throws the system's error; it is where it was then. */
export const setAside = (id: string, file: string): string => underFreeName(id, (path) => moveNew(file, path));

/** Copies a file that is whole but not as it was saved; once for each content. Gives the path. Throws the system's error. */
export function copyAside(id: string, file: string): string {
  const bytes = readBytes(file, { largest: largestDraft });
  const key = crc32(bytes).toString(16).padStart(8, '0');
  const aside = join(damagedFolder(), `${id}-altered-${key}.json`);
  if (!existsSync(aside)) replaceFile(aside, bytes);
  return aside;
}
