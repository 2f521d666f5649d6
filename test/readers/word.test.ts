/** What is shown of Word's paragraphs, lists, styles and tables: an element on the left, the lines that it comes to on the right. */
import { describe, expect, test } from 'vitest';
import type { Block } from '../../source/document/document.ts';
import { docxDocument } from '../../source/readers/docx/docx.ts';
import { dayStyles, dayText } from '../../source/readers/xlsx/days.ts';
import { parseXml } from '../../source/readers/xml.ts';
import { docxOf, wordParagraph } from './office.ts';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relations = ['styles', 'numbering', 'footnotes', 'endnotes']
  .map(
    (type) =>
      `<Relationship Id="${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${type}.xml"/>`,
  )
  .join('');
const links =
  '<Relationship Id="l" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://a.cn/b"/>';

/** A document with lists, styles and footnotes of its own. */
const documentOf = (body: string, { numbering = '', styles = '', footnotes = '', endnotes = '' } = {}) =>
  docxDocument(
    docxOf(body, {
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}${links}</Relationships>`,
      'word/numbering.xml': `<w:numbering ${word}>${numbering}</w:numbering>`,
      'word/styles.xml': `<w:styles ${word}>${styles}</w:styles>`,
      'word/footnotes.xml': `<w:footnotes ${word}>${footnotes}</w:footnotes>`,
      'word/endnotes.xml': `<w:endnotes ${word}>${endnotes}</w:endnotes>`,
    }),
  );
const shown = (blocks: readonly Block[]): string[] =>
  blocks.map((block) =>
    block.kind === 'table'
      ? block.rows
          .map((row) =>
            row
              .map(({ text, colSpan, rowSpan }) => `${text}${colSpan + rowSpan > 2 ? ` ${colSpan}×${rowSpan}` : ''}`)
              .join('|'),
          )
          .join(' / ')
      : [
          `${block.level ?? ''}${block.linked ? '→' : ''}${block.text}`,
          ...(block.links ?? []),
          ...(block.remarks ?? []),
        ].join('；') + (block.sealed ? ` 图${block.sealed.pictures}` : ''),
  );
const linesOf = async (...given: Parameters<typeof documentOf>) => shown((await documentOf(...given)).blocks);
const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const r = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

describe('lists', () => {
  const level = (at: number, format: string, text: string, start = 1) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const abstract = (id: number, ...levels: string[]) =>
    `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
  const list = (id: number, of = id, more = '') =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
  const item = (id: number, at = 0) =>
    wordParagraph('项', `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
  const many = (count: number, id = 1, at = 0) => item(id, at).repeat(count);
  const numbers = async (body: string, numbering: string) =>
    (await linesOf(body, { numbering })).map((line) => line.replace(/ ?项$/, ''));

  test.each([
    ['decimal', 1, ['1.', '2.']],
    ['decimal', 9, ['9.', '10.']],
    ['decimalFullWidth', 9, ['９.', '１０.']],
    ['decimalEnclosedCircle', 20, ['⑳.', '21.']],
    ['decimalEnclosedCircleChinese', 1, ['①.', '②.']],
    ['chineseCounting', 9, ['九.', '十.', '十一.']],
    ['chineseCountingThousand', 19, ['十九.', '二十.', '二十一.']],
    ['ideographDigital', 98, ['九十八.', '九十九.', '100.']],
    ['japaneseCounting', 0, ['0.', '一.']],
    ['upperLetter', 25, ['Y.', 'Z.', 'A.']],
    ['lowerLetter', 1, ['a.', 'b.']],
    ['bullet', 1, ['', '']],
    ['none', 1, ['', '']],
    ['unheardOf', 3, ['3.', '4.']],
  ])('%s from %i', async (format, start, expected) => {
    const numbering = abstract(1, level(0, format, '%1.', start)) + list(1);
    expect(await numbers(many(expected.length), numbering)).toEqual(expected);
  });

  test('levels count in each other, a lower one begins again', async () => {
    const numbering =
      abstract(1, level(0, 'decimal', '%1、'), level(1, 'decimal', '%1.%2、', 3), level(2, 'bullet', '·')) + list(1);
    expect(
      await numbers([item(1), item(1, 1), item(1, 1), item(1, 2), item(1), item(1, 1)].join(''), numbering),
    ).toEqual(['1、', '1.3、', '1.4、', '', '2、', '2.3、']);
    expect(await numbers(item(1, 1), numbering)).toEqual(['1.3、']);
  });

  test('lists of one kind go on counting, unless one says where it begins', async () => {
    const again = (start: number) => `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1)')}</w:lvlOverride>`;
    const numbering =
      abstract(1, level(0, 'decimal', '%1.')) + list(1) + list(2, 1) + list(3, 1, again(7)) + list(4, 1, own);
    expect(await numbers(many(2, 1) + many(1, 2) + many(2, 3) + many(1, 4) + many(1, 1), numbering)).toEqual([
      '1.',
      '2.',
      '3.',
      '7.',
      '8.',
      'D)',
      '5.',
    ]);
  });

  test('a list that begins again below goes on counting above', async () => {
    const again = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering =
      abstract(1, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2.')) + list(1) + list(2, 1, again);
    expect(await numbers(many(2) + item(1, 1) + many(2, 2, 1) + item(1, 1) + item(2) + item(2, 1), numbering)).toEqual([
      '1.',
      '2.',
      '2.1.',
      '2.1.',
      '2.2.',
      '2.2.',
      '3.',
      '3.1.',
    ]);
  });

  test('a level begins again behind those that it names, behind none where it says so', async () => {
    const restart = (at: number, text: string, behind: number) =>
      level(at, 'decimal', text).replace('<w:lvlText', `<w:lvlRestart w:val="${behind}"/><w:lvlText`);
    const numbering = abstract(1, level(0, 'chineseCounting', '%1、'), restart(1, '（%2）', 0), restart(2, '%3.', 1));
    const chapter = item(1) + many(1, 1, 1) + many(1, 1, 2) + many(1, 1, 1) + many(1, 1, 2);
    expect(await numbers(chapter + chapter, numbering + list(1))).toEqual(
      ['一、', '（1）', '1.', '（2）', '2.'].concat(['二、', '（3）', '1.', '（4）', '2.']),
    );
  });

  test('digits in a level that asks for them, levels that a style names', async () => {
    const legal = level(1, 'decimal', '%1.%2').replace('<w:lvlText', '<w:isLgl/><w:lvlText');
    const styled = `<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="甲"/></w:abstractNum>`;
    const numbering = abstract(1, '<w:styleLink w:val="甲"/>', level(0, 'chineseCounting', '%1、'), legal) + styled;
    expect(await numbers(item(5) + item(5, 1), numbering + list(5, 2))).toEqual(['一、', '1.1']);
  });

  test('what is in no list, or in one that is not there, has no number', async () => {
    const numbering = abstract(1, level(0, 'decimal', '%1.')) + list(1);
    expect(await numbers(item(0) + item(5) + item(1, 4), numbering)).toEqual(['', '', '']);
  });

  test('a style puts its paragraphs in a list; a figure is not joined to its number', async () => {
    const numbering = abstract(1, level(0, 'decimal', '%1')) + list(1);
    const styles = '<w:style w:styleId="甲"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const styled = (text: string) => wordParagraph(text, '<w:pStyle w:val="甲"/>');
    expect(await linesOf(styled('项') + styled('1,234') + styled(''), { numbering, styles })).toEqual([
      '1 项',
      '1,234；前面的自动编号“2”没有读入',
    ]);
  });
});

describe('styles', () => {
  const style = (id: string, name: string, paragraph = '', run = '', base = '') =>
    `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${base && `<w:basedOn w:val="${base}"/>`}<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
  const lineIn = async (styles: string, paragraph = '<w:pStyle w:val="甲"/>', run = '') =>
    (await linesOf(p(r('文', run), paragraph), { styles }))[0];

  test.each([
    [style('甲', 'heading 2'), '2文'],
    [style('甲', '标题 3'), '3文'],
    [style('甲', 'heading 9'), '文'],
    [style('甲', '正文'), '文'],
    [style('甲', '正文', '<w:outlineLvl w:val="0"/>'), '1文'],
    [style('甲', '正文', '<w:outlineLvl w:val="9"/>'), '文'],
    [style('甲', '正文', '', '', '乙') + style('乙', 'heading 1'), '1文'],
    [style('甲', 'heading 4', '', '', '乙') + style('乙', 'heading 1'), '4文'],
    [style('甲', 'a', '', '', '甲'), '文'],
  ])('%s', async (styles, line) => expect(await lineIn(styles)).toBe(line));

  test('a level of the paragraph’s own goes before its style’s', async () => {
    expect(await lineIn(style('甲', 'heading 2'), '<w:pStyle w:val="甲"/><w:outlineLvl w:val="4"/>')).toBe('5文');
    expect(await lineIn('', '<w:outlineLvl w:val="6"/>')).toBe('文');
    expect(await lineIn('', '<w:outlineLvl w:val="5"/>')).toBe('6文');
  });

  test('what a style hides is hidden, unless the run says otherwise; so are defaults', async () => {
    const hidden = style('甲', 'a', '', '<w:vanish/>');
    expect(await lineIn(hidden)).toContain('隐藏');
    expect(await lineIn(hidden, '<w:pStyle w:val="甲"/>', '<w:vanish w:val="0"/>')).toBe('文');
    const all = '<w:docDefaults><w:rPrDefault><w:rPr><w:strike/></w:rPr></w:rPrDefault></w:docDefaults>';
    expect(await lineIn(all, '')).toContain('划掉');
    expect(await lineIn(all, '', '<w:strike w:val="false"/>')).toBe('文');
    const run = style('乙', 'b', '', '<w:dstrike/>');
    expect(await lineIn(run, '', '<w:rStyle w:val="乙"/>')).toContain('划掉');
    expect(await lineIn(run, '', '<w:rStyle w:val="乙"/><w:dstrike w:val="off"/>')).toBe('文');
  });

  test.each([
    ['<w:strike/>', '划掉'],
    ['<w:strike w:val="0"/><w:dstrike/>', '划掉'],
    ['<w:vanish w:val="true"/>', '隐藏'],
    ['<w:color w:val="FFFFFF"/>', '白'],
    ['<w:color w:val="C00000"/><w:shd w:fill="C00000"/>', '白'],
  ])('a run of %s is left out, and that is said', async (look, words) => {
    const [line] = await linesOf(p(r('文字') + r('12', look)));
    expect(line!.split('；')[0]).toBe('文字');
    expect(line!.split('；')[1]).toMatch(words === '白' ? /“12”/ : new RegExp(words));
  });

  test.each([
    '<w:color w:val="000000"/>',
    '<w:color w:val="FFFFFF"/><w:shd w:fill="000000"/>',
    '<w:color w:val="C00000"/><w:shd w:fill="auto"/>',
    '<w:position w:val="0"/>',
    '<w:vertAlign w:val="baseline"/>',
    '<w:strike w:val="none"/>',
    '<w:vanish w:val="off"/>',
  ])('a run of %s is text', async (look) => expect(await linesOf(p(r('文字') + r('12', look)))).toEqual(['文字12']));

  test('a number raised or lowered behind a figure is a note’s', async () => {
    for (const look of [
      '<w:vertAlign w:val="superscript"/>',
      '<w:vertAlign w:val="subscript"/>',
      '<w:position w:val="6"/>',
      '<w:position w:val="-6"/>',
    ]) {
      const [line] = await linesOf(p(r('12') + r('3', look)));
      expect(line).not.toBe('123');
    }
  });

  test('a number that leads to another place of the document is a note’s; a line of contents is none', async () => {
    const link = (...content: string[]) => `<w:hyperlink w:anchor="注">${content.join('')}</w:hyperlink>`;
    const lines = await linesOf(
      p(r('12') + link(r('3'))) +
        p(r('12') + link(r('[3]'))) +
        p(link(r('一、总体情况'), '<w:r><w:tab/></w:r>', r('3'))),
    );
    expect(lines).toEqual(['12[3]', '12[3]', '→一、总体情况\t3']);
  });
});

describe('a paragraph', () => {
  const field = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r(code)}<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  test.each([
    [
      'a tab and a hyphen that does not break',
      `${r('甲')}<w:r><w:tab/></w:r>${r('乙')}<w:r><w:noBreakHyphen/></w:r>${r('丙')}`,
      ['甲\t乙-丙'],
    ],
    [
      'breaks of lines, not of pages and columns',
      `${r('甲')}<w:r><w:br/></w:r>${r('乙')}<w:r><w:br w:type="page"/></w:r>${r('丙')}<w:r><w:cr/></w:r>${r('丁')}<w:r><w:br w:type="column"/></w:r>${r('戊')}`,
      ['甲', '乙丙', '丁戊'],
    ],
    ['a field: its result, not what makes it', `${r('第')}${field('代码', '7')}${r('页')}`, ['第7页']],
    [
      'a field in a field',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${field('内', '8')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('外')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r('后')}`,
      ['外后'],
    ],
    [
      'readings over characters',
      `<w:r><w:ruby><w:rt>${r('yang')}</w:rt><w:rubyBase>${r('垟')}</w:rubyBase></w:ruby></w:r>${r('溪')}`,
      ['垟溪'],
    ],
    [
      'letters of a symbol font',
      `${r('甲')}<w:r><w:sym w:font="x" w:char="F041"/></w:r><w:r><w:sym w:char="F07F"/></w:r><w:r><w:sym w:char="zz"/></w:r><w:r><w:sym w:char="4E59"/></w:r>`,
      ['甲A乙'],
    ],
    [
      'all of a line leads elsewhere',
      `<w:hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="l">${r('附件')}</w:hyperlink>`,
      ['→附件；http://a.cn/b'],
    ],
    [
      'a part of a line leads elsewhere',
      `${r('见')}<w:hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="l">${r('附件')}</w:hyperlink>`,
      ['见附件；http://a.cn/b'],
    ],
    ['nothing', r('  '), []],
    [
      'a drawing for newer programs and for older ones',
      `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>${r('新')}</mc:Choice><mc:Fallback>${r('旧')}</mc:Fallback></mc:AlternateContent>`,
      ['新'],
    ],
    [
      'a drawing for older programs alone',
      `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Fallback>${r('旧')}</mc:Fallback></mc:AlternateContent>`,
      ['旧'],
    ],
    [
      'a box of text comes behind it',
      `<w:r><w:txbxContent>${p(r('框'))}</w:txbxContent></w:r>${r('文')}`,
      ['文', '框'],
    ],
    [
      'pictures',
      `${r('图')}<w:r><w:drawing><a:blip xmlns:a="a"/><a:blip xmlns:a="a"/></w:drawing></w:r>`,
      ['图', ' 图2'],
    ],
    [
      'what a change takes away, and what it puts in',
      `<w:del>${r('12')}</w:del><w:ins>${r('13')}</w:ins>`,
      ['13；“12”划掉了，没有读入'],
    ],
    [
      'what a change moves away',
      `<w:moveFrom>${r('12')}</w:moveFrom><w:moveTo>${r('13')}</w:moveTo>`,
      ['13；“12”划掉了，没有读入'],
    ],
  ])('%s', async (_, content, lines) => expect(await linesOf(p(content))).toEqual(lines));

  test('what cannot be read is said once; footnotes are', async () => {
    const { losses } = await documentOf(p('<w:r><w:object/></w:r><w:r><w:object/></w:r>'), {
      footnotes: p(r('注释。')),
    });
    expect(losses).toEqual(['有一个嵌入的对象（例如 Excel 表格），里面的内容没有读入', '脚注没有读入：“注释。”']);
    expect(await documentOf(p(r('文')), { footnotes: p(r(' ')) })).not.toHaveProperty('losses');
    expect(await documentOf(p(r('文')), { endnotes: p(r('另注。')) })).toMatchObject({
      losses: ['尾注没有读入：“另注。”'],
    });
    const long = await documentOf(p(r('文')), { footnotes: p(r('注'.repeat(300))) });
    expect(long.losses![0]).toHaveLength('脚注没有读入：“”'.length + 200);
  });

  test('more paragraphs than any report has are refused', async () => {
    await expect(documentOf('<w:p></w:p>'.repeat(10_001))).rejects.toThrow('有 10001 段文字');
    await expect(documentOf('<w:p></w:p>'.repeat(10_000))).resolves.toMatchObject({ blocks: [] });
  });
});

describe('a table', () => {
  const c = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(text))}</w:tc>`;
  const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
  const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
  const span = (count: number) => `<w:gridSpan w:val="${count}"/>`;
  const [begins, goesOn, alsoOn] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>', '<w:vMerge w:val="continue"/>'];

  test.each([
    ['cells over columns', [row(c('甲', span(2)) + c('乙')), row(c('1') + c('2') + c('3'))], '甲 2×1|乙 / 1|2|3'],
    [
      'cells over rows',
      [
        row(c('甲', begins) + c('1')),
        row(c('', goesOn) + c('2')),
        row(c('', alsoOn) + c('3')),
        row(c('乙', begins) + c('4')),
      ],
      '甲 1×3|1 / 2 / 3 / 乙|4',
    ],
    [
      'a cell that goes on in another width does not',
      [row(c('甲', begins + span(2)) + c('1')), row(c('', goesOn) + c('2') + c('3'))],
      '甲 2×1|1 / 2|3',
    ],
    [
      'cells merged in the old way',
      [row(c('甲', '<w:hMerge w:val="restart"/>') + c('', '<w:hMerge/>') + c('1'))],
      '甲 2×1|1',
    ],
    ['a cell that a change takes away', [row(c('甲') + c('乙', '<w:cellDel/>') + c('1'))], '甲|1'],
    [
      'rows that a change takes away, or that are hidden',
      [row(c('甲')), row(c('乙'), '<w:del/>'), row(c('丙'), '<w:hidden/>'), row(c('丁'), '<w:hidden w:val="0"/>')],
      '甲 / 丁',
    ],
    ['a row that begins further in', [row(c('甲') + c('乙')), row(c('1'), '<w:gridBefore w:val="1"/>')], '甲|乙 / |1'],
    [
      'rows and cells in content controls',
      [`<w:sdt><w:sdtContent>${row(`<w:sdt><w:sdtContent>${c('甲')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`],
      '甲',
    ],
    ['a span of nothing', [row(c('甲', span(0)) + c('乙'))], '甲|乙'],
  ])('%s', async (_, rows, lines) => expect(await linesOf(table(...rows))).toEqual([lines]));

  test('that holds another, or a text longer than any cell’s, lays out a page', async () => {
    const inner = table(row(c('甲') + c('1')));
    expect(await linesOf(table(row(`<w:tc>${p(r('前'))}${inner}</w:tc>`)))).toEqual(['前', '甲|1']);
    // One of a single cell is a frame around its words.
    const framed = `<w:tc>${table(row(c('1')))}${p('')}</w:tc>`;
    expect(await linesOf(table(row(c('甲') + framed), row(c('乙') + framed)))).toEqual(['甲|1 / 乙|1']);
    expect(await linesOf(table(row(c('长'.repeat(301)) + c('乙'))))).toEqual(['长'.repeat(301), '乙']);
    expect(await linesOf(table(row(c('长'.repeat(300)) + c('乙'))))).toEqual([`${'长'.repeat(300)}|乙`]);
    const deep = (depth: number): string =>
      depth === 0 ? p(r('底')) : table(row(`<w:tc>${deep(depth - 1)}${p('')}</w:tc>`));
    await expect(documentOf(deep(102))).rejects.toThrow('超过 100 层');
  });
});

describe('days in workbooks', () => {
  const styles = (formats: string, own = '') =>
    parseXml(`<styleSheet xmlns="s"><numFmts>${own}</numFmts><cellXfs>${formats}</cellXfs></styleSheet>`, { s: 's' });
  const xf = (id?: number) => (id === undefined ? '<xf/>' : `<xf numFmtId="${id}"/>`);

  test('have a format of days, of Word’s own or of the workbook’s', () => {
    const ids = [undefined, 0, 13, 14, 17, 18, 22, 23, 26, 27, 36, 37, 49, 50, 58, 59];
    const days = [...dayStyles(styles(ids.map(xf).join('')))].map((index) => ids[index]);
    expect(days).toEqual([14, 17, 22, 27, 36, 50, 58]);
    const own = ['yyyy/m/d', 'd"日"', '0.00', '"day"0', '[Red]0', '\\d0'].map(
      (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
    );
    expect([...dayStyles(styles([200, 201, 202, 203, 204, 205].map(xf).join(''), own.join('')))]).toEqual([0, 1]);
    // The workbook may give a known number another meaning.
    expect([...dayStyles(styles(xf(14), '<numFmt numFmtId="14" formatCode="0"/>'))]).toEqual([]);
  });

  test.each([
    [45_658, false, '2025-01-01'],
    [45_658.99, false, '2025-01-01'],
    [1, false, '1899-12-31'],
    [44_196, true, '2025-01-01'],
    [2, false, '1900-01-01'],
    [109_574, false, '2199-12-31'],
  ])('%d is a day', (serial, from1904, day) =>
    expect(dayText(serial, from1904)).toBe(day.startsWith('1899') ? '1' : day),
  );
  test('what lies outside the calendar stays a number', () => expect(dayText(109_575, false)).toBe('109575'));
});
