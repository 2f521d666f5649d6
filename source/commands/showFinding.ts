/** A finding as lines for a terminal: what is wrong, and the row of the table or the sentence with the place marked. */
import type { Cell } from '../form/form.ts';
import { formOf } from '../form/forms.ts';
import { readFigure, readText, rowName, type TextId } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { type Beside, besideLines, type Finding, type Severity, severityWord } from '../rules/finding.ts';
import { placeName } from '../rules/placeName.ts';
import { withoutControls } from '../text/controls.ts';
import { padStart, width } from '../text/width.ts';

/** ANSI colours of a word, or the word itself. */
export type Paint = (severity: Severity | 'dim', text: string) => string;

const indent = '     ';
const rowsAtMost = 12;
const gap = '  ';

/** A sentence can hold anything: what would move the cursor shows as a middle dot, so the columns still hold. */
const visible = (text: string): string => withoutControls(text.replace(/[\s\u200b-\u200f\ufeff]/g, ' '));

/** The stretch of a text around a span that fits into `columns`, with marks below the span. */
function markedSentence(report: Report, finding: Finding, columns: number): string[] {
  if (!finding.span || !formOf(report).texts.some(({ id }) => id === finding.place)) return [];
  const text = readText(report, finding.place as TextId);
  const { start, end } = finding.span;
  const room = Math.max(20, columns - indent.length - 2);
  let [from, to] = [start, Math.min(end, text.length)];
  const fits = (first: number, last: number) => width(visible(text.slice(first, last))) <= room;
  while (to > from + 1 && !fits(from, to)) to -= 1;
  // Grow to the left and to the right by turns until the line is full or the paragraph ends.
  for (let grown = true; grown; ) {
    grown = false;
    if (from > 0 && text[from - 1] !== '\n' && fits(from - 1, to)) {
      from -= 1;
      grown = true;
    }
    if (to < text.length && text[to] !== '\n' && fits(from, to + 1)) {
      to += 1;
      grown = true;
    }
  }
  const [before, marked, after] = [
    text.slice(from, start),
    text.slice(start, Math.min(end, to)),
    text.slice(Math.min(end, to), to),
  ].map(visible);
  return [
    `${indent}${before}${marked}${after}`,
    `${indent}${' '.repeat(width(before ?? ''))}${'^'.repeat(Math.max(1, width(marked ?? '')))}`,
  ];
}

const shown = (report: Report, id: string): string => String(readFigure(report, { id }) ?? '空白');

/** The row of the table that the place stands in, its columns named, the place marked. */
function markedRow(report: Report, finding: Finding): string[] {
  const form = formOf(report);
  const cell = form.findCell(finding.place);
  if (!cell) return [];
  const row = form.cellsOfRow(cell.table, cell.row.id);
  const widths = row.map(({ column, id }) => Math.max(width(column.label), width(shown(report, id))));
  const line = (text: (cell: Cell) => string) =>
    `${indent}${row.map((one, index) => padStart(text(one), widths[index] ?? 0)).join(gap)}`;
  return [
    line(({ column }) => column.label),
    line(({ id }) => shown(report, id)),
    line(({ id }) => (id === cell.id ? '^'.repeat(width(shown(report, id))) : '')).trimEnd(),
  ];
}

/** The cells of one column that a sum runs down, those that count, one a line, the place marked. */
function markedColumn(report: Report, finding: Finding): string[] {
  const { findCell } = formOf(report);
  const cells = finding.places.flatMap((id) => findCell(id) ?? []);
  const counted = cells.filter((cell) => cell.id === finding.place || shown(report, cell.id) !== '0');
  const numbers = Math.max(...counted.map((cell) => width(shown(report, cell.id))));
  return counted
    .slice(0, rowsAtMost)
    .map(
      (cell) =>
        `${indent}${padStart(shown(report, cell.id), numbers)}${cell.id === finding.place ? ' <' : '  '} ${rowName(cell.row)}`,
    );
}

function excerpt(report: Report, finding: Finding, columns: number): string[] {
  const { findCell } = formOf(report);
  const cells = finding.places.flatMap((id) => findCell(id) ?? []);
  const inText = cells.length < finding.places.length;
  if (inText) return markedSentence(report, finding, columns);
  if (finding.kind === 'missing') return [];
  const runsDown = cells.length > 1 && cells.every((cell) => cell.column === cells[0]?.column);
  return runsDown ? markedColumn(report, finding) : markedRow(report, finding);
}

/** What is to be read beside, with nothing in it that moves the cursor. */
const visibly = ({ name, text, pairs }: Beside): Beside => ({
  name,
  text: visible(text),
  ...(pairs ? { pairs: pairs.map(({ now, before }) => ({ now: visible(now), before: visible(before) })) } : {}),
});

/** The lines of a finding, without line breaks in them; `columns` is the width of the terminal. */
export function showFinding(report: Report, finding: Finding, columns: number, paint: Paint): string[] {
  return [
    `  ${paint(finding.severity, severityWord[finding.severity])} ${placeName(finding.place, formOf(report))}  ${paint('dim', finding.rule)}`,
    `${indent}${visible(finding.message)}`,
    ...excerpt(report, finding, columns).map((line) => paint('dim', line)),
    ...(finding.beside ? besideLines(visibly(finding.beside), Math.max(20, columns - indent.length - 1)) : []).map(
      (line) => paint('dim', `${indent}${line}`),
    ),
    ...(finding.repair ? [`${indent}可以：${finding.repair.label}`] : []),
  ];
}
