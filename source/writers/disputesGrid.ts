import { cellOf } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { disputesColumns, disputesHead, disputesRows } from '../report/tables.ts';
import { figure, type Grid, type GridRow, label } from './grid.ts';

const width = disputesColumns.length;
const litigation = disputesRows.filter((row) => row.group === disputesHead.litigation);
const keyOf = (row: { id: string }, column: { id: string }): string => `${row.id}-${column.id}`;

const head: readonly GridRow[] = [
  [
    label('review', disputesHead.review, 'colgroup', { colspan: width }),
    label('litigation', disputesHead.litigation, 'colgroup', { colspan: width * litigation.length }),
  ],
  disputesRows.flatMap((row) =>
    row.group
      ? label(row.id, row.label, 'colgroup', { colspan: width })
      : disputesColumns.map((column) => label(keyOf(row, column), column.label, 'col', { rowspan: 2 })),
  ),
  litigation.flatMap((row) => disputesColumns.map((column) => label(keyOf(row, column), column.label, 'col'))),
];

/** Table 四 as printed: fifteen columns, three rows of head and one row of figures. */
export function disputesGrid(report: Report): Grid {
  const figures = disputesRows.flatMap((row) =>
    disputesColumns.map((column) =>
      figure(report, cellOf(`disputes.${row.id}.${column.id}`), [
        ...(row.group ? ['litigation'] : []),
        row.id,
        keyOf(row, column),
      ]),
    ),
  );
  return { table: 'disputes', widths: figures.map(() => 100 / figures.length), head, bodies: [[figures]] };
}
