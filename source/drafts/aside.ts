/** Damaged files are set aside under a telling name, never overwritten: damaged/20260112-093015-damaged-20261123-140322.json. */
import { chmodSync, copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { damagedFolder } from './folder.ts';

function freeName(id: string, what: string): string {
  const digits = new Date().toISOString().replaceAll(/\D/g, '');
  const stamp = `${digits.slice(0, 8)}-${digits.slice(8, 14)}`;
  const base = join(damagedFolder(), `${id}-${what}-${stamp}`);
  let file = `${base}.json`;
  for (let count = 2; existsSync(file); count++) file = `${base}-${count}.json`;
  return file;
}

/** Moves a damaged file out of the way. Gives its new path. Throws the system's error; the file is where it was then. */
export function setAside(id: string, file: string): string {
  const aside = freeName(id, 'damaged');
  renameSync(file, aside);
  return aside;
}

/** Copies a file that is whole but not as it was saved; once for each content. Gives the path. Throws the system's error. */
export function copyAside(id: string, file: string): string {
  const key = crc32(readFileSync(file)).toString(16).padStart(8, '0');
  const aside = join(damagedFolder(), `${id}-altered-${key}.json`);
  if (!existsSync(aside)) {
    copyFileSync(file, aside);
    chmodSync(aside, 0o600);
  }
  return aside;
}
