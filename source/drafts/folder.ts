/** Where drafts lie. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Conf from 'conf';
import { fileFailure } from '../text/failure.ts';

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
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw fileFailure('无法建立存放草稿的文件夹', folder, error);
  }
  return folder;
}
