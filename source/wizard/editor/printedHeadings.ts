/** The headings that the document sets, where a text that was copied brings them along. */
import { aspects, headingOf, type SectionId, sections } from '../../form/sections.ts';
import { sectionHeading } from '../../readers/headings.ts';

/** The section whose printed heading a line is, with nothing behind it. */
function sectionOf(line: string): SectionId | undefined {
  const heading = sectionHeading(line, false);
  return heading?.number !== undefined && heading.rest === '' ? heading.id : undefined;
}

export const isHeadingOf = (section: string, line: string): boolean => sectionOf(line) === section;

/** Whether a line is a heading that the form prints: its paragraph ends with it. */
export const isPrintedHeading = (line: string): boolean =>
  sectionOf(line) !== undefined || aspects.some(({ heading }) => heading === line.trim());

/** The line without a heading that it begins with; undefined where it does not. （一）主动公开力度加大 is a sentence. */
function behind(heading: string | undefined, line: string): string | undefined {
  if (!heading || !line.startsWith(heading)) return undefined;
  const rest = line.slice(heading.length);
  return /^(?:$|[。：:\s])/.test(rest) ? rest.replace(/^[。：:\s]+/, '') : undefined;
}

/** A text pasted at a field without the headings that it begins with and the document sets: those of its section and of the field. */
export function withoutOwnHeadings(text: string, field: string): string {
  const lines = text.split('\n');
  const section = sections.find(({ id }) => id === field.split('.')[0]);
  const aspect = aspects.find(({ id }) => field === `overview.${id}`);
  for (const own of [section && headingOf(section), aspect?.heading]) {
    const at = lines.findIndex((line) => line.trim() !== '');
    const line = lines[at]?.trim() ?? '';
    const isOther = own !== aspect?.heading && section !== undefined && isHeadingOf(section.id, line);
    const rest = isOther ? '' : behind(own, line);
    if (rest !== undefined) lines.splice(0, at + 1, ...(rest === '' ? [] : [rest]));
  }
  return lines.join('\n');
}
