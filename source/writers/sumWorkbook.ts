/** The 汇总表: printed tables whose cells are live formulas over one sheet of data, a row a unit; who is missing; what is wrong. */
import { type CellId, type Form, type TableId, tableIds } from '../form/form.ts';
import { headingOf } from '../form/sections.ts';
import { rowName } from '../report/places.ts';
import type { Figure, Report } from '../report/report.ts';
import { width } from '../text/width.ts';
import type { Grid, GridCell } from './grid.ts';
import { grids } from './grids.ts';
import { cellName, columnName, type SheetCell, type SheetPage, writeWorkbook } from './xlsx/workbook.ts';

/** 本级 and 行政区域, as the sheet of data says in its column 计入. */
export const scopeNames = { own: '本级', area: '行政区域' } as const;
export type ScopeId = keyof typeof scopeNames;

export interface UnitRow {
  readonly unit: string;
  readonly category: string;
  readonly scope: ScopeId;
  /** 已收, 缺报 … */
  readonly state: string;
  readonly file: string;
  /** By cell; empty where the unit has none. */
  readonly figures: Readonly<Record<CellId, number | string>>;
  readonly errors: number | null;
  readonly warnings: number | null;
  readonly worst: string;
}

/** A list under a head, on a sheet of its own. */
export interface ListPage {
  readonly name: string;
  readonly head: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface SumContent {
  readonly parent: string;
  readonly year: number;
  /** The form of the year. */
  readonly form: Form;
  readonly units: readonly UnitRow[];
  /** Reports whose tables hold the sums. */
  readonly sums: Readonly<Record<ScopeId, Report>>;
  /** Ids of the cells where a unit gave no figure. */
  readonly gaps: ReadonlySet<string>;
  /** What is said above every printed table: how many units it holds. */
  readonly notes: Readonly<Record<ScopeId, string>>;
  readonly lists: readonly ListPage[];
}

const dataName = '数据';
const before = ['单位', '类别', '计入', '状态', '文件', '错误', '警告'];
const headRows = 3;
const scopeColumn = before.indexOf('计入');
const tableNames: Readonly<Record<TableId, string>> = { proactive: '表二', applications: '表三', disputes: '表四' };
const columnOf = ({ cells }: Form, id: CellId): number => before.length + cells.findIndex((cell) => cell.id === id);

const head = (value: string): SheetCell => ({ value, style: 'head' });
const shown = (figure: Figure): SheetCell =>
  figure === null
    ? { value: null, style: 'gap' }
    : { value: figure, style: 'figure', number: typeof figure === 'string' };

/** The formula of a sum: every unit for 行政区域, those that count in 本级 for 本级. */
function formulaOf(id: CellId, scope: ScopeId, { form, units }: SumContent): string {
  const [first, last] = [headRows + 1, headRows + Math.max(1, units.length)];
  const column = columnName(columnOf(form, id));
  const range = `${dataName}!${column}$${first}:${column}$${last}`;
  const scopes = `${dataName}!$${columnName(scopeColumn)}$${first}:$${columnName(scopeColumn)}$${last}`;
  const sum = scope === 'area' ? `SUM(${range})` : `SUMIF(${scopes},"${scopeNames.own}",${range})`;
  // Binary fractions leave a tail: the amount has at most six digits after the point.
  return id.endsWith('.amount') ? `ROUND(${sum},6)` : sum;
}

/** Table 三 has its labels in its third column, the other tables under or before their figures. */
const labelWidth = (grid: Grid, widths: readonly number[]): number =>
  grid.table === 'applications' ? widths[2]! : widths.at(-1)!;

const lineHeight = 15;

/** The height that a row's longest label needs; merged cells do not grow by themselves. */
function heightOf(row: readonly GridCell[], widthOf: (span: number) => number): number {
  const lines = row.map((cell) =>
    cell.rowspan > 1 ? 1 : Math.ceil((width(cell.text) + 1) / Math.max(1, widthOf(cell.colspan))),
  );
  return Math.max(1, ...lines) * lineHeight + 5;
}

/** The height that a text needs in a column, with a little room for a font of other widths. */
const textHeight = (text: string, column: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(width(line) / (column * 0.94))), 0) * lineHeight +
  4;

/** A printed table as a sheet, laid out by its spans. */
function tablePage(table: TableId, scope: ScopeId, content: SumContent): SheetPage {
  const { parent, year, form, gaps, notes } = content;
  const grid = grids[table](content.sums[scope]);
  const gridRows = [...grid.head, ...grid.bodies.flat()];
  const title = `${parent}${year}年度${headingOf(form.sectionOf(table))}（${scopeNames[scope]}汇总）`;
  const wide = grid.widths.length;
  const rows: (SheetCell | null)[][] = [[{ value: title, style: 'title' }], [{ value: notes[scope], style: 'note' }]];
  const merged = [0, 1].map((row) => ({ row, column: 0, rows: 1, columns: wide }));
  const covered = new Map<string, SheetCell>();
  const made = (cell: GridCell): SheetCell =>
    cell.kind !== 'figure'
      ? { value: cell.text, style: cell.kind === 'label' && cell.scope !== 'row' ? 'head' : 'label' }
      : {
          value: cell.text,
          number: true,
          formula: formulaOf(cell.cell.id, scope, content),
          style: gaps.has(cell.cell.id) ? 'gap' : 'figure',
        };
  const all = table === 'disputes' ? 150 : 120;
  const heights: Record<number, number> = { 0: 30, 1: Math.max(32, textHeight(notes[scope], all)) };
  const widths = grid.widths.map((share) => Math.round((share * all) / 10) / 10);
  for (const gridRow of gridRows) {
    const row = rows.length;
    // A label stands in the columns before the figures, or in one of theirs.
    heights[row] = heightOf(gridRow, (span) => (span === 1 ? labelWidth(grid, widths) : span * widths.at(-1)!));
    const line: (SheetCell | null)[] = [];
    const pending = [...gridRow];
    for (let column = 0; column < wide; column += 1) {
      const above = covered.get(`${row} ${column}`);
      if (above) {
        line.push(above);
        continue;
      }
      const cell = pending.shift();
      if (!cell) {
        line.push(null);
        continue;
      }
      const own = made(cell);
      const border: SheetCell = { value: null, style: own.style! };
      for (let down = 0; down < cell.rowspan; down += 1)
        for (let right = 0; right < cell.colspan; right += 1) covered.set(`${row + down} ${column + right}`, border);
      line.push(own);
      merged.push({ row, column, rows: cell.rowspan, columns: cell.colspan });
    }
    rows.push(line);
  }
  return {
    name: `${scopeNames[scope]}${tableNames[table]}`,
    widths,
    rows,
    merged,
    heights,
    landscape: table === 'disputes',
  };
}

/** One row a unit, a column a cell; what a clerk writes here goes into every printed table. */
function dataPage({ units, form: { cells } }: SumContent): SheetPage {
  const top = [...before.map(head), ...cells.map(({ table }) => head(tableNames[table]))];
  const middle = [...before.map(() => head('')), ...cells.map(({ row }) => head(rowName(row)))];
  const bottom = [...before.map(() => head('')), ...cells.map(({ column }) => head(column.label))];
  const text = (value: string): SheetCell => ({ value, style: 'text' });
  const rows = units.map((unit): SheetCell[] => [
    text(unit.unit),
    text(unit.category),
    text(scopeNames[unit.scope]),
    text(unit.state),
    text(unit.file),
    { value: unit.errors, style: 'figure' },
    { value: unit.warnings, style: 'figure' },
    ...cells.map(({ id }) => shown(unit.figures[id] ?? null)),
  ]);
  return {
    name: dataName,
    widths: [34, 14, 10, 18, 30, 7, 7, ...cells.map(() => 12)],
    rows: [top, middle, bottom, ...rows],
    merged: before.map((_, column) => ({ row: 0, column, rows: headRows, columns: 1 })),
    frozen: { rows: headRows, columns: 1 },
    heights: { 1: 64, 2: 34 },
    landscape: true,
    shrunk: false,
  };
}

const listPage = ({ name, head: names, widths, rows }: ListPage): SheetPage => ({
  name,
  widths,
  rows: [
    names.map(head),
    ...rows.map((row) =>
      row.map((value): SheetCell => ({ value, style: typeof value === 'number' ? 'figure' : 'wrapped' })),
    ),
  ],
  frozen: { rows: 1, columns: 0 },
  heights: Object.fromEntries(
    rows.map((row, index) => [
      index + 1,
      Math.max(...row.map((value, column) => textHeight(String(value), widths[column]!))),
    ]),
  ),
  landscape: true,
});

/** Lists as a workbook, a sheet each: 问题清单. */
export const listWorkbook = (lists: readonly ListPage[]): Uint8Array => writeWorkbook(lists.map(listPage));

/** The 汇总表 as XLSX: six printed tables, the data, the units, and the lists that are not empty. */
export function sumWorkbook(content: SumContent): Uint8Array {
  const printed = (['area', 'own'] as const).flatMap((scope) =>
    tableIds.map((table) => tablePage(table, scope, content)),
  );
  const units: ListPage = {
    name: '各单位',
    head: ['单位', '类别', '计入', '状态', '错误', '警告', '新收申请', '最要紧的问题', '文件'],
    widths: [34, 14, 10, 18, 7, 7, 10, 70, 36],
    rows: content.units.map((unit) => [
      ...[unit.unit, unit.category, scopeNames[unit.scope], unit.state],
      ...[unit.errors ?? '', unit.warnings ?? ''],
      unit.figures['applications.received.total'] ?? '',
      ...[unit.worst, unit.file],
    ]),
  };
  const lists = content.lists.filter(({ rows }) => rows.length > 0);
  return writeWorkbook([...printed, dataPage(content), ...[units, ...lists].map(listPage)]);
}

/** The cell of the sheet of data where a unit's figure stands, for tests and links: `数据!H4`. */
export const dataCell = (form: Form, unit: number, id: CellId): string => cellName(headRows + unit, columnOf(form, id));
