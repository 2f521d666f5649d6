/** Two windows on one draft, and two processes that write it by turns. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { newDraft, readDraft, removeDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { holderOf, lockDraft, otherHolderOf } from '../../source/drafts/lock.ts';
import { openSafely } from '../../source/drafts/open.ts';
import { dose } from '../helpers/dose.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';

let home = '';
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
});

const worker = fileURLToPath(new URL('lockWorker.ts', import.meta.url));
function start(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [worker, ...args], {
    env: { ...process.env, NIANBAO_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

test('the second window is read-only and names the process; after a SIGKILL the lock is free at once', async () => {
  const draft = newDraft(zeroReport());
  saveDraft(draft);
  const first = start('hold', draft.id);
  await once(first.stdout!, 'data');
  const second = openSafely(draft.id);
  expect(second.readOnly).toContain(`进程 ${first.pid}`);
  expect(() => saveDraft(draft)).toThrow(`进程 ${first.pid}`);
  expect(() => removeDraft(draft.id)).toThrow('另一个窗口');
  second.release();
  expect(holderOf(draft.id)?.pid).toBe(first.pid);
  first.kill('SIGKILL');
  await once(first, 'exit');
  const third = openSafely(draft.id);
  expect(third.readOnly).toBeUndefined();
  expect(holderOf(draft.id)?.pid).toBe(process.pid);
  third.release();
  expect(holderOf(draft.id)).toBeNull();
});

test('a number that another process has got since, and a broken lock, hold nothing', () => {
  const draft = newDraft(zeroReport());
  saveDraft(draft);
  mkdirSync(join(home, 'locks'), { recursive: true });
  const lock = join(home, 'locks', `${draft.id}.json`);
  for (const text of [JSON.stringify({ pid: process.ppid, host: hostname(), started: '1' }), '{"pi', '']) {
    writeFileSync(lock, text);
    const taken = lockDraft(draft.id);
    expect(taken.held).toBe(process.platform === 'linux' || text.length < 5);
    if (taken.held) taken.release();
  }
});

const lockOf = (id: string) => join(home, 'locks', `${id}.json`);

/** A lock that another has put there, `minutes` ago by the clock of this machine. */
function lay(id: string, holder: object, minutes = 0): string {
  mkdirSync(join(home, 'locks'), { recursive: true });
  writeFileSync(lockOf(id), JSON.stringify(holder));
  const time = new Date(Date.now() - minutes * 60_000);
  utimesSync(lockOf(id), time, time);
  return lockOf(id);
}

const begin = () => {
  const draft = newDraft(zeroReport());
  saveDraft(draft);
  return draft;
};
const elsewhere = { pid: 77, host: '别的电脑', started: '', machine: 'x', token: 'a' };
/** The same host name, and a number that lives here: a cloned machine, a container. */
const clone = { pid: process.ppid, host: hostname(), started: '', machine: 'another run', token: 'b' };

test('a lock of another computer holds, and is named', () => {
  const draft = begin();
  lay(draft.id, elsewhere);
  const opened = openSafely(draft.id);
  expect(opened.readOnly).toContain('电脑 别的电脑 上的进程 77');
  expect(opened.mayForce).toBeUndefined();
});

test.each([
  ['of another computer', { host: '别的电脑' }],
  ['of another run of this one', { machine: 'another run' }],
])('a lock without a token that has our number %s is not ours', (_, of) => {
  const draft = begin();
  const old = { pid: process.pid, host: hostname(), started: '' };
  lay(draft.id, { ...old, ...of });
  expect(otherHolderOf(draft.id)?.pid).toBe(process.pid);
  expect(() => saveDraft(draft)).toThrow('另一个窗口');
  // The same number here is this very process.
  lay(draft.id, old);
  expect(otherHolderOf(draft.id)).toBeNull();
  expect(() => saveDraft(draft)).not.toThrow();
});

test.each([
  ['an hour fast', 60],
  ['an hour slow', -60],
])('this machine’s clock is %s: a fresh lock on the disk is fresh all the same', (_, minutes) => {
  const draft = begin();
  lay(draft.id, elsewhere);
  const now = Date.now();
  vi.spyOn(Date, 'now').mockImplementation(() => now + minutes * 60_000);
  onTestFinished(() => void vi.restoreAllMocks());
  const opened = openSafely(draft.id);
  expect(opened.readOnly).toContain('电脑 别的电脑');
  expect(opened.mayForce).toBeUndefined();
});

test('a lock that has not been heard of for three minutes may be taken, if the clerk says so; a fresh one may not', () => {
  const draft = begin();
  lay(draft.id, elsewhere, 3);
  const opened = openSafely(draft.id);
  expect(opened.readOnly).toContain('电脑 别的电脑');
  expect(opened.mayForce).toBe(true);
  expect(opened.readOnly).toContain('仍要打开就返回首页再打开一次');
  expect(() => saveDraft(draft)).toThrow('另一个窗口');
  // Opening it again is the answer.
  const forced = openSafely(draft.id);
  expect(forced.readOnly).toBeUndefined();
  expect(holderOf(draft.id)?.pid).toBe(process.pid);
  forced.release();
  lay(draft.id, elsewhere, 1);
  expect(openSafely(draft.id, { force: true }).readOnly).toContain('电脑 别的电脑');
});

test.each([
  ['another computer', elsewhere],
  ['this computer', { ...elsewhere, host: hostname(), pid: process.ppid, machine: undefined }],
  ['a clone', clone],
])('a lock of %s that is ten minutes old is nobody’s, by whatever clock', (_, holder) => {
  const draft = begin();
  for (const minutes of [11, 60 * 24 * 30, -60 * 24 * 30]) {
    lay(draft.id, holder, minutes);
    const opened = openSafely(draft.id);
    expect(opened.readOnly).toBeUndefined();
    opened.release();
  }
});

test('the same host name on another machine: its number means nothing here, its lock holds', () => {
  const draft = begin();
  lay(draft.id, clone);
  expect(openSafely(draft.id).readOnly).toContain(`进程 ${process.ppid}`);
  expect(() => saveDraft(draft)).toThrow('另一个窗口');
  // A number that lives nowhere here may live there.
  lay(draft.id, { ...clone, pid: 4_000_000 });
  expect(openSafely(draft.id).readOnly).toContain('进程 4000000');
  // After a power cut it is this machine itself that has another run: three minutes are enough.
  lay(draft.id, clone, 3);
  expect(openSafely(draft.id).readOnly).toBeUndefined();
});

test.each([4294967296, 1e300, -1, 0, null, 'x', 2 ** 31])(
  'a number that no process can have holds nothing: %s',
  (pid) => {
    const draft = begin();
    lay(draft.id, { pid, host: hostname(), started: '' });
    const opened = openSafely(draft.id);
    expect(opened.readOnly).toBeUndefined();
    opened.release();
  },
);

test.skipIf(process.platform === 'win32')('what is no lock at all is put aside: a folder, a pipe, a link', () => {
  const draft = begin();
  mkdirSync(join(lockOf(draft.id), 'full'), { recursive: true });
  openSafely(draft.id).release();
  execFileSync('mkfifo', [lockOf(draft.id)]);
  openSafely(draft.id).release();
  const precious = join(home, 'precious');
  writeFileSync(precious, 'precious');
  symlinkSync(precious, lockOf(draft.id));
  const opened = openSafely(draft.id);
  expect(opened.readOnly).toBeUndefined();
  opened.release();
  expect(readFileSync(precious, 'utf8')).toBe('precious');
});

test('names that another could have linked elsewhere are not written through', () => {
  const draft = begin();
  const precious = join(home, 'precious');
  writeFileSync(precious, 'precious');
  mkdirSync(join(home, 'locks'), { recursive: true });
  for (const name of [`.${draft.id}.${process.pid}`, `.${draft.id}.taking.lock`])
    symlinkSync(precious, join(home, 'locks', name));
  openSafely(draft.id).release();
  expect(readFileSync(precious, 'utf8')).toBe('precious');
});

test('where no lock can be written that is said, and the draft can still be edited and copied', () => {
  const draft = begin();
  rmSync(join(home, 'locks'), { recursive: true, force: true });
  writeFileSync(join(home, 'locks'), 'in the way');
  const opened = openSafely(draft.id);
  expect(opened.notice).toMatch(/^没能给这份草稿加锁（[^\n]+）[^\n]*。$/);
  expect(opened.readOnly).toBeUndefined();
});

test('locks of the dead are swept, those of the living and the draft’s own are not', () => {
  const draft = begin();
  lay('20200101-000000', elsewhere, 11);
  lay('20200101-000001', elsewhere, 1);
  openSafely(draft.id);
  expect(readdirSync(join(home, 'locks')).sort()).toEqual(['20200101-000001.json', `${draft.id}.json`].sort());
});

test('a lock that was taken meanwhile is not given back by the one who lost it', () => {
  const draft = begin();
  const first = openSafely(draft.id);
  lay(draft.id, elsewhere);
  first.release();
  expect(holderOf(draft.id)?.host).toBe('别的电脑');
  expect(() => saveDraft(draft)).toThrow('另一个窗口');
});

test('a lock that another has taken meanwhile is not written over when its time comes; one that has gone comes back', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  // The clock of the locks begins with the first of them.
  vi.resetModules();
  const fresh = await import('../../source/drafts/lock.ts');
  onTestFinished(() => {
    vi.useRealTimers();
    vi.resetModules();
  });
  const [lost, gone] = [newDraft(zeroReport()), newDraft(zeroReport())].map(({ id }) => ({
    id,
    lock: fresh.lockDraft(id),
  }));
  onTestFinished(() => {
    for (const { lock } of [lost!, gone!]) if (lock.held) lock.release();
  });
  lay(lost!.id, elsewhere);
  rmSync(lockOf(gone!.id));
  vi.advanceTimersByTime(61_000);
  expect(holderOf(lost!.id)?.host).toBe('别的电脑');
  expect(holderOf(gone!.id)?.pid).toBe(process.pid);
});

test('two processes, many interleaved edits each: no lost update, no mixed file', async () => {
  const count = dose(10, 25);
  const draft = newDraft(zeroReport());
  saveDraft({ ...draft, report: { ...draft.report, problems: '' } });
  const children = [start('edit', draft.id, '甲', `${count}`), start('edit', draft.id, '乙', `${count}`)];
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
  expect(codes).toEqual([0, 0]);
  const edits = readDraft(draft.id).report.problems.split('，').filter(Boolean);
  for (const who of ['甲', '乙']) {
    expect(edits.filter((edit) => edit.startsWith(who))).toEqual(Array.from({ length: count }, (_, n) => `${who}${n}`));
  }
  expect(readFileSync(join(home, 'drafts', `${draft.id}.json`), 'utf8').endsWith('}\n')).toBe(true);
});
