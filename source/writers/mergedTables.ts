import type { Report } from '../report/report.ts';
import type { TableId } from '../report/tables.ts';
import { withoutControls } from '../text/controls.ts';
import { escapeHtml } from './escape.ts';
import { type FigureCell, figureText, type Grid } from './grid.ts';
import { type Dress, digitsOf, gridHtml } from './gridHtml.ts';
import { grids } from './grids.ts';

/** Stands for a figure; no label has it. */
const hole = '\ue000';

/** A table without figures, which is the same for every report. */
interface Form {
  readonly grid: Grid;
  readonly figures: readonly FigureCell[];
  /** The HTML between the figures, by the dress and by how many digits a column holds. */
  readonly skeletons: Map<string, readonly string[]>;
}

const forms = new Map<TableId, Form>();

function formOf(table: TableId, report: Report): Form {
  let form = forms.get(table);
  if (!form) {
    const full = grids[table](report);
    const emptied = full.bodies.map((rows) =>
      rows.map((row) => row.map((cell) => (cell.kind === 'figure' ? { ...cell, text: hole } : cell))),
    );
    const figures = full.bodies.flat(2).filter((cell) => cell.kind === 'figure');
    form = { grid: { ...full, bodies: emptied }, figures, skeletons: new Map() };
    forms.set(table, form);
  }
  return form;
}

function skeletonOf({ grid, skeletons }: Form, dress: Dress, digits: number): readonly string[] {
  const key = `${dress} ${digits}`;
  let skeleton = skeletons.get(key);
  if (!skeleton) {
    skeleton = gridHtml(grid, dress, digits).split(hole);
    skeletons.set(key, skeleton);
  }
  return skeleton;
}

/** What is printed of a figure; nearly all are nothing but digits. */
const safe = (text: string): string => (/^\d*$/.test(text) ? text : escapeHtml(withoutControls(text)));

function tableHtml(table: TableId, report: Report, dress: Dress): string {
  const form = formOf(table, report);
  const figures = form.figures.map(({ cell, colspan }) => ({ text: figureText(report, cell), colspan }));
  const skeleton = skeletonOf(form, dress, digitsOf(figures));
  let html = skeleton[0]!;
  for (const [index, { text }] of figures.entries()) html += safe(text) + skeleton[index + 1]!;
  return html;
}

/** The three tables of a report as HTML with the official merged cells, by their ids. */
export const mergedTables = (report: Report, dress: Dress): Readonly<Record<TableId, string>> => ({
  proactive: tableHtml('proactive', report, dress),
  applications: tableHtml('applications', report, dress),
  disputes: tableHtml('disputes', report, dress),
});
