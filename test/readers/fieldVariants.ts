/** What web editors, people with Word and printers of pages have made of the three tables, beyond what other files of variants have. */
import type { LooseCell, LooseDocument, LooseTable } from './document.ts';
import { label } from './reshape.ts';
import { allCells, dressed, ids, inApplications, reshaping, tableOf, type Variant, variant } from './variants.ts';

type Change = (text: string) => string;
const page = (name: string, change: Change): Variant => ({
  ...variant(`page: ${name}`, (d) => void d.finish.push({ format: 'html', change })),
  formats: ['html'],
});
/** A page on which none of the figures is whole. */
const lost = (name: string, change: Change): Variant => {
  const own = page(name, change);
  return { ...own, apply: (d) => own.apply(d) ?? ids };
};
const word = (name: string, change: Change): Variant => ({
  ...variant(`word: ${name}`, (d) => void d.finish.push({ format: 'docx', change })),
  formats: ['docx'],
});
const cell =
  (change: (text: string) => string): Change =>
  (html) =>
    html.replace(
      /(<td[^>]*>)(\d[\d.]*)(<\/td>)/g,
      (_, open: string, text: string, close: string) => open + change(text) + close,
    );
const head =
  (extra: string, change: Change): Change =>
  (html) =>
    change(html).replace('<head>', `<head>${extra}`);
const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const runs =
  (change: (text: string, own: string) => string): Change =>
  (xml) =>
    xml.replace(/<w:r><w:t xml:space="preserve">(\d[\d.]*)<\/w:t><\/w:r>/g, (own, text: string) => change(text, own));

/** A copy of a table with other figures in it. */
function otherTable(table: LooseTable): LooseTable {
  const copy = structuredClone(table);
  for (const one of copy.rows.flat()) if (one.figure) one.text = String((Number(one.text.replace(/\D/g, '')) % 97) + 3);
  return copy;
}
const bodyOf = (d: LooseDocument, section: number): (string | LooseTable)[] => d.sections[section]!.body;
const full = (text: string, d: LooseDocument, table: string): LooseCell[] => {
  const width = tableOf(d, table).rows[0]!.reduce((sum, { colspan }) => sum + colspan, 0);
  return [label(text, width)];
};

/** A column more, behind or before the totals. */
const moreColumn =
  (name: string, at: 'end' | 'before total', value: (row: LooseCell[]) => string) =>
  (d: LooseDocument): undefined => {
    const { rows } = tableOf(d, 'applications');
    for (const [index, row] of rows.entries()) {
      const own: LooseCell = index === 0 ? { ...label(name), rowspan: 3 } : { ...label(value(row)), figure: false };
      if (index === 0) {
        if (at === 'end') row.push(own);
        else row.at(-1)!.colspan += 1;
      } else if (at === 'before total' && index === 1) row.splice(row.length - 1, 0, { ...label(name), rowspan: 2 });
      else if (row.some(({ figure }) => figure)) row.splice(at === 'end' ? row.length : row.length - 1, 0, own);
    }
    return undefined;
  };

/** Two columns of applicants change places, with their heads. */
const swapped =
  (one: number, other: number) =>
  (d: LooseDocument): undefined => {
    const { rows } = tableOf(d, 'applications');
    for (const row of rows.slice(3)) {
      const at = row.findIndex(({ figure }) => figure);
      [row[at + one], row[at + other]] = [row[at + other]!, row[at + one]!];
    }
    const heads = rows[2]!;
    [heads[one - 1], heads[other - 1]] = [heads[other - 1]!, heads[one - 1]!];
    return undefined;
  };

const twoYears =
  (thisFirst: boolean, captions: boolean) =>
  (d: LooseDocument): undefined => {
    const own = tableOf(d, 'applications');
    const old = otherTable(own);
    const pair = [...(captions ? ['（1）2025年度'] : []), own, ...(captions ? ['（2）2024年度'] : []), old];
    const other = [...(captions ? ['（1）2024年度'] : []), old, ...(captions ? ['（2）2025年度'] : []), own];
    d.sections[2]!.body = thisFirst ? pair : other;
    return undefined;
  };

const all: readonly Variant[] = [
  reshaping('two tables 三: this year, last year', twoYears(true, true)),
  reshaping('two tables 三: last year, this year', twoYears(false, true)),
  reshaping('two tables 三: without captions', twoYears(true, false)),
  reshaping('a second table 三 of a unit below, behind 六', (d) => {
    d.sections[5]!.body.push('附：青川市林木种苗站情况', otherTable(tableOf(d, 'applications')));
    return undefined;
  }),
  reshaping('all tables of a unit below, behind 六', (d) => {
    d.sections[5]!.body.push(
      '附件1：青川市测绘院2025年政府信息公开情况统计表',
      ...(['proactive', 'applications', 'disputes'] as const).map((id) => otherTable(tableOf(d, id))),
    );
    return undefined;
  }),
  reshaping('a table of a unit below before the own', (d) => {
    bodyOf(d, 2).unshift('所属青川市测绘院：', otherTable(tableOf(d, 'applications')), '局机关：');
    return undefined;
  }),
  reshaping('two rows of table 四: two years', (d) => {
    const { rows } = tableOf(d, 'disputes');
    const own = rows.at(-1)!;
    rows.push(own.map((one) => ({ ...one, text: String(Number(one.text) + 1), figure: false })));
    return undefined;
  }),
  reshaping('two rows of table 四 with their years before', (d) => {
    const { rows } = tableOf(d, 'disputes');
    rows[0]!.unshift({ ...label('年度'), rowspan: rows.length - 1 });
    const own = rows.at(-1)!;
    const old = own.map((one) => ({ ...one, text: String(Number(one.text) + 1), figure: false }));
    own.unshift(label('2025年'));
    rows.push([label('2024年'), ...old]);
    return undefined;
  }),
  reshaping('a line of the page’s head between rows', (d) => {
    const { rows } = tableOf(d, 'applications');
    rows.splice(12, 0, full('青川市自然资源局2025年政府信息公开工作年度报告', d, 'applications'));
    rows.splice(9, 0, full('第 2 页 共 5 页', d, 'applications'));
    return undefined;
  }),
  reshaping('a page’s number in a cell between rows', (d) => {
    const { rows } = tableOf(d, 'applications');
    rows.splice(12, 0, [label('- 3 -', 10)]);
    rows.splice(20, 0, [label('4', 10)]);
    return undefined;
  }),
  reshaping('续表 and the head again', (d) => {
    const { rows } = tableOf(d, 'applications');
    rows.splice(14, 0, full('续表', d, 'applications'), ...structuredClone(rows.slice(0, 3)));
    return undefined;
  }),
  reshaping('sections: 四 before 三', (d) => void d.sections.splice(2, 2, d.sections[3]!, d.sections[2]!)),
  reshaping('sections: tables last', (d) => {
    d.sections.push(...d.sections.splice(1, 3));
    return undefined;
  }),
  reshaping('tables behind the text as 附表', (d) => {
    for (const [index, section] of [1, 2, 3].entries()) {
      const table = d.sections[section]!.body.splice(0)[0]!;
      d.sections[section]!.body.push(`详见附表${index + 1}。`);
      d.sections[5]!.body.push(`附表${index + 1}`, table);
    }
    return undefined;
  }),
  reshaping('tables without the headings of their sections', (d) => {
    for (const section of d.sections.slice(1, 4)) section.heading = '';
    return undefined;
  }),
  reshaping('captions with numbers of tables before', (d) => {
    for (const [index, section] of d.sections.slice(1, 4).entries())
      section.body.unshift(`表${index + 1}　${section.heading.slice(2)}统计表`, '单位：件、万元');
    return undefined;
  }),
  reshaping(
    'table 三: a column 占比 behind',
    moreColumn('占比', 'end', () => '12%'),
  ),
  reshaping(
    'table 三: a column of last year behind',
    moreColumn('上年总计', 'end', () => '17'),
  ),
  reshaping(
    'table 三: a column 同比 behind',
    moreColumn('同比增减', 'end', () => '-5'),
  ),
  reshaping(
    'table 三: a column before 总计',
    moreColumn('个体工商户', 'before total', () => '6'),
  ),
  reshaping('table 三: heads 商业企业 and 科研机构 changed', swapped(1, 2)),
  reshaping('table 三: heads 科研机构 and 其他 changed', swapped(2, 5)),
  reshaping('table 三: 其中 under 新收', (d) => {
    const { rows } = tableOf(d, 'applications');
    const own = rows[3]!;
    rows.splice(4, 0, [
      label('其中：网上申请', 3),
      ...own.slice(1).map((one) => ({ ...one, text: '2', figure: false })),
    ]);
    return undefined;
  }),
  reshaping('table 三: 其中 under 予以公开', (d) => {
    const { rows } = tableOf(d, 'applications');
    const at = rows.findIndex((row) => row.some(({ text }) => text.includes('（一）予以公开')));
    for (const one of rows[at]!) if (one.rowspan > 1) one.rowspan += 1;
    rows.splice(at + 1, 0, [
      label('其中：属于主动公开范围', 2),
      ...rows[at]!.filter(({ figure }) => figure).map((one) => ({ ...one, text: '1', figure: false })),
    ]);
    return undefined;
  }),
  reshaping('table 三: 备注 in a last row', (d) => {
    tableOf(d, 'applications').rows.push([label('备注', 3), label('其中2件转由上级办理，3件撤回', 7)]);
    return undefined;
  }),
  reshaping('table 三: rows of 不予公开 in another order', (d) => {
    const { rows } = tableOf(d, 'applications');
    const from = rows.findIndex((row) => row.some(({ text }) => text.includes('其他法律行政法规禁止公开')));
    [rows[from], rows[from + 4]] = [rows[from + 4]!, rows[from]!];
    return undefined;
  }),
  reshaping('table 四: the groups’ results with totals first', (d) => {
    const { rows } = tableOf(d, 'disputes');
    const own = rows.at(-1)!;
    d.sections[3]!.body = [
      {
        table: 'disputes',
        rows: [
          [label('行政复议', 5), label('行政诉讼', 10)],
          [label('', 5), label('未经复议直接起诉', 5), label('复议后起诉', 5)],
          [0, 1, 2].flatMap(() => ['总计', '结果维持', '结果纠正', '其他结果', '尚未审结'].map((text) => label(text))),
          [0, 5, 10].flatMap((at) => [own[at + 4]!, ...own.slice(at, at + 4)]),
        ],
      },
    ];
    return undefined;
  }),
  reshaping('table 四: 行政诉讼 before 行政复议', (d) => {
    const own = tableOf(d, 'disputes').rows.at(-1)!;
    const heads = () => ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((text) => label(text));
    d.sections[3]!.body = [
      {
        table: 'disputes',
        rows: [
          [label('行政诉讼', 10), { ...label('行政复议', 5), rowspan: 2 }],
          [label('未经复议直接起诉', 5), label('复议后起诉', 5)],
          [...heads(), ...heads(), ...heads()],
          [...own.slice(5), ...own.slice(0, 5)],
        ],
      },
    ];
    return undefined;
  }),
  reshaping('table 四: 复议后起诉 before 未经复议直接起诉', (d) => {
    const own = tableOf(d, 'disputes').rows.at(-1)!;
    const heads = () => ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((text) => label(text));
    d.sections[3]!.body = [
      {
        table: 'disputes',
        rows: [
          [{ ...label('行政复议', 5), rowspan: 2 }, label('行政诉讼', 10)],
          [label('复议后起诉', 5), label('未经复议直接起诉', 5)],
          [...heads(), ...heads(), ...heads()],
          [...own.slice(0, 5), ...own.slice(10), ...own.slice(5, 10)],
        ],
      },
    ];
    return undefined;
  }),
  reshaping('table 二: 现行有效 before 制发', (d) => {
    const { rows } = tableOf(d, 'proactive');
    for (const row of rows.slice(1, 4)) row.splice(1, 0, row.pop()!);
    return undefined;
  }),
  reshaping('table 二: a column of last year', (d) => {
    const { rows } = tableOf(d, 'proactive');
    for (const [index, row] of rows.entries()) {
      if (row.length === 1) row[0]!.colspan += 1;
      else if (row.every(({ figure }) => !figure)) row.push(label('上年数'));
      else row.push(label(String(index * 7 + 2)));
    }
    return undefined;
  }),
  variant(
    'cells: a bracket with the figure of before',
    dressed(
      (i) => i % 13 === 5,
      (text) => `${text}（原7）`,
    ),
  ),
  variant(
    'cells: two figures parted by a slash',
    dressed(
      (i) => i % 13 === 5,
      (text) => `${text}/3`,
      true,
    ),
  ),
  variant(
    'cells: an arrow',
    dressed(
      (i) => i % 13 === 5,
      (text) => `7→${text}`,
      true,
    ),
  ),
  variant(
    'cells: zeros before',
    dressed(
      (i) => i % 13 === 5 && i > 9,
      (text) => `00${text}`,
    ),
  ),
  variant(
    'cells: an apostrophe for thousands',
    dressed(
      (i) => inApplications(i),
      (text) => text.replace(/^(\d)(\d{3})$/, "$1'$2"),
    ),
  ),
  variant(
    'cells: 人次 behind',
    dressed(
      (i) => inApplications(i),
      (text) => `${text}人次`,
    ),
  ),
  variant(
    'cells: a note in Chinese numerals',
    dressed(
      (i) => i % 13 === 5,
      (text) => `${text}（注一）`,
    ),
  ),
  variant(
    'cells: ② behind',
    dressed(
      (i) => i % 13 === 5 && i > 9,
      (text) => `${text}②`,
    ),
  ),
  variant(
    'cells: letters that look like digits',
    dressed(
      (i) => i % 13 === 5 && i > 9,
      (text) => `${text}O`,
      true,
    ),
  ),
  variant(
    'cells: turned round by marks',
    dressed(
      (i) => i % 13 === 5 && i > 9,
      (text) => `\u202e${[...text].reverse().join('')}\u202c`,
      true,
    ),
  ),
  variant('the unit of fees: 亿元', (d) => {
    for (const one of allCells(d)) one.text = one.text.replace('单位：万元', '单位：亿元');
    return ['proactive.fees.amount'];
  }),
  variant('the unit of fees above the table: 元', (d) => {
    for (const one of allCells(d)) one.text = one.text.replace('（单位：万元）', '');
    bodyOf(d, 1).unshift('单位：件、元');
    return ['proactive.fees.amount'];
  }),
  page(
    'two paragraphs in a cell, the second blank',
    cell((text) => `<p>${text}</p><p>&nbsp;</p>`),
  ),
  page(
    'an old figure in a paragraph above',
    cell((text) => `<p style="text-decoration:line-through">88</p><p>${text}</p>`),
  ),
  page(
    'hidden by a class of a framework',
    cell((text) => `<span class="d-none">9</span>${text}`),
  ),
  page(
    'hidden for a moment: layui-hide',
    cell((text) => `${text}<span class="layui-hide">8</span>`),
  ),
  page(
    'hidden by its height',
    cell((text) => `<span style="display:inline-block;max-height:0;overflow:hidden">9</span>${text}`),
  ),
  page(
    'hidden by scale',
    cell((text) => `<span style="display:inline-block;transform:scale(0)">9</span>${text}`),
  ),
  page(
    'far left by three digits',
    cell((text) => `<span style="position:absolute;left:-999px">9</span>${text}`),
  ),
  page(
    'white by font',
    cell((text) => `<font color="#FFFFFF">9</font>${text}`),
  ),
  page(
    'white by a class on white',
    head(
      '<style>.w{color:#fefefe}</style>',
      cell((text) => `<span class=w>9</span>${text}`),
    ),
  ),
  page(
    'crossed out in capitals',
    cell((text) => `<SPAN STYLE="TEXT-DECORATION:LINE-THROUGH">9</SPAN>${text}`),
  ),
  page(
    'crossed out and underlined',
    cell((text) => `<span style="text-decoration:underline line-through red">9</span>${text}`),
  ),
  page(
    'crossed out around, none within',
    cell(
      (text) => `<span style="text-decoration:line-through">9<span style="text-decoration:none">4</span></span>${text}`,
    ),
  ),
  page(
    'small letters lowered by hand',
    cell((text) => `${text}<span style="position:relative;top:-6px;font-size:8px">3</span>`),
  ),
  page(
    'small letters of a note in <small>',
    cell((text) => `${text}<small>3</small>`),
  ),
  page(
    'readings above',
    cell((text) => `<ruby>${text}<rp>(</rp><rt>9</rt><rp>)</rp></ruby>`),
  ),
  page(
    'a template and a closed dialog',
    cell((text) => `<template>9</template><dialog>8</dialog>${text}`),
  ),
  page(
    'closed details',
    cell((text) => `${text}<details><summary></summary>9</details>`),
  ),
  page(
    'an svg text beside',
    cell((text) => `${text}<svg width=9><title>9</title><desc>8</desc></svg>`),
  ),
  page(
    'options of data lists',
    cell((text) => `<input list=a value="${text}"><datalist id=a><option>9<option>8</datalist>`),
  ),
  page(
    'meters',
    cell((text) => `${text}<progress value=3 max=9>3</progress>`),
  ),
  page(
    'alternative text of pictures',
    cell((text) => `<img src="a.png" alt="${text}">`),
  ),
  page(
    'frames with text of their own',
    cell((text) => `${text}<iframe>9</iframe><object>8</object>`),
  ),
  page(
    'text turned round',
    cell((text) => `<bdo dir="rtl">${[...text].reverse().join('')}</bdo>`),
  ),
  page(
    'figures by attributes',
    head('<style>td[data-v]:after{content:attr(data-v)}</style>', (html) =>
      html.replace(/<td>(\d+)<\/td>/g, '<td data-v="$1"></td>'),
    ),
  ),
  lost(
    'figures by generated content before',
    head(
      '<style>.p:before{content:"1"}</style>',
      cell((text) => `<span class=p>${text}</span>`),
    ),
  ),
  page('rowspan=0', (html) => html.replace(/rowspan=22/g, 'rowspan=0')),
  page('colspan far too wide', (html) => html.replace(/colspan="3"/g, 'colspan="300"')),
  page('colspan of the note too small', (html) => html.replace(/colspan="3" rowspan=3/g, 'colspan="2" rowspan=3')),
  page('colspan of two rows too small', (html) =>
    html.replace(/<td colspan="3">(一、本年|二、上年)/g, '<td colspan="2">$1'),
  ),
  page('colspan of two rows too wide', (html) =>
    html.replace(/<td colspan="3">(一、本年|四、结转)/g, '<td colspan="4">$1'),
  ),
  page('rows within rows', (html) => html.replace(/<tr>\n<td/g, '<tr><tr>\n<td')),
  page('cells outside rows', (html) => html.replace(/<\/?tr>/g, (tag) => (tag === '<tr>' ? '<tr>' : ''))),
  page('text between rows', (html) => html.replace(/<\/tr>/g, '</tr> 。 ')),
  page('every row a table', (html) =>
    html.replace(/<\/tr>\n<tr>/g, '</tr></tbody></table><table border=1><tbody><tr>'),
  ),
  page('figures’ columns in a table of their own', (html) =>
    html.replace(/(<td[^>]*>\d\d*<\/td>\n){7}/g, (cells) => `<td colspan=7><table><tr>${cells}</tr></table></td>\n`),
  ),
  page('cells by flex', (html) =>
    html
      .replace(/<table border=1><tbody>/g, '<div>')
      .replace(/<\/tbody><\/table>/g, '</div>')
      .replace(/<tr>/g, '<div style="display:flex">')
      .replace(/<\/tr>/g, '</div>')
      .replace(/<td[^>]*>/g, '<div style="flex:1">')
      .replace(/<\/td>/g, '</div>'),
  ),
  page('cells as spans on lines', (html) =>
    html
      .replace(/<table border=1><tbody>|<\/tbody><\/table>/g, '')
      .replace(/<tr>/g, '<p>')
      .replace(/<\/tr>/g, '</p>')
      .replace(/<td[^>]*>/g, '<span style="display:inline-block;width:60px">')
      .replace(/<\/td>/g, '</span> '),
  ),
  page('cells as items of lists', (html) =>
    html
      .replace(/<table border=1><tbody>|<\/tbody><\/table>/g, '')
      .replace(/<tr>/g, '<ul>')
      .replace(/<\/tr>/g, '</ul>')
      .replace(/<td[^>]*>/g, '<li>')
      .replace(/<\/td>/g, '</li>'),
  ),
  page('columns of last year beside each', (html) => html.replace(/<td>(\d+)<\/td>/g, '<td>$1</td><td>5</td>')),
  page(
    'last year under each figure',
    cell((text) => `${text}<br>(5)`),
  ),
  page(
    'last year in grey beside',
    cell((text) => `${text} <span style="color:#999">5</span>`),
  ),
  page(
    'a row hidden by a class',
    head('<style>.h{display:none}</style>', (html) =>
      html.replace(
        /(<tr>)(\n<td[^>]*>一、本年新收[\s\S]*?<\/tr>)/,
        (_, open: string, rest: string) => `<tr class=h>${rest.replace(/<td>\d+/g, '<td>5')}${open}${rest}`,
      ),
    ),
  ),
  word(
    'white letters',
    runs((_, own) => run('9', '<w:color w:val="FFFFFF"/>') + own),
  ),
  word(
    'raised by hand',
    runs((_, own) => own + run('3', '<w:position w:val="10"/><w:sz w:val="12"/>')),
  ),
  word(
    'two lines in one',
    runs((_, own) => own + run('34', '<w:eastAsianLayout w:id="1" w:combine="1"/>')),
  ),
  word(
    'letters of half size',
    runs((_, own) => own + run('3', '<w:sz w:val="8"/>')),
  ),
  word('rows begin behind empty columns', (xml) =>
    xml.replace(/<w:tr>/g, '<w:tr><w:trPr><w:gridBefore w:val="0"/><w:gridAfter w:val="1"/></w:trPr>'),
  ),
  word('hidden rows', (xml) =>
    xml.replace(
      /(<w:tr>)((?:(?!<\/w:tr>).)*一、本年新收.*?<\/w:tr>)/s,
      (_, open: string, rest: string) =>
        `<w:tr><w:trPr><w:hidden/></w:trPr>${rest.replace(/>\d+</g, '>5<')}${open}${rest}`,
    ),
  ),
  word('merged sideways the old way', (xml) =>
    xml.replace(
      /<w:tcPr><w:gridSpan w:val="3"\/>/g,
      '<w:tcPr><w:hMerge w:val="restart"/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:hMerge/>',
    ),
  ),
  word('cells deleted by a change', (xml) =>
    xml.replace(
      /(<w:tc><w:tcPr><w:gridSpan w:val="1"\/>)(<\/w:tcPr><w:p><w:pPr><\/w:pPr><w:r><w:t xml:space="preserve">)(\d+)/g,
      `$1<w:cellDel w:id="1" w:author="a"/>$29</w:t></w:r></w:p></w:tc>$1$2$3`,
    ),
  ),
  word(
    'figures in formulas of fractions',
    runs(
      (text) =>
        `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:f><m:num><m:r><m:t>${text}</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>`,
    ),
  ),
  word(
    'symbols',
    runs((_, own) => `${own}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`),
  ),
  word(
    'objects of Excel beside',
    runs(
      (_, own) =>
        `${own}<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Excel.Sheet.12"/></w:object></w:r>`,
    ),
  ),
  word(
    'a box with a figure beside',
    runs(
      (_, own) =>
        `${own}<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent><w:p>${run('9')}</w:p></w:txbxContent></v:textbox></w:pict></w:r>`,
    ),
  ),
  word(
    'paragraphs: old figure deleted as a paragraph',
    runs(
      (_, own) =>
        `</w:p><w:p><w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr><w:del w:id="2" w:author="a"><w:r><w:delText>9</w:delText></w:r></w:del></w:p><w:p>${own}`,
    ),
  ),
];

/** Those that leave something open in one format or another: what is not certain is said. */
const unclear = new Set([
  'two tables 三: without captions',
  'a second table 三 of a unit below, behind 六',
  'all tables of a unit below, behind 六',
  'a table of a unit below before the own',
  'two rows of table 四: two years',
  'two rows of table 四 with their years before',
  'tables behind the text as 附表',
  'tables without the headings of their sections',
  'table 三: a column before 总计',
  'table 三: heads 商业企业 and 科研机构 changed',
  'table 三: heads 科研机构 and 其他 changed',
  'table 四: the groups’ results with totals first',
  'table 四: 行政诉讼 before 行政复议',
  'table 四: 复议后起诉 before 未经复议直接起诉',
  'table 二: a column of last year',
  'cells: an apostrophe for thousands',
  'page: text turned round',
  'page: closed details',
  'page: alternative text of pictures',
  'page: figures by attributes',
  'page: text between rows',
  'page: figures’ columns in a table of their own',
  'page: columns of last year beside each',
  'page: last year in grey beside',
  'word: merged sideways the old way',
  'word: a box with a figure beside',
  'word: figures in formulas of fractions',
]);
export const unclearVariants: readonly Variant[] = all.filter(({ name }) => unclear.has(name));
export const fieldVariants: readonly Variant[] = all.filter(({ name }) => !unclear.has(name));
