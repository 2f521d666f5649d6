/**
 * Who edits which draft: locks/<id>.json names the process. The file comes to be whole and only where there is none (a hard link), so
 * two can never both have it; the holder writes it anew each minute, and one that is ten minutes old is nobody's, whatever it says.
 * Where a system has handles that die with their process (Windows), one is held beside the file and asked first (hold.ts).
 */
import { randomBytes } from 'node:crypto';
import { linkSync, lstatSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { hasExclusive } from '../disk/exclusive.ts';
import { codeOf } from '../disk/fileFailure.ts';
import { patiently, pauseFor } from '../disk/moveFile.ts';
import { readBytes } from '../disk/readFile.ts';
import { Failure } from '../text/failure.ts';
import { locksFolder } from './folder.ts';
import { isHoldAlive, releaseHold, takeHold } from './hold.ts';
import { type Holder, holderIn, holderWords, kinshipOf, self } from './machine.ts';

export { type Holder, holderWords } from './machine.ts';

export type Lock =
  | { readonly held: true; readonly release: () => void }
  /** `fresh`: it has been written within the last minutes. What is not fresh may be taken all the same, if the clerk says so. */
  | { readonly held: false; readonly holder: Holder; readonly fresh: boolean };

const minute = 60_000;
const refreshPause = minute;
/** Older than two refreshes: something is not as it should be. */
const freshFor = 2.5 * minute;
const abandonedAfter = 10 * minute;
/** How long another process may take to put its lock in the place of a dead one's. */
const patience = 3000;

/** Another window has the draft and has not written yet who it is. */
const nobodyKnown: Holder = { pid: 0, host: hostname(), started: '', machine: '', token: '-' };

/** The locks of this process. */
const mine = new Map<string, Holder>();
let refreshing: NodeJS.Timeout | undefined;

const fileOf = (id: string): string => join(locksFolder(), `${id}.json`);
const besideLock = (id: string): string => join(locksFolder(), `.${id}.${randomBytes(8).toString('hex')}.lock`);

const distanceFromNow = (path: string): number =>
  Math.abs(Date.now() - (lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()));

/** How old a lock is. A shared folder has a clock of its own, and clocks are set back: the disk itself is asked before it counts as old. */
function ageOf(file: string): number {
  const quick = distanceFromNow(file);
  if (quick < freshFor) return quick;
  const beside = besideLock('now');
  try {
    writeFileSync(beside, '', { flag: 'wx', mode: 0o600 });
    return Math.abs(statSync(beside).mtimeMs - lstatSync(file).mtimeMs);
  } catch {
    return quick;
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Whether a lock is one of this process: by its token, or by its number where it has none. */
const isMine = (id: string, holder: Holder): boolean =>
  holder.token === ''
    ? holder.pid === process.pid && kinshipOf(holder) === 'running'
    : holder.token === mine.get(id)?.token;

interface State {
  readonly holder: Holder;
  readonly alive: boolean;
  readonly fresh: boolean;
}

/** What the lock of a draft says now; null where there is none, or none that can be read. Throws nothing. */
function stateOf(id: string): State | null {
  try {
    const file = fileOf(id);
    const holder = holderIn(readBytes(file, { largest: 4096 }).toString('utf8'));
    if (!holder) return null;
    // Asked with each save, and then the answer is nearly always this one.
    if (isMine(id, holder)) return { holder, alive: true, fresh: true };
    if (holder.hold && hasExclusive()) {
      const alive = isHoldAlive(id);
      return { holder, alive, fresh: alive };
    }
    const kinship = kinshipOf(holder);
    if (kinship === 'dead') return { holder, alive: false, fresh: false };
    const age = ageOf(file);
    const fresh = age < freshFor;
    // After a power cut the machine itself has begun another run: a clerk who comes back should not have to wait for ten minutes.
    return { holder, alive: age < (kinship === 'other-run' ? freshFor : abandonedAfter), fresh };
  } catch {
    return null;
  }
}

/** The living process that edits a draft, this one included; null where there is none. Throws nothing. */
export function holderOf(id: string): Holder | null {
  const state = stateOf(id);
  return state?.alive ? state.holder : null;
}

/** The living process other than this one that edits a draft, or null. */
export function otherHolderOf(id: string): Holder | null {
  const holder = holderOf(id);
  return holder && !isMine(id, holder) ? holder : null;
}

/** Writes the lock of this process beside its place; a name that nobody knows beforehand leads through nobody's link. */
function written(id: string, holder: Holder): string {
  const beside = besideLock(id);
  writeFileSync(beside, `${JSON.stringify(holder)}\n`, { flag: 'wx', mode: 0o600 });
  return beside;
}

/** Puts a lock where none is; false where there is one. */
function placed(beside: string, file: string): boolean {
  try {
    linkSync(beside, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (lstatSync(file, { throwIfNoEntry: false })) return false;
    // No links here (FAT, some shares): the one who makes the file first has it.
    try {
      writeFileSync(file, readBytes(beside), { flag: 'wx', mode: 0o600 });
      return true;
    } catch (second) {
      if (codeOf(second) === 'EEXIST') return false;
      throw second;
    }
  }
}

/** Runs a task while no other process takes over the same lock. Throws the system's error. */
function alone(id: string, task: () => void): void {
  const guard = join(locksFolder(), `.${id}.taking.lock`);
  const start = performance.now();
  for (;;) {
    try {
      writeFileSync(guard, '', { flag: 'wx', mode: 0o600 });
      break;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      // Taking over is done in a moment: an older guard is that of a process which was killed in it.
      if (performance.now() - start > patience) rmSync(guard, { force: true });
      pauseFor(5);
    }
  }
  try {
    task();
  } finally {
    rmSync(guard, { force: true });
  }
}

/** What tells one file from the next under its name; '' where there is none. */
function marksOf(file: string): string {
  const stats = lstatSync(file, { throwIfNoEntry: false, bigint: true });
  return stats ? `${stats.ino} ${stats.ctimeNs}` : '';
}

/** Takes away what stands in the place of a lock: that of a dead process, or what is none (a folder, a pipe). */
function clearAway(file: string): void {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats && !stats.isFile() && !stats.isSymbolicLink())
    renameSync(file, `${file}.${randomBytes(4).toString('hex')}.aside`);
  else patiently(() => rmSync(file, { force: true }));
}

/**
 * Takes the lock of a draft for this process, from a dead process if need be; `force` takes it also from one that is not fresh. Not
 * held: another living process has it. Throws the system's error where locks cannot be written at all.
 */
export function lockDraft(id: string, force = false): Lock {
  sweepLocks();
  const hold = takeHold(id);
  if (hold === 'other') return { held: false, holder: stateOf(id)?.holder ?? nobodyKnown, fresh: true };
  const file = fileOf(id);
  const holder = hold === 'mine' ? { ...self(), hold: true } : self();
  const beside = written(id, holder);
  let result: Lock | undefined;
  try {
    const take = (): Lock => {
      mine.set(id, holder);
      keepFresh();
      return { held: true, release: () => releaseDraft(id, holder.token) };
    };
    if (placed(beside, file)) {
      result = take();
      return result;
    }
    alone(id, () => {
      let state = stateOf(id);
      const before = state ? '' : marksOf(file);
      // Half written where there are no links: a moment later it can be read.
      if (before !== '') {
        pauseFor(50);
        state = stateOf(id);
      }
      const isLitter = !state && before !== '' && before === marksOf(file);
      // Whoever had a handle has it no more: this process has it now.
      const isGone = hold === 'mine' && state?.holder.hold === true;
      if (state?.alive && !isGone && !isMine(id, state.holder) && !(force && !state.fresh)) {
        result = { held: false, holder: state.holder, fresh: state.fresh };
        return;
      }
      if (state && isMine(id, state.holder)) patiently(() => renameSync(beside, file));
      else {
        if (state || isLitter) clearAway(file);
        // Only where nothing is: the one who had it may have given it back, and taken it anew, since it was looked at.
        if (!placed(beside, file)) return;
      }
      result = take();
    });
    result ??= { held: false, holder: stateOf(id)?.holder ?? nobodyKnown, fresh: true };
    return result;
  } finally {
    rmSync(beside, { force: true });
    if (!result?.held && !mine.has(id)) releaseHold(id);
  }
}

/** Gives a lock back; nothing happens where this process does not hold it, or has taken it anew since. */
function releaseDraft(id: string, token: string): void {
  if (mine.get(id)?.token !== token) return;
  try {
    const state = stateOf(id);
    if (state && isMine(id, state.holder)) rmSync(fileOf(id), { force: true });
  } catch {
    // The lock of a dead process counts for nothing.
  }
  mine.delete(id);
  releaseHold(id);
}

/** Throws Failure where another living process edits the draft: what it is about to write must not be lost. */
export function refuseWhereLocked(id: string, doing: string): void {
  const other = otherHolderOf(id);
  if (other) throw new Failure(`${doing} ${id}：它正在另一个窗口里打开（${holderWords(other)}），请先关闭那个窗口。`);
}

/** Writes the locks of this process anew, so that they are seen to be alive; one that has gone comes back. */
function refresh(): void {
  for (const [id, holder] of mine) {
    try {
      if (otherHolderOf(id)) continue;
      const beside = written(id, holder);
      renameSync(beside, fileOf(id));
    } catch {
      // A folder that is gone comes back with the next save.
    }
  }
}

function keepFresh(): void {
  if (refreshing) return;
  refreshing = setInterval(refresh, refreshPause);
  refreshing.unref();
  process.on('exit', () => {
    for (const [id, { token }] of mine) releaseDraft(id, token);
  });
}

let swept = '';

/** Takes away the locks of the dead, once in a process and folder. */
function sweepLocks(): void {
  const folder = locksFolder();
  if (swept === folder) return;
  swept = folder;
  try {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (distanceFromNow(path) < abandonedAfter || isHoldAlive(name.replace(/\.hold$/, ''))) continue;
      if (name.startsWith('.') || holderOf(name.replace(/\.(?:json|hold)$/, '')) === null)
        rmSync(path, { force: true });
    }
  } catch {
    // A folder that cannot be swept is no reason not to work.
  }
}
