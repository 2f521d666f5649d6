/** The fields of a part one below the other: the one in focus opened, the others a line each. */
import { type Field, fieldsIn, isBareText, type PartId, readField } from '../../editing/fields.ts';
import type { Session } from '../../editing/session.ts';
import { columnOfCaret, lineOfCaret } from '../../editing/textBuffer.ts';
import { formOf } from '../../form/forms.ts';
import { headingOf } from '../../form/sections.ts';
import { unitKinds } from '../../form/unitKinds.ts';
import { fillFigures } from '../../report/figures.ts';
import type { Report } from '../../report/report.ts';
import { characters } from '../../text/characters.ts';
import { padEnd, width } from '../../text/width.ts';
import { type Shown, type Line as WrappedLine, wrap } from '../../text/wrap.ts';
import { shorten } from '../components/parts.ts';
import { glyphs } from '../glyphs.ts';
import type { Caret, Part, Parts, Room } from '../view.ts';
import { pageTop } from './pages.ts';
import { textIndent } from './state.ts';

export interface TextShown {
  readonly part: PartId;
  readonly session: Session;
  readonly textColumns: number;
  /** The words that the finding in focus speaks of. */
  readonly span: { readonly start: number; readonly end: number } | null;
  /** 1/4 处, where the field has findings; '' where it has none. */
  readonly findings: string;
  /** Last year's text below the open field, how far it is scrolled; null where it is beside or folded away. */
  readonly before: { readonly word: string; readonly text: string; readonly top: number } | null;
}

/** A field among others does not push them to the far end of a tall window. */
const maximumOpenRows = 16;
/** From here on, how long the text had better be is said. */
const nearlyLong = 900;

function shownValue(session: Session, field: Field): string {
  const value = readField(session.report, field.id);
  if (field.kind === 'year' && field.id === session.field && session.entry !== null) return session.entry;
  return String(value ?? '');
}

const isLong = (field: Field): boolean => field.kind === 'text' || field.kind === 'line';

/** What last year's report had in a field; its whole section 一 where that had no aspects. */
export function lastYearsText(prior: Report | null, field: string): string {
  if (!prior) return '';
  const value = readField(prior, field);
  const text = typeof value === 'string' ? value : '';
  return text === '' && field.startsWith('overview.') ? (prior.overview.whole ?? '') : text;
}

/** A line as it is shown: references to figures as their figures, underlined; the words of the finding marked. */
function textLine(text: string, line: WrappedLine, shown: Shown, span: TextShown['span']): Part[] {
  const pieces: Part[] = [{ text: ' '.repeat(textIndent) }];
  const add = (start: number, end: number, isMarked: boolean) => {
    if (end <= start) return;
    for (const [index, piece] of text
      .slice(start, end)
      .split(/(\{\{[\w.]+\}\})/)
      .entries()) {
      if (piece === '') continue;
      if (index % 2 === 1) pieces.push({ text: shown(piece), look: isMarked ? 'marked' : 'figure' });
      else pieces.push(isMarked ? { text: piece, look: 'marked' } : { text: piece });
    }
  };
  const [a, b] = span ? [Math.max(line.start, span.start), Math.min(line.end, span.end)] : [line.end, line.end];
  if (b <= a) add(line.start, line.end, false);
  else {
    add(line.start, a, false);
    add(a, b, true);
    add(b, line.end, false);
  }
  return pieces;
}

/** The open field: its name and count, its lines, last year's text below; where the caret stands. */
function openField(
  shown: TextShown,
  field: Field,
  wrapped: readonly WrappedLine[],
  room: Room,
  height: number,
): { lines: Parts[]; caret: Caret } {
  const { session, textColumns, span, findings, before } = shown;
  const { report } = session;
  const value = shownValue(session, field);
  const length = characters(fillFigures(value, report));
  const advice = shown.part === 'overview' && length >= nearlyLong ? '，约一千字为宜' : '';
  const count = `${findings ? `${findings}  ` : ''}${length} 字${advice}`;
  const form = formOf(report);
  const name = fieldsIn(report, shown.part).length === 1 ? headingOf(form.sectionOf(field.id as 'other')) : field.name;
  const across = Math.min(room.columns - 1, textColumns + textIndent);
  const lines: Parts[] = [
    [
      { text: padEnd(` ${shorten(name, across - width(count) - 3)}`, across - width(count)), look: 'crosshair' },
      { text: count, look: 'quiet' },
    ],
  ];
  const asShown: Shown = (text) => fillFigures(text, report);
  const caretLine = lineOfCaret(wrapped, session.caret);
  const reference = before && before.text !== '' ? wrap(before.text, textColumns) : [];
  // Last year's text has at most half of the room, and none where its heading would stand alone.
  const spared =
    reference.length === 0 || height < 3 ? 0 : Math.min(reference.length + 1, Math.max(2, Math.floor(height / 2)));
  const own = Math.max(1, height - spared);
  const top = pageTop(caretLine, own, wrapped.length);
  const mark = scrollMarks(top, own, wrapped.length);
  for (let row = 0; row < own; row++) {
    const line = wrapped[top + row];
    const parts = line ? textLine(value, line, asShown, span) : [{ text: '' }, { text: '' }];
    lines.push(mark === null ? parts : withMark(parts, mark(row)));
  }
  if (spared > 0 && before) {
    const page = lastYearLines(before.text, textColumns, spared - 1, before.top);
    lines.push([{ text: `${' '.repeat(textIndent)}${before.word}的文字（只供对照）${page.position}`, look: 'quiet' }]);
    for (const text of page.lines) lines.push([{ text: ' '.repeat(textIndent) + text, look: 'quiet' }]);
  }
  return {
    lines,
    caret: {
      x: Math.min(room.columns - 1, textIndent + columnOfCaret(value, wrapped[caretLine]!, session.caret, asShown)),
      y: 1 + caretLine - top,
    },
  };
}

/** Which rows of a page have the scroll mark before them; null where all of the text is shown. */
function scrollMarks(top: number, height: number, total: number): ((row: number) => boolean) | null {
  if (total <= height) return null;
  const size = Math.max(1, Math.round((height * height) / total));
  const first = Math.round((top * (height - size)) / Math.max(1, total - height));
  return (row) => row >= first && row < first + size;
}

/** The mark stands before the text: behind it, characters that a terminal draws wider than they count would push it off the screen. */
function withMark([, ...text]: Parts, isMark: boolean): Parts {
  const { scroll, down } = glyphs();
  return [{ text: ` ${isMark ? scroll : down} `, look: 'quiet' }, ...text];
}

/** A page of last year's text, and which lines it shows. */
export function lastYearLines(
  text: string,
  columns: number,
  rows: number,
  top: number,
): { lines: string[]; position: string } {
  const wrapped = wrap(text, columns);
  const first = Math.max(0, Math.min(top, wrapped.length - rows));
  const page = wrapped.slice(first, first + rows);
  return {
    lines: page.map((line) => text.slice(line.start, line.end)),
    position: wrapped.length > rows ? `  ${first + 1}-${first + page.length}/${wrapped.length} 行，Alt+PgDn` : '',
  };
}

/** The kinds of unit to choose from, all of them in view. */
function choices(session: Session, field: Field, columns: number): Parts[] {
  const value = readField(session.report, field.id);
  return unitKinds.map(({ id, name }) => [
    { text: `${' '.repeat(textIndent + 2)}${id === value ? '(*)' : '( )'} ` },
    { text: shorten(name, columns - textIndent - 8), look: id === value ? 'focus' : 'plain' },
  ]);
}

/** The part in a room of some columns and rows, and where the caret stands. */
export function textView(shown: TextShown, room: Room): { lines: Parts[]; caret: Caret } {
  const { part, session } = shown;
  const { report } = session;
  const fields = fieldsIn(report, part);
  const single = fields.length === 1;
  const heading = part === 'basics' ? '报告的基本情况' : headingOf(formOf(report).sectionOf(part));
  const labelColumns = Math.max(...fields.map((field) => width(field.name))) + 2;
  const lines: Parts[] = single ? [] : [[{ text: ` ${heading}`, look: 'title' }]];
  let caret: Caret = { x: 0, y: 0 };
  for (const [index, field] of fields.entries()) {
    const focused = field.id === session.field;
    if (focused && isLong(field)) {
      // What stands below the open field keeps its lines.
      const left = Math.max(1, room.rows - lines.length - 1 - (fields.length - index - 1));
      const wrapped = wrap(shownValue(session, field), shown.textColumns, (text) => fillFigures(text, report));
      const height =
        field.kind === 'line' ? Math.min(left, wrapped.length) : single ? left : Math.min(left, maximumOpenRows);
      const open = openField(shown, field, wrapped, room, height);
      caret = { x: open.caret.x, y: open.caret.y + lines.length };
      lines.push(...open.lines);
      continue;
    }
    const value = shownValue(session, field);
    const text = field.kind === 'choice' ? (unitKinds.find(({ id }) => id === value)?.name ?? '') : value;
    const preview = shorten(
      fillFigures(text, report).replaceAll('\n', ' '),
      room.columns - labelColumns - textIndent - 3,
    );
    lines.push([
      { text: focused ? ' > ' : '   ' },
      { text: padEnd(field.name, labelColumns), look: focused ? 'crosshair' : 'plain' },
      isBareText(value) ? { text: '（未填）', look: 'quiet' } : { text: preview, look: focused ? 'focus' : 'quiet' },
    ]);
    if (!focused) continue;
    caret = { x: Math.min(room.columns - 1, textIndent + labelColumns + width(preview)), y: lines.length - 1 };
    if (field.kind === 'choice') lines.push(...choices(session, field, room.columns));
  }
  return { lines, caret };
}
