/** LibreOffice, which makes a PDF of a Word document where there is no browser. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Failure } from '../../text/failure.ts';

const run = promisify(execFile);
/** Tagged, with an outline of its headings. */
const filter =
  'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}';

/** A Word document as PDF. `longest` are the milliseconds that it may take. Throws Failure. */
export async function printWord(path: string, docx: Uint8Array, { longest = 120_000 } = {}): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-office-'));
  const from = join(folder, 'report.docx');
  try {
    writeFileSync(from, docx);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const options = [
      '--headless',
      `-env:UserInstallation=${profile}`,
      '--convert-to',
      filter,
      '--outdir',
      folder,
      from,
    ];
    await run(path, options, { timeout: longest, windowsHide: true });
    return readFileSync(join(folder, 'report.pdf'));
  } catch (error) {
    const isLate = (error as { killed?: boolean }).killed === true;
    const what = isLate ? `${Math.round(longest / 1000)} 秒还没有印好，已停止` : '没有印成';
    throw new Failure(`LibreOffice ${path} ${what}；请关掉 LibreOffice 的窗口后再试，或改写 Word 文档。`, {
      cause: error,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
