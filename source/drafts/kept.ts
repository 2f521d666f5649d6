/** Small things that are kept from one year or round to the next: a ledger's words, a parent's decisions. Beside the drafts, as JSON. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../disk/makeFolder.ts';
import { readBytes } from '../disk/readFile.ts';
import { replaceFile } from '../disk/writeFile.ts';
import { home } from './folder.ts';

const pathOf = (name: string): string => join(home(), 'kept', `${name}.json`);

/** What was kept under a name (letters, digits, hyphens); undefined where nothing was, or where it cannot be read. */
export function kept(name: string): unknown {
  const path = pathOf(name);
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(Buffer.from(readBytes(path)).toString('utf8'));
  } catch {
    // It only spares questions: without it they are asked again.
    return undefined;
  }
}

/** Keeps a value under a name. Throws the system's error. */
export function keep(name: string, value: object): void {
  makeFolder(join(home(), 'kept'), 0o700);
  replaceFile(pathOf(name), `${JSON.stringify(value, null, 2)}\n`, 0o600);
}
