import { remembering } from './memory.ts';

export interface Piece {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly start: number;
}

/** A paragraph up to this long is one piece; a piece is never much longer than the second. */
const shortEnough = 500;
const longest = 2000;
/** One sentence in so many ends a piece. */
const oneIn = 8;
const sentenceEnd = /[。！？][。！？”’」』》）)]*/g;

/**
 * Whether a piece ends behind this sentence is decided by the sentence itself, not by how far on it stands: so a
 * change moves no boundary but its own.
 */
function endsPiece(line: string, from: number, to: number): boolean {
  let sum = to - from;
  for (let index = Math.max(from, to - 6); index < to; index += 1) sum += line.charCodeAt(index);
  return sum % oneIn === 0;
}

function piecesOfLine(line: string, start: number): Piece[] {
  if (line.length <= shortEnough) return [{ text: line, start }];
  const pieces: Piece[] = [];
  let from = 0;
  let sentence = 0;
  for (const match of line.matchAll(sentenceEnd)) {
    const to = match.index + match[0].length;
    if (endsPiece(line, sentence, to) || to - from > longest) {
      pieces.push({ text: line.slice(from, to), start: start + from });
      from = to;
    }
    sentence = to;
  }
  if (from < line.length) pieces.push({ text: line.slice(from), start: start + from });
  return pieces;
}

/**
 * A text in pieces that end where a paragraph or a sentence ends, without the newlines. A change in one piece leaves
 * the others as they were, so what is remembered of them stays known however long the text is.
 */
export const piecesOf = remembering((text: string): readonly Piece[] => {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const pieces = piecesOfLine(line, start);
    start += line.length + 1;
    return pieces;
  });
});
