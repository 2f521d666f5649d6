/** Templates that a unit changed: a slip is refused with its line, what is right comes out in every format. */
import { describe, expect, test } from 'vitest';
import { Failure } from '../../source/text/failure.ts';
import { profileOf } from '../../source/writers/profile.ts';
import type { Templates } from '../../source/writers/template/templates.ts';
import { onePixel } from '../helpers/onePixel.ts';
import { type Options, renderCharts, renderDocument, templates } from '../helpers/render.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';
import { attribute, byTag, parseHtml, rowsOf, textOf } from './dom.ts';
import { wordHtml } from './word.ts';

const changed = (name: string, change: (text: string) => string): Templates => ({
  ...templates,
  texts: { ...templates.texts, [name]: change(templates.texts[name] ?? '') },
  paths: { ...templates.paths, [name]: name },
});
const replaced = (name: string, from: string, to: string): Templates =>
  changed(name, (text) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  });

async function failureOf(task: Promise<unknown>): Promise<string> {
  const error = await task.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Failure);
  return (error as Failure).message;
}
const contentOf = async (format: 'md' | 'html', options: Options): Promise<string> =>
  String((await renderDocument(busyReport(), format, options)).content);
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

describe('a slip in report.md is refused with its line, in every format', () => {
  test.each([
    [
      'a misspelt table',
      '{{applications.table}}',
      '{{application.table}}',
      '没有 {{application.table}} 这个名字，是不是 {{applications.table}}？',
    ],
    ['a misspelt text', '{{problems.text}}', '{{problem.text}}', '是不是 {{problems.text}}？'],
    ['a name misspelt in three letters', '{{problems.text}}', '{{problm.txt}}', '是不是 {{problems.text}}？'],
    [
      'a name that there is not',
      '{{preamble}}',
      '{{preamble}}\n\n{{phone}}',
      '没有 {{phone}} 这个名字，可以用的名字：title、unit、year、kind',
    ],
    [
      'a table that lacks',
      '{{disputes.table}}',
      '',
      '缺少 {{disputes.table}}（“四、政府信息公开行政复议、行政诉讼情况”的统计表）',
    ],
    ['a heading that lacks', '## {{other.heading}}', '## 六、其他', '缺少 {{other.heading}}'],
    [
      'a table twice',
      '{{disputes.table}}',
      '{{applications.table}}',
      '{{applications.table}}（“三、收到和处理政府信息公开申请情况”的统计表）出现了两次',
    ],
    [
      'sections in another order',
      '## {{problems.heading}}\n\n{{problems.text}}\n\n## {{other.heading}}\n\n{{other.text}}',
      '## {{other.heading}}\n\n{{other.text}}\n\n## {{problems.heading}}\n\n{{problems.text}}',
      '次序由法定格式规定',
    ],
    ['a heading that is none', '## {{proactive.heading}}', '{{proactive.heading}}', '前面应有 ## 和一个空格'],
    ['a table within a line', '{{proactive.table}}', '见表：{{proactive.table}}', '应单独占一行'],
    ['a section without an end', '{{/overview.aspects}}', '', '没有对应的 {{/overview.aspects}}'],
    ['an end without a section', '{{preamble}}', '{{preamble}}\n{{/preamble}}', '前面没有 {{#preamble}}'],
    ['a brace that lacks', '{{other.text}}', '{{other.text}', '花括号'],
    [
      'a table only in drafts',
      '{{disputes.table}}',
      '{{#draft}}\n{{disputes.table}}\n{{/draft}}',
      '不能放在有时才印的段落里',
    ],
    ['another file', '{{preamble}}', '{{> letter}}\n{{preamble}}', '不能引用别的文件'],
    ['no list of findings', '{{#findings}}\n- {{.}}\n{{/findings}}', '', '缺少 {{draft.findings}}'],
    [
      'a group taken for a value',
      '{{overview.whole}}',
      '{{overview.whole}}\n{{overview}}',
      '{{overview}} 是一段的名字',
    ],
  ])('%s', async (_what, from, to, sentence) => {
    const own = replaced('report.md', from, to);
    for (const format of ['md', 'html', 'docx'] as const) {
      const message = await failureOf(renderDocument(busyReport(), format, { templates: own }));
      expect(message).toContain(sentence);
      expect(message).toMatch(/^模板 report\.md 第 \d+ 行：/);
    }
  });

  test('what lacks before everything else has neither a line nor a name that it stands behind', async () => {
    const own = replaced('report.md', '# {{title}}', '# 年报');
    expect(await failureOf(renderDocument(busyReport(), 'md', { templates: own }))).toBe(
      '模板 report.md：缺少 {{title}}（标题）。',
    );
  });

  test('the line is the one with the slip', async () => {
    const own = replaced('report.md', '{{problems.text}}', '{{problem.text}}');
    const line = lineOf(own.texts['report.md']!, '{{problem.text}}');
    expect(await failureOf(renderDocument(busyReport(), 'md', { templates: own }))).toContain(`第 ${line} 行`);
  });
});

describe('slips in other templates', () => {
  test.each([
    ['page.html', '{{body}}', '{{boddy}}', 'html', '是不是 {{body}}？'],
    ['page.html', '{{body}}', '', 'html', '缺少 {{body}}'],
    ['word.json', '"letterhead": ""', '"letterhead": 1', 'docx', 'letterhead 应是引号里的文字'],
    ['word.json', '"letterhead"', '"leterhead"', 'docx', '没有“leterhead”这一项'],
    ['word.json', '"letterhead": "",', '', 'docx', '缺少“letterhead”'],
    ['word.json', '"C00000"', '"red"', 'docx', '六位十六进制数'],
    ['word.json', ',', '', 'docx', '不是正确的 JSON'],
  ] as const)('%s: %s -> %s', async (name, from, to, format, sentence) => {
    const message = await failureOf(renderDocument(busyReport(), format, { templates: replaced(name, from, to) }));
    expect(message).toContain(`模板 ${name}`);
    expect(message).toContain(sentence);
  });

  test.each([
    ['h2 {', 'h7 {', '没有“h7”这个名字'],
    ['row { text-align: left; }', '', '缺少“row”的样式'],
    ['row { text-align: left; }', 'row { text-align: left;', '花括号没有成对'],
  ])('fragment.css: %s -> %s', async (from, to, sentence) => {
    const own = replaced('fragment.css', from, to);
    expect(await failureOf(renderDocument(busyReport(), 'html', { templates: own, fragment: 'editors' }))).toContain(
      sentence,
    );
  });

  test('poster.html without its picture', async () => {
    const own = replaced('poster.html', '{{picture}}', '');
    expect(await failureOf(renderCharts(busyReport(), { templates: own }))).toContain('缺少 {{picture}}');
  });

  test('a picture that is not there', async () => {
    const own = replaced('report.md', '{{preamble}}', '{{preamble}}\n\n![徽标](logo.png)');
    expect(await failureOf(renderDocument(busyReport(), 'html', { templates: own }))).toContain(
      '图片 logo.png 没有找到',
    );
  });
});

describe('what a unit adds', () => {
  const added =
    '{{unit}}，{{year}}年，{{kind}}。{{#department}}部门{{/department}}{{#government}}政府{{/government}}\n\n- 一条\n- 又一条 **重要**\n\n3. 三\n4. 四\n\n| 项 | 数 |\n| --- | --- |\n| 甲\\|乙 | 1 |\n\n![徽标](logo.png)';
  const own: Templates = {
    ...replaced('report.md', '{{preamble}}', `{{preamble}}\n\n${added}`),
    pictures: { 'logo.png': onePixel },
  };

  test('names, lists, a table and a picture come out in the page', async () => {
    const page = parseHtml(await contentOf('html', { templates: own }));
    expect(byTag(page, 'p').map(textOf)).toContain('青川市自然资源局，2025年，县级以上人民政府部门。部门');
    expect(byTag(page, 'ul')[0]!.childNodes.map(textOf).join('')).toContain('又一条 重要');
    expect(attribute(byTag(page, 'ol')[0]!, 'start')).toBe('3');
    expect(rowsOf(byTag(page, 'table')[0]!).map((row) => row.map(textOf))).toEqual([
      ['项', '数'],
      ['甲|乙', '1'],
    ]);
    const [picture] = byTag(page, 'img');
    expect(attribute(picture!, 'src')).toMatch(/^data:image\/png;base64,/);
    expect(attribute(picture!, 'alt')).toBe('徽标');
  });

  test('in Word too', async () => {
    const { content } = await renderDocument(busyReport(), 'docx', { templates: own });
    const page = parseHtml(await wordHtml(content));
    expect(byTag(page, 'li').map(textOf)).toEqual(['一条', '又一条 重要', '三', '四']);
    expect(rowsOf(byTag(page, 'table')[0]!).map((row) => row.map(textOf))).toEqual([
      ['项', '数'],
      ['甲|乙', '1'],
    ]);
    expect(byTag(page, 'img')).toHaveLength(1);
  });

  test('and in Markdown', async () => {
    const text = await contentOf('md', { templates: own });
    expect(text).toContain(
      '- 一条\n- 又一条 **重要**\n\n3. 三\n4. 四\n\n| 项 | 数 |\n| --- | --- |\n| 甲\\|乙 | 1 |\n\n![徽标](data:image/png;base64,',
    );
  });

  test('the title is left out on demand', async () => {
    expect(await contentOf('html', { fragment: 'editors', title: false })).not.toContain('<h1');
    expect(await contentOf('md', { title: false })).not.toMatch(/^# /m);
    // All the other headings stay.
    const headings = (markdown: string) => markdown.match(/^##+ .*$/gm);
    expect(headings(await contentOf('md', { title: false }))).toEqual(headings(await contentOf('md', {})));
  });
});

describe('profile.json', () => {
  const profiled = (content: string) => profileOf(changed('profile.json', () => content));
  const message = (content: string): string => {
    try {
      profiled(content);
    } catch (error) {
      return (error as Failure).message;
    }
    return '';
  };

  test.each([
    ['{"siteCode": "123"}', 'profile.json：siteCode：网站标识码应是 10 位数字或字母。'],
    ['{"sitename": "甲"}', '没有“sitename”这一项，可以写的：siteName、'],
    ['{"publishDate": "2026-02-30"}', '公开日期应写成 2026-01-20 的样子'],
    ['{"links": [{"name": "指南", "url": "指南.html"}]}', '链接的地址应以 http:// 或 https:// 开头'],
    ['{"links": [{"name": "指南"}]}', '第 1 条链接缺少“url”'],
    ['{"downloads": "yes"}', 'downloads 应是 true 或 false'],
    ['{"siteName": "甲",}', '不是正确的 JSON'],
  ])('%s', (content, sentence) => expect(message(content)).toContain(sentence));

  test('one sentence for each mistake', () => {
    expect(message('{"siteCode": "1", "publishDate": "x"}').split('\n')).toHaveLength(2);
  });

  test('the tags, the head table, downloads and links; nothing of it without a profile', async () => {
    const profile = profiled(
      '{"siteName": "青川市人民政府", "siteCode": "1234567890", "publishDate": "2026-01-20", "downloads": true, "links": [{"name": "指南 <1>", "url": "https://www.example.gov.cn/?a=1&b=2"}]}',
    );
    const page = parseHtml(await contentOf('html', { profile, beside: ['年 报.docx'] }));
    const tags = Object.fromEntries(
      byTag(page, 'meta').map((tag) => [attribute(tag, 'name'), attribute(tag, 'content')]),
    );
    expect(tags).toMatchObject({
      SiteName: '青川市人民政府',
      SiteIDCode: '1234567890',
      PubDate: '2026-01-20',
      ContentSource: '青川市自然资源局',
    });
    expect(byTag(page, 'dt').map(textOf)).toEqual(['名称', '发布机构', '公开日期']);
    expect(byTag(page, 'a').map((link) => [attribute(link, 'href'), textOf(link)])).toEqual([
      ['%E5%B9%B4%20%E6%8A%A5.docx', '年 报.docx'],
      ['https://www.example.gov.cn/?a=1&b=2', '指南 <1>'],
    ]);
    const bare = await contentOf('html', {});
    expect(bare).not.toMatch(/SiteName|ContentSource|<dl|<footer|<nav/);
  });

  test('a long report has a list of its sections, which lead to them', async () => {
    const long = { ...zeroReport(), problems: '存在的问题。'.repeat(1200) };
    const page = parseHtml(String((await renderDocument(long, 'html')).content));
    const targets = byTag(page, 'a').map((link) => attribute(link, 'href')!.slice(1));
    expect(targets).toHaveLength(6);
    const ids = byTag(page, 'h2').map((heading) => attribute(heading, 'id'));
    expect(targets).toEqual(ids);
  });
});
