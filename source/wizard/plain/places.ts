/** What is asked of a report line by line: its fields, and its tables a row at a time. */
import { type Field, fieldsOfPart, type PartId, partIds } from '../../editing/fields.ts';
import { sectionOf } from '../../form/sections.ts';
import { type Cell, cellsOfTable, rowName } from '../../report/places.ts';

export type Place =
  | { readonly kind: 'field'; readonly part: PartId; readonly field: Field }
  /** `cells` are typed, `all` has the derived ones too, in printed order. */
  | {
      readonly kind: 'row';
      readonly part: PartId;
      readonly name: string;
      readonly cells: readonly Cell[];
      readonly all: readonly Cell[];
    };
export type RowPlace = Extract<Place, { kind: 'row' }>;

const tables = ['proactive', 'applications', 'disputes'] as const;
type Table = (typeof tables)[number];
const isTable = (part: PartId): part is Table => tables.includes(part as Table);

/** Every row of a table, those that are only derived too: a pasted row may be one of them. */
export function rowsOf(part: PartId): RowPlace[] {
  if (!isTable(part)) return [];
  const rows = new Map<string, Cell[]>();
  for (const cell of cellsOfTable[part]) rows.set(cell.row.id, [...(rows.get(cell.row.id) ?? []), cell]);
  return [...rows.values()].map((all) => ({
    kind: 'row',
    part,
    name: rowName(all[0]!.row),
    cells: all.filter((cell) => !cell.derived),
    all,
  }));
}

/** All places in the order in which they are asked. */
export const places: readonly Place[] = partIds.flatMap((part): Place[] =>
  isTable(part)
    ? rowsOf(part).filter(({ cells }) => cells.length > 0)
    : fieldsOfPart[part].map((field) => ({ kind: 'field', part, field })),
);

/** The ids that a place holds: of its field, or of the cells of its row. */
export const idsOf = (place: Place): readonly string[] =>
  place.kind === 'field' ? [place.field.id] : place.all.map(({ id }) => id);

/** The index of the place that a field or cell stands in; -1 for none. */
export const placeIndex = (id: string): number => places.findIndex((place) => idsOf(place).includes(id));

/** What a part is called where it is said: 第三部分，收到和处理…. */
export const partName = (part: PartId): string =>
  part === 'basics' ? '基本' : `第${sectionOf(part).numeral}部分，${sectionOf(part).name}`;
