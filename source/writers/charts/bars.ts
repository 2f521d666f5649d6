/** A chart as SVG with lying bars, each with its label and its number: nothing has to be read off an axis. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { escapeHtml } from '../escape.ts';
import type { Chart } from './figures.ts';

/** Small, so that the words can be read on a phone, where the picture shrinks. */
const width = 440;
/** Room for labels at the left and numbers at the right of the bars. */
const labelWidth = 110;
const numberWidth = 120;
const barHeight = 24;
const legendHeight = 30;
/** Last year pale, this year strong; both are told apart from the paper, and from one another in grey. */
const colours = ['#7591b8', '#1d5fbf'] as const;

/** The chart in words, for those who cannot see it: 予以公开37件、部分公开8件. */
export const wordsOf = (chart: Chart): string =>
  chart.series
    .map(
      ({ name, values }) => `${name}：${chart.labels.map((label, index) => `${label}${values[index]}件`).join('、')}`,
    )
    .join('；');

/** The chart as an SVG element without scripts, styles and ids. */
export function barsOf(chart: Chart): string {
  const { labels, series } = chart;
  const colourOf = (index: number): string => colours[index + colours.length - series.length]!;
  const top = series.length > 1 ? legendHeight : 0;
  const groupHeight = barHeight * series.length + 14;
  const height = top + groupHeight * labels.length;
  const length = scaleLinear()
    .domain([0, Math.max(1, ...series.flatMap(({ values }) => values))])
    .range([0, width - labelWidth - numberWidth]);
  const place = scaleBand<number>()
    .domain(labels.map((_, index) => index))
    .range([top, height]);
  const text = (x: number, y: number, content: string, anchor: 'start' | 'end') =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}" dominant-baseline="central">${escapeHtml(content)}</text>`;

  const legend =
    series.length > 1
      ? series.map(({ name }, index) => {
          const x = labelWidth + index * 110;
          return `<rect x="${x}" y="4" width="14" height="14" fill="${colourOf(index)}"/>${text(x + 20, 11, name, 'start')}`;
        })
      : [];
  const groups = labels.map((label, index) => {
    const start = place(index)! + 7;
    const bars = series.map(({ values }, number) => {
      const value = values[index]!;
      const y = start + number * barHeight;
      const end = Math.round(length(value) * 100) / 100;
      const bar = `<rect x="${labelWidth}" y="${y + 2}" width="${end}" height="${barHeight - 4}" fill="${colourOf(number)}"/>`;
      return `${value > 0 ? bar : ''}${text(labelWidth + end + 8, y + barHeight / 2, String(value), 'start')}`;
    });
    return `${text(labelWidth - 10, start + (barHeight * series.length) / 2, label, 'end')}${bars.join('')}`;
  });
  return [
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(`${chart.title}。${wordsOf(chart)}。`)}">`,
    '<g fill="#1a1a1a" font-size="16">',
    ...legend,
    ...groups,
    '</g>',
    '</svg>',
  ].join('\n');
}
