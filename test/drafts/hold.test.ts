/** A lock that dies with its process, as Windows has them; the handles of that system are played here. */
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';

/** The files that another process has open. */
const heldElsewhere = new Set<string>();
vi.mock('../../source/disk/exclusive.ts', () => ({
  hasExclusive: () => true,
  openExclusive: (path: string) => (heldElsewhere.has(path) ? null : 999_999),
  isHeld: (path: string) => heldElsewhere.has(path),
}));
const closed: number[] = [];
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return {
    ...fs,
    closeSync: (handle: number) => (handle === 999_999 ? void closed.push(handle) : fs.closeSync(handle)),
  };
});

import { newDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { holderOf, lockDraft } from '../../source/drafts/lock.ts';
import { openSafely } from '../../source/drafts/open.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';

let home = '';
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
  heldElsewhere.clear();
  closed.length = 0;
});

const begin = () => {
  const draft = newDraft(zeroReport());
  saveDraft(draft);
  mkdirSync(join(home, 'locks'), { recursive: true });
  return draft;
};
const lockOf = (id: string) => join(home, 'locks', `${id}.json`);
const holdOf = (id: string) => join(home, 'locks', `${id}.hold`);
/** A process that lives, and is not the one that took the lock. */
const reused = { pid: process.ppid, host: hostname(), started: '', token: 'a', hold: true };

test('its number is another program’s now, its handle is gone: the draft can be edited at once', () => {
  const draft = begin();
  writeFileSync(lockOf(draft.id), JSON.stringify(reused));
  expect(holderOf(draft.id)).toBeNull();
  expect(() => saveDraft(draft)).not.toThrow();
  const opened = openSafely(draft.id);
  expect(opened.readOnly).toBeUndefined();
  expect(JSON.parse(readFileSync(lockOf(draft.id), 'utf8'))).toMatchObject({ pid: process.pid, hold: true });
  opened.release();
  expect(closed).toEqual([999_999]);
  expect(existsSync(lockOf(draft.id))).toBe(false);
});

test('its handle lives, whatever its number and however old its file is: read-only, and not to be forced', () => {
  const draft = begin();
  writeFileSync(lockOf(draft.id), JSON.stringify({ ...reused, pid: 4_000_000 }));
  utimesSync(lockOf(draft.id), 1, 1);
  heldElsewhere.add(holdOf(draft.id));
  const opened = openSafely(draft.id, { force: true });
  expect(opened.readOnly).toContain('进程 4000000');
  expect(opened.mayForce).toBeUndefined();
  expect(() => saveDraft(draft)).toThrow('另一个窗口');
});

test('it has a handle and has not written who it is yet', () => {
  const draft = begin();
  heldElsewhere.add(holdOf(draft.id));
  expect(openSafely(draft.id).readOnly).toContain('刚刚打开');
});

test('a lock without a handle, of a program of before, counts as it did, and no handle is kept', () => {
  const draft = begin();
  const { hold: _, ...before } = reused;
  writeFileSync(lockOf(draft.id), JSON.stringify(before));
  expect(lockDraft(draft.id).held).toBe(false);
  expect(closed).toEqual([999_999]);
});
