/**
 * Texts that are open in another editor: editing/<id>_<field>.txt, for its owner only. The file stays until its text is in a saved
 * draft; what is left of an earlier session (the program was killed, the editor saved later) is offered again.
 */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '../disk/readFile.ts';
import { replaceFile } from '../disk/writeFile.ts';
import type { TextId } from '../form/form.ts';
import { readText } from '../report/places.ts';
import { decodeText } from '../text/decode.ts';
import { Failure } from '../text/failure.ts';
import { editingFolder, home } from './folder.ts';
import type { Draft } from './format.ts';

/** The file in which a field of a draft is edited, and what it was begun with. */
const editedFile = (id: string, field: string): string => join(editingFolder(), `${id}_${field}.txt`);
const begunWith = (path: string): string => path.replace(/\.txt$/, '.begun');

/**
 * Puts a text where another editor can open it, and beside it what it was: many an editor comes back at once and saves later, so only
 * the file itself tells whether it did. Gives the path. Throws the system's error.
 */
export function putForEditing(id: string, field: string, text: string, platform = process.platform): string {
  const path = editedFile(id, field);
  // Notepad knew no other line ends for thirty years.
  const written = platform === 'win32' ? `${text}\n`.replaceAll('\n', '\r\n') : `${text}\n`;
  replaceFile(begunWith(path), written);
  replaceFile(path, written);
  return path;
}

const largestText = 2_000_000;

/** A text file's content, whatever its encoding, newlines as \n. Throws Failure: no such file, too large, no text. */
export function textInFile(path: string): string {
  const bytes = readBytes(path, { largest: largestText, advice: '请只留下要用的文字' });
  const text = decodeText(bytes);
  if (text.includes('\0')) throw new Failure(`${path} 不是文本文件，请另存为 .txt 再取。`);
  // The newline that ends a file is not a paragraph.
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '');
}

const contentOf = (path: string): string | null => (existsSync(path) ? textInFile(path) : null);

/** The texts that are open elsewhere: which field, what its file holds, whether an editor has saved it since it was put there. */
function editedFiles(id: string): { field: string; path: string; text: string; isSaved: boolean }[] {
  const folder = join(home(), 'editing');
  return readdirSync(folder).flatMap((name) => {
    if (!name.startsWith(`${id}_`) || !name.endsWith('.txt')) return [];
    const path = join(folder, name);
    try {
      const text = textInFile(path);
      return [{ field: name.slice(id.length + 1, -4), path, text, isSaved: text !== contentOf(begunWith(path)) }];
    } catch {
      return [];
    }
  });
}

/** What another editor has saved for a field, where it differs from what the draft has; null where nothing is. Throws nothing. */
export function leftInFile(id: string, field: string, now: string): string | null {
  try {
    const file = editedFiles(id).find((one) => one.field === field);
    return file?.isSaved && file.text !== now ? file.text : null;
  } catch {
    return null;
  }
}

/** The fields of a draft for which another editor has left something that is not in the draft. Throws nothing. */
export function leftFields({ id, report }: Pick<Draft, 'id' | 'report'>): string[] {
  try {
    return editedFiles(id).flatMap(({ field, text, isSaved }) =>
      isSaved && text !== readText(report, field as TextId) ? [field] : [],
    );
  } catch {
    return [];
  }
}

/** Nobody leaves an editor open for longer without saving once. */
const abandonedAfter = 24 * 60 * 60 * 1000;

/**
 * Takes away the files whose text is in a draft that has just been saved. One that no editor has saved yet stays for a day: it may be
 * open in a window of its own. Throws nothing.
 */
export function settleEdited({ id, report }: Draft, now = Date.now()): void {
  try {
    for (const { field, path, text, isSaved } of editedFiles(id)) {
      const isTaken = isSaved && text === readText(report, field as TextId);
      const isAbandoned = !isSaved && now - statSync(path).mtimeMs > abandonedAfter;
      if (isTaken || isAbandoned) for (const one of [path, begunWith(path)]) rmSync(one, { force: true });
    }
  } catch {
    // It stays, and is compared with the next save.
  }
}
