import type { Report } from '../report/report.ts';
import type { TableId } from '../report/tables.ts';
import { withoutControls } from '../text/controls.ts';
import { escapeHtml } from './escape.ts';
import type { Grid, GridRow } from './grid.ts';
import { type Dress, digitsOf, gridHtml } from './gridHtml.ts';
import { grids } from './grids.ts';

/** Stands for a figure; no label has it. */
const hole = '\ue000';
const emptied = (rows: readonly GridRow[]): GridRow[] =>
  rows.map((row) => row.map((cell) => (cell.kind === 'figure' ? { ...cell, text: hole } : cell)));

/** What stands between the figures of a table is the same for every report. */
const skeletons = new Map<string, readonly string[]>();

function skeletonOf(grid: Grid, dress: Dress, digits: number): readonly string[] {
  const key = `${grid.table} ${dress} ${digits}`;
  let skeleton = skeletons.get(key);
  if (!skeleton) {
    skeleton = gridHtml({ ...grid, bodies: grid.bodies.map(emptied) }, dress, digits).split(hole);
    skeletons.set(key, skeleton);
  }
  return skeleton;
}

function tableHtml(grid: Grid, dress: Dress): string {
  const skeleton = skeletonOf(grid, dress, digitsOf(grid));
  let html = skeleton[0]!;
  let index = 1;
  for (const body of grid.bodies)
    for (const row of body)
      for (const cell of row)
        if (cell.kind === 'figure') html += escapeHtml(withoutControls(cell.text)) + skeleton[index++]!;
  return html;
}

/** The three tables of a report as HTML with the official merged cells, by their ids. */
export const mergedTables = (report: Report, dress: Dress): Readonly<Record<TableId, string>> => ({
  proactive: tableHtml(grids.proactive(report), dress),
  applications: tableHtml(grids.applications(report), dress),
  disputes: tableHtml(grids.disputes(report), dress),
});
