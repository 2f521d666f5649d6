/** Backup and moving house: all drafts as one file, a copy of one, and the way back. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileFailure } from '../disk/fileFailure.ts';
import { makeFolder } from '../disk/makeFolder.ts';
import { writeNewFile } from '../disk/writeFile.ts';
import { InterchangeError, reportFormat, reportFromJson, reportToJson } from '../report/interchange.ts';
import { Failure } from '../text/failure.ts';
import { fileOf, freeId, listDeleted, listDrafts, newDraft } from './drafts.ts';
import { deletedFolder, draftsFolder } from './folder.ts';
import { type Draft, decodeValue, encodeDraft } from './format.ts';
import { storeValue } from './store.ts';

const exportFormat = 'nianbao.drafts/1';
const idPattern = /^\d{8}-\d{6}(-\d+)?$/;

interface Exported {
  readonly id: string;
  readonly deleted: boolean;
  /** The stored draft as it is, whatever version wrote it. */
  readonly draft: unknown;
}

/**
 * Writes all drafts, the deleted ones too, into one new file. Gives how many there are, and the files that are damaged and therefore
 * not in it. Throws Failure; a file that is there is never overwritten.
 */
export function exportDrafts(file: string): { readonly count: number; readonly damaged: readonly string[] } {
  const damaged: string[] = [];
  const drafts: Exported[] = [];
  for (const deleted of [false, true]) {
    for (const { id } of deleted ? listDeleted() : listDrafts()) {
      const path = deleted ? join(deletedFolder(), `${id}.json`) : fileOf(id);
      try {
        drafts.push({ id, deleted, draft: JSON.parse(readFileSync(path, 'utf8')) });
      } catch {
        damaged.push(path);
      }
    }
  }
  try {
    writeNewFile(file, `${JSON.stringify({ format: exportFormat, drafts }, null, 2)}\n`);
  } catch (error) {
    throw fileFailure('无法导出到', file, error);
  }
  return { count: drafts.length, damaged };
}

/** What became of a draft that was imported: under its own id, under a new one, or already there with the same content. */
export interface Imported {
  readonly id: string;
  readonly from: string;
  readonly known: boolean;
  readonly deleted: boolean;
}

/**
 * Takes the drafts of an export (or a single draft or report) in. Nothing that is there is overwritten: an id that is taken by another
 * draft gets a number. Throws Failure before anything is written where the file is not an export or a draft in it is damaged.
 */
export function importDrafts(file: string): Imported[] {
  const exported = exportedIn(file);
  for (const { id, draft } of exported) {
    const found = decodeValue(id, draft);
    if (found.kind === 'damaged')
      throw new Failure(`${file} 里的草稿 ${id} 已损坏（${found.reason}），一份都没有导入，请换一个备份文件。`);
  }
  return exported.map(({ id: from, deleted, draft }) => {
    const known = [fileOf(from), join(deletedFolder(), `${from}.json`)].some((path) => holds(path, draft));
    if (known) return { id: from, from, known, deleted };
    const id = freeId(from);
    const folder = deleted ? deletedFolder() : draftsFolder();
    try {
      storeValue(folder, id, draft as object);
    } catch (error) {
      throw fileFailure('无法导入草稿到', join(folder, `${id}.json`), error);
    }
    return { id, from, known, deleted };
  });
}

function exportedIn(file: string): Exported[] {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Failure(`${file} 不完整，没有导入任何草稿，请换一个备份文件。`);
    throw fileFailure('无法读取', file, error);
  }
  const { format, drafts } = (value ?? {}) as Record<string, unknown>;
  if (format === exportFormat && Array.isArray(drafts)) {
    for (const entry of drafts)
      if (!idPattern.test(String(entry?.id))) throw new Failure(`${file} 里有编号不对的草稿，没有导入任何草稿。`);
    return drafts.map((entry) => ({ id: String(entry.id), deleted: entry.deleted === true, draft: entry.draft }));
  }
  if (format === reportFormat) {
    try {
      const { setAside, prior } = value as Record<string, unknown>;
      const draft = newDraft(reportFromJson(value));
      // What saveCopy adds to a report; it is looked at when the draft is read.
      const stored = {
        ...encodeDraft(draft),
        checksum: undefined,
        ...(setAside ? { setAside } : {}),
        ...(prior ? { prior } : {}),
      };
      return [{ id: draft.id, deleted: false, draft: stored }];
    } catch (error) {
      if (error instanceof InterchangeError) throw new Failure(`${file} 不能导入：${error.problems[0]}。`);
      throw error;
    }
  }
  if (/^nianbao\.draft\/\d+$/.test(String(format))) {
    const id = /(\d{8}-\d{6}(-\d+)?)[^/\\]*$/.exec(file)?.[1] ?? freeId('20000101-000000');
    return [{ id, deleted: false, draft: value }];
  }
  throw new Failure(`${file} 不是导出的草稿，请用 nianbao drafts export 写出的文件。`);
}

function holds(path: string, draft: unknown): boolean {
  try {
    return JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))) === JSON.stringify(draft);
  } catch {
    return false;
  }
}

/**
 * Writes what is in memory elsewhere when saving fails: a report that check and write take, with what else is in the draft for `drafts
 * import`. Gives the path, which was free before. Throws Failure.
 */
export function saveCopy(draft: Draft, folder: string): string {
  const { unit, year } = draft.report;
  // A name that every file system takes: no separators, and short in bytes.
  const name = `${unit.replaceAll(/[\p{Cc}\\/:*?"<>|.]/gu, '').slice(0, 40)}${year}年草稿-${draft.id}`;
  const { setAside = [], prior } = draft;
  const more = { ...(setAside.length > 0 ? { setAside } : {}), ...(prior ? { prior: reportToJson(prior) } : {}) };
  const text = `${JSON.stringify({ ...(reportToJson(draft.report) as object), ...more }, null, 2)}\n`;
  makeFolder(folder, 0o700);
  for (let count = 1; ; count++) {
    const file = join(folder, `${name}${count > 1 ? `-${count}` : ''}.json`);
    if (existsSync(file)) continue;
    try {
      writeNewFile(file, text);
      return file;
    } catch (error) {
      throw fileFailure('无法另存草稿到', file, error);
    }
  }
}
