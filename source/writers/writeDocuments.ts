import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsync,
  linkSync,
  lstatSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Failure, fileFailure } from '../text/failure.ts';
import { makeFolder } from '../text/makeFolder.ts';
import type { Document } from './renderDocument.ts';

const doing = '无法写入';

/** The paths, among those that the documents would be written to, that exist already. */
export const existingFiles = (documents: readonly Document[], folder: string): string[] =>
  documents
    .map(({ name }) => join(folder, name))
    .filter((path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined);

/** Throws Failure where two of the documents would be one file; on many systems case makes no difference. */
function refuseTwins(documents: readonly Document[]): void {
  const seen = new Set<string>();
  for (const { name } of documents) {
    const key = name.toLowerCase();
    if (seen.has(key)) {
      throw new Failure(`要写入的文件中有两份都叫 ${name}，请把其中一份报告的标题改得不同，或分两次写到不同的文件夹。`);
    }
    seen.add(key);
  }
}

const toDisk = promisify(fsync);

/**
 * Writes the whole content to the disk itself, so that a power cut cannot leave an empty file under the final name. Only
 * the disk is waited for: the calls before it take less time than handing them to another thread.
 */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, content);
    await toDisk(file);
  } finally {
    closeSync(file);
  }
}

/** Gives the finished temporary file its name; without `force` even a file made a moment ago stays. */
function publish(temporary: string, path: string, force: boolean): void {
  if (!force) {
    try {
      // A link, unlike a rename, refuses a name that is taken.
      linkSync(temporary, path);
      unlinkSync(temporary);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
      // Some file systems (FAT, network shares) have no links: look once more, then rename.
      if (lstatSync(path, { throwIfNoEntry: false })) throw Object.assign(new Error(path), { code: 'EEXIST' });
    }
  }
  renameSync(temporary, path);
}

/** Takes a file away where there is one; what cannot be taken away stays. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It was made by this process in this folder: nothing more can be done about it.
  }
}

/** The folders that have to be made for this one, the innermost first. */
function missingFolders(folder: string): string[] {
  const missing: string[] = [];
  for (let path = resolve(folder); !existsSync(path) && dirname(path) !== path; path = dirname(path))
    missing.push(path);
  return missing;
}

/** Takes away the folders that were made, as far as they are still empty. */
function removeMade(folders: readonly string[]): void {
  try {
    for (const path of folders) if (existsSync(path)) rmdirSync(path);
  } catch {
    // Somebody has put something into it.
  }
}

/**
 * Writes documents to a folder, which is made where it is missing, and gives their paths. Every file is whole or absent, and where
 * it fails no empty folder stays behind; without `force` nothing is written where one of the names is taken.
 * Throws Failure: names taken, no permission, disk full.
 */
export async function writeDocuments(
  documents: readonly Document[],
  folder: string,
  { force = false }: { force?: boolean } = {},
): Promise<string[]> {
  refuseTwins(documents);
  const made = missingFolders(folder);
  const files = documents.map(({ name, content }) => ({
    path: join(folder, name),
    content,
    temporary: join(folder, `.nianbao-${randomUUID()}.tmp`),
  }));
  const published: string[] = [];
  /** Temporary files that may be there. */
  const begun = new Set<string>();
  let current = folder;
  let isDone = false;
  try {
    makeFolder(resolve(folder));
    const taken = force ? [] : existingFiles(documents, folder);
    if (taken.length > 0) {
      throw new Failure(`${taken.join('、')} 已经存在；要覆盖请加 --force，或用 --out 换一个文件夹。`);
    }
    for (const { path, content, temporary } of files) {
      current = path;
      begun.add(temporary);
      await writeWhole(temporary, content);
    }
    for (const { path, temporary } of files) {
      current = path;
      publish(temporary, path, force);
      begun.delete(temporary);
      published.push(path);
    }
    isDone = true;
  } catch (error) {
    // What replaced an older file stays: it is whole, and the older one is gone.
    if (!force) for (const path of published) remove(path);
    throw error instanceof Failure ? error : fileFailure(doing, current, error);
  } finally {
    for (const temporary of begun) remove(temporary);
    if (!isDone) removeMade(made);
  }
  return published;
}
