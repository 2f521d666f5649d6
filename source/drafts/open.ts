/** The one door through which a draft comes into the wizard: locked, whole or mended, and with a word about what happened. */

import { homedir, tmpdir } from 'node:os';
import { codeOf } from '../disk/fileFailure.ts';
import { formOf } from '../form/forms.ts';
import { printedName } from '../report/places.ts';
import { Failure } from '../text/failure.ts';
import { copyAside, keepAside, setAside } from './aside.ts';
import { newerCopyOf } from './copies.ts';
import { decodeFile } from './drafts.ts';
import { leftFields } from './edited.ts';
import { fileOf, freeId, knowFile, marksOf } from './files.ts';
import type { Draft } from './format.ts';
import { newestGoodVersion } from './history.ts';
import { holderWords, type Lock, lockDraft } from './lock.ts';
import { salvage } from './salvage.ts';
import { isForeign, saveDraft } from './saving.ts';

export interface Opened {
  readonly draft: Draft;
  /** What the clerk must know about this draft, in one sentence. */
  readonly notice?: string;
  /** Why it can only be looked at, in one sentence; such a draft must never be saved. */
  readonly readOnly?: string;
  /** The lock that keeps it from being edited has not been refreshed for minutes: 仍要打开 (openSafely with `force`) may be offered. */
  readonly mayForce?: boolean;
  /** Gives the lock back; to be called when the draft is left. May be called twice. */
  readonly release: () => void;
}

const two = (part: number): string => String(part).padStart(2, '0');
function timeWords(milliseconds: number): string {
  const time = new Date(milliseconds);
  return `${time.getMonth() + 1}月${time.getDate()}日 ${two(time.getHours())}:${two(time.getMinutes())}`;
}

interface Tried {
  readonly lock: Lock | null;
  /** Why no lock could be written, in one sentence. */
  readonly problem?: string;
}

/** Where no lock can be written nothing else can, mostly; it can still be edited and copied elsewhere, but that is said. */
function tryLock(id: string, force = false): Tried {
  try {
    return { lock: lockDraft(id, force) };
  } catch (error) {
    const why =
      error instanceof Failure ? error.message.replace(/。$/, '') : `系统报告 ${codeOf(error) || String(error)}`;
    return { lock: null, problem: `没能给这份草稿加锁（${why}）：请不要在别的窗口里同时改它。` };
  }
}

/** Drafts whose lock is not fresh, of which the clerk has been told: opening one again says that it is wanted all the same. */
const offered = new Set<string>();

const releaseOf = ({ lock }: Tried): (() => void) => (lock?.held ? lock.release : () => {});

/**
 * Opens a draft for editing. Held by another living process, or of a newer format: read-only; `force`, or opening it a second time,
 * takes the lock of one that has not been heard of for minutes. Damaged: what is readable is opened, filled up from the newest whole version; the file is kept among
 * the damaged ones. Throws Failure where there is no such draft or nothing of it can be shown; the sentence says where the file is.
 */
export function openSafely(id: string, { force = false }: { force?: boolean } = {}): Opened {
  const tried = tryLock(id, offered.delete(id) || force);
  const { lock } = tried;
  const release = releaseOf(tried);
  try {
    const opened = openLocked(id, lock === null || lock.held);
    if (lock === null) {
      const notice = [opened.notice, tried.problem].filter(Boolean).join('');
      return { ...opened, notice, release };
    }
    if (lock.held || opened.readOnly) return { ...opened, release };
    const { holder, fresh } = lock;
    const where = `这份草稿正在另一个窗口里打开（${holderWords(holder)}），这里只能看；`;
    if (!fresh) offered.add(id);
    const readOnly = fresh
      ? `${where}关闭那个窗口后重新打开就能改。`
      : `${where}那边已有几分钟没有动静，确定已经没有那个窗口，仍要打开就返回首页再打开一次。`;
    return { ...opened, readOnly, ...(fresh ? {} : { mayForce: true }), release };
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
    const tried = tryLock(id);
    const release = releaseOf(tried);
    if ((tried.lock === null || tried.lock.held) && !isForeign(id))
      return { draft: { ...draft, id }, ...(tried.problem ? { notice: tried.problem } : {}), release };
    release();
  }
}

/**
 * Saves a new draft under an id that nothing has: nothing is ever put over anything, whatever other processes do. Gives it as it was
 * saved, under another id where its own is taken. Throws Failure.
 */
export function saveNew(draft: Draft): Draft {
  for (let { id } = draft; ; id = freeId(draft.id)) {
    const { draft: begun, release } = openNew({ ...draft, id });
    try {
      saveDraft(begun, true);
      return begun;
    } catch (error) {
      // Taken by a process that asks no lock, deleted under this very name, or a draft that this one has: the next id.
      if (codeOf(error) !== 'EEXIST') throw error;
    } finally {
      release();
    }
  }
}

function openLocked(id: string, held: boolean): Omit<Opened, 'release'> {
  const { text, decoded } = decodeFile(id);
  const file = fileOf(id);
  switch (decoded.kind) {
    case 'good':
      return withWords(decoded.draft, [unknownWords(decoded.draft), editedWords(decoded.draft), copyWords(id)]);
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

/** What the report's edition does not know is kept, and said. */
function unknownWords({ report }: Draft): string {
  const count = Object.keys(report.unknown ?? {}).length;
  return count === 0 ? '' : `草稿里有 ${count} 项内容是 ${report.edition} 年格式里没有的，已原样保留，不显示也不核对。`;
}

/** What another editor saved when nobody was there any more to take it. */
function editedWords(draft: Draft): string {
  const names = leftFields(draft).map((field) => `“${printedName(field, formOf(draft.report))}”`);
  return names.length === 0 ? '' : `上次在外部编辑器里保存的文字还没有取回：到${names.join('、')}按 Ctrl+E 取回。`;
}

/** A copy that was made elsewhere because the draft could not be saved, and is newer than it. */
function copyWords(id: string): string {
  const copy = newerCopyOf(id, [homedir(), tmpdir()]);
  return copy ? `上次有内容没能保存到草稿里，另存在 ${copy}，可以用 nianbao drafts import 取回。` : '';
}

const withWords = (draft: Draft, words: readonly string[]): { draft: Draft; notice?: string } => {
  const notice = words.join('');
  return notice === '' ? { draft } : { draft, notice };
};

function copied(id: string, file: string): string {
  try {
    return `（原文件另存在 ${copyAside(id, file)}）`;
  } catch {
    return '';
  }
}

/** What stands in for a damaged draft: what is readable in the file, and for the rest the newest whole version. */
function mended(id: string, file: string, text: string, held: boolean): Omit<Opened, 'release'> {
  const version = newestGoodVersion(id);
  const salvaged = salvage(id, text, version?.draft);
  const draft = salvaged ?? version?.draft ?? null;
  const when = version ? timeWords(version.entry.kept) : '';
  const what = !salvaged
    ? `已打开 ${when} 的版本，请补上之后写的内容`
    : version
      ? `能读出的内容都已取回，读不出的取自 ${when} 的版本，请逐项核对`
      : '已打开其中还能读出的部分，请逐项核对';
  let aside: string;
  try {
    if (!held) throw new Failure('held by another');
    // A draft that can be shown stays in its place until it has been saved anew: a kill in between must not take it out of the list.
    aside = draft ? keepAside(id, file) : setAside(id, file);
    // It is kept now: saving over it need not keep it once more.
    if (draft) knowFile(file, marksOf(file), text);
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
