/** What is in the folder that a typed path leads into. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { pathOf, plainPath } from './typedPath.ts';

export interface FileEntry {
  /** As it is typed: with the folder that was typed before it. */
  readonly typed: string;
  readonly name: string;
  readonly isFolder: boolean;
}

/** Listing stops here: nobody looks through more. */
const most = 500;

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

/** ~ for the home folder, as it was typed. */
const asTyped = (typed: string, folder: string): string =>
  /^\s*~/.test(typed) && folder.startsWith(homedir()) ? `~${folder.slice(homedir().length)}` : folder;

/** Where a list begins that nothing was typed for: where the program was started; its own folder holds no reports, the clerk's does. */
function firstFolder(): string {
  const here = pathOf('.');
  const own = globalThis.nianbaoProgram ? dirname(realpath(globalThis.nianbaoProgram)) : '';
  return own === here || own.startsWith(here + sep) ? homedir() : here;
}

const realpath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

/**
 * The folders, and the files that `fits` says yes to, whose names begin with what was typed; folders first, both by name. Nothing
 * where there is no such folder or it cannot be read.
 */
export function filesFor(typed: string, fits: (name: string) => boolean): FileEntry[] {
  const path = plainPath(typed);
  const inside = path === '' || /[/\\]$/.test(path);
  const folder = inside ? (path === '' ? firstFolder() : pathOf(path)) : dirname(pathOf(path));
  const begin = inside ? '' : basename(path).toLowerCase();
  const before =
    path === ''
      ? folder === pathOf('.')
        ? ''
        : folder + sep
      : asTyped(typed, inside ? path.replace(/[/\\]?$/, sep) : join(folder, sep));
  const relative = !/^(?:[/\\~]|[A-Za-z]:|file:|["'“‘])/.test(typed.trim()) && !inside;
  const lead = relative ? path.slice(0, path.length - basename(path).length) : before;
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  const entries: FileEntry[] = [];
  for (const name of names) {
    if (name.startsWith('.') || name.startsWith('~$') || !name.toLowerCase().startsWith(begin)) continue;
    const folderThere = isFolder(join(folder, name));
    if (!folderThere && !fits(name)) continue;
    entries.push({
      typed: lead + name + (folderThere ? sep : ''),
      name: name + (folderThere ? sep : ''),
      isFolder: folderThere,
    });
    if (entries.length >= most) break;
  }
  return entries.sort(
    (one, other) => Number(other.isFolder) - Number(one.isFolder) || one.name.localeCompare(other.name, 'zh'),
  );
}

/** As much as all entries have in common, for Tab; what was typed where that is no more. */
export function completed(typed: string, entries: readonly FileEntry[]): string {
  const [first, ...rest] = entries.map((entry) => entry.typed);
  if (first === undefined) return typed;
  let common = first;
  for (const other of rest) while (!other.toLowerCase().startsWith(common.toLowerCase())) common = common.slice(0, -1);
  return common.length > typed.trim().length || rest.length === 0 ? common : typed;
}
