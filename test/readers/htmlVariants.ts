/** Pages as systems for websites, converters and careless hands make them. */
import { type Variant, variant } from './variants.ts';

type Change = (html: string) => string;
const page = (name: string, change: Change): Variant => ({
  ...variant(`html: ${name}`, (d) => void d.finish.push({ format: 'html', change })),
  formats: ['html'],
});
const inBody =
  (change: Change): Change =>
  (html) =>
    html.replace(
      /(<body>)([\s\S]*)(<\/body>)/,
      (_, start: string, inner: string, end: string) => start + change(inner) + end,
    );
/** What stands in each cell, with the number of the cell. */
const inCells =
  (change: (text: string, index: number) => string): Change =>
  (html) => {
    let index = 0;
    return html.replace(/(<td[^>]*>)([^<]*)(<\/td>)/g, (_, open: string, text: string, close: string) => {
      index += 1;
      return open + change(text, index) + close;
    });
  };
const isFigure = (text: string): boolean => /^[\d.]+$/.test(text);
const figures = (change: (text: string) => string): Change => inCells((text) => (isFigure(text) ? change(text) : text));
const heads: Change = (html) =>
  html.replace(/<td([^>]*)>((?:(?!<\/td>).)*[一-龥](?:(?!<\/td>).)*)<\/td>/g, '<th$1>$2</th>');

export const htmlVariants: readonly Variant[] = [
  page('th for all labels', heads),
  page('th for the figures of the totals', (html) => html.replace(/<td>(\d+)<\/td>\n<\/tr>/g, '<th>$1</th>\n</tr>')),
  page('tags in capitals', (html) => html.replace(/<\/?(?:table|tbody|tr|td|p)\b/g, (tag) => tag.toUpperCase())),
  page('cells without end tags', (html) => html.replace(/<\/t[dr]>/g, '')),
  page('rows without end tags', (html) => html.replace(/<\/tr>/g, '')),
  page('paragraphs without end tags', (html) => html.replace(/<\/p>/g, '')),
  page('tables without end tags of their bodies', (html) => html.replace(/<\/?tbody>/g, '')),
  page('thead, tbody, tfoot', (html) => html.replace(/<tbody>\n(<tr>[\s\S]*?<\/tr>)/g, '<thead>\n$1</thead><tbody>')),
  page('a caption', (html) => html.replace(/<table border=1>/g, '<table border=1><caption>统计表</caption>')),
  page('colgroup', (html) =>
    html.replace(/<table border=1>/g, '<table border=1><colgroup><col width=80><col span=6></colgroup>'),
  ),
  page(
    'figures in paragraphs and spans',
    figures((text) => `<p style="text-align:center"><span><font face="宋体"><b>${text}</b></font></span></p>`),
  ),
  page(
    'figures in links',
    figures((text) => `<a href="/detail?id=1">${text}</a>`),
  ),
  page(
    'figures underlined',
    figures((text) => `<u>&nbsp;${text}&nbsp;</u>`),
  ),
  page(
    'figures inserted',
    figures((text) => `<ins>${text}</ins>`),
  ),
  page(
    'figures in small letters',
    figures((text) => `<span style="font-size:10px">${text}</span>`),
  ),
  page(
    'figures in white on blue',
    figures((text) => `<span style="color:#fff;background:#00f">${text}</span>`),
  ),
  page(
    'comments inside figures',
    figures((text) => `${text[0]}<!-- 9 -->${text.slice(1)}`),
  ),
  page(
    'wbr inside figures',
    figures((text) => `${text[0]}<wbr>${text.slice(1)}`),
  ),
  page(
    '&#8203; inside figures',
    figures((text) => `${text[0]}&#8203;${text.slice(1)}`),
  ),
  page(
    '&ensp; around figures',
    figures((text) => `&ensp;${text}&emsp;`),
  ),
  page(
    'br before figures',
    figures((text) => `<br>${text}`),
  ),
  page(
    'br behind figures',
    figures((text) => `${text}<br/><br/>`),
  ),
  page(
    'lines broken inside figures’ cells',
    figures((text) => `\n\t\t${text}\n\t\t`),
  ),
  page(
    'numbers as entities',
    figures((text) => Array.from(text, (char) => `&#${char.charCodeAt(0)};`).join('')),
  ),
  page(
    'a table in each cell',
    figures((text) => `<table><tr><td>${text}</td></tr></table>`),
  ),
  page(
    'a div in each cell',
    inCells((text) => `<div><div>${text}</div></div>`),
  ),
  page(
    'an old figure crossed out before',
    figures((text) => `<s>7</s>${text}`),
  ),
  page(
    'an old figure crossed out behind',
    figures((text) => `${text}<del>8</del>`),
  ),
  page('an old figure crossed out by a class', (html) =>
    figures((text) => `<span class="old">6</span>${text}`)(html).replace(
      '<head>',
      '<head><style>.old{text-decoration:line-through}</style>',
    ),
  ),
  page(
    'a hidden figure for sorting',
    figures((text) => `<span style="display:none">000${text}</span>${text}`),
  ),
  page('a figure for screen readers', (html) =>
    figures((text) => `${text}<span class="sr-only">件</span>`)(html).replace(
      '<head>',
      '<head><style>.sr-only{position:absolute;width:1px;height:1px;clip:rect(0,0,0,0);overflow:hidden}</style>',
    ),
  ),
  page(
    'fields to fill in',
    figures((text) => `<input type="text" class="n" value="${text}" size="4">`),
  ),
  page(
    'fields that are locked',
    figures((text) => `<input value='${text}' disabled>`),
  ),
  page(
    'areas of text',
    figures((text) => `<textarea rows=1>${text}</textarea>`),
  ),
  page(
    'boxes to choose from',
    figures((text) => `<select><option>0</option><option selected>${text}</option></select>`),
  ),
  page(
    'buttons and hidden fields beside',
    figures((text) => `${text}<input type=hidden value=9><input type="button" value="改">`),
  ),
  page(
    'footnotes as raised links',
    figures((text) => `${text}<sup><a href="#n1">[1]</a></sup>`),
  ),
  page(
    'a raised number behind',
    figures((text) => `${text}<span style="vertical-align:super;font-size:60%">2</span>`),
  ),
  page('empty columns between', (html) => html.replace(/<\/td>\n<td>(?=\d)/g, '</td>\n<td>')),
  page(
    'one big cell around everything',
    inBody((inner) => `<table><tr><td>${inner}</td></tr></table>`),
  ),
  page(
    'each line in a row',
    inBody(
      (inner) =>
        `<table>${inner
          .replace(/<p[^>]*>(.*?)<\/p>/g, '<tr><td>$1</td></tr>')
          .replace(/<table border=1>/g, '<tr><td><table border=1>')
          .replace(/<\/tbody><\/table>/g, '</tbody></table></td></tr>')}</table>`,
    ),
  ),
  page(
    'two columns: a menu left',
    inBody(
      (inner) =>
        `<table><tr><td width=200><ul><li>机构概况<li>法定主动公开内容<li>政府信息公开年报<li>依申请公开</ul></td><td>${inner}</td></tr></table>`,
    ),
  ),
  page(
    'two columns: a menu right',
    inBody(
      (inner) =>
        `<table><tr><td>${inner}</td><td width=200><ul><li><a href=1>2024年报告</a><li><a href=2>2023年报告</a></ul></td></tr></table>`,
    ),
  ),
  page(
    'tabs with other years hidden',
    inBody(
      (inner) =>
        `<div class=tab><a>2025</a><a>2024</a></div>${inner}<div style="display:none">${inner.replaceAll('2025', '2024').replace(/<td>\d+/g, '<td>5')}</div>`,
    ),
  ),
  page(
    'a copy for phones behind',
    inBody((inner) => `<div class="pc">${inner}</div><div class="wap" style="display:none">${inner}</div>`),
  ),
  page(
    'a copy for phones before',
    inBody(
      (inner) =>
        `<div class="wap" style="display:none">${inner.replace(/<td>\d+/g, '<td>5')}</div><div class="pc">${inner}</div>`,
    ),
  ),
  page(
    'a metadata table before',
    inBody(
      (inner) =>
        `<table><tr><th>索引号</th><td>11440100-2026-00012</td><th>分类</th><td>年度报告</td></tr><tr><th>发布机构</th><td>青川市自然资源局</td><th>发布日期</th><td>2026-01-15</td></tr><tr><th>名称</th><td colspan=3>青川市自然资源局2025年政府信息公开工作年度报告</td></tr></table>${inner}`,
    ),
  ),
  page(
    'a list of other years behind',
    inBody(
      (inner) =>
        `${inner}<ul><li><a href="1">青川市自然资源局2024年政府信息公开工作年度报告</a> 2025-01-15</li><li><a href="2">青川市自然资源局2023年政府信息公开工作年度报告</a></li></ul>`,
    ),
  ),
  page(
    'a list of other years before',
    inBody(
      (inner) =>
        `<ul><li><a href="1">青川市自然资源局2024年政府信息公开工作年度报告</a> 2025-01-15</li><li><a href="2">青川市自然资源局2023年政府信息公开工作年度报告</a></li></ul>${inner}`,
    ),
  ),
  page(
    'where one is, and a menu before',
    inBody(
      (inner) =>
        `<div>您所在的位置：<a href="/">首页</a> &gt; <a>政府信息公开</a> &gt; <a>年度报告</a> &gt; 正文</div><div>无障碍 | 长者版 | 繁體</div>${inner}`,
    ),
  ),
  page(
    'buttons behind',
    inBody(
      (inner) =>
        `${inner}<div>【字体：<a>大</a> <a>中</a> <a>小</a>】<a>打印</a> <a>关闭</a></div><p>扫一扫在手机打开当前页</p><p>主办：青川市人民政府办公室  京ICP备05000000号  网站标识码：1100000000</p>`,
    ),
  ),
  page(
    'counts of visits before',
    inBody((inner) =>
      inner.replace('</p>', '</p><div>发布日期：2026-01-15 10:22　浏览次数：<span>1234</span> 次　来源：办公室</div>'),
    ),
  ),
  page('spans for every character', (html) =>
    html.replace(
      /<p>([^<]{3,40})<\/p>/g,
      (_, text: string) => `<p>${Array.from(text, (char) => `<span>${char}</span>`).join('')}</p>`,
    ),
  ),
  page('headings in strong, broken over two', (html) =>
    html.replace(/<p>([一二三四五六]、)([^<]*)<\/p>/g, '<p><strong>$1</strong><strong>$2</strong></p>'),
  ),
  page('headings in h3 with anchors', (html) =>
    html.replace(/<p>([一二三四五六]、[^<]*)<\/p>/g, '<h3><a name="x"></a>$1</h3>'),
  ),
  page('headings numbered by a list', (html) =>
    html.replace(
      /<p>([一二三四五六])、([^<]*)<\/p>/g,
      (_, char: string, text: string) =>
        `<ol start="${'一二三四五六'.indexOf(char) + 1}" style="list-style-type:cjk-ideographic"><li>${text}</li></ol>`,
    ),
  ),
  page(
    'lines parted by br',
    inBody((inner) => inner.replace(/<\/p>\s*<p>/g, '<br>\n')),
  ),
  page(
    'lines parted by two br',
    inBody((inner) => inner.replace(/<\/p>\s*<p>/g, '<br><br>')),
  ),
  page('divs for paragraphs', (html) => html.replace(/<(\/?)p\b/g, '<$1div')),
  page(
    'sections and articles',
    inBody((inner) => `<main><article><section>${inner}</section></article></main>`),
  ),
  page(
    'XHTML',
    (html) =>
      `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x">${html}`,
  ),
  page('a page of frames of Word', (html) =>
    html
      .replace(
        '<html>',
        '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">',
      )
      .replace(
        /<p>/g,
        "<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span lang=EN-US><o:p></o:p></span>",
      ),
  ),
  page('conditional comments of Word', (html) =>
    html.replace(/<tbody>/g, '<!--[if !supportMisalignedRows]><tr height=0><td width=1></td></tr><![endif]--><tbody>'),
  ),
  page('a row of widths as WPS has it', (html) =>
    html.replace(
      /<tbody>\n/g,
      `<tbody>\n<tr height=0 style="display:none">${'<td width=60 style="border:none"></td>'.repeat(10)}</tr>\n`,
    ),
  ),
  page('styles in every cell', (html) =>
    html.replace(
      /<td/g,
      '<td style="padding:0;border:1px solid #000;mso-border-alt:solid windowtext .5pt;width:52px;height:30px" valign="middle" nowrap',
    ),
  ),
  page('rowspan and colspan of 1 everywhere', (html) => html.replace(/<td>/g, '<td colspan="1" rowspan="1">')),
  page('spans in quotes with blanks', (html) => html.replace(/rowspan=(\d+)/g, 'rowspan=" $1 "')),
  page('rowspan in capitals', (html) => html.replace(/rowspan=(\d+)/g, 'ROWSPAN=$1').replace(/colspan=/g, 'colSpan=')),
  page('a blank row between head and body', (html) =>
    html.replace(/(<tr>\n<td colspan="3">一、本年)/g, '<tr></tr>\n$1'),
  ),
  page('cells that are not shown on phones', (html) =>
    html.replace('<head>', '<head><style>@media (max-width:600px){td{display:none}}</style>'),
  ),
  page('print styles', (html) => html.replace('<head>', '<head><style>@media print{p{display:none}}</style>')),
];
