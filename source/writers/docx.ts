import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { documentBlocks } from './blocks.ts';
import { titleLine } from './body.ts';
import { finishArchive } from './docx/archive.ts';
import { wordBlocks } from './docx/blocks.ts';
import { pageLayout, styles } from './docx/page.ts';
import { lineOf } from './escape.ts';
import type { Render } from './format.ts';

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

/** The mark of a draft on every page. */
const draftHeader = (): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'PageEdge',
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ text: '草稿', color: 'B00020' })],
      }),
    ],
  });

/**
 * The report as a Word document after GB/T 9704-2012, the same bytes for the same report.
 * Throws Failure where a template is missing or broken.
 */
export const renderDocx: Render = async (report, { draft }) => {
  const unit = lineOf(report.unit);
  const title = titleLine(report);
  const children = wordBlocks(await documentBlocks(report, draft), unit);
  const header = draft ? { headers: { default: draftHeader(), even: draftHeader() } } : {};
  const document = new Document({
    title: draft ? `草稿：${title}` : title,
    subject: '政府信息公开工作年度报告',
    creator: unit,
    lastModifiedBy: unit,
    description: '',
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: pageLayout,
        ...header,
        footers: { default: footer('right'), even: footer('left') },
        children,
      },
    ],
  });
  return finishArchive(await Packer.toBuffer(document), unit);
};
