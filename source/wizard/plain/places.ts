/** What is asked of a report line by line: its fields, and its tables a row at a time. */
import { type Field, fieldsIn, type PartId, partIds } from '../../editing/fields.ts';
import { formOf } from '../../form/forms.ts';
import { sectionOf } from '../../form/sections.ts';
import { type Cell, rowName } from '../../report/places.ts';

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
type OfForm = { readonly edition: number };
const isTable = (part: PartId): part is Table => tables.includes(part as Table);

/** Every row of a table, those that are only derived too: a pasted row may be one of them. */
export function rowsOf(report: OfForm, part: PartId): RowPlace[] {
  if (!isTable(part)) return [];
  const rows = new Map<string, Cell[]>();
  for (const cell of formOf(report).cellsOfTable[part]) rows.set(cell.row.id, [...(rows.get(cell.row.id) ?? []), cell]);
  return [...rows.values()].map((all) => ({
    kind: 'row',
    part,
    name: rowName(all[0]!.row),
    cells: all.filter((cell) => !cell.derived),
    all,
  }));
}

const known = new WeakMap<OfForm, readonly Place[]>();

/** All places of a report in the order in which they are asked: which there are, its form says, and whether section 一 has an opening. */
function placesIn(report: OfForm): readonly Place[] {
  const places =
    known.get(report) ??
    partIds.flatMap((part): Place[] =>
      isTable(part)
        ? rowsOf(report, part).filter(({ cells }) => cells.length > 0)
        : fieldsIn(report, part).map((field) => ({ kind: 'field', part, field })),
    );
  known.set(report, places);
  return places;
}

/** All places of the report that is open. */
export const placesHere = ({ session }: { readonly session: { readonly report: OfForm } | null }): readonly Place[] =>
  placesIn(session!.report);

/** The ids that a place holds: of its field, or of the cells of its row. */
export const idsOf = (place: Place): readonly string[] =>
  place.kind === 'field' ? [place.field.id] : place.all.map(({ id }) => id);

/** The index of the place that a field or cell stands in; -1 for none. */
export const placeIndex = (report: OfForm, id: string): number =>
  placesIn(report).findIndex((place) => idsOf(place).includes(id));

/** What a part is called where it is said: 第三部分，收到和处理…. */
export const partName = (part: PartId): string =>
  part === 'basics' ? '基本' : `第${sectionOf(part).numeral}部分，${sectionOf(part).name}`;
