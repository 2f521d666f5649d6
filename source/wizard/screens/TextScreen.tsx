import { useCursor } from 'ink';
import { useRef } from 'react';
import { type Field, fieldsOfPart, type PartId, readField } from '../../editing/fields.ts';
import type { Session } from '../../editing/session.ts';
import { columnOfCaret, lineOfCaret } from '../../editing/textBuffer.ts';
import { fillFigures } from '../../report/figures.ts';
import type { Report } from '../../report/report.ts';
import { headingOf, sectionOf, unitKinds } from '../../report/sections.ts';
import { cutToWidth, padEnd, width } from '../../text/width.ts';
import { type Shown, type Line as WrappedLine, wrap } from '../../text/wrap.ts';
import { bodyTop } from '../components/Frame.tsx';
import { Line, type Part } from '../components/Line.tsx';

interface TextScreenProps {
  readonly part: PartId;
  readonly session: Session;
  readonly columns: number;
  readonly rows: number;
  readonly textColumns: number;
  /** Last year's report: its text stands dim below the open field, to be looked at. */
  readonly prior: Report | null;
}

const indent = 3;
const maximumTextColumns = 96;
/** A field among others does not push them to the far end of a tall window. */
const maximumOpenRows = 16;

/** The columns that a text is wrapped to in a window. */
export const textColumnsOf = (columns: number): number => Math.min(columns - indent - 3, maximumTextColumns);

function shownValue(session: Session, field: Field): string {
  const value = readField(session.report, field.id);
  if (field.kind === 'choice') return unitKinds.find((kind) => kind.id === value)?.name ?? '';
  if (field.kind === 'year' && field.id === session.field && session.entry !== null) return session.entry;
  return String(value ?? '');
}

const isLong = (field: Field): boolean => field.kind === 'text' || field.kind === 'line';

/** What last year's report had in a field; its whole section 一 where that had no aspects. */
function lastYears(prior: Report, field: string): string {
  const text = String(readField(prior, field) ?? '');
  return text === '' && field.startsWith('overview.') ? (prior.overview.whole ?? '') : text;
}

/** How many characters a text has, newlines not counted; a pair of surrogates is one. */
function characters(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code !== 10 && (code < 0xdc00 || code > 0xdfff)) count++;
  }
  return count;
}

/** The fields of a part one below the other: the one in focus opened, the others a line each. */
export function TextScreen({ part, session, columns, rows, textColumns, prior }: TextScreenProps) {
  const { setCursorPosition } = useCursor();
  const top = useRef({ field: '', line: 0 });
  const fields = fieldsOfPart[part];
  const single = fields.length === 1;
  const heading = part === 'basics' ? '报告的基本情况' : headingOf(sectionOf(part));
  const labelColumns = Math.max(...fields.map((field) => width(field.name))) + 2;

  const output: Part[][] = [];
  if (!single) output.push([{ text: ` ${heading}`, look: 'title' }]);
  for (const field of fields) {
    const value = shownValue(session, field);
    const focused = field.id === session.field;
    if (focused && isLong(field)) {
      const count = `${characters(fillFigures(value, session.report))} 字`;
      const name = single ? heading : field.name;
      output.push([
        {
          text: padEnd(` ${name}`, Math.min(columns - 1, textColumns + indent) - width(count)),
          look: 'focus',
        },
        { text: count, look: 'quiet' },
      ]);
      const shown = (text: string) => fillFigures(text, session.report);
      const lines = wrap(value, textColumns, shown);
      const caretLine = lineOfCaret(lines, session.caret);
      // What stands below the open field keeps its lines.
      const room = Math.max(1, rows - output.length - (fields.length - fields.indexOf(field) - 1));
      const open =
        field.kind === 'line' ? Math.min(room, lines.length) : single ? room : Math.min(room, maximumOpenRows);
      const before = prior && field.kind === 'text' ? lastYears(prior, field.id) : '';
      const reference = before === '' ? [] : wrap(before, textColumns);
      // Last year's text has at most half of the room.
      const spared = reference.length === 0 ? 0 : Math.min(reference.length + 1, Math.floor(open / 2));
      const height = open - spared;
      if (top.current.field !== field.id) top.current = { field: field.id, line: 0 };
      const first = Math.max(
        0,
        Math.min(Math.max(caretLine - height + 1, Math.min(top.current.line, caretLine)), lines.length - 1),
      );
      top.current.line = first;
      const column = columnOfCaret(value, lines[caretLine]!, session.caret, shown);
      setCursorPosition({
        x: Math.min(columns - 1, indent + column),
        y: bodyTop + output.length + caretLine - first,
      });
      for (let index = 0; index < height; index++) output.push(textLine(value, lines[first + index], shown));
      for (let index = 0; index < spared; index++) {
        const line = reference[index - 1];
        const text = index === 0 ? `去年的文字（只供对照）：` : line ? before.slice(line.start, line.end) : '';
        output.push([{ text: `${' '.repeat(indent)}${text}`, look: 'quiet' }]);
      }
      continue;
    }
    const room = columns - labelColumns - indent - 3;
    const preview = fillFigures(value, session.report).replaceAll('\n', ' ');
    const cut = width(preview) > room ? `${cutToWidth(preview, room - 2)}..` : preview;
    output.push([
      { text: focused ? ' > ' : '   ', look: 'focus' },
      {
        text: padEnd(field.name, labelColumns),
        look: focused ? 'focus' : 'plain',
      },
      value === '' ? { text: '（未填）', look: 'quiet' } : { text: cut, look: focused ? 'focus' : 'quiet' },
    ]);
    if (focused)
      setCursorPosition({
        x: Math.min(columns - 1, indent + labelColumns + width(cut)),
        y: bodyTop + output.length - 1,
      });
  }
  return output.map((parts, index) => <Line key={index} parts={parts} />);
}

/** A line as it is shown: references to figures as their figures, marked. */
function textLine(text: string, line: WrappedLine | undefined, shown: Shown): Part[] {
  if (!line) return [{ text: '' }];
  const content = text.slice(line.start, line.end);
  if (!content.includes('{{')) return [{ text: ' '.repeat(indent) + content }];
  return [
    { text: ' '.repeat(indent) },
    ...content
      .split(/(\{\{[\w.]+\}\})/)
      .map((part, index): Part => (index % 2 === 1 ? { text: shown(part), look: 'figure' } : { text: part })),
  ];
}
