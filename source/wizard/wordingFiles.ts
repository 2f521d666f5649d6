/** The words that reports are begun with, from the unit's own folder and from the built-in templates. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTemplateFile } from '../disk/templateFiles.ts';
import { home } from '../drafts/folder.ts';

/** The contents of the file of this name below templates/ and of the unit's own one, the own one first; fewer where one is not there. */
export function wordingFiles(name: string): string[] {
  const sources = [() => readFileSync(join(home(), name), 'utf8'), () => readTemplateFile(name)];
  return sources.flatMap((read) => {
    try {
      return [read()];
    } catch (error) {
      // Most texts have no phrases, and few units have their own.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  });
}

/** The one file that counts: the unit's own, or the built-in one. */
export const wordingFile = (name: string): string => wordingFiles(name)[0] ?? '';
