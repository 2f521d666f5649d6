/** Moving and deleting by word and by sentence. */

import { words as segmenter } from '../text/segmenter.ts';

/** A sentence ends behind these, and at a newline. */
const sentenceEnd = /[。！？；!?;\n]/;

const paragraphStart = (text: string, offset: number): number =>
  // lastIndexOf takes -1 for 0 and would find a newline at the very beginning.
  offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

/** The offset where the word before the caret begins; spaces and marks between are passed over. */
export function wordBefore(text: string, offset: number): number {
  const start = paragraphStart(text, offset);
  if (start === offset) return Math.max(0, offset - 1);
  const words = Array.from(segmenter.segment(text.slice(start, offset)));
  const word = words.findLast((part) => part.isWordLike) ?? words[0];
  return start + (word?.index ?? 0);
}

/** The offset behind the word after the caret. */
export function wordAfter(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  const end = found === -1 ? text.length : found;
  if (end === offset) return Math.min(text.length, offset + 1);
  for (const part of segmenter.segment(text.slice(offset, end))) {
    if (part.isWordLike) return offset + part.index + part.segment.length;
  }
  return end;
}

/** The beginning of the sentence that the caret is in, or of the one before where it is at a beginning. */
export function sentenceBefore(text: string, offset: number): number {
  let index = offset;
  while (index > 0 && sentenceEnd.test(text[index - 1]!)) index--;
  while (index > 0 && !sentenceEnd.test(text[index - 1]!)) index--;
  return index;
}

/** The beginning of the next sentence, or the end of the text. */
export function sentenceAfter(text: string, offset: number): number {
  let index = offset;
  while (index < text.length && !sentenceEnd.test(text[index]!)) index++;
  while (index < text.length && sentenceEnd.test(text[index]!)) index++;
  return index;
}
