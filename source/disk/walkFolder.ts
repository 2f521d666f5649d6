/**
 * The files in a folder and below. Linked folders are not gone into (one link to its own parent would make of one file forty, two
 * would never end); a link to a file is a file. Hidden names and what Word leaves beside an open document (`~$…`) are left out.
 *
 *     const { files, refused } = walkFolder('各单位', (name) => name.endsWith('.docx'));
 */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileFailure } from './fileFailure.ts';

export interface Walked {
  /** Paths that begin with the folder's own, in the order of their names. */
  readonly files: readonly string[];
  /** Folders below that the system does not let us look into. */
  readonly refused: readonly { readonly folder: string; readonly cause: unknown }[];
}

/** Word's, WPS's and macOS's own files beside the documents: `~$a.docx`, `.~a.docx`, `._a.docx`, what a zip made on a Mac brings. */
const isAside = (name: string): boolean => name.startsWith('.') || name.startsWith('~$') || name === '__MACOSX';

const isRegular = (entry: Dirent, path: string): boolean =>
  entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile() === true);

/** Links that lead round in a circle, or to where nothing can be looked at, are no files. */
function isFile(entry: Dirent, path: string): boolean {
  try {
    return isRegular(entry, path);
  } catch {
    return false;
  }
}

/**
 * Every regular file below a folder whose name `wanted` takes. `onFolder` is told of each folder and the number of files found so far.
 * Throws Failure where the folder itself cannot be looked into.
 */
export function walkFolder(
  folder: string,
  wanted: (name: string) => boolean = () => true,
  onFolder: (folder: string, found: number) => void = () => {},
): Walked {
  const files: string[] = [];
  const refused: { folder: string; cause: unknown }[] = [];
  const open = [folder];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    onFolder(current, files.length);
    let entries: Dirent[];
    try {
      entries = readdirSync(current, { withFileTypes: true });
    } catch (error) {
      if (current === folder) throw fileFailure('无法读取', current, error);
      refused.push({ folder: current, cause: error });
      continue;
    }
    for (const entry of entries) {
      if (isAside(entry.name)) continue;
      const path = join(current, entry.name);
      if (entry.isDirectory()) open.push(path);
      else if (wanted(entry.name) && isFile(entry, path)) files.push(path);
    }
  }
  return { files: files.sort(), refused };
}
