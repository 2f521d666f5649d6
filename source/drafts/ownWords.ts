import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '../disk/readFile.ts';
import { decodeText } from '../text/decode.ts';
import { home } from './folder.ts';

/** Where a unit's own list of words lies (see lexicon/ownWords.ts). */
export const ownWordsFile = (): string => join(home(), '用语.txt');

/** What stands in the unit's own list of words; '' where it has none. Throws Failure where it cannot be read. */
export function ownWordsText(): string {
  const path = ownWordsFile();
  return existsSync(path) ? decodeText(readBytes(path)) : '';
}
