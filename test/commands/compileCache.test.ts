/** Compiled code is kept where nobody else can have put any, or not at all. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const run = (env: Record<string, string>) =>
  spawnSync('sh', ['-c', 'umask 0; exec "$@"', 'sh', process.execPath, program, 'drafts'], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });

test.skipIf(process.platform === 'win32')(
  'in a folder of the user’s own, closed to others; nothing in the shared temporary folder',
  () => {
    const [shared, cache, home] = [temporaryFolder(), join(temporaryFolder(), 'cache'), temporaryFolder()];
    const env = { TMPDIR: shared, XDG_CACHE_HOME: cache, NIANBAO_HOME: home };
    mkdirSync(cache, { mode: 0o700 });
    expect(run(env).status).toBe(0);
    expect(readdirSync(shared)).toEqual([]);
    const own = join(cache, 'nianbao', 'compiled');
    expect(existsSync(own)).toBe(true);
    expect(statSync(own).mode & 0o777).toBe(0o700);
    expect(readdirSync(own)).not.toEqual([]);
  },
);

test.skipIf(process.platform === 'win32')('where others may write it is not used, and the program runs without', () => {
  const [shared, cache, home] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  const own = join(cache, 'nianbao', 'compiled');
  mkdirSync(own, { recursive: true });
  chmodSync(own, 0o777);
  expect(run({ TMPDIR: shared, XDG_CACHE_HOME: cache, NIANBAO_HOME: home }).status).toBe(0);
  expect(readdirSync(own)).toEqual([]);
  expect(readdirSync(shared)).toEqual([]);
});
