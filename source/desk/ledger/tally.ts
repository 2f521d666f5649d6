/** A ledger of requests -> table 三: one row a request, counted by its days, its applicant and its outcome. */
import type { Form } from '../../form/form.ts';
import { formForYear, formOf } from '../../form/forms.ts';
import { withFigures } from '../../report/places.ts';
import type { Report } from '../../report/report.ts';
import { withTotals } from '../../report/totals.ts';
import { guessColumns, type LedgerColumns } from './columns.ts';
import { dayOf, isBefore } from './dates.ts';
import { applicantOf, type KnownValues, outcomeOf } from './values.ts';

export interface LedgerMapping extends KnownValues {
  /** Heads of the columns of an earlier year. */
  readonly heads: Readonly<Partial<LedgerColumns['heads']>>;
}

export const emptyMapping: LedgerMapping = { heads: {}, applicants: {}, outcomes: {} };

/** A row that no cell counts. */
export interface Unplaced {
  /** Its line in the file, from 1. */
  readonly line: number;
  readonly reason: string;
  /** What the clerk may say the meaning of: an applicant's kind or an outcome that is not known. */
  readonly ask?: { readonly kind: 'applicant' | 'outcome'; readonly value: string };
}

export interface Tally {
  readonly year: number;
  readonly columns: LedgerColumns;
  /** `row.column` of table 三 -> the lines counted there, totals too. */
  readonly behind: ReadonlyMap<string, readonly number[]>;
  readonly unplaced: readonly Unplaced[];
  /** Rows that were counted. */
  readonly counted: number;
  /** What the values were taken for: a row or a column of table 三, and how many rows say so. */
  readonly meanings: readonly Meaning[];
}

export interface Meaning {
  readonly kind: 'applicant' | 'outcome';
  readonly value: string;
  readonly id: string;
  readonly rows: number;
}

interface Placed {
  /** Rows of table 三 that count it. */
  readonly rows: readonly string[];
  readonly column: string;
  /** The values that say so, as the ledger has them. */
  readonly who: string;
  readonly what: string | null;
}

/** Where a request counts, or why it does not. */
function place(
  row: readonly string[],
  { at, heads }: LedgerColumns,
  year: number,
  known: KnownValues,
  form: Form,
): Placed | Omit<Unplaced, 'line'> {
  const cell = (index: number | null): string => (index === null ? '' : (row[index] ?? '').trim());
  const [receivedText, answeredText] = [cell(at.received), cell(at.answered)];
  const [value, detail, who] = [cell(at.outcome), cell(at.detail), cell(at.applicant)];
  const received = dayOf(receivedText);
  if (!received)
    return { reason: receivedText === '' ? '没有收到日期' : `收到日期“${receivedText}”看不懂，请写成 ${year}-03-05` };
  const answered = dayOf(answeredText);
  if (answeredText !== '' && !answered && !/^(?:[-—/无]+|未.*|待.*)$/.test(answeredText))
    return { reason: `答复日期“${answeredText}”看不懂，请写成 ${year}-03-05` };
  if (received.year > year) return { reason: `${received.year} 年收到的，不属于 ${year} 年度` };
  if (answered && isBefore(answered, received)) return { reason: '答复日期早于收到日期' };
  if (answered && answered.year < year) return { reason: `${answered.year} 年已经办结，不属于 ${year} 年度` };
  const outcome = outcomeOf(value, detail, known, form);
  const shown = detail === '' ? value : `${value} ${detail}`;
  const isOpen = answered ? answered.year > year : at.answered !== null || outcome.kind === 'open';
  if (!isOpen && outcome.kind === 'incomplete')
    return { reason: `“${value}”没有写明是${outcome.heading}的哪一种情形`, ask: { kind: 'outcome', value: shown } };
  if (!isOpen && outcome.kind === 'unknown')
    return { reason: `办理结果“${shown}”不知道计入哪一项`, ask: { kind: 'outcome', value: shown } };
  if (!isOpen && outcome.kind === 'open')
    return { reason: value === '' ? '有答复日期，没有办理结果' : `有答复日期，办理结果却是“${value}”` };
  if (isOpen && !answered && outcome.kind !== 'open') return { reason: `有办理结果“${shown}”，没有答复日期` };
  if (at.answered === null && received.year < year && outcome.kind === 'row')
    return { reason: `${received.year} 年收到的，台账没有答复日期，不知道是哪一年办结的` };
  const column = applicantOf(who, known, form, !/类|性质|属性|身份|主体/.test(heads.applicant ?? ''));
  if (column === null)
    return who === ''
      ? { reason: '没有申请人类型' }
      : { reason: `申请人“${who}”不知道计入哪一列`, ask: { kind: 'applicant', value: who } };
  return {
    rows: [
      received.year < year ? 'carriedIn' : 'received',
      isOpen ? 'carriedOver' : outcome.kind === 'row' ? outcome.row : 'carriedOver',
    ],
    column,
    who,
    what: isOpen ? null : shown,
  };
}

/**
 * Counts a ledger for a year. Every row with anything in it is either counted, once where it came from and once where it
 * went, or listed as unplaced. Null where the columns of a ledger can't be told.
 */
export function tally(
  rows: readonly (readonly string[])[],
  year: number,
  mapping: LedgerMapping = emptyMapping,
): Tally | null {
  const form = formForYear(year);
  const isOutcome = (row: string): boolean => form.outcomes.some(({ id }) => id === row);
  const columns = guessColumns(rows, mapping.heads);
  if (!columns) return null;
  const behind = new Map<string, number[]>();
  const unplaced: Unplaced[] = [];
  let counted = 0;
  const count = (cell: string, line: number) => {
    const lines = behind.get(cell);
    if (lines) lines.push(line);
    else behind.set(cell, [line]);
  };
  const meanings = new Map<string, Meaning>();
  const means = (kind: Meaning['kind'], value: string, id: string) => {
    const key = `${kind} ${value}`;
    meanings.set(key, { kind, value, id, rows: (meanings.get(key)?.rows ?? 0) + 1 });
  };
  for (const [index, row] of rows.entries()) {
    if (index <= columns.head || row.every((cell) => cell.trim() === '')) continue;
    const line = index + 1;
    const placed = place(row, columns, year, mapping, form);
    if ('reason' in placed) {
      unplaced.push({ line, ...placed });
      continue;
    }
    counted += 1;
    means('applicant', placed.who, placed.column);
    if (placed.what !== null) means('outcome', placed.what, placed.rows[1]!);
    for (const id of placed.rows) {
      for (const column of [placed.column, 'total']) {
        count(`${id}.${column}`, line);
        if (isOutcome(id)) count(`handled.${column}`, line);
      }
    }
  }
  return { year, columns, behind, unplaced, counted, meanings: [...meanings.values()] };
}

/** The report with table 三 as the ledger has it: 0 where no row counts. */
export function withTally(report: Report, { behind }: Tally): Report {
  const typed = formOf(report).cellsOfTable.applications.filter(({ derived }) => !derived);
  const figures = typed.map(({ id, row, column }) => [id, behind.get(`${row.id}.${column.id}`)?.length ?? 0]);
  return withTotals(withFigures(report, Object.fromEntries(figures)));
}

/** The tally for JSON.stringify, in the shape that scripts rely on. */
export function tallyToJson({ year, columns, behind, unplaced }: Tally): object {
  const { applicationsColumns, applicationsRows } = formForYear(year);
  const figures = (row: string) => applicationsColumns.map(({ id }) => behind.get(`${row}.${id}`)?.length ?? 0);
  const { received, applicant, outcome, answered, detail } = columns.heads;
  return {
    year,
    applications: Object.fromEntries(applicationsRows.map(({ id }) => [id, figures(id)])),
    behind: Object.fromEntries(
      applicationsRows.flatMap((row) =>
        applicationsColumns.flatMap((column) => {
          const lines = behind.get(`${row.id}.${column.id}`);
          return lines ? [[`${row.id}.${column.id}`, lines]] : [];
        }),
      ),
    ),
    unplaced: unplaced.map(({ line, reason }) => ({ line, reason })),
    columns: { received, applicant, outcome, answered, ...(detail === null ? {} : { detail }) },
  };
}
