import { formOf } from '../form/forms.ts';
import type { Report } from '../report/report.ts';
import { figure, type Grid, label } from './grid.ts';

const columns = 4;

/** Table 二 as printed: its blocks below one another, four columns wide; a block of one figure gives it three columns. */
export function proactiveGrid(report: Report): Grid {
  const form = formOf(report);
  return {
    table: 'proactive',
    widths: [28, 24, 24, 24],
    head: [],
    bodies: form.proactiveBlocks.map((block, index) => {
      const key = `block${index + 1}`;
      const colspan = (columns - 1) / block.columns.length;
      return [
        [label(key, block.heading, 'colgroup', { colspan: columns })],
        [
          label(`${key}-content`, form.contentLabel, 'col'),
          ...block.columns.map((column) => label(`${key}-${column.id}`, column.label, 'col', { colspan })),
        ],
        ...block.rows.map((row) => [
          label(row.id, row.label, 'row'),
          ...form
            .cellsOfRow('proactive', row.id)
            .map((cell) => figure(report, cell, [key, `${key}-${cell.column.id}`, row.id], colspan)),
        ]),
      ];
    }),
  };
}
