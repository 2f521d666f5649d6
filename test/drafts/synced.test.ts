/** Finished means on the disk: the content before the name, the name before it is said to be done. */
import { basename, dirname } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';

/** What was asked of the disk, in its order: `synced 报告.md`, `named 报告.md`. */
const asked: string[] = [];
const paths = new Map<number, string>();

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const named = (path: unknown): void => void asked.push(`named ${basename(String(path))}`);
  const opened = (handle: number, path: unknown): number => {
    paths.set(handle, String(path));
    return handle;
  };
  const synced = (handle: number): void => void asked.push(`synced ${basename(paths.get(handle) ?? '')}`);
  return {
    ...fs,
    openSync: (...args: Parameters<typeof fs.openSync>): number => opened(fs.openSync(...args), args[0]),
    open: (path: string, flags: string, done: (error: Error | null, handle: number) => void): void =>
      fs.open(path, flags, (error, handle) => done(error, error ? handle : opened(handle, path))),
    fsyncSync: (handle: number): void => {
      synced(handle);
      fs.fsyncSync(handle);
    },
    fsync: (handle: number, done: (error: Error | null) => void): void => {
      synced(handle);
      fs.fsync(handle, done);
    },
    renameSync: (from: string, to: string): void => {
      fs.renameSync(from, to);
      named(to);
    },
    linkSync: (from: string, to: string): void => {
      fs.linkSync(from, to);
      named(to);
    },
  };
});

import { join } from 'node:path';
import { makeFolder } from '../../source/disk/makeFolder.ts';
import { replaceFile, replaceFileSoon, writeNewFile } from '../../source/disk/writeFile.ts';
import { writeFiles } from '../../source/disk/writeFiles.ts';
import { newDraft, removeDraft, restoreDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { exportDrafts, importDrafts } from '../../source/drafts/moving.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', join(folder, 'home'));
  asked.length = 0;
});

/** Since a name was given: the folder that holds it has been synced. */
function expectNameSynced(name: string, inFolder: string): void {
  const at = asked.lastIndexOf(`named ${name}`);
  expect(at, asked.join(', ')).toBeGreaterThanOrEqual(0);
  expect(asked.slice(at), name).toContain(`synced ${basename(inFolder)}`);
}

/** Some file was synced before the name was given. */
function expectContentSynced(name: string): void {
  const before = asked.slice(0, asked.lastIndexOf(`named ${name}`));
  expect(before.filter((one) => /^synced \.nianbao-/.test(one)).length, asked.join(', ')).toBeGreaterThan(0);
}

const ways: Readonly<Record<string, (path: string) => unknown>> = {
  writeNewFile: (path) => writeNewFile(path, 'x'),
  replaceFile: (path) => replaceFile(path, 'x'),
  replaceFileSoon: (path) => replaceFileSoon(path, 'x'),
  writeFiles: (path) => writeFiles([{ name: 'a.md', content: 'x' }], dirname(path)),
  'writeFiles over another': async (path) => {
    await writeFiles([{ name: 'a.md', content: 'x' }], dirname(path));
    asked.length = 0;
    await writeFiles([{ name: 'a.md', content: 'y' }], dirname(path), { force: true });
  },
};

test.each(Object.entries(ways))('%s', async (_, write) => {
  await write(join(folder, 'a.md'));
  expectContentSynced('a.md');
  expectNameSynced('a.md', folder);
});

test('a new folder: its name too', () => {
  makeFolder(join(folder, 'new', 'inner'));
  expect(asked).toEqual([`synced ${basename(folder)}`, 'synced new']);
});

test('a draft saved, deleted, restored, exported and imported', () => {
  const draft = newDraft(zeroReport());
  const name = `${draft.id}.json`;
  saveDraft(draft);
  expectNameSynced(name, 'drafts');
  asked.length = 0;
  removeDraft(draft.id);
  expectNameSynced(name, 'deleted');
  expectNameSynced(name, 'drafts');
  asked.length = 0;
  restoreDraft(draft.id);
  expectNameSynced(name, 'drafts');
  expectNameSynced(name, 'deleted');
  const backup = join(folder, '备份.json');
  exportDrafts(backup);
  expectContentSynced('备份.json');
  expectNameSynced('备份.json', folder);
  vi.stubEnv('NIANBAO_HOME', join(folder, 'other'));
  asked.length = 0;
  importDrafts(backup);
  expectNameSynced(name, 'drafts');
});
