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
  return `这一行各栏之和是 ${sum}，总计是 ${total}：原文不平，或者有数读错了位置，请对照原文`;
}

const sorted = (row: readonly number[]): string => [...row].sort((a, b) => a - b).join();

const splitOther = ['otherOutcome.correctionOverdue', 'otherOutcome.feeOverdue'];

/** Rows of table 三 whose own figures, put under other columns, would make every column add up. */
function movedRows(figures: Figures): string[] {
  const rows = new Map(
    applicationsRows.flatMap(({ id }) => {
      const row = rowOf(figures, 'applications', id).slice(0, -1);
      // Where （六） is one row, the other two are not there.
      return splitOther.includes(id) && row.every((figure) => figure === null) ? [] : [[id, row] as const];
    }),
  );
  const whole = new Map([...rows].filter((entry): entry is [string, number[]] => entry[1].every(isNumber)));
  if (whole.size < rows.size) return [];
  const [received, carriedIn, handled, carriedOver] = ['received', 'carriedIn', 'handled', 'carriedOver'].map(
    (id) => whole.get(id)!,
  ) as [number[], number[], number[], number[]];
  const outcomes = [...whole.keys()].filter((id) => !/^(?:received|carriedIn|handled|carriedOver)$/.test(id));
  const isMoved = (id: string, differences: readonly number[], sign: 1 | -1): boolean => {
    const row = whole.get(id)!;
    return (
      differences.some((difference) => difference !== 0) &&
      sorted(row) === sorted(row.map((figure, column) => figure + sign * differences[column]!))
    );
  };
  const inOutcomes = handled.map((sum, column) => outcomes.reduce((left, id) => left - whole.get(id)![column]!, sum));
  const inBalance = received.map(
    (figure, column) => figure + carriedIn[column]! - handled[column]! - carriedOver[column]!,
  );
  const moved = [
    ...outcomes.filter((id) => isMoved(id, inOutcomes, 1)),
    ...['received', 'carriedIn'].filter((id) => isMoved(id, inBalance, -1)),
    ...['carriedOver'].filter((id) => isMoved(id, inBalance, 1)),
    ...['handled'].filter(
      (id) =>
        isMoved(id, inOutcomes, -1) && inBalance.every((difference, column) => difference === -inOutcomes[column]!),
    ),
  ];
  return [...new Set(moved)];
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
  const reason = '这一行的数换到别的栏里，各列就都相加得上：可能错位，请对照原文';
  for (const row of movedRows(tables.applications.figures)) noteRow('applications', row, reason);
  return notes;
}
