/** The report in a file on this machine, or in what comes in on stdin. */
import { readBytesSoon, readStream } from '../disk/readFile.ts';
import type { Report } from '../report/report.ts';

/** The largest that any source reads (a PDF with scanned pages); the others say themselves what is too much. */
const largest = 64 * 1024 * 1024;

/**
 * The report in a file, or on stdin where the path is `-`; `year` says which year it is for where the file doesn't, and which one to
 * read where it holds two. Throws Failure with one sentence for a file that cannot be read or holds no report.
 */
export async function readReport(path: string, year?: number): Promise<Report> {
  const bytes = await (path === '-'
    ? readStream(process.stdin, undefined, { largest })
    : readBytesSoon(path, { largest }));
  const { recogniseBytes } = await import('../readers/read.ts');
  return recogniseBytes(bytes, path === '-' ? '标准输入' : path, year);
}
