import { fillFigures } from '../report/figures.ts';
import type { Report } from '../report/report.ts';
import { lineOf } from './escape.ts';

/** The title as one plain line, its figures filled in. */
export const titleLine = (report: Report): string => lineOf(fillFigures(report.title, report));
