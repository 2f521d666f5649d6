/** What a workbook of ours holds, cell by cell: numbers are numbers, words are words, whatever they look like. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { filesBeside } from '../../source/writers/beside.ts';
import { columnName, type SheetPage, writeWorkbook } from '../../source/writers/xlsx/workbook.ts';
import { zeroReport } from '../helpers/sample.ts';

/** The parts of a workbook as text, by path. */
const partsOf = (pages: readonly SheetPage[]): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(writeWorkbook(pages))).map(([path, bytes]) => [path, strFromU8(bytes)]));

test('numbers can be added up, words cannot, a formula brings its value, an empty cell has none', () => {
  const row = [7, '7', '12.50', { value: '12.50', number: true }, { value: 3, formula: 'A1-4' }, null, '', '=A1'];
  const cells = row.map((one) => (one !== null && typeof one === 'object' ? one : { value: one }));
  const sheet = strFromU8(
    unzipSync(writeWorkbook([{ name: '一', widths: [], rows: [cells] }]))['xl/worksheets/sheet1.xml']!,
  );
  const cell = (name: string) =>
    new RegExp(`<c r="${name}"[^>]*?(?:/>|>.*?</c>)`).exec(sheet)?.[0].replace(/ s="\d+"/, '');
  expect(cell('A1')).toBe('<c r="A1"><v>7</v></c>');
  expect(cell('B1')).toContain('inlineStr');
  expect(cell('C1')).toContain('inlineStr');
  expect(cell('D1')).toBe('<c r="D1"><v>12.50</v></c>');
  expect(cell('E1')).toBe('<c r="E1"><f>A1-4</f><v>3</v></c>');
  expect(cell('F1')).toBe('<c r="F1"/>');
  expect(cell('G1')).toBe('<c r="G1"/>');
  expect(cell('H1')).toContain('>=A1</t>');
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});

test('what Excel refuses is cut: a name after 31 characters, a text after 32767', () => {
  const files = unzipSync(
    writeWorkbook([{ name: '乡'.repeat(32), widths: [], rows: [[{ value: '镇'.repeat(32_768) }]] }]),
  );
  expect(strFromU8(files['xl/workbook.xml']!).match(/乡+/)![0]).toHaveLength(31);
  expect(strFromU8(files['xl/worksheets/sheet1.xml']!).match(/镇+/)![0]).toHaveLength(32_767);
});

test('a page offers what people download of what is written beside it, and nothing else', () => {
  expect(filesBeside(zeroReport(), ['html', 'md', 'json', 'docx', 'pdf'], false)).toHaveLength(2);
  expect(filesBeside(zeroReport(), ['html', 'docx'], false)).toEqual([expect.stringMatching(/报告\.docx$/)]);
  expect(filesBeside(zeroReport(), ['html', 'md'], true)).toEqual([]);
});

test('the parts of a workbook name each other, sheet by sheet', () => {
  const page = (name: string) => ({ name, widths: [], rows: [] });
  const text = partsOf([page('甲'), page('乙:[丙]*?/\\'), page('丁')]);
  expect(text['xl/workbook.xml']!.match(/<sheet .*?\/>/g)).toEqual([
    '<sheet name="甲" sheetId="1" r:id="rId1"/>',
    '<sheet name="乙  丙     " sheetId="2" r:id="rId2"/>',
    '<sheet name="丁" sheetId="3" r:id="rId3"/>',
  ]);
  const targets = [...text['xl/_rels/workbook.xml.rels']!.matchAll(/Id="(\w+)" [^>]*Target="([^"]+)"/g)];
  expect(targets.map(([, id, target]) => `${id} ${target}`)).toEqual([
    ...[1, 2, 3].map((number) => `rId${number} worksheets/sheet${number}.xml`),
    'rId4 styles.xml',
  ]);
  const declared = [...text['[Content_Types].xml']!.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path!);
  expect(declared.filter((path) => !text[path])).toEqual([]);
  expect(Object.keys(text).filter((path) => /sheet\d+\.xml$/.test(path) && !declared.includes(path))).toEqual([]);
  expect(text['xl/workbook.xml']).not.toContain('definedName');
});

test('a sheet is as wide, as high, as merged, as frozen and as printed as it was said', () => {
  const bare = { name: '甲', widths: [], rows: [[{ value: 1 }], [null, { value: 2, style: 'gap' as const }]] };
  const sheets = (more: object) => {
    const text = partsOf([{ ...bare, ...more }, bare]);
    return [text['xl/worksheets/sheet1.xml']!, text['xl/worksheets/sheet2.xml']!, text['xl/workbook.xml']!] as const;
  };
  const [first, second] = sheets({});
  expect(first).toContain('<sheetView tabSelected="1" workbookViewId="0"/>');
  expect(second).toContain('<sheetView workbookViewId="0"/>');
  expect(first).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
  expect(first).toContain('orientation="portrait" fitToWidth="1" fitToHeight="0"/>');
  for (const none of ['<cols>', 'mergeCell', ' ht=', 'pane ']) expect(first).not.toContain(none);
  expect(first).toMatch(/<row r="1"><c r="A1" s="0">.*<row r="2"><c r="B2" s="6">/);
  const [wide] = sheets({ widths: [7, 12.5], heights: { 1: 30 }, landscape: true, shrunk: false });
  expect(wide).toContain(
    '<cols><col min="1" max="1" width="7" customWidth="1"/><col min="2" max="2" width="12.5" customWidth="1"/></cols>',
  );
  expect(wide).toMatch(/<row r="1"><c.*<row r="2" ht="30" customHeight="1">/);
  expect(wide).toContain('orientation="landscape"/>');
  expect(wide).not.toContain('fitToPage');
  const [merged] = sheets({
    merged: [
      { row: 0, column: 0, rows: 1, columns: 1 },
      { row: 0, column: 1, rows: 2, columns: 1 },
      { row: 1, column: 0, rows: 1, columns: 3 },
    ],
  });
  expect(merged).toContain('<mergeCells count="2"><mergeCell ref="B1:B2"/><mergeCell ref="A2:C2"/></mergeCells>');
});

test.each([
  [{ rows: 3, columns: 1 }, ' xSplit="1" ySplit="3"', 'B4', 'bottomRight', 3],
  [{ rows: 1, columns: 0 }, ' ySplit="1"', 'A2', 'bottomLeft', 1],
  [{ rows: 0, columns: 2 }, ' xSplit="2"', 'C1', 'topRight', 0],
])('a frozen head %j stays in view, and stands on every page that is printed', (frozen, split, at, pane, titles) => {
  const text = partsOf([
    { name: '甲', widths: [], rows: [] },
    { name: '乙&丙', widths: [], rows: [], frozen },
  ]);
  expect(text['xl/worksheets/sheet2.xml']).toContain(
    `<pane${split} topLeftCell="${at}" activePane="${pane}" state="frozen"/>`,
  );
  const names = text['xl/workbook.xml']!.match(/<definedName .*?<\/definedName>/g) ?? [];
  expect(names).toEqual(
    titles > 0
      ? [`<definedName name="_xlnm.Print_Titles" localSheetId="1">'乙&amp;丙'!$1:$${titles}</definedName>`]
      : [],
  );
});

test('a formula may give words, or nothing yet', () => {
  const cells = [
    { value: '甲&乙', formula: 'A1&"<"' },
    { value: null, formula: 'A2' },
  ].map((cell) => [cell]);
  const sheet = partsOf([{ name: '一', widths: [], rows: cells }])['xl/worksheets/sheet1.xml']!;
  expect(sheet).toContain('<c r="A1" s="0" t="str"><f>A1&amp;&quot;&lt;&quot;</f><v>甲&amp;乙</v></c>');
  expect(sheet).toContain('<c r="A2" s="0"><f>A2</f></c>');
});
