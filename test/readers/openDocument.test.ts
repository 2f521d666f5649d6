/** OpenDocument texts by hand: what a list, a note, a style, a cell that is repeated say. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../source/document/document.ts';
import { odtDocument } from '../../source/readers/odt.ts';

const names = ['office', 'text', 'table', 'style', 'drawing', 'xsl-fo-compatible'] as const;
const prefixes: Readonly<Record<string, string>> = { drawing: 'draw', 'xsl-fo-compatible': 'fo' };
const spaces = `${names.map((name) => `xmlns:${prefixes[name] ?? name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ')} xmlns:xlink="http://www.w3.org/1999/xlink"`;

const odt = (body: string, styles = '') =>
  odtDocument(
    zipSync({
      'content.xml': strToU8(
        `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      ),
    }),
  );
const textsOf = (blocks: readonly Block[]) => blocks.map((block) => (block.kind === 'text' ? block.text : block.kind));
const read = (body: string, styles = '') => textsOf(odt(body, styles).blocks);
const p = (text: string, style = '') => `<text:p${style ? ` text:style-name="${style}"` : ''}>${text}</text:p>`;

describe('lists', () => {
  const level = (number: number, format: string, more = '') =>
    `<text:list-level-style-number text:level="${number}" style:num-format="${format}" ${more}/>`;
  const styles = `<text:list-style style:name="L">${level(1, '一, 二, 三', 'style:num-suffix="、" text:start-value="3"')}${level(2, '1', 'style:num-prefix="（" style:num-suffix="）"')}${level(3, '')}</text:list-style>`;
  const item = (...inside: string[]) => `<text:list-item>${inside.join('')}</text:list-item>`;
  const list = (...items: string[]) => `<text:list text:style-name="L">${items.join('')}</text:list>`;

  test('begin with the number they say, and each level counts anew below the next entry of the level above', () => {
    const inner = (...texts: string[]) => `<text:list>${texts.map((text) => item(p(text))).join('')}</text:list>`;
    expect(read(list(item(p('甲'), inner('子', '丑')), item(p('乙'), inner('寅'))), styles)).toEqual([
      '三、甲',
      '（1）子',
      '（2）丑',
      '四、乙',
      '（1）寅',
    ]);
  });

  test('go on counting in the next list of the same style; only the first paragraph of an entry has the number', () => {
    expect(read(list(item(p('甲'), p('又甲'))) + p('之间') + list(item(p('乙'))), styles)).toEqual([
      '三、甲',
      '又甲',
      '之间',
      '四、乙',
    ]);
  });

  test('before a figure would be digits of it: they are told', () => {
    const plain = `<text:list-style style:name="P">${level(1, '1')}</text:list-style>`;
    const { blocks } = odt(
      `<text:list text:style-name="P">${item(p('12'))}${item(p('件'))}${item(p(''))}</text:list>`,
      plain,
    );
    expect(blocks).toMatchObject([{ text: '12', remarks: ['前面的自动编号“1”没有读入'] }, { text: '2 件' }]);
  });

  test('of a level without numbers, of an unknown style, and their heads have none', () => {
    const deep = `<text:list><text:list-item><text:list><text:list-item>${p('深')}</text:list-item></text:list></text:list-item></text:list>`;
    expect(read(list(item(deep)), styles)).toEqual(['深']);
    expect(read(`<text:list text:style-name="无">${item(p('甲'))}</text:list>`, styles)).toEqual(['甲']);
    expect(read(list(`<text:list-header>${p('题')}</text:list-header>`, item(p('甲'))), styles)).toEqual([
      '题',
      '三、甲',
    ]);
  });
});

describe('what stands in a line', () => {
  test('blanks, tabs and line ends', () => {
    expect(read(p('一<text:s/>二<text:s text:c="3"/>三<text:tab/>四<text:line-break/>五'))).toEqual([
      '一 二   三\t四',
      '五',
    ]);
  });

  test('a heading has its level, a link its address, a note is told and not read', () => {
    const { blocks, losses } = odt(
      `<text:h text:outline-level="2">一、总体情况</text:h>${p('见<text:a xlink:href="https://a.cn/x">附件</text:a>12<text:note><text:note-body>另有说明</text:note-body></text:note>件')}`,
    );
    expect(blocks).toMatchObject([
      { text: '一、总体情况', level: 2 },
      { text: '见附件12件', links: ['https://a.cn/x'] },
    ]);
    expect(losses).toEqual(['脚注没有读入：“另有说明”']);
  });

  test('a picture is one, a box of text comes behind its paragraph, a remark of the office is no text', () => {
    const box = `<draw:frame><draw:text-box>${p('框里')}</draw:text-box></draw:frame>`;
    expect(read(p(`甲${box}<office:annotation>${p('批注')}</office:annotation>`))).toEqual(['甲', '框里']);
    expect(read(p('乙<draw:frame><draw:image/></draw:frame>'))).toHaveLength(2);
  });

  test.each([
    ['<style:text-properties style:text-line-through-style="solid"/>', '划掉'],
    ['<style:text-properties text:display="none"/>', '隐藏'],
    ['<style:text-properties style:text-position="super 58%"/>', '注号'],
    ['<style:text-properties fo:color="#FFFFFF"/>', '白色'],
  ])('%s beside a figure: left out and told', (properties, word) => {
    const styles = `<style:style style:name="A">${properties}</style:style><style:style style:name="B" style:parent-style-name="A"/>`;
    for (const name of ['A', 'B']) {
      const [block] = odt(p(`2<text:span text:style-name="${name}">3</text:span>`), styles).blocks;
      expect(block).toMatchObject({ text: word === '注号' ? '2[3]' : '2' });
      if (word !== '注号') expect(JSON.stringify(block)).toContain(word);
    }
    const whole = `${styles}<style:style style:name="C"><style:text-properties style:text-line-through-style="none"/></style:style>`;
    expect(read(p('<text:span text:style-name="C">23</text:span>'), whole)).toEqual(['23']);
  });
});

test('what is crossed out or hidden stays so, whatever the pieces in it look like', () => {
  const look = (name: string, properties: string) =>
    `<style:style style:name="${name}"><style:text-properties ${properties}/></style:style>`;
  const styles = [
    look('划', 'style:text-line-through-type="single"'),
    look('隐', 'text:display="none"'),
    look('上', 'style:text-position="33% 58%"'),
    look('下', 'style:text-position="sub 58%"'),
    look('低', 'style:text-position="-33% 58%"'),
    look('白', 'fo:color="#ffffff"'),
    look('衬', 'fo:color="#ffffff" fo:background-color="#000000"'),
    look('常', 'style:text-line-through-style="none"'),
  ].join('');
  const span = (style: string, text: string) => `<text:span text:style-name="${style}">${text}</text:span>`;
  const one = (inside: string) => {
    const [block] = odt(p(inside), styles).blocks;
    return block?.kind === 'text' ? [block.text, ...(block.remarks ?? [])] : [];
  };
  const struck = '“34”划掉了，没有读入';
  expect(one(`12${span('划', `3${span('常', '4')}`)}`)).toEqual(['12', struck]);
  expect(one(`12${span('划', `3${span('上', '4')}`)}`)).toEqual(['12', struck]);
  expect(one(`12${span('隐', `3${span('常', '4')}`)}`)).toEqual(['12', '“34”是隐藏的，没有读入']);
  expect(one(`12${span('上', `3${span('常', '4')}`)}`)).toEqual(['12[3]4']);
  for (const style of ['上', '下', '低']) expect(one(`12${span(style, '3')}`)).toEqual(['12[3]']);
  expect(one(`12${span('白', '3')}`)).toEqual(['12', '“3”是白色或透明的，看不见，没有读入']);
  expect(one(`12${span('衬', '3')}`)).toEqual(['123']);
  // Nothing but what is crossed out is no line, but told.
  expect(one(span('划', '34'))).toEqual(['', struck]);
});

test('a hidden section is told, a shown one is text like any other', () => {
  const section = (display: string, inside: string) => `<text:section ${display}>${inside}</text:section>`;
  const { blocks, losses } = odt(section('', p('甲')) + section('text:display="none"', p('乙')));
  expect([textsOf(blocks), losses]).toEqual([['甲'], ['有隐藏的部分，没有读入']]);
  expect(odt(section('text:display="none"', p(' '))).losses).toBeUndefined();
});

test('forms, tracked changes and readings above characters are no text', () => {
  const left = ['text:tracked-changes', 'office:forms', 'text:sequence-decls'].map(
    (name) => `<${name}>${p('乙')}</${name}>`,
  );
  expect(
    read(
      `${left.join('')}${p('甲<text:ruby><text:ruby-base>丙</text:ruby-base><text:ruby-text>bing</text:ruby-text></text:ruby>')}`,
    ),
  ).toEqual(['甲丙']);
});

test('rows of groups and headers are rows; a blank cell, and one whose repetition is no number, are one cell', () => {
  const row = (text: string, more = '') =>
    `<table:table-row><table:table-cell ${more}>${p(text)}</table:table-cell><table:table-cell/></table:table-row>`;
  const groups = ['table:table-header-rows', 'table:table-rows', 'table:table-row-group'].map(
    (name, at) => `<${name}>${row(String(at))}</${name}>`,
  );
  const [table] = odt(
    `<table:table>${groups.join('')}${row('3', 'table:number-columns-repeated="0" table:number-rows-spanned="2"')}</table:table>`,
  ).blocks;
  expect(
    table?.kind === 'table' && table.rows.map((cells) => cells.map(({ text, rowSpan }) => `${text} ${rowSpan}`)),
  ).toEqual([
    ['0 1', ' 1'],
    ['1 1', ' 1'],
    ['2 1', ' 1'],
    ['3 2', ' 1'],
  ]);
});

test('a smaller number beside a figure, and one that leads to another place of the document, are a note’s', () => {
  const sized = (name: string, size: string) =>
    `<style:style style:name="${name}"><style:text-properties fo:font-size="${size}"/></style:style>`;
  const styles = `<style:default-style style:family="paragraph"><style:text-properties fo:font-size="9pt"/></style:default-style>${sized('小', '7pt')}${sized('同', '9pt')}`;
  const span = (style: string) => `12<text:span text:style-name="${style}">3</text:span>`;
  expect(read(p(span('小')) + p(span('同')) + p(span('小'), '小'), styles)).toEqual(['12[3]', '123', '123']);
  // Where nothing says the size of letters, they are of twelve points.
  expect(read(p(span('同')), sized('同', '9pt'))).toEqual(['12[3]']);
  const link = (text: string, to = '#注') => p(`12<text:a xlink:href="${to}">${text}</text:a>`);
  expect(read(link('3') + link('件') + link('3', 'http://a.cn'))).toEqual(['12[3]', '12件', '123']);
});

test('a table of one cell in another is a frame around its words', () => {
  const cell = (inside: string) => `<table:table-cell>${inside}</table:table-cell>`;
  const table = (...cells: string[]) =>
    `<table:table><table:table-row>${cells.join('')}</table:table-row></table:table>`;
  const [block] = odt(table(cell(p('甲')), cell(table(cell(p('12'))) + p('')))).blocks;
  expect(block?.kind === 'table' && block.rows.map((row) => row.map(({ text }) => text))).toEqual([['甲', '12']]);
  expect(read(table(cell(p('甲')), cell(table(cell(p('乙')), cell(p('1'))))))).toEqual(['甲', 'table']);
});

test('cells that are repeated or span others keep their places; one with pages of text is no cell', () => {
  const cell = (text: string, more = '') => `<table:table-cell ${more}>${p(text)}</table:table-cell>`;
  const rows = `<table:table-header-rows><table:table-row>${cell('甲', 'table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell('乙')}</table:table-row></table:table-header-rows><table:table-row>${cell('0', 'table:number-columns-repeated="3"')}</table:table-row>`;
  const [table] = odt(`<table:table>${rows}</table:table>`).blocks;
  if (table?.kind !== 'table') throw new Error('no table');
  expect(table.rows.map((row) => row.map(({ text, x, colSpan }) => [text, x, colSpan]))).toEqual([
    [
      ['甲', 0, 2],
      ['乙', 2, 1],
    ],
    [
      ['0', 0, 1],
      ['0', 1, 1],
      ['0', 2, 1],
    ],
  ]);
  const long = '全文'.repeat(200);
  expect(read(`<table:table><table:table-row>${cell(long)}</table:table-row></table:table>`)).toEqual([long]);
});

test.each([
  [
    'no text in it',
    '<office:document-content><office:body><office:spreadsheet/></office:body></office:document-content>',
    /不是文字文档/,
  ],
  ['no content', null, /不是完整的 OpenDocument/],
])('a file with %s is refused', (_, content, words) => {
  const xml = content?.replace('<office:document-content>', `<office:document-content ${spaces}>`);
  const file = zipSync(xml ? { 'content.xml': strToU8(xml) } : { 'other.xml': strToU8('<a/>') });
  expect(() => odtDocument(file)).toThrow(words);
});
