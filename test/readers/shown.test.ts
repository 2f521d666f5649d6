/** What a page or a document does not show as valid is no digit and no word; what stands in a wrapper or a field is not lost. */
import { describe, expect, test } from 'vitest';
import { docxOf, wordParagraph } from './office.ts';
import { figureOf, notesOf, notesOfCell, page, read } from './readText.ts';

describe('a figure with something beside it that does not count (HTML)', () => {
  test.each([
    ['<s>1</s>2', 2, '划掉'],
    ['<strike>7</strike> 2', 2, '划掉'],
    ['<del>31</del><ins>2</ins>', 2, '划掉'],
    ['<span style="text-decoration: line-through red">8</span>2', 2, '划掉'],
    ['<s><span>1</span>4</s>2', 2, '划掉'],
    ['<span class="old">5</span>2', 2, '划掉'],
    ['<span style="display:none">8</span>2', 2, '隐藏'],
    ['<span style="visibility:hidden">8</span>2', 2, '隐藏'],
    ['<span style="opacity:0">8</span>2', 2, '隐藏'],
    ['<span style="font-size:0">8</span>2', 2, '隐藏'],
    ['<span style="color:transparent">8</span>2', 2, '隐藏'],
    ['<span style="position:absolute;left:-9999px">8</span>2', 2, '隐藏'],
    ['<span class="aside">8</span>2', 2, '隐藏'],
    ['<span style="color:#fff">8</span>2', 2, '白色'],
    ['2<sup>1</sup>', 2, '注号'],
    ['2<sup><a href="#n">[1]</a></sup>', 2, '注号'],
    ['2<span style="vertical-align:super">3</span>', 2, '注号'],
    ['2<sub>3</sub>', 2, '注号'],
    ['2<small>3</small>', 2, '注号'],
    ['2<span style="font-size:50%">3</span>', 2, '注号'],
    ['<s>2</s>', null, '划掉'],
  ])('%s', async (cell, figure, said) => {
    const head = '<style>.old { text-decoration: line-through } .aside{display:none}</style>';
    const report = await read(page({ issued: cell, repealed: '1' }, { head }), 'a.html');
    expect(figureOf(report, 'issued')).toBe(figure);
    expect(notesOfCell(report, 'issued').join()).toContain(said);
    expect(figureOf(report, 'repealed')).toBe(1);
  });

  test('what is hidden ends where its own tag ends, whatever lists and tables stand in it', async () => {
    const list = '2<ul><li hidden><table><tr><td><i>7</i></td><td><ul><li>7</li></ul>8</td></tr></table></li></ul>';
    const report = await read(page({ issued: list, repealed: '1' }), 'a.html');
    expect([figureOf(report, 'issued'), figureOf(report, 'repealed')]).toEqual([2, 1]);
  });

  test.each([
    '<span style="text-decoration:none">2</span>',
    '<span style="text-decoration:underline">2</span>',
    '<p><b>2</b></p>',
    '<font size="1">2</font>',
    '<sup>2</sup>',
    '<span class="later">2</span>',
  ])('%s is a figure like any other', async (cell) => {
    const head = '<style>@media print { .later { display: none } } .wide .later { display: none }</style>';
    const report = await read(page({ issued: cell }, { head }), 'a.html');
    expect([figureOf(report, 'issued'), notesOfCell(report, 'issued')]).toEqual([2, []]);
  });

  test.each([
    'td span { display: none }',
    'table td > i, .report td > span { display: none }',
    '#main td .ghost { display: none }',
    'table > tbody > tr > td > span { display: none }',
    '.report > table td > span.ghost { display: none }',
    'div table tr span.ghost { visibility: hidden }',
    '.report span { text-decoration: line-through }',
    '.other span, body td .ghost { font-size: 0 }',
  ])('a style for what stands in something is for what stands in it: %s', async (rule) => {
    const markup = page({ issued: '2<span class="ghost">8</span>', repealed: '1' }, { head: `<style>${rule}</style>` });
    const report = await read(markup.replace('<table', '<div id="main" class="report"><table'), 'a.html');
    expect(figureOf(report, 'issued')).toBe(2);
    expect(notesOfCell(report, 'issued').join()).toMatch(/隐藏|划掉/);
  });

  test.each([
    'li span { display: none }',
    '.ghost .report { display: none }',
    'td table span { display: none }',
    '.report > span { display: none }',
    'table > td > span, div > tr > td span { display: none }',
    'p + span { display: none }',
    'th span, .report.print span { display: none }',
  ])('a style for another place hides nothing: %s', async (rule) => {
    const markup = page({ issued: '2<span class="ghost">8</span>' }, { head: `<style>${rule}</style>` });
    const report = await read(
      `<ul><li>一<li>二</ul>${markup.replace('<table', '<div class="report"><table')}`,
      'a.html',
    );
    expect(figureOf(report, 'issued')).toBe(28);
  });

  test('a piece that is struck out ends with its cell, whatever its tags say', async () => {
    const report = await read(page({ issued: '<s>1', repealed: '1</s>' }), 'a.html');
    expect(figureOf(report, 'inForce')).toBe(9);
  });
});

const run = (properties: string, text: string): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const wordRow = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${cell.startsWith('<') ? `<w:p>${cell}</w:p>` : wordParagraph(cell)}</w:tc>`).join('')}</w:tr>`;

/** A document of Word with one row of table 二, and with the styles that it uses. */
const wordPage = (cell: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  docxOf(
    wordParagraph('柳川县水利局2025年政府信息公开工作年度报告') +
      wordParagraph('二、主动公开政府信息情况') +
      `<w:tbl>${wordRow('信息内容', '本年制发件数', '本年废止件数', '现行有效件数')}${wordRow('规章', '0', '0', '0')}${wordRow('行政规范性文件', cell, '1', '9')}${wordRow('行政许可', '126', '', '')}${wordRow('行政处罚', '17', '', '')}</w:tbl>`,
    parts,
  );

const struckStyle = {
  'word/_rels/document.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  'word/styles.xml':
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="base"><w:rPr><w:strike/></w:rPr></w:style><w:style w:styleId="old"><w:basedOn w:val="base"/></w:style></w:styles>',
};

describe('a figure with something beside it that does not count (Word)', () => {
  test.each([
    [run('<w:strike/>', '1') + run('', '2'), 2, '划掉'],
    [run('<w:dstrike/>', '1') + run('', '2'), 2, '划掉'],
    [run('<w:vanish/>', '1') + run('', '2'), 2, '隐藏'],
    [run('<w:rStyle w:val="old"/>', '1') + run('', '2'), 2, '划掉'],
    [`<w:del><w:r><w:delText>1</w:delText></w:r></w:del><w:ins>${run('', '2')}</w:ins>`, 2, '划掉'],
    [run('', '2') + run('<w:vertAlign w:val="superscript"/>', '1'), 2, '注号'],
    [run('', '2') + run('<w:position w:val="8"/>', '1'), 2, '注号'],
    [run('<w:sz w:val="21"/>', '2') + run('<w:sz w:val="10"/>', '1'), 2, '注号'],
    [run('<w:color w:val="FFFFFF"/>', '1') + run('', '2'), 2, '白色'],
  ])('%s', async (cell, figure, said) => {
    const report = await read(wordPage(cell, struckStyle), 'a.docx');
    expect(figureOf(report, 'issued')).toBe(figure);
    expect(notesOfCell(report, 'issued').join()).toContain(said);
  });

  test.each([
    ['not crossed out', run('<w:strike w:val="0"/>', '2')],
    [
      'a field’s result',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('', '2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ],
    ['a simple field', `<w:fldSimple w:instr="DOCPROPERTY 件数">${run('', '2')}</w:fldSimple>`],
    ['a content control', `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run('', '2')}</w:sdtContent></w:sdt>`],
    ['a hyperlink', `<w:hyperlink>${run('', '2')}</w:hyperlink>`],
    ['a smart tag', `<w:smartTag w:element="date">${run('', '2')}</w:smartTag>`],
    [
      'a formula',
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>2</m:t></m:r></m:oMath>',
    ],
    [
      'words in one of two ways',
      `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>${run('', '2')}</mc:Choice><mc:Fallback>${run('', '2')}</mc:Fallback></mc:AlternateContent>`,
    ],
  ])('%s', async (_what, cell) => {
    const report = await read(wordPage(cell), 'a.docx');
    expect([figureOf(report, 'issued'), notesOfCell(report, 'issued')]).toEqual([2, []]);
  });
});

describe('a guide to pronunciation is no part of a name', () => {
  test.each([
    '<ruby>垟<rp>(</rp><rt>yáng</rt><rp>)</rp></ruby>溪镇',
    '<ruby>垟<rt>yáng</ruby>溪镇',
    '<ruby><rb>垟</rb><rt>yáng</rt>溪<rt>xī</rt></ruby>镇',
    '<ruby>垟<rp>（<rt>yáng<rp>）</ruby>溪镇',
  ])('%s', async (name) => {
    const report = await read(page({}, { title: `${name}人民政府2025年政府信息公开工作年度报告` }), 'a.html');
    expect(report.unit).toBe('垟溪镇人民政府');
  });

  test('in Word', async () => {
    const ruby = `<w:p><w:r><w:ruby><w:rubyPr/><w:rt>${run('', 'yáng')}</w:rt><w:rubyBase>${run('', '垟')}</w:rubyBase></w:ruby></w:r>${run('', '溪镇人民政府2025年政府信息公开工作年度报告')}</w:p>`;
    const report = await read(
      docxOf(ruby + wordParagraph('二、主动公开政府信息情况') + `<w:tbl>${wordRow('规章', '0', '0', '0')}</w:tbl>`),
      'a.docx',
    );
    expect(report.title).toBe('垟溪镇人民政府2025年政府信息公开工作年度报告');
  });
});

describe('what stands in the fields of a form', () => {
  test.each([
    ['<input name="a" value="2">'],
    ['<input type="text" value="2" readonly>'],
    ['<input type="number" value="2" disabled>'],
    ['<textarea>2</textarea>'],
    ['<select><option>8</option><option selected>2</option></select>'],
    ['<select><option>2<option>8</select>'],
    ['2<input type="hidden" value="8">'],
    ['2<button hidden>8</button>'],
  ])('%s', async (cell) => {
    const report = await read(page({ issued: cell }), 'a.html');
    expect(figureOf(report, 'issued')).toBe(2);
    expect(figureOf(report, 'repealed')).toBe(1);
  });
});

test('words that are crossed out are left out of the texts, and said', async () => {
  const text = page().replace(
    '</body>',
    '<h2>六、其他需要报告的事项</h2><p>本年度<s>收取120元</s>未收取信息处理费。</p></body>',
  );
  const report = await read(text, 'a.html');
  expect(report.other).toBe('本年度未收取信息处理费。');
  expect(notesOf(report, 'other').join()).toContain('收取120元');
});

test('a document in two tildes is crossed out in Markdown', async () => {
  const row = '| 行政规范性文件 | ~~1~~2 | 1 | 9 |';
  const text = `# 柳川县水利局2025年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n|---|---|---|---|\n| 规章 | 0 | 0 | 0 |\n${row}\n`;
  const report = await read(text, 'a.md');
  expect(figureOf(report, 'issued')).toBe(2);
  expect(notesOfCell(report, 'issued').join()).toContain('划掉');
});
