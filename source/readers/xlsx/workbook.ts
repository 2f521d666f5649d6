/** A workbook as sheets of text: what is shown in the cells, days as 2025-03-04, and which cells are merged. */
import { Failure } from '../../text/failure.ts';
import { childOf, descendantsOf, type Element, elementsOf, textIn } from '../xml.ts';
import { type MergedCells, mergedIn, numberText, openBook, partOf, positionOf, runsOf } from './book.ts';
import { dayStyles, dayText } from './days.ts';

export interface Sheet {
  readonly name: string;
  /** True where nobody sees it in the workbook. */
  readonly hidden: boolean;
  /** Row by row from the first; a cell without anything is ''. */
  readonly rows: readonly (readonly string[])[];
  readonly merged: readonly MergedCells[];
}

/** No sheet of an office is longer or wider; whole columns that are only painted don't count. */
const most = { rows: 100_000, columns: 500 };

/** The text of a shared or inline string. */
const stringOf = (element: Element): string =>
  runsOf(element)
    .map(({ text }) => text)
    .join('');

/** What tells how the numbers of a workbook's cells are shown. */
interface Contents {
  readonly strings: readonly string[];
  readonly days: ReadonlySet<number>;
  readonly from1904: boolean;
}

function cellText(cell: Element, { strings, days, from1904 }: Contents): string {
  const { t: type, s: style } = cell.attributes;
  const inline = childOf(cell, 's:is');
  if (type === 'inlineStr') return inline ? stringOf(inline) : '';
  const value = childOf(cell, 's:v');
  const raw = value ? textIn(value) : '';
  if (raw === '') return '';
  if (type === 's') return strings[Number(raw)] ?? '';
  if (type === 'b') return raw === '1' ? '是' : '否';
  if (type === 'str' || type === 'e' || type === 'd') return raw;
  return days.has(Number(style ?? 0)) ? dayText(Number(raw), from1904) : numberText(raw);
}

function rowsOf(sheet: Element, contents: Contents): string[][] {
  const rows: string[][] = [];
  for (const row of descendantsOf(childOf(sheet, 's:sheetData') ?? sheet, 's:row')) {
    const at = row.attributes.r === undefined ? rows.length : Number(row.attributes.r) - 1;
    const cells: string[] = [];
    for (const cell of elementsOf(row, 's:c')) {
      const column = positionOf(cell.attributes.r ?? '')?.column ?? cells.length;
      const text = cellText(cell, contents);
      if (text === '') continue;
      if (column >= most.columns || at >= most.rows)
        throw new Failure(
          `里有一张表超过 ${most.rows / 10_000} 万行或 ${most.columns} 列，没有打开；请只留要用的部分另存一次。`,
        );
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
    if (cells.length === 0) continue;
    while (rows.length < at) rows.push([]);
    rows[at] = cells;
  }
  return rows;
}

/** The sheets of an XLSX workbook in their order. Throws Failure (without the file's name) where it is damaged or endless. */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  const { file, workbook, sheets } = openBook(bytes);
  const styles = partOf(file, 'xl/styles.xml');
  const contents: Contents = {
    strings: elementsOf(partOf(file, 'xl/sharedStrings.xml'), 's:si').map(stringOf),
    days: styles ? dayStyles(styles) : new Set(),
    from1904: /^(?:1|true)$/.test(childOf(workbook, 's:workbookPr')?.attributes.date1904 ?? ''),
  };
  return sheets.flatMap(({ name, hidden, part }): Sheet[] => {
    const sheet = partOf(file, part);
    return sheet ? [{ name, hidden, rows: rowsOf(sheet, contents), merged: mergedIn(sheet) }] : [];
  });
}
