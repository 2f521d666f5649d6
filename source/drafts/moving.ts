/** Backup and moving house: all drafts as one file, a copy of one, and the way back. */
import { join } from 'node:path';
import { codeOf, fileFailure } from '../disk/fileFailure.ts';
import { pauseFor } from '../disk/moveFile.ts';
import { readBytes } from '../disk/readFile.ts';
import { writeNewFile } from '../disk/writeFile.ts';
import { InterchangeError, reportFormat, reportFromJson } from '../report/interchange.ts';
import { Failure } from '../text/failure.ts';
import { fileOf, freeId, listDeleted, listDrafts, readText } from './files.ts';
import { deletedFolder, draftsFolder } from './folder.ts';
import { decodeValue, encodeDraft } from './format.ts';
import { lockDraft } from './lock.ts';
import { baseOf, isSafeId, stampOf } from './names.ts';
import { parseStored } from './parse.ts';
import { storeValue } from './store.ts';
import { draftText } from './text.ts';

export { saveCopy } from './copies.ts';

const exportFormat = 'nianbao.drafts/1';
/** A backup of a thousand drafts has some 20 MB. */
const largestBackup = 200 * 1024 * 1024;

interface Exported {
  readonly id: string;
  readonly deleted: boolean;
  /** The stored draft as it is, whatever version wrote it. */
  readonly draft: unknown;
}

/** The value in the file of a draft; undefined where it is damaged. Throws Failure where it cannot be read at all. */
const valueIn = (path: string): unknown => parseStored(readText(path));

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
      let draft: unknown;
      try {
        draft = valueIn(path);
      } catch (error) {
        // Held by another program for a moment: a backup without it would be none.
        if (['EBUSY', 'EPERM', 'EACCES'].includes(codeOf(error))) throw error;
      }
      if (draft === undefined) damaged.push(path);
      else drafts.push({ id, deleted, draft });
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

/** How long another import may take. */
const patience = 60_000;

/** Runs an import while no other one runs in the same home: which drafts are there must not change between looking and writing. */
function alone<T>(task: () => T): T {
  const start = performance.now();
  for (;;) {
    const lock = lockDraft('.import');
    if (lock.held) {
      try {
        return task();
      } finally {
        lock.release();
      }
    }
    if (performance.now() - start > patience) throw new Failure('另一个导入还没有结束，请等它结束后再导入。');
    pauseFor(20);
  }
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
  return alone(() => {
    const there = new Set([...listDrafts(), ...listDeleted()].map(({ id }) => id));
    return exported.map((draft) => {
      const imported = importOne(draft, there);
      there.add(imported.id);
      return imported;
    });
  });
}

/** One draft under its own id or, where that is taken, the next that is free. Throws Failure. */
function importOne({ id: from, deleted, draft }: Exported, there: ReadonlySet<string>): Imported {
  const same = [draftsFolder(), deletedFolder()].flatMap((folder) =>
    idsLike(from, there).filter((id) => holds(join(folder, `${id}.json`), draft)),
  );
  if (same.length > 0) return { id: same[0]!, from, known: true, deleted };
  const folder = deleted ? deletedFolder() : draftsFolder();
  for (;;) {
    const id = freeId(from);
    try {
      storeValue(folder, id, draft as object, true);
      return { id, from, known: false, deleted };
    } catch (error) {
      // A draft that was begun in this moment has it: the next.
      if (codeOf(error) !== 'EEXIST') throw fileFailure('无法导入草稿到', join(folder, `${id}.json`), error);
    }
  }
}

/** The ids under which a draft may have come in before: its own, and the same with numbers. */
function idsLike(from: string, there: ReadonlySet<string>): string[] {
  const base = baseOf(from);
  const ids = there.has(from) && from !== base ? [from] : [];
  if (there.has(base)) ids.push(base);
  for (let count = 2; there.has(`${base}-${count}`); count++) ids.push(`${base}-${count}`);
  return ids;
}

function exportedIn(file: string): Exported[] {
  const text = draftText(readBytes(file, { largest: largestBackup, advice: '不像是导出的草稿' }));
  const value = parseStored(text);
  const other = `${file} 不是导出的草稿，请用 nianbao drafts export 写出的文件。`;
  // A backup that is cut off still begins as one; an empty one may have been any.
  if (value === undefined && !/^\uFEFF?\s*(?:\{|$)/.test(text)) throw new Failure(other);
  if (value === undefined) throw new Failure(`${file} 不完整，没有导入任何草稿，请换一个备份文件。`);
  const { format, drafts } = (value ?? {}) as Record<string, unknown>;
  if (format === exportFormat && Array.isArray(drafts)) {
    for (const entry of drafts)
      if (typeof entry?.id !== 'string' || !isSafeId(entry.id))
        throw new Failure(`${file} 里有编号不对的草稿，没有导入任何草稿。`);
    return drafts.map((entry) => ({ id: entry.id, deleted: entry.deleted === true, draft: entry.draft }));
  }
  if (format === reportFormat) {
    try {
      const { setAside, prior } = value as Record<string, unknown>;
      const stamp = new Date().toISOString();
      const id = freeId(stampOf(new Date()));
      const report = reportFromJson(value, 'draft');
      // What saveCopy adds to a report; it is looked at when the draft is read.
      const stored = {
        ...encodeDraft({ id, created: stamp, changed: stamp, field: 'unit', report }),
        checksum: undefined,
        ...(setAside ? { setAside } : {}),
        ...(prior ? { prior } : {}),
      };
      return [{ id, deleted: false, draft: stored }];
    } catch (error) {
      if (error instanceof InterchangeError) throw new Failure(`${file} 不能导入：${error.problems[0]}。`);
      throw error;
    }
  }
  if (/^nianbao\.draft\/\d+$/.test(String(format))) return [{ id: baseOf(file), deleted: false, draft: value }];
  throw new Failure(other);
}

/** Whether a file holds the same draft, whichever version of the program wrote either. */
function holds(path: string, draft: unknown): boolean {
  try {
    const stored = valueIn(path);
    if (JSON.stringify(stored) === JSON.stringify(draft)) return true;
    const [one, other] = [stored, draft].map((value) => decodeValue('', value));
    const contentOf = (decoded: typeof one) => {
      if (decoded?.kind !== 'good') return null;
      const { checksum: _, ...content } = encodeDraft(decoded.draft);
      return JSON.stringify(content);
    };
    const content = contentOf(one);
    return content !== null && content === contentOf(other);
  } catch {
    return false;
  }
}
