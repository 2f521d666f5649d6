import type { Column, Form, Row } from '../form/form.ts';
import { formOf } from '../form/forms.ts';
import type { Report } from '../report/report.ts';
import { figure, type Grid, type GridRow, type Label, label } from './grid.ts';

const labelColumns = 3;

/** Columns of table 三 that stand under 法人或其他组织. */
export const isOrganization = (column: Column): boolean => column.id !== 'naturalPerson' && column.role !== 'total';

/** The rows that stand under 三、本年度办理结果: the outcomes and their total. */
export const isResult = (row: Row): boolean => row.role === 'outcome' || row.role === 'total';

function headOf({ applicationsHead, applicationsColumns }: Form): GridRow[] {
  const organizations = applicationsColumns.filter(isOrganization);
  return [
    [
      label('note', applicationsHead.note, 'rowgroup', { colspan: labelColumns, rowspan: 3 }),
      label('applicants', applicationsHead.applicants, 'colgroup', { colspan: applicationsColumns.length }),
    ],
    applicationsColumns.flatMap((column) => {
      if (!isOrganization(column)) return label(column.id, column.label, 'col', { rowspan: 2 });
      if (column !== organizations[0]) return [];
      return label('organizations', applicationsHead.organizations, 'colgroup', { colspan: organizations.length });
    }),
    organizations.map((column) => label(column.id, column.label, 'col')),
  ];
}

/** Table 三 as printed: three columns of labels, three rows of head, then a row of figures for each row of the form. */
export function applicationsGrid(report: Report): Grid {
  const form = formOf(report);
  const { applicationsColumns, applicationsRows, outcomesLabel } = form;
  const results = applicationsRows.filter(isResult);
  const groups = [...new Set(results.flatMap((row) => row.group ?? []))];
  /** Groups are numbered as they come. */
  const groupKey = (group: string): string => `group${groups.indexOf(group) + 1}`;

  /** The label cells that begin in a row: the three label columns are merged as the row needs. */
  const labelsOf = (row: Row): Label[] => {
    const labels: Label[] = [];
    if (row === results[0]) labels.push(label('outcomes', outcomesLabel, 'rowgroup', { rowspan: results.length }));
    if (row.group) {
      const members = results.filter((candidate) => candidate.group === row.group);
      if (row === members[0])
        labels.push(label(groupKey(row.group), row.group, 'rowgroup', { rowspan: members.length }));
    }
    const colspan = row.group ? 1 : isResult(row) ? labelColumns - 1 : labelColumns;
    return [...labels, label(row.id, row.label, 'row', { colspan })];
  };
  /** The labels that head a figure, the widest first. */
  const headersOf = (row: Row, column: Column): string[] => [
    'applicants',
    ...(isOrganization(column) ? ['organizations'] : []),
    column.id,
    ...(isResult(row) ? ['outcomes'] : []),
    ...(row.group ? [groupKey(row.group)] : []),
    row.id,
  ];
  return {
    table: 'applications',
    widths: [6, 11, 22.5, ...applicationsColumns.map(() => 60.5 / applicationsColumns.length)],
    head: headOf(form),
    bodies: [
      applicationsRows.map((row) => [
        ...labelsOf(row),
        ...form.cellsOfRow('applications', row.id).map((cell) => figure(report, cell, headersOf(row, cell.column))),
      ]),
    ],
  };
}
