/** The templates of the documents: the program's own, and those of the unit, which win file by file. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../text/decode.ts';
import { fileFailure } from './fileFailure.ts';
import { readBytes } from './readFile.ts';
import { readTemplateFile, templatePath } from './templateFiles.ts';

/** What writers are handed: texts and pictures by name, and where each text lies. */
export interface TemplateFiles {
  readonly texts: Readonly<Record<string, string>>;
  readonly pictures: Readonly<Record<string, Uint8Array>>;
  readonly paths: Readonly<Record<string, string>>;
}

/** The templates that documents are made of. */
export const documentTemplates = [
  'report.md',
  'page.html',
  'page.css',
  'fragment.css',
  'poster.html',
  'letter.md',
  'word.json',
] as const;
const reading = { doing: '无法读取模板', advice: '不像是模板或图片，请换一个小一些的' };
const picture = /\.(?:png|jpe?g|gif)$/i;

/**
 * The templates, those in `own` instead of the program's. A folder that is not there has none. Throws Failure where one
 * cannot be read.
 */
export function readTemplates(own: string): TemplateFiles {
  const texts: Record<string, string> = {};
  const paths: Record<string, string> = {};
  const pictures: Record<string, Uint8Array> = {};
  let path = own;
  try {
    for (const name of documentTemplates) {
      path = join(own, name);
      const isOwn = existsSync(path);
      if (!isOwn) path = templatePath(name);
      texts[name] = isOwn ? decodeText(readBytes(path, reading)).replace(/\r\n?/g, '\n') : readTemplateFile(name);
      paths[name] = path;
    }
    path = join(own, 'profile.json');
    if (existsSync(path)) {
      texts['profile.json'] = decodeText(readBytes(path, reading));
      paths['profile.json'] = path;
    }
    path = own;
    for (const name of existsSync(own) ? readdirSync(own).filter((file) => picture.test(file)) : []) {
      path = join(own, name);
      pictures[name] = readBytes(path, reading);
    }
  } catch (error) {
    throw fileFailure(reading.doing, path, error);
  }
  return { texts, paths, pictures };
}
