/** Files and layouts that people have, each with five shapes of its own; the right value is the report that they were made from. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { aspects } from '../../source/form/sections.ts';
import { tableIn } from '../helpers/rows.ts';
import { asHtml, asText, documentOf, type LooseTable, placesOf } from './document.ts';
import { docxOf } from './office.ts';
import { asPdf } from './pdf.ts';
import { figureOf, notesOf, notesOfCell, page, read } from './readText.ts';
import { distinctReport } from './tellingReport.ts';
import { figures, tables } from './variants.ts';

const original = distinctReport();
const same = async (content: string | Uint8Array, name: string) => {
  const report = await read(content, name);
  for (const table of ['proactive', 'applications', 'disputes'] as const)
    expect(tableIn(report, table), table).toEqual(tableIn(original, table));
  return report;
};

/** A document as rows of values. */
function values(mark: string, quoted: boolean): string {
  const cell = (text: string) => (quoted || /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const document = documentOf(original);
  const line = (texts: readonly string[]) => texts.map(cell).join(mark);
  return [
    ...document.title.map((text) => line([text, ...Array.from({ length: 9 }, () => '')])),
    ...document.preamble.map((text) => line([text])),
    ...document.sections.flatMap(({ heading, body }) => [
      line([heading]),
      ...body.flatMap((item) => (typeof item === 'string' ? [line([item])] : placesOf(item).map(line))),
    ]),
  ].join('\r\n');
}

describe('values parted by a mark', () => {
  test.each([
    ['commas', values(',', false), 'a.csv'],
    ['semicolons', values(';', false), 'a.csv'],
    ['quotes around everything', values(',', true), 'a.csv'],
    ['with a mark of order', `\ufeff${values(',', false)}`, 'a.csv'],
    ['in a text', values(',', false), 'a.txt'],
  ])('%s', async (_, text, name) => {
    const report = await same(text, name);
    expect(report.problems.replace(/\s/g, '')).toBe(original.problems.replace(/\s/g, ''));
  });
});

describe('sentences with marks of values between their words', () => {
  const sentences = (mark: string) =>
    Array.from({ length: 25 }, (_, index) =>
      ['"三审三校"制度', '甲', '乙', '丙', '丁', '戊', '己', `第${index}项完成1,017件`].join(mark),
    );
  const grouped = (text: string) => text.replace(/^(\d)(\d{3})(?=\.|$)/, '$1,$2');
  test.each([
    ['commas, tabs', ',', {}],
    ['semicolons, tabs', ';', {}],
    ['commas, one cell a line', ',', { cellsOnLines: true }],
    ['commas, as a PDF is copied', ',', { pdf: true }],
  ])('%s', async (_, mark, dress) => {
    const document = documentOf(original);
    for (const cell of figures(document)) cell.text = grouped(cell.text);
    Object.assign(document.dress, dress);
    document.sections[4]!.body.push(...sentences(mark));
    const report = await same(asText(document), 'a.txt');
    for (const sentence of sentences(mark)) expect(report.problems.replace(/\s/g, '')).toContain(sentence);
  });
});

test.each([1, 2, 3, 4])('the heading of aspect %i behind the paragraph above it', async (index) => {
  const document = documentOf(original);
  const body = document.sections[0]!.body as string[];
  const at = body.indexOf(aspects[index]!.heading);
  body.splice(at - 1, 2, `${body[at - 1]}${body[at]} 内部资料2023`);
  const report = await read(asText(document), 'a.txt');
  const bare = (texts: object) => JSON.stringify(texts).replace(/\s/g, '');
  expect(bare(report.overview)).toBe(bare(original.overview));
});

test.each([
  ['one that has its own heading', '（五）监督保障工作照常', 5],
  ['an item of a list', '（二）监督保障工作照常', 4],
])('a paragraph that names an aspect in passing stays whole: %s', async (_, named, count) => {
  const document = documentOf(original);
  const body = document.sections[0]!.body as string[];
  body[1] += named;
  if (count < 5) body.splice(body.indexOf(aspects[4]!.heading));
  const report = await read(asText(document), 'a.txt');
  expect(report.overview.proactiveDisclosure).toContain(named);
});

test('a table inside a section of text is shown, and how much of it is not', async () => {
  const row = '<tr><td>培训</td><td>信息公开条例的解读</td><td>参加二十人</td></tr>';
  const around = page().replace('<h2>', `<h2>一、总体情况</h2><p>工作平稳。</p><table>${row.repeat(30)}</table><h2>`);
  const [said = ''] = notesOf(await read(around, 'a.html'), 'overview');
  expect(said).toContain('培训 信息公开条例的解读 参加二十人');
  expect(said).toMatch(/……（共 \d{3} 字）/);
});

/** A table between rulers of dashes, in columns: a character of Chinese takes two. */
function ruled(table: LooseTable, rows: 'lines' | 'apart' | 'under heads'): string {
  const cells = placesOf(table);
  const width = (text: string) =>
    Array.from(text).reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
  const widths = cells[0]!.map((_, x) => Math.max(4, ...cells.map((row) => width(row[x]!))));
  const ruler = `  ${widths.map((wide) => '-'.repeat(wide)).join(' ')}`;
  const lines = cells.map((row) => `  ${row.map((text, x) => text + ' '.repeat(widths[x]! - width(text))).join(' ')}`);
  if (rows === 'under heads') return ['', lines[0], ruler, ...lines.slice(1), ''].join('\n');
  return ['', ruler, lines.join(rows === 'apart' ? '\n\n' : '\n'), ruler, ''].join('\n');
}

describe('tables between rulers', () => {
  const text = (rows: Parameters<typeof ruled>[1]) => {
    const document = documentOf(original);
    return [
      ...document.title,
      '',
      ...document.preamble,
      ...document.sections.flatMap(({ heading, body }) => [
        '',
        heading,
        '',
        ...body.map((item) => (typeof item === 'string' ? `${item}\n` : ruled(item, rows))),
      ]),
    ].join('\n');
  };
  test.each([
    ['a line for each row', text('lines'), 'a.txt'],
    ['blank lines between rows', text('apart'), 'a.txt'],
    ['in Markdown', text('lines'), 'a.md'],
    ['a single ruler, under the heads', text('under heads'), 'a.txt'],
    ['a single ruler in Markdown', text('under heads'), 'a.md'],
  ])('%s', async (_, content, name) => void (await same(content, name)));
  test('two figures below each other in a cell stay two', async () => {
    // A seven under the last figure of each row.
    const below = (line: string): string =>
      `${line
        .slice(0, line.search(/\d+ *$/))
        .replace(/[\u2e80-\uffff]/g, '  ')
        .replace(/\S/g, ' ')}7`;
    const marked = text('apart').replace(/^ .*\d\d *$/gm, (line) => `${line}\n${below(line)}`);
    const { figures } = await read(marked, 'a.txt');
    const known = original.figures;
    expect(Object.entries(figures).filter(([id, figure]) => figure !== known[id])).toEqual([]);
    expect(figures['proactive.regulations.issued']).toBe(1003);
    expect(figures['proactive.regulations.inForce']).toBeUndefined();
  });
});

test('figures torn from their labels: read in the printed order where everything adds up, and said', async () => {
  const document = documentOf(original);
  const table = tables(document).find(({ table: id }) => id === 'applications')!;
  const labels = table.rows.flatMap((row) => row.filter(({ figure }) => !figure).map(({ text }) => text));
  const figures = table.rows
    .map((row) => row.filter(({ figure }) => figure).map(({ text }) => text))
    .filter(({ length }) => length > 0);
  const torn = (rows: readonly (readonly string[])[]) => {
    document.sections[2]!.body = [...labels, ...rows.flat()];
    return asHtml(document);
  };
  const report = await same(torn(figures), 'a.html');
  expect(notesOf(report, 'applications').join()).toContain('按规定的次序读入');
  const [first, second, third, ...others] = figures as [string[], string[], string[], ...string[][]];
  const applicationsIn = async (rows: readonly (readonly string[])[]) =>
    Object.keys((await read(torn(rows), 'a.html')).figures).filter((id) => id.startsWith('applications.'));
  expect(await applicationsIn([second, third, ...others])).toEqual([]);
  expect(await applicationsIn([third, second, first, ...others])).toEqual([]);
  expect(await applicationsIn([first, second, [...third].reverse(), ...others])).toEqual([]);
});

describe('several tables of the form in one', () => {
  const joined = (ids: readonly string[], change: (text: string) => string) => {
    const document = documentOf(original);
    const [first, ...others] = tables(document).filter(({ table }) => ids.includes(table));
    for (const other of others) {
      first!.rows.push(...other.rows);
      other.rows = [];
    }
    return read(change(asHtml(document)), 'a.html');
  };
  const plain = (text: string): string => text;
  test.each<[string, readonly string[], (text: string) => string]>([
    ['all', ['proactive', 'applications', 'disputes'], plain],
    ['the first two', ['proactive', 'applications'], plain],
    ['the last two', ['applications', 'disputes'], plain],
    [
      'all, without their headings',
      ['proactive', 'applications', 'disputes'],
      (text) => text.replace(/<p>[三四]、.*?<\/p>/g, ''),
    ],
    [
      'all, headings marked',
      ['proactive', 'applications', 'disputes'],
      (text) => text.replace(/<p>([一二三四五六]、.*?)<\/p>/g, '<h2>$1</h2>'),
    ],
  ])('%s', async (_, ids, change) => {
    expect((await joined(ids, change)).figures).toEqual(original.figures);
  });
});

describe('a row in several tables', () => {
  test('columns in two tables, each with its head', async () => {
    const document = documentOf(original);
    const [table] = tables(document).filter(({ table: id }) => id === 'applications');
    const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const half = (from: number, to: number): LooseTable => ({
      table: 'applications',
      rows: [
        ['项目', ...columns.slice(from, to)].map((text) => ({ text, colspan: 1, rowspan: 1, figure: false })),
        ...table!.rows
          .slice(3)
          .map((row) => [
            { ...row.filter(({ figure }) => !figure).at(-1)!, colspan: 1, rowspan: 1 },
            ...row.filter(({ figure }) => figure).slice(from, to),
          ]),
      ],
    });
    document.sections[2]!.body = [half(0, 3), half(3, 7)];
    await same(asHtml(document), 'a.html');
  });

  test('the total before the others, under its head', async () => {
    const document = documentOf(original);
    const [table] = tables(document).filter(({ table: id }) => id === 'applications');
    const columns = ['总计', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
    table!.rows = [
      ['项目', ...columns].map((text) => ({ text, colspan: 1, rowspan: 1, figure: false })),
      ...table!.rows.slice(3).map((row) => {
        const figures = row.filter(({ figure }) => figure);
        return [
          { ...row.filter(({ figure }) => !figure).at(-1)!, colspan: 1, rowspan: 1 },
          figures[6]!,
          ...figures.slice(0, 6),
        ];
      }),
    ];
    await same(asHtml(document), 'a.html');
  });
});

describe('a page in another wrapping', () => {
  const html = asHtml(documentOf(original));
  const escaped = html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  test.each([
    [
      'escaped in a field that a script reads',
      `<html><body><div id=c></div><textarea id=t>${escaped}</textarea><script>c.innerHTML=t.value</script></body></html>`,
    ],
    [
      'in a hidden field',
      `<html><body><textarea style="display:none">${escaped}</textarea><script></script></body></html>`,
    ],
  ])('%s', async (_, content) => void (await same(content, 'a.html')));

  test('embedded in a document of Word', async () => {
    const chunk =
      '<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="c1"/>';
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="chunk.html"/></Relationships>`;
    await same(docxOf(chunk, { 'word/_rels/document.xml.rels': relations, 'word/chunk.html': html }), 'a.docx');
  });

  test('lines that are kept as they are', async () => {
    const rows = documentOf(original).sections.flatMap(({ heading, body }) => [
      heading,
      ...body.flatMap((item) => (typeof item === 'string' ? [item] : placesOf(item).map((row) => row.join('\t')))),
    ]);
    await same(`<html><body><h1>${original.title}</h1><pre>${rows.join('\n')}</pre></body></html>`, 'a.html');
  });
});

describe('tables of HTML in Markdown', () => {
  const table = (item: string | LooseTable): string =>
    typeof item === 'string'
      ? item
      : /<table[\s\S]*<\/table>/
          .exec(asHtml({ ...documentOf(original), sections: [{ heading: '', body: [item] }] }))![0]
          .replaceAll('\n', '');
  const markdown = (dress: (table: string) => string): string =>
    documentOf(original)
      .sections.flatMap(({ heading, body }) => [
        `# ${heading}`,
        ...body.map((item) => (typeof item === 'string' ? item : dress(table(item)))),
      ])
      .reduce((text, line) => `${text}\n\n${line}`, `# ${original.title}`);
  test.each<[string, (table: string) => string]>([
    ['a whole page around each, on one line', (own) => `<html><body>${own}</body></html>`],
    ['a whole page around each, on lines of its own', (own) => `<html>\n<body>\n${own}\n</body>\n</html>`],
    ['in a figure', (own) => `<figure class="table">${own}</figure>`],
    ['behind a caption on its line', (own) => `表：<b>单位：件</b> ${own}`],
    ['in a list', (own) => `- ${own}`],
    ['its figures set as formulas', (own) => own.replace(/>(\d[\d.]*)</g, '>$$ $1 $$<')],
  ])('%s', async (_, dress) => void (await same(markdown(dress), 'a.md')));

  test('two formulas side by side are no figure', async () => {
    const own = await read(
      markdown((one) => one.replace('>1122<', '>$11$22$<')),
      'a.md',
    );
    expect(own.figures['applications.carriedIn.naturalPerson'] ?? null).toBeNull();
  });
});

describe('marks of notes beside figures', () => {
  test.each([
    ['a link to a place on the page', '126<a href="#fn9">9</a>'],
    ['a link to a place on a page', '126<a href="report.html#_ftn1">1</a>'],
    ['in brackets', '126<a href="#n">[2]</a>'],
    ['with its word', '126<a href="#n">注3</a>'],
    ['raised', '126<sup><a href="#n">1</a></sup>'],
  ])('%s', async (_, cell) => {
    const report = await read(page({ licences: cell }), 'a.html');
    expect(figureOf(report, 'licences')).toBe(126);
    expect(notesOfCell(report, 'licences').join()).toContain('按注号前后的数读入');
  });

  test('a figure that is a link is a figure', async () => {
    expect(figureOf(await read(page({ licences: '<a href="#list">126</a>' }), 'a.html'), 'licences')).toBe(126);
  });

  test('a small figure above the line of a PDF', async () => {
    const bytes = asPdf(documentOf(original));
    const text = Buffer.from(bytes).toString('latin1');
    const figure = String(original.figures['proactive.licences.decisions']);
    const hex = Array.from(figure, (digit) => digit.charCodeAt(0).toString(16).padStart(4, '0')).join('');
    const [, x, y] = new RegExp(`1 0 0 1 ([\\d.]+) ([\\d.]+) Tm <${hex}>`).exec(text)!;
    const mark = `BT /F 8.3 Tf 1 0 0 1 ${(Number(x) + 20).toFixed(2)} ${(Number(y) + 4).toFixed(2)} Tm <0033> Tj ET`;
    const changed = text.replace(new RegExp(`(Tm <${hex}> Tj ET)`), `$1\n${mark}`);
    const report = await read(Buffer.from(changed, 'latin1'), 'a.pdf');
    expect(report.figures['proactive.licences.decisions']).toBe(Number(figure));
    expect(notesOf(report, 'proactive.licences.decisions')).toHaveLength(1);
  });
});

test('the parts of a document that are never opened need not be whole', async () => {
  const parts = unzipSync(docxOf('<w:p><w:r><w:t>x</w:t></w:r></w:p>'));
  await expect(read(zipSync({ ...parts, 'docProps/app.xml': strToU8('<broken') }), 'a.docx')).rejects.toThrow(
    '没有认出',
  );
});
