/** Headings by level, place, order and content; cells that are no numbers; forms and files that are not ours. */
import { describe, expect, test } from 'vitest';
import { sections } from '../../source/form/sections.ts';
import type { Report } from '../../source/report/report.ts';
import { asHtml, asMarkdown, asText, documentOf, type LooseDocument } from './document.ts';
import { docxOf, wordParagraph } from './office.ts';
import { figureOf, notesOf, notesOfCell, page, read } from './readText.ts';
import { distinctReport } from './tellingReport.ts';

const changed = (change: (document: LooseDocument) => unknown): LooseDocument => {
  const document = documentOf(distinctReport());
  change(document);
  return document;
};
const hasAll = (report: Report): void => {
  expect(report.figures).toEqual(distinctReport().figures);
  expect([report.overview, report.problems, report.other]).toEqual(
    (({ overview, problems, other }) => [overview, problems, other])(distinctReport()),
  );
};
const heading = (index: number, text: string) => (document: LooseDocument) =>
  (document.sections[index]!.heading = text);

describe('headings that are lost or say something else', () => {
  test.each([
    ['一 is lost, its aspects are there', heading(0, '')],
    ['四 has other words', heading(3, '四、涉诉涉议情况')],
    ['五 has other words', heading(4, '五、下一步工作打算')],
    ['五 is lost', heading(4, '')],
    ['六 is lost', heading(5, '')],
    ['六 has other words', heading(5, '六、补充说明')],
    [
      'a list of contents before',
      (document: LooseDocument) => document.preamble.push(...document.sections.map((one) => one.heading)),
    ],
    [
      'a list of contents with pages',
      (document: LooseDocument) =>
        document.preamble.push(...document.sections.map((one, at) => `${one.heading}……${at + 1}`)),
    ],
  ])('%s', async (_what, change) => {
    for (const [name, print] of [
      ['a.html', asHtml],
      ['a.txt', asText],
    ] as const) {
      const { preamble: _, ...report } = await read(print(changed(change)), name);
      hasAll(report as Report);
    }
  });

  test('a sentence that names sections is no heading, wherever its line is broken', async () => {
    const broken = [
      '本报告由总体情况、主动公开政府信息情况、',
      '收到和处理政府信息公开申请情况、',
      '存在的主要问题及改进情况',
      '和其他需要报告的事项等六部分组成。',
    ];
    const report = await read(asText(changed((document) => document.preamble.push(...broken))), 'a.txt');
    hasAll(report);
    expect(report.reading!.headings).toHaveLength(6);
  });

  test('headings of a table’s parts are none of the report', async () => {
    const text = asMarkdown(changed((document) => (document.dress.headingTag = 'h2'))).replace(
      /(## 四、.*\n)/,
      '$1\n### 行政复议和行政诉讼\n',
    );
    const report = await read(`# 网站\n\n${text}`, 'a.md');
    expect(report.reading!.headings).toHaveLength(6);
  });

  test('several aspects in one paragraph are told apart', async () => {
    const report = await read(
      asText(
        changed(
          (document) =>
            (document.sections[0]!.body = [
              '（一）主动公开。公开信息10条。（二）依申请公开。收到申请2件。（三）政府信息管理。逐级审核。',
            ]),
        ),
      ),
      'a.txt',
    );
    expect([report.overview.proactiveDisclosure, report.overview.onRequest, report.overview.management]).toEqual([
      '公开信息10条。',
      '收到申请2件。',
      '逐级审核。',
    ]);
  });

  test('numbers that Word counts by itself are part of the headings', async () => {
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const names = sections.map(({ name }) => name);
    const body =
      wordParagraph('柳川县水利局2025年政府信息公开工作年度报告') +
      names.map((name) => wordParagraph(name, numbered) + wordParagraph('工作平稳。')).join('');
    const report = await read(
      docxOf(body, {
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
        'word/numbering.xml':
          '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
      }),
      'a.docx',
    );
    expect(report.reading!.headings).toEqual(names.map((name, at) => `${'一二三四五六'[at]}、${name}`));
  });
});

describe('a line of prose that ends in a figure', () => {
  test.each([
    '部分公开 0',
    '全年收到申请 3 件，予以公开 2',
    '其中，不予公开 1',
    '网站点击量，较上年增加 12',
    '收到申请的数量为：7',
  ])('“%s”', async (line) => {
    const told = { heading: '二、政府信息公开申请情况', body: [`全年工作平稳，${line}`, '件，其余均已办结。'] };
    const document = changed(({ sections }) => sections.splice(1, 0, told));
    const report = await read(asText(document), 'a.txt');
    expect(report.figures).toEqual(distinctReport().figures);
    expect(JSON.stringify(report.overview)).toContain('其余均已办结');
  });
});

describe('a cell that is no number costs its neighbours nothing', () => {
  test.each([
    ['见附件', 'unread', '不是数'],
    ['同上', 'unread', '不是数'],
    ['#REF!', 'unread', '不是数'],
    ['②', 'unread', '不是数'],
    ['（2）', 'unread', '不是数'],
    ['￥2', 'unread', '不是数'],
    ['5%', 'unread', '不是数'],
    ['1.2万', 'unread', '不是数'],
    ['O', 'unread', '可能是 0'],
    ['l2', 'unread', '可能是 12'],
    ['12…', 'unread', '没有印全'],
    ['…345', 'unread', '没有印全'],
    ['12（应为13）', 'unread', '更正'],
    ['12件（更正：13件）', 'unread', '更正'],
    ['N/A', 'notApplicable', 'N/A'],
    ['不适用', 'notApplicable', '不适用'],
    ['不涉及', 'notApplicable', '不涉及'],
    ['/', 'blank', '没有数'],
    ['无', 'blank', '没有数'],
    ['', 'blank', '空白'],
  ])('“%s” is %s', async (cell, state, said) => {
    for (const place of ['issued', 'penalties']) {
      const report = await read(page({ [place]: cell }), 'a.html');
      expect(figureOf(report, place)).toBeNull();
      expect(notesOfCell(report, place)).toEqual([expect.stringMatching(new RegExp(`^${state}: .*${said}`))]);
      const others = ['issued', 'repealed', 'inForce', 'licences', 'penalties'].filter((one) => one !== place);
      expect(others.map((one) => figureOf(report, one)).includes(null)).toBe(false);
    }
  });

  test.each(['见备注', '1l7', '20O5', '3S8'])('in a row of table 三: %s', async (text) => {
    const document = changed((one) => {
      const table = one.sections[2]!.body[0];
      if (typeof table !== 'string') table!.rows[10]!.filter(({ figure }) => figure)[3]!.text = text;
    });
    for (const [name, print] of [
      ['a.html', asHtml],
      ['a.md', asMarkdown],
      ['a.txt', asText],
    ] as const) {
      const report = await read(print(document), name);
      expect(Object.keys(report.figures)).toHaveLength(199);
    }
    // Where spaces part the figures, words among them may be the label’s.
    document.dress.pdf = true;
    const spaced = await read(asText(document), 'a.txt');
    expect(Object.keys(spaced.figures)).toHaveLength(text === '见备注' ? 193 : 199);
  });
});

test('a table that is not in the file is absent, not blank', async () => {
  const report = await read(asText(changed((document) => (document.sections[2]!.body = []))), 'a.txt');
  expect(notesOf(report, 'applications').join()).toMatch(/^absent: /);
  expect(notesOf(report, 'applications.received.total').join()).toMatch(/^absent: /);
});

test('labels that are printed otherwise are kept', async () => {
  const html = asHtml(documentOf(distinctReport()))
    .replaceAll('属于国家秘密', '涉及国家秘密')
    .replaceAll('社会公益组织', '公益组织');
  expect((await read(html, 'a.html')).reading!.labels).toMatchObject({
    'applications.denied.stateSecret': '1.涉及国家秘密',
    'applications.received.publicWelfare': '公益组织',
  });
});

describe('what is not our form is said to be what it is', () => {
  const sections = (names: string) =>
    names
      .split(' ')
      .map((name, at) => `${'一二三四五六七八'[at]}、${name}\n工作平稳。`)
      .join('\n');
  test.each([
    [
      'a university',
      `松江学院2021-2022学年信息公开工作年度报告\n按照《高等学校信息公开办法》编制。\n${sections('概述 主动公开情况 申请情况 评议情况 存在问题')}`,
      '高等学校',
    ],
    [
      'a report before 2019',
      `柳川县人民政府2015年政府信息公开工作年度报告\n${sections('概述 主动公开情况 依申请公开情况 复议诉讼情况 存在的问题')}\n附表\n政府信息公开情况统计表`,
      '2018 年度以前',
    ],
    [
      'a hospital',
      `柳川县人民医院2024年信息公开年度报告\n根据《公共企事业单位信息公开规定制定办法》编制。\n${sections('总体情况 主动公开情况 申请情况 存在的问题')}`,
      '公共企事业单位',
    ],
    [
      'the form of websites',
      `柳川县政府网站工作年度报表（2024年度）\n${sections('总体情况 主动公开 申请 问题')}`,
      '政府网站工作年度报表',
    ],
    [
      'traditional characters',
      '柳川縣水利局2024年政府信息公開工作年度報告\n一、總體情況\n二、主動公開政府信息情況\n',
      '繁体字',
    ],
    [
      'a page whose text comes later',
      '<html><head><script src="a.js"></script></head><body><div id="app"></div></body></html>',
      '脚本',
    ],
    [
      'Word’s XML',
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument></w:wordDocument>',
      'Word 的 XML',
    ],
  ])('%s', async (_what, text, said) => {
    await expect(read(text, text.startsWith('<html') ? 'a.html' : 'a.txt')).rejects.toThrow(said);
  });
});

describe('bytes of every door', () => {
  const json = '{"format": "nianbao.report/1"';
  test.each([
    ['UTF-16 with a mark', Buffer.from(`\ufeff${json}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(json, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(json, 'utf16le').swap16()],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${json}`)],
    ['UTF-8', Buffer.from(json)],
  ])('%s is known as JSON', async (_what, bytes) => {
    await expect(read(bytes, 'a.json')).rejects.toThrow('不是完整的 JSON');
  });
});
