/** The archive for machines without npm: packed, unpacked elsewhere, and used there. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('the package holds the program, its templates and what is said about it, nothing else', () => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
  });
  const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
  const other = files
    .map(({ path }) => path)
    .filter((path) => !/^(?:dist\/(?:chunks\/)?[\w.-]+\.js|templates\/.+)$/.test(path));
  expect(other.sort()).toEqual(['dist/licences.txt', 'license', 'package.json', 'readme.md']);
});

test('the licences of what is bundled go along', () => {
  const licences = readFileSync(`${root}dist/licences.txt`, 'utf8');
  for (const name of ['ink', 'react', 'conf', 'marked', 'parse5', 'yoga-layout']) {
    expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+`, 'm'));
  }
  expect(licences).not.toMatch(/^vitest /m);
});

test('the archive runs where it was unpacked, with nothing else around it', () => {
  const script = fileURLToPath(new URL('../../scripts/pack.ts', import.meta.url));
  const folder = temporaryFolder();
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder, '--archive'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toMatch(/nianbao-.+\.zip: \d\.\d MB, tried/);
  expect(readdirSync(folder)).toHaveLength(1);
});
