/** The archive for machines without npm: packed, unpacked elsewhere, and used there. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';

test('the archive runs where it was unpacked, with nothing else around it', () => {
  const script = fileURLToPath(new URL('../../scripts/pack.ts', import.meta.url));
  const folder = temporaryFolder();
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder, '--archive'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toMatch(/nianbao-.+\.zip: \d\.\d MB, tried/);
  expect(readdirSync(folder)).toHaveLength(1);
});
