/** The one door of this room: any file with a report in it -> the report. */
import { InterchangeError, parseReport } from '../report/interchange.ts';
import type { Report } from '../report/report.ts';
import { Failure } from '../text/failure.ts';
import type { Source } from './block.ts';
import { docxHtml } from './docx.ts';
import { doubt } from './doubt.ts';
import { readBytes, textOf } from './file.ts';
import { recognise } from './recognise.ts';

const isHtml = /<(?:!doctype html|html|head|body|meta|table|div|p|h[1-6]|span)\b[^>]*>/i;
const isMarkdown = /^\s{0,3}#{1,6}\s|^\s*\|?\s*:?-{3,}:?\s*\|/m;

/** Far above any report's text; what is longer is something else. */
const largestText = 2_000_000;
const largestPage = 5_000_000;
const mostRows = 2000;
const mostBlocks = 6000;
const longestLine = 50_000;

/** A text without endless spaces; three passes leave none of any length that a file may have. */
function tightened(text: string): string {
  let result = text;
  for (let pass = 0; pass < 3; pass += 1) {
    result = result.replace(/[^\S\n\f]{200}/g, ' ').replace(/\s{200}/g, '\n');
  }
  return result;
}

/** A page without the pictures that are written into it: they cost time and hold no text. */
function withoutPictures(html: string): string {
  const end = /["')\s>]/g;
  let kept = '';
  let at = 0;
  for (;;) {
    const start = html.indexOf(';base64,', at);
    if (start < 0) return kept + html.slice(at);
    kept += html.slice(at, start);
    end.lastIndex = start;
    at = end.exec(html)?.index ?? html.length;
  }
}

/** The sources that a file may be read as, the likeliest first: of a page, what is seen; failing that, all of it. */
async function sourcesOf(bytes: Buffer, path: string): Promise<readonly (() => Source | undefined)[]> {
  const html = async (markup: string): Promise<readonly (() => Source | undefined)[]> => {
    const { htmlPage } = await import('./html.ts');
    const text = withoutPictures(markup);
    if (text.length > largestPage) refuse('的网页代码超过 500 万字');
    let hid = false;
    const source = (everything: boolean): Source => {
      const page = htmlPage(text, everything);
      hid = page.hid;
      const marked = everything ? { doubt: doubt('报告在网页里是隐藏的，连同看不见的内容一起读了') } : {};
      return { ...page, ...marked, wrapped: false };
    };
    return [() => source(false), () => (hid ? source(true) : undefined)];
  };
  const refuse = (reason: string): never => {
    throw new Failure(`${path} ${reason}，不像是一份年度报告；请只保存报告正文后再读。`);
  };
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return html(await docxHtml(bytes, path));
  // Endless spaces are damage, and would cost the patterns that look at ends of lines the square of their length.
  const text = tightened(textOf(bytes).replace(/^\ufeff/, ''));
  const named = /\.(md|markdown|txt|html?)$/i.exec(path)?.[1]?.toLowerCase();
  const start = text.slice(0, 200_000);
  if (
    named?.startsWith('htm') ||
    (named !== 'md' && named !== 'markdown' && isHtml.test(start) && /<\/\w+>/.test(start) && !isMarkdown.test(start))
  ) {
    return html(text);
  }
  if (text.length > largestText) refuse('的文字超过 200 万字');
  if (text.split(/[\n\r]/).some(({ length }) => length >= longestLine)) refuse('有一行超过 5 万字');
  if (named === 'md' || named === 'markdown' || isMarkdown.test(start)) {
    const { markdownSource } = await import('./markdown.ts');
    return [() => markdownSource(text)];
  }
  const { plainSource } = await import('./plain.ts');
  return [() => plainSource(text)];
}

/** Nothing in a report is as long: what is would cost more than a moment. */
function refuseEndless({ blocks }: Source): void {
  const rows = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
  if (rows > mostRows || blocks.length > mostBlocks)
    throw new Failure(`里有 ${blocks.length} 段、${rows} 行表格，不像是一份年度报告；请只保存报告正文后再读。`);
}

/** The report in the first source that has one with tables, else in the first that has one at all. */
function recogniseFirst(
  sources: readonly (() => Source | undefined)[],
  path: string,
  year: number | undefined,
): Report {
  let best: Report | undefined;
  let failure: unknown;
  for (const source of sources) {
    try {
      const read = source();
      if (!read) continue;
      refuseEndless(read);
      const report = recognise(read, year);
      const hasTables = (['proactive', 'applications', 'disputes'] as const).every(
        (table) => !report.reading?.notes.some(({ place }) => place === table),
      );
      if (hasTables) return report;
      best ??= report;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failure ??= error;
    }
  }
  if (best) return best;
  throw failure instanceof Failure ? new Failure(`${path} ${failure.message}`, { cause: failure }) : failure;
}

/** Formats that are met instead, by their first bytes, and what to do about them. */
const otherFormats: readonly (readonly [RegExp, string])[] = [
  [/^%PDF/, ' PDF，不能直接读；请打开后全选、复制到文本文件（.txt）再读'],
  [/^\xd0\xcf\x11\xe0/, '旧版 Word 文档（doc），请用 Word 或 WPS 另存为 docx 后再读'],
  [/^\{\\rtf/, ' RTF 文档，请用 Word 或 WPS 另存为 docx 后再读'],
  [
    /^(?:From:|MIME-Version:|Content-Type: multipart)[\s\S]*multipart\/related/i,
    '单个文件的网页（mht），请在浏览器里另存为“网页，仅 HTML”后再读',
  ],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0)/s, '图片，读不出文字；请找有文字的版本'],
];

/**
 * The report in a file: interchange JSON, HTML, Word, Markdown or plain text, told apart by what is in it.
 * What could not be read is null and listed in `reading.notes`. `year` chooses where two years' reports stand side by
 * side. Throws Failure with one sentence for a file that
 * cannot be read or holds no report.
 */
export async function readReport(path: string, year?: number): Promise<Report> {
  const bytes = await readBytes(path);
  if (bytes.length === 0) throw new Failure(`${path} 是空文件，请检查是否没有保存完。`);
  const known = otherFormats.find(([mark]) => mark.test(bytes.subarray(0, 400).toString('latin1')));
  if (known) throw new Failure(`${path} 是${known[1]}。`);
  if (/^(?:\xef\xbb\xbf)?\s*\{/.test(bytes.subarray(0, 100).toString('latin1'))) {
    try {
      return parseReport(textOf(bytes));
    } catch (error) {
      if (!(error instanceof InterchangeError)) throw error;
      throw new Failure([`${path} 不是可用的报告数据，请改正以下各处：`, ...error.problems].join('\n  '));
    }
  }
  return recogniseFirst(await sourcesOf(bytes, path), path, year);
}
