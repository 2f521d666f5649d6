/** The licences of the packages that a bundle holds, as one text: each package with its version and what its licence says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const licenceFile = /^(?:licen[cs]e|copying)(?:[.-].*)?$/i;

/** The folders of the packages that a bundle took files from, in the order of their names. */
function packageFolders(metafile: Metafile): string[] {
  const folders = Object.keys(metafile.inputs).flatMap((path) => {
    const match = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path);
    return match ? [match[0]] : [];
  });
  return [...new Set(folders)].sort();
}

/** Throws where a package says nothing of a licence: it must not be given on then. */
export function licencesOf(metafile: Metafile): string {
  const texts = packageFolders(metafile).map((folder) => {
    const path = join(root, folder);
    const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    const file = readdirSync(path).find((entry) => licenceFile.test(entry));
    const text = file && existsSync(join(path, file)) ? readFileSync(join(path, file), 'utf8').trim() : '';
    if (!license && !text) throw new Error(`${name} has no licence`);
    return `${name} ${version}\n${license ?? ''}\n\n${text}`.trim();
  });
  return `${texts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
