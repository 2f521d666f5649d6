/** The sums of the three tables: one list, read by the derived totals and by the arithmetic rules alike. */
import { type Cell, cellOf, readFigure, withFigure } from './places.ts';
import type { Count, Report } from './report.ts';
import { applicationsColumns, applicationsRows, disputesColumns, disputesRows } from './tables.ts';

export type SumRule = 'row-total' | 'handled-sum' | 'dispute-total';

export interface Sum {
  readonly rule: SumRule;
  readonly total: Cell;
  readonly addends: readonly Cell[];
}

export interface Balance {
  readonly received: Cell;
  readonly carriedIn: Cell;
  readonly handled: Cell;
  readonly carriedOver: Cell;
}

const notOutcomes = new Set(['received', 'carriedIn', 'handled', 'carriedOver']);
const outcomes = applicationsRows.filter((row) => !notOutcomes.has(row.id));
const applicants = applicationsColumns.filter((column) => column.id !== 'total');
const results = disputesColumns.filter((column) => column.id !== 'total');

/** handled = the 21 outcomes, for each kind of applicant and for the total column. */
const handledSums: readonly Sum[] = applicationsColumns.map((column) => ({
  rule: 'handled-sum',
  total: cellOf(`applications.handled.${column.id}`),
  addends: outcomes.map((row) => cellOf(`applications.${row.id}.${column.id}`)),
}));

/** total = the six kinds of applicants, for each of the 25 rows. */
const rowTotals: readonly Sum[] = applicationsRows.map((row) => ({
  rule: 'row-total',
  total: cellOf(`applications.${row.id}.total`),
  addends: applicants.map((column) => cellOf(`applications.${row.id}.${column.id}`)),
}));

const disputeTotals: readonly Sum[] = disputesRows.map((row) => ({
  rule: 'dispute-total',
  total: cellOf(`disputes.${row.id}.total`),
  addends: results.map((column) => cellOf(`disputes.${row.id}.${column.id}`)),
}));

/** Every sum that the printed tables contain. */
export const sums: readonly Sum[] = [...handledSums, ...rowTotals, ...disputeTotals];

/** 第一项加第二项之和，等于第三项加第四项之和: one equation for each of the seven columns of table 三. */
export const balances: readonly Balance[] = applicationsColumns.map((column) => ({
  received: cellOf(`applications.received.${column.id}`),
  carriedIn: cellOf(`applications.carriedIn.${column.id}`),
  handled: cellOf(`applications.handled.${column.id}`),
  carriedOver: cellOf(`applications.carriedOver.${column.id}`),
}));

/** The sum of counts, blanks left out; null when all are blank. */
export function addCounts(counts: readonly Count[]): Count {
  let sum: Count = null;
  for (const count of counts) if (count !== null) sum = (sum ?? 0) + count;
  return sum;
}

/**
 * Each total is derived once: by its row, except that of （七）总计, whose kinds come from their columns first.
 * The total column of （七）总计 is then the sum of its row, which is the same number.
 */
const derivations: readonly Sum[] = [
  ...handledSums.filter((sum) => sum.total.column.id !== 'total'),
  ...rowTotals,
  ...disputeTotals,
];

/** A copy of the report with every total computed from its leaves; `only` limits it to some totals. */
export function withTotals(report: Report, only: (total: Cell) => boolean = () => true): Report {
  let result = report;
  for (const { total, addends } of derivations) {
    if (!only(total)) continue;
    const sum = addCounts(addends.map((cell) => readFigure(result, cell) as Count));
    if (sum !== readFigure(result, total)) result = withFigure(result, total, sum);
  }
  return result;
}

/** A copy of the report with blank totals computed and published ones left as they are, right or wrong. */
export const withMissingTotals = (report: Report): Report =>
  withTotals(report, (total) => readFigure(report, total) === null);
