/** A list laid over the work, from which one piece of text is picked: phrases, or figures of the tables. */
import { cellsOfTable, findCell, readFigure, rowName } from '../../report/places.ts';
import type { Report } from '../../report/report.ts';
import { sectionOf } from '../../report/sections.ts';

export interface ListItem {
  readonly label: string;
  readonly detail: string;
  /** What is put into the text. */
  readonly text: string;
}

export interface PickList {
  readonly title: string;
  readonly items: readonly ListItem[];
  readonly filter: string;
  readonly index: number;
}

/** The items that contain what was typed. */
export const shownItems = (list: PickList): readonly ListItem[] =>
  list.filter === '' ? list.items : list.items.filter((item) => `${item.label}${item.detail}`.includes(list.filter));

/** Every filled figure of the tables, the totals first, as a reference that follows the table. */
export function figureList(report: Report): PickList {
  const cells = (['applications', 'disputes', 'proactive'] as const).flatMap((table) => cellsOfTable[table]);
  const items = cells
    .flatMap((cell) => {
      const figure = readFigure(report, cell);
      if (figure === null) return [];
      const label = `${sectionOf(cell.table).numeral} ${rowName(cell.row)} · ${cell.column.label}`;
      return [{ id: cell.id, label, detail: String(figure), text: `{{${cell.id}}}` }];
    })
    .sort((one, other) => Number(findCell(other.id)?.derived) - Number(findCell(one.id)?.derived));
  return { title: '插入表中的数字（随表更新）', items, filter: '', index: 0 };
}
