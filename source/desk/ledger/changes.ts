/** A tally as what it changes in a report. */
import { formForYear } from '../../form/forms.ts';
import type { Tally } from './tally.ts';

/** The figure of every cell of table 三 that is typed: 0 where no row counts. */
export const tallyChanges = ({ behind, year }: Tally): { place: string; value: number }[] =>
  formForYear(year)
    .cellsOfTable.applications.filter(({ derived }) => !derived)
    .map(({ id, row, column }) => ({ place: id, value: behind.get(`${row.id}.${column.id}`)?.length ?? 0 }));
