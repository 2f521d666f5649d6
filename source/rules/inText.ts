/** Faults at a stretch of a text, and how a message quotes it. */
import { readText, type TextId } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { remembering } from '../text/memory.ts';
import type { Fault } from './finding.ts';

/** What is said of a stretch; where it stands is told apart. */
export interface SaidOfStretch extends Omit<Fault, 'places' | 'span' | 'repair'> {
  /** The cells or texts involved besides the one that the stretch stands in. */
  readonly others?: readonly string[];
  /** What must certainly stand in place of the stretch. */
  readonly replacement?: string;
}

/** The fault at a stretch of the text of a place; its repair writes the replacement. */
export function faultInWords(
  text: string,
  place: TextId,
  span: { readonly start: number; readonly end: number },
  { others = [], replacement, ...said }: SaidOfStretch,
): Fault {
  const fault: Fault = { ...said, places: [place, ...others], span };
  if (replacement === undefined) return fault;
  const value = text.slice(0, span.start) + replacement + text.slice(span.end);
  const label = replacement === '' ? '删去' : `改为“${replacement}”`;
  return { ...fault, repair: { label, changes: [{ place, value }] } };
}

/** The fault at a stretch of the text that stands at a place of the report. */
export const faultInText = (
  report: Report,
  place: TextId,
  span: { readonly start: number; readonly end: number },
  said: SaidOfStretch,
): Fault => faultInWords(readText(report, place), place, span, said);

/** The paragraphs of a text with where each begins. */
export const paragraphsIn = remembering(
  (text: string): readonly { readonly text: string; readonly start: number }[] => {
    let start = 0;
    return text.split('\n').map((line) => {
      const paragraph = { text: line, start };
      start += line.length + 1;
      return paragraph;
    });
  },
);

/** A stretch of a text as a message quotes it, with a little of what stands around it. */
export function around(text: string, start: number, end: number, beside = 12): string {
  const [from, to] = [Math.max(0, start - beside), Math.min(text.length, end + beside)];
  return `“${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}”`;
}
