import type { Form } from '../form/form.ts';
import { rowName } from '../report/places.ts';
import type { Rule } from './rule.ts';

/** What the form prints at a place of the labels that a reader noted: a cell's column, or a row. */
function printedLabel(id: string, form: Form): { readonly label: string; readonly place: string } | undefined {
  const cell = form.findCell(id);
  if (cell) return { label: cell.column.label, place: cell.id };
  const [table = '', ...rest] = id.split('.');
  const row = form.cells.find((one) => one.table === table && one.row.id === rest.join('.'));
  return row && { label: rowName(row.row), place: row.id };
}

/** The rows and columns of a published table are named as the form names them. */
export const labelWording: Rule = {
  id: 'label-wording',
  title: '表格各行各列的名称与统一格式印的一致',
  severities: ['hint'],
  basis: '国办公开办函〔2021〕30号 表二、表三、表四',
  failing: { labels: { 'applications.carriedIn': '二、上年度结转申请数量' } },
  passing: { labels: {} },
  check: ({ reading }, { form }) =>
    Object.entries(reading?.labels ?? {}).flatMap(([id, printed]) => {
      const known = printedLabel(id, form);
      if (!known) return [];
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
