/** The examples of the rules as whole reports and as words. */

import type { Form } from '../form/form.ts';
import { formOf } from '../form/forms.ts';
import { headingOf } from '../form/sections.ts';
import { standardTitle } from '../form/unitKinds.ts';
import { emptyReport } from '../report/empty.ts';
import { printedName, rowName, type TextId, withFigure, withText } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { withTotals } from '../report/totals.ts';
import type { Context, Example } from './rule.ts';

/** What a reader saw beside figures and texts, where the example says. */
function readingOf({ headings, labels, published, absent }: Example): Pick<Report, 'reading'> {
  if (!headings && !labels && !published && !absent) return {};
  return {
    reading: {
      ...(headings ? { headings } : {}),
      ...(labels ? { labels } : {}),
      ...(published ? { published } : {}),
      notes: (absent ?? []).map((place) => ({ place, state: 'absent', reason: '没有读到这张表' })),
    },
  };
}

const formOfExample = ({ edition = 2021 }: Example): Form => formOf({ edition });

/** The report that an example describes. Throws where it names a cell that does not exist: a mistake in the rule. */
export function exampleReport(example: Example): Report {
  const unit = example.unit ?? '云溪县柳林镇人民政府';
  const year = example.year ?? 2024;
  let report = emptyReport(unit, year, example.kind ?? 'government');
  const form = formOfExample(example);
  for (const cell of form.cells) {
    if (!example.absent?.includes(cell.table)) report = withFigure(report, cell, cell.kind === 'decimal' ? '0' : 0);
  }
  const given = example.figures ?? {};
  for (const [id, figure] of Object.entries(given)) report = withFigure(report, form.cellOf(id), figure);
  report = withTotals(report, (total) => !(total.id in given) && !example.absent?.includes(total.table));
  for (const [id, text] of Object.entries(example.texts ?? {})) report = withText(report, id as TextId, text);
  return {
    ...report,
    edition: form.edition,
    title: example.texts?.title ?? standardTitle(unit, year),
    ...readingOf(example),
  };
}

/** What the example's rule is given beside the report. */
export const exampleContext = (example: Example): Context => ({
  ...(example.prior ? { prior: exampleReport({ year: (example.year ?? 2024) - 1, ...example.prior }) } : {}),
  ...(example.below ? { below: example.below } : {}),
  ...(example.alike ? { alike: example.alike } : {}),
  ...(example.today ? { today: new Date(`${example.today}T12:00:00`) } : {}),
});

const kindNames = { government: '各级人民政府', department: '政府部门', agency: '派出机关等' } as const;

/** A row or a column in the words of the printed form. */
function labelName(id: string, form: Form): string {
  const row = form.cells.find((cell) => `${cell.table}.${cell.row.id}` === id);
  return row ? rowName(row.row) : printedName(id, form);
}

/** The example in the words of the printed form, one line for each thing that matters in it. */
export function exampleLines(example: Example): string[] {
  const form = formOfExample(example);
  return [
    ...(example.unit || example.kind || example.year
      ? [
          [example.unit, example.kind && kindNames[example.kind], example.year && `${example.year} 年度`]
            .filter(Boolean)
            .join('，'),
        ]
      : []),
    ...(example.today ? [`核对日期 ${example.today}`] : []),
    ...(example.edition === 2019 ? ['2019 年试行格式的表'] : []),
    ...(example.published ? [`网页上的发布日期 ${example.published}`] : []),
    ...Object.entries(example.labels ?? {}).map(([id, label]) => `${labelName(id, form)}印成：“${label}”`),
    ...(example.absent ?? []).map((table) => `${headingOf(form.sectionOf(table))}：没有表格，也没有图片`),
    ...(example.headings ? [`标题依次为：${example.headings.join(' ')}`] : []),
    ...Object.entries(example.figures ?? {}).map(([id, figure]) => `${printedName(id, form)}：${figure ?? '空白'}`),
    ...Object.entries(example.texts ?? {}).map(
      ([id, text]) => `${printedName(id, form)}：“${text.replaceAll('\n', '⏎')}”`,
    ),
    ...(example.below
      ? [
          ...Object.entries(example.below.sum).map(
            ([id, figure]) => `${example.below!.scope}合计 ${printedName(id, form)}：${figure}`,
          ),
          `名单 ${example.below.listed} 个单位，缺报 ${example.below.missing.join('、') || '0 个'}`,
        ]
      : []),
    ...(example.alike ?? []).map(
      ({ unit, sentences }) => `${unit}的报告里也有：${sentences.map((text) => `“${text}”`).join('')}`,
    ),
    ...(example.prior ? exampleLines(example.prior).map((line) => `上年报告 ${line}`) : []),
  ];
}
