/** The three tables as GFM: labels carry the groups they stand under, since pipes cannot merge cells. */
import type { Form, Row, TableId } from '../form/form.ts';
import { formOf } from '../form/forms.ts';
import { rowName } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { withoutControls } from '../text/controls.ts';
import { isOrganization, isResult } from './applicationsGrid.ts';
import { escapeMarkdown } from './escape.ts';
import { figureText } from './grid.ts';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const head = (corner: string, columns: readonly string[]): string[] => [
  line([corner, ...columns]),
  line(['---', ...columns.map(() => '---:')]),
];

/** Rows of figures; a minus at the start of one is no list between pipes. */
const rowsOf = (report: Report, form: Form, table: TableId, rows: readonly Row[]): string[] =>
  rows.map((row) => {
    const figures = form.cellsOfRow(table, row.id).map((cell) => {
      const digits = figureText(report, cell);
      return /^-?\d+(?:\.\d+)?$/.test(digits) ? digits : escapeMarkdown(withoutControls(digits));
    });
    return line([rowName(row), ...figures]);
  });

/** Table 二: a small table for each block, under the item of article 20 that it belongs to. */
const proactive = (report: Report, form: Form): string =>
  form.proactiveBlocks
    .map((block) =>
      [
        block.heading,
        '',
        ...head(
          form.contentLabel,
          block.columns.map(({ label }) => label),
        ),
        ...rowsOf(report, form, 'proactive', block.rows),
      ].join('\n'),
    )
    .join('\n\n');

/** Table 三: the row 三、本年度办理结果 has no figures of its own, it opens the outcomes. */
function applications(report: Report, form: Form): string {
  const { applicationsHead, applicationsColumns, applicationsRows } = form;
  const firstResult = applicationsRows.findIndex(isResult);
  const rows = rowsOf(report, form, 'applications', applicationsRows);
  const columns = applicationsColumns.map(({ label }) => label);
  const organizations = applicationsColumns.filter(isOrganization).map(({ label }) => label);
  // Pipes have no place for the heads over several columns.
  const heads = `${applicationsHead.applicants}（${applicationsHead.organizations}：${organizations.join('、')}）`;
  return [
    heads,
    '',
    ...head(applicationsHead.note, columns),
    ...rows.slice(0, firstResult),
    line([form.outcomesLabel, ...columns.map(() => '')]),
    ...rows.slice(firstResult),
  ].join('\n');
}

/** Table 四: a row for each of the groups. */
const disputes = (report: Report, form: Form): string =>
  [
    ...head(
      '',
      form.disputesColumns.map(({ label }) => label),
    ),
    ...rowsOf(report, form, 'disputes', form.disputesRows),
  ].join('\n');

/** The three tables of a report as GFM, by their ids. */
export function pipeTables(report: Report): Readonly<Record<TableId, string>> {
  const form = formOf(report);
  return {
    proactive: proactive(report, form),
    applications: applications(report, form),
    disputes: disputes(report, form),
  };
}
