/** What stands between the title and the first heading: taken wherever it is put, or said to be left out. */
import { describe, expect, test } from 'vitest';
import { asHtml, asText, documentOf, type LooseDocument } from './document.ts';
import { asDocx, wordParagraph } from './office.ts';
import { asPdf } from './pdf.ts';
import { notesOf, read } from './readText.ts';
import { distinctReport } from './tellingReport.ts';

const original = distinctReport();
const whole = (change: (document: LooseDocument) => void = () => undefined): LooseDocument => {
  const document = documentOf(original);
  change(document);
  return document;
};
const isWhole = async (content: string | Uint8Array, name: string): Promise<void> => {
  const report = await read(content, name);
  expect([report.title, report.preamble]).toEqual([original.title, original.preamble]);
  expect(report.figures).toEqual(original.figures);
  expect(notesOf(report, 'title')).toEqual([]);
};

describe('a sheet that holds the whole report', () => {
  /** Every paragraph in a row of its own, the tables among them. */
  const sheet = (above: string, title: readonly string[]): string => {
    const wide = (text: string) => `<tr><td colspan="15">${text}</td></tr>`;
    const rows = asHtml(whole())
      .replace(/^[\s\S]*?<body>|<\/body>[\s\S]*$/g, '')
      .replace(/^[\s\S]*?<\/strong><\/p>/, '')
      .replace(/<p>([^<]*)<\/p>/g, (_, text: string) => wide(text.trim()))
      .replace(/<\/?(?:table|tbody)[^>]*>/g, '');
    return `<html><head><meta charset="utf-8"></head><body><table>${above}${title.map(wide).join('')}${rows}</table></body></html>`;
  };
  const [unit, rest] = ['青川市自然资源局', original.title.slice('青川市自然资源局'.length)];
  test.each([
    ['title and preamble in wide cells', sheet('', [original.title])],
    ['the title in two rows', sheet('', [unit, rest])],
    ['a number above', sheet('<tr><td colspan="15">附件2</td></tr>', [original.title])],
    [
      'a row of the site above',
      sheet('<tr><td>索引号</td><td>QC-ZRZY</td><td>发布机构</td><td>办公室</td></tr>', [original.title]),
    ],
    ['an empty row above', sheet('<tr><td colspan="15"></td></tr>', [original.title])],
  ])('%s', async (_, html) => isWhole(html, 'a.html'));
});

describe('a list of contents between title and preamble', () => {
  test.each([
    ['dots up to the margin', (heading: string) => '.'.repeat(Math.floor((435 - heading.length * 10) / 5))],
    ['dots beyond the margin', (heading: string) => '.'.repeat(Math.floor((470 - heading.length * 10) / 5))],
    ['a few dots', () => '.'.repeat(30)],
    ['dots of six', () => '……………………'],
    ['dots in the middle', () => '·'.repeat(20)],
  ])('%s', async (_, leader) => {
    const document = whole((own) => {
      const lines = own.sections.map(({ heading }, index) => `${heading}${leader(heading)}${index + 1}`);
      own.before = [...own.title, '目录', ...lines, ...own.title];
      own.title = [];
    });
    await isWhole(asPdf(document), 'a.pdf');
  });
});

describe('a preamble in a box', () => {
  const boxed = `<table border="1"><tr><td>${original.preamble}</td></tr></table>`;
  test('of a page', async () => {
    const html = asHtml(
      whole((document) => {
        document.preamble = ['盒子'];
      }),
    );
    await isWhole(html.replace(/<p>[^<]*盒子<\/p>/, boxed), 'a.html');
  });

  const word = (rows: string): Uint8Array => {
    const mark = '盒子';
    const document = whole((own) => {
      own.preamble = [mark];
      own.finish = [{ format: 'docx', change: (xml) => xml.replace(wordParagraph(mark), `<w:tbl>${rows}</w:tbl>`) }];
    });
    return asDocx(document);
  };
  const row = (...texts: string[]): string =>
    `<w:tr>${texts.map((text) => `<w:tc>${wordParagraph(text)}</w:tc>`).join('')}</w:tr>`;

  test('of Word', () => isWhole(word(row(original.preamble)), 'a.docx'));

  test('beside something else is said', async () => {
    const report = await read(word(row('编制说明', original.preamble)), 'a.docx');
    expect(report.figures).toEqual(original.figures);
    expect(notesOf(report, 'preamble').join()).toContain(original.preamble.slice(0, 30));
  });
});

test.each([
  ['one short sentence', '现公布本局年度报告。'],
  ['two short sentences', '现公布本局年度报告。\n数据截至年底。'],
])('%s is a preamble', async (_, preamble) => {
  const text = asText(
    whole((document) => {
      document.preamble = preamble.split('\n');
    }),
  );
  expect((await read(text, 'a.txt')).preamble).toBe(preamble);
});
