/** The blocks of a document as Word paragraphs and tables. */
import {
  AlignmentType,
  type FileChild,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { type Block, plainText, type Run } from '../blocks.ts';
import { pictureOf } from '../pictures.ts';
import type { Templates } from '../template/templates.ts';
import { tableClearance, textWidth, titleWidth } from './page.ts';
import { changeOf, textRuns } from './runs.ts';
import { gridTable } from './table.ts';

const headings = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2] as const;

/**
 * The title, broken where its sense breaks: after the unit, where it is too long for a line.
 * A break in it is none of its characters.
 */
function titleRuns(runs: readonly Run[], unit: string): ParagraphChild[] {
  const text = plainText(runs);
  const rest = text.slice(unit.length);
  const isMarked = runs.some(({ change, comments }) => change || comments);
  const asItStands = isMarked || text.length <= titleWidth || unit === '' || !text.startsWith(unit) || rest === '';
  if (asItStands) return runs.flatMap((run) => textRuns(run));
  return [new TextRun(unit), new TextRun({ break: 1 }), ...textRuns({ text: rest })];
}

/** A picture as wide as it is at 96 dots an inch, but no wider than the text. */
function pictureRun(templates: Templates, name: string, words: string): ImageRun {
  const { bytes, type, width, height } = pictureOf(templates, name);
  const scale = Math.min(1, textWidth / 15 / width);
  return new ImageRun({
    type,
    data: bytes,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name, description: words, title: '' },
  });
}

type Paragraphs = Exclude<Block, { kind: 'break' | 'table' }>;

function paragraphOf(block: Paragraphs, unit: string, templates: Templates, list: number): IParagraphOptions {
  switch (block.kind) {
    case 'heading':
      return {
        heading: headings[Math.min(block.depth, headings.length) - 1]!,
        children: block.depth === 1 ? titleRuns(block.runs, unit) : block.runs.flatMap((run) => textRuns(run)),
      };
    case 'item': {
      // The library gives a paragraph with a bullet of its own a second style, which the schema forbids.
      const reference = block.number === undefined ? 'dots' : 'numbers';
      const numbering = { reference, level: Math.min(block.level, 2), instance: list };
      return { style: 'ListText', numbering, children: block.runs.flatMap((run) => textRuns(run)) };
    }
    case 'picture':
      return { children: [pictureRun(templates, block.name, block.words)] };
    default: {
      const { change, side } = block;
      const place =
        side === 'right'
          ? { alignment: AlignmentType.RIGHT, indent: { firstLine: 0, firstLineChars: 0 } }
          : side === 'left'
            ? { indent: { firstLine: 0, firstLineChars: 0 } }
            : {};
      const mark = change && { run: { [change.kind === 'in' ? 'insertion' : 'deletion']: changeOf(change) } };
      return {
        ...mark,
        ...place,
        style: block.kind === 'mark' ? 'DraftMark' : 'BodyText',
        children: block.runs.flatMap((run) => textRuns(run)),
      };
    }
  }
}

/** Blocks for Word; `unit` is what the title may be broken after. */
export function wordBlocks(blocks: readonly Block[], unit: string, templates: Templates): FileChild[] {
  let list = 0;
  return blocks.flatMap((block, index): FileChild[] => {
    if (block.kind === 'break') return [];
    if (block.kind === 'table') return [gridTable(block.grid)];
    const [before, after] = [blocks[index - 1]?.kind, blocks[index + 1]?.kind];
    if (block.kind === 'item' && before !== 'item') list += 1;
    const clearance = {
      ...(before === 'table' ? { before: tableClearance } : {}),
      ...(after === 'table' ? { after: tableClearance } : {}),
    };
    return [
      new Paragraph({
        ...paragraphOf(block, unit, templates, list),
        ...(before === 'break' ? { pageBreakBefore: true } : {}),
        ...(Object.keys(clearance).length > 0 ? { spacing: clearance } : {}),
      }),
    ];
  });
}
