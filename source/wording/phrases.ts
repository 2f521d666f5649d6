/** Ready paragraphs with blanks to fill: the files of templates/phrases/, and those of a unit's own folder of the same shape. */
import { type UnitKind, unitKinds } from '../form/unitKinds.ts';

export interface Phrase {
  readonly title: string;
  /** Paragraphs separated by newlines; ____ is a blank to be filled. */
  readonly text: string;
}

const kindIds: readonly string[] = unitKinds.map((kind) => kind.id);
/** Marks a phrase that only makes sense where there were requests. */
const onRequests = 'requests';

/** The name of the file, below phrases/, that has the phrases for a text. */
export const phraseFile = (text: string): string => `${text.replace(/^overview\./, '')}.md`;

/**
 * The phrases in the content of phrase files, in their order, for a kind of unit. A phrase is `## title` or `## title | government,
 * agency`, then its paragraphs; what stands before the first heading is a remark. `withoutRequests` leaves those marked `requests`
 * out. {{year}} and {{unit}} are left for the caller.
 */
export function phrasesOf(contents: readonly string[], kind: UnitKind, { withoutRequests = false } = {}): Phrase[] {
  return contents.flatMap((content) =>
    content
      .replace(/\r\n?/g, '\n')
      .split(/^## +/m)
      .slice(1)
      .flatMap((block) => {
        const [head = '', ...lines] = block.split('\n');
        const [title = '', marks = ''] = head.split('|').map((part) => part.trim());
        const names = marks.split(/[,，、\s]+/);
        const kinds = names.filter((name) => kindIds.includes(name));
        const fits = (kinds.length === 0 || kinds.includes(kind)) && !(withoutRequests && names.includes(onRequests));
        const text = lines
          .map((line) => line.trim())
          .filter((line) => line !== '')
          .join('\n');
        return text !== '' && fits ? [{ title, text }] : [];
      }),
  );
}
