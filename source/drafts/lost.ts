/**
 * What is not in the list of drafts and can still be had: deleted drafts, damaged files that were kept, drafts of which only earlier
 * versions are left, texts that were open in another editor. For the home screen and `nianbao drafts restore`.
 *
 *     for (const { kind, id, name, unit, year, changed } of listLost()) …
 *     const draftId = takeBack(entry);       // a draft in the list, under the id that it gives
 *     emptyLost();                           // for good: private matters go
 */
import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileFailure } from '../disk/fileFailure.ts';
import { walkFolder } from '../disk/walkFolder.ts';
import { Failure } from '../text/failure.ts';
import { restoreDraft } from './deleting.ts';
import { glanceAt } from './drafts.ts';
import { fileOf, listDeleted, readText } from './files.ts';
import { allHistory, damagedFolder, deletedFolder, editingFolder, historyFolder } from './folder.ts';
import { type Draft, decodeDraft, glanceIn } from './format.ts';
import { listVersions, newestGoodVersion } from './history.ts';
import { holderOf } from './lock.ts';
import { idOfFile } from './names.ts';
import { saveNew } from './open.ts';
import { salvage } from './salvage.ts';

export type LostKind = 'deleted' | 'damaged' | 'history';

export interface LostEntry {
  readonly kind: LostKind;
  /** What `nianbao drafts restore` takes. */
  readonly name: string;
  /** The draft that it was. */
  readonly id: string;
  /** Empty and 0 where the file does not say. */
  readonly unit: string;
  readonly year: number;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

/** In words: 已删除. */
export const lostWords: Readonly<Record<LostKind, string>> = {
  deleted: '已删除',
  damaged: '损坏的原文件',
  history: '只剩历史版本',
};

const changedAt = (path: string): number => lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function namesIn(folder: string): string[] {
  try {
    return existsSync(folder) ? readdirSync(folder) : [];
  } catch (error) {
    throw fileFailure('无法读取文件夹', folder, error);
  }
}

/** What a damaged file says of its unit, as far as it can be read. */
function glanceDamaged(path: string): { unit: string; year: number } {
  try {
    const text = readText(path);
    const { unit, year } = glanceIn(text) ?? salvage('', text)?.report ?? { unit: '', year: 0 };
    return { unit, year };
  } catch {
    return { unit: '', year: 0 };
  }
}

function damaged(): LostEntry[] {
  const folder = damagedFolder();
  return namesIn(folder).flatMap((file) => {
    const name = idOfFile(file);
    if (name === null) return [];
    const path = join(folder, file);
    const id = name.replace(/-(?:damaged|altered)-.*$/, '');
    return [{ kind: 'damaged' as const, name, id, ...glanceDamaged(path), changed: changedAt(path) }];
  });
}

function onlyHistory(): LostEntry[] {
  return namesIn(allHistory()).flatMap((id) => {
    if (existsSync(fileOf(id)) || existsSync(join(deletedFolder(), `${id}.json`)) || holderOf(id)) return [];
    const version = newestGoodVersion(id);
    if (!version) return [];
    const { unit, year } = version.draft.report;
    return [{ kind: 'history' as const, name: id, id, unit, year, changed: version.entry.kept }];
  });
}

function deleted(): LostEntry[] {
  return listDeleted().map(({ id, changed }) => ({
    kind: 'deleted' as const,
    name: id,
    id,
    ...(glanceAt(id, true) ?? { unit: '', year: 0 }),
    changed,
  }));
}

/** Everything that can be taken back, the newest first. Throws Failure where a folder cannot be read. */
export const listLost = (): LostEntry[] =>
  [...deleted(), ...damaged(), ...onlyHistory()].sort((one, other) => other.changed - one.changed);

/** What is left of a damaged file, filled up from the draft's versions. */
function draftInDamaged(path: string, id: string): Draft {
  const text = readText(path);
  const decoded = decodeDraft(id, text);
  const draft =
    decoded.kind === 'good' || decoded.kind === 'altered'
      ? decoded.draft
      : (salvage(id, text, newestGoodVersion(id)?.draft) ?? newestGoodVersion(id)?.draft);
  if (!draft) throw new Failure(`${path} 里没有能读出的内容，也没有历史版本；文件没有动。`);
  return draft;
}

/** Makes a draft in the list of what was lost and gives its id; the damaged file and the versions stay. Throws Failure. */
export function takeBack({ kind, name, id }: LostEntry): string {
  if (kind === 'deleted') return restoreDraft(name);
  if (kind === 'damaged') {
    return saveNew(draftInDamaged(join(damagedFolder(), `${name}.json`), id)).id;
  }
  const version = newestGoodVersion(id);
  if (!version) throw new Failure(`草稿 ${id} 的历史版本都读不出来；文件没有动。`);
  return saveNew(version.draft).id;
}

/** Whether a draft is in the list, or open in a window. */
const isInUse = (id: string): boolean => existsSync(fileOf(id)) || holderOf(id) !== null;

/** The files that would be emptied: those of no draft in the list. */
function emptied(): string[] {
  const versions = namesIn(allHistory()).filter((id) => !isInUse(id));
  return [
    ...namesIn(deletedFolder()).map((name) => join(deletedFolder(), name)),
    ...namesIn(damagedFolder()).map((name) => join(damagedFolder(), name)),
    ...versions.flatMap((id) => walkFolder(historyFolder(id)).files),
    ...namesIn(editingFolder())
      .filter((name) => !isInUse(/^[^_]+/.exec(name)?.[0] ?? ''))
      .map((name) => join(editingFolder(), name)),
  ];
}

/** How many files emptyLost would take away for good. */
export const countLost = (): number => emptied().length;

/**
 * Takes away for good what was deleted and damaged, and the versions of drafts that are not in the list any more; drafts in the list and
 * their versions stay. Gives how many files went. Throws Failure where one cannot be taken away.
 */
export function emptyLost(): number {
  const files = emptied();
  for (const path of files) {
    try {
      rmSync(path, { force: true, recursive: true });
    } catch (error) {
      throw fileFailure('无法清空', path, error);
    }
  }
  for (const id of namesIn(allHistory())) {
    if (isInUse(id) || listVersions(id).length > 0) continue;
    rmSync(historyFolder(id), { recursive: true, force: true });
  }
  return files.length;
}
