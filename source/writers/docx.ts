import { AlignmentType, Document, Header, Packer, Paragraph, TextRun } from 'docx';
import { sectionOf } from '../form/sections.ts';
import { documentBlocks } from './documentBlocks.ts';
import { finishArchive } from './docx/archive.ts';
import { footer } from './docx/assemble.ts';
import { wordBlocks } from './docx/blocks.ts';
import { wordLook } from './docx/look.ts';
import { numbering, pageLayout, stylesOf } from './docx/page.ts';
import { lineOf } from './escape.ts';
import type { Render } from './format.ts';
import { titleLine } from './title.ts';

/** The mark of a draft, on every page, and the letterhead of the unit, on the first. */
function header(isDraft: boolean, letterhead = ''): Header {
  const children: Paragraph[] = [];
  if (isDraft) {
    const mark = new TextRun({ text: '草稿', color: 'B00020' });
    children.push(new Paragraph({ style: 'PageEdge', alignment: AlignmentType.RIGHT, children: [mark] }));
  }
  if (letterhead !== '') children.push(new Paragraph({ style: 'Letterhead', children: [new TextRun(letterhead)] }));
  return new Header({ children: children.length > 0 ? children : [new Paragraph({ style: 'PageEdge' })] });
}

/**
 * The report as a Word document after GB/T 9704-2012, the same bytes for the same report.
 * Throws Failure where a template is missing or broken.
 */
export const renderDocx: Render = async (report, { templates, draft, title: wantsTitle = true }) => {
  const unit = lineOf(report.unit);
  const title = titleLine(report);
  const look = wordLook(templates);
  const all = await documentBlocks(report, templates, draft);
  const blocks = wantsTitle ? all : all.filter((block) => block.kind !== 'heading' || block.depth !== 1);
  const isDraft = draft !== undefined;
  const letterhead = lineOf(look.letterhead);
  const heads = letterhead === '' ? {} : { first: header(isDraft, letterhead) };
  const document = new Document({
    title: isDraft ? `草稿：${title}` : title,
    subject: '政府信息公开工作年度报告',
    creator: unit,
    lastModifiedBy: unit,
    description: '',
    styles: stylesOf(look),
    numbering,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { ...pageLayout, titlePage: letterhead !== '' },
        headers: isDraft ? { ...heads, default: header(true), even: header(true) } : heads,
        footers: {
          default: footer('right'),
          even: footer('left'),
          ...(letterhead === '' ? {} : { first: footer('right') }),
        },
        children: wordBlocks(blocks, unit, templates),
      },
    ],
  });
  const captions = blocks.flatMap((block) =>
    block.kind === 'table' ? [block.grid.table ? sectionOf(block.grid.table).name : ''] : [],
  );
  return finishArchive(await Packer.toBuffer(document), { company: unit, look, captions });
};
