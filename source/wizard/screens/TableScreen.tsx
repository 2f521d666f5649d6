import { useCursor } from 'ink';
import { useRef } from 'react';
import type { Session } from '../../editing/session.ts';
import { type Cell, readFigure } from '../../report/places.ts';
import { headingOf, sectionOf } from '../../report/sections.ts';
import type { Column, Row, TableId } from '../../report/tables.ts';
import { padEnd, padStart, width } from '../../text/width.ts';
import { bodyTop } from '../components/Frame.tsx';
import { Line, type Part } from '../components/Line.tsx';
import { type TableLine, tableLines } from '../editor/tableLayout.ts';

interface TableScreenProps {
  readonly table: TableId;
  readonly session: Session;
  readonly columns: number;
  readonly rows: number;
  /** Ids of the cells that an error names. */
  readonly broken: ReadonlySet<string>;
  /** Ids of the cells that a pasted block would change. */
  readonly changed: ReadonlySet<string>;
}

const blank = '_';
const groupColumns = 15;
const minimumLabel = 22;

const shown = (figure: string | number | null): string => (figure === null ? blank : String(figure));

/** Columns for each column of figures: room for the longest figure and a mark; the printed labels where the window is wide. */
function columnWidths(
  session: Session,
  lines: readonly TableLine[],
  available: number,
): { widths: number[]; wide: boolean } {
  const widths: number[] = [];
  const full: number[] = [];
  for (const line of lines) {
    if (line.kind === 'head') {
      for (const [index, column] of line.columns.entries()) {
        const short = width(column.shortLabel ?? column.label) + 1;
        widths[index] = Math.max(
          widths[index] ?? 6,
          Math.min(short, index === 0 && line.columns.length === 1 ? 8 : short),
        );
        full[index] = Math.max(full[index] ?? 6, width(column.label) + 2);
      }
      continue;
    }
    for (const [index, cell] of line.cells.entries()) {
      widths[index] = Math.max(widths[index] ?? 6, width(shown(readFigure(session.report, cell))) + 3);
    }
  }
  const wideWidths = widths.map((columns, index) => Math.max(columns, full[index] ?? 0));
  const wide = wideWidths.reduce((sum, columns) => sum + columns, 0) + 52 <= available;
  return { widths: wide ? wideWidths : widths, wide };
}

/** The columns that fit beside the labels: the total always, and the one in focus. */
function visibleColumns(widths: readonly number[], available: number, focused: number): number[] {
  const all = widths.map((_, index) => index);
  const total = (indexes: readonly number[]) => indexes.reduce((sum, index) => sum + widths[index]!, 0);
  let shownColumns = all;
  while (total(shownColumns) > available && shownColumns.length > 2) {
    // Drop what is farthest from the focus; the last column holds the total.
    const candidates = shownColumns.filter((index) => index !== focused && index !== all.length - 1);
    const farthest = candidates.reduce(
      (far, index) => (Math.abs(index - focused) > Math.abs(far - focused) ? index : far),
      candidates[0]!,
    );
    shownColumns = shownColumns.filter((index) => index !== farthest);
  }
  return shownColumns;
}

/** The columns that the longest label of a table takes. */
const longestLabel = (lines: readonly TableLine[], wide: boolean): number =>
  Math.max(
    ...lines.map((line) =>
      line.kind === 'head'
        ? width(line.label)
        : width(wholeLabel(line.row, wide)) + (line.row.group ? groupColumns : 0),
    ),
  );

const wholeLabel = (row: Row, wide: boolean): string =>
  wide ? row.label.replace(/[“”]/g, '') : (row.shortLabel ?? row.label);

/** The label of a row: its group where the group begins or the page does, then its own. */
function labelOf(row: Row, showGroup: boolean, columns: number, wide: boolean, narrow: boolean): string {
  const label = wholeLabel(row, wide);
  if (!row.group) return padEnd(` ${label}`, columns);
  const group = narrow ? row.group.slice(0, 3) : row.group;
  return padEnd(` ${padEnd(showGroup ? group : '', narrow ? 7 : groupColumns)}${label}`, columns);
}

function cellPart(
  cell: Cell,
  columns: number,
  session: Session,
  broken: ReadonlySet<string>,
  changed: ReadonlySet<string>,
): Part {
  const focused = cell.id === session.field;
  const figure =
    focused && session.entry !== null && session.entry !== '' ? session.entry : shown(readFigure(session.report, cell));
  const isBroken = broken.has(cell.id);
  if (focused) {
    const inner = `>${figure}<`;
    return {
      text: padStart(inner, columns),
      look: isBroken ? 'error' : 'focus',
    };
  }
  const text = padStart(`${figure}${isBroken ? '!' : ' '}`, columns);
  if (isBroken) return { text, look: 'error' };
  if (changed.has(cell.id)) return { text: padStart(`${figure}*`, columns), look: 'warning' };
  return { text, look: cell.derived || figure === blank ? 'quiet' : 'plain' };
}

/** The heading of a block, its column labels right-aligned over their figures. */
const headParts = (
  label: string,
  labels: readonly Column[],
  indexes: readonly number[],
  widths: readonly number[],
  labelColumns: number,
  wide: boolean,
): Part[] => [
  { text: padEnd(` ${label}`, labelColumns), look: 'quiet' },
  ...indexes.flatMap((index): Part[] => {
    const column = labels[index];
    if (!column) return [];
    const text = wide || labels.length === 1 ? column.label : (column.shortLabel ?? column.label);
    return [{ text: `${padStart(text, widths[index]! - 1)} `, look: 'quiet' }];
  }),
];

/** A table of the report: fixed heading, a page of rows that follows the focus, derived totals dim, broken cells marked. */
export function TableScreen({ table, session, columns, rows, broken, changed }: TableScreenProps) {
  const { setCursorPosition } = useCursor();
  const top = useRef(0);
  const lines = tableLines[table];
  const { widths, wide } = columnWidths(session, lines, columns);
  const focusedLine = lines.findIndex(
    (line) => line.kind === 'row' && line.cells.some((cell) => cell.id === session.field),
  );
  const focused = lines[focusedLine];
  const focusedColumn = focused?.kind === 'row' ? focused.cells.findIndex((cell) => cell.id === session.field) : 0;
  const indexes = visibleColumns(widths, columns - minimumLabel, focusedColumn);
  const figures = indexes.reduce((sum, index) => sum + widths[index]!, 0);
  const longest = longestLabel(lines, wide);
  const labelColumns = Math.min(columns - figures - 1, longest + 2);
  // Where the labels do not fit, a group is shown by its number alone: （三）.
  const narrow = labelColumns <= Math.min(longest, 40);

  // A single head stays above the page; the heads of several blocks scroll with their rows.
  const fixed = lines.filter((line) => line.kind === 'head').length === 1 ? 1 : 0;
  const body = lines.slice(fixed);
  const pageRows = Math.max(1, rows - 1 - fixed);
  const focusedRow = Math.max(0, focusedLine - fixed);
  if (focusedRow < top.current + 1) top.current = Math.max(0, focusedRow - 1);
  if (focusedRow >= top.current + pageRows - 1) top.current = focusedRow - pageRows + 2;
  top.current = Math.max(0, Math.min(top.current, body.length - pageRows));
  const page = body.slice(top.current, top.current + pageRows);
  const more = {
    above: top.current,
    below: Math.max(0, body.length - top.current - pageRows),
  };

  let x = labelColumns;
  for (const index of indexes) {
    x += widths[index]!;
    if (index === focusedColumn) break;
  }
  setCursorPosition({
    x: Math.min(columns - 1, x - 1),
    y: bodyTop + 1 + fixed + focusedRow - top.current,
  });

  const head = lines[0]!;
  const scroll =
    more.above + more.below > 0
      ? `  （共 ${body.length} 行${more.above ? `，上面 ${more.above} 行` : ''}${more.below ? `，下面 ${more.below} 行` : ''}）`
      : '';
  return (
    <>
      <Line
        parts={[
          { text: ` ${headingOf(sectionOf(table))}`, look: 'title' },
          { text: scroll, look: 'quiet' },
        ]}
      />
      {fixed === 1 && head.kind === 'head' && (
        <Line parts={headParts(head.label, head.columns, indexes, widths, labelColumns, wide)} />
      )}
      {page.map((line, index) => {
        if (line.kind === 'head') {
          return <Line key={index} parts={headParts(line.label, line.columns, indexes, widths, labelColumns, wide)} />;
        }
        const before = page[index - 1];
        const showGroup = index === 0 || before?.kind !== 'row' || before.row.group !== line.row.group;
        return (
          <Line
            key={index}
            parts={[
              { text: labelOf(line.row, showGroup, labelColumns, wide, narrow) },
              ...indexes.flatMap((column) => {
                const cell = line.cells[column];
                return cell ? [cellPart(cell, widths[column]!, session, broken, changed)] : [];
              }),
            ]}
          />
        );
      })}
    </>
  );
}
