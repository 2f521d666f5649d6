/** A table of the report as lines: fixed heading, groups on lines of their own, row and column of the focus bright, totals dim. */
import type { Cell, Column, Row, TableId } from '../../form/form.ts';
import { formOf } from '../../form/forms.ts';
import { headingOf } from '../../form/sections.ts';
import { readFigure } from '../../report/places.ts';
import type { Report } from '../../report/report.ts';
import { padEnd, padStart, width } from '../../text/width.ts';
import { shorten } from '../components/parts.ts';
import type { Caret, Part, Parts, Room } from '../view.ts';
import { pageTop } from './pages.ts';
import { layoutOf, type TableLayout, type TableLine } from './tableLayout.ts';

export interface TableShown {
  readonly report: Report;
  readonly table: TableId;
  /** The cell in focus, and what is being typed into it. */
  readonly field: string;
  readonly entry: string | null;
  /** Ids of the cells that an error names. */
  readonly broken: ReadonlySet<string>;
  /** Ids of the cells that a pasted block would change. */
  readonly changed: ReadonlySet<string>;
  /** Ids of the cells that were not read for certain. */
  readonly doubtful: ReadonlySet<string>;
}

const blank = '_';
const minimumLabel = 20;
const indent = '   ';

const shown = (figure: string | number | null): string => (figure === null ? blank : String(figure));

interface Measures {
  readonly label: number;
  /** Columns for each column of figures; a blank before and a mark behind the figure are part of them. */
  readonly widths: readonly number[];
  /** The columns that are shown. */
  readonly visible: readonly number[];
  /** Whether the printed labels fit. */
  readonly wide: boolean;
}

const columnLabel = (column: Column, wide: boolean): string =>
  wide ? column.label : (column.shortLabel ?? column.label);
const rowLabel = (row: Row, wide: boolean): string =>
  (row.group ? indent : '') + (wide ? row.label.replace(/[“”]/g, '') : (row.shortLabel ?? row.label));

function widthsOf(report: Report, lines: readonly TableLine[], least: number, wide: boolean): number[] {
  const widths: number[] = [];
  const atLeast = (index: number, columns: number) => {
    widths[index] = Math.max(widths[index] ?? least, columns);
  };
  for (const line of lines) {
    if (line.kind === 'head' && (line.columns.length > 1 || wide))
      for (const [index, column] of line.columns.entries()) atLeast(index, width(columnLabel(column, wide)) + 2);
    if (line.kind === 'row')
      for (const [index, cell] of line.cells.entries()) atLeast(index, width(shown(readFigure(report, cell))) + 3);
  }
  return widths;
}

/** The columns that fit beside the labels: the total always, and the one in focus. */
function visibleColumns(widths: readonly number[], available: number, focused: number): number[] {
  const all = widths.map((_, index) => index);
  const total = (indexes: readonly number[]) => indexes.reduce((sum, index) => sum + widths[index]!, 0);
  let kept = all;
  while (total(kept) > available && kept.length > 2) {
    // Drop what is farthest from the focus; the last column holds the total.
    const candidates = kept.filter((index) => index !== focused && index !== all.length - 1);
    const farthest = candidates.reduce(
      (far, index) => (Math.abs(index - focused) > Math.abs(far - focused) ? index : far),
      candidates[0]!,
    );
    kept = kept.filter((index) => index !== farthest);
  }
  return kept;
}

function measure({ report }: TableShown, { lines }: TableLayout, columns: number, focused: number): Measures {
  const longest = (wide: boolean) =>
    Math.max(
      ...lines.map((line) =>
        width(line.kind === 'row' ? rowLabel(line.row, wide) : line.kind === 'head' ? line.label : ''),
      ),
    ) + 2;
  const sum = (widths: readonly number[]) => widths.reduce((total, one) => total + one, 0);
  const full = widthsOf(report, lines, 8, true);
  const wide = sum(full) + Math.min(longest(true), 56) <= columns - 1;
  const widths = wide ? full : widthsOf(report, lines, columns < 76 ? 6 : 7, false);
  const visible = visibleColumns(widths, columns - minimumLabel - 1, focused);
  const figures = sum(visible.map((index) => widths[index]!));
  return { label: Math.max(8, Math.min(columns - figures - 1, longest(wide))), widths, visible, wide };
}

/** What stands over the labels: the heading of the block, or which columns there is no room for. */
function headLabel({ label: heading, columns }: Extract<TableLine, { kind: 'head' }>, measures: Measures): string {
  const hidden = columns.filter((_, index) => !measures.visible.includes(index));
  if (hidden.length === 0) return shorten(heading, measures.label - 2);
  const names = `旁边还有 ${hidden.map((column) => columnLabel(column, false)).join('、')}`;
  return width(names) <= measures.label - 2 ? names : shorten(`旁边还有 ${hidden.length} 列`, measures.label - 2);
}

/** The heading of a block, its column labels right-aligned over their figures, the one of the focus bright. */
function headParts(line: Extract<TableLine, { kind: 'head' }>, measures: Measures, focused: number | null): Part[] {
  const { label, widths, visible, wide } = measures;
  const single = line.columns.length === 1;
  const parts: Part[] = [{ text: padEnd(` ${headLabel(line, measures)}`, label), look: 'quiet' }];
  for (const index of visible) {
    const column = line.columns[index];
    if (!column) continue;
    const text = `${padStart(single ? column.label : columnLabel(column, wide), widths[index]! - 1)} `;
    parts.push({ text, look: index === focused ? 'crosshair' : 'quiet' });
  }
  return parts;
}

function cellParts(
  cell: Cell,
  columns: number,
  { report, field, entry, broken, changed, doubtful }: TableShown,
): Part[] {
  const isBroken = broken.has(cell.id);
  if (cell.id === field) {
    const figure = entry !== null && entry !== '' ? entry : shown(readFigure(report, cell));
    const mark = isBroken ? '!' : changed.has(cell.id) ? '*' : doubtful.has(cell.id) ? '?' : '';
    const text = `[${figure}${mark}]`;
    return [
      { text: ' '.repeat(Math.max(0, columns - width(text))) },
      { text, look: isBroken ? 'errorFocus' : 'focus' },
    ];
  }
  const figure = shown(readFigure(report, cell));
  if (isBroken) return [{ text: padStart(`${figure}!`, columns), look: 'error' }];
  if (changed.has(cell.id)) return [{ text: padStart(`${figure}*`, columns), look: 'warning' }];
  if (doubtful.has(cell.id)) return [{ text: padStart(`${figure}?`, columns), look: 'warning' }];
  return [{ text: padStart(`${figure} `, columns), look: cell.derived || figure === blank ? 'quiet' : 'plain' }];
}

function lineParts(line: TableLine, measures: Measures, table: TableShown, focusedColumn: number): Part[] {
  if (line.kind === 'head') return headParts(line, measures, null);
  if (line.kind === 'group') return [{ text: ` ${line.label}`, look: 'quiet' }];
  const { label, widths, visible, wide } = measures;
  const hasFocus = line.cells.some((cell) => cell.id === table.field);
  const text = padEnd(` ${shorten(rowLabel(line.row, wide), label - 2)}`, label);
  return [
    { text, look: hasFocus && focusedColumn >= 0 ? 'crosshair' : 'plain' },
    ...visible.flatMap((index) => {
      const cell = line.cells[index];
      return cell ? cellParts(cell, widths[index]!, table) : [];
    }),
  ];
}

/** The table in a room of some columns and rows, and where the cell in focus stands. */
export function tableView(table: TableShown, { columns, rows }: Room): { lines: Parts[]; caret: Caret } {
  const form = formOf(table.report);
  const layout = layoutOf(table.report, table.table);
  const { lines } = layout;
  const focusedLine = lines.findIndex(
    (line) => line.kind === 'row' && line.cells.some((cell) => cell.id === table.field),
  );
  const focused = lines[focusedLine];
  const focusedColumn = focused?.kind === 'row' ? focused.cells.findIndex((cell) => cell.id === table.field) : 0;
  const measures = measure(table, layout, columns, focusedColumn);

  // A single head stays above the page; the heads of several blocks scroll with their rows.
  const fixed = lines.filter((line) => line.kind === 'head').length === 1 ? 1 : 0;
  const body = lines.slice(fixed);
  const height = Math.max(1, rows - 1 - fixed);
  const focusedRow = Math.max(0, focusedLine - fixed);
  const top = pageTop(focusedRow, height, body.length);
  const place = lines.slice(0, focusedLine + 1).filter((line) => line.kind === 'row').length;
  const hidden = [
    top > 0 ? `上面 ${top} 行` : '',
    body.length - top - height > 0 ? `下面还有 ${body.length - top - height} 行` : '',
  ].filter(Boolean);
  const position = `${hidden.length > 0 ? `${hidden.join('，')}  ` : ''}第 ${place} 行，共 ${layout.rows} 行`;
  const room = columns - width(position) - 3;
  const heading = ` ${shorten(headingOf(form.sectionOf(table.table)), room - 1)}`;

  let x = measures.label;
  for (const index of measures.visible) {
    x += measures.widths[index]!;
    if (index === focusedColumn) break;
  }
  return {
    lines: [
      [
        { text: padEnd(heading, room + 1), look: 'title' },
        { text: position, look: 'quiet' },
      ],
      ...lines.slice(0, fixed).map((line) => (line.kind === 'head' ? headParts(line, measures, focusedColumn) : [])),
      ...body.slice(top, top + height).map((line) => lineParts(line, measures, table, focusedColumn)),
    ],
    caret: { x: Math.min(columns - 1, x - 1), y: 1 + fixed + focusedRow - top },
  };
}
