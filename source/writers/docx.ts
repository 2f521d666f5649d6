import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Report } from '../report/report.ts';
import type { TableId } from '../report/tables.ts';
import { applicationsGrid } from './applicationsGrid.ts';
import { reportBody, titleLine } from './body.ts';
import { disputesGrid } from './disputesGrid.ts';
import { finishArchive } from './docx/archive.ts';
import { blocksOf } from './docx/blocks.ts';
import { pageLayout, styles } from './docx/page.ts';
import { gridTable } from './docx/table.ts';
import { lineOf } from './escape.ts';
import type { Render } from './format.ts';
import type { Grid } from './grid.ts';
import { proactiveGrid } from './proactiveGrid.ts';

const grids: Readonly<Record<TableId, (report: Report) => Grid>> = {
  proactive: proactiveGrid,
  applications: applicationsGrid,
  disputes: disputesGrid,
};
/** Stands where a table belongs; nothing that a clerk typed can look like it (see escape.ts). */
const placeholders = Object.fromEntries(Object.keys(grids).map((id) => [id, `<table id="${id}"></table>`])) as Record<
  TableId,
  string
>;

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
  const children = blocksOf(await reportBody(report, placeholders, draft), {
    unit,
    table: (id) => gridTable(grids[id as TableId](report)),
  });
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
