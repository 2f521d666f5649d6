import { formOf } from '../form/forms.ts';
import type { Report } from '../report/report.ts';
import { Failure } from '../text/failure.ts';
import type { Block } from './blocks.ts';
import { fileName } from './fileName.ts';
import type { DraftMark, Format, Render, RenderOptions } from './format.ts';
import { type FormatId, formats } from './formats.ts';
import type { Templates } from './template/templates.ts';
import { titleLine } from './title.ts';

export interface Document {
  /** Name of the file, without a folder. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Where this stands, `content` is a page that a browser prints the file from: a PDF, or a picture of this size in pixels. */
  readonly paper?: { readonly as: 'pdf' } | { readonly as: 'png'; readonly width: number; readonly height: number };
  /** The same as a Word document, for computers without a browser. */
  readonly word?: () => Promise<Uint8Array>;
}

function refuseTrial(report: Report): void {
  if (formOf(report).isWritten) return;
  throw new Failure(
    `这份报告用的是 ${report.edition} 年的试行格式，只能读取和核对；要按现行格式输出，请用 nianbao new 另建一份。`,
  );
}

/** What the printed document of a report says, block by block, without a file. Throws like renderDocument. */
export async function renderBlocks(report: Report, templates: Templates, draft?: DraftMark): Promise<Block[]> {
  refuseTrial(report);
  const { documentBlocks } = await import('./documentBlocks.ts');
  return documentBlocks(report, templates, draft);
}

const loaded = new Map<FormatId, Render>();

/**
 * A report as a document. Totals are printed as they are: whoever calls has derived them.
 * Throws Failure for a report of the trial format, which is read but not printed, and where a template is broken.
 */
export async function renderDocument(report: Report, id: FormatId, options: RenderOptions): Promise<Document> {
  const format: Format = formats.find((candidate) => candidate.id === id)!;
  if (format.printed) refuseTrial(report);
  let render = loaded.get(id);
  if (!render) {
    render = await format.load();
    loaded.set(id, render);
  }
  const document: Document = {
    name: fileName(titleLine(report), format.extension, { draft: options.draft !== undefined }),
    content: await render(report, options),
  };
  if (id !== 'pdf') return document;
  const word = async () => (await renderDocument(report, 'docx', options)).content as Uint8Array;
  return { ...document, paper: { as: 'pdf' }, word };
}
