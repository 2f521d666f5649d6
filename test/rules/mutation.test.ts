import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigure, withFigure } from '../../source/report/places.ts';
import { checkReport } from '../../source/rules/check.ts';
import { dose } from '../helpers/dose.ts';
import { cells } from '../helpers/form.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';
import { anyCell, arithmeticErrors, balancedReport, size } from './arithmetic.ts';

const amounts = dose(0, 1) === 0 ? [1, -7] : [1, -1, 2, 9, 10, -7, 100, 12345];

describe('a balanced report', () => {
  it('has no arithmetic finding, whatever its leaves', () => {
    fc.assert(
      fc.property(balancedReport, (report) => {
        expect(arithmeticErrors(report).map(({ message }) => message)).toEqual([]);
      }),
      { numRuns: dose(30, 300) },
    );
  });

  it('gives an error that names the cell when any one cell is changed by any amount', () => {
    fc.assert(
      fc.property(balancedReport, anyCell, fc.integer({ min: -100_000, max: 100_000 }), (report, cell, amount) => {
        fc.pre(amount !== 0);
        const changed = withFigure(report, cell, Number(readFigure(report, cell)) + amount);
        expect(arithmeticErrors(changed).flatMap(({ places }) => places)).toContain(cell.id);
      }),
      { numRuns: dose(100, 1000) },
    );
  });

  it('gives an error that names the cell when any one cell is blanked', () => {
    fc.assert(
      fc.property(balancedReport, anyCell, (report, cell) => {
        const errors = arithmeticErrors(withFigure(report, cell, null));
        expect(errors.flatMap(({ places }) => places)).toContain(cell.id);
      }),
      { numRuns: 100 },
    );
  });
});

describe.each([
  ['busy', busyReport()],
  ['zero', zeroReport()],
])('every cell of the %s sample', (_, report) => {
  const tables = cells.filter((cell) => cell.table !== 'proactive');
  it('is caught when changed', () => {
    expect(tables).toHaveLength(size.rows * size.columns + 15);
    for (const cell of tables) {
      for (const amount of amounts) {
        const changed = withFigure(report, cell, Number(readFigure(report, cell)) + amount);
        expect(arithmeticErrors(changed).flatMap(({ places }) => places)).toContain(cell.id);
      }
    }
  });
});

describe('the samples', () => {
  it.each([busyReport(), zeroReport()])('have neither errors nor warnings', (report) => {
    const today = new Date(2026, 0, 5);
    expect(
      checkReport(report, { today })
        .filter(({ severity }) => severity !== 'hint')
        .map(({ message }) => message),
    ).toEqual([]);
  });
});
