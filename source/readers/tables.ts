/** Rows of the document -> the three tables; every figure that is not there for certain is null, with the reason. */
import { type CellId, cellsOfTable } from '../report/places.ts';
import type { Figure } from '../report/report.ts';
import { applicationsColumns, disputesColumns, disputesRows, proactiveBlocks, type TableId } from '../report/tables.ts';
import { align, type FormRow, type Found } from './align.ts';
import { withCertainZeros } from './certain.ts';
import { bare } from './characters.ts';
import { type Identify, type Placed, place } from './columns.ts';
import { doubt } from './doubt.ts';
import { parseFigure } from './figure.ts';
import {
  applicantColumn,
  applicationsForm,
  disputeGroup,
  documentColumn,
  proactiveForm,
  resultColumn,
  singleOtherForm,
} from './form.ts';
import type { Line } from './lines.ts';
import { upright } from './upright.ts';

export interface Note {
  readonly place: string;
  readonly reason: string;
}

export interface ReadTable {
  readonly figures: ReadonlyMap<CellId, Figure>;
  readonly notes: readonly Note[];
  /** How many rows of the form were found. */
  readonly found: number;
}

/** A table of labelled rows, with what it says of the cells that it has no place for. */
export interface ReadRows extends ReadTable {
  /** Cells of columns that the printed table does not have. */
  readonly absent: ReadonlySet<CellId>;
  /** Rows with too few figures, every one of them 0. */
  readonly zeroRows: ReadonlySet<string>;
}

/** A mutable table being filled; `done` gives what was read, with a note for each cell that was not. */
function tableReader(table: TableId) {
  const figures = new Map<CellId, Figure>();
  const notes: Note[] = [];
  const noted = new Set<string>();
  const note = (place: string, reason: string) => {
    noted.add(place);
    notes.push({ place, reason });
  };
  const put = (id: CellId, text: string) => {
    const cell = cellsOfTable[table].find((candidate) => candidate.id === id)!;
    const read = parseFigure(text, cell.kind === 'decimal');
    if (read.note) note(id, read.note);
    if (read.digits === null) figures.set(id, null);
    else if (cell.kind === 'decimal') figures.set(id, read.digits);
    else if (Number.isSafeInteger(Number(read.digits)) || read.digits.includes('.'))
      figures.set(id, Number(read.digits));
    else note(id, `“${read.digits.slice(0, 30)}”太大，没有读入`);
  };
  const done = (found: number, missing: string): ReadTable => {
    for (const { id } of cellsOfTable[table]) {
      if (!figures.has(id)) figures.set(id, null);
      if (figures.get(id) === null && !noted.has(id)) note(id, missing);
    }
    return { figures, notes, found };
  };
  return { put, note, done };
}

/** A figure and a dash in one cell: the line between two cells is lost. */
const twoInOne = /\d\s+[-—/]$|^[-—/]\s+\d/;

const key = (found: Found): string => JSON.stringify(found.line.figures.map(({ text }) => bare(text)));

/** Reads rows of figures into a table by their labels or their order. */
function readRows(
  table: TableId,
  lines: readonly Line[],
  form: readonly FormRow[],
  columnsOf: (row: FormRow) => readonly { id: string }[],
  identify: Identify,
): ReadRows {
  const reader = tableReader(table);
  const absent = new Set<CellId>();
  const zeroRows = new Set<string>();
  const { rows, orphans } = align(lines, form);
  let found = 0;
  for (const row of form) {
    const candidates = rows.get(row.id) ?? [];
    const columns = columnsOf(row);
    const noteRow = (reason: string) => {
      for (const column of columns) reader.note(`${table}.${row.id}.${column.id}`, reason);
    };
    if (candidates.length === 0) {
      noteRow(
        orphans.length > 0 ? `没有认出这一行；有 ${orphans.length} 行数分不清属于哪一行，没有读入` : '没有找到这一行',
      );
      continue;
    }
    found += 1;
    // Two rows that ran into one: its figures may be those of the one that is not there.
    const below = form[form.indexOf(row) + 1];
    if (below && !rows.has(below.id)) noteRow(doubt('下一行没有找到，这一行的数可能是它的'));
    if (new Set(candidates.map(key)).size > 1) {
      noteRow(`这一行出现了 ${candidates.length} 次，数字不一样，没有读入`);
      continue;
    }
    const placed = place(candidates[0]!.line, row.columns, identify);
    if (!placed.texts) {
      noteRow(placed.misfit!);
      const printed = candidates[0]!.line.figures.map(({ text }) => bare(text)).filter((text) => text !== '');
      if (printed.length > 1 && printed.length < row.columns && printed.every((text) => text === '0'))
        zeroRows.add(row.id);
      continue;
    }
    const { line } = candidates[0]!;
    if (line.odd && line.figures.length > row.columns) noteRow(doubt('这一行比表格的其他行宽，可能多出一格'));
    if (line.figures.some(({ text }) => twoInOne.test(text.trim()))) noteRow(doubt('有一格里像有两格的内容'));
    for (const [index, column] of columns.entries()) {
      const id = `${table}.${row.id}.${column.id}`;
      const text = placed.texts[index];
      if (text !== undefined) reader.put(id, text);
      else {
        absent.add(id);
        reader.note(id, '表格中没有这一栏');
      }
    }
  }
  return { ...reader.done(found, '没有找到这一格'), absent, zeroRows };
}

const proactiveColumns = (row: FormRow) =>
  proactiveBlocks.find((block) => block.rows.some(({ id }) => id === row.id))!.columns;

const inYuan = /收费金额\(?(?:单位)?[:：]?(?:人民币)?元/;

/** Table 二. A row with one figure has no columns to tell apart. */
export function readProactive(lines: readonly Line[]): ReadTable {
  const read = readRows('proactive', lines, proactiveForm, proactiveColumns, documentColumn);
  const notes = [...read.notes];
  if (lines.some(({ label }) => inYuan.test(bare(label))))
    notes.push({ place: 'proactive.fees.amount', reason: '表头写的单位是元，不是万元；数字照原样读入，请核对' });
  return { ...read, notes };
}

const single = /^[（(]?六[)）]?其[他它](?:处理)?$/;

/** Table 三, with （六）其他处理 in three rows or in one. */
export function readApplications(lines: readonly Line[]): ReadTable {
  const { rows } = align(lines, applicationsForm);
  const isSingle =
    !rows.has('otherOutcome.correctionOverdue') &&
    !rows.has('otherOutcome.feeOverdue') &&
    lines.some((line) => line.figures.length > 0 && single.test(bare(line.label).replace(/^三、?本年度办理结果/, '')));
  const form = isSingle ? singleOtherForm : applicationsForm;
  const read = withCertainZeros(readRows('applications', lines, form, () => applicationsColumns, applicantColumn));
  if (!isSingle) return read;
  const absent = cellsOfTable.applications.filter(({ row }) => !form.some(({ id }) => id === row.id));
  const reason = '（六）其他处理只有一行，已读入“3.其他”，这一行没有数';
  return {
    ...read,
    notes: [
      ...read.notes.filter(({ place: id }) => !absent.some((cell) => cell.id === id)),
      ...absent.map(({ id }) => ({ place: id, reason })),
    ],
  };
}

/** Table 四: fifteen figures in one row, or five under each group's name. */
export function readDisputes(given: readonly Line[]): ReadTable {
  const lines = upright(given) ?? given;
  const reader = tableReader('disputes');
  const width = disputesColumns.length;
  const byGroup = new Map<number, Line[]>();
  const whole: Line[] = [];
  let context = -1;
  // The names of several groups without figures between them are a head: none of them is the next figures' own.
  const named = new Set<number>();
  for (const line of lines) {
    if (line.figures.length === 0) {
      const group = disputeGroup(line.label);
      if (group >= 0) named.add(group);
      if (group >= 0) context = named.size > 1 ? -1 : group;
      else if (/行政复议.*行政诉讼/.test(bare(line.label))) context = -1;
      continue;
    }
    named.clear();
    const filled = line.figures.filter(({ text }) => bare(text) !== '').length;
    if (line.figures.length >= width * disputesRows.length && (filled > width || line.table !== undefined)) {
      if (filled > 0) whole.push(line);
    } else {
      const own = disputeGroup(line.label);
      const heads = new Set(
        line.figures.map(({ heads: above }) => disputeGroup(above.join(' '))).filter((group) => group >= 0),
      );
      const group = own >= 0 ? own : heads.size === 1 ? [...heads][0]! : context;
      if (group >= 0 && (filled > 1 || own >= 0)) byGroup.set(group, [...(byGroup.get(group) ?? []), line]);
      else if (filled > 1) whole.push(line);
    }
  }
  const idOf = (group: number, column: number) => `disputes.${disputesRows[group]!.id}.${disputesColumns[column]!.id}`;
  const noteAll = (group: number, reason: string) => {
    for (let column = 0; column < width; column += 1) reader.note(idOf(group, column), reason);
  };
  let found = 0;
  for (const [group] of disputesRows.entries()) {
    const rows = byGroup.get(group) ?? [];
    if (rows.length === 0) continue;
    found += 1;
    if (new Set(rows.map((line) => key({ line, byOrder: false }))).size > 1) {
      noteAll(group, `这一组出现了 ${rows.length} 次，数字不一样，没有读入`);
      continue;
    }
    const placed = place(rows[0]!, width, resultColumn);
    if (!placed.texts) noteAll(group, placed.misfit!);
    else {
      for (const [column, text] of placed.texts.entries()) {
        if (text === undefined) reader.note(idOf(group, column), '表格中没有这一栏');
        else reader.put(idOf(group, column), text);
      }
    }
  }
  if (found === 0 && whole.length > 0) {
    const total = width * disputesRows.length;
    const distinct = new Set(whole.map((line) => key({ line, byOrder: false }))).size;
    const [line] = whole;
    const contradicted = line!.figures.length === total && headContradicts(line!);
    const placed = distinct === 1 && !contradicted ? placeWhole(line!, total) : {};
    for (const [group] of disputesRows.entries()) {
      if (placed.texts)
        for (let column = 0; column < width; column += 1)
          reader.put(idOf(group, column), placed.texts[group * width + column] ?? '');
      else if (distinct > 1) noteAll(group, `表格里有 ${whole.length} 行数，分不清哪一行是，没有读入`);
      else if (contradicted) noteAll(group, '表头的次序与规定的不同，没有读入');
      else noteAll(group, placed.misfit ?? '没有读入');
    }
    found = placed.texts ? disputesRows.length : 0;
  }
  return reader.done(found, '没有找到这一格');
}

/** All figures of table 四 in one row: as many as the form has, under the header's cells where the first is blank. */
function placeWhole(line: Line, total: number): Placed {
  const headed = line.figures.some(({ heads }) => resultColumn(heads) >= 0);
  if (line.figures.length === total && headed) return { texts: line.figures.map(({ text }) => text) };
  return place({ ...line, head: [] }, total, () => -1);
}

/** True where the header cells above fifteen figures say another order than the form's. */
function headContradicts(line: Line): boolean {
  const width = disputesColumns.length;
  return line.figures.some(({ heads }, index) => {
    const column = resultColumn(heads);
    const group = disputeGroup(heads.join(' '));
    const above = heads.length > 1;
    return (
      (above && column >= 0 && column !== index % width) || (group >= 0 && above && group !== Math.floor(index / width))
    );
  });
}
