import { cellOf } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { contentLabel, proactiveBlocks } from '../report/tables.ts';
import { figure, type Grid, label } from './grid.ts';

const columns = 4;

/** Table 二 as printed: four blocks, four columns wide; a block of one figure gives it three columns. */
export function proactiveGrid(report: Report): Grid {
  return {
    table: 'proactive',
    widths: [28, 24, 24, 24],
    head: [],
    bodies: proactiveBlocks.map((block, index) => {
      const key = `block${index + 1}`;
      const colspan = (columns - 1) / block.columns.length;
      return [
        [label(key, block.heading, 'colgroup', { colspan: columns })],
        [
          label(`${key}-content`, contentLabel, 'col'),
          ...block.columns.map((column) => label(`${key}-${column.id}`, column.label, 'col', { colspan })),
        ],
        ...block.rows.map((row) => [
          label(row.id, row.label, 'row'),
          ...block.columns.map((column) =>
            figure(report, cellOf(`proactive.${row.id}.${column.id}`), [key, `${key}-${column.id}`, row.id], colspan),
          ),
        ]),
      ];
    }),
  };
}
