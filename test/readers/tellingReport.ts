/** Reports whose figures tell which cell they are from, in tables that add up. */

import { readFigure, withFigure } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { withTotals } from '../../source/report/totals.ts';
import { cellOf, cells, form2021 } from '../helpers/form.ts';
import { busyReport } from '../helpers/sample.ts';

const { applicationsColumns } = form2021;

/** The sample report with these figures in its cells, and with the totals and 本年新收 that go with them. */
function withFigures(figureOf: (index: number) => number): Report {
  let report = busyReport();
  for (const [index, cell] of cells.entries()) {
    const figure = figureOf(index);
    report = withFigure(report, cell, cell.kind === 'decimal' ? `${figure}.0075` : figure);
  }
  report = withTotals(report);
  for (const column of applicationsColumns) {
    const at = (row: string) => cellOf(`applications.${row}.${column.id}`);
    const of = (row: string) => Number(readFigure(report, at(row)));
    report = withFigure(report, at('received'), of('handled') + of('carriedOver') - of('carriedIn'));
  }
  return withTotals(report);
}

let distinct: Report | undefined;

/** A report in which no two figures are the same: a figure in a wrong cell is seen. */
export function distinctReport(): Report {
  distinct ??= withFigures((index) => 1003 + index * 7);
  return distinct;
}

/** Figures so far apart that damage to one does not make it another. */
export function sparseReport(): Report {
  const random = randomFrom(2025);
  return withFigures(() => 100_000 + Math.floor(random() * 899_999));
}

/** Numbers between 0 and 1 from a seed (mulberry32): a failure can be met again. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
