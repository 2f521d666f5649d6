/** Rows that were read, but whose figures contradict each other: a cell may have been lost and another gained. */
import type { CellId, Form, RowRole, TableId } from '../form/form.ts';
import type { Figure, Note } from '../report/report.ts';
import { doubt } from './doubt.ts';
import type { ReadTable } from './readTable.ts';

type Figures = ReadonlyMap<CellId, Figure>;

const isNumber = (figure: Figure | undefined): figure is number => typeof figure === 'number';

const rowOf = (figures: Figures, form: Form, table: TableId, row: string): (number | null)[] =>
  form.cellsOfRow(table, row).map(({ id }) => {
    const figure = figures.get(id);
    return isNumber(figure) ? figure : null;
  });

/** What is wrong between a row's figures and its total; undefined where nothing is. A blank counts as 0: a cell may stand where it was. */
function quarrel(row: readonly (number | null)[]): string | undefined {
  const total = row.at(-1) ?? null;
  const sum = row.slice(0, -1).reduce<number>((known, figure) => known + (figure ?? 0), 0);
  if (total === null || sum === total) return undefined;
  return doubt(`这一行各栏之和是 ${sum}，总计是 ${total}：原文不平，或者有数读错了位置`);
}

const sorted = (row: readonly number[]): string => [...row].sort((a, b) => a - b).join();

/** Where （六） is one row, these two are not there. */
const splitOther = ['otherOutcome.correctionOverdue', 'otherOutcome.feeOverdue'];

interface Columns {
  /** What each row does in its column. */
  readonly roleOf: (row: string) => RowRole | undefined;
  /** Rows of table 三 without their totals; the two that a single （六） leaves out are not there. */
  readonly rows: ReadonlyMap<string, readonly (number | null)[]>;
  /** How much handled is more than the outcomes, and what comes in more than what goes out; blanks count as 0. */
  readonly inOutcomes: readonly number[];
  readonly inBalance: readonly number[];
}

function columnsOf(figures: Figures, form: Form): Columns {
  const rows = new Map(
    form.applicationsRows.flatMap(({ id }) => {
      const row = rowOf(figures, form, 'applications', id).slice(0, -1);
      return splitOther.includes(id) && row.every((figure) => figure === null) ? [] : [[id, row] as const];
    }),
  );
  const roleOf = (row: string) => form.applicationsRows.find(({ id }) => id === row)?.role;
  const sumOf = (role: RowRole, column: number) =>
    [...rows].reduce((sum, [id, row]) => (roleOf(id) === role ? sum + (row[column] ?? 0) : sum), 0);
  const each = form.applicationsColumns.slice(0, -1).map((_, column) => column);
  return {
    rows,
    roleOf,
    inOutcomes: each.map((column) => sumOf('total', column) - sumOf('outcome', column)),
    inBalance: each.map(
      (column) =>
        sumOf('received', column) + sumOf('carriedIn', column) - sumOf('total', column) - sumOf('carriedOver', column),
    ),
  };
}

/** Rows of table 三 whose own figures, put under other columns, would make every column add up. */
function movedRows({ rows, roleOf, inOutcomes, inBalance }: Columns): string[] {
  const isMoved = (id: string, differences: readonly number[], sign: 1 | -1): boolean => {
    const row = rows.get(id)!;
    return (
      row.every(isNumber) &&
      differences.some((difference) => difference !== 0) &&
      sorted(row) === sorted(row.map((figure, column) => figure + sign * differences[column]!))
    );
  };
  if ([...rows.values()].some((row) => row.includes(null))) return [];
  return [...rows.keys()].filter((id) => {
    const role = roleOf(id);
    if (role === 'total')
      return isMoved(id, inOutcomes, -1) && inBalance.every((one, column) => one === -inOutcomes[column]!);
    if (role === 'carriedOver') return isMoved(id, inBalance, 1);
    return role === 'outcome' ? isMoved(id, inOutcomes, 1) : isMoved(id, inBalance, -1);
  });
}

/** Rows of table 三 whose total cannot be told, in columns that do not add up or among rows that mostly do not. */
function unprovenRows(figures: Figures, { rows, roleOf, inOutcomes, inBalance }: Columns, isBent: boolean): string[] {
  return [...rows].flatMap(([id, row]) => {
    if (isNumber(figures.get(`applications.${id}.total`))) return [];
    const role = roleOf(id);
    const sums = role === 'total' ? [inOutcomes, inBalance] : role === 'outcome' ? [inOutcomes] : [inBalance];
    return row.some((figure, column) => figure && (isBent || sums.some((sum) => sum[column] !== 0))) ? [id] : [];
  });
}

/** Groups of table 四 whose total cannot be told, beside one that contradicts its own: in one line, figures may have moved on. */
function besideQuarrels(figures: Figures, form: Form): string[] {
  const rows = form.disputesRows.map(({ id }) => ({ id, row: rowOf(figures, form, 'disputes', id) }));
  if (!rows.some(({ row }) => quarrel(row))) return [];
  return rows.flatMap(({ id, row }) => (row.at(-1) === null && row.some((figure) => figure) ? [id] : []));
}

/** Smaller numbers are often the same in two columns. */
const leastPrintedTwice = 100;

/** Cells of a row of table 二, which has no total, side by side, that hold one number: one of the two may have been printed in both. */
function printedTwice(figures: Figures, form: Form, row: string): CellId[] {
  const cells = form.cellsOfRow('proactive', row).map(({ id }) => ({ id, figure: figures.get(id) }));
  const isPair = (one: (typeof cells)[number], other: (typeof cells)[number] | undefined): boolean =>
    isNumber(one.figure) && one.figure >= leastPrintedTwice && one.figure === other?.figure;
  return cells.flatMap((cell, index) =>
    isPair(cell, cells[index - 1]) || isPair(cell, cells[index + 1]) ? [cell.id] : [],
  );
}

/** Notes on rows that were read but contradict their total, or the columns' totals in a way that a shift explains; in rows without a total, on numbers that stand there twice. */
export function doubtsOf(tables: Readonly<Record<TableId, ReadTable>>, form: Form): Note[] {
  const notes: Note[] = [];
  const noteRow = (table: TableId, row: string, reason: string) => {
    for (const { id } of form.cellsOfRow(table, row))
      if (isNumber(tables[table].figures.get(id))) notes.push({ place: id, state: 'doubt', reason });
  };
  let bent = 0;
  for (const table of ['applications', 'disputes'] as const) {
    for (const { id } of form.rowsOf(table)) {
      const reason = quarrel(rowOf(tables[table].figures, form, table, id));
      if (!reason) continue;
      noteRow(table, id, reason);
      if (table === 'applications') bent += 1;
    }
  }
  for (const { id: row } of form.rowsOf('proactive'))
    for (const place of printedTwice(tables.proactive.figures, form, row))
      notes.push({ place, state: 'doubt', reason: doubt('这一格和旁边一格是同一个数，可能有一格印了两次') });
  for (const row of besideQuarrels(tables.disputes.figures, form))
    noteRow('disputes', row, doubt('这一行没有读到总计，旁边的又不平：可能错位'));
  const { figures } = tables.applications;
  const columns = columnsOf(figures, form);
  for (const row of movedRows(columns))
    noteRow('applications', row, doubt('这一行的数换到别的栏里，各列就都相加得上：可能错位'));
  for (const row of unprovenRows(figures, columns, bent * 2 > form.applicationsRows.length))
    noteRow('applications', row, doubt('这一行没有读到总计，所在的列又不平：可能错位'));
  return notes;
}
