/** Where drafts lie. */
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';
import { makeFolder } from '../disk/makeFolder.ts';
import { Failure } from '../text/failure.ts';

/** The folder that drafts live in: NIANBAO_HOME, or conf's own folder for `nianbao`, found without loading conf. */
export function home(): string {
  // Windows' `set NIANBAO_HOME="C:\a b"` makes the quotes part of the value.
  const named = (process.env.NIANBAO_HOME ?? '').replace(/^"(.*)"$/, '$1');
  return named === '' ? envPaths('nianbao', { suffix: '' }).config : resolve(named);
}

/** The folder of all drafts, made if it is not there. Throws Failure where it cannot be made. */
export const draftsFolder = (): string => madeFolder('drafts');

/** The folder of deleted drafts, from which they can be restored. */
export const deletedFolder = (): string => madeFolder('deleted');

/** The folder of damaged files that were set aside. */
export const damagedFolder = (): string => madeFolder('damaged');

/** The folder of the locks: which process edits which draft. */
export const locksFolder = (): string => madeFolder('locks');

/** The folder of texts that are open in another editor, or were when the program ended. */
export const editingFolder = (): string => madeFolder('editing');

/** Where the earlier versions of all drafts lie, a folder each; not made here, for most drafts are only looked at. */
export const allHistory = (): string => join(home(), 'history');

/** Where the earlier versions of a draft lie. */
export const historyFolder = (id: string): string => join(allHistory(), id);

/** Where a unit's own templates lie, which win over the program's; not made here, for most units have none. */
export function templatesFolder(): string {
  return join(home(), 'templates');
}

function madeFolder(name: string): string {
  const folder = join(home(), name);
  try {
    makeFolder(folder, 0o700);
  } catch (error) {
    if (!(error instanceof Failure) || !process.env.NIANBAO_HOME) throw error;
    const words = error.message.replace(/。$/, '');
    throw new Failure(`${words}；这个位置是环境变量 NIANBAO_HOME 指定的，写错了请改它。`, { cause: error.cause });
  }
  return folder;
}
