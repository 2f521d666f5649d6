/** The ways in which pages of websites, converters and printers bend a report, each as a change to a loose document. */
import type { LooseDocument } from './document.ts';
import { blocksApart, copied, halved, headAgain, inLines, label, listed, spread, transposed } from './reshape.ts';
import { dressed, headings, inApplications, labels, reshaping, tableOf, type Variant, variant } from './variants.ts';

type Change = (text: string) => string;

const finished =
  (change: Partial<Record<'html' | 'md' | 'txt', Change>>) =>
  (document: LooseDocument): undefined => {
    for (const format of ['html', 'md', 'txt'] as const)
      if (change[format]) document.finish.push({ format, change: change[format] });
  };

const body =
  (change: Change): Change =>
  (html) =>
    html.replace(
      /(<body>)([\s\S]*)(<\/body>)/,
      (_, start: string, inner: string, end: string) => start + change(inner) + end,
    );

const intoLayout = body(
  (inner) =>
    `<table width="1000"><tr><td><table><tr><td><a href="/">首页</a></td><td>无障碍</td></tr></table></td></tr><tr><td>导航</td><td class="content"><div id="zoom">${inner}</div></td></tr><tr><td colspan=2>版权所有</td></tr></table>`,
);

const hiddenCopies = body((inner) => {
  const table = (/<table border=1>[\s\S]*?<\/table>/.exec(inner)?.[0] ?? '').replace(/\d+/g, '7');
  return `<div style="display: none"><h1>青川市自然资源局2019年政府信息公开工作年度报告</h1><div>${table}</div></div>
    <p style='display:none'>隐藏的一段<p hidden>又一段<div style="visibility:hidden">${table}</div>
    <!-- ${table} --><script>document.write('${table.replace(/\n/g, '')}')</script><noscript>${table}</noscript>${inner}`;
});

const hiddenCells: Change = (html) =>
  html
    .replace(/<tr>\n/g, '<tr>\n<td style="display:none">9</td>')
    .replaceAll('</tbody>', '<tr style="display:none"><td>规章</td><td>8</td><td>8</td><td>8</td></tr></tbody>');

const torn = (at: number) =>
  headings((text) => (text.length > at + 2 ? `${text.slice(0, at)}\n${text.slice(at)}` : text));

const some = (index: number): boolean => index % 9 === 4 && index !== 9;

const footers = [
  '上一篇：会议纪要',
  '下一篇：公示公告',
  '分享到： 微信 微博',
  '【打印本页】【关闭窗口】',
  '网站地图 | 联系我们 | 网站声明',
  '主办单位：某某办公室',
  '建议使用谷歌浏览器',
];

/** Every variant of pages; what they say of cells comes last. */
export const pageVariants: readonly Variant[] = [
  variant('page: laid out by tables', finished({ html: intoLayout })),
  variant('page: hidden copies, comments, scripts', finished({ html: hiddenCopies })),
  variant('page: hidden cells and rows', finished({ html: hiddenCells })),
  variant(
    'page: the report in a tab that is shown later',
    finished({ html: body((inner) => `<div style="display:none">${inner}</div>`) }),
  ),
  variant(
    'page: navigation and footer',
    finished({
      html: body(
        (inner) =>
          `<nav><ul><li>一、总体情况<li>机构职能</ul></nav>${inner}<footer>六、其他需要报告的事项 版权所有</footer>`,
      ),
    }),
  ),
  variant(
    'page: printed from a browser',
    finished({
      txt: (text) =>
        text.replace(/\n(二|四)、/g, '\n2026/1/20 10:22 青川市政府网\nhttps://www.example.gov.cn/art/1.html 2/9\n$1、'),
    }),
  ),
  variant('site after, with links', (d) => void d.after.push(...footers)),
  variant('title: only the page has it', (d) => {
    const title = d.title.splice(0).join('');
    return finished({
      html: (html) =>
        html.replace(
          /<title>.*?<\/title>/,
          `<meta name="ArticleTitle" content="${title}"><title>${title}_青川市政府网</title>`,
        ),
      md: (text) => text.replace(/^# *$/m, `# ${title}`),
      txt: (text) => `${title}\n${text}`,
    })(d);
  }),
  variant(
    'title: the year in brackets',
    (d) => void Object.assign(d, { title: ['青川市自然资源局政府信息公开工作年度报告（2025年度）'] }),
  ),
  variant('title: broken', (d) => void Object.assign(d, { title: [(d.title[0] ?? '').replace('年政府', '年\n政府')] })),
  variant('headings: torn after eight', torn(8)),
  variant('headings: torn after four', torn(4)),
  variant('headings: torn after the number', torn(2)),
  variant(
    'headings: （一）',
    headings((text) => text.replace(/^(.)、/, '（$1）')),
  ),
  variant(
    'headings: 1.',
    headings((text, index) => text.replace(/^.、/, `${index + 1}.`)),
  ),
  variant(
    'headings: a space for 、',
    headings((text) => text.replace('、', ' ')),
  ),
  reshaping('heading in the first row of the table', (d) => {
    for (const section of d.sections.slice(1, 4)) {
      const table = section.body.find((item) => typeof item !== 'string');
      if (!table) continue;
      const width = table.rows[0]!.reduce((sum, { colspan }) => sum + colspan, 0);
      table.rows.unshift([label(section.heading, width)]);
      section.heading = '';
    }
    return undefined;
  }),
  reshaping('a table of another kind in section 一', (d) => {
    const rows = ['类别 数量', '规章 3', '机构职能 5', '财政信息 9', '通知公告 12'].map((row) =>
      row.split(' ').map((text) => label(text)),
    );
    d.sections[0]!.body.splice(2, 0, { table: 'proactive', rows });
    return undefined;
  }),
  variant('a paragraph before each table', (d) => {
    for (const section of d.sections.slice(1, 4))
      section.body.unshift('2025年，本机关按要求办理，具体数据如下表，详见各栏。');
    return undefined;
  }),
  reshaping(
    'a note in the last row of a table',
    (d) => void tableOf(d, 'applications').rows.push([label('注：本表数据含上年结转，截至2025年12月31日。', 10)]),
  ),
  reshaping('table 四 transposed', transposed),
  reshaping('table 四 as a list', listed),
  reshaping('table 三 in two tables', halved(false)),
  reshaping('table 三 in two tables, each with its head', halved(true)),
  reshaping('table 三 with its head again', headAgain),
  reshaping('table 二 in four tables', blocksApart),
  reshaping('merged cells repeated', spread),
  variant(
    'text: figures stand right after labels',
    finished({
      txt: (text) =>
        text
          .replace(/^(行政许可|行政处罚|行政强制|行政事业性收费)[\t ]+(?=\d)/gm, '$1')
          .replace(/^信息内容\t本年处理/gm, '信息内容本年处理'),
    }),
  ),
  reshaping('lines: figures on a label’s first line', inLines('first', false)),
  reshaping('lines: figures on a label’s last line', inLines('last', false)),
  reshaping('lines: groups torn, figures on the first line', inLines('first', true)),
  reshaping('lines: groups torn, figures on the last line', inLines('last', true)),
  reshaping('lines: one cell or a piece of one on each', inLines('own', false)),
  reshaping(
    'copied: a tab before each cell',
    copied((text) => [`\t${text}`]),
  ),
  reshaping(
    'copied: a tab after each cell',
    copied((text) => [`${text}\t`]),
  ),
  reshaping(
    'copied: lines of tabs between cells',
    copied((text) => [text, '\t', '']),
  ),
  reshaping(
    'copied: figures indented',
    copied((text) => [/^[\d.]+$/.test(text) ? `\t${text}` : text]),
  ),
  variant(
    'Markdown: bold headings',
    finished({ md: (text) => text.replace(/^([一二三四五六]、.*|（[一二三四五]）.*)$/gm, '**$1**') }),
  ),
  variant(
    'Markdown: deep headings',
    finished({
      md: (text) =>
        text.replace(/^([一二三四五六]、.*)$/gm, '### **$1**').replace(/^(（[一二三四五]）.*)$/gm, '#### $1'),
    }),
  ),
  variant(
    'Markdown: <br> in labels',
    finished({ md: (text) => text.replace(/(社会公益|法律服务|商业|不予|要求行政机关)/g, '$1<br>') }),
  ),
  variant(
    'text: drawn with lines',
    finished({ txt: (text) => text.replace(/^(.*\t.*)$/gm, (row) => `├──┼──┤\n│ ${row.split('\t').join(' │ ')} │`) }),
  ),
  variant(
    'labels: 空 1 for numbers',
    labels((text) => text.replace(/^(\d)\./, '（$1）')),
  ),
  variant(
    'labels: no numbers',
    labels((text) => text.replace(/^(?:\d\.|（[一二三四五六七]）|[一二四]、)/, '')),
  ),
  variant(
    'cells: ①',
    dressed(some, (text) => `${text}①`),
  ),
  variant(
    'cells: *',
    dressed(some, (text) => `${text}*`),
  ),
  variant(
    'cells: [1]',
    dressed(some, (text) => `${text}[1]`),
  ),
  variant('cells: <sup>', (d) => {
    dressed(some, (text) => `${text}〔sup〕`)(d);
    return finished({
      html: (html) => html.replaceAll('〔sup〕', '<sup>1</sup>'),
      md: (text) => text.replaceAll('〔sup〕', '<sup>1</sup>'),
      txt: (text) => text.replaceAll('〔sup〕', '¹'),
    })(d);
  }),
  variant(
    'cells: whole rows blank',
    dressed(
      (index) => inApplications(index) && [4, 12, 15].includes(Math.floor((index - 10) / 7)),
      () => '',
      true,
    ),
  ),
  variant(
    'cells: most of them blank',
    dressed(
      (index) => inApplications(index) && (index * 31) % 5 < 3,
      () => '\u00a0',
      true,
    ),
  ),
  variant(
    'cells: 0 left out everywhere but in the total',
    dressed(
      (index) => inApplications(index) && (index - 10) % 7 < 6 && Math.floor((index - 10) / 7) > 3,
      () => '',
      true,
    ),
  ),
  variant(
    'cells: 零 and O',
    dressed(
      (index) => index === 40 || index === 41,
      () => 'O',
      true,
    ),
  ),
];
