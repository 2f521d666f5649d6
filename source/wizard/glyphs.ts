/** Rules and marks, in ASCII where box characters would be two columns wide or are not in the font. */
import { ambiguousColumns } from '../text/width.ts';

/** In old consoles of Windows, and wherever NIANBAO_ASCII says so, box characters are two columns wide or missing. */
export function isAscii(): boolean {
  const { NIANBAO_ASCII: wish, WT_SESSION: terminal, TERM_PROGRAM: program, TERM: kind } = process.env;
  if (wish !== undefined) return wish === '1';
  return ambiguousColumns() === 2 || kind === 'linux' || (process.platform === 'win32' && !terminal && !program);
}

export interface Glyphs {
  readonly across: string;
  readonly down: string;
  /** Behind what was cut off. */
  readonly more: string;
  readonly scroll: string;
}

const box: Glyphs = { across: '─', down: '│', more: '…', scroll: '┃' };
const ascii: Glyphs = { across: '-', down: '|', more: '..', scroll: '#' };

export const glyphs = (): Glyphs => (isAscii() ? ascii : box);
