/** The licences of the packages that a bundle holds, as one text: each package with its version and what its licence says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const licenceFile = /^(?:licen[cs]e|copying)(?:[.-].*)?$/i;

/** The folders of the packages that files belong to, in the order of their names. */
function packageFolders(files: readonly string[]): string[] {
  const folders = files.flatMap((path) => /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/** The packages that files belong to, as name@version. */
export const packagesOf = (files: readonly string[]): string[] =>
  packageFolders(files).map((path) => {
    const { name, version } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    return `${name}@${version}`;
  });

/** By the files that went into a bundle. Throws where a package says nothing of a licence: it must not be given on then. */
export function licencesOf(files: readonly string[]): string {
  const texts = packageFolders(files).map((path) => {
    const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    const file = readdirSync(path).find((entry) => licenceFile.test(entry));
    const text = file && existsSync(join(path, file)) ? readFileSync(join(path, file), 'utf8').trim() : '';
    if (!license && !text) throw new Error(`${name} has no licence`);
    return `${name} ${version}\n${license ?? ''}\n\n${text}`.trim();
  });
  return `${texts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
