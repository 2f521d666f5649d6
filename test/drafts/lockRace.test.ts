/** Another window gives a lock back and takes it anew in the very moment in which this one looks: the file system plays that window. */
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';

/** What another process does right after this one has been told that a file is not there. */
const after = vi.hoisted(() => ({ missing: null as ((path: string) => void) | null }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const lstatSync = (path: string, options: object) => {
    const stats = fs.lstatSync(path, options as never);
    if (stats === undefined) after.missing?.(path);
    return stats;
  };
  // The beginning of taking over: the other one gives its lock back.
  const writeFile = (path: string, content: string, options: object) => {
    fs.writeFileSync(path, content, options as never);
    if (`${path}`.endsWith('.taking.lock')) fs.rmSync(lock, { force: true });
  };
  return { ...fs, lstatSync, writeFileSync: writeFile };
});

import { lockDraft } from '../../source/drafts/lock.ts';
import { temporaryFolder } from '../helpers/folder.ts';

let lock = '';
const other = JSON.stringify({ pid: process.ppid, host: hostname(), started: '', token: 'other' });

beforeEach(() => {
  const home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
  mkdirSync(join(home, 'locks'), { recursive: true });
  lock = join(home, 'locks', '20260101-000000.json');
  after.missing = null;
});

test('a lock that the other window gives back can be had', () => {
  writeFileSync(lock, other);
  expect(lockDraft('20260101-000000').held).toBe(true);
});

test('a lock that the other window takes anew in that moment stays its own: never do both hold it', () => {
  writeFileSync(lock, other);
  after.missing = (path) => {
    if (path !== lock || existsSync(lock)) return;
    writeFileSync(`${lock}.new`, other);
    linkSync(`${lock}.new`, lock);
    rmSync(`${lock}.new`);
  };
  expect(lockDraft('20260101-000000').held).toBe(false);
  expect(readFileSync(lock, 'utf8')).toBe(other);
});
