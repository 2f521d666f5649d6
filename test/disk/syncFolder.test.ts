/** The names in a folder reach the disk: whoever asks while that is going on gets a round that begins after the asking. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { syncFolder, syncFolderSoon } from '../../source/disk/syncFolder.ts';
import { temporaryFolder } from '../helpers/folder.ts';

// Windows keeps a journal of names by itself.
describe.skipIf(process.platform === 'win32')('a folder', () => {
  test('is put on the disk in rounds: one that runs is not joined, the next one is shared', async () => {
    const folder = temporaryFolder();
    const [first, second, third] = [0, 1, 2].map(() => syncFolderSoon(folder));
    expect(second).not.toBe(first);
    expect(third).toBe(second);
    expect(syncFolderSoon(temporaryFolder())).not.toBe(second);
    await Promise.all([first, second]);
    const later = syncFolderSoon(folder);
    expect([first, second]).not.toContain(later);
    await later;
  });

  test('that is gone is said to all who ask, and hinders no later round', async () => {
    const folder = join(temporaryFolder(), 'gone');
    expect(() => syncFolder(folder)).toThrow('ENOENT');
    const asked = await Promise.allSettled([syncFolderSoon(folder), syncFolderSoon(folder)]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    mkdirSync(folder);
    expect(() => syncFolder(folder)).not.toThrow();
    await expect(syncFolderSoon(folder)).resolves.toBeUndefined();
  });
});
