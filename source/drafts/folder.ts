/** Where drafts lie. */
import { dirname, join } from 'node:path';
import Conf from 'conf';
import { makeFolder } from '../text/makeFolder.ts';

/** The folder that drafts live in: NIANBAO_HOME, or conf's own folder for `nianbao`. */
export function home(): string {
  const { NIANBAO_HOME } = process.env;
  if (NIANBAO_HOME) return NIANBAO_HOME;
  return dirname(new Conf({ projectName: 'nianbao', projectSuffix: '' }).path);
}

/** The folder of all drafts, made if it is not there. Throws Failure where it cannot be made. */
export function draftsFolder(): string {
  return madeFolder('drafts');
}

/** The folder of deleted drafts, from which they can be restored. */
export function deletedFolder(): string {
  return madeFolder('deleted');
}

function madeFolder(name: string): string {
  const folder = join(home(), name);
  makeFolder(folder, 0o700);
  return folder;
}
