/** Drafts: reports at rest, one file each, kept through conf. */
import { existsSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { InterchangeError, reportFromJson, reportToJson } from '../report/interchange.ts';
import type { Report } from '../report/report.ts';
import { withTotals } from '../report/totals.ts';
import { Failure, fileFailure } from '../text/failure.ts';
import { deletedFolder, draftsFolder } from './folder.ts';

export const draftFormat = 'nianbao.draft/1';

export interface Draft {
  /** The file name without its ending: when the draft was begun, 20260112-093015. */
  readonly id: string;
  /** ISO times. */
  readonly created: string;
  readonly changed: string;
  /** Id of the field that was last in focus. */
  readonly field: string;
  readonly report: Report;
}

/** What a list shows of a draft; `problem` says why one cannot be opened. */
export interface DraftEntry {
  readonly id: string;
  /** Milliseconds since 1970, from the file: newest first in lists. */
  readonly changed: number;
}

const fileOf = (id: string): string => join(draftsFolder(), `${id}.json`);

function store(id: string): Conf<Record<string, unknown>> {
  return new Conf<Record<string, unknown>>({
    projectName: 'nianbao',
    cwd: draftsFolder(),
    configName: id,
    // A damaged file is never replaced by an empty one, and dots in names are names.
    clearInvalidConfig: false,
    accessPropertiesByDotNotation: false,
    configFileMode: 0o600,
  });
}

/** The drafts there are, the last changed first; no file is opened. Throws Failure where the folder cannot be read. */
export function listDrafts(): DraftEntry[] {
  return entriesOf(draftsFolder());
}

/** The deleted drafts that can be restored, the last deleted first. */
export function listDeleted(): DraftEntry[] {
  return entriesOf(deletedFolder());
}

function entriesOf(folder: string): DraftEntry[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    throw fileFailure('无法读取草稿文件夹', folder, error);
  }
  return names
    .filter((name) => /^\d{8}-\d{6}(-\d+)?\.json$/.test(name))
    .flatMap((name) => {
      const stat = statSync(join(folder, name), { throwIfNoEntry: false });
      return stat ? [{ id: name.slice(0, -'.json'.length), changed: stat.mtimeMs }] : [];
    })
    .sort((one, other) => other.changed - one.changed || (one.id < other.id ? 1 : -1));
}

/** A new draft of a report, not yet on disk; ids never repeat within a folder. */
export function newDraft(report: Report, now = new Date()): Draft {
  const stamp = now.toISOString();
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  const base = `${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
  let id = base;
  for (let count = 2; existsSync(fileOf(id)) || existsSync(join(deletedFolder(), `${id}.json`)); count++)
    id = `${base}-${count}`;
  return { id, created: stamp, changed: stamp, field: 'unit', report: withTotals(report) };
}

/** Writes a draft to its file, whole or not at all. Throws Failure; what was on disk stays as it was then. */
export function saveDraft(draft: Draft): void {
  try {
    store(draft.id).store = {
      format: draftFormat,
      created: draft.created,
      changed: draft.changed,
      field: draft.field,
      report: reportToJson(draft.report),
    };
  } catch (error) {
    throw fileFailure('无法保存草稿', fileOf(draft.id), error);
  }
}

/** The draft with this id. Throws Failure where there is none, or where its file is damaged (the file is left as it is). */
export function readDraft(id: string): Draft {
  const file = fileOf(id);
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new Failure(`草稿文件已损坏，没有改动它：${file}，请从备份恢复或另建报告。`);
    throw fileFailure('无法打开草稿', file, error);
  }
  if (value === null || typeof value !== 'object' || value.format !== draftFormat) {
    throw new Failure(`这不是本版本的草稿，没有改动它：${file}，请用写它的版本打开。`);
  }
  try {
    return {
      id,
      created: String(value.created),
      changed: String(value.changed),
      field: String(value.field),
      report: withTotals(reportFromJson(value.report)),
    };
  } catch (error) {
    if (!(error instanceof InterchangeError)) throw error;
    throw new Failure(`草稿内容不完整（${error.problems[0]}），没有改动它：${file}，请从备份恢复或另建报告。`);
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

/** Takes a draft out of the list; restoreDraft brings it back. Throws Failure. */
export function removeDraft(id: string): void {
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
