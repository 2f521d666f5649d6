import { cellOf } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { applicationsColumns, applicationsHead, applicationsRows, outcomesLabel, type Row } from '../report/tables.ts';
import { figure, type Grid, type GridRow, type Label, label } from './grid.ts';

const labelColumns = 3;
const notOutcomes = new Set(['received', 'carriedIn', 'carriedOver']);
const outcomes = applicationsRows.filter((row) => !notOutcomes.has(row.id));
const groups = [...new Set(outcomes.flatMap((row) => row.group ?? []))];
const isOrganization = (id: string): boolean => id !== 'naturalPerson' && id !== 'total';
const organizations = applicationsColumns.filter((column) => isOrganization(column.id));

const head: readonly GridRow[] = [
  [
    label('note', applicationsHead.note, 'rowgroup', { colspan: labelColumns, rowspan: 3 }),
    label('applicants', applicationsHead.applicants, 'colgroup', { colspan: applicationsColumns.length }),
  ],
  applicationsColumns.flatMap((column) => {
    if (!isOrganization(column.id)) return label(column.id, column.label, 'col', { rowspan: 2 });
    if (column !== organizations[0]) return [];
    return label('organizations', applicationsHead.organizations, 'colgroup', { colspan: organizations.length });
  }),
  organizations.map((column) => label(column.id, column.label, 'col')),
];

/** The key of a group's label; groups are numbered as they come. */
const groupKey = (group: string): string => `group${groups.indexOf(group) + 1}`;

/** The label cells that begin in a row: the three label columns are merged as the row needs. */
function labelsOf(row: Row): Label[] {
  const labels: Label[] = [];
  if (row === outcomes[0]) labels.push(label('outcomes', outcomesLabel, 'rowgroup', { rowspan: outcomes.length }));
  if (row.group) {
    const members = outcomes.filter((candidate) => candidate.group === row.group);
    if (row === members[0]) labels.push(label(groupKey(row.group), row.group, 'rowgroup', { rowspan: members.length }));
  }
  const colspan = row.group ? 1 : outcomes.includes(row) ? labelColumns - 1 : labelColumns;
  return [...labels, label(row.id, row.label, 'row', { colspan })];
}

/** The labels that head every figure of a row, the widest first. */
const rowHeaders = (row: Row): string[] => [
  ...(outcomes.includes(row) ? ['outcomes'] : []),
  ...(row.group ? [groupKey(row.group)] : []),
  row.id,
];

/** Table 三 as printed: ten columns wide (three of labels), three rows of head, 25 rows of figures. */
export function applicationsGrid(report: Report): Grid {
  return {
    table: 'applications',
    widths: [6, 11, 22.5, ...applicationsColumns.map(() => 60.5 / applicationsColumns.length)],
    head,
    bodies: [
      applicationsRows.map((row) => [
        ...labelsOf(row),
        ...applicationsColumns.map((column) =>
          figure(report, cellOf(`applications.${row.id}.${column.id}`), [
            'applicants',
            ...(isOrganization(column.id) ? ['organizations'] : []),
            column.id,
            ...rowHeaders(row),
          ]),
        ),
      ]),
    ],
  };
}
