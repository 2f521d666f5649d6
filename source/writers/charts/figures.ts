/** What the charts show: figures of the report, added up as its tables group them. */
import { cellOf, readFigure } from '../../report/places.ts';
import type { Report } from '../../report/report.ts';
import { applicationsColumns, applicationsRows, disputesColumns, disputesRows } from '../../report/tables.ts';

export interface Series {
  /** Such as 2025年. */
  readonly name: string;
  readonly values: readonly number[];
}

export interface Chart {
  readonly title: string;
  readonly labels: readonly string[];
  /** One series, or this year's after last year's. */
  readonly series: readonly Series[];
}

/** Counts in cells added up; a blank counts nothing. */
const sumOf = (report: Report, ids: readonly string[]): number =>
  ids.reduce((sum, id) => sum + Number(readFigure(report, cellOf(id)) ?? 0), 0);

/** A label without its numeral, and without what stands in brackets after it: 予以公开, 部分公开. */
const bare = (label: string): string =>
  label.replace(/^(?:（[一二三四五六七]）|[一二三四]、)/, '').replace(/（.*?）$/, '');

const notOutcomes = new Set(['received', 'carriedIn', 'handled', 'carriedOver']);

/** The six kinds of outcome, each with the rows that it adds up. */
const outcomes = [
  ...Map.groupBy(
    applicationsRows.filter((row) => !notOutcomes.has(row.id)),
    (row) => bare(row.group ?? row.label),
  ),
].map(([label, rows]) => ({ label, cells: rows.map((row) => `applications.${row.id}.total`) }));

const applicants = applicationsColumns
  .filter((column) => column.id !== 'total')
  .map((column) => ({ label: column.label, cells: [`applications.received.${column.id}`] }));

/** Reviews and both kinds of lawsuits together, by their results. */
const disputes = disputesColumns
  .filter((column) => column.id !== 'total')
  .map((column) => ({ label: column.label, cells: disputesRows.map((row) => `disputes.${row.id}.${column.id}`) }));

const compared = [
  ...['received', 'handled', 'carriedOver'].map((id) => ({
    label: { received: '新收申请', handled: '办理完毕', carriedOver: '结转下年' }[id]!,
    cells: [`applications.${id}.total`],
  })),
  { label: '复议和诉讼', cells: disputesRows.map((row) => `disputes.${row.id}.total`) },
];

const kinds = [
  { title: '收到的申请，按申请人', bars: applicants },
  { title: '申请的办理结果', bars: outcomes },
  { title: '行政复议和行政诉讼的结果', bars: disputes },
] as const;

/**
 * The charts of a report, those left out that would show nothing but 0. With last year's report (`prior`) the last one
 * shows both years.
 */
export function chartsOf(report: Report, prior?: Report): Chart[] {
  const seriesOf = (source: Report, bars: readonly { readonly cells: readonly string[] }[]): Series => ({
    name: `${source.year}年`,
    values: bars.map(({ cells }) => sumOf(source, cells)),
  });
  const charts: Chart[] = kinds.map(({ title, bars }) => ({
    title,
    labels: bars.map(({ label }) => label),
    series: [seriesOf(report, bars)],
  }));
  if (prior) {
    charts.push({
      title: `${prior.year}年和${report.year}年`,
      labels: compared.map(({ label }) => label),
      series: [seriesOf(prior, compared), seriesOf(report, compared)],
    });
  }
  return charts.filter(({ series }) => series.some(({ values }) => values.some((value) => value > 0)));
}
