import type { Form } from '../form/form.ts';
import { formOf } from '../form/forms.ts';
import type { Report } from '../report/report.ts';
import { figure, type Grid, type GridRow, label } from './grid.ts';

const keyOf = (row: { id: string }, column: { id: string }): string => `${row.id}-${column.id}`;

function headOf({ disputesColumns, disputesHead, disputesRows }: Form): GridRow[] {
  const width = disputesColumns.length;
  const litigation = disputesRows.filter((row) => row.group === disputesHead.litigation);
  return [
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
}

/** Table 四 as printed: the groups side by side, three rows of head and one row of figures. */
export function disputesGrid(report: Report): Grid {
  const form = formOf(report);
  const figures = form.cellsOfTable.disputes.map((cell) => {
    const { row, column } = cell;
    return figure(report, cell, [...(row.group ? ['litigation'] : []), row.id, keyOf(row, column)]);
  });
  return {
    table: 'disputes',
    widths: figures.map(() => 100 / figures.length),
    head: headOf(form),
    bodies: [[figures]],
  };
}
