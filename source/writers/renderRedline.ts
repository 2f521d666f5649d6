import type { Report } from '../report/report.ts';
import { documentBlocks } from './documentBlocks.ts';
import { wordDocument } from './docx/assemble.ts';
import { lineOf } from './escape.ts';
import { redline } from './marks/redline.ts';
import { redlinePage } from './redlinePage.ts';
import type { Templates } from './template/templates.ts';
import { titleLine } from './title.ts';

/**
 * Two versions of a report as one document: a Word document with tracked changes, which can be accepted or taken back one by
 * one, or a page. Throws Failure where a template is broken.
 */
export async function renderRedline(
  before: Report,
  after: Report,
  format: 'docx' | 'html',
  templates: Templates,
): Promise<string | Uint8Array> {
  const blocks = redline(await documentBlocks(before, templates), await documentBlocks(after, templates));
  const title = `${titleLine(after)}（花脸稿）`;
  if (format === 'html') return redlinePage(blocks, title);
  return wordDocument([blocks], { title, unit: lineOf(after.unit), templates });
}
