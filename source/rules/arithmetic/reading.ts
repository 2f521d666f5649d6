/** How the arithmetic rules read a cell: blank is not zero, but a sum may be decided without it. */
import type { Cell, CellId } from '../../form/form.ts';
import { formOf } from '../../form/forms.ts';
import { readFigure } from '../../report/places.ts';
import type { Report } from '../../report/report.ts';
import { ofForm } from '../engine/ofForm.ts';
import { ofReport, undivided } from '../engine/recording.ts';
import { hasUnread, isUnreadCell } from '../unread.ts';

/** The sum that computes a total; the row's where a total stands at the end of a row and of a column. */
const sumsByTotal = ofForm(({ sums }) => new Map(sums.map((sum) => [sum.total.id, sum])));

/** The number in a cell, or null where it is blank. */
export const numberIn = (report: Report, cell: { readonly id: CellId }): number | null =>
  readFigure(report, cell) as number | null;

/**
 * The number that a cell stands for in another equation: a blank leaf is 0, a blank total is what it would be. So a
 * total that was left blank is one finding, not one in every equation that it takes part in.
 */
export function standsFor(report: Report, cell: { readonly id: CellId }): number {
  const value = numberIn(report, cell);
  if (value !== null) return value;
  const sum = sumsByTotal(report).get(cell.id);
  return sum ? sum.addends.reduce((total, addend) => total + standsFor(report, addend), 0) : 0;
}

/** The values of all cells of a report by the places of the cells in its form, and which of them were not read. */
export interface Values {
  /** What each cell stands for. */
  readonly standing: readonly number[];
  /** 1 where a cell was not read; undefined where all were. */
  readonly unread: Uint8Array | undefined;
}

/** Where each cell stands in the list of its form. */
export const indexOfCell = (cells: readonly Cell[]): ((cell: Cell) => number) => {
  const indexes = new Map(cells.map((cell, index) => [cell, index]));
  return (cell) => indexes.get(cell) ?? 0;
};

/** One walk over the cells of a report, for those that add them up. */
export const valuesOf = ofReport((watched): Values => {
  const report = undivided(watched);
  const { figures } = report;
  const { cells } = formOf(report);
  const standing = cells.map((cell) => (figures[cell.id] as number | null | undefined) ?? standsFor(report, cell));
  const unread = hasUnread(report) ? Uint8Array.from(cells, (cell) => (isUnreadCell(report, cell) ? 1 : 0)) : undefined;
  return { standing, unread };
});

/** A number as a message shows it: 空白 for blank. */
export const shownNumber = (value: number | null): string => (value === null ? '空白' : String(value));

/** 多 1 or 少 1: how far `actual` is from `expected`. */
export const difference = (expected: number, actual: number): string =>
  actual > expected ? `多 ${actual - expected}` : `少 ${expected - actual}`;
