/**
 * How a draft or a version of it gets to disk, whole or not at all: the only file that knows conf. conf is the store: one file a draft,
 * in conf's own folder for nianbao. It writes at once or not at all, so while the clerk types, and for what is only moved, `disk/`
 * writes the same bytes: a slow disk must not keep the keys waiting, and conf neither puts the name of a file on the disk nor notices
 * that a write was short.
 */

import { randomBytes } from 'node:crypto';
import { accessSync, constants, realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type Conf from 'conf';
import { makeFolder } from '../disk/makeFolder.ts';
import { moveNew, moveOver } from '../disk/moveFile.ts';
import { readBytes } from '../disk/readFile.ts';
import { sweepFolder } from '../disk/sweep.ts';
import { syncFolder } from '../disk/syncFolder.ts';
import { replaceFileSoon } from '../disk/writeFile.ts';
import { largestDraft, storedText } from './text.ts';

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

/** What processes that were killed while saving left behind, ours and conf's. */
export const isUnfinished = (name: string): boolean => /^\..*\.saving/.test(name) || /\.tmp-\d+\w*$/.test(name);

/** Where a link leads: what it points to is replaced, not the link. */
function targetOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function prepare(folder: string): void {
  makeFolder(folder, 0o700);
  // conf tries for a second where permission is missing, and the keyboard would wait.
  accessSync(folder, constants.W_OK);
  sweepFolder(folder, isUnfinished);
}

/**
 * Writes a value as JSON to `folder/name.json`, readable only by its owner: first beside it, read back, then renamed over it, or, where
 * it has to be `fresh`, to a name that nothing has (EEXIST). It is on the disk when this returns.
 * Gives the text of the file. Throws the system's error; what was on disk stays as it was then.
 */
export function storeValue(folder: string, name: string, value: object, fresh = false): string {
  const text = storedText(value);
  prepare(folder);
  const beside = `.${name}.${process.pid}-${randomBytes(6).toString('hex')}.saving`;
  const file = join(folder, `${beside}.json`);
  try {
    const store = new (prepareToStore())<Record<string, unknown>>({
      projectName: 'nianbao',
      cwd: folder,
      configName: beside,
      // A damaged file is never replaced by an empty one, and dots in names are names.
      clearInvalidConfig: false,
      accessPropertiesByDotNotation: false,
      configFileMode: 0o600,
      serialize: () => text,
    });
    store.store = value as Record<string, unknown>;
    // conf alone takes a short write on a full disk for a whole one (atomically does not look at what writeSync returns).
    if (readBytes(file, { largest: 2 * largestDraft }).toString('utf8') !== text)
      throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
    const target = join(folder, `${name}.json`);
    if (fresh) moveNew(file, target);
    else moveOver(file, targetOf(target));
    syncFolder(fresh ? folder : dirname(targetOf(target)));
    return text;
  } catch (error) {
    try {
      rmSync(file, { force: true });
    } catch {
      // What is left beside is swept an hour later.
    }
    throw error;
  }
}

/**
 * The same while the clerk goes on typing. `mayReplace` is asked right before the file gets its name; where it says no (it has been
 * saved otherwise meanwhile) nothing is written. Tells whether it was.
 */
export async function storeValueSoon(
  folder: string,
  name: string,
  value: object,
  { mayReplace, onReplaced }: { mayReplace?: () => boolean; onReplaced?: (text: string) => void } = {},
): Promise<boolean> {
  const text = storedText(value);
  prepare(folder);
  return replaceFileSoon(join(folder, `${name}.json`), text, {
    ...(mayReplace ? { mayReplace } : {}),
    onReplaced: () => onReplaced?.(text),
  });
}
