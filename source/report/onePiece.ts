/** Section 一 in one piece, before its aspects or in their stead, as in some published reports. */
import { formOf } from '../form/forms.ts';
import type { Report } from './report.ts';

/** Characters in which five aspects can be told. */
const shortestSection = 200;

/** Whether what stands before the aspects is the whole section; what is shorter only opens it. */
export const isOnePiece = ({ overview }: Report): boolean => (overview.whole ?? '').length >= shortestSection;

/** Whether any aspect is written, each in its place or all in one piece. */
export const hasAspects = (report: Report): boolean =>
  isOnePiece(report) || formOf(report).aspects.some(({ id }) => (report.overview[id] ?? '').trim() !== '');
