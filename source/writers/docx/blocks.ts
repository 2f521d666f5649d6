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
import { type Block, goesOn, plainText, type Run } from '../blocks.ts';
import { pictureOf } from '../pictures.ts';
import type { Templates } from '../template/templates.ts';
import { type ListStarts, numbersFrom, tableClearance, textWidth, titleWidth } from './page.ts';
import { changeOf, textRuns } from './runs.ts';
import { gridTable } from './table.ts';

const headings = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2] as const;

/** What a title that is too long for a line is broken before, where no unit is left to be broken after. */
const brokenBefore = '年度报告';

/** A title in lines, broken where its sense breaks: after the unit, then before 年度报告; one line where it fits. */
export function titleLines(text: string, unit: string): string[] {
  if (text.length <= titleWidth) return [text];
  const named = unit === '' ? -1 : text.indexOf(unit);
  const after = named < 0 ? 0 : named + unit.length;
  if (after > 0 && after < text.length) return [text.slice(0, after), ...titleLines(text.slice(after), '')];
  const before = text.lastIndexOf(brokenBefore);
  return before > 0 && !text.endsWith(brokenBefore) ? [text.slice(0, before), text.slice(before)] : [text];
}

/** The title's runs. A break in it is none of its characters. */
function titleRuns(runs: readonly Run[], unit: string): ParagraphChild[] {
  const lines = titleLines(plainText(runs), unit);
  const isMarked = runs.some(({ change, comments }) => change || comments);
  if (isMarked || lines.length === 1) return runs.flatMap((run) => textRuns(run));
  return lines.flatMap((text, index) => [...(index > 0 ? [new TextRun({ break: 1 })] : []), ...textRuns({ text })]);
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

/** The list that begins at a block: the first number of each of its levels, 1 where a level has none. */
function startsAt(blocks: readonly Block[], at: number): ListStarts {
  const end = blocks.findIndex((block, index) => index > at && !goesOn(blocks[index - 1]!, block));
  const entries = blocks.slice(at, end < 0 ? undefined : end);
  const first = (level: number): number =>
    entries.flatMap((block) =>
      block.kind === 'item' && Math.min(block.level, 2) === level ? (block.number ?? []) : [],
    )[0] ?? 1;
  return [first(0), first(1), first(2)];
}

const beginsList = (blocks: readonly Block[], at: number): boolean =>
  blocks[at]!.kind === 'item' && !(at > 0 && goesOn(blocks[at - 1]!, blocks[at]!));

/** Where the numbers of each list in the blocks begin. */
export const listStarts = (blocks: readonly Block[]): ListStarts[] =>
  blocks.flatMap((_, at) => (beginsList(blocks, at) ? [startsAt(blocks, at)] : []));

/** A list by its number in the document, with where its numbers begin. */
interface List {
  readonly instance: number;
  readonly starts: ListStarts;
}

type Paragraphs = Exclude<Block, { kind: 'break' | 'table' }>;

function paragraphOf(block: Paragraphs, unit: string, templates: Templates, list: List): IParagraphOptions {
  switch (block.kind) {
    case 'heading':
      return {
        heading: headings[Math.min(block.depth, headings.length) - 1]!,
        children: block.depth === 1 ? titleRuns(block.runs, unit) : block.runs.flatMap((run) => textRuns(run)),
      };
    case 'item': {
      // The library gives a paragraph with a bullet of its own a second style, which the schema forbids.
      const reference = block.number === undefined ? 'dots' : numbersFrom(list.starts);
      const numbering = { reference, level: Math.min(block.level, 2), instance: list.instance };
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
  let list: List = { instance: 0, starts: [1, 1, 1] };
  return blocks.flatMap((block, index): FileChild[] => {
    if (block.kind === 'break') return [];
    if (block.kind === 'table') return [gridTable(block.grid)];
    const [before, after] = [blocks[index - 1]?.kind, blocks[index + 1]?.kind];
    if (beginsList(blocks, index)) list = { instance: list.instance + 1, starts: startsAt(blocks, index) };
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
