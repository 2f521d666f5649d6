/** What a report may come in: mails, frames, boxes of text over a sheet, forms, drawn tables; the right value is the report that each was made from. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { texts } from '../helpers/form.ts';
import { asHtml, documentOf, type LooseTable, placesOf } from './document.ts';
import { asDocx, asXlsx } from './office.ts';
import { read } from './readText.ts';
import { distinctReport } from './tellingReport.ts';

const original = distinctReport();
const words = (report: Report) =>
  Object.fromEntries(texts.map(({ id }) => [id, readText(report, id).replace(/\s/g, '')]));

async function same(content: string | Uint8Array, name: string): Promise<void> {
  const report = await read(content, name);
  expect(report.figures).toEqual(original.figures);
  expect(words(report)).toEqual(words(original));
}

const page = asHtml(documentOf(original));
const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');

describe('mails', () => {
  const html = ['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64', '', base64(page)];
  const parts = (type: string) => [
    `MIME-Version: 1.0`,
    `Content-Type: multipart/${type}; boundary="b1"`,
    '',
    '--b1',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'see below',
    '--b1',
    ...html,
    '--b1--',
  ];
  test.each([
    ['received', ['Received: from mx by mail; 1 Mar 2026', 'Subject: report', ...parts('alternative')]],
    ['delivered', ['Delivered-To: office@example.cn', 'Received: from a', '\tby b', ...parts('mixed')]],
    ['with marks of a server', ['X-QQ-mid: 1', 'X-Mailer: Foxmail', 'From: a@example.cn', ...parts('related')]],
    ['returned', ['Return-Path: <a@example.cn>', 'To: b@example.cn', ...parts('mixed')]],
    ['of one part', ['Message-ID: <1@example.cn>', 'MIME-Version: 1.0', ...html]],
  ])('%s', async (_, lines) => same(lines.join('\r\n'), 'a.eml'));

  test.each(['docx', 'doc', 'pdf', 'wps', 'xlsx'])('a report attached as %s is said to be', async (ending) => {
    const lines = [
      'Received: from mx',
      'Content-Type: multipart/mixed; boundary="b1"',
      '',
      '--b1',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<html><body><p>年度报告见附件，请审。</p></body></html>',
      '--b1',
      'Content-Type: application/octet-stream',
      `Content-Disposition: attachment; filename="report.${ending}"`,
      '',
      'AAAA',
      '--b1--',
    ];
    await expect(read(lines.join('\r\n'), 'a.eml')).rejects.toThrow('请把附件存下来');
  });
});

describe('a page that is written out in the tag of its frame', () => {
  const escaped = page.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  test.each([
    ['alone', `<html><body><iframe srcdoc="${escaped}"></iframe></body></html>`],
    [
      'with a title around it',
      `<html><head><title>某县水利局</title></head><body><h3>公示</h3><iframe srcdoc="${escaped}"></iframe></body></html>`,
    ],
    [
      'behind scripts',
      `<html><body><script>var a=1</script><iframe width=900 srcdoc="${escaped}"></iframe><script src=b></script></body></html>`,
    ],
    [
      'in small quotes',
      `<html><body><iframe srcdoc='${page.replaceAll('&', '&amp;').replaceAll("'", '&#39;')}'>…</iframe></body></html>`,
    ],
    [
      'beside an empty one',
      `<html><body><iframe srcdoc=""></iframe><div><iframe srcdoc="${escaped}"></iframe></div></body></html>`,
    ],
  ])('%s', async (_, html) => {
    const report = await read(html, 'a.html');
    expect(report.figures).toEqual(original.figures);
    expect(report.problems).toBe(original.problems);
  });
  test('a hidden one, and one in another, are not read', async () => {
    await expect(
      read(`<html><body><iframe style="display:none" srcdoc="${escaped}"></iframe></body></html>`, 'a.html'),
    ).rejects.toThrow();
  });
});

describe('the foot of a mail', () => {
  const mail = (foot: string) =>
    [
      'From: a@example.cn',
      'Subject: x',
      'Content-Type: text/html; charset=utf-8',
      '',
      asHtml(documentOf(original)).replace('</body>', `${foot}</body>`),
    ].join('\r\n');
  test.each([
    '<div>-- </div><div>柳川县水利局办公室</div><div>电话：0000-12345678</div>',
    '<p>--</p><p>张三</p>',
    '<br>--<br>水利局',
    '<div>--</div>',
    '<div>--</div><div>发自手机</div><div>2026年1月12日</div>',
  ])('%s', async (foot) => {
    const report = await read(mail(foot), 'a.eml');
    expect(report.other).toBe(original.other);
    const left = /[张水柳发]/.test(foot);
    expect(report.reading!.notes.some(({ reason }) => reason.includes('落款'))).toBe(left);
  });
  test('what stands behind a line of dashes and is longer, or has a table, is no foot', async () => {
    const long = Array.from({ length: 12 }, (_, index) => `<p>第${index}段</p>`).join('');
    expect((await read(mail(`<p>--</p>${long}`), 'a.eml')).other).toContain('第11段');
  });
});

describe('boxes of text over the rows of a sheet', () => {
  const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  /** The workbook with all its lines of text in boxes, as many lines in each. */
  function boxed(size: number, run: (text: string) => string): Uint8Array {
    const files = unzipSync(asXlsx(documentOf(original)));
    let sheet = strFromU8(files['xl/worksheets/sheet1.xml']!);
    const lines: { row: number; text: string }[] = [];
    sheet = sheet.replace(/<row r="(\d+)"[^>]*>((?:(?!<\/row>).)*)<\/row>/gs, (own, row: string, cells: string) => {
      const filled = [...cells.matchAll(/<t[^>]*>([^<]*)<\/t>/g)];
      if (
        filled.length !== 1 ||
        cells.includes('<v>') ||
        !/[。]|^[一二三四五六]、|^（[一二三四五]）/.test(filled[0]![1]!) ||
        /申请数量|办理结果|继续办理|予以|部分公开|总计/.test(filled[0]![1]!)
      )
        return own;
      lines.push({ row: Number(row) - 1, text: filled[0]![1]! });
      return '';
    });
    const groups: { row: number; texts: string[] }[] = [];
    for (const [index, { row, text }] of lines.entries()) {
      const last = groups.at(-1);
      if (last && last.texts.length < size && lines[index - 1]!.row === row - 1) last.texts.push(text);
      else groups.push({ row, texts: [text] });
    }
    const anchors = groups.map(
      ({ row, texts }) =>
        `<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>${row}</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:bodyPr/>${texts.map((text) => `<a:p>${run(inXml(text))}</a:p>`).join('')}</xdr:txBody></xdr:sp></xdr:twoCellAnchor>`,
    );
    expect(lines.length).toBeGreaterThan(12);
    const drawing = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${anchors.reverse().join('')}</xdr:wsDr>`;
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>';
    return zipSync({
      ...files,
      'xl/worksheets/sheet1.xml': strToU8(sheet),
      'xl/worksheets/_rels/sheet1.xml.rels': strToU8(relations),
      'xl/drawings/drawing1.xml': strToU8(drawing),
    });
  }
  const whole = (text: string) => `<a:r><a:t>${text}</a:t></a:r>`;
  test.each<[string, number, (text: string) => string]>([
    ['a box for all that stands together', 99, whole],
    ['a box for each line', 1, whole],
    ['two lines in a box', 2, whole],
    [
      'letters in runs of their own',
      99,
      (text) => Array.from(text, whole).join('').replaceAll('<a:t>&</a:t></a:r><a:r><a:t>', '<a:t>&'),
    ],
    [
      'something crossed out in each',
      99,
      (text) => `${whole(text)}<a:r><a:rPr strike="sngStrike"/><a:t>旧的话</a:t></a:r>`,
    ],
  ])('%s', async (_, size, run) => same(boxed(size, run), 'a.xlsx'));
});

describe('prompts of a form that nobody has filled in', () => {
  test.each([
    '单击或点击此处输入文字。',
    '单击此处输入日期',
    '请在此处填写',
    'Click or tap here to enter text.',
    '选择一项。',
  ])('%s', async (text) => {
    const control = (inner: string) =>
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const run = `<w:r><w:t>${text}</w:t></w:r>`;
    const files = unzipSync(asDocx(documentOf(original)));
    const xml = strFromU8(files['word/document.xml']!)
      .replace(/(<w:p>(?:(?!<\/w:p>).)*五、(?:(?!<\/w:p>).)*<\/w:p>)/s, `$1${control(`<w:p>${run}</w:p>`)}`)
      .replace(/(<w:r><w:t xml:space="preserve">1003<)/, `${control(run)}$1`);
    expect(xml.split(text)).toHaveLength(3);
    await same(zipSync({ ...files, 'word/document.xml': strToU8(xml) }), 'a.docx');
  });
});

describe('tables drawn with signs', () => {
  /** A table with a side over and under each row, long texts on several lines. */
  function drawn(table: LooseTable, [left, flat, wall, cross, right]: string, letters: number): string[] {
    const cut = placesOf(table).map((row) =>
      row.map((text) => text.match(new RegExp(`.{1,${letters}}`, 'gsu')) ?? ['']),
    );
    const side = `${left}${cut[0]!.map(() => flat!.repeat(20)).join(cross)}${right}`;
    return [
      side,
      ...cut.flatMap((row) => {
        const height = Math.max(...row.map(({ length }) => length));
        const lines = Array.from(
          { length: height },
          (_, line) => `${wall}${row.map((cell) => (cell[line] ?? '').padEnd(20)).join(wall)}${wall}`,
        );
        return [...lines, side];
      }),
    ];
  }
  const text = (signs: string, letters: number) => {
    const document = documentOf(original);
    return [
      ...document.title,
      ...document.preamble,
      ...document.sections.flatMap(({ heading, body }) => [
        heading,
        ...body.flatMap((item) => (typeof item === 'string' ? [item] : drawn(item, signs, letters))),
      ]),
    ]
      .join('\n\n')
      .replaceAll('\n\n+', '\n+')
      .replace(/\n\n(?=[|│║├╠])/g, '\n');
  };
  test.each([
    ['plus and minus', '+-|++', 9, 'a.txt'],
    ['plus and equals', '+=|++', 12, 'a.txt'],
    ['boxes', '├─│┼┤', 9, 'a.txt'],
    ['double boxes', '╠═║╬╣', 14, 'a.txt'],
    ['in Markdown', '+-|++', 10, 'a.md'],
  ])('%s, labels on several lines', async (_, signs, letters, name) => {
    const report = await read(text(signs, letters), name);
    expect(report.figures).toEqual(original.figures);
  });
});
