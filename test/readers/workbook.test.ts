import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../source/readers/xlsx/workbook.ts';
import { withoutControls } from '../../source/text/controls.ts';
import { writeWorkbook } from '../../source/writers/xlsx/workbook.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook of one sheet, as other programs write it. */
function workbook(cells: string, { strings = '', styles = '', book = '' } = {}): Uint8Array {
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${book}<sheets><sheet name="甲" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="x" Target="/xl/worksheets/a.xml"/></Relationships>',
    'xl/worksheets/a.xml': `<worksheet ${main}><sheetData>${cells}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet ${main}>${styles}</styleSheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

describe('a workbook', () => {
  it('reads shared strings without the readings above them, and skipped cells as empty', () => {
    const strings = '<si><r><t>自然</t></r><r><t>人</t></r><rPh sb="0" eb="2"><t>ziran</t></rPh></si>';
    const [sheet] = readWorkbook(workbook('<row r="2"><c r="C2" t="s"><v>0</v></c></row>', { strings }));
    expect(sheet!.rows).toEqual([[], ['', '', '自然人']]);
  });

  it('shows days as days, also in Chinese formats and from 1904', () => {
    const styles =
      '<numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="31"/></cellXfs>';
    const cells =
      '<row r="1"><c r="A1"><v>45720</v></c><c r="B1" s="1"><v>45720</v></c><c r="C1" s="2"><v>45720.5</v></c><c r="D1" s="3"><v>45720</v></c></row>';
    expect(readWorkbook(workbook(cells, { styles }))[0]!.rows).toEqual([
      ['45720', '2025-03-04', '2025-03-04', '2025-03-04'],
    ]);
    const [old] = readWorkbook(workbook(cells, { styles, book: '<workbookPr date1904="1"/>' }));
    expect(old!.rows[0]![1]).toBe('2029-03-05');
  });

  it('shows a binary fraction with the digits that were typed', () => {
    const [sheet] = readWorkbook(
      workbook('<row r="1"><c r="A1"><v>0.30000000000000004</v></c><c r="B1"><v>59237.2449</v></c></row>'),
    );
    expect(sheet!.rows).toEqual([['0.3', '59237.2449']]);
  });

  it('is refused in a sentence where it is something else', () => {
    expect(() => readWorkbook(zipSync({ 'a.txt': strToU8('a') }))).toThrow('不是 Excel 工作簿');
    expect(() => readWorkbook(strToU8('PK\u0003\u0004'))).toThrow('不是完整的 Excel 工作簿');
    expect(() => readWorkbook(workbook('<row r="999999"><c r="A999999"><v>1</v></c></row>'))).toThrow('超过 10 万行');
  });

  it('comes back as it was written, whatever stands in the cells', () => {
    const text = fc.string({ unit: 'binary' }).map((value) => withoutControls(value).replace(/\r\n?/g, '\n'));
    fc.assert(
      fc.property(fc.array(fc.array(fc.oneof(text, fc.integer()), { minLength: 1 }), { minLength: 1 }), (rows) => {
        const sheets = readWorkbook(
          writeWorkbook([{ name: '表', widths: [9], rows: rows.map((row) => row.map((value) => ({ value }))) }]),
        );
        const trimmed = (row: readonly unknown[]) =>
          row
            .map(String)
            .join('\u0001')
            .replace(/\u0001+$/, '');
        const written = rows.map(trimmed);
        while (written.at(-1) === '') written.pop();
        expect(sheets[0]!.rows.map(trimmed)).toEqual(written);
      }),
      { numRuns: 40 },
    );
  });
});
