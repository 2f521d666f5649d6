/** What the program remembers beside the drafts, so that it need not be chosen again: one file, settings.json, kept through conf. */
import { join } from 'node:path';
import { readBytes } from '../disk/readFile.ts';
import { home } from './folder.ts';
import { storeValue } from './store.ts';

/** What was last written of a draft: when (milliseconds since 1970), where to, and when the draft had last been changed then. */
export interface Written {
  readonly when: number;
  readonly folder: string;
  readonly changed: string;
}

export interface Settings {
  /** Ids of what is ticked on the output screen. */
  readonly formats?: readonly string[];
  /** Where files were last written to. */
  readonly folder?: string;
  readonly written?: Readonly<Record<string, Written>>;
}

const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

const isWritten = (value: unknown): value is Written => {
  const { when, folder, changed } = (value ?? {}) as Record<string, unknown>;
  return typeof when === 'number' && typeof folder === 'string' && typeof changed === 'string';
};

/** What is remembered; nothing where there is no file, or one that cannot be read. */
export function readSettings(): Settings {
  try {
    const { formats, folder, written } = JSON.parse(readBytes(join(home(), 'settings.json')).toString('utf8'));
    const known = Object.entries(written ?? {}).filter((entry): entry is [string, Written] => isWritten(entry[1]));
    return {
      ...(isList(formats) ? { formats } : {}),
      ...(typeof folder === 'string' ? { folder } : {}),
      written: Object.fromEntries(known),
    };
  } catch {
    return {};
  }
}

/** Remembers something. What cannot be remembered is no reason to stop: it is chosen again the next time. */
export function changeSettings(by: (before: Settings) => Settings): void {
  try {
    storeValue(home(), 'settings', by(readSettings()));
  } catch {
    // A full or read-only disk is said where drafts are saved.
  }
}
