/** The files that a page offers for downloading, since they are written beside it. */
import type { Report } from '../report/report.ts';
import { fileName } from './fileName.ts';
import { type FormatId, formats } from './formats.ts';
import { titleLine } from './title.ts';

/** The names of those among these formats that people download. */
export const filesBeside = (report: Report, ids: readonly FormatId[], draft: boolean): string[] =>
  formats
    .filter(({ id }) => ids.includes(id) && (id === 'docx' || id === 'pdf'))
    .map(({ extension }) => fileName(titleLine(report), extension, { draft }));
