/** A pasted text before it is put in: where its paragraphs, or its aspects, would begin and end. */
import { fieldOf } from '../../editing/fields.ts';
import type { FieldChange } from '../../editing/session.ts';
import type { Report } from '../../report/report.ts';
import { cutToWidth, graphemes, width } from '../../text/width.ts';
import { atMost, shorten } from '../components/parts.ts';
import { glyphs } from '../glyphs.ts';
import type { Parts, Room } from '../view.ts';
import type { Over } from './over.ts';

type MendedLook = Pick<Extract<Over, { kind: 'join' }>, 'mended' | 'isJoined' | 'left'>;

/** Beginning and end of a text: they show where it was cut. */
function bothEnds(text: string, columns: number): string {
  const line = text.replaceAll('\n', ' ');
  if (width(line) <= columns) return line;
  const { more } = glyphs();
  const half = Math.max(2, Math.floor((columns - width(more)) / 2));
  const letters = [...graphemes(line)];
  let end = '';
  while (letters.length > 0 && width(letters.at(-1)! + end) <= half) end = letters.pop()! + end;
  return `${cutToWidth(line, half)}${more}${end}`;
}

function look(name: string, text: string, columns: number): Parts {
  const count = `  ${[...graphemes(text)].length} 字`;
  return [
    { text: ` ${name}`, look: 'title' },
    { text: bothEnds(text, columns - width(name) - width(count) - 2) },
    { text: count, look: 'quiet' },
  ];
}

/** Each paragraph on a line, and what would be left out. */
export function paragraphLines({ mended, isJoined, left }: MendedLook, { columns, rows }: Room): Parts[] {
  const paragraphs = mended.split('\n').filter((paragraph) => paragraph.trim() !== '');
  const head: Parts = [{ text: isJoined ? ' 接起来以后的各段：' : ' 去掉以后的各段：', look: 'quiet' }];
  const pages: Parts[] =
    left.length > 0 ? [[{ text: shorten(` 去掉的页码：${left.join('，')}`, columns), look: 'quiet' }]] : [];
  const lines = paragraphs.map((paragraph, index) => look(`${index + 1}  `, paragraph, columns));
  return [...pages, ...atMost([head, ...lines], rows - pages.length)];
}

/** Each aspect on a line, as it would be. */
export function aspectLines(report: Report, changes: readonly FieldChange[], { columns, rows }: Room): Parts[] {
  const head: Parts = [{ text: ' 分开以后的各项：', look: 'quiet' }];
  const lines = changes.map(({ place, value }) =>
    look(`${fieldOf(report, place)?.field.name ?? '（一）之前'}  `, String(value), columns),
  );
  return atMost([head, ...lines], rows);
}
