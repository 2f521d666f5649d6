/** A table that was pasted as the lines of a printed page, read as a file of these lines would be. */
import type { TableId } from '../form/form.ts';
import { formForYear } from '../form/forms.ts';
import { headingOf } from '../form/sections.ts';
import { rowName } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { addCounts } from '../report/totals.ts';
import { Failure } from '../text/failure.ts';
import type { ReadBlock } from '../wizard/editor/inTable.ts';

/** Fewer rows are no table; what does not fit is then better said cell by cell. */
const leastRows = 2;
const namedRows = 4;

/** Totals that were printed along and are not the sum of what was read. */
function wrongTotals({ figures }: Report, table: TableId, year: number): string[] {
  const form = formForYear(year);
  return form.rowsOf(table).flatMap((row) => {
    const cells = form.cellsOfRow(table, row.id);
    const total = cells.find(({ column }) => column.role === 'total');
    const printed = total && figures[total.id];
    const read = cells.filter((cell) => cell !== total).map((cell) => figures[cell.id]);
    if (typeof printed !== 'number' || read.some((figure) => typeof figure !== 'number')) return [];
    const sum = addCounts(read as number[]) ?? 0;
    return sum === printed ? [] : [`${row.label}：复制来的总计是 ${printed}，各格相加是 ${sum}`];
  });
}

/** The figures for a table in pasted lines, and what to know of them; null where they are no such table. */
export async function readBlock(raw: string, table: TableId, year: number): Promise<ReadBlock | null> {
  const { recogniseBytes } = await import('../readers/read.ts');
  const form = formForYear(year);
  const heading = headingOf(form.sectionOf(table));
  const text = `某某市人民政府${year}年政府信息公开工作年度报告\n${heading}\n${raw.replace(heading, '')}\n`;
  let report: Report;
  try {
    report = await recogniseBytes(Buffer.from(text), '粘贴的内容.txt');
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
  const cells = form.cellsOfTable[table];
  const changes = cells.flatMap(({ id, derived }) => {
    const value = report.figures[id];
    return derived || value === undefined ? [] : [{ place: id, value }];
  });
  const rows = form.rowsOf(table).map((row) => ({ row, cells: form.cellsOfRow(table, row.id) }));
  const isRead = (one: (typeof rows)[number]) => one.cells.some(({ id }) => report.figures[id] !== undefined);
  if (rows.filter(isRead).length < leastRows) return null;
  const left = rows.filter((one) => !isRead(one)).map(({ row }) => rowName(row));
  const more = left.length > namedRows ? `等 ${left.length} 行` : '';
  // Once for a row, where the same is said of several of its cells.
  const doubted = new Map<string, string[]>();
  for (const { place, state, reason } of report.reading?.notes ?? []) {
    const cell = form.findCell(place);
    // A row of which nothing was read is said to be left alone already.
    if (cell?.table !== table || state !== 'doubt' || report.figures[place] === undefined) continue;
    const row = JSON.stringify([rowName(cell.row), reason]);
    doubted.set(row, [...(doubted.get(row) ?? []), cell.column.label]);
  }
  const doubts = [...doubted].map(([row, columns]) => {
    const [name, reason] = JSON.parse(row) as [string, string];
    return `${name} · ${columns.length > 2 ? `${columns.length} 格` : columns.join('、')}：${reason}`;
  });
  return {
    changes,
    remarks: [
      ...(left.length > 0 ? [`没有读到的行不动：${left.slice(0, namedRows).join('、')}${more}`] : []),
      ...wrongTotals(report, table, year),
      ...doubts,
    ],
  };
}
