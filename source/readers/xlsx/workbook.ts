/** A workbook as sheets of text: what is shown in the cells, days as 2025-03-04, and which cells are merged. */
import { Failure } from '../../text/failure.ts';
import { childOf, descendantsOf, type Element, elementsOf, parseXml, textIn } from '../xml.ts';
import { openPackage, type Package } from '../zip.ts';
import { dayStyles, dayText } from './days.ts';

export interface MergedCells {
  /** From 0, as in `rows`. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Sheet {
  readonly name: string;
  /** True where nobody sees it in the workbook. */
  readonly hidden: boolean;
  /** Row by row from the first; a cell without anything is ''. */
  readonly rows: readonly (readonly string[])[];
  readonly merged: readonly MergedCells[];
}

const namespaces = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'p',
};

/** No sheet of an office is longer or wider; whole columns that are only painted don't count. */
const most = { rows: 100_000, columns: 500 };

function partOf(file: Package, name: string): Element | undefined {
  const bytes = file.part(name);
  return bytes && parseXml(new TextDecoder().decode(bytes), namespaces);
}

/** The text of a shared or inline string: its runs, without the readings printed above them. */
const stringOf = (element: Element): string =>
  elementsOf(element)
    .map((child) =>
      child.name === 'x:t' ? textIn(child) : child.name === 'x:r' ? elementsOf(child, 'x:t').map(textIn).join('') : '',
    )
    .join('');

/** Row and column from 0 of a reference such as AB12. */
export function positionOf(reference: string): { row: number; column: number } | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** A number as a spreadsheet shows it: of a binary fraction its fifteen digits. */
function numberText(raw: string): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  const shown = String(Number(value.toPrecision(15)));
  return shown.includes('e') ? raw : shown;
}

interface Book {
  readonly strings: readonly string[];
  readonly days: ReadonlySet<number>;
  readonly from1904: boolean;
}

function cellText(cell: Element, { strings, days, from1904 }: Book): string {
  const { t: type, s: style } = cell.attributes;
  const inline = childOf(cell, 'x:is');
  if (type === 'inlineStr') return inline ? stringOf(inline) : '';
  const value = childOf(cell, 'x:v');
  const raw = value ? textIn(value) : '';
  if (raw === '') return '';
  if (type === 's') return strings[Number(raw)] ?? '';
  if (type === 'b') return raw === '1' ? '是' : '否';
  if (type === 'str' || type === 'e' || type === 'd') return raw;
  return days.has(Number(style ?? 0)) ? dayText(Number(raw), from1904) : numberText(raw);
}

function rowsOf(sheet: Element, book: Book): string[][] {
  const rows: string[][] = [];
  for (const row of descendantsOf(childOf(sheet, 'x:sheetData') ?? sheet, 'x:row')) {
    const at = row.attributes.r === undefined ? rows.length : Number(row.attributes.r) - 1;
    const cells: string[] = [];
    for (const cell of elementsOf(row, 'x:c')) {
      const column = positionOf(cell.attributes.r ?? '')?.column ?? cells.length;
      const text = cellText(cell, book);
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

function mergedOf(sheet: Element): MergedCells[] {
  return elementsOf(childOf(sheet, 'x:mergeCells'), 'x:mergeCell').flatMap(({ attributes }) => {
    const [from, to] = (attributes.ref ?? '').split(':').map(positionOf);
    if (!from || !to) return [];
    return [{ ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 }];
  });
}

/** The sheets of an XLSX workbook in their order. Throws Failure (without the file's name) where it is damaged or endless. */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  const file = openPackage(bytes, 'Excel 工作簿（xlsx）');
  const workbook = partOf(file, 'xl/workbook.xml');
  if (!workbook) throw new Failure('不是 Excel 工作簿（xlsx），请用 Excel 或 WPS 另存为 xlsx 后再读。');
  const targets = new Map(
    elementsOf(partOf(file, 'xl/_rels/workbook.xml.rels')).map(({ attributes }) => [
      attributes.Id ?? '',
      (attributes.Target ?? '').replace(/^(?:\/xl\/|\.\/)?/, 'xl/'),
    ]),
  );
  const styles = partOf(file, 'xl/styles.xml');
  const book: Book = {
    strings: elementsOf(partOf(file, 'xl/sharedStrings.xml'), 'x:si').map(stringOf),
    days: styles ? dayStyles(styles) : new Set(),
    from1904: /^(?:1|true)$/.test(childOf(workbook, 'x:workbookPr')?.attributes.date1904 ?? ''),
  };
  return descendantsOf(workbook, 'x:sheet').flatMap(({ attributes }): Sheet[] => {
    const sheet = partOf(file, targets.get(attributes['r:id'] ?? '') ?? '');
    if (!sheet) return [];
    const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
    return [{ name: attributes.name ?? '', hidden, rows: rowsOf(sheet, book), merged: mergedOf(sheet) }];
  });
}
