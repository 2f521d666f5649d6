/** The programs that people open documents with. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const options = { timeout: 60_000, maxBuffer: 50_000_000 };

/** A Word document as LibreOffice prints it into a folder; the path of the PDF. */
export async function printWord(content: Uint8Array, folder: string): Promise<string> {
  writeFileSync(join(folder, 'report.docx'), content);
  await run(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      ...['--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx')],
    ],
    options,
  );
  return join(folder, 'report.pdf');
}

export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decode = (text: string): string => text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** The words of a PDF and where they stand, in points from the upper left corner. */
export async function pagesOf(pdf: string): Promise<Page[]> {
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], options);
  return [...stdout.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(
    ([, width, height, words]) => ({
      width: Number(width),
      height: Number(height),
      words: [
        ...words!.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g),
      ].map(([, left, top, right, bottom, text]) => ({
        text: decode(text!),
        left: Number(left),
        right: Number(right),
        top: Number(top),
        bottom: Number(bottom),
      })),
    }),
  );
}

/** The text of a PDF without any space, and without the page numbers between the pages. */
export async function textOfPdf(pdf: string): Promise<string> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], options);
  return squeezed(stdout.replace(/^\s*—\s*\d+\s*—\s*$/gm, ''));
}

/** A text as PDF text can be compared with it: without spaces, and compatible forms made one (⽤ and 用). */
export const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad\ufeff\u200b]/g, '');

/** What pandoc makes of a Markdown text (GFM), as HTML. */
export async function pandocHtml(markdown: string): Promise<string> {
  const child = run('pandoc', ['--from', 'gfm', '--to', 'html', '--wrap', 'none'], options);
  child.child.stdin!.end(markdown);
  return (await child).stdout;
}
