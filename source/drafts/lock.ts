/**
 * Which process edits which draft: locks/<id>.json names it. proper-lockfile guards the moment in which that file is looked at and
 * written; it does not guard the whole session, because its own locks know no process and outlive a killed one by ten seconds.
 */
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../text/failure.ts';
import { locksFolder } from './folder.ts';
import { pauseFor } from './store.ts';

export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, as the system counts it: another process may get the same number later. */
  readonly started: string;
}

export type Lock =
  | { readonly held: true; readonly release: () => void }
  | { readonly held: false; readonly holder: Holder };

/** A lock of another computer is refreshed every minute; one this old belongs to nobody. */
const refreshPause = 60_000;
const abandonedAfter = 10 * refreshPause;
/** How long another process may take to look at a lock. */
const patience = 3000;

const mine = new Set<string>();
let refreshing: NodeJS.Timeout | undefined;

const fileOf = (id: string): string => join(locksFolder(), `${id}.json`);

/** The moment a process started, in the system's ticks since it was switched on; empty where the system does not tell. */
function startOf(pid: number): string {
  try {
    // The name in parentheses may hold spaces; the 22nd field of the line is the 20th after it.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

const self = (): Holder => ({ pid: process.pid, host: hostname(), started: startOf(process.pid) });

function isAlive(holder: Holder, file: string): boolean {
  if (holder.host !== hostname()) {
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    return age < abandonedAfter;
  }
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const started = startOf(holder.pid);
  return started === '' || holder.started === '' || started === holder.started;
}

/** The living process that edits a draft, this one included; null where there is none. Throws nothing. */
export function holderOf(id: string): Holder | null {
  try {
    const file = fileOf(id);
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Holder;
    return Number.isInteger(holder?.pid) && holder.pid > 0 && isAlive(holder, file) ? holder : null;
  } catch {
    return null;
  }
}

/** The living process other than this one that edits a draft, or null. */
export function otherHolderOf(id: string): Holder | null {
  const holder = holderOf(id);
  return holder && !(holder.pid === process.pid && holder.host === hostname()) ? holder : null;
}

/** 进程 1234, with the computer where that is another. */
export const holderWords = ({ pid, host }: Holder): string =>
  host === hostname() ? `进程 ${pid}` : `电脑 ${host} 上的进程 ${pid}`;

/** Runs something that no other process runs at the same time for this draft. Throws what it throws, and Failure. */
function alone<T>(id: string, task: () => T): T {
  // Loaded late for the same reason as conf.
  const { lockSync } = (
    typeof require === 'function' ? require('proper-lockfile') : createRequire(import.meta.url)('proper-lockfile')
  ) as typeof import('proper-lockfile');
  const start = performance.now();
  for (;;) {
    let release: () => void;
    try {
      release = lockSync(join(locksFolder(), id), { realpath: false, stale: 2000, update: 1000 });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ELOCKED' || performance.now() - start > patience) throw error;
      pauseFor(5);
      continue;
    }
    try {
      return task();
    } finally {
      release();
    }
  }
}

/**
 * Takes the lock of a draft for this process, from a dead process if need be. Not held: another living process has it.
 * Throws the system's error where locks cannot be written at all.
 */
export function lockDraft(id: string): Lock {
  return alone(id, () => {
    const other = otherHolderOf(id);
    if (other) return { held: false, holder: other };
    const beside = join(locksFolder(), `.${id}.${process.pid}`);
    writeFileSync(beside, `${JSON.stringify(self())}\n`, { mode: 0o600 });
    renameSync(beside, fileOf(id));
    mine.add(id);
    keepFresh();
    return { held: true, release: () => releaseDraft(id) };
  });
}

/** Gives a lock back; nothing happens where this process does not hold it. */
export function releaseDraft(id: string): void {
  if (!mine.delete(id)) return;
  try {
    alone(id, () => {
      if (!otherHolderOf(id)) rmSync(fileOf(id), { force: true });
    });
  } catch {
    // The lock of a dead process counts for nothing.
  }
}

/** Throws Failure where another living process edits the draft: what it is about to write must not be lost. */
export function refuseWhereLocked(id: string, doing: string): void {
  const other = otherHolderOf(id);
  if (other) throw new Failure(`${doing} ${id}：它正在另一个窗口里打开（${holderWords(other)}），请先关闭那个窗口。`);
}

function keepFresh(): void {
  if (refreshing) return;
  refreshing = setInterval(() => {
    for (const id of mine) {
      try {
        if (!otherHolderOf(id)) utimesSync(fileOf(id), new Date(), new Date());
      } catch {
        // A folder that is gone comes back with the next save.
      }
    }
  }, refreshPause);
  refreshing.unref();
  process.on('exit', () => {
    for (const id of mine) releaseDraft(id);
  });
}
