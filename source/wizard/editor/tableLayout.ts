/** The three tables as lines of a screen, and where the entry cells lie for the arrow keys. */
import type { Cell, Column, Form, Row, TableId } from '../../form/form.ts';
import { formOf } from '../../form/forms.ts';

export type TableLine =
  /** The heads of the columns, of a block or of all. */
  | { readonly kind: 'head'; readonly label: string; readonly columns: readonly Column[] }
  /** The heading that rows stand under. */
  | { readonly kind: 'group'; readonly label: string }
  | { readonly kind: 'row'; readonly row: Row; readonly cells: readonly Cell[] };

export interface TableLayout {
  readonly lines: readonly TableLine[];
  /** The ids of the entry cells, row by row: derived rows and columns are left out, as the keys pass over them. */
  readonly entries: readonly (readonly string[])[];
  /** How many rows of figures there are. */
  readonly rows: number;
}

function linesOfRows(form: Form, table: TableId, rows: readonly Row[]): TableLine[] {
  return rows.flatMap((row, index): TableLine[] => {
    const line: TableLine = { kind: 'row', row, cells: form.cellsOfRow(table, row.id) };
    const isNew = row.group !== undefined && row.group !== rows[index - 1]?.group;
    return isNew ? [{ kind: 'group', label: row.group! }, line] : [line];
  });
}

function makeLayout(form: Form, table: TableId): TableLayout {
  const lines: TableLine[] =
    table === 'proactive'
      ? form.proactiveBlocks.flatMap((block): TableLine[] => [
          { kind: 'head', label: `${block.heading}  ${form.contentLabel}`, columns: block.columns },
          ...linesOfRows(form, table, block.rows),
        ])
      : [
          {
            kind: 'head',
            label: '',
            columns: table === 'applications' ? form.applicationsColumns : form.disputesColumns,
          },
          ...linesOfRows(form, table, form.rowsOf(table)),
        ];
  const rows = lines.filter((line) => line.kind === 'row');
  const entries = rows
    .map((line) => line.cells.filter((cell) => !cell.derived).map((cell) => cell.id))
    .filter((ids) => ids.length > 0);
  return { lines, entries, rows: rows.length };
}

const known = new WeakMap<Form, Partial<Record<TableId, TableLayout>>>();

/** The layout of a table in the form of a report. */
export function layoutOf(report: { readonly edition: number }, table: TableId): TableLayout {
  const form = formOf(report);
  const layouts = known.get(form) ?? {};
  layouts[table] ??= makeLayout(form, table);
  known.set(form, layouts);
  return layouts[table];
}

/** The entry cell reached from one cell by a number of rows and columns; at the edges it stays. */
export function neighbour({ entries }: TableLayout, from: string, rows: number, columns: number): string {
  const row = entries.findIndex((ids) => ids.includes(from));
  if (row === -1) return from;
  const target = entries[Math.min(entries.length - 1, Math.max(0, row + rows))]!;
  const column = entries[row]!.indexOf(from) + columns;
  return target[Math.min(target.length - 1, Math.max(0, column))]!;
}

/** Enter in a wide table: down the column, then to the top of the next; null behind the last cell. */
export function below({ entries }: TableLayout, from: string): string | null {
  const row = entries.findIndex((ids) => ids.includes(from));
  const column = entries[row]!.indexOf(from);
  return entries[row + 1]?.[column] ?? entries[0]![column + 1] ?? null;
}
