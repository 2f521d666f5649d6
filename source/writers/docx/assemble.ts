/** A Word document that holds a report among other things: the letter back, the redline. */
import {
  AlignmentType,
  Document,
  Footer,
  type Header,
  type ICommentOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { sectionOf } from '../../form/sections.ts';
import type { Block } from '../blocks.ts';
import type { Templates } from '../template/templates.ts';
import { finishArchive } from './archive.ts';
import { listStarts, wordBlocks } from './blocks.ts';
import { wordLook } from './look.ts';
import { numberingOf, pageLayout, stylesOf } from './page.ts';

/** The page number, — 1 —, on the outer side: odd pages right, even pages left. */
const footer = (alignment: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'PageEdge',
        alignment: AlignmentType[alignment === 'left' ? 'LEFT' : 'RIGHT'],
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

export interface WordOptions {
  readonly title: string;
  /** What a title may be broken after. */
  readonly unit: string;
  readonly templates: Templates;
  readonly comments?: readonly ICommentOptions[];
  /** What stands above the pages; with `first`, the first page has a head of its own. */
  readonly headers?: { readonly default?: Header; readonly first?: Header; readonly even?: Header };
}

/** Blocks as a Word document in the looks of a report, a section for each part. The same bytes for the same blocks. */
export async function wordDocument(
  parts: readonly (readonly Block[])[],
  { title, unit, templates, comments = [], headers = {} }: WordOptions,
): Promise<Uint8Array> {
  const look = wordLook(templates);
  const titlePage = headers.first !== undefined;
  const document = new Document({
    title,
    subject: '政府信息公开工作年度报告',
    creator: unit,
    lastModifiedBy: unit,
    description: '',
    styles: stylesOf(look),
    numbering: numberingOf(parts.flatMap(listStarts)),
    evenAndOddHeaderAndFooters: true,
    ...(comments.length > 0 ? { comments: { children: comments } } : {}),
    sections: parts.map((blocks) => ({
      properties: { ...pageLayout, titlePage },
      headers,
      footers: { default: footer('right'), even: footer('left'), ...(titlePage ? { first: footer('right') } : {}) },
      children: wordBlocks(blocks, unit, templates),
    })),
  });
  const captions = parts
    .flat()
    .flatMap((block) => (block.kind === 'table' ? [block.grid.table ? sectionOf(block.grid.table).name : ''] : []));
  return finishArchive(await Packer.toBuffer(document), { company: unit, look, captions });
}
