import { AlignmentType, Header, Paragraph, TextRun } from 'docx';
import { documentBlocks } from './documentBlocks.ts';
import { wordDocument } from './docx/assemble.ts';
import { wordLook } from './docx/look.ts';
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
  const title = titleLine(report);
  const all = await documentBlocks(report, templates, draft);
  const blocks = wantsTitle ? all : all.filter((block) => block.kind !== 'heading' || block.depth !== 1);
  const isDraft = draft !== undefined;
  const letterhead = lineOf(wordLook(templates).letterhead);
  return wordDocument([blocks], {
    title: isDraft ? `草稿：${title}` : title,
    unit: lineOf(report.unit),
    templates,
    headers: {
      ...(letterhead === '' ? {} : { first: header(isDraft, letterhead) }),
      ...(isDraft ? { default: header(true), even: header(true) } : {}),
    },
  });
};
