/** A workbook (XLSX) from sheets of plain cells: values and live formulas, merged cells, a frozen head. The same bytes for the same sheets. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { withoutControls } from '../../text/controls.ts';
import { escapeHtml } from '../escape.ts';
import { type CellStyle, styleIndex, stylesXml } from './styles.ts';

export interface SheetCell {
  /** Digits of a decimal may be given as a string with `number`. */
  readonly value: string | number | null;
  /** True for digits in a string. */
  readonly number?: boolean;
  /** Without the equals sign; `value` is what it gives. */
  readonly formula?: string;
  readonly style?: CellStyle;
}

export interface SheetPage {
  readonly name: string;
  /** Widths of the columns in characters of half an em. */
  readonly widths: readonly number[];
  /** null: nothing there (covered by a merged cell, or empty). */
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  readonly merged?: readonly { row: number; column: number; rows: number; columns: number }[];
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Heights of rows in points, where they are not the usual. */
  readonly heights?: Readonly<Record<number, number>>;
  readonly landscape?: boolean;
  /** False where it is not made to fit the width of a page on paper. */
  readonly shrunk?: boolean;
}

/** Longer names and these characters are refused by Excel. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

/** AB for column 27 (from 0). */
export function columnName(column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

/** AB12 for row 11 and column 27 (from 0). */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** Excel keeps no more of a cell's text. */
const longestText = 32_767;

const escaped = (text: string): string => escapeHtml(withoutControls(text).slice(0, longestText));

function cellXml(cell: SheetCell, row: number, column: number): string {
  const { value, formula, style = 'plain' } = cell;
  const at = `r="${cellName(row, column)}" s="${styleIndex(style)}"`;
  const isNumber = typeof value === 'number' || cell.number === true;
  const made = formula === undefined ? '' : `<f>${escaped(formula)}</f>`;
  if (value === null || value === '') return made ? `<c ${at}>${made}</c>` : `<c ${at}/>`;
  if (isNumber) return `<c ${at}>${made}<v>${value}</v></c>`;
  return made
    ? `<c ${at} t="str">${made}<v>${escaped(String(value))}</v></c>`
    : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(String(value))}</t></is></c>`;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function viewXml({ frozen }: SheetPage, isFirst: boolean): string {
  const selected = isFirst ? ' tabSelected="1"' : '';
  if (!frozen) return `<sheetViews><sheetView${selected} workbookViewId="0"/></sheetViews>`;
  const { rows, columns } = frozen;
  const pane = columns > 0 && rows > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  return `<sheetViews><sheetView${selected} workbookViewId="0"><pane${split} topLeftCell="${cellName(rows, columns)}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function sheetXml(page: SheetPage, isFirst: boolean): string {
  const { widths, rows, merged = [], heights = {}, landscape, shrunk = true } = page;
  const columns = widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const lines = rows
    .map((row, index) => {
      const height = heights[index] ? ` ht="${heights[index]}" customHeight="1"` : '';
      const cells = row.map((cell, column) => (cell ? cellXml(cell, index, column) : '')).join('');
      return `<row r="${index + 1}"${height}>${cells}</row>`;
    })
    .join('');
  const covers = merged
    .filter((one) => one.rows * one.columns > 1)
    .map(
      (one) =>
        `<mergeCell ref="${cellName(one.row, one.column)}:${cellName(one.row + one.rows - 1, one.column + one.columns - 1)}"/>`,
    );
  return `${head}<worksheet ${main}>${shrunk ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}${viewXml(page, isFirst)}<sheetFormatPr defaultRowHeight="18"/>${columns ? `<cols>${columns}</cols>` : ''}<sheetData>${lines}</sheetData>${covers.length > 0 ? `<mergeCells count="${covers.length}">${covers.join('')}</mergeCells>` : ''}<pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}"${shrunk ? ' fitToWidth="1" fitToHeight="0"' : ''}/></worksheet>`;
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Every file of the archive bears this date, so that the same sheets give the same bytes. */
const archiveDate = new Date(1980, 0, 1);

/** The workbook of some sheets; formulas are worked out again when it is opened. */
export function writeWorkbook(pages: readonly SheetPage[]): Uint8Array {
  const list = pages.map(
    (page, index) => `<sheet name="${escaped(sheetName(page.name))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const links = pages.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  // The head of a long list stands on each of its pages.
  const titles = pages.flatMap(({ name, frozen }, index) =>
    frozen && frozen.rows > 0
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escaped(sheetName(name))}'!$1:$${frozen.rows}</definedName>`,
        ]
      : [],
  );
  const overrides = pages.map(
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${types}.worksheet+xml"/>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${relations}"><sheets>${list.join('')}</sheets>${titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : ''}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}<Relationship Id="rId${pages.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}${stylesXml}`,
  };
  for (const [index, page] of pages.entries())
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(page, index === 0);
  const archive: Zippable = {};
  for (const [path, content] of Object.entries(files)) archive[path] = strToU8(content);
  return zipSync(archive, { level: 6, mtime: archiveDate });
}
