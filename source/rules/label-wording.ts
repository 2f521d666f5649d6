import type { Form } from '../form/form.ts';
import { rowName } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import type { Rule } from './rule.ts';
import { isUnreadCell } from './unread.ts';

/** What the form prints at a place of the labels that a reader noted: a cell's column, or a row. */
function printedLabel(id: string, form: Form): { readonly label: string; readonly place: string } | undefined {
  const cell = form.findCell(id);
  if (cell) return { label: cell.column.label, place: cell.id };
  const [table = '', ...rest] = id.split('.');
  const row = form.cells.find((one) => one.table === table && one.row.id === rest.join('.'));
  return row && { label: rowName(row.row), place: row.id };
}

const isPartlyUnread = (report: Report, id: string, form: Form): boolean => {
  const [table = '', ...rest] = id.split('.');
  return form.cells.some((one) => one.table === table && one.row.id === rest.join('.') && isUnreadCell(report, one));
};

/** The rows and columns of a published table are named as the form names them. */
export const labelWording: Rule = {
  id: 'label-wording',
  title: '表格各行各列的名称与统一格式印的一致',
  severities: ['hint'],
  basis: '国办公开办函〔2021〕30号 表二、表三、表四',
  failing: { labels: { 'applications.carriedIn': '二、上年度结转申请数量' } },
  passing: { labels: {} },
  check: (report, { form }) =>
    Object.entries(report.reading?.labels ?? {}).flatMap(([id, printed]) => {
      const known = printedLabel(id, form);
      // A row of which some was not read may be another one.
      if (!known || isPartlyUnread(report, id, form)) return [];
      return [
        {
          places: [known.place] as const,
          message: `统一格式上是“${known.label}”，印成了“${printed}”。`,
          expected: known.label,
          actual: printed,
        },
      ];
    }),
};
