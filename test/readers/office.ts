/** A loose document as a file of Word and as a workbook, by hand: no writer of ours stands between it and the readers. */
import { strToU8, zipSync } from 'fflate';
import type { LooseCell, LooseDocument, LooseTable } from './document.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A document of Word around the XML of its body. */
export const docxOf = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(`<w:document ${word}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  });

/** A paragraph of Word; line breaks are its own. */
export const wordParagraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${text
    .split('\n')
    .map((line) => `<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`)
    .join('<w:r><w:br/></w:r>')}</w:p>`;

/** Every place of a table's grid: the cell that begins there, or the one that covers it. */
function places({ rows }: LooseTable): { cell: LooseCell; first: boolean; top: boolean }[][] {
  const grid: { cell: LooseCell; first: boolean; top: boolean }[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (grid[y]![x]) x += 1;
      for (let dy = 0; dy < cell.rowspan && grid[y + dy]; dy += 1)
        for (let dx = 0; dx < cell.colspan; dx += 1) grid[y + dy]![x + dx] = { cell, first: dx === 0, top: dy === 0 };
      x += cell.colspan;
    }
  }
  return grid;
}

function wordTable(table: LooseTable): string {
  const rows = places(table).map((row) => {
    const cells = row.flatMap((place) => {
      if (!place?.first) return [];
      const { cell, top } = place;
      const merge = cell.rowspan > 1 ? `<w:vMerge${top ? ' w:val="restart"' : ''}/>` : '';
      const text = top ? cell.text : '';
      return [`<w:tc><w:tcPr><w:gridSpan w:val="${cell.colspan}"/>${merge}</w:tcPr>${wordParagraph(text)}</w:tc>`];
    });
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

export function asDocx(document: LooseDocument): Uint8Array {
  const lines = (texts: readonly string[]) => texts.map((text) => wordParagraph(text)).join('');
  const level = document.dress.headingTag === 'h2' ? '<w:outlineLvl w:val="1"/>' : '';
  const sections = document.sections.map(
    ({ heading, body }) =>
      wordParagraph(heading, level) +
      body.map((item) => (typeof item === 'string' ? wordParagraph(item) : wordTable(item))).join(''),
  );
  const body =
    lines(document.before) +
    lines(document.title) +
    lines(document.preamble) +
    sections.join('') +
    lines(document.after);
  const touches = document.finish.filter(({ format }) => format === 'docx');
  return docxOf(touches.reduce((xml, { change }) => change(xml), body));
}

const columnName = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);

/** A workbook of one sheet, from the rows of its cells, the merged ones, and the XML of its styles where it has any. */
export function xlsxOf(rows: readonly string[], merges: readonly string[] = [], styles = ''): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const links = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const merged =
    merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : '';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8(
      `<workbook ${main} ${links}><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    ...(styles === '' ? {} : { 'xl/styles.xml': strToU8(`<styleSheet ${main}>${styles}</styleSheet>`) }),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet ${main}><sheetData>${rows.join('')}</sheetData>${merged}</worksheet>`,
    ),
  });
}

/** A cell with words or a number in it. */
export const sheetCell = (column: number, row: number, text: string): string =>
  /^\d+(?:\.\d+)?$/.test(text)
    ? `<c r="${columnName(column)}${row}"><v>${text}</v></c>`
    : `<c r="${columnName(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

export function asXlsx(document: LooseDocument): Uint8Array {
  const rows: string[] = [];
  const merges: string[] = [];
  const add = (cells: string) => rows.push(`<row r="${rows.length + 1}">${cells}</row>`);
  const line = (text: string) => add(sheetCell(0, rows.length + 1, text));
  for (const text of [...document.before, ...document.title, ...document.preamble]) line(text);
  for (const { heading, body } of document.sections) {
    line(heading);
    for (const item of body) {
      if (typeof item === 'string') {
        line(item);
        continue;
      }
      const first = rows.length + 1;
      for (const [y, row] of places(item).entries()) {
        add(
          row.map((place, x) => (place?.first && place.top ? sheetCell(x, first + y, place.cell.text) : '')).join(''),
        );
        for (const [x, place] of row.entries()) {
          const { colspan, rowspan } = place?.cell ?? { colspan: 1, rowspan: 1 };
          if (place?.first && place.top && colspan * rowspan > 1)
            merges.push(`${columnName(x)}${first + y}:${columnName(x + colspan - 1)}${first + y + rowspan - 1}`);
        }
      }
    }
  }
  for (const text of document.after) line(text);
  return xlsxOf(rows, merges);
}
