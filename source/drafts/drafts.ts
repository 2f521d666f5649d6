/** Drafts: reports at rest, one file each, kept through conf. What writes them is in saving.ts, what takes them away in deleting.ts. */
import { join } from 'node:path';
import type { Report } from '../report/report.ts';
import { withTotals } from '../report/totals.ts';
import { Failure } from '../text/failure.ts';
import { fileOf, freeId, knowFile, listDrafts, marksOf, noteBegun, readText } from './files.ts';
import { deletedFolder } from './folder.ts';
import { type Decoded, type Draft, decodeDraft, glanceIn } from './format.ts';
import { stampOf } from './names.ts';

export { removeDraft, restoreDraft } from './deleting.ts';
export { type DraftEntry, fileOf, listDeleted, listDrafts } from './files.ts';
export type { Draft } from './format.ts';
export { saveDraft } from './saving.ts';

/** A new draft of a report, not yet on disk; ids never repeat within a folder. */
export function newDraft(report: Report, now = new Date()): Draft {
  const stamp = now.toISOString();
  const id = freeId(stampOf(now));
  noteBegun(id);
  return { id, created: stamp, changed: stamp, field: 'unit', report: withTotals(report) };
}

/** The text of a draft's file and what it holds. Throws Failure where there is no such file, or it cannot be read. */
export function decodeFile(id: string): { readonly text: string; readonly decoded: Decoded } {
  const file = fileOf(id);
  const marks = marksOf(file);
  const text = readText(file);
  const decoded = decodeDraft(id, text);
  // Anything else is spared before it is replaced.
  if (decoded.kind === 'good' && !decoded.migrated) knowFile(file, marks, text);
  return { text, decoded };
}

/** The draft with this id. Throws Failure where there is none, or where its file is damaged (the file is left as it is). */
export function readDraft(id: string): Draft {
  const { decoded } = decodeFile(id);
  if (decoded.kind === 'good' || decoded.kind === 'altered') return decoded.draft;
  if (decoded.kind === 'newer')
    throw new Failure(`这不是本版本的草稿，没有改动它：${fileOf(id)}，请用写它的版本打开。`);
  throw new Failure(
    `草稿文件已损坏（${decoded.reason}），没有改动它：${fileOf(id)}，请运行 nianbao 打开它，会取回能读的内容和最近的完好版本。`,
  );
}

/** Whose draft it is, without looking at the rest of it: quick enough for a long list. Null where the file does not say. */
export function glanceAt(id: string, isDeleted = false): { readonly unit: string; readonly year: number } | null {
  try {
    return glanceIn(readText(isDeleted ? join(deletedFolder(), `${id}.json`) : fileOf(id)));
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
