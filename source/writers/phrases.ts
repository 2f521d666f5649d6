/** Ready paragraphs with blanks to fill: templates/phrases/, and a unit's own folder of the same shape. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextId } from '../report/places.ts';
import { type UnitKind, unitKinds } from '../report/sections.ts';

export interface Phrase {
  readonly title: string;
  /** Paragraphs separated by newlines; ____ is a blank to be filled. */
  readonly text: string;
}

const folder = fileURLToPath(new URL('../../templates/phrases/', import.meta.url));
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
  return [ownFolder, folder].flatMap((place) => {
    const path = join(place, name);
    return existsSync(path) ? parsePhrases(readFileSync(path, 'utf8'), kind) : [];
  });
}
