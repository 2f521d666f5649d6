/** Rows that were read, but whose figures contradict each other: a cell may have been lost and another gained. */
import type { CellId } from '../report/places.ts';
import type { Figure } from '../report/report.ts';
import {
  applicationsColumns,
  applicationsRows,
  disputesColumns,
  disputesRows,
  type TableId,
} from '../report/tables.ts';
import { doubt } from './doubt.ts';
import type { Note, ReadTable } from './tables.ts';

type Figures = ReadonlyMap<CellId, Figure>;

const shapes = {
  applications: { rows: applicationsRows, columns: applicationsColumns },
  disputes: { rows: disputesRows, columns: disputesColumns },
} as const;

const isNumber = (figure: Figure | undefined): figure is number => typeof figure === 'number';

function rowOf(figures: Figures, table: keyof typeof shapes, row: string): (number | null)[] {
  return shapes[table].columns.map(({ id }) => {
    const figure = figures.get(`${table}.${row}.${id}`);
    return isNumber(figure) ? figure : null;
  });
}

/** What is wrong between a row's figures and its total; undefined where nothing is. A blank counts as 0: a cell may stand where it was. */
function quarrel(row: readonly (number | null)[]): string | undefined {
  const total = row.at(-1) ?? null;
  const sum = row.slice(0, -1).reduce<number>((known, figure) => known + (figure ?? 0), 0);
  if (total === null || sum === total) return undefined;
  return doubt(`这一行各栏之和是 ${sum}，总计是 ${total}：原文不平，或者有数读错了位置`);
}

const sorted = (row: readonly number[]): string => [...row].sort((a, b) => a - b).join();

const intake = ['received', 'carriedIn'];
/** Where （六） is one row, these two are not there. */
const splitOther = ['otherOutcome.correctionOverdue', 'otherOutcome.feeOverdue'];

interface Columns {
  /** Rows of table 三 without their totals; the two that a single （六） leaves out are not there. */
  readonly rows: ReadonlyMap<string, readonly (number | null)[]>;
  /** How much handled is more than the outcomes, and what comes in more than what goes out; blanks count as 0. */
  readonly inOutcomes: readonly number[];
  readonly inBalance: readonly number[];
}

const notOutcomes = ['received', 'carriedIn', 'handled', 'carriedOver'];

function columnsOf(figures: Figures): Columns {
  const rows = new Map(
    applicationsRows.flatMap(({ id }) => {
      const row = rowOf(figures, 'applications', id).slice(0, -1);
      return splitOther.includes(id) && row.every((figure) => figure === null) ? [] : [[id, row] as const];
    }),
  );
  const at = (id: string, column: number) => rows.get(id)?.[column] ?? 0;
  const outcomes = [...rows.keys()].filter((id) => !notOutcomes.includes(id));
  const each = applicationsColumns.slice(0, -1).map((_, column) => column);
  return {
    rows,
    inOutcomes: each.map((column) => outcomes.reduce((left, id) => left - at(id, column), at('handled', column))),
    inBalance: each.map(
      (column) => at('received', column) + at('carriedIn', column) - at('handled', column) - at('carriedOver', column),
    ),
  };
}

/** Rows of table 三 whose own figures, put under other columns, would make every column add up. */
function movedRows({ rows, inOutcomes, inBalance }: Columns): string[] {
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
    if (id === 'handled')
      return isMoved(id, inOutcomes, -1) && inBalance.every((one, column) => one === -inOutcomes[column]!);
    if (id === 'carriedOver') return isMoved(id, inBalance, 1);
    return intake.includes(id) ? isMoved(id, inBalance, -1) : isMoved(id, inOutcomes, 1);
  });
}

/** Rows of table 三 whose total cannot be told, in columns that do not add up. */
function unprovenRows(figures: Figures, { rows, inOutcomes, inBalance }: Columns): string[] {
  return [...rows].flatMap(([id, row]) => {
    if (isNumber(figures.get(`applications.${id}.total`))) return [];
    const sums = id === 'handled' ? [inOutcomes, inBalance] : notOutcomes.includes(id) ? [inBalance] : [inOutcomes];
    return row.some((figure, column) => figure && sums.some((sum) => sum[column] !== 0)) ? [id] : [];
  });
}

/** Notes on rows that were read but contradict their total, or the columns' totals in a way that a shift explains. */
export function doubtsOf(tables: Readonly<Record<TableId, ReadTable>>): Note[] {
  const notes: Note[] = [];
  const noteRow = (table: keyof typeof shapes, row: string, reason: string) => {
    for (const { id } of shapes[table].columns) {
      const place = `${table}.${row}.${id}`;
      if (isNumber(tables[table].figures.get(place))) notes.push({ place, reason });
    }
  };
  for (const table of ['applications', 'disputes'] as const) {
    for (const { id } of shapes[table].rows) {
      const reason = quarrel(rowOf(tables[table].figures, table, id));
      if (reason) noteRow(table, id, reason);
    }
  }
  const columns = columnsOf(tables.applications.figures);
  for (const row of movedRows(columns))
    noteRow('applications', row, doubt('这一行的数换到别的栏里，各列就都相加得上：可能错位'));
  for (const row of unprovenRows(tables.applications.figures, columns))
    noteRow('applications', row, doubt('这一行没有读到总计，所在的列又不平：可能错位'));
  return notes;
}
