/**
 * The package as npm installs it: packed, installed into an empty place without network, and tried there (`npm run test:install`).
 * Nothing but the program may come along, and nothing may be written into its folder.
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../package.json' with { type: 'json' };
import { tryProgram } from './tryProgram.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'nianbao-install-'));
const place = join(work, 'place');

/** Every file of a folder with its size and time. */
const filesOf = (folder: string): string[] =>
  globSync('**/*', { cwd: folder })
    .map((name) => [name, statSync(join(folder, name))] as const)
    .filter(([, stats]) => stats.isFile())
    .map(([name, { size, mtimeMs }]) => `${name} ${size} ${mtimeMs}`)
    .sort();

try {
  execFileSync('npm', ['pack', '--pack-destination', work, '--loglevel', 'error'], { cwd: root, stdio: 'ignore' });
  const [archive = ''] = globSync('*.tgz', { cwd: work });
  const npm = ['install', '--global', '--offline', '--prefix', place, '--cache', join(work, 'cache'), '--no-audit'];
  execFileSync('npm', [...npm, join(work, archive)], { cwd: work, stdio: 'ignore' });
  const before = filesOf(place);
  const others = before.filter(
    (name) =>
      !/^(?:lib\/node_modules\/nianbao\/|bin\/nianbao |share\/man\/man1\/nianbao\.1 |lib\/node_modules\/\.package-lock)/.test(
        name,
      ),
  );
  const packages = before.filter((name) => name.startsWith('lib/node_modules/nianbao/node_modules/'));
  if (others.length + packages.length > 0)
    throw new Error(`installed beside the program: ${[...others, ...packages].join(', ')}`);
  tryProgram([process.execPath, join(place, 'bin', 'nianbao')], packageJson.version);
  if (filesOf(place).join() !== before.join()) throw new Error('something was written into the program’s folder');
  const bytes = before.reduce((sum, line) => sum + Number(line.split(' ').at(-2)), 0);
  process.stdout.write(
    `${archive}: ${(statSync(join(work, archive)).size / 1e6).toFixed(1)} MB, installed ${(bytes / 1e6).toFixed(1)} MB in ${before.length} files, every command tried\n`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
