/** Section 一 pasted whole, with the headings of its aspects: laid out over them, without the headings, which the document sets. */
import { readField } from '../../editing/fields.ts';
import type { FieldChange } from '../../editing/session.ts';
import { formOf } from '../../form/forms.ts';
import { aspectHeading } from '../../readers/headings.ts';
import type { Report } from '../../report/report.ts';
import { isHeadingOf } from './printedHeadings.ts';

/** Numbers that begin a paragraph; a name alone may be any sentence. */
const numbered = /^\s*[（(]?[一二三四五][）)、.．]/;

/**
 * What a text pasted at an aspect would write where: what stands before the first heading goes to that aspect, or before all aspects where
 * the heading of the section stands above it; the rest under its own.
 * Null where it has not at least two headings of different aspects.
 */
export function aspectsIn(text: string, field: string, report: Report): FieldChange[] | null {
  const { aspects } = formOf(report);
  if (!aspects.some(({ id }) => `overview.${id}` === field)) return null;
  const pieces = new Map<string, string[]>();
  const headed = new Set<string>();
  const lines = text.split('\n');
  const first = lines.find((line) => line.trim() !== '');
  const isWhole = first !== undefined && isHeadingOf('overview', first);
  let place = isWhole ? 'overview.whole' : field;
  const add = (line: string) => {
    if (line !== '') pieces.set(place, [...(pieces.get(place) ?? []), line]);
  };
  for (const line of isWhole ? lines.slice(lines.indexOf(first) + 1) : lines) {
    const heading = numbered.test(line) ? aspectHeading(line, false) : undefined;
    const id = heading?.id && `overview.${heading.id}`;
    if (!id || headed.has(id)) {
      add(line);
      continue;
    }
    headed.add(id);
    place = id;
    add(heading.rest);
  }
  if (headed.size < 2) return null;
  return [...pieces].map(([id, lines]) => {
    const before = String(readField(report, id) ?? '');
    return { place: id, value: [...(before ? [before] : []), ...lines].join('\n') };
  });
}
