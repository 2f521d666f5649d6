/** Where a value lives in a report, and what the printed form calls that place. */
import type { Figure, Report } from './report.ts';
import { type AspectId, aspects, headingOf, type SectionId, sectionOf } from './sections.ts';
import {
  applicationsColumns,
  applicationsRows,
  type Column,
  disputesColumns,
  disputesRows,
  proactiveBlocks,
  type Row,
  type TableId,
} from './tables.ts';

/** `table.row.column`, for example `applications.denied.stateSecret.naturalPerson`. */
export type CellId = string;

export interface Cell {
  readonly id: CellId;
  readonly table: TableId;
  readonly row: Row;
  readonly column: Column;
  /** Index of the column in the arrays of tables 三 and 四. */
  readonly columnIndex: number;
  /** True for what is computed from other cells and never typed. */
  readonly derived: boolean;
  /** Counts are whole numbers, the one decimal is in 万元. */
  readonly kind: 'count' | 'decimal';
}

function cellsOf(table: TableId, rows: readonly Row[], columns: readonly Column[]): Cell[] {
  return rows.flatMap((row) =>
    columns.map(
      (column, columnIndex): Cell => ({
        id: `${table}.${row.id}.${column.id}`,
        table,
        row,
        column,
        columnIndex,
        derived: column.id === 'total' || row.id === 'handled',
        kind: column.id === 'amount' ? 'decimal' : 'count',
      }),
    ),
  );
}

/** Every cell of the three tables, 200 in all, in printed order. */
export const cells: readonly Cell[] = [
  ...proactiveBlocks.flatMap((block) => cellsOf('proactive', block.rows, block.columns)),
  ...cellsOf('applications', applicationsRows, applicationsColumns),
  ...cellsOf('disputes', disputesRows, disputesColumns),
];

const cellsById: ReadonlyMap<CellId, Cell> = new Map(cells.map((cell) => [cell.id, cell]));

/** The cells of each table in printed order. */
export const cellsOfTable: Readonly<Record<TableId, readonly Cell[]>> = {
  proactive: cells.filter((cell) => cell.table === 'proactive'),
  applications: cells.filter((cell) => cell.table === 'applications'),
  disputes: cells.filter((cell) => cell.table === 'disputes'),
};

/** The cell with this id, or undefined where the id names no cell. */
export const findCell = (id: string): Cell | undefined => cellsById.get(id);

/** The cell with this id. Throws where the id names no cell: a mistake in the program, never in a report. */
export function cellOf(id: CellId): Cell {
  const cell = cellsById.get(id);
  if (!cell) throw new RangeError(`no such cell: ${id}`);
  return cell;
}

/** The figure in a cell; null is blank. */
export function readFigure(report: Report, cell: Cell): Figure {
  if (cell.table === 'proactive') return report.proactive[cell.row.id]?.[cell.column.id] ?? null;
  return report[cell.table][cell.row.id]?.[cell.columnIndex] ?? null;
}

/** A copy of the report with one figure replaced; totals are left as they are (see totals.ts). */
export function withFigure(report: Report, cell: Cell, figure: Figure): Report {
  if (cell.table === 'proactive') {
    const row = { ...report.proactive[cell.row.id], [cell.column.id]: figure };
    return { ...report, proactive: { ...report.proactive, [cell.row.id]: row } };
  }
  const row = (report[cell.table][cell.row.id] ?? []).with(cell.columnIndex, figure as number | null);
  return { ...report, [cell.table]: { ...report[cell.table], [cell.row.id]: row } };
}

/** A text of the report: the preamble, an aspect of section 一 (or its whole), section 五 or 六. */
export type TextId = 'title' | 'preamble' | `overview.${AspectId | 'whole'}` | 'problems' | 'other';

export interface TextPlace {
  readonly id: TextId;
  /** The section it is printed in; the title and the preamble stand before the sections. */
  readonly section: SectionId | null;
  readonly name: string;
}

/** Every text of a report, in printed order. */
export const texts: readonly TextPlace[] = [
  { id: 'title', section: null, name: '标题' },
  { id: 'preamble', section: null, name: '引言' },
  { id: 'overview.whole', section: 'overview', name: '总体情况' },
  ...aspects.map((aspect): TextPlace => ({ id: `overview.${aspect.id}`, section: 'overview', name: aspect.heading })),
  { id: 'problems', section: 'problems', name: sectionOf('problems').name },
  { id: 'other', section: 'other', name: sectionOf('other').name },
];

/** The text at a place; an absent `overview.whole` is ''. */
export function readText(report: Report, id: TextId): string {
  if (id.startsWith('overview.')) return report.overview[id.slice('overview.'.length) as AspectId | 'whole'] ?? '';
  return report[id as 'title' | 'preamble' | 'problems' | 'other'];
}

/** A copy of the report with one text replaced. */
export function withText(report: Report, id: TextId, text: string): Report {
  if (id.startsWith('overview.')) {
    return { ...report, overview: { ...report.overview, [id.slice('overview.'.length)]: text } };
  }
  return { ...report, [id]: text };
}

/** A row as the printed form names it, with the group it stands under: （三）不予公开 1.属于国家秘密. */
export const rowName = (row: Row): string => (row.group ? `${row.group} ${row.label}` : row.label);

/** A place in the words of the printed form: heading › row › column, or heading › aspect. Unknown ids come back as they are. */
export function printedName(id: string): string {
  const cell = findCell(id);
  if (cell) return `${headingOf(sectionOf(cell.table))} › ${rowName(cell.row)} › ${cell.column.label}`;
  const text = texts.find((place) => place.id === id);
  if (!text) return id;
  if (text.section === null) return text.name;
  const heading = headingOf(sectionOf(text.section));
  return text.section === 'overview' && id !== 'overview.whole' ? `${heading} › ${text.name}` : heading;
}
