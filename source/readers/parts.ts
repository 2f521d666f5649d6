/** Blocks -> the parts of a report: what stands before the sections, and each section under its heading. */
import type { Block, TableBlock, TextBlock } from '../document/document.ts';
import type { Form, TableId } from '../form/form.ts';
import { headingOf, type SectionId, sections } from '../form/sections.ts';
import { bare } from './characters.ts';
import { wantedIn } from './form.ts';
import { type Heading, mendHeadings, sectionHeading, sectionsNamed } from './headings.ts';
import { matchLabel } from './label.ts';
import { linesOfTable } from './lines.ts';
import { withLostHeadings } from './lostHeadings.ts';
import { isTableSection, type Part, type Parts, type Unknown } from './part.ts';
import { partTables, splitTables, withoutBoxes } from './splitTables.ts';

/** The words by which a table is known where its heading is lost. */
function markOf(text: string): TableId | undefined {
  const tight = bare(text);
  if (/^第二十条第?\(一\)项|^信息内容本年制发/.test(tight)) return 'proactive';
  if (/勾稽关系为|^申请人情况/.test(tight)) return 'applications';
  if (/^行政复议行政诉讼$|^结果维持结果纠正/.test(tight)) return 'disputes';
  return undefined;
}

/** Which of the three tables a table is, by its words; undefined for any other (a metadata table, a table of the site). */
export function tableOf(block: TableBlock, form: Form): TableId | undefined {
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
  const { applications, proactive } = wantedIn(form);
  const count = (rows: typeof applications) => labels.filter((label) => matchLabel(label, rows)).length;
  const inApplications = count(applications);
  const inProactive = count(proactive);
  // A table of something else may have a word or two of the form.
  if (Math.max(inApplications, inProactive) * 2 < labels.length || inApplications + inProactive === 0) return undefined;
  return inApplications >= inProactive ? 'applications' : 'proactive';
}

/** The level at which the six headings stand, each once and in order; undefined for documents that others made. */
function levelOfForm(blocks: readonly Block[]): number | undefined {
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

/** So many different sections at one level are those of a report, numbered or not. */
const enough = 4;

/** The level at which most of the sections stand, the numbered ones where there are any; what is marked deeper is a heading inside one of them. */
export function levelOfSections(blocks: readonly Block[]): number {
  const marked = blocks.flatMap((block) => {
    const heading = block.kind === 'text' && block.level !== undefined ? sectionHeading(block.text, true) : undefined;
    return heading?.id ? [{ level: (block as TextBlock).level!, heading }] : [];
  });
  const numbered = marked.filter(({ heading }) => heading.number !== undefined);
  const counts = [...Map.groupBy(numbered.length > 0 ? numbered : marked, ({ level }) => level)];
  const [most] = counts.sort(([, one], [, other]) => other.length - one.length);
  const different = new Set(most?.[1].map(({ heading }) => heading.id)).size;
  return most && (numbered.length > 0 || different >= enough) ? most[0] : 7;
}

/** The heading in the first row of a table, where it stands there alone. */
function headingInTable(block: TableBlock): string | undefined {
  const [cell, ...others] = (block.rows[0] ?? []).filter(({ text }) => bare(text) !== '');
  return cell && others.every(({ text }) => text === cell.text) ? cell.text : undefined;
}

/** A line that goes on from the one before it is a piece of a sentence, whatever it names. */
function goesOn(previous: Block | undefined, { text }: TextBlock): boolean {
  if (/[、，,；;]\s*$/.test(text) || sectionsNamed(text) > 1) return true;
  if (previous?.kind !== 'text') return false;
  const before = previous.text.trim();
  return (
    /[、，,；;]$/.test(before) ||
    (before.length >= 24 && /[\p{Script=Han}\d]$/u.test(before) && !/(?:情况|事项)$/.test(before))
  );
}

interface Division {
  readonly blocks: readonly Block[];
  readonly form: Form;
  /** The level of the form's own headings, for a document that has all of them. */
  readonly level: number | undefined;
  readonly loose: boolean;
  readonly deepest: number;
  readonly parts: Part[];
  readonly headings: string[];
  readonly unknown: Unknown[];
}

const currentOf = ({ parts }: Division): Part => parts.at(-1)!;

function addTable(division: Division, block: TableBlock): void {
  const { parts, headings, level, loose, form } = division;
  const exact = level !== undefined;
  const inTable = exact ? undefined : headingInTable(block);
  const heading = inTable === undefined ? undefined : sectionHeading(inTable, false, loose);
  if (heading?.id) {
    headings.push(heading.heading.trim());
    parts.push({ section: heading.id, blocks: [], headed: true });
  }
  const { section } = currentOf(division);
  const table = tableOf(block, form) ?? (isTableSection(section) ? section : undefined);
  if (table && table !== section) parts.push({ section: table, blocks: [], headed: false });
  currentOf(division).blocks.push(block);
}

/** The section heading that a block is in this document, if any. */
function headingAt(division: Division, block: TextBlock, previous: Block | undefined): Heading<SectionId> | undefined {
  const { level, loose, deepest } = division;
  if (level !== undefined) return block.level === level ? sectionHeading(block.text, true, loose) : undefined;
  const marked = block.level !== undefined && block.level <= deepest;
  const heading = sectionHeading(block.text, marked, loose);
  if (!heading || heading.number !== undefined) return heading;
  // A table's caption, and headings of its parts, have the words of its section.
  if (heading.id !== undefined && heading.id === currentOf(division).section) return undefined;
  return !marked && goesOn(previous, block) ? undefined : heading;
}

function addText(division: Division, block: TextBlock, previous: Block | undefined): void {
  const { parts, headings, unknown, level } = division;
  const exact = level !== undefined;
  const heading = headingAt(division, block, previous);
  const problems =
    !exact &&
    isTableSection(currentOf(division).section) &&
    /^[(（]一[)）](?:存在的)?(?:主要)?问题/.test(bare(block.text));
  if (problems) parts.push({ section: 'problems', blocks: [], headed: false });
  if (heading) {
    headings.push(heading.heading.trim());
    if (heading.id) {
      const rest: Block[] = heading.rest === '' ? [] : [{ kind: 'text', text: heading.rest }];
      parts.push({ section: heading.id, blocks: rest, headed: true, heading: block });
      return;
    }
    const part = currentOf(division);
    if (heading.number !== undefined) unknown.push({ part, at: part.blocks.length, number: heading.number });
  } else if (!exact) {
    const mark = markOf(block.text);
    if (mark && mark !== currentOf(division).section) parts.push({ section: mark, blocks: [], headed: false });
  }
  currentOf(division).blocks.push(block);
}

function divideBy(blocks: readonly Block[], form: Form, level: number | undefined, loose: boolean): Parts {
  const division: Division = {
    blocks,
    form,
    level,
    loose,
    deepest: levelOfSections(blocks),
    parts: [{ section: null, blocks: [], headed: false }],
    headings: [],
    unknown: [],
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') addTable(division, block);
    else addText(division, block, blocks[index - 1]);
  }
  const { parts, headings, unknown } = division;
  return level === undefined
    ? withLostHeadings({ parts, headings, exact: false }, unknown)
    : { parts, headings, exact: true };
}

/** Fewer names of sections below each other may be text. */
const shortestList = 3;

/** The blocks of a document whose headings are marked, without a list of the same headings that are not: a contents, a row of tabs. */
function withoutListOfHeadings(blocks: readonly Block[]): readonly Block[] {
  const isListed = (block: Block | undefined): boolean =>
    block?.kind === 'text' &&
    block.level === undefined &&
    sections.some((section) => headingOf(section) === block.text.trim());
  const start = blocks.findIndex(isListed);
  let end = start;
  while (end >= 0 && isListed(blocks[end])) end += 1;
  return end - start < shortestList ? blocks : blocks.filter((_, index) => index < start || index >= end);
}

/** How many of the sections a division has found by their headings. */
const foundBy = ({ parts }: Parts): number =>
  new Set(parts.flatMap(({ section, headed }) => (headed ? [section] : []))).size;

/** Divides a document. Every heading is listed as printed; a lost heading is made up for by what stands under it. */
export function divide(given: readonly Block[], form: Form): Parts {
  const blocks = partTables(given);
  const level = levelOfForm(blocks);
  if (level !== undefined) return divideBy(withoutListOfHeadings(blocks), form, level, false);
  const mended = mendHeadings(splitTables(withoutBoxes(blocks)));
  const usual = divideBy(mended, form, undefined, false);
  if (foundBy(usual) === sections.length) return usual;
  const loose = divideBy(mended, form, undefined, true);
  const isClear = loose.headings.length <= Math.max(sections.length, usual.headings.length + 1);
  return foundBy(loose) > foundBy(usual) && (isClear || usual.headings.length < 4) ? loose : usual;
}
