import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileFailure } from './fileFailure.ts';
import { syncFolder } from './syncFolder.ts';
import { refuseNames } from './windowsNames.ts';

/**
 * Makes a folder and those above it, one by one, and puts their names on the disk: Node's recursive mkdir (measured on 24.21) never
 * comes back where the system refuses with ENOENT, as it does under /proc. Gives the folders that were made, the outermost first.
 * Throws Failure, on Windows also for names that it does not have.
 */
export function makeFolder(folder: string, mode = 0o777): string[] {
  refuseNames(folder);
  const missing: string[] = [];
  for (let path = folder; !existsSync(path) && dirname(path) !== path; path = dirname(path)) missing.unshift(path);
  for (const path of missing) {
    try {
      mkdirSync(path, { mode });
      syncFolder(dirname(path));
    } catch (error) {
      // Somebody else may have made it a moment ago.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw fileFailure('无法创建文件夹', path, error);
    }
  }
  return missing;
}
