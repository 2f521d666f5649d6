/** Figures of the tables to be put into a text, as references that follow the table. */
import { formOf } from '../../form/forms.ts';
import { readFigure, rowName } from '../../report/places.ts';
import type { Report } from '../../report/report.ts';
import { type FilterList, startList } from '../components/filterList.ts';
import type { Insertion } from './over.ts';

/** Every filled figure of the tables, the totals first. */
export function figureList(report: Report): FilterList<Insertion> {
  const form = formOf(report);
  const cells = (['applications', 'disputes', 'proactive'] as const).flatMap((table) => form.cellsOfTable[table]);
  const filled = cells.filter((cell) => readFigure(report, cell) !== null);
  const sorted = [...filled.filter((cell) => cell.derived), ...filled.filter((cell) => !cell.derived)];
  const items = sorted.map((cell): Insertion => {
    const { numeral } = form.sectionOf(cell.table);
    const { group, shortLabel, label } = cell.row;
    const row = shortLabel ? `${group ? group.slice(0, 3) : ''}${shortLabel}` : rowName(cell.row);
    return {
      label: `${numeral} ${row} · ${cell.column.label}`,
      detail: String(readFigure(report, cell)),
      whole: `${rowName({ ...cell.row, label })} · ${cell.column.label}`,
      text: `{{${cell.id}}}`,
    };
  });
  return startList('插入表中的数字（随表更新）', items);
}
