/** Rows of the document -> the three tables; every figure that is not there for certain is null, with the reason. */
import type { CellId, Form, TableId } from '../form/form.ts';
import type { Note, NoteState } from '../report/report.ts';
import { align, type Found } from './align.ts';
import { withCertainZeros } from './certain.ts';
import { bare } from './characters.ts';
import { place } from './columns.ts';
import { doubt } from './doubt.ts';
import { applicantColumn, documentColumn, wantedIn } from './form.ts';
import { labelsOf } from './labels.ts';
import type { Line, LineFigure } from './lines.ts';
import { type ReadRows, type ReadTable, type TableReader, tableReader } from './readTable.ts';
import type { FormRow, Identify } from './wanted.ts';

/** A figure and a dash in one cell: the line between two cells is lost. */
const twoInOne = /\d\s+[-—/]$|^[-—/]\s+\d/;

export const key = (found: Found): string => JSON.stringify(found.line.figures.map(({ text }) => bare(text)));

/** One row of a table while it is read. */
interface RowAt {
  readonly form: Form;
  readonly table: TableId;
  readonly row: FormRow;
  readonly identify: Identify;
  readonly reader: TableReader;
  readonly absent: Set<CellId>;
  readonly zeroRows: Set<string>;
  /** What is doubtful about several rows for the same cause. */
  readonly said: Set<string>;
}

const figuresIn = (line: Line): LineFigure[] => line.figures.filter(({ text }) => bare(text) !== '');
const printedIn = (line: Line): string =>
  figuresIn(line)
    .map(({ text }) => text.trim())
    .join(' ');

/** A row whose columns stand in several tables, under heads that name each of them once: put together. */
function besideEachOther(candidates: readonly Found[], { row, identify }: RowAt): Found | undefined {
  const figures = candidates.flatMap(({ line }) =>
    line.figures.filter(({ text, heads }) => bare(text) !== '' || identify(heads) >= 0),
  );
  const columns = figures.map(({ heads }) => identify(heads));
  const isWhole = columns.length === row.columns && new Set(columns).size === row.columns && !columns.includes(-1);
  if (candidates.length < 2 || !isWhole) return undefined;
  const { head: _, ...line } = candidates[0]!.line;
  const ordered = columns.map((_, column) => figures[columns.indexOf(column)]!);
  return { line: { ...line, figures: ordered.map((figure) => ({ ...figure, heads: [] })) }, byOrder: false };
}

/** Puts the figures of a row that was found into its cells; those that fit nowhere are noted. */
function readRow(at: RowAt, candidates: readonly Found[]): void {
  const { form, table, row, reader } = at;
  const cells = form.cellsOfRow(table, row.id);
  const noteRow = (state: NoteState, reason: string, printed?: string) => {
    for (const { id } of cells) reader.note(id, state, reason, printed);
  };
  const halves = besideEachOther(candidates, at);
  const whole = candidates.filter(({ line }) => line.figures.length === row.columns);
  const isAside = new Set(whole.map(key)).size === 1 && candidates.length > whole.length;
  const { line } = halves ?? (isAside ? whole : candidates)[0]!;
  if (isAside && !halves) noteRow('doubt', doubt('别的表格里也有这一行，读的是栏数与规定相同的'));
  else if (!halves && new Set(candidates.map(key)).size > 1) {
    const printed = candidates.map((found) => printedIn(found.line)).join(' / ');
    noteRow('unread', `这一行出现了 ${candidates.length} 次，数字不一样，没有读入`, printed);
    return;
  }
  const placed = place(line, row.columns, at.identify);
  if (!placed.figures) {
    noteRow('unread', placed.misfit!, printedIn(line));
    const printed = figuresIn(line).map(({ text }) => bare(text));
    if (printed.length > 1 && printed.length < row.columns && printed.every((text) => text === '0'))
      at.zeroRows.add(row.id);
    return;
  }
  if (placed.said) at.said.add(placed.said);
  if (line.odd && line.figures.length > row.columns) noteRow('doubt', doubt('这一行比表格的其他行宽，可能多出一格'));
  if (line.figures.some(({ text }) => twoInOne.test(text.trim()))) noteRow('doubt', doubt('有一格里像有两格的内容'));
  for (const [index, { id }] of cells.entries()) {
    const figure = placed.figures[index];
    if (figure !== undefined) reader.put(id, figure.text, figure.remarks);
    else {
      at.absent.add(id);
      reader.note(id, 'absent', '表格中没有这一栏');
    }
  }
}

/** So many rows without their names are no slip. */
const mostUnnamed = 8;

/** Reads rows of figures into a table by their labels or their order. */
function readRows(
  form: Form,
  table: TableId,
  lines: readonly Line[],
  wanted: readonly FormRow[],
  identify: Identify,
): ReadRows {
  const reader = tableReader(form, table);
  const absent = new Set<CellId>();
  const zeroRows = new Set<string>();
  const said = new Set<string>();
  const { rows, orphans, torn } = align(lines, wanted);
  let found = 0;
  for (const [index, row] of wanted.entries()) {
    const candidates = rows.get(row.id) ?? [];
    if (candidates.length === 0) {
      const reason =
        orphans.length > 0 ? `没有认出这一行；有 ${orphans.length} 行数分不清属于哪一行，没有读入` : '没有找到这一行';
      for (const { id } of form.cellsOfRow(table, row.id))
        reader.note(id, orphans.length > 0 ? 'unread' : 'absent', reason);
      continue;
    }
    found += 1;
    // Two rows that ran into one: its figures may be those of the one that is not there.
    const below = wanted[index + 1];
    if (below && !rows.has(below.id))
      for (const { id } of form.cellsOfRow(table, row.id))
        reader.note(id, 'doubt', doubt('下一行没有找到，这一行的数可能是它的'));
    if (torn.has(row.id))
      for (const { id } of form.cellsOfRow(table, row.id))
        reader.note(id, 'doubt', doubt('下面一行的数没有项目名称，没有读入，可能是这一行折下去的'));
    readRow({ form, table, row, identify, reader, absent, zeroRows, said }, candidates);
  }
  for (const reason of said) reader.note(table, 'doubt', reason);
  const unnamed = [...rows.values()].filter((candidates) => candidates.every(({ byOrder }) => byOrder)).length;
  if (unnamed >= mostUnnamed) reader.note(table, 'doubt', `有 ${unnamed} 行没有认出项目名称，按规定的次序读入，请核对`);
  return { ...reader.done(found, '没有找到这一格', labelsOf(form, table, rows, identify)), absent, zeroRows };
}

/** Table 二. A row with one figure has no columns to tell apart. */
export const readProactive = (lines: readonly Line[], form: Form): ReadTable =>
  readRows(form, 'proactive', lines, wantedIn(form).proactive, documentColumn);

const single = /^[（(]?六[)）]?其[他它](?:处理)?$/;

/** Table 三, with （六）其他处理 in three rows or in one. */
export function readApplications(lines: readonly Line[], form: Form): ReadTable {
  const { applications, singleOther } = wantedIn(form);
  const { rows } = align(lines, applications);
  const isSingle =
    singleOther.length < applications.length &&
    !rows.has('otherOutcome.correctionOverdue') &&
    !rows.has('otherOutcome.feeOverdue') &&
    lines.some((line) => line.figures.length > 0 && single.test(bare(line.label).replace(/^三、?本年度办理结果/, '')));
  const wanted = isSingle || singleOther.length === applications.length ? singleOther : applications;
  const read = withCertainZeros(readRows(form, 'applications', lines, wanted, applicantColumn(form)), form);
  if (!isSingle) return read;
  const absent = form.cellsOfTable.applications.filter(({ row }) => !wanted.some(({ id }) => id === row.id));
  const reason = '（六）其他处理只有一行，已读入“3.其他”，这一行没有数';
  return {
    ...read,
    notes: [
      ...read.notes.filter(({ place: id }) => !absent.some((cell) => cell.id === id)),
      ...absent.map(({ id }): Note => ({ place: id, state: 'absent', reason })),
    ],
  };
}
