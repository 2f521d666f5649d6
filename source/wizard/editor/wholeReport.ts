/** A whole report pasted into one of its texts: it is not put in, and the way that reads one is named. */
import { type SectionId, sections } from '../../form/sections.ts';
import { sectionHeading } from '../../readers/headings.ts';
import type { Report } from '../../report/report.ts';
import { aspectsIn } from './layAspects.ts';

/** The sections whose printed headings, with their own numerals, stand in a text. */
export function sectionsIn(text: string): SectionId[] {
  const found = new Set<SectionId>();
  for (const line of text.split('\n')) {
    const heading = sectionHeading(line, false);
    if (heading?.id && sections.findIndex(({ id }) => id === heading.id) + 1 === heading.number) found.add(heading.id);
  }
  return sections.map(({ id }) => id).filter((id) => found.has(id));
}

/** A report has six; a heading alone may have been copied along with its text. */
const least = 3;

const wholeWords =
  '没有粘贴：像是整份报告。请存成文件，在首页按 F6 选它，再按 D 读成草稿；或者一个部分一个部分地复制。';

/** Why a text is not taken at a table: of a whole report only the figures of this one would be. Null where it may be. */
export const whyWholeInTable = (text: string): string | null => (sectionsIn(text).length >= least ? wholeWords : null);

/** Why a text is not taken at a field: it is a whole report, or section 一 with more behind it. Null where it may be put in. */
export function whyWhole(text: string, field: string, report: Report): string | null {
  const found = sectionsIn(text);
  const others: readonly SectionId[] = found.filter((id) => id !== 'overview');
  if (found.length >= least) return wholeWords;
  if (others.length > 0 && aspectsIn(text, field, report)) {
    const names = sections.filter(({ id }) => others.includes(id)).map(({ numeral }) => numeral);
    return `没有粘贴：里面还有${names.join('、')}部分的标题，请只复制第一部分，免得别的部分混进来。`;
  }
  return null;
}
