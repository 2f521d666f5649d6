/** Ready paragraphs with blanks to fill: templates/phrases/, and a unit's own folder of the same shape. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextId } from '../report/places.ts';
import { type UnitKind, unitKinds } from '../report/sections.ts';
import { readTemplateFile } from './templateFiles.ts';

export interface Phrase {
  readonly title: string;
  /** Paragraphs separated by newlines; ____ is a blank to be filled. */
  readonly text: string;
}

const kindIds: readonly string[] = unitKinds.map((kind) => kind.id);

/** `## title` or `## title | government, agency`, then the paragraphs; what stands before the first heading is a remark. */
function parsePhrases(content: string, kind: UnitKind): Phrase[] {
  return content
    .replace(/\r\n?/g, '\n')
    .split(/^## +/m)
    .slice(1)
    .flatMap((block) => {
      const [head = '', ...lines] = block.split('\n');
      const [title = '', kinds = ''] = head.split('|').map((part) => part.trim());
      const wanted = kinds.split(/[,，、\s]+/).filter((name) => kindIds.includes(name));
      const text = lines
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n');
      return text !== '' && (wanted.length === 0 || wanted.includes(kind)) ? [{ title, text }] : [];
    });
}

/** The phrases for a text and a kind of unit, those of `ownFolder` first; {{year}} and {{unit}} are left for the caller. */
export function phrasesFor(text: TextId, kind: UnitKind, ownFolder: string): Phrase[] {
  const name = `${text.replace(/^overview\./, '')}.md`;
  const sources = [() => readFileSync(join(ownFolder, name), 'utf8'), () => readTemplateFile(`phrases/${name}`)];
  return sources.flatMap((read) => {
    try {
      return parsePhrases(read(), kind);
    } catch (error) {
      // Most texts have no phrases, and few units have their own.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  });
}
