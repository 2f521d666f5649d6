/** Tables that hold more than their figures: section headings in their rows, a section's text beside its heading. */
import type { Block, TableBlock, TableCell, TextBlock } from '../document/document.ts';
import { textsOfCell } from '../document/layTable.ts';
import { bare } from './characters.ts';
import { looksLikeFigure } from './figure.ts';
import { aspectHeading, sectionHeading } from './headings.ts';
import { isTableSection } from './part.ts';

/** A text beside its heading is longer than any label. */
const shortest = 12;

/** The different words of a row, in their order: a merged cell may stand in each of its places. */
const wordsOf = (row: readonly TableCell[]): string[] =>
  row.map(({ text }) => text.trim()).filter((text, index, all) => bare(text) !== '' && text !== all[index - 1]);

const isNumbered = (text: string): boolean => {
  const heading = sectionHeading(text, false);
  return heading?.id !== undefined && heading.number !== undefined;
};

/** What a row says besides figures: a heading, or a heading with its text; undefined for a row of a table. */
function textsIn(row: readonly TableCell[], inText: boolean): string[] | undefined {
  const words = wordsOf(row);
  const [first, second, ...others] = words;
  if (first === undefined || others.length > 0) return undefined;
  if (second === undefined) return isNumbered(first) || (inText && !looksLikeFigure(first)) ? words : undefined;
  if (second.length < shortest || looksLikeFigure(second)) return undefined;
  const section = isNumbered(first) ? sectionHeading(first, false)?.id : undefined;
  const isHeading = section
    ? !isTableSection(section)
    : /^[（(]/.test(first) && aspectHeading(first, false) !== undefined;
  return isHeading ? words : undefined;
}

/** Which of the three tables a row of heads begins. */
function beginningIn(row: readonly TableCell[]): string | undefined {
  const words = wordsOf(row).map(bare);
  if (words.some((word) => /^第二十条第?\(一\)项$/.test(word))) return 'proactive';
  if (words.some((word) => /勾稽关系为/.test(word) || word === '申请人情况')) return 'applications';
  return words[0] === '行政复议' && words[1] === '行政诉讼' ? 'disputes' : undefined;
}

/** True for a row with figures, or with heads of one of the three tables: above it and above all headings stand title and preamble. */
const isOfTable = (row: readonly TableCell[]): boolean =>
  beginningIn(row) !== undefined || row.some(({ text }) => looksLikeFigure(text) || /^第.{1,4}条/.test(bare(text)));

function pieces(block: TableBlock): Block[] {
  const result: Block[] = [];
  let rows: (readonly TableCell[])[] = [];
  let inText = false;
  let isAbove = true;
  const flush = () => {
    if (rows.length > 0) result.push({ ...block, rows });
    rows = [];
  };
  for (const row of block.rows) {
    isAbove &&= !isOfTable(row);
    const texts = textsIn(row, inText || isAbove);
    if (!texts) {
      inText = false;
      rows.push(row);
      continue;
    }
    flush();
    const section = sectionHeading(texts[0]!, false)?.id;
    if (section) {
      inText = !isTableSection(section);
      isAbove = false;
    }
    result.push(...texts.map((text): TextBlock => ({ kind: 'text', text })));
  }
  flush();
  return result;
}

const prose = /[^。]{12,}。/;

/** True for a table around a text: one column, with sentences in it and nothing of the form. */
const isBox = ({ rows }: TableBlock): boolean =>
  rows.every((row) => wordsOf(row).length <= 1 && !isOfTable(row)) &&
  rows.some((row) => prose.test(wordsOf(row)[0] ?? ''));

/** Blocks with the text in boxes as text. */
export const withoutBoxes = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'table' || !isBox(block)) return [block];
    return block.rows.flatMap((row) => {
      const cell = row.find(({ text }) => bare(text) !== '');
      return cell ? textsOfCell(cell) : [];
    });
  });

/** Blocks with such tables taken apart. The first row of a table may be its heading without any of this. */
export const splitTables = (blocks: readonly Block[]): readonly Block[] =>
  blocks.some((block) => block.kind === 'table' && block.rows.some((row) => textsIn(row, false)))
    ? blocks.flatMap((block) => (block.kind === 'table' ? pieces(block) : [block]))
    : blocks;

/** Blocks with each table that holds several of the three parted where the next begins. */
export const partTables = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'table') return [block];
    let kind: string | undefined;
    const starts = block.rows.flatMap((row, index) => {
      const begun = beginningIn(row) ?? kind;
      const isNext = kind !== undefined && begun !== kind;
      kind = begun;
      return isNext ? [index] : [];
    });
    if (starts.length === 0) return [block];
    return [0, ...starts].map((start, index) => ({ ...block, rows: block.rows.slice(start, starts[index]) }));
  });
