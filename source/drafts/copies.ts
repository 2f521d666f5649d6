/** Copies of a draft elsewhere: what is written when the draft itself cannot be saved. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileFailure } from '../disk/fileFailure.ts';
import { makeFolder } from '../disk/makeFolder.ts';
import { writeNewFile } from '../disk/writeFile.ts';
import { reportToJson } from '../report/interchange.ts';
import { fileOf } from './files.ts';
import type { Draft } from './format.ts';

/** The end of the name of a copy; a number may follow. */
const nameEnd = (id: string): string => `年草稿-${id}`;

/**
 * Writes what is in memory elsewhere when saving fails: a report that check and write take, with what else is in the draft for `drafts
 * import`. Gives the path, which was free before. Throws Failure.
 */
export function saveCopy(draft: Draft, folder: string): string {
  const { unit, year } = draft.report;
  // A name that every file system takes: no separators, and short in bytes.
  const name = `${unit.replaceAll(/[\p{Cc}\\/:*?"<>|.]/gu, '').slice(0, 40)}${year}${nameEnd(draft.id)}`;
  const { setAside = [], prior } = draft;
  const more = { ...(setAside.length > 0 ? { setAside } : {}), ...(prior ? { prior: reportToJson(prior) } : {}) };
  const text = `${JSON.stringify({ ...(reportToJson(draft.report) as object), ...more }, null, 2)}\n`;
  makeFolder(folder, 0o700);
  for (let count = 1; ; count++) {
    const file = join(folder, `${name}${count > 1 ? `-${count}` : ''}.json`);
    if (existsSync(file)) continue;
    try {
      writeNewFile(file, text);
      return file;
    } catch (error) {
      throw fileFailure('无法另存草稿到', file, error);
    }
  }
}

/** The newest copy of a draft in one of these folders that is newer than the draft itself; null where there is none. Throws nothing. */
export function newerCopyOf(id: string, folders: readonly string[]): string | null {
  const timeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const copiesIn = (folder: string) => {
    try {
      return readdirSync(folder)
        .filter((name) => name.includes(nameEnd(id)) && name.endsWith('.json'))
        .map((name) => ({ path: join(folder, name), time: timeOf(join(folder, name)) }));
    } catch {
      // The other folder may hold one.
      return [];
    }
  };
  try {
    const own = timeOf(fileOf(id));
    const newest = folders.flatMap(copiesIn).sort((one, other) => other.time - one.time)[0];
    return newest && newest.time > own ? newest.path : null;
  } catch {
    return null;
  }
}
