import type { Report } from '../report/report.ts';
import type { TableId } from '../report/tables.ts';
import { applicationsGrid } from './applicationsGrid.ts';
import { disputesGrid } from './disputesGrid.ts';
import { type Dress, gridHtml } from './gridHtml.ts';
import { proactiveGrid } from './proactiveGrid.ts';

/** The three tables of a report as HTML with the official merged cells, by their ids. */
export const mergedTables = (report: Report, dress: Dress): Readonly<Record<TableId, string>> => ({
  proactive: gridHtml(proactiveGrid(report), dress),
  applications: gridHtml(applicationsGrid(report), dress),
  disputes: gridHtml(disputesGrid(report), dress),
});
