/** Labels that are printed otherwise than the form has them. */
import type { Form, TableId } from '../form/form.ts';
import type { Found } from './align.ts';
import { bare, plainCharacters } from './characters.ts';
import type { Identify } from './wanted.ts';

/** Id of a row (`table.row`) or of a column in it (`table.row.column`) -> as printed. */
export type Labels = Readonly<Record<string, string>>;

/** Widths of characters, spaces and line breaks are not wording. */
const tidy = (text: string): string => plainCharacters(text).replace(/\s+/g, ' ').trim();
const differs = (printed: string, label: string): boolean => bare(printed) !== bare(label);

const longest = 80;

/** The labels of the rows that were found in a table, and of the columns over the first row of each block. */
export function labelsOf(
  form: Form,
  table: TableId,
  rows: ReadonlyMap<string, readonly Found[]>,
  identify: Identify,
): Labels {
  const labels: Record<string, string> = {};
  const headed = new Set<string>();
  for (const row of form.rowsOf(table)) {
    const line = rows.get(row.id)?.[0]?.line;
    if (line?.name === undefined) continue;
    const name = tidy(line.name);
    // Groups and rows that share a cell are no other wording.
    const isSame = !differs(name, row.label) || !differs(name, `${row.group ?? ''}${row.label}`);
    if (!isSame && name.length <= longest) labels[`${table}.${row.id}`] = name;
    const cells = form.cellsOfRow(table, row.id);
    if (line.figures.length !== cells.length) continue;
    for (const [index, { id, column }] of cells.entries()) {
      const printed = tidy(line.figures[index]!.heads.at(-1) ?? '');
      const known = `${column.id} ${printed}`;
      if (printed === '' || headed.has(known) || printed.length > 30) continue;
      headed.add(known);
      // Pieces of a torn head are no wording.
      if (cells.length > 1 ? identify([printed]) !== index : !/本年/.test(printed)) continue;
      if (differs(printed, column.label)) labels[id] = printed;
    }
  }
  return labels;
}
