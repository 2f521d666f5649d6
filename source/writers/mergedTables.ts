import type { Report } from '../report/report.ts';
import type { TableId } from '../report/tables.ts';
import { type Dress, gridHtml } from './gridHtml.ts';
import { grids } from './grids.ts';

/** The three tables of a report as HTML with the official merged cells, by their ids. */
export const mergedTables = (report: Report, dress: Dress): Readonly<Record<TableId, string>> => ({
  proactive: gridHtml(grids.proactive(report), dress),
  applications: gridHtml(grids.applications(report), dress),
  disputes: gridHtml(grids.disputes(report), dress),
});
