/** What the poster (图解) shows: figures of the tables, added up as the form groups them, and what the text says was published. */
import type { Row } from '../../form/form.ts';
import { formOf } from '../../form/forms.ts';
import { readFigure } from '../../report/places.ts';
import type { Report } from '../../report/report.ts';
import { plainDigits } from '../plainDigits.ts';
import { publishedIn } from './published.ts';

/** A big figure with what it means and what belongs to it. */
export interface Headline {
  readonly value: string;
  readonly label: string;
  readonly lines: readonly string[];
}

/** One of several parts of a whole. */
export interface Part {
  readonly label: string;
  readonly count: number;
  /** Of the whole: 40.6%. */
  readonly share: string;
}

export interface Tile {
  readonly value: string;
  readonly unit: string;
  readonly label: string;
  readonly lines: readonly string[];
}

export interface PosterFigures {
  readonly headlines: readonly Headline[];
  readonly applicants: readonly Part[];
  readonly outcomes: readonly Part[];
  readonly publications: readonly Tile[];
  readonly disputes: readonly Tile[];
}

/** A share with one decimal; what is there is never 0.0%, and a part never 100.0%. */
export function shareOf(part: number, whole: number): string {
  if (whole === 0) return '';
  const share = (part / whole) * 100;
  if (part > 0 && share < 0.05) return '不到0.1%';
  if (part < whole && share >= 99.95) return '超过99.9%';
  return `${share.toFixed(1)}%`;
}

/** This year's count against last year's, in words. */
export function comparedWith(last: number | undefined, now: number, unit: string): string[] {
  if (last === undefined) return [];
  if (now === last) return ['与上年持平'];
  if (last === 0) return [`上年为0${unit}`];
  const change = Math.abs(now - last) / last;
  const percent = change < 0.0005 ? '不到0.1%' : `${(change * 100).toFixed(1)}%`;
  return [`比上年${now > last ? '增长' : '下降'}${percent}`, `上年${plainDigits(last)}${unit}`];
}

/** A label without its numeral, and without what stands in brackets after it: 予以公开, 部分公开. */
const bare = (label: string): string =>
  label.replace(/^(?:（[一二三四五六七]）|[一二三四]、)/, '').replace(/（.*?）$/, '');

/** Counts of a report by row, and by column; a blank counts nothing. */
function countsOf(report: Report) {
  const form = formOf(report);
  const count = (id: string): number => Number(report.figures[id] ?? 0);
  const total = form.applicationsColumns.find((column) => column.role === 'total')!.id;
  const rowsWith = (role: Row['role']) => form.applicationsRows.filter((row) => row.role === role);
  const inTotal = (role: Row['role']): number =>
    rowsWith(role).reduce((sum, row) => sum + count(`applications.${row.id}.${total}`), 0);
  const groups = Map.groupBy(form.outcomes, (row) => bare(row.group ?? row.label));
  const received = rowsWith('received')[0]!;
  return {
    form,
    received: inTotal('received'),
    handled: inTotal('total'),
    carriedOver: inTotal('carriedOver'),
    outcomes: [...groups].map(([label, rows]) => ({
      label,
      count: rows.reduce((sum, row) => sum + count(`applications.${row.id}.${total}`), 0),
    })),
    granted: form.outcomes
      .filter((row) => !row.group)
      .reduce((sum, row) => sum + count(`applications.${row.id}.${total}`), 0),
    applicants: form.applicationsColumns
      .filter((column) => column.role !== 'total')
      .map((column) => ({ label: column.label, count: count(`applications.${received.id}.${column.id}`) })),
    disputes: form.disputesColumns.map((column) => ({
      column,
      review: form.disputesRows
        .filter((row) => !row.group)
        .reduce((sum, row) => sum + count(`disputes.${row.id}.${column.id}`), 0),
      litigation: form.disputesRows
        .filter((row) => row.group)
        .reduce((sum, row) => sum + count(`disputes.${row.id}.${column.id}`), 0),
    })),
  };
}

type Counts = ReturnType<typeof countsOf>;

function headlines(now: Counts, last: Counts | undefined): Headline[] {
  const shown: Headline[] = [];
  if (now.received > 0 || (last?.received ?? 0) > 0) {
    shown.push({
      value: plainDigits(now.received),
      label: '件 新收申请',
      lines: comparedWith(last?.received, now.received, '件'),
    });
  }
  if (now.handled > 0) {
    const carried = now.carriedOver > 0 ? [`结转下年${plainDigits(now.carriedOver)}件`] : ['没有结转下年的'];
    shown.push({ value: plainDigits(now.handled), label: '件 办理完毕', lines: carried });
    const before = last && last.handled > 0 ? [`上年${shareOf(last.granted, last.handled)}`] : [];
    shown.push({
      value: shareOf(now.granted, now.handled),
      label: '予以公开和\n部分公开',
      lines: [`${plainDigits(now.granted)}件`, ...before],
    });
  }
  return shown;
}

/** Those that are not 0, each with its share of all of them. */
function partsOf(counted: readonly { label: string; count: number }[]): Part[] {
  const all = counted.reduce((sum, { count }) => sum + count, 0);
  return counted
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => ({ label, count, share: shareOf(count, all) }));
}

function publications(report: Report): Tile[] {
  const { findCell } = formOf(report);
  const figure = (id: string): number => {
    const cell = findCell(`proactive.${id}`);
    return cell ? Number(readFigure(report, cell) ?? 0) : 0;
  };
  const [issued, repealed, inForce] = ['issued', 'repealed', 'inForce'].map((id) =>
    figure(`normativeDocuments.${id}`),
  ) as [number, number, number];
  const tiles: Tile[] = publishedIn(report).map(({ amount, unit, label }) => ({
    value: amount,
    unit,
    label,
    lines: ['取自正文'],
  }));
  if (issued + repealed + inForce > 0) {
    const lines = [`本年制发 ${plainDigits(issued)} 件`, `本年废止 ${plainDigits(repealed)} 件`];
    tiles.push({ value: plainDigits(inForce), unit: '件', label: '现行有效行政规范性文件', lines });
  }
  for (const [id, label] of [
    ['licences', '行政许可处理决定'],
    ['penalties', '行政处罚处理决定'],
    ['coerciveMeasures', '行政强制处理决定'],
  ] as const) {
    const decisions = figure(`${id}.decisions`);
    if (decisions > 0) tiles.push({ value: plainDigits(decisions), unit: '件', label, lines: [] });
  }
  return tiles;
}

function disputes(now: Counts, last: Counts | undefined): Tile[] {
  const totalOf = (counts: Counts, kind: 'review' | 'litigation') =>
    counts.disputes.find(({ column }) => column.role === 'total')?.[kind] ?? 0;
  return (
    [
      ['review', now.form.disputesHead.review],
      ['litigation', now.form.disputesHead.litigation],
    ] as const
  ).flatMap(([kind, label]) => {
    const total = totalOf(now, kind);
    if (total === 0) return [];
    const results = now.disputes.filter((result) => result.column.role !== 'total' && result[kind] > 0);
    const lines = results.map((result) => `${result.column.label} ${plainDigits(result[kind])}`);
    return [
      {
        value: plainDigits(total),
        unit: '件',
        label,
        lines: [...lines, ...(last ? comparedWith(totalOf(last, kind), total, '件').slice(0, 1) : [])],
      },
    ];
  });
}

/** The figures of a poster, with last year's beside them where `prior` is given; null where there is nothing but 0. */
export function posterFigures(report: Report, prior?: Report): PosterFigures | null {
  const now = countsOf(report);
  const last = prior && countsOf(prior);
  const figures: PosterFigures = {
    headlines: headlines(now, last),
    applicants: partsOf(now.applicants),
    outcomes: partsOf(now.outcomes),
    publications: publications(report),
    disputes: disputes(now, last),
  };
  return Object.values(figures).every((list) => list.length === 0) ? null : figures;
}
