/** The Word document: its page, its styles, its tables; that text stays text is in text.test.ts. */
import { describe, expect, test } from 'vitest';
import { withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import type { Block, Run } from '../../source/writers/blocks.ts';
import { wordDocument } from '../../source/writers/docx/assemble.ts';
import { numberingOf } from '../../source/writers/docx/page.ts';
import { onePixel } from '../helpers/onePixel.ts';
import type { Options } from '../helpers/render.ts';
import { renderDocument, templates } from '../helpers/render.ts';
import { mapFigures } from '../helpers/rows.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';
import { byTag, layOut, parseHtml, rowsOf, textOf } from './dom.ts';
import { wordFiles, wordHtml } from './word.ts';

const contentOf = async (report: Report, options: Options = {}): Promise<Uint8Array> =>
  (await renderDocument(report, 'docx', options)).content as Uint8Array;
const filesOf = async (report: Report, options: Options = {}) => wordFiles(await contentOf(report, options));
const documentOf = async (report: Report, options: Options = {}): Promise<string> =>
  (await filesOf(report, options))['word/document.xml']!;
const shapeOf = (html: string, ...tags: string[]) => byTag(parseHtml(html), ...tags);

/** A report whose every figure is another one: 1, 2, 3 … */
function numbered(): Report {
  let next = 1;
  return mapFigures(zeroReport(), (_, { decimal }) => (decimal ? '0.10' : next++));
}

describe('against the page', () => {
  test('headings, paragraphs and cells are those of the HTML page, in its order', async () => {
    for (const report of [zeroReport(), busyReport(), numbered()]) {
      const word = await wordHtml(await contentOf(report));
      const page = String((await renderDocument(report, 'html')).content);
      const read = (html: string) =>
        shapeOf(html, 'h1', 'h2', 'h3', 'p', 'th', 'td')
          // mammoth puts a paragraph into each cell.
          .filter((element) => element.tagName !== 'p' || !['td', 'th'].includes(element.parentNode!.nodeName))
          .map((element) => [element.tagName.replace('th', 'td'), textOf(element)]);
      expect(read(word)).toEqual(read(page));
    }
  });

  test('the official geometry: no hole, no overlap, the spans of the page', async () => {
    const word = shapeOf(await wordHtml(await contentOf(busyReport())), 'table');
    const page = shapeOf(String((await renderDocument(busyReport(), 'html')).content), 'table');
    expect(word.map(layOut).map((grid) => grid.map((row) => row.map(textOf)))).toEqual(
      page.map(layOut).map((grid) => grid.map((row) => row.map(textOf))),
    );
    expect(word.map((table) => rowsOf(table).map((row) => row.length))).toEqual(
      page.map((table) => rowsOf(table).map((row) => row.length)),
    );
  });
});

describe('figures', () => {
  test('a blank is a blank cell, an amount keeps its digits', async () => {
    const report = withFigures(zeroReport(), {
      'proactive.fees.amount': '59237.24490',
      'proactive.licences.decisions': null,
    });
    const texts = rowsOf(shapeOf(await wordHtml(await contentOf(report)), 'table')[0]!).map((row) => row.map(textOf));
    expect(texts).toContainEqual(['行政事业性收费', '59237.24490']);
    expect(texts).toContainEqual(['行政许可', '']);
  });

  test('long numbers are set smaller, not broken', async () => {
    const report = withFigures(zeroReport(), { 'applications.received.business': 123456789 });
    const size = Number(/<w:sz w:val="(\d+)"\/>(?:(?!<w:sz ).)*>123456789</.exec(await documentOf(report))![1]);
    expect(size).toBeLessThan(18);
    expect(await documentOf(zeroReport())).toMatch(/<w:sz w:val="18"\/>(?:(?!<w:sz ).)*>0</);
  });
});

test('a long number makes the figures of its own column smaller; one over several columns has room enough', async () => {
  const report = withFigures(zeroReport(), { 'proactive.licences.decisions': 123456789 });
  expect(await documentOf(report)).toMatch(/<w:sz w:val="21"\/>(?:(?!<w:sz ).)*>123456789</);
});

test('a long title keeps what is marked in it, and is then not broken', async () => {
  const words = '云溪县柳林镇人民政府2025年政府信息公开工作年度报告';
  const titleOf = async (...marked: Run[]) => {
    const runs = [{ text: words.slice(0, 10) }, ...marked];
    const content = await wordDocument([[{ kind: 'heading', depth: 1, runs }]], {
      ...{ title: '', unit: words.slice(0, 10), templates },
      comments: [{ id: 3, children: [] }],
    });
    return wordFiles(content)['word/document.xml']!;
  };
  const text = words.slice(10);
  expect(await titleOf({ text })).toContain('<w:br/>');
  for (const run of [
    { text, comments: [3] },
    { text, change: { kind: 'in' as const, id: 3 } },
  ]) {
    const xml = await titleOf(run);
    expect(xml).toMatch(/<w:commentRangeStart w:id="3"\/>|<w:ins [^>]*w:id="3"/);
    expect(xml).not.toContain('<w:br/>');
  }
});

describe('the page of GB/T 9704', () => {
  test('A4, 37/35/28/26 mm', async () => {
    const xml = await documentOf(zeroReport());
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  });

  test('fonts, sizes, lines of 28 points, two characters', async () => {
    const files = await filesOf(zeroReport());
    const styleOf = (id: string) => files['word/styles.xml']!.match(new RegExp(`w:styleId="${id}".*?</w:style>`))![0];
    expect(styleOf('Title')).toMatch(/方正小标宋简体.*<w:sz w:val="44"/);
    expect(styleOf('Heading1')).toMatch(/黑体.*<w:sz w:val="32"/);
    expect(styleOf('Heading2')).toMatch(/楷体_GB2312.*<w:sz w:val="32"/);
    const text = styleOf('BodyText');
    expect(text).toMatch(/仿宋_GB2312.*<w:sz w:val="32"/);
    expect(text).toMatch(/<w:spacing w:line="560" w:lineRule="exact"\/>/);
    expect(text).toMatch(/w:firstLineChars="200"/);
    expect(styleOf('Heading1')).toMatch(/<w:keepNext\/>/);
    expect(files['word/fontTable.xml']).toMatch(/w:name="仿宋_GB2312"><w:altName w:val="[^"]*,仿宋,FangSong/);
  });

  test('page numbers on the outer side', async () => {
    const files = await filesOf(zeroReport());
    expect(files['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    expect(files['word/footer1.xml']).toMatch(/<w:jc w:val="right"\/>.*— .*PAGE.* —/);
    expect(files['word/footer2.xml']).toMatch(/<w:jc w:val="left"\/>.*— .*PAGE.* —/);
  });

  test('a first page with a head of its own has its page number all the same', async () => {
    const look = { ...JSON.parse(templates.texts['word.json']!), letterhead: '云溪县人民政府' };
    const own = { ...templates, texts: { ...templates.texts, 'word.json': JSON.stringify(look) } };
    const files = await filesOf(zeroReport(), { templates: own });
    const footers = Object.entries(files).filter(([path]) => /footer\d+\.xml$/.test(path));
    expect(footers).toHaveLength(3);
    expect(footers.every(([, xml]) => xml.includes('PAGE'))).toBe(true);
  });

  test('a heading of four characters is broken into two and two, not three and one', async () => {
    const xml = await documentOf(zeroReport());
    const indentOf = (label: string) =>
      Number(
        new RegExp(`<w:ind w:left="(\\d+)" w:right="\\d+"/>(?:(?!</w:p>).)*>${label}<`).exec(xml)?.[1] ?? Number.NaN,
      );
    expect(indentOf('商业企业')).toBeGreaterThan(40);
    // Three characters stand on one line as they are, and so do the wider columns of table 二.
    expect(indentOf('自然人')).toBeNaN();
  });

  test('rows are whole, heads repeat', async () => {
    const xml = await documentOf(zeroReport());
    const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row);
    expect(rows).toHaveLength(14 + 28 + 4);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(8);
  });

  test('a title longer than a line is broken after the unit', async () => {
    const titleOf = async (report: Report) => /<w:pStyle w:val="Title"\/>.*?<\/w:p>/.exec(await documentOf(report))![0];
    expect(await titleOf(zeroReport())).toMatch(/镇人民政府<\/w:t><\/w:r><w:r><w:br\/><\/w:r><w:r><w:t[^>]*>2025年/);
    expect(await titleOf({ ...zeroReport(), title: '云溪县柳林镇人民政府年报' })).not.toContain('<w:br/>');
    const linesOf = (xml: string) => xml.split('<w:br/>').map((line) => line.replace(/<[^>]+>/g, ''));
    expect(linesOf(await titleOf({ ...zeroReport(), title: `关于${zeroReport().title}的公告` })).slice(1)).toEqual([
      '2025年政府信息公开工作年度报告的公告',
    ]);
  });
});

describe('the file', () => {
  test('the same report gives the same bytes', async () => {
    expect(await contentOf(busyReport())).toEqual(await contentOf(busyReport()));
  });

  test('title, unit and subject are in its properties', async () => {
    const files = await filesOf({ ...zeroReport(), unit: '甲<乙>&"丙"\u0001' });
    const core = files['docProps/core.xml']!;
    expect(core).toContain('<dc:title>云溪县柳林镇人民政府2025年政府信息公开工作年度报告</dc:title>');
    expect(core).toContain('<dc:subject>政府信息公开工作年度报告</dc:subject>');
    expect(core).toMatch(/<dc:creator>甲&lt;乙&gt;&amp;(?:"|&quot;)丙(?:"|&quot;)<\/dc:creator>/);
    expect(core).not.toContain('dcterms:created');
    expect(files['docProps/app.xml']).toContain('<Company>甲&lt;乙&gt;&amp;&quot;丙&quot;</Company>');
  });

  test('a draft is marked on every page, and its findings stand on a page of their own', async () => {
    const draft = { findings: ['甲\n乙', '<i>丙</i>'] };
    const content = await contentOf(busyReport(), { draft });
    const html = await wordHtml(content);
    expect(textOf(shapeOf(html, 'blockquote')[0]!)).toContain('草稿　本报告尚有 2 处问题');
    expect(shapeOf(html, 'li').map(textOf)).toEqual(['甲 乙', '<i>丙</i>']);
    const files = wordFiles(content);
    expect(files['word/header1.xml']).toContain('草稿');
    expect(files['word/document.xml']).toMatch(/<w:pageBreakBefore\/>(?:(?!<w:p>).)*草稿中待处理的问题/);
    expect(JSON.stringify(await filesOf(busyReport()))).not.toContain('草稿');
  });

  test('nothing outside of it is referred to', async () => {
    const files = await filesOf(withText(busyReport(), 'other', 'https://www.example.gov.cn，见 www.a.cn'));
    expect(JSON.stringify(files)).not.toContain('TargetMode');
    expect(files['word/document.xml']).not.toContain('w:hyperlink');
  });
});

describe('entries of lists', () => {
  test('the mark of each level stands below the words of the level above', () => {
    for (const { levels } of numberingOf([[3, 1, 1]]).config) {
      const indents = levels.map(({ style }) => style!.paragraph!.indent as { left: number; hanging: number });
      expect(indents).toHaveLength(3);
      for (const [level, { left, hanging }] of indents.entries())
        expect(left - hanging).toBe(level === 0 ? 0 : indents[level - 1]!.left);
    }
  });

  test('numbers begin where the list begins, on each level; the list after it begins anew', async () => {
    const entry = (text: string, level: number, number: number): Block => ({
      kind: 'item',
      runs: [{ text }],
      level,
      number,
    });
    const blocks: Block[] = [
      entry('公开目录', 0, 3),
      entry('公开指南', 0, 4),
      entry('依申请', 1, 7),
      { kind: 'paragraph', runs: [{ text: '另有' }] },
      entry('网站', 0, 1),
    ];
    const files = wordFiles(await wordDocument([blocks], { title: '', unit: '', templates }));
    const starts = [...files['word/document.xml']!.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/g)].map(
      ([, level, id]) => {
        const list = files['word/numbering.xml']!.split(`<w:num w:numId="${id}"`)[1]!;
        return list.split(`<w:lvlOverride w:ilvl="${level}"`)[1]!.match(/startOverride w:val="(\d+)"/)![1];
      },
    );
    expect(starts).toEqual(['3', '3', '7', '1']);
  });
});

test('a picture is as wide as it is, but no wider than the text of 156 mm', async () => {
  const widthOf = async (pixels: number) => {
    const picture = onePixel.slice();
    picture.set([pixels >> 8, pixels & 255], 18);
    const own = { ...templates, pictures: { 徽标: picture } };
    const block: Block = { kind: 'picture', name: '徽标', words: '' };
    const files = wordFiles(await wordDocument([[block]], { title: '', unit: '', templates: own }));
    return Number(/<wp:extent cx="(\d+)"/.exec(files['word/document.xml']!)![1]) / 36_000;
  };
  expect(await widthOf(96)).toBeCloseTo(25.4);
  expect(await widthOf(2000)).toBeCloseTo(156, 0);
});

test('the title in the properties of a draft says that it is one', async () => {
  const title = async (options: Options) =>
    /<dc:title>(.*?)<\/dc:title>/.exec((await filesOf(busyReport(), options))['docProps/core.xml']!)![1]!;
  expect(await title({ draft: { findings: [] } })).toBe(`草稿：${await title({})}`);
});

test('without its title the document begins with the preamble, and keeps every other heading', async () => {
  const headings = async (options: Options) =>
    shapeOf(await wordHtml(await contentOf(busyReport(), options)), 'h1', 'h2', 'h3').map(textOf);
  const [title, ...others] = await headings({});
  expect(title).toContain('工作年度报告');
  expect(await headings({ title: false })).toEqual(others);
});
