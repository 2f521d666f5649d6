/** A table while its cells are filled, and what it came to. */
import type { CellId, Form, TableId } from '../form/form.ts';
import type { Figure, Note, NoteState } from '../report/report.ts';
import { parseFigure } from './figure.ts';
import type { Labels } from './labels.ts';

export interface ReadTable {
  readonly figures: ReadonlyMap<CellId, Figure>;
  readonly notes: readonly Note[];
  /** How many rows of the form were found. */
  readonly found: number;
  /** Labels that are printed otherwise than in the form. */
  readonly labels: Labels;
}

/** A table of labelled rows, with what it says of the cells that it has no place for. */
export interface ReadRows extends ReadTable {
  /** Cells of columns that the printed table does not have. */
  readonly absent: ReadonlySet<CellId>;
  /** Rows with too few figures, every one of them 0. */
  readonly zeroRows: ReadonlySet<string>;
}

/** True for a remark on what was left out that says no other figure: the same one again, to sort by, or the name of its column. */
function isNothingElse(remark: string, digits: string): boolean {
  const hidden = /^“(.+)”是隐藏的，没有读入$/.exec(remark)?.[1]?.trim();
  if (hidden === undefined || hidden.endsWith('…')) return false;
  return !/[\p{Nd}\p{No}零〇○一二三四五六七八九十百千万]/u.test(hidden) || hidden.replace(/^0+(?=\d)/, '') === digits;
}

/** A mutable table being filled; `done` gives what was read, with a note for each cell that was not. */
export function tableReader(form: Form, table: TableId) {
  const figures = new Map<CellId, Figure>();
  const notes: Note[] = [];
  const noted = new Set<string>();
  const note = (place: string, state: NoteState, reason: string, printed?: string) => {
    noted.add(place);
    notes.push(printed === undefined ? { place, state, reason } : { place, state, reason, printed });
  };
  const put = (id: CellId, text: string, given: readonly string[] = []) => {
    const cell = form.cellOf(id);
    const read = parseFigure(text, cell.kind === 'decimal');
    const remarks = read.digits === null ? given : given.filter((remark) => !isNothingElse(remark, read.digits!));
    const kept =
      read.digits !== null &&
      (cell.kind === 'decimal' || read.digits.includes('.') || Number.isSafeInteger(Number(read.digits)));
    // Where only what is crossed out or hidden stands in it, the cell is not blank.
    const reasons = [...(read.note && !(remarks.length > 0 && read.state === 'blank') ? [read.note] : []), ...remarks];
    if (kept) {
      figures.set(id, cell.kind === 'decimal' ? read.digits : Number(read.digits));
      if (reasons.length > 0) note(id, 'doubt', reasons.join('；'), text.trim());
    } else {
      figures.set(id, null);
      if (read.digits !== null) note(id, 'unread', `“${read.digits.slice(0, 30)}”太大，没有读入`, text.trim());
      else note(id, remarks.length > 0 ? 'unread' : (read.state ?? 'unread'), reasons.join('；'), text.trim());
    }
  };
  const done = (found: number, missing: string, labels: Labels = {}): ReadTable => {
    for (const { id } of form.cellsOfTable[table]) {
      if (!figures.has(id)) figures.set(id, null);
      if (figures.get(id) === null && !noted.has(id)) note(id, 'absent', missing);
    }
    return { figures, notes, found, labels };
  };
  return { put, note, done };
}

export type TableReader = ReturnType<typeof tableReader>;
