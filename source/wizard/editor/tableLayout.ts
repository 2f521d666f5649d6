/** The three tables as lines of a screen, and where the entry cells lie for the arrow keys. */
import { type Cell, cellOf } from '../../report/places.ts';
import {
  applicationsColumns,
  applicationsRows,
  type Column,
  contentLabel,
  disputesColumns,
  disputesRows,
  proactiveBlocks,
  type Row,
  type TableId,
} from '../../report/tables.ts';

export type TableLine =
  | {
      readonly kind: 'head';
      readonly label: string;
      readonly columns: readonly Column[];
    }
  | {
      readonly kind: 'row';
      readonly row: Row;
      readonly cells: readonly Cell[];
    };

const rowLine = (table: TableId, row: Row, columns: readonly Column[]): TableLine => ({
  kind: 'row',
  row,
  cells: columns.map((column) => cellOf(`${table}.${row.id}.${column.id}`)),
});

export const tableLines: Readonly<Record<TableId, readonly TableLine[]>> = {
  proactive: proactiveBlocks.flatMap((block): TableLine[] => [
    {
      kind: 'head',
      label: `${block.heading}  ${contentLabel}`,
      columns: block.columns,
    },
    ...block.rows.map((row) => rowLine('proactive', row, block.columns)),
  ]),
  applications: [
    { kind: 'head', label: '', columns: applicationsColumns },
    ...applicationsRows.map((row) => rowLine('applications', row, applicationsColumns)),
  ],
  disputes: [
    { kind: 'head', label: '', columns: disputesColumns },
    ...disputesRows.map((row) => rowLine('disputes', row, disputesColumns)),
  ],
};

/** The ids of the entry cells, row by row: derived rows and columns are left out, as the keys pass over them. */
export const entryGrid: Readonly<Record<TableId, readonly (readonly string[])[]>> = {
  proactive: entryRows('proactive'),
  applications: entryRows('applications'),
  disputes: entryRows('disputes'),
};

function entryRows(table: TableId): string[][] {
  return tableLines[table]
    .map((line) => (line.kind === 'row' ? line.cells.filter((cell) => !cell.derived).map((cell) => cell.id) : []))
    .filter((ids) => ids.length > 0);
}

/** The entry cell reached from one cell by a number of rows and columns; at the edges it stays. */
export function neighbour(table: TableId, from: string, rows: number, columns: number): string {
  const grid = entryGrid[table];
  const row = grid.findIndex((ids) => ids.includes(from));
  if (row === -1) return from;
  const target = grid[Math.min(grid.length - 1, Math.max(0, row + rows))]!;
  const column = grid[row]!.indexOf(from) + columns;
  return target[Math.min(target.length - 1, Math.max(0, column))]!;
}

/** Enter in table 三: down the column, then to the top of the next; null behind the last cell. */
export function below(table: TableId, from: string): string | null {
  const grid = entryGrid[table];
  const row = grid.findIndex((ids) => ids.includes(from));
  const column = grid[row]!.indexOf(from);
  return grid[row + 1]?.[column] ?? grid[0]![column + 1] ?? null;
}
