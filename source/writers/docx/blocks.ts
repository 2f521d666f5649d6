/** The blocks of a document as Word paragraphs and tables. */
import {
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import type { Block, Run } from '../blocks.ts';
import { titleWidth } from './page.ts';
import { gridTable } from './table.ts';

const headings = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2] as const;
const looks: Readonly<Record<'paragraph' | 'mark' | 'item', IParagraphOptions>> = {
  paragraph: { style: 'BodyText' },
  mark: { style: 'DraftMark' },
  item: { style: 'DraftFinding', bullet: { level: 0 } },
};

/** Text as a run; Word draws a tab only where it is an element of its own. */
const textRun = ({ text, bold }: Run): TextRun =>
  new TextRun({
    ...(bold ? { bold } : {}),
    children: text.split('\t').flatMap((part, index) => [...(index > 0 ? [new Tab()] : []), ...(part ? [part] : [])]),
  });

/**
 * The title, broken where its sense breaks: after the unit, where it is too long for a line.
 * A break in it is none of its characters.
 */
function titleRuns(text: string, unit: string): ParagraphChild[] {
  const rest = text.slice(unit.length);
  const plain = (part: string) => textRun({ text: part, bold: false });
  if (text.length <= titleWidth || unit === '' || !text.startsWith(unit) || rest === '') return [plain(text)];
  return [plain(unit), new TextRun({ break: 1 }), plain(rest)];
}

/** Blocks for Word; `unit` is what the title may be broken after. */
export function wordBlocks(blocks: readonly Block[], unit: string): FileChild[] {
  const paragraph = (block: Exclude<Block, { kind: 'break' | 'table' }>): IParagraphOptions => {
    if (block.kind !== 'heading') return { ...looks[block.kind], children: block.runs.map(textRun) };
    const text = block.runs.map((run) => run.text).join('');
    return {
      heading: headings[Math.min(block.depth, headings.length) - 1]!,
      children: block.depth === 1 ? titleRuns(text, unit) : block.runs.map(textRun),
    };
  };
  let pageBreakBefore = false;
  return blocks.flatMap((block): FileChild[] => {
    if (block.kind === 'break') {
      pageBreakBefore = true;
      return [];
    }
    if (block.kind === 'table') return [gridTable(block.grid)];
    const made = new Paragraph({ ...paragraph(block), ...(pageBreakBefore ? { pageBreakBefore } : {}) });
    pageBreakBefore = false;
    return [made];
  });
}
