/** The files that drafts are: which there are, where they lie, which names are free, and whether another has changed one. */
import { lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { fileFailure } from '../disk/fileFailure.ts';
import { isTaken as isNameTaken } from '../disk/pathKind.ts';
import { readBytes } from '../disk/readFile.ts';
import { deletedFolder, draftsFolder } from './folder.ts';
import { holderOf } from './lock.ts';
import { baseOf, idOfFile, isOwnId } from './names.ts';
import { draftText, largestDraft } from './text.ts';

/** What a list shows of a draft. */
export interface DraftEntry {
  readonly id: string;
  /** Milliseconds since 1970, from the file: newest first in lists. */
  readonly changed: number;
}

/** The file of a draft, whether it is there or not. */
export const fileOf = (id: string): string => join(draftsFolder(), `${id}.json`);

/** The drafts there are, the last changed first; of files with our own names none is opened. Throws Failure where the folder cannot be read. */
export const listDrafts = (): DraftEntry[] => entriesOf(draftsFolder());

/** The deleted drafts that can be restored, the last deleted first. */
export const listDeleted = (): DraftEntry[] => entriesOf(deletedFolder());

/** Whether a file with a name that is not ours holds a draft: a copy, a sync program's conflict. It begins with what it is. */
function beginsAsDraft(file: string): boolean {
  try {
    return /^\s*\{\s*"format"\s*:\s*"nianbao\.draft\//.test(readText(file).slice(0, 200));
  } catch {
    return false;
  }
}

/** Whatever is a draft in a folder, whatever its name. */
export function entriesOf(folder: string): DraftEntry[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    throw fileFailure('无法读取草稿文件夹', folder, error);
  }
  // Written out plainly: with 1,000 drafts this runs before the first frame, when nothing is compiled yet.
  const entries: DraftEntry[] = [];
  for (const name of names) {
    const id = idOfFile(name);
    if (id === null) continue;
    const file = `${folder}/${name}`;
    const stats = statsOf(file);
    if (stats && (isOwnId(id) || (stats.isFile() && beginsAsDraft(file)))) entries.push({ id, changed: stats.mtimeMs });
  }
  return entries.sort((one, other) => other.changed - one.changed || (one.id < other.id ? 1 : -1));
}

/** A link that leads in a circle or nowhere is listed too: it stands where a draft was. */
function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false }) ?? lstatSync(file, { throwIfNoEntry: false });
  } catch {
    return lstatSync(file, { throwIfNoEntry: false });
  }
}

/** Files of the drafts that this process has begun: two begun in the same second are two. */
const begun = new Set<string>();

/** Whether an id is a draft's, a deleted one's, or one that is being begun. */
export const isTaken = (id: string): boolean =>
  begun.has(fileOf(id)) ||
  isNameTaken(fileOf(id)) ||
  isNameTaken(join(deletedFolder(), `${id}.json`)) ||
  holderOf(id) !== null;

/** The first of id, id-2, id-3 … that no draft has. A number that `id` ends in is left out: what is given is always a name of ours. */
export function freeId(wanted: string): string {
  if (isOwnId(wanted) && !isTaken(wanted)) return wanted;
  const base = baseOf(wanted);
  let id = base;
  for (let count = 2; isTaken(id); count++) id = `${base}-${count}`;
  return id;
}

/** The text of a draft's file. Throws Failure: not there, no plain file, too large. */
export const readText = (file: string): string =>
  draftText(readBytes(file, { doing: '无法打开草稿', largest: largestDraft, advice: '不像是一份草稿；没有改动它' }));

/** What the file of a draft was like when this process last read or wrote it: a cheap way to see that another has been there. */
const known = new Map<string, { readonly marks: string; readonly content: number }>();

/** What changes when a file is written; null where there is none. */
export function marksOf(file: string): string | null {
  const stat = statSync(file, { throwIfNoEntry: false, bigint: true });
  return stat ? `${stat.ino} ${stat.size} ${stat.mtimeNs}` : null;
}

/** Remembers what this process has read from a file, or written to it; `marks` are those from before it was read, after it was written. */
export function knowFile(file: string, marks: string | null, text: string): void {
  if (marks !== null) known.set(file, { marks, content: crc32(text) });
}

export const isKnown = (file: string): boolean => known.has(file);

/** Whether a file is as this process knows it. On FAT sticks and shares the marks may change by themselves; the content tells then. */
export function isUnchanged(file: string, marks: string | null): boolean {
  const before = known.get(file);
  if (!before || marks === null) return false;
  return marks === before.marks || crc32(readText(file)) === before.content;
}

/** Notes that this process has begun a draft with this id. */
export const noteBegun = (id: string): void => void begun.add(fileOf(id));
