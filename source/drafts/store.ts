/** The only file that knows conf: how a draft or a version of it gets to disk, whole or not at all. */
import { accessSync, constants, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type Conf from 'conf';
import { makeFolder } from '../disk/makeFolder.ts';

let loaded: typeof Conf | undefined;

/**
 * Loads conf if it is not loaded yet. It brings ajv with it (13 ms bundled, 60 ms from source), so it waits until something is saved;
 * saving on a signal must be synchronous, hence no import(). The bundle knows a `require` of its own, the source does not.
 */
export function prepareToStore(): typeof Conf {
  loaded ??= (typeof require === 'function' ? require('conf') : createRequire(import.meta.url)('conf'))
    .default as typeof Conf;
  return loaded;
}

/** Files of a save that a killed process left behind; each folder is swept once for each name. */
const swept = new Set<string>();

function sweep(folder: string, prefix: string): void {
  const key = join(folder, prefix);
  if (swept.has(key)) return;
  swept.add(key);
  for (const name of readdirSync(folder)) if (name.startsWith(prefix)) rmSync(join(folder, name), { force: true });
}

/**
 * Writes a value as JSON to `folder/name.json`, readable only by its owner: first beside it, read back, then renamed over it.
 * conf alone takes a short write on a full disk for a whole one (atomically does not look at what writeSync returns).
 * Throws the system's error; what was on disk stays as it was then.
 */
export function storeValue(folder: string, name: string, value: object): void {
  makeFolder(folder, 0o700);
  // conf tries for a second where permission is missing, and the keyboard would wait.
  accessSync(folder, constants.W_OK);
  const beside = `.${name}.saving`;
  const file = join(folder, `${beside}.json`);
  sweep(folder, beside);
  let text = '';
  try {
    rmSync(file, { force: true });
    const store = new (prepareToStore())<Record<string, unknown>>({
      projectName: 'nianbao',
      cwd: folder,
      configName: beside,
      // A damaged file is never replaced by an empty one, and dots in names are names.
      clearInvalidConfig: false,
      accessPropertiesByDotNotation: false,
      configFileMode: 0o600,
      serialize: (stored) => {
        text = `${JSON.stringify(stored, null, '\t')}\n`;
        return text;
      },
    });
    store.store = value as Record<string, unknown>;
    if (readFileSync(file, 'utf8') !== text) throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
    moveOver(file, join(folder, `${name}.json`));
  } catch (error) {
    try {
      rmSync(file, { force: true });
    } catch {
      // What is left beside is swept by the next process.
    }
    throw error;
  }
}

/** Renames a file over another; on Windows a virus scanner may hold the other for a moment. */
export function moveOver(from: string, to: string): void {
  makeFolder(dirname(to), 0o700);
  for (let tries = 0; ; tries++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (process.platform !== 'win32' || tries === 10 || !['EPERM', 'EACCES', 'EBUSY'].includes(code)) throw error;
      pauseFor(20);
    }
  }
}

/** Waits without giving the turn away: saving and locking are synchronous. */
export function pauseFor(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
