/** Drafts taken out of the list, and back. Nothing is ever put over anything. */
import { join } from 'node:path';
import { codeOf, fileFailure } from '../disk/fileFailure.ts';
import { moveNew } from '../disk/moveFile.ts';
import { syncFolder } from '../disk/syncFolder.ts';
import { fileOf, freeId } from './files.ts';
import { deletedFolder, draftsFolder } from './folder.ts';
import { lockDraft, refuseWhereLocked } from './lock.ts';
import { baseOf } from './names.ts';

/** Moves a file to the first free of the names that `nameOf` gives for 1, 2, 3 …; gives the id. Throws the system's error. */
function moveToFree(from: string, folder: string, idOf: (count: number) => string): string {
  for (let count = 1; ; count++) {
    const id = idOf(count);
    try {
      moveNew(from, join(folder, `${id}.json`));
      syncFolder(folder);
      return id;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

/**
 * Takes a draft out of the list; restoreDraft brings it back. Gives the id that it has among the deleted ones: another than before where
 * an older deleted draft has that. Throws Failure, also where another process edits it.
 */
export function removeDraft(id: string): string {
  refuseWhereLocked(id, '无法删除草稿');
  const file = fileOf(id);
  try {
    const lock = lockDraft(id);
    try {
      // Between the two looks another may have opened it.
      if (!lock.held) refuseWhereLocked(id, '无法删除草稿');
      const deleted = moveToFree(file, deletedFolder(), (count) => (count === 1 ? id : `${baseOf(id)}-${count}`));
      syncFolder(draftsFolder());
      return deleted;
    } finally {
      if (lock.held) lock.release();
    }
  } catch (error) {
    throw fileFailure('无法删除草稿', file, error);
  }
}

/** Brings a deleted draft back. Gives the id it has now: another where that is taken. Throws Failure where there is none with this id. */
export function restoreDraft(id: string): string {
  const from = join(deletedFolder(), `${id}.json`);
  try {
    const restored = moveToFree(from, draftsFolder(), (count) => (count === 1 ? id : freeId(id)));
    syncFolder(deletedFolder());
    return restored;
  } catch (error) {
    throw fileFailure('无法恢复草稿', from, error);
  }
}
