import { randomUUID } from 'node:crypto';
import { existsSync, lstatSync, rmdirSync } from 'node:fs';
import { link, lstat, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
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

/** Writes the whole content to the disk itself, so that a power cut cannot leave an empty file under the final name. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives the finished temporary file its name; without `force` even a file made a moment ago stays. */
async function publish(temporary: string, path: string, force: boolean): Promise<void> {
  if (!force) {
    try {
      // A link, unlike a rename, refuses a name that is taken.
      await link(temporary, path);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
      // Some file systems (FAT, network shares) have no links: look once more, then rename.
      if (await lstat(path).catch(() => null)) throw Object.assign(new Error(path), { code: 'EEXIST' });
    }
  }
  await rename(temporary, path);
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
      await writeWhole(temporary, content);
    }
    for (const { path, temporary } of files) {
      current = path;
      await publish(temporary, path, force);
      published.push(path);
    }
    isDone = true;
  } catch (error) {
    // What replaced an older file stays: it is whole, and the older one is gone.
    if (!force) await Promise.allSettled(published.map((path) => rm(path)));
    throw error instanceof Failure ? error : fileFailure(doing, current, error);
  } finally {
    await Promise.allSettled(files.map(({ temporary }) => rm(temporary, { force: true })));
    if (!isDone) removeMade(made);
  }
  return published;
}
