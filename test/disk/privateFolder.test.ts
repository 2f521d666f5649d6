import { chmodSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { privateFolder } from '../../source/disk/privateFolder.ts';
import { temporaryFolder } from '../helpers/folder.ts';

test.skipIf(process.platform === 'win32')(
  'made for its owner alone; refused where others may have had a hand in it',
  () => {
    const base = realpathSync(temporaryFolder());
    const folder = join(base, 'cache', 'program');
    expect(privateFolder(folder)).toBe(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    chmodSync(folder, 0o770);
    expect(privateFolder(folder)).toBeNull();
    chmodSync(folder, 0o700);
    // Who may write to the folder above can put another in its place.
    chmodSync(join(base, 'cache'), 0o777);
    expect(privateFolder(folder)).toBeNull();
    chmodSync(join(base, 'cache'), 0o1777);
    expect(privateFolder(folder)).toBe(folder);
    if (process.getuid?.() !== 0) return;
    process.seteuid!(65534);
    try {
      expect(privateFolder(folder)).toBeNull();
    } finally {
      process.seteuid!(0);
    }
  },
);
