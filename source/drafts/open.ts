/** The one door through which a draft comes into the wizard: locked, whole or mended, and with a word about what happened. */
import { Failure } from '../text/failure.ts';
import { copyAside, setAside } from './aside.ts';
import { decodeFile, fileOf, freeId, isForeign, saveDraft } from './drafts.ts';
import type { Draft } from './format.ts';
import { newestGoodVersion } from './history.ts';
import { holderWords, type Lock, lockDraft } from './lock.ts';
import { salvage } from './salvage.ts';

export interface Opened {
  readonly draft: Draft;
  /** What the clerk must know about this draft, in one sentence. */
  readonly notice?: string;
  /** Why it can only be looked at, in one sentence; such a draft must never be saved. */
  readonly readOnly?: string;
  /** Gives the lock back; to be called when the draft is left. May be called twice. */
  readonly release: () => void;
}

const two = (part: number): string => String(part).padStart(2, '0');
function timeWords(milliseconds: number): string {
  const time = new Date(milliseconds);
  return `${time.getMonth() + 1}月${time.getDate()}日 ${two(time.getHours())}:${two(time.getMinutes())}`;
}

function tryLock(id: string): Lock {
  try {
    return lockDraft(id);
  } catch {
    // Where no lock can be written nothing else can; saving says so, and the text can still be copied elsewhere.
    return { held: true, release: () => {} };
  }
}

/**
 * Opens a draft for editing. Held by another living process, or of a newer format: read-only. Damaged: set aside (never
 * overwritten), and the newest whole version is opened, or what can be read of the file. Throws Failure where there is no such draft
 * or nothing of it can be shown; the sentence says where the file is.
 */
export function openSafely(id: string): Opened {
  const lock = tryLock(id);
  const release = lock.held ? lock.release : () => {};
  try {
    const opened = openLocked(id, lock.held);
    if (lock.held || opened.readOnly) return { ...opened, release };
    const readOnly = `这份草稿正在另一个窗口里打开（${holderWords(lock.holder)}），这里只能看；关闭那个窗口后重新打开就能改。`;
    return { ...opened, readOnly, release };
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * Takes the lock of a new draft; call it for what newDraft gives. Where another process has begun one in the same second, the draft
 * that is given back has another id.
 */
export function openNew(draft: Draft): Opened {
  for (let { id } = draft; ; id = freeId(draft.id)) {
    const lock = tryLock(id);
    const release = lock.held ? lock.release : () => {};
    if (lock.held && !isForeign(id)) return { draft: { ...draft, id }, release };
    release();
  }
}

/** Saves a new draft. Gives it as it was saved: under another id where another process has taken its own meanwhile. Throws Failure. */
export function saveNew(draft: Draft): Draft {
  const { draft: begun, release } = openNew(draft);
  try {
    saveDraft(begun);
    return begun;
  } finally {
    release();
  }
}

function openLocked(id: string, held: boolean): Omit<Opened, 'release'> {
  const { text, decoded } = decodeFile(id);
  const file = fileOf(id);
  switch (decoded.kind) {
    case 'good':
      return { draft: decoded.draft };
    case 'altered':
      if (decoded.withoutPrior)
        return {
          draft: decoded.draft,
          notice: `草稿里去年的报告读不出来，已不带它打开，其余内容都在${copied(id, file)}。`,
        };
      return {
        draft: decoded.draft,
        notice: `草稿的内容和保存时不一致，已照现在的样子打开，请核对${copied(id, file)}。`,
      };
    case 'newer': {
      const draft = decoded.draft ?? newestGoodVersion(id)?.draft;
      if (!draft) throw new Failure(`这份草稿是更新版本的 nianbao 写的，没有改动它：${file}，请升级后再打开。`);
      return { draft, readOnly: '这份草稿是更新版本的 nianbao 写的，这里只能看；请升级后再改。' };
    }
    case 'damaged':
      return mended(id, file, text, held);
  }
}

function copied(id: string, file: string): string {
  try {
    return `（原文件另存在 ${copyAside(id, file)}）`;
  } catch {
    return '';
  }
}

/** What stands in for a damaged draft. */
function mended(id: string, file: string, text: string, held: boolean): Omit<Opened, 'release'> {
  const version = newestGoodVersion(id);
  const draft = version?.draft ?? salvage(id, text);
  const what = version
    ? `已打开 ${timeWords(version.entry.kept)} 的版本，请补上之后写的内容`
    : '已打开其中还能读出的部分，请逐项核对';
  let aside: string;
  try {
    if (!held) throw new Failure('held by another');
    aside = setAside(id, file);
  } catch {
    if (draft) return { draft, readOnly: `草稿文件已损坏，没有改动它：${file}；${what.split('，')[0]}，这里只能看。` };
    throw new Failure(`草稿文件已损坏，没有改动它：${file}，请从备份恢复或另建报告。`);
  }
  if (!draft) throw new Failure(`草稿文件已损坏，也没有历史版本，原文件留在 ${aside}，请从备份恢复或另建报告。`);
  const notice = `草稿文件已损坏，原文件留在 ${aside}；${what}。`;
  try {
    saveDraft(draft);
    return { draft, notice };
  } catch (error) {
    return { draft, notice: `${notice}${(error as Error).message}` };
  }
}
