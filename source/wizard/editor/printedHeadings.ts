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

/** What an aspect is called, however its heading is printed: 监督保障 of （五）政府信息公开监督保障情况. */
const nameOfAspect = (heading: string): string =>
  heading.replace(/^政府信息(?:公开)?/, '').replace(/(?:工作)?情况$/, '');

/** The line without the heading of an aspect, in other words of it: （一）主动公开情况。; undefined where it does not begin with one. */
function behindAspect(heading: string, line: string): string | undefined {
  const [, number, name] = /^（(.)）(.+)$/.exec(heading)!;
  const [whole = '', printed, called = ''] = /^[（(](.)[）)]\s*([^。：:，,\s]+)(?:[。：:\s]+|$)/.exec(line) ?? [];
  return printed === number && nameOfAspect(called) === nameOfAspect(name!) ? line.slice(whole.length) : undefined;
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
    const rest = isOther ? '' : own && own === aspect?.heading ? behindAspect(own, line) : behind(own, line);
    if (rest !== undefined) lines.splice(0, at + 1, ...(rest === '' ? [] : [rest]));
  }
  return lines.join('\n');
}
