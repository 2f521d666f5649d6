/** Where drafts lie. */
import { join } from 'node:path';
import envPaths from 'env-paths';
import { makeFolder } from '../disk/makeFolder.ts';

/** The folder that drafts live in: NIANBAO_HOME, or conf's own folder for `nianbao`, found without loading conf. */
export function home(): string {
  const { NIANBAO_HOME } = process.env;
  if (NIANBAO_HOME) return NIANBAO_HOME;
  return envPaths('nianbao', { suffix: '' }).config;
}

/** The folder of all drafts, made if it is not there. Throws Failure where it cannot be made. */
export function draftsFolder(): string {
  return madeFolder('drafts');
}

/** The folder of deleted drafts, from which they can be restored. */
export function deletedFolder(): string {
  return madeFolder('deleted');
}

/** The folder of damaged files that were set aside. */
export function damagedFolder(): string {
  return madeFolder('damaged');
}

/** The folder of the locks: which process edits which draft. */
export function locksFolder(): string {
  return madeFolder('locks');
}

/** Where the earlier versions of a draft lie; not made here, for most drafts are only looked at. */
export function historyFolder(id: string): string {
  return join(home(), 'history', id);
}

/** Where a unit's own templates lie, which win over the program's; not made here, for most units have none. */
export function templatesFolder(): string {
  return join(home(), 'templates');
}

function madeFolder(name: string): string {
  const folder = join(home(), name);
  makeFolder(folder, 0o700);
  return folder;
}
