/** Files of other programs, and files that are meant to hang their reader. */
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { asHtml, documentOf } from './document.ts';
import { asDocx, docxOf, sheetCell, wordParagraph, xlsxOf } from './office.ts';
import { asPdf, type PdfDress, pdfOf, usualPdf } from './pdf.ts';
import { figureOf, notesOf, notesOfCell, page, read } from './readText.ts';
import { distinctReport, randomFrom } from './tellingReport.ts';

const fileOf = (name: string): Uint8Array => readFileSync(new URL(`files/${name}`, import.meta.url));
const document = () => documentOf(distinctReport());

test.each(['distinct.doc', 'distinct.odt'])('%s, as LibreOffice makes it, is read whole', async (name) => {
  const { reading, kind: _, ...report } = await read(fileOf(name), name);
  const { kind: __, ...expected } = distinctReport();
  expect(report).toEqual(expected);
  expect(reading!.notes).toEqual([]);
});

test('a .wps file is the same inside', async () => {
  expect((await read(fileOf('distinct.doc'), '报告.wps')).figures).toEqual(distinctReport().figures);
});

test('numbers that an old document counts by itself are printed before its paragraphs', async () => {
  const { overview, problems, reading } = await read(fileOf('numbered.doc'), 'a.doc');
  expect(reading!.headings).toEqual([
    '一、工作概览',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、困难与打算',
    '六、其他需要报告的事项',
  ]);
  expect(Object.values(overview)).toEqual([
    '全年公开政府信息126条。',
    '全年收到政府信息公开申请5件，均已答复。',
    '落实三审三校。',
    '改版专栏2个。',
    '开展培训1次。',
  ]);
  expect(problems.split('\n')).toEqual([
    '有以下几点：',
    '1．解读形式不够多样。',
    '2．更新不够及时。',
    '下一步按月检查。',
  ]);
});

test('lists of an old document that are damaged cost it no more than their numbers', async () => {
  const whole = fileOf('numbered.doc');
  const random = randomFrom(7);
  for (let round = 0; round < 60; round += 1) {
    const bytes = Uint8Array.from(whole);
    // Behind the text stand the tables with the lists.
    for (let count = 0; count < 6; count += 1)
      bytes[Math.floor(bytes.length * (0.3 + 0.7 * random()))] = Math.floor(random() * 256);
    const failure = await read(bytes, '2025.doc').then(
      () => 'Failure',
      ({ name }: Error) => name,
    );
    expect(failure, `round ${round}`).toBe('Failure');
  }
});

describe('PDF', () => {
  const dresses: readonly Partial<PdfDress>[] = [
    { lines: 'strokes' },
    { lines: 'thin rectangles', runningHead: '青川市人民政府网站' },
    { lines: 'boxes apart', pageNumbers: false },
    { lines: 'strokes', size: 8 },
    { lines: 'thin rectangles', size: 13 },
  ];
  test.each(dresses)('%j: every figure and every text', async (dress) => {
    const report = await read(asPdf(document(), { ...usualPdf, ...dress }), 'a.pdf');
    expect(report.figures).toEqual(distinctReport().figures);
    expect([report.preamble, report.overview, report.problems, report.other]).toEqual(
      (({ preamble, overview, problems, other }) => [preamble, overview, problems, other])(distinctReport()),
    );
  });

  test('without lines: what is not certain is said', async () => {
    const report = await read(asPdf(document(), { ...usualPdf, lines: 'none' }), 'a.pdf');
    const noted = new Set(report.reading!.notes.map(({ place }) => place));
    for (const [id, figure] of Object.entries(distinctReport().figures))
      if (report.figures[id] !== figure) expect(noted).toContain(id);
    expect(Object.keys(report.figures).length).toBeGreaterThan(150);
  });

  test('a digit with a line through it does not count', async () => {
    const text = Buffer.from(asPdf(document())).toString('latin1');
    const [, x = '', y = ''] = /1 0 0 1 (\S+) (\S+) Tm <0031003000320034> Tj/.exec(text) ?? [];
    const middle = Number(y) + 3.5;
    const struck = text.replace(/(<0031003000320034> Tj ET)/, `$1\n${x} ${middle} m ${Number(x) + 5} ${middle} l S`);
    const report = await read(Buffer.from(struck, 'latin1'), 'a.pdf');
    expect(figureOf(report, 'issued')).toBe(24);
    expect(notesOfCell(report, 'issued').join()).toContain('划掉');
  });
});

/** A PDF of objects that are given as they are. */
function pdfFrom(objects: readonly (string | Buffer)[]): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n')];
  for (const [index, object] of objects.entries())
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object as string), Buffer.from('\nendobj\n'));
  parts.push(Buffer.from('trailer\n<< /Root 1 0 R >>\n%%EOF'));
  return Buffer.concat(parts);
}
const catalog = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'];
const blank = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>';
const packed = (content: Buffer, filter: string): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Filter ${filter} /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);
const zeros = deflateSync(Buffer.alloc(60_000_000));
const damaged = Buffer.concat([deflateSync(Buffer.alloc(38_000_000)).subarray(0, -400), Buffer.alloc(60, 0xff)]);

describe('a PDF that is no report is refused in one sentence', () => {
  test.each([
    ['a stream without end', pdfFrom([...catalog, blank, packed(zeros, '/FlateDecode')]), '超过 5 MB'],
    [
      'fonts that are damaged at their ends, too many together',
      pdfFrom([...catalog, blank, ...new Array<Buffer>(4).fill(packed(damaged, '/FlateDecode /Length1 9'))]),
      '超过 40 MB',
    ],
    [
      'one that breaks off',
      pdfFrom([...catalog, blank, packed(zeros.subarray(0, -4000), '/FlateDecode')]),
      '超过 5 MB',
    ],
    [
      'a stream packed twice',
      pdfFrom([...catalog, blank, packed(deflateSync(zeros), '[/FlateDecode /FlateDecode]')]),
      '压了几层',
    ],
    [
      'objects deep in each other',
      pdfFrom([catalog[0]!, `<< /Type /Pages /Kids [3 0 R] /Count 1 /X ${'['.repeat(100_000)}`, blank]),
      '损坏',
    ],
    ['pages that hold themselves', pdfFrom([catalog[0]!, '<< /Type /Pages /Kids [2 0 R] /Count 9 >>']), '损坏'],
    ['nothing on its page', Buffer.from(pdfOf([''])), '没有文字'],
    [
      'a scan',
      pdfFrom([
        ...catalog,
        blank,
        '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /Length 1 >>\nstream\n0\nendstream',
      ]),
      '扫描件',
    ],
    ['lines without end', Buffer.from(pdfOf(['0 0 m 100 100 l S\n'.repeat(400_000)])), '超过 5 MB'],
    ['half of it', Buffer.from(asPdf(document())).subarray(0, 5000), 'PDF'],
  ])('%s', async (_what, bytes, said) => {
    await expect(read(bytes, 'a.pdf')).rejects.toThrow(said);
  });
});

test('damaged documents of Word 97: no figure in a wrong cell without a note', async () => {
  const whole = fileOf('distinct.doc');
  const owners = new Map(Object.entries(distinctReport().figures).map(([id, figure]) => [String(figure), id]));
  const random = randomFrom(11);
  for (let round = 0; round < 40; round += 1) {
    const bytes = Uint8Array.from(whole);
    for (let count = 1 + Math.floor(random() * 20); count > 0; count -= 1)
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    const damaged = round % 5 === 0 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes;
    const report = await read(damaged, 'a.doc').catch((error: Error) => {
      expect(error.name).toBe('Failure');
    });
    if (!report) continue;
    const noted = new Set(report.reading!.notes.map(({ place }) => place));
    for (const [id, figure] of Object.entries(report.figures)) {
      const owner = owners.get(String(figure));
      if (owner !== undefined && owner !== id) expect(noted, `round ${round}`).toContain(id);
    }
  }
});

describe('workbooks', () => {
  const rows = (cell: string): string[] => [
    `<row r="1">${sheetCell(0, 1, '柳川县水利局2025年政府信息公开工作年度报告')}</row>`,
    `<row r="2">${sheetCell(0, 2, '信息内容')}${sheetCell(1, 2, '本年制发件数')}${sheetCell(2, 2, '本年废止件数')}${sheetCell(3, 2, '现行有效件数')}</row>`,
    `<row r="3">${sheetCell(0, 3, '行政规范性文件')}${cell}${sheetCell(2, 3, '1')}${sheetCell(3, 3, '9')}</row>`,
    `<row r="4">${sheetCell(0, 4, '行政许可')}${sheetCell(1, 4, '126')}</row>`,
  ];
  test.each([
    ['a number', '<c r="B3"><v>2</v></c>', 2, undefined],
    ['a formula with its result', '<c r="B3"><f>1+1</f><v>2</v></c>', 2, undefined],
    ['a formula without', '<c r="B3"><f>1+1</f></c>', null, '公式'],
    ['an error', '<c r="B3" t="e"><v>#REF!</v></c>', null, '#REF!'],
    [
      'crossed out in part',
      '<c r="B3" t="inlineStr"><is><r><rPr><strike/></rPr><t>1</t></r><r><t>2</t></r></is></c>',
      2,
      '划掉',
    ],
    ['a yes', '<c r="B3" t="b"><v>1</v></c>', null, 'TRUE'],
    ['what arithmetic adds', '<c r="B3"><v>2.0000000000000004</v></c>', 2, undefined],
  ])('%s', async (_what, cell, figure, said) => {
    const report = await read(xlsxOf(rows(cell)), 'a.xlsx');
    expect(figureOf(report, 'issued')).toBe(figure);
    if (said) expect(notesOfCell(report, 'issued').join()).toContain(said);
    expect([figureOf(report, 'repealed'), figureOf(report, 'licences')]).toEqual([1, 126]);
  });
});

describe('a number that its format shows otherwise', () => {
  const shownBy = (code: string, value: string) => {
    const rows = [
      `<row r="1">${sheetCell(0, 1, '柳川县水利局2025年政府信息公开工作年度报告')}</row>`,
      `<row r="2">${sheetCell(0, 2, '行政许可')}<c r="B2" s="1"><v>${value}</v></c></row>`,
      `<row r="3">${sheetCell(0, 3, '行政处罚')}${sheetCell(1, 3, '17')}</row>`,
    ];
    const escaped = code.replaceAll('"', '&quot;');
    const styles = /^\d+$/.test(code)
      ? `<cellXfs><xf/><xf numFmtId="${code}"/></cellXfs>`
      : `<numFmts count="1"><numFmt numFmtId="164" formatCode="${escaped}"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>`;
    return read(xlsxOf(rows, [], styles), 'a.xlsx');
  };
  test.each([
    ['parts of a hundred', '0%', '126'],
    ['thousands', '#,##0,', '126'],
    ['ten thousands', '0!.0,', '126'],
    ['ten thousands by a point that is printed', '0!.0000', '12600'],
    ['the same in the words of another office', '0\\.0000', '12600'],
    ['the same in quotes', '0"."0000', '12600'],
    ['nothing', ';;;', '126'],
    ['a month', 'yyyy"年"m"月"', '126'],
    ['a day', '14', '126'],
    ['a day with its hour', '22', '126'],
    ['minutes and seconds', '45', '126'],
    ['hours without end', '46', '126'],
    ['tenths of seconds', '47', '126'],
    ['without its sign', '0;0', '-126'],
    ['nothing below zero', '0;;0', '-126'],
    ['nothing, not even zero', ';;;', '0'],
    ['without its decimals', '0_ ', '10.6'],
    ['without its decimals by a format of old', '3', '10.6'],
    ['as nothing but a sign', '#,##0_ ', '-0.4'],
  ])('%s (%s) is not read, and said', async (_, code, value) => {
    const report = await shownBy(code, value);
    expect(figureOf(report, 'licences')).toBeNull();
    expect(notesOfCell(report, 'licences').join()).toContain(`格里存的是“${value}”`);
    expect(figureOf(report, 'penalties')).toBe(17);
  });

  test.each([
    ['#,##0', '126'],
    ['0"件"', '126'],
    ['0"件;"', '126'],
    ['0.00', '126'],
    ['0;-0', '126'],
    ['0;-0;;@', '126'],
    ['General', '126'],
    ['@', '126'],
    ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '126'],
    ['[Red]0', '126'],
    ['4', '126'],
    ['0_ ', '126.00000000000001'],
  ])('%s shows %s as it is', async (code, value) => {
    const report = await shownBy(code, value);
    expect(figureOf(report, 'licences')).toBe(126);
    expect(notesOfCell(report, 'licences')).toEqual([]);
  });

  test('a zero that the sheet hides as all its zeros is 0', async () => {
    const report = await shownBy('0;-0;;@', '0');
    expect([figureOf(report, 'licences'), notesOfCell(report, 'licences')]).toEqual([0, []]);
  });

  test('some of its decimals left off, it is read and said', async () => {
    const report = await shownBy('0.0', '10.64');
    expect(notesOfCell(report, 'licences').join()).toContain('少显示几位小数');
  });
});

test('an automatic number before a figure is none of it', async () => {
  const numbered = (text: string) => wordParagraph(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  const rows = [
    ['行政许可', '126'],
    ['行政处罚', '7'],
  ].map(([label, figure]) => `<w:tr><w:tc>${wordParagraph(label!)}</w:tc><w:tc>${numbered(figure!)}</w:tc></w:tr>`);
  const body = `${wordParagraph('柳川县水利局2025年政府信息公开工作年度报告')}<w:tbl>${rows.join('')}</w:tbl>`;
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const report = await read(
    docxOf(body, {
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
      'word/numbering.xml': `<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    }),
    'a.docx',
  );
  expect([figureOf(report, 'licences'), figureOf(report, 'penalties')]).toEqual([126, 7]);
  expect(notesOfCell(report, 'penalties').join()).toContain('自动编号');
});

test('the figures of several rows under each other in one cell never become one', async () => {
  const row = (figure: string) =>
    `<tr><td>信息内容</td><td colspan=3>本年处理决定数量</td></tr><tr><td>行政许可</td><td colspan=3>${figure}</td></tr>`;
  const title = '<p>柳川县水利局2025年政府信息公开工作年度报告</p>';
  for (const figure of [
    '0<br>3<br>12',
    '<p>5</p><p>0</p><p>11</p>',
    '0<br>0<br>0',
    '171<br>172',
    '12<p>13',
    '9<br>18',
    '3<br>1204',
    '40<br>40',
  ]) {
    const report = await read(`${title}<table>${row(figure)}</table>`, 'a.html');
    expect(figureOf(report, 'licences')).toBe(null);
    expect(notesOfCell(report, 'licences').join()).toContain('unread');
  }
  const sheet = [
    `<row r="1">${sheetCell(0, 1, '柳川县水利局2025年政府信息公开工作年度报告')}</row>`,
    `<row r="2">${sheetCell(0, 2, '行政许可')}${sheetCell(1, 2, '0\n3\n12')}</row>`,
  ];
  expect(figureOf(await read(xlsxOf(sheet), 'a.xlsx'), 'licences')).toBe(null);
});

test.each([
  ['1<br>2', 12],
  ['120<br>4', 1204],
  ['12<br>04', null],
  ['123<br>45', 12345],
  ['1<p>2', 12],
])('a figure that its line has no room for: %s', async (cell, figure) => {
  const report = await read(page({ licences: cell }), 'a.html');
  expect(figureOf(report, 'licences')).toBe(figure);
  expect(notesOfCell(report, 'licences')).toHaveLength(1);
});

describe('a title at the head of the pages of Word', () => {
  const relations = (count: number) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Array.from({ length: count }, (_, index) => `<Relationship Id="h${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header${index}.xml"/>`).join('')}</Relationships>`;
  const withHeads = (title: string, heads: readonly string[]) => {
    const loose = documentOf(distinctReport());
    loose.title = title === '' ? [] : [title];
    const files = unzipSync(asDocx(loose));
    const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const parts = heads.map((text, index) => [
      `word/header${index}.xml`,
      strToU8(`<w:hdr ${word}>${wordParagraph(text)}</w:hdr>`),
    ]);
    return read(
      zipSync({
        ...files,
        'word/_rels/document.xml.rels': strToU8(relations(heads.length)),
        ...Object.fromEntries(parts),
      }),
      'a.docx',
    );
  };
  const own = '柳川县水利局2025年政府信息公开工作年度报告';
  test.each<[string, string[], string]>([
    ['', [own], '柳川县水利局'],
    ['', ['第 1 页', own], '柳川县水利局'],
    ['', ['', '内部资料', own], '柳川县水利局'],
    ['', ['内部资料'], ''],
    [own, ['东江省人民政府2024年政府信息公开工作年度报告'], '柳川县水利局'],
  ])('title “%s”, heads %j', async (title, heads, unit) => {
    const report = await withHeads(title, heads);
    expect(report.unit).toBe(unit);
    expect(notesOf(report, 'title').join().includes('正文之外')).toBe(title === '' && unit !== '');
  });
});

test('a page saved in one file is that page', async () => {
  const quoted = Array.from(
    new TextEncoder().encode(asHtml(document())),
    (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  )
    .join('')
    .replace(/(.{72})/g, '$1=\r\n');
  const head =
    'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n';
  expect((await read(`${head}${quoted}\r\n--b--\r\n`, 'a.mht')).figures).toEqual(distinctReport().figures);
});

describe('text copied from a page, its merged heads flattened', () => {
  /** What a browser gives: each cell once, a tab between, nothing where a cell goes on. */
  const copiedText = (change: (line: string) => string = (line) => line): string => {
    const { title, preamble, sections } = document();
    const body = sections.flatMap(({ heading, body: items }) => [
      heading,
      ...items.flatMap((item) =>
        typeof item === 'string' ? [item] : item.rows.map((row) => change(row.map(({ text }) => text).join('\t'))),
      ),
    ]);
    return [...title, ...preamble, ...body].join('\n');
  };
  test('is read in the printed order, and noted', async () => {
    const report = await read(copiedText(), 'a.txt');
    expect(report.figures).toEqual(distinctReport().figures);
    expect(notesOf(report, 'applications').join()).toContain('散开');
  });
  test('empty cells keep their place', async () => {
    const report = await read(
      copiedText((line) => line.replace(/^(2\.重复申请\t)\d+/, '$1')),
      'a.txt',
    );
    expect(Object.keys(report.figures)).toHaveLength(199);
    expect(notesOf(report, 'applications.notProcessed.repeated.naturalPerson').join()).toMatch(/^blank/);
  });
  test('heads in another order are not guessed', async () => {
    const report = await read(
      copiedText((line) => line.replace('商业企业\t科研机构', '科研机构\t商业企业')),
      'a.txt',
    );
    expect(report.figures['applications.received.business']).toBeUndefined();
    expect(notesOf(report, 'applications.received.business').join()).toMatch(/^unread/);
  });
});
