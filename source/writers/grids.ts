import type { TableId } from '../form/form.ts';
import type { Report } from '../report/report.ts';
import { applicationsGrid } from './applicationsGrid.ts';
import { disputesGrid } from './disputesGrid.ts';
import type { Grid } from './grid.ts';
import { proactiveGrid } from './proactiveGrid.ts';

/** The three printed tables of a report by their ids. */
export const grids: Readonly<Record<TableId, (report: Report) => Grid>> = {
  proactive: proactiveGrid,
  applications: applicationsGrid,
  disputes: disputesGrid,
};
