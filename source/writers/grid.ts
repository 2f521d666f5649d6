/** A printed table as a grid of cells with spans: the official geometry, the same for every format that can merge cells. */

import type { TableId } from '../form/form.ts';
import { type Cell, readFigure } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { plainDigits } from './plainDigits.ts';
import type { Run } from './run.ts';

export interface Label {
  readonly kind: 'label';
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  readonly scope: 'col' | 'colgroup' | 'row' | 'rowgroup';
  /** Name within the table, for the figures that it heads. */
  readonly key: string;
}

export interface FigureCell {
  readonly kind: 'figure';
  /** Digits, or nothing where the cell is blank. */
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  /** Keys of the labels that head it, the widest first. */
  readonly headers: readonly string[];
  /** Where the figure comes from. */
  readonly cell: Cell;
  /** Its text with changes and comments, for Word. */
  readonly runs?: readonly Run[];
}

/** A cell of a table that the template brings. */
export interface TextCell {
  readonly kind: 'text';
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
}

export type GridCell = Label | FigureCell | TextCell;
export type GridRow = readonly GridCell[];

export interface Grid {
  /** null for a table that the template brings. */
  readonly table: TableId | null;
  /** Width of each column in hundredths of the table's. */
  readonly widths: readonly number[];
  /** Rows that a printed table repeats on every page. */
  readonly head: readonly GridRow[];
  /** Groups of rows. */
  readonly bodies: readonly (readonly GridRow[])[];
}

/** A heading cell; it spans one column and one row unless told otherwise. */
export const label = (
  key: string,
  text: string,
  scope: Label['scope'],
  { colspan = 1, rowspan = 1 }: { colspan?: number; rowspan?: number } = {},
): Label => ({ kind: 'label', key, text, scope, colspan, rowspan });

/** A figure's digits; a blank is nothing. */
export function figureText(report: Report, cell: Cell): string {
  const figure = readFigure(report, cell);
  return figure === null ? '' : plainDigits(figure);
}

/** The cell of a figure and the labels that head it. */
export const figure = (report: Report, cell: Cell, headers: readonly string[], colspan = 1): FigureCell => ({
  kind: 'figure',
  text: figureText(report, cell),
  colspan,
  rowspan: 1,
  headers,
  cell,
});
