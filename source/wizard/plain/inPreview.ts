/** The document as it will be written, read aloud: headings, paragraphs, tables a row at a time. */
import type { PartId } from '../../editing/fields.ts';
import { headingOf, sections } from '../../form/sections.ts';
import { readFigure } from '../../report/places.ts';
import type { Report } from '../../report/report.ts';
import { type Block, plainText } from '../../writers/blocks.ts';
import { rowsOf } from './places.ts';

/** The rows of the table of a part as they stand in it, totals and all. */
const tableLines = (report: Report, part: PartId): string[] =>
  rowsOf(report, part).map(({ name, all }) => {
    const figures = all.map((cell) => `${cell.column.label} ${readFigure(report, cell) ?? '空白'}`);
    return `${name}：${figures.join('，')}。`;
  });

/** What a document says, a line for each thing that one would look at; `report` is what it was made of. */
export function previewAloud(blocks: readonly Block[], report: Report): string[] {
  let part: PartId = 'basics';
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading': {
        const heading = plainText(block.runs);
        part = sections.find((section) => headingOf(section) === heading)?.id ?? part;
        return [block.depth === 1 ? `标题：${heading}` : `${heading}。`];
      }
      case 'table':
        return tableLines(report, part);
      case 'picture':
        return [`图片：${block.words}`];
      case 'break':
        return [];
      default:
        return [plainText(block.runs)];
    }
  });
}
