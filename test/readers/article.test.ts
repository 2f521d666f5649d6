/** Which report a file is about, whose it is and of which year; what a site and what we ourselves put around it is none of it. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../source/report/report.ts';
import { draftMarkOf } from '../../source/rules/finding.ts';
import { renderDocument } from '../helpers/render.ts';
import { busyReport } from '../helpers/sample.ts';
import { asHtml, asText, documentOf, type LooseDocument } from './document.ts';
import { asDocx, docxOf } from './office.ts';
import { pagesOf, pdfOf, usualPdf } from './pdf.ts';
import { notesOf, read } from './readText.ts';
import { distinctReport } from './tellingReport.ts';

const whole = (change: (document: LooseDocument) => void = () => undefined): LooseDocument => {
  const document = documentOf(distinctReport());
  change(document);
  return document;
};
const inBody = (html: string, before: string, after = ''): string =>
  html.replace('<body>', `<body>${before}`).replace('</body>', `${after}</body>`);
const isWhole = (report: Report): void => {
  expect([report.unit, report.year]).toEqual(['青川市自然资源局', 2025]);
  expect(report.figures).toEqual(distinctReport().figures);
  expect(report.problems).toBe(distinctReport().problems);
  expect(report.other).toBe(distinctReport().other);
};
const link = (text: string): string => `<li><a href="/a/${text.length}.html">${text}</a></li>`;
const titleOf = (year: number): string => `青川市自然资源局${year}年政府信息公开工作年度报告`;

describe('the names of the sections as tabs or a contents of a page whose headings are marked', () => {
  const tabbed = (tabs: readonly string[]): string => {
    const document = whole();
    document.dress.headingTag = 'h3';
    const own = document.preamble.map((text) => `<p>${text}</p>`).join('');
    document.preamble = [];
    const list = `<ul>${tabs.map((text) => `<li><a href="#s">${text}</a></li>`).join('')}</ul>`;
    const title = `<h1>${document.title[0]}</h1>`;
    document.title = ['标题'];
    return asHtml(document)
      .replace(/<p align.*<\/p>/, `${title}${own}${list}`)
      .replaceAll('　　', '');
  };
  const names = whole().sections.map(({ heading }) => heading);
  test.each([
    ['all of them', names],
    ['three of them', names.slice(2, 5)],
  ])('%s are no text of the preamble', async (_, tabs) => {
    const report = await read(tabbed(tabs), 'a.html');
    isWhole(report);
    expect(report.preamble).toBe(distinctReport().preamble);
  });
  test('a name or two may be', async () => {
    const report = await read(tabbed(names.slice(4)), 'a.html');
    isWhole(report);
    expect(report.preamble).toBe([distinctReport().preamble, ...names.slice(4)].join('\n'));
  });
});

test('where styles number the headings, those below a section’s are inside it, whatever they name', async () => {
  const document = whole((own) => {
    own.sections[0]!.body = [];
    for (const section of own.sections) section.heading = section.heading.slice(2);
    own.dress.headingTag = 'h2';
  });
  const aspects =
    '<h3>主动公开</h3><p>公开信息31条。</p><h3>依申请公开</h3><p>均已答复。</p><h3>监督保障</h3><p>培训两次。</p>';
  const html = asHtml(document);
  const report = await read(html.replace(/(总体情况<\/h2>)/, `$1${aspects}`), 'a.html');
  isWhole(report);
  expect(report.overview).toMatchObject({
    proactiveDisclosure: '公开信息31条。',
    onRequest: '均已答复。',
    oversight: '培训两次。',
  });
  expect(report.overview.whole).toBeUndefined();
});

describe('what stands around the report', () => {
  test.each([
    [
      'a list of other years above',
      inBody(asHtml(whole()), `<ul>${[2024, 2023, 2022].map(titleOf).map(link).join('')}</ul>`),
    ],
    [
      'a list of other years below',
      inBody(asHtml(whole()), '', `<ul>${[2024, 2023].map(titleOf).map(link).join('')}</ul>`),
    ],
    ['the same list without links', inBody(asHtml(whole()), `<p>${titleOf(2024)}</p><p>${titleOf(2023)}</p>`)],
    [
      'the report of another unit below',
      inBody(asHtml(whole()), '', link('青川市水利局2024年政府信息公开工作年度报告')),
    ],
    [
      'a menu with the words of a heading',
      inBody(asHtml(whole()), '<div><a href="/">首页</a></div><p>一、总体情况</p><p>机构职能</p>'),
    ],
    [
      'a second copy for phones',
      asHtml(whole()).replace(/<body>([\s\S]*)<\/body>/, '<body>$1<div class="phone">$1</div></body>'),
    ],
    ['a menu on the line above', inBody(asHtml(whole()), '<div>首页 政务公开 办事服务 互动交流</div>')],
  ])('%s', async (_what, html) => isWhole(await read(html, 'a.html')));

  test('two copies that differ are said to', async () => {
    const html = asHtml(whole());
    const [, body = ''] = /<body>([\s\S]*)<\/body>/.exec(html) ?? [];
    const report = await read(html.replace('</body>', `${body.replace('1520', '1530')}</body>`), 'a.html');
    expect(notesOf(report, '').join()).toContain('出现了两次');
  });

  describe('beside the report of another unit', () => {
    const bodyOf = (document: LooseDocument): string => /<body>([\s\S]*)<\/body>/.exec(asHtml(document))?.[1] ?? '';
    const of = (unit: string): string =>
      bodyOf(
        whole((document) => {
          document.title = [`${unit}2025年政府信息公开工作年度报告`];
          document.sections[4]!.body = [`${unit}公开得还不够及时。`];
        }),
      ).replaceAll('1520', '77');
    const page = (...bodies: string[]): string => `<html><body>${bodies.join('')}</body></html>`;

    test.each([
      '某某县某某局',
      '某县某局',
      '××市××局',
      'XX镇人民政府',
      '__街道办事处',
      '〇〇市水利局',
      '示例县示例局',
      '样本单位',
      '水利局(样本)',
      '县水利局样例',
    ])('an example of %s is not read, wherever it stands, and said', async (unit) => {
      for (const html of [page(of(unit), bodyOf(whole())), page(bodyOf(whole()), of(unit))]) {
        const report = await read(html, 'a.html');
        isWhole(report);
        expect(notesOf(report, '')).toEqual([`doubt: 这份文件里还有一份示例（“${unit}”的），没有读入`]);
      }
      // Where there is nothing else, an example is read.
      expect((await read(page(of(unit)), 'a.html')).problems).toContain('不够及时');
      expect((await read(page(of(unit), of(unit)), 'a.html')).problems).toContain('不够及时');
    });

    test.each([
      '青川县模板工业园区管理委员会',
      '青川市人口样本调查队',
      '青川市示例课程研究室',
      '青川县范例路街道办事处',
      '青川县五〇〇工区管理委员会',
      '青川县某洼镇人民政府',
      '模板山风景名胜区管理委员会',
    ])('a name that has the words of one is a name: %s', async (unit) => {
      const report = await read(page(of(unit), bodyOf(whole())), 'a.html');
      expect(report.unit).toBe(unit);
      expect(report.problems).toContain('不够及时');
      expect(notesOf(report, '').join()).toContain('还有“青川市自然资源局”的报告');
    });

    test('the first is read, and the other named: they are no two copies', async () => {
      const report = await read(page(bodyOf(whole()), of('青川市水务局')), 'a.html');
      isWhole(report);
      expect(notesOf(report, '')).toEqual([
        'doubt: 这份文件里还有“青川市水务局”的报告，没有读入，读的是“青川市自然资源局”的；要读另一份请把它单独存成一个文件',
      ]);
    });
  });

  test('of two years in one file the one that was asked for is read, and the other is named', async () => {
    const body = (document: LooseDocument) => /<body>([\s\S]*)<\/body>/.exec(asHtml(document))?.[1] ?? '';
    const older = body(
      whole((document) => {
        document.title = [titleOf(2024)];
        document.preamble = document.preamble.map((line) => line.replaceAll('2025年', '2024年'));
      }),
    );
    const html = `<html><body>${body(whole())}${older}</body></html>`;
    expect((await read(html, 'a.html')).year).toBe(2025);
    const report = await read(html, 'a.html', 2024);
    expect([report.year, report.title]).toEqual([2024, titleOf(2024)]);
    expect(notesOf(report, '').join()).toContain('还有 2025 年度的报告');
  });

  describe('a second report behind the first', () => {
    const older = (change: (document: LooseDocument) => void = () => undefined): LooseDocument =>
      whole((document) => {
        document.title = [titleOf(2024)];
        document.preamble = document.preamble.map((line) => line.replaceAll('2025年', '2024年'));
        change(document);
      });
    const drawnIn = (name: string): LooseDocument => {
      const document = whole();
      document.sections[5]!.body.push(`没有其他需要报告的事项。${name}`);
      return document;
    };
    const untitled = (document: LooseDocument) => {
      document.title = [];
    };
    const bodyOf = (html: string): string => /<body>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
    const wordBody = (document: LooseDocument): string =>
      /<w:body>([\s\S]*?)(?:<w:sectPr|<\/w:body>)/.exec(
        strFromU8(unzipSync(asDocx(document))['word/document.xml']!),
      )![1]!;

    test.each<[string, () => string | Uint8Array, string]>([
      [
        'its title drawn into the last sentence on a page',
        () => inBody(asHtml(drawnIn(titleOf(2024))), '', bodyOf(asHtml(older(untitled)))),
        'a.html',
      ],
      [
        'its title drawn into the last sentence of a text',
        () => asText(drawnIn(titleOf(2024))) + asText(older(untitled)),
        'a.txt',
      ],
      [
        'its unit drawn in, the rest of its title on the next line',
        () =>
          docxOf(
            wordBody(drawnIn('青川市自然资源局')) +
              wordBody(
                older((document) => {
                  document.title = ['2024年政府信息公开工作年度报告'];
                }),
              ),
          ),
        'a.docx',
      ],
      ['no title at all', () => inBody(asHtml(whole()), '', bodyOf(asHtml(older(untitled)))), 'a.html'],
      [
        'a title at the left of a new page, not centred',
        () => pdfOf([...pagesOf(whole(), usualPdf), ...pagesOf(older(), usualPdf)]),
        'a.pdf',
      ],
      [
        'its first section without a heading',
        () =>
          asText(whole()) +
          asText(
            older((document) => {
              document.sections[0]!.heading = '';
            }),
          ),
        'a.txt',
      ],
    ])('%s: each is read by its year, and the other is named', async (_what, print, name) => {
      const newer = await read(print(), name);
      expect(newer.year).toBe(2025);
      expect(newer.figures).toEqual(distinctReport().figures);
      expect(newer.other).not.toContain('2024');
      expect(notesOf(newer, '').join()).toContain('还有 2024 年度的报告');
      const asked = await read(print(), name, 2024);
      expect([asked.year, asked.figures]).toEqual([2024, distinctReport().figures]);
      expect(notesOf(asked, '').join()).toContain('还有 2025 年度的报告');
    });

    test('without a year it is said all the same', async () => {
      const html = asHtml(
        older((document) => {
          document.title = [];
          document.preamble = [];
          document.sections[4]!.body = ['主动公开还不够及时。'];
        }),
      );
      const report = await read(inBody(asHtml(whole()), '', bodyOf(html)), 'a.html');
      expect(report.figures).toEqual(distinctReport().figures);
      expect(notesOf(report, '').join()).toContain('还有一份没有写明年度的报告');
    });
  });

  test.each([
    '发件人：某某办',
    '发送时间：2026-01-08 09:12',
    '保存',
    '提交审核',
    '字体：大 中 小',
    '【字体：大 中 小】',
    '分享到：',
    '打印本页',
    '浏览次数：1024',
    '发布时间：2026-01-20',
  ])('“%s” between the lines is left out, and said', async (line) => {
    const report = await read(asText(whole((document) => document.sections[4]!.body.unshift(line))), 'a.txt');
    expect(report.problems).toBe(distinctReport().problems);
    expect(notesOf(report, 'problems').join()).toContain(line);
  });
});

describe('a draft that is read back is the draft', () => {
  const findings = [{ severity: 'error', message: '“____”还没有填。' }] as unknown as Parameters<typeof draftMarkOf>[0];
  test.each(['md', 'html', 'docx'] as const)('%s', async (format) => {
    const report = { ...busyReport(), problems: '存在的主要问题：____。改进情况：____。' };
    const { content } = await renderDocument(report, format, { draft: draftMarkOf(findings)! });
    const { reading, ...back } = await read(content, `draft.${format}`);
    expect(back).toEqual(report);
    expect(reading!.headings).toHaveLength(6);
    expect(reading!.notes).toEqual([]);
  });
});

describe('the year and the title', () => {
  const dated = (title: string, preamble: string): string =>
    asText(whole((document) => Object.assign(document, { title: [title], preamble: [preamble] }))).replaceAll(
      '2025年',
      '本年',
    );
  const title = '青川市自然资源局政府信息公开工作年度报告';
  test.each([
    ['from the period', dated(title, '统计期限为2023年1月1日至12月31日。'), 'a.txt', undefined, 2023, '统计期限'],
    ['from --year', dated(title, '根据条例编制。'), 'a.txt', 2022, 2022, '--year'],
    ['from the file’s name', dated(title, '根据条例编制。'), '自然资源局2021年年报.txt', undefined, 2021, '文件名'],
    ['from a name with a date', dated(title, '根据条例编制。'), '2021年度报告.txt', undefined, 2021, '文件名'],
    ['the text’s own', dated(title, '根据条例编制。2024年，2024年工作平稳。'), 'a.txt', undefined, 2024, '正文'],
  ])('%s', async (_what, text, name, asked, year, said) => {
    const report = await read(text, name, asked);
    expect([report.year, report.unit, report.title]).toEqual([year, '青川市自然资源局', title]);
    expect(notesOf(report, 'title').join()).toContain(said);
  });

  test('that is nowhere is asked for', async () => {
    await expect(read(dated(title, '根据条例编制。'), 'a.txt')).rejects.toThrow('--year');
  });

  test('a title and a period of different years are said', async () => {
    const report = await read(asText(whole((document) => (document.title = [titleOf(2024)]))), 'a.txt');
    expect(notesOf(report, 'title').join()).toContain('统计期限写的是 2025 年');
  });

  test.each([
    `${titleOf(2025)} 发布时间：2026-01-20 来源：办公室`,
    `标题：${titleOf(2025)}`,
    `《${titleOf(2025)}》`,
    `　　${titleOf(2025)}　　[大 中 小]`,
  ])('“%s”', async (line) => {
    const report = await read(asText(whole((document) => (document.title = [line]))), 'a.txt');
    expect([report.unit, report.year]).toEqual(['青川市自然资源局', 2025]);
    expect(report.preamble).toBe(distinctReport().preamble);
  });

  test('the day of publication and the addresses in the text are kept', async () => {
    const html = asHtml(
      whole((document) => {
        document.before = ['发布时间：2026年1月9日 来源：办公室'];
        document.preamble.push('报告可在 https://www.example.gov.cn/zfxxgk/2025 下载。');
      }),
    );
    const { reading } = await read(html, 'a.html');
    expect([reading!.published, reading!.links]).toEqual(['2026-01-09', ['https://www.example.gov.cn/zfxxgk/2025']]);
  });
});
