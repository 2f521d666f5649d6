/** What `diff` tells a person, line by line. */
import { printedName } from '../report/places.ts';
import type { Figure } from '../report/report.ts';
import { type Finding, severityWord } from '../rules/finding.ts';
import { type Comparison, isSameReport } from './compare.ts';

const shown = (figure: Figure): string => (figure === null ? '空白' : String(figure));

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${heading}（${lines.length}）`, ...lines, ''];

const findingLines = (findings: readonly Finding[]): string[] =>
  findings.map(({ severity, message }) => `  ${severityWord[severity]} ${message}`);

/** The comparison as lines: figures, sentences (- before, + after), findings that are gone, findings that have come. */
export function comparisonLines(comparison: Comparison): string[] {
  const { form, heads, figures, texts, gone, come } = comparison;
  const sentences = texts.flatMap(({ place, before, after }) => [
    `  ${printedName(place, form)}`,
    ...(before === null ? [] : [`    - ${before}`]),
    ...(after === null ? [] : [`    + ${after}`]),
  ]);
  const lines = [
    ...section(
      '不是同一份报告的两稿',
      heads.map(({ name, before, after }) => `  ${name}：${before || '空白'} → ${after || '空白'}`),
    ),
    ...section(
      '改了的数',
      figures.map(({ cell, before, after }) => `  ${printedName(cell, form)}：${shown(before)} → ${shown(after)}`),
    ),
    ...(texts.length === 0 ? [] : [`改了的句子（${texts.length}）`, ...sentences, '']),
    ...section('没有了的问题', findingLines(gone)),
    ...section('新的问题', findingLines(come)),
  ];
  return isSameReport(comparison) ? ['两稿的数和文字都相同。', '', ...lines] : lines.slice(0, -1);
}
