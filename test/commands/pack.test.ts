/** What npm publishes. That it installs and runs with nothing around it: `npm run test:install`, `npm run pack`. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('the package holds the program, its templates and what is said about it, nothing else', () => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
  });
  const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
  const other = files
    .map(({ path }) => path)
    .filter((path) => !/^(?:dist\/(?:chunks\/)?[\w.-]+\.c?js|templates\/.+)$/.test(path));
  // A name that an old tool unpacks otherwise is not found again.
  expect(files.filter(({ path }) => !/^[\x21-\x7e]+$/.test(path))).toEqual([]);
  expect(other.sort()).toEqual([
    'dist/licences.txt',
    'license',
    'package.json',
    'readme.md',
    'source/commands/nianbao.1',
  ]);
});

test('the licences of what is bundled go along', () => {
  const licences = readFileSync(`${root}dist/licences.txt`, 'utf8');
  for (const name of ['ink', 'react', 'conf', 'marked', 'parse5', 'yoga-layout']) {
    expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+`, 'm'));
  }
  expect(licences).not.toMatch(/^vitest /m);
});
