/** Reports with random figures that balance, and one figure of them changed: for the tests of the arithmetic rules. */

import fc from 'fast-check';
import { readFigure, withFigure } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { withTotals } from '../../source/report/totals.ts';
import { checkReport } from '../../source/rules/check.ts';
import type { Finding } from '../../source/rules/finding.ts';
import { balances, cells, cellsOfTable, form2021 } from '../helpers/form.ts';
import { zeroReport } from '../helpers/sample.ts';

const { applicationsColumns, applicationsRows } = form2021;

export const arithmeticRules = new Set([
  'balance',
  'handled-sum',
  'row-total',
  'dispute-total',
  'whole-number',
  'blank-cell',
]);

export const arithmeticErrors = (report: Report): Finding[] =>
  checkReport(report).filter(({ rule, severity }) => severity === 'error' && arithmeticRules.has(rule));

const leaves = [...cellsOfTable.applications, ...cellsOfTable.disputes].filter((cell) => !cell.derived);

/** Leaves at random (many of them 0, as in life), received so that every column balances, totals derived. */
export const balancedReport: fc.Arbitrary<Report> = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat({ max: 4000 }) }), {
    minLength: leaves.length,
    maxLength: leaves.length,
  })
  .map((figures) => {
    let report: Report = zeroReport();
    leaves.forEach((cell, index) => {
      report = withFigure(report, cell, figures[index] ?? 0);
    });
    report = withTotals(report);
    for (const { received, carriedIn, handled, carriedOver } of balances) {
      if (received.derived) continue;
      const [done, over, before] = [handled, carriedOver, carriedIn].map((cell) => Number(readFigure(report, cell)));
      const missing = (done ?? 0) + (over ?? 0) - (before ?? 0);
      report = withFigure(report, received, Math.max(0, missing));
      if (missing < 0) report = withFigure(report, carriedOver, (over ?? 0) - missing);
    }
    return withTotals(report);
  });

/** Any cell of tables 三 and 四, leaf or total. */
export const anyCell = fc.constantFrom(...cells.filter((cell) => cell.table !== 'proactive'));

export const size = { rows: applicationsRows.length, columns: applicationsColumns.length };
