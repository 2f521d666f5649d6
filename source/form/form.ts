/** One edition of the statutory form as a value: what is printed, which cells it has, and what they add up to. */
import type { Aspect, AspectId, Section, SectionId } from './sections.ts';

export type TableId = 'proactive' | 'applications' | 'disputes';

export const tableIds: readonly TableId[] = ['proactive', 'applications', 'disputes'];

export interface Column {
  readonly id: string;
  readonly label: string;
  /** `total`: the sum of the other columns of its row. */
  readonly role?: 'total';
  /** For screens too narrow for the printed label. */
  readonly shortLabel?: string;
}

/**
 * What a row of table 三 does in its column: received + carriedIn = total + carriedOver, and total is the sum of the outcomes.
 * A row without a role stands in no sum down its column.
 */
export type RowRole = 'received' | 'carriedIn' | 'outcome' | 'total' | 'carriedOver';

export interface Row {
  readonly id: string;
  readonly label: string;
  readonly role?: RowRole;
  /** The printed group cell that the row stands under, for example （三）不予公开. */
  readonly group?: string;
  /** For screens: shorter than the printed label, and without “ ”, whose width differs between terminals. */
  readonly shortLabel?: string;
  /** What the row means, in a sentence that a clerk reads beside the cell. */
  readonly help?: string;
}

export interface Block {
  /** The full-width row that opens the block: the item of article 20. */
  readonly heading: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** The data of an edition: everything that is printed, in printed order. */
export interface Edition {
  /** Names the edition in files: the year of the document that prescribes it. */
  readonly edition: number;
  /** The document that prescribes it. */
  readonly document: string;
  /** The first report year it is in force for. */
  readonly since: number;
  /** False for a form that is only read. */
  readonly isWritten: boolean;
  /** Tables whose counts mean something else than today's and are not read. */
  readonly unread?: readonly TableId[];
  readonly sections: readonly Section[];
  readonly aspects: readonly Aspect[];
  /** The head of the first column of every block of table 二. */
  readonly contentLabel: string;
  readonly totalLabel: string;
  readonly proactiveBlocks: readonly Block[];
  /** The header cells of table 三 that span several columns or rows. */
  readonly applicationsHead: { readonly note: string; readonly applicants: string; readonly organizations: string };
  readonly applicationsColumns: readonly Column[];
  /** The label that spans all outcome rows of table 三 and their total. */
  readonly outcomesLabel: string;
  readonly applicationsRows: readonly Row[];
  /** The header cells of table 四 that span several columns. */
  readonly disputesHead: { readonly review: string; readonly litigation: string };
  readonly disputesColumns: readonly Column[];
  /** The groups of table 四; the printed table lays them side by side. */
  readonly disputesRows: readonly Row[];
}

/** `table.row.column`, for example `applications.denied.stateSecret.naturalPerson`. */
export type CellId = string;

export interface Cell {
  readonly id: CellId;
  readonly table: TableId;
  readonly row: Row;
  readonly column: Column;
  /** Index of the column in its row. */
  readonly columnIndex: number;
  /** True for what is computed from other cells and never typed. */
  readonly derived: boolean;
  /** Counts are whole numbers, the one decimal is in 万元. */
  readonly kind: 'count' | 'decimal';
}

export type SumRule = 'row-total' | 'handled-sum' | 'dispute-total';

export interface Sum {
  readonly rule: SumRule;
  readonly total: Cell;
  readonly addends: readonly Cell[];
}

/** 第一项加第二项之和，等于第三项加第四项之和. */
export interface Balance {
  readonly received: Cell;
  readonly carriedIn: Cell;
  readonly handled: Cell;
  readonly carriedOver: Cell;
}

/** A text of the report: the title, the preamble, an aspect of section 一 (or its whole), section 五 or 六. */
export type TextId = 'title' | 'preamble' | `overview.${AspectId | 'whole'}` | 'problems' | 'other';

export interface TextPlace {
  readonly id: TextId;
  /** The section it is printed in; the title and the preamble stand before the sections. */
  readonly section: SectionId | null;
  readonly name: string;
}

export interface Form extends Edition {
  readonly unread: readonly TableId[];
  /** Every cell of the three tables in printed order. */
  readonly cells: readonly Cell[];
  readonly cellsOfTable: Readonly<Record<TableId, readonly Cell[]>>;
  /** The rows of table 三 that are outcomes. */
  readonly outcomes: readonly Row[];
  /** Every sum that the printed tables contain. */
  readonly sums: readonly Sum[];
  /** The sums that give each total once, in an order in which their addends are known. */
  readonly derivations: readonly Sum[];
  /** One equation for each column of table 三. */
  readonly balances: readonly Balance[];
  /** Every text of a report in printed order. */
  readonly texts: readonly TextPlace[];
  /** The texts without the title: what is written in sentences. */
  readonly prose: readonly TextId[];
  /** The rows of a table in printed order. */
  readonly rowsOf: (table: TableId) => readonly Row[];
  /** The cells of a row in printed order; none where the table has no such row. */
  readonly cellsOfRow: (table: TableId, row: string) => readonly Cell[];
  /** The cell with this id, or undefined where the id names none. */
  readonly findCell: (id: string) => Cell | undefined;
  /** The cell with this id. Throws RangeError where it names none: a mistake in the program, never in a report. */
  readonly cellOf: (id: CellId) => Cell;
  /** The section with this id; every SectionId has one. */
  readonly sectionOf: (id: SectionId) => Section;
}

function cellsOfRows(table: TableId, rows: readonly Row[], columns: readonly Column[]): Cell[] {
  return rows.flatMap((row) =>
    columns.map(
      (column, columnIndex): Cell => ({
        id: `${table}.${row.id}.${column.id}`,
        table,
        row,
        column,
        columnIndex,
        derived: column.role === 'total' || row.role === 'total',
        kind: column.id === 'amount' ? 'decimal' : 'count',
      }),
    ),
  );
}

function textsOf({ aspects, sections }: Edition): TextPlace[] {
  const nameOf = (id: SectionId) => sections.find((section) => section.id === id)?.name ?? id;
  return [
    { id: 'title', section: null, name: '标题' },
    { id: 'preamble', section: null, name: '引言' },
    { id: 'overview.whole', section: 'overview', name: nameOf('overview') },
    ...aspects.map((aspect): TextPlace => ({ id: `overview.${aspect.id}`, section: 'overview', name: aspect.heading })),
    { id: 'problems', section: 'problems', name: nameOf('problems') },
    { id: 'other', section: 'other', name: nameOf('other') },
  ];
}

/** Sums of rows: each row that has a total is the sum of its other columns. */
const rowSums = (
  rule: SumRule,
  rows: readonly Row[],
  columns: readonly Column[],
  at: (row: Row, column: Column) => Cell,
) =>
  rows.flatMap((row) =>
    columns
      .filter((column) => column.role === 'total')
      .map(
        (total): Sum => ({
          rule,
          total: at(row, total),
          addends: columns.filter((column) => column.role !== 'total').map((column) => at(row, column)),
        }),
      ),
  );

/** The form that an edition's data describes. Throws RangeError where table 三 lacks a row of a role it needs. */
export function makeForm(edition: Edition): Form {
  const { proactiveBlocks, applicationsRows, applicationsColumns, disputesRows, disputesColumns } = edition;
  const cellsOfTable = {
    proactive: proactiveBlocks.flatMap((block) => cellsOfRows('proactive', block.rows, block.columns)),
    applications: cellsOfRows('applications', applicationsRows, applicationsColumns),
    disputes: cellsOfRows('disputes', disputesRows, disputesColumns),
  };
  const cells = tableIds.flatMap((table) => cellsOfTable[table]);
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const byRow = {
    proactive: Map.groupBy(cellsOfTable.proactive, (cell) => cell.row.id),
    applications: Map.groupBy(cellsOfTable.applications, (cell) => cell.row.id),
    disputes: Map.groupBy(cellsOfTable.disputes, (cell) => cell.row.id),
  };
  const cellOf = (id: CellId): Cell => {
    const cell = byId.get(id);
    if (!cell) throw new RangeError(`no such cell: ${id}`);
    return cell;
  };
  const inApplications = (row: Row, column: Column) => cellOf(`applications.${row.id}.${column.id}`);
  const inDisputes = (row: Row, column: Column) => cellOf(`disputes.${row.id}.${column.id}`);
  const rowOfRole = (role: RowRole): Row => {
    const row = applicationsRows.find((candidate) => candidate.role === role);
    if (!row) throw new RangeError(`no row of role ${role} in edition ${edition.edition}`);
    return row;
  };
  const texts = textsOf(edition);
  const outcomes = applicationsRows.filter((row) => row.role === 'outcome');
  const handled = rowOfRole('total');
  const handledSums = applicationsColumns.map(
    (column): Sum => ({
      rule: 'handled-sum',
      total: inApplications(handled, column),
      addends: outcomes.map((row) => inApplications(row, column)),
    }),
  );
  const rowTotals = rowSums('row-total', applicationsRows, applicationsColumns, inApplications);
  const disputeTotals = rowSums('dispute-total', disputesRows, disputesColumns, inDisputes);
  const [received, carriedIn, carriedOver] = (['received', 'carriedIn', 'carriedOver'] as const).map(rowOfRole);
  return {
    ...edition,
    unread: edition.unread ?? [],
    cells,
    cellsOfTable,
    outcomes,
    sums: [...handledSums, ...rowTotals, ...disputeTotals],
    // Each total is derived once: by its row, except that of （七）总计, whose kinds come from their columns first.
    derivations: [...handledSums.filter((sum) => sum.total.column.role !== 'total'), ...rowTotals, ...disputeTotals],
    balances: applicationsColumns.map((column) => ({
      received: inApplications(received!, column),
      carriedIn: inApplications(carriedIn!, column),
      handled: inApplications(handled, column),
      carriedOver: inApplications(carriedOver!, column),
    })),
    texts,
    prose: texts.map(({ id }) => id).filter((id) => id !== 'title'),
    rowsOf: (table) =>
      table === 'proactive'
        ? proactiveBlocks.flatMap((block) => block.rows)
        : table === 'applications'
          ? applicationsRows
          : disputesRows,
    cellsOfRow: (table, row) => byRow[table].get(row) ?? [],
    findCell: (id) => byId.get(id),
    cellOf,
    sectionOf: (id) => edition.sections.find((section) => section.id === id)!,
  };
}
