/** Lines of parts, measured and fitted. Pure. */
import { cutToWidth, padEnd, width } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import { glyphs } from '../glyphs.ts';
import type { Look } from '../theme.ts';
import type { Part, Parts } from '../view.ts';

/** The columns that a line takes. */
export const widthOf = (parts: Parts): number => parts.reduce((sum, part) => sum + width(part.text), 0);

/** The text cut to `columns`, with a mark where something was cut off. */
export function shorten(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  const { more } = glyphs();
  return cutToWidth(text, Math.max(0, columns - width(more))) + more;
}

/** The line cut, with a mark, or filled to exactly `columns`. */
export function fitted(parts: Parts, columns: number): Part[] {
  const result: Part[] = [];
  let left = columns;
  for (const part of parts) {
    const size = width(part.text);
    if (size <= left) result.push(part);
    // Blanks that are cut off are no loss; words are, and say so.
    else result.push({ ...part, text: padEnd(shorten(part.text.trimEnd(), left), left) });
    left = Math.max(0, left - size);
    if (left === 0) break;
  }
  if (left > 0) result.push({ text: ' '.repeat(left) });
  return result;
}

/** A sentence on as many lines as it needs. */
export const inLines = (text: string, look: Look, columns: number, indent = ' '): Part[][] =>
  wrap(text, Math.max(2, columns - indent.length - 1)).map((line) => [
    { text: indent },
    { text: text.slice(line.start, line.end).trimStart(), look },
  ]);

/** A sentence on at most `rows` lines; what does not fit leaves a mark. */
export function inRows(text: string, look: Look, columns: number, rows: number, indent = ' '): Part[][] {
  const lines = wrap(text, Math.max(2, columns - indent.length - 1));
  const whole = inLines(text, look, columns, indent);
  if (lines.length <= rows) return whole;
  const last = shorten(text.slice(lines[rows - 1]!.start).trimStart(), columns - indent.length - 1);
  return [...whole.slice(0, rows - 1), [{ text: indent }, { text: last, look }]];
}

/** At most `rows` of the lines; the last one tells how many more there are. */
export function atMost(lines: readonly Parts[], rows: number, indent = ' '): Parts[] {
  if (lines.length <= rows) return [...lines];
  const seen = lines.slice(0, Math.max(0, rows - 1));
  return [...seen, [{ text: `${indent}下面还有 ${lines.length - seen.length} 行`, look: 'quiet' }]];
}

/** The work and the pane beside it, as lines of the whole window. */
export function besides(body: readonly Parts[], pane: readonly Parts[], columns: number, rows: number): Part[][] {
  const { down } = glyphs();
  return Array.from({ length: rows }, (_, row) => [
    ...fitted(body[row] ?? [], columns),
    { text: ` ${down} `, look: 'quiet' as const },
    ...(pane[row] ?? []),
  ]);
}
