/** Drafts get to disk: whole or not at all, nothing of another's lost, and a word where another has been there. */
import { existsSync, utimesSync } from 'node:fs';
import { fileFailure } from '../disk/fileFailure.ts';
import { Failure } from '../text/failure.ts';
import { copyAside, keepAside } from './aside.ts';
import { fileOf, isKnown, isUnchanged, knowFile, marksOf, readText } from './files.ts';
import { draftsFolder } from './folder.ts';
import { type Draft, decodeDraft, encodeDraft } from './format.ts';
import { keepFile } from './history.ts';
import { refuseWhereLocked } from './lock.ts';
import { storeValue, storeValueSoon } from './store.ts';

/** What became of a save. */
export interface Saved {
  /** What the clerk must know, in one sentence: another program had changed the file. */
  readonly notice?: string;
}

/** Whether the file of a draft is there, and another process has put it there. */
export const isForeign = (id: string): boolean => existsSync(fileOf(id)) && !isKnown(fileOf(id));

/** What is about to be replaced, if this process does not know it: damage is kept aside, another's work becomes a version. */
function spareWhatIsThere(id: string, file: string): Saved {
  const marks = marksOf(file);
  if (marks === null || isUnchanged(file, marks)) return {};
  const found = decodeDraft(id, readText(file));
  if (found.kind === 'newer')
    throw new Failure(`草稿 ${id} 已由更新的版本保存，没有改动它：${file}，请升级 nianbao 后再改。`);
  if (found.kind === 'damaged') {
    const aside = keepAside(id, file);
    return isKnown(file) ? { notice: `草稿文件被别的程序弄坏了，那一份留在 ${aside}；这里的内容已重新保存。` } : {};
  }
  if (found.kind === 'altered') {
    const aside = copyAside(id, file);
    return isKnown(file) ? { notice: `草稿文件被别的程序改过，那一份另存在 ${aside}；这里的内容已保存。` } : {};
  }
  const migrated = found.migrated;
  keepFile(id, file, migrated ? 'migrated' : 'foreign');
  return isKnown(file) && !migrated
    ? { notice: '草稿文件被别的程序改过，那一份已存为历史版本，按 Ctrl+B 可以看。' }
    : {};
}

/** Lists are sorted by the date of the file: it is when something was changed, not when one has only looked at it. */
function date(file: string, { changed }: Draft): void {
  const time = Date.parse(changed);
  if (Number.isNaN(time)) return;
  try {
    utimesSync(file, time / 1000, time / 1000);
  } catch {
    // Shares that keep their own dates: the list is then sorted by those.
  }
}

/** Counts the saves of each draft: a slow one that a later one has overtaken must not be put over it. */
const rounds = new Map<string, number>();

function begin(id: string): { readonly file: string; readonly round: number } {
  const round = (rounds.get(id) ?? 0) + 1;
  rounds.set(id, round);
  refuseWhereLocked(id, '无法保存草稿');
  return { file: fileOf(id), round };
}

/**
 * Writes a draft to its file, whole or not at all; it is on the disk when this returns. `fresh`: only where there is no such file
 * (Failure with the cause EEXIST). Throws Failure, also where another living process edits the draft; what was on disk stays as it was then.
 */
export function saveDraft(draft: Draft, fresh = false): Saved {
  const { id } = draft;
  const { file } = begin(id);
  try {
    const saved = fresh ? {} : spareWhatIsThere(id, file);
    const text = storeValue(draftsFolder(), id, encodeDraft(draft), fresh);
    date(file, draft);
    knowFile(file, marksOf(file), text);
    return saved;
  } catch (error) {
    throw fileFailure('无法保存草稿', file, error);
  }
}

/** The same while the clerk goes on typing: the disk is waited for in the background. Null where a later save has overtaken it. */
export async function saveDraftSoon(draft: Draft): Promise<Saved | null> {
  const { id } = draft;
  const { file, round } = begin(id);
  try {
    let saved: Saved = {};
    const isWritten = await storeValueSoon(draftsFolder(), id, encodeDraft(draft), {
      mayReplace: () => {
        if (rounds.get(id) !== round) return false;
        // Looked at last: what came to be while the disk was at work is spared too.
        refuseWhereLocked(id, '无法保存草稿');
        saved = spareWhatIsThere(id, file);
        return true;
      },
      onReplaced: (text) => {
        date(file, draft);
        knowFile(file, marksOf(file), text);
      },
    });
    return isWritten ? saved : null;
  } catch (error) {
    throw fileFailure('无法保存草稿', file, error);
  }
}
