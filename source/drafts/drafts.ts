/** Drafts: reports at rest, one file each, kept through conf. */
import { existsSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileFailure } from '../disk/fileFailure.ts';
import type { Report } from '../report/report.ts';
import { withTotals } from '../report/totals.ts';
import { Failure } from '../text/failure.ts';
import { copyAside, setAside } from './aside.ts';
import { deletedFolder, draftsFolder } from './folder.ts';
import { type Decoded, type Draft, decodeDraft, encodeDraft } from './format.ts';
import { keepFile } from './history.ts';
import { holderOf, refuseWhereLocked } from './lock.ts';
import { storeValue } from './store.ts';

export type { Draft, SetAside } from './format.ts';

/** What a list shows of a draft. */
export interface DraftEntry {
  readonly id: string;
  /** Milliseconds since 1970, from the file: newest first in lists. */
  readonly changed: number;
}

/** The file of a draft, whether it is there or not. */
export const fileOf = (id: string): string => join(draftsFolder(), `${id}.json`);

/** The drafts there are, the last changed first; no file is opened. Throws Failure where the folder cannot be read. */
export function listDrafts(): DraftEntry[] {
  return entriesOf(draftsFolder());
}

/** The deleted drafts that can be restored, the last deleted first. */
export function listDeleted(): DraftEntry[] {
  return entriesOf(deletedFolder());
}

const draftFile = /^\d{8}-\d{6}(-\d+)?\.json$/;

function entriesOf(folder: string): DraftEntry[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    throw fileFailure('无法读取草稿文件夹', folder, error);
  }
  // Written out plainly: with 1,000 drafts this runs before the first frame, when nothing is compiled yet.
  const entries: DraftEntry[] = [];
  for (const name of names) {
    if (!draftFile.test(name)) continue;
    const stat = statSync(`${folder}/${name}`, { throwIfNoEntry: false });
    if (stat) entries.push({ id: name.slice(0, -'.json'.length), changed: stat.mtimeMs });
  }
  return entries.sort((one, other) => other.changed - one.changed || (one.id < other.id ? 1 : -1));
}

/** Files of the drafts that this process has begun: two begun in the same second are two. */
const begun = new Set<string>();

/** The first of id, id-2, id-3 … that no draft has, neither a deleted one nor one that is being begun. */
export function freeId(base: string): string {
  const taken = (id: string) =>
    begun.has(fileOf(id)) || existsSync(fileOf(id)) || existsSync(join(deletedFolder(), `${id}.json`)) || holderOf(id);
  let id = base;
  for (let count = 2; taken(id); count++) id = `${base}-${count}`;
  return id;
}

/** A new draft of a report, not yet on disk; ids never repeat within a folder. */
export function newDraft(report: Report, now = new Date()): Draft {
  const stamp = now.toISOString();
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  const id = freeId(`${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`);
  begun.add(fileOf(id));
  return { id, created: stamp, changed: stamp, field: 'unit', report: withTotals(report) };
}

/** What the file of a draft was like when this process last read or wrote it: a cheap way to see that another has been there. */
const known = new Map<string, string>();

function marksOf(file: string): string | null {
  const stat = statSync(file, { throwIfNoEntry: false, bigint: true });
  return stat ? `${stat.ino} ${stat.size} ${stat.mtimeNs}` : null;
}

/** Whether the file of a draft is there, and another process has put it there. */
export const isForeign = (id: string): boolean => existsSync(fileOf(id)) && !known.has(fileOf(id));

/** What is about to be replaced, if this process does not know it: damage is set aside, another's work becomes a version. */
function spareWhatIsThere(id: string, file: string): void {
  const marks = marksOf(file);
  if (marks === null || marks === known.get(file)) return;
  const found = decodeDraft(id, readFileSync(file, 'utf8'));
  if (found.kind === 'newer')
    throw new Failure(`草稿 ${id} 已由更新的版本保存，没有改动它：${file}，请升级 nianbao 后再改。`);
  if (found.kind === 'damaged') setAside(id, file);
  else if (found.kind === 'altered') copyAside(id, file);
  else if (found.kind === 'good' && found.migrated) keepFile(id, file, 'migrated');
  else keepFile(id, file, 'foreign');
}

/**
 * Writes a draft to its file, whole or not at all. Throws Failure, also where another living process edits the draft; what was on
 * disk stays as it was then.
 */
export function saveDraft(draft: Draft): void {
  const { id } = draft;
  const folder = draftsFolder();
  const file = join(folder, `${id}.json`);
  refuseWhereLocked(id, '无法保存草稿');
  try {
    spareWhatIsThere(id, file);
    storeValue(folder, id, encodeDraft(draft));
    known.set(file, marksOf(file) ?? '');
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw fileFailure('无法保存草稿', file, error);
  }
}

/** The text of a draft's file and what it holds. Throws Failure where there is no such file, or it cannot be read. */
export function decodeFile(id: string): { readonly text: string; readonly decoded: Decoded } {
  const file = fileOf(id);
  try {
    const marks = marksOf(file);
    const text = readFileSync(file, 'utf8');
    const decoded = decodeDraft(id, text);
    // Anything else is spared before it is replaced.
    if (marks !== null && decoded.kind === 'good' && !decoded.migrated) known.set(file, marks);
    return { text, decoded };
  } catch (error) {
    throw fileFailure('无法打开草稿', file, error);
  }
}

/** The draft with this id. Throws Failure where there is none, or where its file is damaged (the file is left as it is). */
export function readDraft(id: string): Draft {
  const { decoded } = decodeFile(id);
  if (decoded.kind === 'good' || decoded.kind === 'altered') return decoded.draft;
  if (decoded.kind === 'newer')
    throw new Failure(`这不是本版本的草稿，没有改动它：${fileOf(id)}，请用写它的版本打开。`);
  throw new Failure(
    `草稿文件已损坏（${decoded.reason}），没有改动它：${fileOf(id)}，请运行 nianbao 打开它，会取回最近的完好版本。`,
  );
}

/** Whose draft it is, without looking at the rest of it: quick enough for a long list. Null where the file does not say. */
export function glanceAt(id: string, isDeleted = false): { readonly unit: string; readonly year: number } | null {
  try {
    const file = isDeleted ? join(deletedFolder(), `${id}.json`) : fileOf(id);
    const { unit, year } = JSON.parse(readFileSync(file, 'utf8')).report;
    return typeof unit === 'string' && typeof year === 'number' ? { unit, year } : null;
  } catch {
    return null;
  }
}

/** The draft that a person means: its id, or the unit's name with or without the year where only one fits. Throws Failure. */
export function openDraft(name: string): Draft {
  const ids = listDrafts().map((entry) => entry.id);
  if (ids.includes(name)) return readDraft(name);
  const fitting = ids.flatMap((id) => {
    try {
      const draft = readDraft(id);
      const { unit, year } = draft.report;
      return [unit, `${unit}${year}`, `${unit}${year}年`, `${unit}-${year}`].includes(name) ? [draft] : [];
    } catch {
      return [];
    }
  });
  if (fitting.length === 1) return fitting[0]!;
  if (fitting.length > 1) {
    throw new Failure(
      `有 ${fitting.length} 份草稿叫“${name}”，请改用编号：${fitting.map((draft) => draft.id).join('、')}。`,
    );
  }
  throw new Failure(`没有叫“${name}”的文件或草稿，用 nianbao drafts 看有哪些草稿。`);
}

/** Takes a draft out of the list; restoreDraft brings it back. Throws Failure, also where another process edits it. */
export function removeDraft(id: string): void {
  refuseWhereLocked(id, '无法删除草稿');
  move(fileOf(id), join(deletedFolder(), `${id}.json`), '无法删除草稿');
}

/** Brings a deleted draft back. Throws Failure where there is none with this id. */
export function restoreDraft(id: string): void {
  const from = join(deletedFolder(), `${id}.json`);
  if (existsSync(fileOf(id))) throw new Failure(`草稿 ${id} 还在，没有删除过。`);
  move(from, fileOf(id), '无法恢复草稿');
}

function move(from: string, to: string, doing: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    throw fileFailure(doing, from, error);
  }
}
