/** What a workbook of ours holds, cell by cell: numbers are numbers, words are words, whatever they look like. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { filesBeside } from '../../source/writers/beside.ts';
import { columnName, writeWorkbook } from '../../source/writers/xlsx/workbook.ts';
import { zeroReport } from '../helpers/sample.ts';

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
