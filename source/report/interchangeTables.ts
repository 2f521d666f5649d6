/** The three tables of the interchange JSON: rows of arrays in the printed column order of their edition. */
import { editions } from '../form/editions.ts';
import { type Cell, type Form, type TableId, tableIds } from '../form/form.ts';
import { formOf } from '../form/forms.ts';
import { headingOf } from '../form/sections.ts';
import { amountToJson, got, readAmount, readCount, type Strictness } from './interchangeValues.ts';
import { printedName, readFigure, rowName } from './places.ts';
import type { Note, Report } from './report.ts';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

interface Tables {
  readonly figures: Record<string, number | string>;
  readonly notes: Note[];
  readonly problems: string[];
  /** What the edition does not know, by path: only in a draft. */
  readonly unknown: Record<string, unknown>;
}

/** Whether nothing but blanks and zeros stands there. */
const isEmpty = (value: unknown): boolean =>
  value === null || value === 0 || (typeof value === 'object' && Object.values(value).every(isEmpty));

/** True for a row of another edition: files written before editions had rows of their own hold it empty. */
const isElsewhere = (table: TableId, row: string): boolean =>
  editions.some(({ edition }) => formOf({ edition }).cellsOfRow(table, row).length > 0);

/** The keys that a row's value has, but not its edition. */
const strangeKeys = (cells: readonly Cell[], given: object): string[] =>
  Array.isArray(given)
    ? Object.keys(given).slice(cells.length)
    : Object.keys(given).filter((key) => !cells.some((cell) => cell.column.id === key));

/** The value of a cell in its row, into `tables`. */
function readCell(cell: Cell, value: unknown, path: string, form: Form, strictness: Strictness, tables: Tables): void {
  if (value === null) return;
  if (value === undefined) {
    tables.notes.push({ place: cell.id, state: 'blank', reason: '文件里没有这一格，按空白处理' });
    return;
  }
  const read = cell.kind === 'decimal' ? readAmount(value) : readCount(value);
  if ('problem' in read) {
    if (strictness === 'draft') tables.unknown[path] = value;
    else tables.problems.push(`${printedName(cell.id, form)}：${read.problem}`);
  } else if (read.figure !== null) tables.figures[cell.id] = read.figure;
}

/** One row into `tables`; an array in printed order, or in table 二 an object of columns. */
function readRow(cells: readonly Cell[], given: unknown, form: Form, strictness: Strictness, tables: Tables): void {
  const { table, row } = cells[0]!;
  const path = () => `${table}/${row.id}`;
  const name = () => `${headingOf(form.sectionOf(table))} › ${rowName(row)}`;
  const isArray = table !== 'proactive';
  if (isArray ? !Array.isArray(given) : !isObject(given)) {
    if (strictness === 'draft') tables.unknown[path()] = given;
    else tables.problems.push(`${name()}：应为${isArray ? ` ${cells.length} 个数` : '对象'}，${got(given)}`);
    return;
  }
  const values = given as readonly unknown[] & Json;
  if (strictness === 'file' && isArray && values.length !== cells.length) {
    tables.problems.push(`${name()}：应为 ${cells.length} 个数，现有 ${values.length} 个`);
    return;
  }
  for (const key of strangeKeys(cells, values)) {
    if (strictness === 'draft') tables.unknown[`${path()}/${key}`] = values[key];
    else tables.problems.push(`${name()} › “${key}”：格式中没有这一项，请删除或改正名称`);
  }
  for (const cell of cells) {
    const key = isArray ? cell.columnIndex : cell.column.id;
    const value = values[key as never] as unknown;
    // Nearly all cells: what is a figure needs no path.
    if (typeof value === 'number' && cell.kind === 'count' && Number.isFinite(value)) tables.figures[cell.id] = value;
    else readCell(cell, value, `${path()}/${key}`, form, strictness, tables);
  }
}

/** The figures of the three tables of a report's JSON. Throws nothing: what is wrong is in `problems`. */
export function readTables(value: Json, form: Form, strictness: Strictness): Tables {
  const tables: Tables = { figures: {}, notes: [], problems: [], unknown: {} };
  for (const table of tableIds) {
    const given = value[table] ?? {};
    if (!isObject(given)) {
      if (strictness === 'draft') tables.unknown[table] = given;
      else tables.problems.push(`${headingOf(form.sectionOf(table))}：应为对象，${got(given)}`);
      continue;
    }
    for (const [key, row] of Object.entries(given)) {
      const cells = form.cellsOfRow(table, key);
      if (cells.length > 0) readRow(cells, row, form, strictness, tables);
      else if (isElsewhere(table, key) && isEmpty(row)) continue;
      else if (strictness === 'draft') tables.unknown[`${table}/${key}`] = row;
      else tables.problems.push(`${headingOf(form.sectionOf(table))} › “${key}”：格式中没有这一项，请删除或改正名称`);
    }
    if (form.unread.includes(table)) continue;
    for (const row of form.rowsOf(table)) {
      if (Object.hasOwn(given, row.id)) continue;
      for (const { id } of form.cellsOfRow(table, row.id))
        tables.notes.push({ place: id, state: 'blank', reason: '文件里没有这一行，按空白处理' });
    }
  }
  return tables;
}

/** The three tables of a report as they stand in its JSON. */
export function tablesToJson(report: Report, form: Form): Readonly<Record<TableId, object>> {
  const figureAt = (cell: Cell) => {
    const figure = readFigure(report, cell);
    return cell.kind === 'decimal' && figure !== null ? amountToJson(String(figure)) : figure;
  };
  const rows = (table: TableId, rowOf: (cells: readonly Cell[]) => object) =>
    Object.fromEntries(form.rowsOf(table).map((row) => [row.id, rowOf(form.cellsOfRow(table, row.id))]));
  return {
    proactive: rows('proactive', (cells) => Object.fromEntries(cells.map((cell) => [cell.column.id, figureAt(cell)]))),
    applications: rows('applications', (cells) => cells.map(figureAt)),
    disputes: rows('disputes', (cells) => cells.map(figureAt)),
  };
}
