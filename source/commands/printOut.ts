/** What is printed goes to the screen, or whole into a file that was not there: a shell's `>` may spoil it (PowerShell writes UTF-16). */
import { existsSync } from 'node:fs';
import { fileFailure } from '../disk/fileFailure.ts';
import { writeNewFile } from '../disk/writeFile.ts';
import type { Streams } from './command.ts';

export interface PrintOut {
  readonly write: (text: string) => void;
  /** Writes the file, where there is one. Throws Failure. */
  readonly end: () => void;
}

/** Writes a file of what is printed. Throws Failure where it is there already, or cannot be written. */
export function writeOut(path: string, text: string): void {
  try {
    writeNewFile(path, text, 0o644);
  } catch (error) {
    throw fileFailure('无法写入', path, error);
  }
}

/** To the screen as it comes, or into the file at a path. Throws Failure at once where that is there already. */
export function printOut(path: string | undefined, { stdout }: Streams): PrintOut {
  if (path === undefined) return { write: (text) => void stdout.write(text), end: () => {} };
  if (existsSync(path)) throw fileFailure('无法写入', path, { code: 'EEXIST' });
  const parts: string[] = [];
  return { write: (text) => void parts.push(text), end: () => writeOut(path, parts.join('')) };
}
