/**
 * Texts that are open in another editor: editing/<id>_<field>.txt, for its owner only. The file stays until its text is in a saved
 * draft; what is left of an earlier session (the program was killed, the editor saved later) is offered again.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '../disk/readFile.ts';
import { replaceFile } from '../disk/writeFile.ts';
import type { TextId } from '../form/form.ts';
import { readText } from '../report/places.ts';
import { decodeText } from '../text/decode.ts';
import { Failure } from '../text/failure.ts';
import { editingFolder, home } from './folder.ts';
import type { Draft } from './format.ts';

/** The file in which a field of a draft is edited. */
export const editedFile = (id: string, field: string): string => join(editingFolder(), `${id}_${field}.txt`);

/** Puts a text where another editor can open it. Gives the path. Throws the system's error. */
export function putForEditing(id: string, field: string, text: string): string {
  const path = editedFile(id, field);
  replaceFile(path, `${text}\n`);
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

/** What is left in the file of a field, where it differs from what the draft has; null where nothing is. Throws nothing. */
export function leftInFile(id: string, field: string, now: string): string | null {
  try {
    const path = join(home(), 'editing', `${id}_${field}.txt`);
    if (!existsSync(path)) return null;
    const text = textInFile(path);
    return text === now ? null : text;
  } catch {
    return null;
  }
}

/** The fields of a draft for which another editor has left something that is not in the draft. Throws nothing. */
export function leftFields({ id, report }: Pick<Draft, 'id' | 'report'>): string[] {
  try {
    const folder = join(home(), 'editing');
    if (!existsSync(folder)) return [];
    return readdirSync(folder).flatMap((name) => {
      const field = name.startsWith(`${id}_`) && name.endsWith('.txt') ? name.slice(id.length + 1, -'.txt'.length) : '';
      return field !== '' && leftInFile(id, field, readText(report, field as TextId)) !== null ? [field] : [];
    });
  } catch {
    return [];
  }
}

/** Takes away the files whose text is in a draft that has just been saved. Throws nothing. */
export function settleEdited({ id, report }: Draft): void {
  try {
    const folder = join(home(), 'editing');
    if (!existsSync(folder)) return;
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(`${id}_`) || !name.endsWith('.txt')) continue;
      const path = join(folder, name);
      const field = name.slice(id.length + 1, -'.txt'.length);
      if (textInFile(path) === readText(report, field as TextId)) rmSync(path, { force: true });
    }
  } catch {
    // It stays, and is compared with the next save.
  }
}
