/** What a workbook shows is read, row by row and cell by cell; what it hides or has not worked out is said. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Document, TableBlock } from '../../source/document/document.ts';
import { xlsxDocument } from '../../source/readers/xlsx.ts';
import { sheetCell, xlsxOf } from './office.ts';

/** The blocks of a document: a text as it is, a table by its rows. */
const shownOf = ({ blocks }: Document) =>
  blocks.map((block) => (block.kind === 'text' ? block.text : block.rows.map((row) => row.map(({ text }) => text))));
/** A row of cells beside each other from the first column on. */
const row = (number: number, texts: readonly string[], attributes = ''): string =>
  `<row r="${number}" ${attributes}>${texts.map((text, column) => (text === '' ? '' : sheetCell(column, number, text))).join('')}</row>`;
const heads = ['项目', '自然人', '总计'];

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const links = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A workbook of several sheets: the attributes of each, what stands in it, and parts beside them. */
function book(sheets: readonly (readonly [attributes: string, content: string])[], parts: Record<string, string> = {}) {
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook ${main} ${links}><sheets>${sheets.map(([own], at) => `<sheet ${own} r:id="r${at}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/s${at}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(
      sheets.map(([, content], at) => [`xl/worksheets/s${at}.xml`, `<worksheet ${main}>${content}</worksheet>`]),
    ),
    ...parts,
  };
  return xlsxDocument(zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]))));
}
const data = (...rows: string[]): string => `<sheetData>${rows.join('')}</sheetData>`;

describe('what nobody sees', () => {
  test.each(['1', 'true'])('a hidden row (%s) is left out and said, a row that is not hidden stays', (hidden) => {
    const rows = data(
      row(1, heads, 'hidden="false"'),
      row(2, ['新收', '5', '7'], `hidden="${hidden}"`),
      row(3, ['结转', '0', '1'], 'hidden="0"'),
    );
    const read = book([['name="表"', rows]]);
    expect(shownOf(read)).toEqual([[heads, ['结转', '0', '1']]]);
    expect(read.losses).toEqual(['工作表“表”里有隐藏的行或列，没有读入']);
  });

  test('a hidden row of nothing is no loss', () =>
    expect(book([['name="表"', data(row(1, heads), row(2, ['', ' '], 'hidden="1"'))]]).losses).toBeUndefined());

  test.each(['1', 'true'])('hidden columns (%s) are left out and said', (hidden) => {
    const cols = `<cols><col min="2" max="3" hidden="${hidden}"/><col min="5" max="5" hidden="false"/></cols>`;
    const read = book([
      ['name="表"', cols + data(row(1, ['甲', '乙', '丙', '丁', '戊']), row(2, ['a', 'b', 'c', 'd', 'e']))],
    ]);
    expect(shownOf(read)).toEqual([
      [
        ['甲', '丁', '戊'],
        ['a', 'd', 'e'],
      ],
    ]);
    expect(read.losses).toEqual(['工作表“表”里有隐藏的行或列，没有读入']);
  });

  test('hidden sheets are left out and said, each by its name; those without a part say nothing', () => {
    const rows = data(row(1, heads));
    const read = book([
      ['name="甲" state="hidden"', rows],
      ['name="乙" state="veryHidden"', rows],
      ['name="丙" state="visible"', data(row(1, ['丙', '1']))],
    ]);
    expect(shownOf(read)).toEqual([[['丙', '1']]]);
    expect(read.losses).toEqual(['工作表“甲”是隐藏的，没有读入', '工作表“乙”是隐藏的，没有读入']);
  });

  test('what stands behind the hundredth column is said', () => {
    const wide = (texts: number) =>
      data(
        row(
          1,
          Array.from({ length: texts }, (_, at) => `第${at + 1}列`),
        ),
      );
    const whole = book([['name="表"', wide(100)]]);
    expect((whole.blocks[0] as TableBlock).rows[0]).toHaveLength(100);
    expect(whole.losses).toBeUndefined();
    expect(book([['name="表"', wide(101)]]).losses).toEqual(['工作表“表”第 100 列以后的内容没有读入']);
  });
});

describe('a cell', () => {
  /** What stands in a cell between two others, and what is said of it. */
  const cell = (xml: string, styles = '') => {
    const rows = [row(1, heads), `<row r="2">${sheetCell(0, 2, '新收')}${xml}${sheetCell(2, 2, '7')}</row>`];
    const [table] = xlsxDocument(xlsxOf(rows, [], styles)).blocks as TableBlock[];
    const { text, remarks } = table!.rows[1]![1]!;
    return [text, ...(remarks ?? [])];
  };

  test.each([
    ['a number', '<c r="B2"><v>5</v></c>', ['5']],
    ['a worked out formula', '<c r="B2"><f>A1</f><v>5</v></c>', ['5']],
    ['a formula that is not worked out', '<c r="B2"><f>SUM(C2:D2)</f></c>', ['', '这一格是公式，文件里没有算好的数']],
    ['a truth', '<c r="B2" t="b"><v>1</v></c>', ['TRUE']],
    ['an untruth', '<c r="B2" t="b"><v>0</v></c>', ['FALSE']],
    ['an error', '<c r="B2" t="e"><v>#REF!</v></c>', ['#REF!']],
    ['a string', '<c r="B2" t="str"><v>0.10</v></c>', ['0.10']],
    ['a binary fraction', '<c r="B2"><v>0.30000000000000004</v></c>', ['0.3']],
    ['no shared string of this number', '<c r="B2" t="s"><v>9</v></c>', ['']],
    [
      'pieces, some of them crossed out',
      '<c r="B2" t="inlineStr"><is><r><rPr><strike/></rPr><t>5</t></r><r><t>6</t></r></is></c>',
      ['6', '“5”划掉了，没有读入'],
    ],
    [
      'a small number of a note beside it',
      '<c r="B2" t="inlineStr"><is><r><t>5</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c>',
      ['5[1]'],
    ],
    [
      'a number below the line',
      '<c r="B2" t="inlineStr"><is><r><t>5</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>1</t></r></is></c>',
      ['5[1]'],
    ],
  ])('%s', (_, xml, expected) => expect(cell(xml)).toEqual(expected));

  const fonts = '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>';
  const formats = '<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>';
  test('whose letters are all crossed out holds nothing, and says so', () => {
    const styled = (style: number) => cell(`<c r="B2" s="${style}"><v>5</v></c>`, fonts + formats);
    expect(styled(0)).toEqual(['5']);
    expect(styled(1)).toEqual(['', '“5”划掉了，没有读入']);
    expect(styled(2)).toEqual(['5']);
  });

  test('that shows fewer places, or something else, is said to', () => {
    const xfs = '<cellXfs><xf numFmtId="2"/><xf numFmtId="9"/></cellXfs>';
    expect(cell('<c r="B2" s="0"><v>5.125</v></c>', xfs)).toEqual([
      '5.125',
      '单元格的格式让它少显示几位小数，读的是格里存的数',
    ]);
    expect(cell('<c r="B2" s="1" t="n"><v>5</v></c>', xfs)).toEqual([
      '',
      '单元格的格式让它显示成别的样子，格里存的是“5”，没有读入，请打开文件照看到的填',
    ]);
    expect(cell('<c r="B2" s="1" t="str"><v>5</v></c>', xfs)).toEqual(['5']);
  });

  test('with several lines keeps them', () => {
    const rows = [row(1, heads), row(2, ['新收', '5\n6\n', '7'])];
    const [table] = xlsxDocument(xlsxOf(rows)).blocks as TableBlock[];
    expect(table!.rows[1]![1]!.lines).toEqual(['5', '6']);
  });
});

describe('rows', () => {
  const read = (rows: readonly string[], merges: readonly string[] = []) => xlsxDocument(xlsxOf(rows, merges));

  test('one text alone is a line of text, each of its lines one; an empty row parts tables', () => {
    const rows = [row(1, ['一、总体情况\n\n全年公开。']), row(2, heads), row(3, []), row(4, ['乙', '1'])];
    expect(shownOf(read(rows))).toEqual(['一、总体情况', '全年公开。', [heads], [['乙', '1']]]);
  });

  test('merged over several columns one text heads its table, unless it is a title, a heading or a sentence', () => {
    const rows = [row(1, ['申请人情况']), row(2, heads)];
    expect(shownOf(read(rows, ['A1:C1']))).toEqual([[['申请人情况'], heads]]);
    expect(shownOf(read([row(1, ['注：含乡镇。']), row(2, heads)], ['A1:C1']))).toEqual(['注：含乡镇。', [heads]]);
    expect(shownOf(read(rows, ['A1:A2']))).toEqual(['申请人情况', [heads.slice(1)]]);
  });

  test('a merged cell has its columns and rows, what it covers is no cell', () => {
    const [table] = read(
      [row(1, ['项目', '申请人情况', '']), row(2, ['', '自然人', '总计']), row(3, ['新收', '5', '7'])],
      ['A1:A2', 'B1:C1'],
    ).blocks as TableBlock[];
    expect(table!.rows.map((one) => one.map(({ text, x, colSpan, rowSpan }) => [text, x, colSpan, rowSpan]))).toEqual([
      [
        ['项目', 0, 1, 2],
        ['申请人情况', 1, 2, 1],
      ],
      [
        ['自然人', 1, 1, 1],
        ['总计', 2, 1, 1],
      ],
      [
        ['新收', 0, 1, 1],
        ['5', 1, 1, 1],
        ['7', 2, 1, 1],
      ],
    ]);
  });

  test('cells that a row leaves out at its end are there, as far as most rows or the heads reach', () => {
    const rows = [row(1, [...heads, '备注']), row(2, ['新收', '5', '7']), row(3, ['结转'])];
    expect(shownOf(read([...rows, row(4, ['合计', '5'])]))).toEqual([
      [
        ['项目', '自然人', '总计', '备注'],
        ['新收', '5', '7', ''],
      ],
      '结转',
      [['合计', '5']],
    ]);
  });

  test('a shorter row that ends in its total is not filled up: its columns have moved', () => {
    const rows = [
      row(1, ['项目', '甲', '乙', '丙', '丁', '总计']),
      row(2, ['新收', '1', '2', '3', '6']),
      row(3, ['结转', '1', '2', '3', '5']),
    ];
    expect(shownOf(read(rows))).toEqual([
      [
        ['项目', '甲', '乙', '丙', '丁', '总计'],
        ['新收', '1', '2', '3', '6'],
        ['结转', '1', '2', '3', '5', ''],
      ],
    ]);
  });

  test('cells and rows without an address stand behind the one before them', () => {
    const rows = [
      '<row><c t="str"><v>项目</v></c><c r="C1" t="str"><v>甲</v></c><c t="str"><v>乙</v></c></row>',
      '<row><c t="str"><v>新收</v></c><c/><c><v>5</v></c><c><v>6</v></c></row>',
    ];
    expect(shownOf(read(rows))).toEqual([
      [
        ['项目', '', '甲', '乙'],
        ['新收', '', '5', '6'],
      ],
    ]);
  });

  test('more than two thousand are no report', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => row(at + 1, []));
    expect(() => read(many(2001))).toThrow('里有 2001 行，不像是一份年度报告');
    expect(read(many(2000)).blocks).toEqual([]);
  });
});

describe('boxes and pictures', () => {
  const drawing = (...boxes: string[]) =>
    `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${boxes.join('')}</xdr:wsDr>`;
  const box = (at: number, ...runs: string[]) =>
    `<xdr:twoCellAnchor><xdr:from><xdr:row>${at}</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p>${runs.join('')}</a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor>`;
  const run = (text: string, properties = '') => `<a:r><a:rPr ${properties}/><a:t>${text}</a:t></a:r>`;
  const rels = (target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="${target}"/></Relationships>`;

  test.each(['../drawings/d.xml', '/xl/drawings/d.xml'])('a box (%s) stands before the row it begins at', (target) => {
    const read = book([['name="表"', data(row(1, ['题', '1']), row(3, heads))]], {
      'xl/worksheets/_rels/s0.xml.rels': rels(target),
      'xl/drawings/d.xml': drawing(
        box(9, run('末尾')),
        box(1, run('第一行'), '<a:br/>', run('第二行')),
        box(2, run('划掉', 'strike="sngStrike"'), run('留下', 'strike="noStrike"')),
        box(0, run(' ')),
      ),
    });
    expect(shownOf(read)).toEqual([[['题', '1']], '第一行', '第二行', [heads], '留下', '末尾'].flatMap((one) => [one]));
    expect(read.blocks.flatMap((block) => (block.kind === 'text' ? (block.remarks ?? []) : []))).toEqual([
      '“划掉”划掉了，没有读入',
    ]);
  });

  test('pictures are known of', () => {
    const sheet = [['name="表"', data(row(1, heads))]] as const;
    expect(book(sheet).hasPictures).toBeUndefined();
    expect(book(sheet, { 'xl/media/image1.png': 'x' }).hasPictures).toBe(true);
  });
});
