/**
 * Several files that belong together: all of them whole in a folder, or none.
 *
 *     const paths = await writeFiles([{ name: '报告.md', content }], folder, { force });
 */
import { closeSync, existsSync, fsync, lstatSync, openSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Failure } from '../text/failure.ts';
import { hasExclusive, isHeld } from './exclusive.ts';
import { fileFailure } from './fileFailure.ts';
import { makeFolder } from './makeFolder.ts';
import { moveNew, moveOver } from './moveFile.ts';
import { isTaken } from './pathKind.ts';
import { sweepFolder } from './sweep.ts';
import { syncFolderSoon } from './syncFolder.ts';
import { besideFile } from './writeFile.ts';

/** A file by its name, without a folder. */
export interface NamedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const doing = '无法写入';

/** The paths, among those that the documents would be written to, that exist already. */
export const existingFiles = (documents: readonly NamedFile[], folder: string): string[] =>
  documents.map(({ name }) => join(folder, name)).filter(isTaken);

/** Throws Failure where two of the documents would be one file; on many systems case makes no difference. */
function refuseTwins(documents: readonly NamedFile[]): void {
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

/** How long a virus scanner may hold a file. */
const scannerTime = 1000;

/**
 * Throws Failure where another program has one of the files open: Windows would refuse to replace it, after those before it in the
 * list have been replaced.
 */
async function refuseHeld(paths: readonly string[]): Promise<void> {
  const start = performance.now();
  for (const path of paths.filter((one) => lstatSync(one, { throwIfNoEntry: false })?.isFile())) {
    while (isHeld(path)) {
      if (performance.now() - start > scannerTime)
        throw new Failure(
          `${path} 正在另一个程序里打开（例如 Word、WPS），或者是只读文件；请先关掉它再写，文件都没有动。`,
        );
      await setTimeout(50);
    }
  }
}

/**
 * Writes documents to a folder, which is made where it is missing, and gives their paths. Every file is whole or absent, and where
 * it fails no empty folder stays behind; without `force` nothing is written where one of the names is taken.
 * Throws Failure: names taken, no permission, disk full, a file that another program has open on Windows.
 */
export async function writeFiles(
  documents: readonly NamedFile[],
  folder: string,
  { force = false, platform = process.platform }: { force?: boolean; platform?: NodeJS.Platform } = {},
): Promise<string[]> {
  refuseTwins(documents);
  const made = missingFolders(folder);
  const files = documents.map(({ name, content }) => ({
    path: join(folder, name),
    content,
    temporary: besideFile(join(folder, name)),
  }));
  const published: string[] = [];
  /** Temporary files that may be there. */
  const begun = new Set<string>();
  let current = folder;
  let isDone = false;
  try {
    makeFolder(resolve(folder));
    sweepFolder(resolve(folder));
    const taken = force ? [] : existingFiles(documents, folder);
    if (taken.length > 0) {
      throw new Failure(`${taken.join('、')} 已经存在；要覆盖请加 --force，或用 --out 换一个文件夹。`);
    }
    for (const { path, content, temporary } of files) {
      current = path;
      begun.add(temporary);
      await writeWhole(temporary, content);
    }
    if (force && hasExclusive(platform)) await refuseHeld(files.map(({ path }) => path));
    for (const { path, temporary } of files) {
      current = path;
      (force ? moveOver : moveNew)(temporary, path);
      begun.delete(temporary);
      published.push(path);
    }
    // Finished means on the disk: without this a power cut takes the names away again.
    await syncFolderSoon(resolve(folder));
    isDone = true;
  } catch (error) {
    // What replaced an older file stays: it is whole, and the older one is gone.
    if (!force) for (const path of published) remove(path);
    const failure = fileFailure(doing, current, error);
    if (!force || published.length === 0) throw failure;
    throw new Failure(`${failure.message}已经换成新的：${published.join('、')}。`, { cause: error });
  } finally {
    for (const temporary of begun) remove(temporary);
    if (!isDone) removeMade(made);
  }
  return published;
}
