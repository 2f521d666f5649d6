/** Text from a PDF or a page: hard line ends inside paragraphs, indents of full-width blanks. */
import { isPageLine } from '../../text/pageLine.ts';
import { width } from '../../text/width.ts';
import { isPrintedHeading } from './printedHeadings.ts';

/** A sentence ends a paragraph. */
const endsParagraph = /[。！？；：!?;:”）)]\s*$/;
/** Numbering begins one. */
const beginsParagraph =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．]|第[一二三四五六七八九十]+)/;

/** A figure beside a word. */
const besideWord = /\d(?=\p{Script=Han})|\p{Script=Han}(?=\d)/gu;
const spacedWord = /\d[ \u00a0](?=\p{Script=Han})|\p{Script=Han}[ \u00a0](?=\d)/gu;
const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

/** Without indents and doubled blanks, which a report sets itself. */
export const tidyPasted = (text: string): string =>
  text
    .replace(/\r\n?|\f/g, '\n')
    .replace(/^[ \t\u3000\u00a0]+|[ \t\u3000\u00a0]+$/gm, '')
    .replace(/[ \u00a0]{2,}/g, ' ')
    .replace(/\u3000{2,}/g, '\u3000');

const shortestLine = 20;
/** Columns of the indent that begins a paragraph. */
const indent = 4;

const brackets: readonly (readonly [RegExp, RegExp])[] = [
  [/《/g, /》/g],
  [/[（(]/g, /[）)]/g],
  [/“/g, /”/g],
];
/** Whether something is opened that is not closed: the sentence goes on. */
const isOpen = (text: string): boolean =>
  brackets.some(([opening, closing]) => (text.match(opening)?.length ?? 0) > (text.match(closing)?.length ?? 0));

/** A number alone on a line between two lines of text. */
const bareNumber = /^\d{1,3}$/;

/** A tidy text without what its pages print at their edges, and the lines that were left out. */
export function withoutPageLines(text: string): { readonly text: string; readonly left: readonly string[] } {
  const lines = text.split('\n');
  const isText = (line: string | undefined): boolean => line === undefined || width(line) >= shortestLine;
  const beside = (index: number, by: 1 | -1): string | undefined => {
    let at = index + by;
    while (lines[at] === '') at += by;
    return lines[at];
  };
  const isLeft = (line: string, index: number): boolean =>
    isPageLine(line) || (bareNumber.test(line) && isText(beside(index, -1)) && isText(beside(index, 1)));
  const left = lines.filter(isLeft);
  if (left.length === 0 || left.length === lines.length) return { text, left: [] };
  return { text: lines.filter((line, index) => !isLeft(line, index)).join('\n'), left };
}

/**
 * The text with the lines of its paragraphs joined; null where its line ends look meant. Lines that a page broke are about equally long
 * and stop in the middle of a sentence.
 */
export function joinLines(text: string): string | null {
  const lines = text.split('\n').filter((line) => line !== '');
  if (lines.length < 2) return null;
  const widths = lines.map(width);
  const widest = Math.max(...widths);
  if (widest < shortestLine) return null;
  // The first line of a paragraph was indented by two characters.
  const isBroken = (index: number) =>
    !endsParagraph.test(lines[index]!) &&
    !beginsParagraph.test(lines[index + 1]!) &&
    !isPrintedHeading(lines[index]!) &&
    (widths[index]! >= widest * 0.85 - (index === 0 ? indent : 0) || isOpen(lines[index]!));
  const breaks = lines.slice(0, -1).filter((_, index) => isBroken(index)).length;
  // Most lines that could be broken are.
  if (breaks === 0 || breaks * 2 < lines.length - 1) return null;
  // As the rest of the text has it: 64 件 or 64件.
  const isSpaced = count(text, spacedWord) > count(text, besideWord);
  const gap = (before: string, after: string): string => {
    if (/\w$/.test(before) && /^\w/.test(after)) return ' ';
    return isSpaced && count(before.slice(-1) + after[0]!, besideWord) > 0 ? ' ' : '';
  };
  let joined = lines[0]!;
  for (let index = 0; index < lines.length - 1; index++) {
    const next = lines[index + 1]!;
    const between = isBroken(index) ? gap(joined, next) : '\n';
    joined += between + next;
  }
  return joined;
}
