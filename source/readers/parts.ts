/** Blocks -> the parts of a report: what stands before the sections, and each section under its heading. */

import type { Block, TableBlock } from '../document/document.ts';
import type { SectionId } from '../report/sections.ts';
import { headingOf, sections } from '../report/sections.ts';
import type { TableId } from '../report/tables.ts';
import { bare } from './characters.ts';
import { applicationsForm, proactiveForm } from './form.ts';
import { mendHeadings, sectionHeading } from './headings.ts';
import { matchLabel } from './label.ts';
import { linesOfTable } from './lines.ts';

export interface Part {
  /** null: before the first section. */
  readonly section: SectionId | null;
  readonly blocks: Block[];
}

export interface Parts {
  readonly parts: readonly Part[];
  readonly headings: readonly string[];
  /** A document with the six headings of the form, marked as headings: every other line in it is text, kept as it is. */
  readonly exact: boolean;
}

const isTableSection = (section: SectionId | null): section is TableId =>
  section === 'proactive' || section === 'applications' || section === 'disputes';

/** The words by which a table is known where its heading is lost. */
function markOf(text: string): TableId | undefined {
  const tight = bare(text);
  if (/^第二十条第?\(一\)项|^信息内容本年制发/.test(tight)) return 'proactive';
  if (/勾稽关系为|^申请人情况/.test(tight)) return 'applications';
  if (/^行政复议行政诉讼$|^结果维持结果纠正/.test(tight)) return 'disputes';
  return undefined;
}

/** Which of the three tables a table is, by its words; undefined for any other (a metadata table, a table of the site). */
export function tableOf(block: TableBlock): TableId | undefined {
  const words = bare(
    block.rows
      .flatMap((row) => row.map(({ text }) => text))
      .join(' ')
      .slice(0, 20_000),
  );
  if (/维持/.test(words) && /纠正/.test(words)) return 'disputes';
  if (/勾稽关系|申请人情况|自然人/.test(words)) return 'applications';
  if (/本年(?:制发|废止|处理决定|收费|新制作|新公开)|第二十条第?\([一五六八九]\)项/.test(words)) return 'proactive';
  const labels = linesOfTable(block, 0)
    .map(({ label }) => label)
    .filter((label) => label !== '')
    .slice(0, 60);
  const count = (form: typeof applicationsForm) => labels.filter((label) => matchLabel(label, form)).length;
  const applications = count(applicationsForm);
  const proactive = count(proactiveForm);
  // A table of something else may have a word or two of the form.
  if (Math.max(applications, proactive) * 2 < labels.length || applications + proactive === 0) return undefined;
  return applications >= proactive ? 'applications' : 'proactive';
}

/** The level at which the six headings stand, each once and in order; undefined for documents that others made. */
function levelOfHeadings(blocks: readonly Block[]): number | undefined {
  // What stands above the title, which takes one line or two, is a site's.
  const titled = blocks.slice(0, 2).some((block) => {
    const line = block.kind === 'text' ? bare(block.text) : '';
    return /(?:报告|年报)(?:\([^()]*\))?$/.test(line) && !/[>›»/|]/.test(line);
  });
  if (!titled) return undefined;
  return [1, 2, 3].find((level) => {
    const found = blocks.flatMap((block) => {
      const text = block.kind === 'text' && block.level === level ? block.text.trim() : '';
      return sections.some((section) => headingOf(section) === text) ? [text] : [];
    });
    return found.length === sections.length && found.every((text, index) => text === headingOf(sections[index]!));
  });
}

/** The heading in the first row of a table, where it stands there alone. */
function headingInTable(block: TableBlock): string | undefined {
  const [cell, ...others] = (block.rows[0] ?? []).filter(({ text }) => bare(text) !== '');
  return cell && others.every(({ text }) => text === cell.text) ? cell.text : undefined;
}

function divideBy(blocks: readonly Block[], level: number | undefined, loose: boolean): Parts {
  const exact = level !== undefined;
  const parts: Part[] = [{ section: null, blocks: [] }];
  const headings: string[] = [];
  const current = () => parts.at(-1)!;
  for (const block of blocks) {
    if (block.kind === 'table') {
      const inTable = exact ? undefined : headingInTable(block);
      const heading = inTable === undefined ? undefined : sectionHeading(inTable, false, loose);
      if (heading?.id) {
        headings.push(heading.heading.trim());
        parts.push({ section: heading.id, blocks: [] });
      }
      const table = tableOf(block) ?? (isTableSection(current().section) ? current().section : undefined);
      if (table && table !== current().section) parts.push({ section: table, blocks: [] });
      current().blocks.push(block);
      continue;
    }
    const marked = block.level !== undefined;
    const heading = exact && block.level !== level ? undefined : sectionHeading(block.text, marked, loose);
    const problems =
      !exact && isTableSection(current().section) && /^[(（]一[)）](?:存在的)?(?:主要)?问题/.test(bare(block.text));
    if (problems) parts.push({ section: 'problems', blocks: [] });
    if (heading) {
      headings.push(heading.heading.trim());
      if (heading.id) {
        parts.push({ section: heading.id, blocks: heading.rest === '' ? [] : [{ kind: 'text', text: heading.rest }] });
        continue;
      }
    } else if (!exact) {
      const mark = markOf(block.text);
      if (mark && mark !== current().section) parts.push({ section: mark, blocks: [] });
    }
    current().blocks.push(block);
  }
  return { parts, headings, exact };
}

/** How many of the sections a division has found by their headings. */
const foundBy = ({ parts }: Parts): number => new Set(parts.map(({ section }) => section)).size;

/** Divides a document. Every heading is listed as printed; a lost heading of a table is made up for by the table's words. */
export function divide(blocks: readonly Block[]): Parts {
  const level = levelOfHeadings(blocks);
  if (level !== undefined) return divideBy(blocks, level, false);
  const mended = mendHeadings(blocks);
  const usual = divideBy(mended, undefined, false);
  if (usual.headings.length >= 4) return usual;
  const loose = divideBy(mended, undefined, true);
  return foundBy(loose) > foundBy(usual) ? loose : usual;
}
