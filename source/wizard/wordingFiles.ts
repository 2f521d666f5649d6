/** The words that reports are begun with, from the unit's own folder and from the built-in templates. */
import { join } from 'node:path';
import { codeOf } from '../disk/fileFailure.ts';
import { readBytes } from '../disk/readFile.ts';
import { readTemplateFile } from '../disk/templateFiles.ts';
import { home } from '../drafts/folder.ts';
import { decodeText } from '../text/decode.ts';

/** Nobody has a megabyte of phrases. */
const largest = 1_000_000;

/** Most texts have no phrases, and few units have their own. */
const isAbsent = (error: unknown): boolean => codeOf(error) === 'ENOENT';

/** The unit's own file; an own one that cannot be used is said, and the built-in one counts. */
function ownFile(name: string, onProblem: (sentence: string) => void): string[] {
  try {
    return [
      decodeText(readBytes(join(home(), name), { largest, advice: '不像是常用语，只用了内置的' })).replace(
        /^\ufeff/,
        '',
      ),
    ];
  } catch (error) {
    if (!isAbsent(error)) onProblem((error as Error).message);
    return [];
  }
}

function builtIn(name: string): string[] {
  try {
    return [readTemplateFile(name)];
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

/**
 * The contents of the file of this name below templates/ and of the unit's own one, the own one first; fewer where one is not there.
 * `onProblem` gets a sentence where the own one is no file that can be read.
 */
export const wordingFiles = (name: string, onProblem: (sentence: string) => void = () => {}): string[] => [
  ...ownFile(name, onProblem),
  ...builtIn(name),
];

/** The one file that counts: the unit's own, or the built-in one. */
export const wordingFile = (name: string): string => wordingFiles(name)[0] ?? '';
