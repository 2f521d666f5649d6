/** Bundles source/ into dist/, one chunk a command, so that only what is called is loaded; with --if-stale where something is newer. */
import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';
import { licencesOf } from './licences.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}dist`;

/** True where nothing that goes into the bundle was touched since the last whole one; licences.txt is written last. */
function isBuilt(): boolean {
  const last = `${folder}/licences.txt`;
  if (!existsSync(last)) return false;
  const since = statSync(last).mtimeMs;
  const parts = ['source', 'scripts', 'templates'].flatMap((room) =>
    ['', ...readdirSync(`${root}${room}`, { recursive: true, encoding: 'utf8' })].map((path) => `${room}/${path}`),
  );
  return [...parts, 'package.json', 'package-lock.json'].every((path) => statSync(root + path).mtimeMs < since);
}

if (process.argv.includes('--if-stale') && isBuilt()) process.exit(0);
// --keep leaves the chunks of earlier builds to programs that still run on them.
if (!process.argv.includes('--keep')) rmSync(folder, { recursive: true, force: true });
const isPlain = process.env.NIANBAO_PLAIN === '1';
const files = await bundle({
  entry: 'source/cli.ts',
  folder,
  quiet: process.argv.includes('--quiet'),
  // Ink as its authors ship it: the terminal stories must tell the same without source/terminal.
  plain: isPlain,
});
writeFileSync(`${folder}/licences.txt`, licencesOf(files));
// The next start takes a plain bundle for an old one.
if (isPlain) utimesSync(`${folder}/licences.txt`, 0, 0);
