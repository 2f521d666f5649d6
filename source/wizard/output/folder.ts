/** Whether a folder that was typed can be written to, as far as one can tell beforehand. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { reasonFor } from '../../disk/fileFailure.ts';
import { existingFiles } from '../../disk/writeFiles.ts';
import type { Report } from '../../report/report.ts';
import { type OutputState, settled } from './state.ts';
import { namesOf } from './view.ts';

/** Why a path is no folder, in a sentence; null for a folder, and for one that is not there yet. */
export function whyNoFolder(path: string): string | null {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats || stats.isDirectory()) return null;
    return `这是一个文件，不是文件夹，请换一个文件夹：${path}`;
  } catch (error) {
    return `不能写到这里，${reasonFor(path, error)}：${path}`;
  }
}

/** The state with what stands in its folder: the names that are taken; or asking for another folder where this is none. */
export function lookedAt(state: OutputState, report: Report, isDraft: boolean): OutputState {
  const problem = whyNoFolder(state.folder);
  if (problem) return settled(state, { kind: 'notFolder', problem });
  const named = namesOf(report, state.ticked, isDraft).map((name) => ({ name, content: '' }));
  return { ...state, there: existingFiles(named, state.folder).map((path) => basename(path)) };
}
