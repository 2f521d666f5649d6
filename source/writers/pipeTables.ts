/** The three tables as GFM: a row's label carries its group, since pipes cannot merge cells. */
import { cellOf, rowName } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import {
  applicationsColumns,
  applicationsHead,
  applicationsRows,
  type Column,
  contentLabel,
  disputesColumns,
  disputesRows,
  outcomesLabel,
  proactiveBlocks,
  type Row,
  type TableId,
} from '../report/tables.ts';
import { withoutControls } from '../text/controls.ts';
import { escapeMarkdown } from './escape.ts';
import { figureText } from './grid.ts';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A figure between pipes; a minus at its start is no list there. */
const figureOf = (report: Report, table: TableId, row: Row, column: Column): string => {
  const digits = figureText(report, cellOf(`${table}.${row.id}.${column.id}`));
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? digits : escapeMarkdown(withoutControls(digits));
};

const head = (corner: string, columns: readonly Column[]): string[] => [
  line([corner, ...columns.map((column) => column.label)]),
  line(['---', ...columns.map(() => '---:')]),
];

const rowsOf = (report: Report, table: TableId, rows: readonly Row[], columns: readonly Column[]): string[] =>
  rows.map((row) => line([rowName(row), ...columns.map((column) => figureOf(report, table, row, column))]));

/** Table 二: a small table for each block, under the item of article 20 that it belongs to. */
const proactive = (report: Report): string =>
  proactiveBlocks
    .map((block) =>
      [
        block.heading,
        '',
        ...head(contentLabel, block.columns),
        ...rowsOf(report, 'proactive', block.rows, block.columns),
      ].join('\n'),
    )
    .join('\n\n');

/** Table 三: the row 三、本年度办理结果 has no figures of its own, it opens the outcomes. */
function applications(report: Report): string {
  const firstOutcome = applicationsRows.findIndex((row) => row.id === 'granted');
  const rows = rowsOf(report, 'applications', applicationsRows, applicationsColumns);
  return [
    ...head(applicationsHead.note, applicationsColumns),
    ...rows.slice(0, firstOutcome),
    line([outcomesLabel, ...applicationsColumns.map(() => '')]),
    ...rows.slice(firstOutcome),
  ].join('\n');
}

/** Table 四: a row for each of the three groups. */
const disputes = (report: Report): string =>
  [...head('', disputesColumns), ...rowsOf(report, 'disputes', disputesRows, disputesColumns)].join('\n');

/** The three tables of a report as GFM, by their ids. */
export const pipeTables = (report: Report): Readonly<Record<TableId, string>> => ({
  proactive: proactive(report),
  applications: applications(report),
  disputes: disputes(report),
});
