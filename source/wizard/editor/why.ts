/** Where a figure comes from, in words: the cells behind a total, the equation of its column, last year. */
import { placeWords, rowInGroup } from '../../editing/describeChange.ts';
import type { Cell } from '../../form/form.ts';
import { formOf } from '../../form/forms.ts';
import { readFigure } from '../../report/places.ts';
import type { Report } from '../../report/report.ts';
import type { Finding } from '../../rules/finding.ts';

const countOf = (report: Report, cell: Cell): number => Number(readFigure(report, cell) ?? 0);
const shown = (report: Report, cell: Cell): string => String(readFigure(report, cell) ?? '空白');
const shortRow = ({ row }: Cell): string => rowInGroup(row);

/** Addends that count, as 30 + 6; long lists are cut behind the largest. */
const mostAddends = 8;
function addition(report: Report, addends: readonly Cell[]): string {
  const counted = addends.filter((cell) => countOf(report, cell) !== 0);
  if (counted.length === 0) return '0';
  if (counted.length <= mostAddends) return counted.map((cell) => shown(report, cell)).join(' + ');
  const largest = [...counted].sort((one, other) => countOf(report, other) - countOf(report, one)).slice(0, 3);
  return `${counted.length} 格之和，最大的是${largest.map((cell) => `${shortRow(cell)} ${shown(report, cell)}`).join('、')}`;
}

/** Whether a sum says more than its only addend does. */
const addsUp = (report: Report, addends: readonly Cell[]): boolean =>
  addends.filter((cell) => countOf(report, cell) !== 0).length > 1;

/** 去年 32，今年 36，+12.5%; null without a figure of last year. */
export function lastYearWords(report: Report, prior: Report | null, cell: Cell): string | null {
  const before = prior && readFigure(prior, cell);
  if (before === null) return null;
  const now = readFigure(report, cell);
  const [then, today] = [Number(before), Number(now ?? 0)];
  if (now === null) return `去年 ${before}`;
  if (then === today) return `去年 ${before}，今年一样`;
  const part = then === 0 ? '' : `，${today > then ? '+' : '-'}${((Math.abs(today - then) / then) * 100).toFixed(1)}%`;
  return `去年 ${before}，今年 ${now}${part}`;
}

/** The total of the cell's row: 这一行 36 = 30 + 6; null where its row has none, or only one figure in it. */
export function rowWords(report: Report, cell: Cell): string | null {
  const sum = formOf(report).sums.find(
    ({ total, addends }) => total.row.id === cell.row.id && total.table === cell.table && addends.includes(cell),
  );
  return sum && readFigure(report, sum.total) !== null && addsUp(report, sum.addends)
    ? `这一行 ${shown(report, sum.total)} = ${addition(report, sum.addends)}`
    : null;
}

/** The equation of a column: 新收 61 + 结转 4 = 65；总计 62 + 结转下年 3 = 65. */
function balanceWords(report: Report, cells: readonly Cell[]): string[] {
  return formOf(report)
    .balances.filter((balance) => cells.some((cell) => Object.values(balance).includes(cell)))
    .map((balance) => {
      const { received, carriedIn, handled, carriedOver } = balance;
      const sides = [
        `新收 ${shown(report, received)} + 上年结转 ${shown(report, carriedIn)}`,
        `总计 ${shown(report, handled)} + 结转下年 ${shown(report, carriedOver)}`,
      ] as const;
      // A blank is not 0: nothing is balanced before all are filled.
      if (Object.values(balance).some((cell: Cell) => readFigure(report, cell) === null))
        return `${received.column.label}：${sides[0]}，应等于${sides[1]}；还有空白，填完再核`;
      const [left, right] = [
        countOf(report, received) + countOf(report, carriedIn),
        countOf(report, handled) + countOf(report, carriedOver),
      ];
      const differs = left === right ? '，平' : `，${right > left ? '多' : '少'} ${Math.abs(right - left)}`;
      return `${received.column.label}：${sides[0]} = ${left}；${sides[1]} = ${right}${differs}`;
    });
}

/** What a total is the sum of: （七）总计 62 = 30 + 8 + …. */
function totalWords(report: Report, cell: Cell): string[] {
  return formOf(report)
    .sums.filter(({ total, addends }) => total === cell && addsUp(report, addends))
    .map(
      ({ addends }) => `${shortRow(cell)} · ${cell.column.label} ${shown(report, cell)} = ${addition(report, addends)}`,
    );
}

/** The chain of cells that a cell stands in: its row, its column's equation, the total of the column. */
export function whyCell(report: Report, cell: Cell): string[] {
  const { sums } = formOf(report);
  const column = sums.find(({ total, addends }) => total.column.id === cell.column.id && addends.includes(cell));
  return [
    ...[rowWords(report, cell) ?? []].flat(),
    ...(column ? totalWords(report, column.total) : []),
    ...balanceWords(report, [cell, ...(column ? [column.total] : [])]),
  ];
}

const mostCells = 6;

/** The cells that a finding speaks of, and what the totals among them are made of. */
export function whyFinding(report: Report, finding: Finding): string[] {
  const form = formOf(report);
  const cells = finding.places.flatMap((place) => form.findCell(place) ?? []);
  if (cells.length === 0 || finding.kind === 'missing') return [];
  // The equation of a column is what its finding says already.
  const saysEquation = form.balances.some((balance) => cells.every((cell) => Object.values(balance).includes(cell)));
  const listed = saysEquation
    ? []
    : cells.slice(0, mostCells).map((cell) => `${placeWords(report, cell.id)}  ${shown(report, cell)}`);
  const more = cells.length > mostCells && !saysEquation ? [`等 ${cells.length} 格`] : [];
  const totals = cells
    .filter((cell) => cell.derived && countOf(report, cell) !== 0)
    .slice(0, 2)
    .flatMap((cell) => totalWords(report, cell));
  return [...listed, ...more, ...totals];
}
