import { type Cell, type TableId, tableIds } from '../form/form.ts';
import { headingOf } from '../form/sections.ts';
import { readFigure, rowName } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { equationsOf, residual } from './arithmetic/equations.ts';
import { standsFor } from './arithmetic/reading.ts';
import { undivided } from './engine/recording.ts';
import type { Fault } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';
import { isDoubted, isUnreadCell } from './unread.ts';

const shownAtMost = 8;

/** True when every equation that a blank cell takes part in holds with blank leaves read as 0 and blank totals derived. */
function balancesAsZero(report: Report, blank: readonly Cell[]): boolean {
  const blanks = new Set(blank);
  return equationsOf(report)
    .filter(({ terms }) => terms.some(({ cell }) => blanks.has(cell)))
    .every((equation) => residual(report, equation) === 0);
}

/** The blank cells in a few words: whole rows by the row's name, others by row and column. */
function listed(report: Report, blank: readonly Cell[], all: readonly Cell[]): string {
  const rows = [...new Set(blank.map((cell) => cell.row))].map((row) => {
    const inRow = blank.filter((cell) => cell.row === row);
    if (inRow.length === all.filter((cell) => cell.row === row).length) return rowName(row);
    const columns = inRow.map((cell) => {
      const value = standsFor(report, cell);
      return value === 0 ? cell.column.label : `${cell.column.label}（应为 ${value}）`;
    });
    return `${rowName(row)} › ${columns.join('、')}`;
  });
  return rows.length > shownAtMost ? `${rows.slice(0, shownAtMost).join('；')}；等 ${rows.length} 行` : rows.join('；');
}

/** Whether a figure that was not read for certain belongs into a blank cell: a 0 there would pass for it. */
function isOpen(report: Report, { form, prior }: RuleContext, { id }: Cell): boolean {
  const balance = form.balances.find(({ carriedIn }) => carriedIn.id === id);
  return isDoubted(report, id) || (prior && balance ? isDoubted(prior, balance.carriedOver.id) : false);
}

function faultIn(report: Report, context: RuleContext, table: TableId): Fault[] {
  const { form } = context;
  const printed = form.unread.includes(table) ? [] : form.cellsOfTable[table];
  if (!printed.some((cell) => (report.figures[cell.id] ?? null) === null)) return [];
  const read = printed.filter((cell) => !isUnreadCell(report, cell));
  const blank = read.filter((cell) => readFigure(report, cell) === null);
  const first = blank[0];
  if (!first) return [];
  const heading = headingOf(form.sectionOf(table));
  const common = {
    places: [first.id, ...blank.slice(1).map((cell) => cell.id)],
    actual: null,
  } as const;
  if (blank.length === printed.length) {
    return [{ ...common, message: `${heading}：整张表空白，没有发生的也要填 0。` }];
  }
  // Totals follow from the cells before them: what there is to fill are those.
  const toFill = blank.filter((cell) => !cell.derived);
  const totals = toFill.length === 0 || toFill.length === blank.length ? '' : '，合计不计';
  const where = `${heading}：有 ${toFill.length || blank.length} 格空白${totals}（${listed(report, blank, printed)}）`;
  if (table === 'proactive') return [{ ...common, message: `${where}，没有发生的也要填 0。` }];
  if (!balancesAsZero(report, blank)) {
    return [{ ...common, message: `${where}，按 0 计算不平衡，请先核对再填。` }];
  }
  if (blank.some((cell) => isOpen(report, context, cell))) {
    return [{ ...common, message: `${where}，其中有没读准的，请对照原件填。` }];
  }
  const changes = blank.map((cell) => ({ place: cell.id, value: standsFor(report, cell) }));
  const zero = changes.every((change) => change.value === 0);
  return [
    {
      ...common,
      message: zero ? `${where}，按 0 计算可平衡，请填 0。` : `${where}，其余数字平衡，请补填。`,
      expected: zero ? 0 : (changes[0]?.value ?? null),
      repair: { label: zero ? '填 0' : '补填空白', changes },
    },
  ];
}

/** No cell is blank: 0 is written as 0. One finding for each table. */
export const blankCell: Rule = {
  id: 'blank-cell',
  title: '三张表没有空白格，没有发生的填 0',
  severities: ['error'],
  kind: 'missing',
  certain: true,
  basis: '国办公开办函〔2021〕30号 报告要求：要素齐全、数据准确；空白不等于 0',
  inGrading: true,
  failing: { figures: { 'disputes.review.pending': null } },
  passing: { figures: { 'disputes.review.pending': 0 } },
  check: (report, context) => tableIds.flatMap((table) => faultIn(undivided(report), context, table)),
};
