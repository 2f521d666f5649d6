import { closeSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { readReport } from '../../source/commands/readReport.ts';
import { entriesOf } from '../../source/readers/zip.ts';
import { renderDocument } from '../helpers/render.ts';
import { tableIn } from '../helpers/rows.ts';
import { busyReport } from '../helpers/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-bounds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** A zip with one packed entry, whose directory may lie about what it unpacks to. */
function zipOf(name: string, content: string | Uint8Array, unpacked?: number): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(unpacked ?? content.length, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

const reportPage = async (): Promise<string> => String((await renderDocument(busyReport(), 'html')).content);

describe('what is no report is refused in one sentence', () => {
  const cases: readonly (readonly [string, () => string, RegExp])[] = [
    ['a folder', () => folder, /是文件夹/],
    ['no file', () => join(folder, 'none.html'), /没有这个文件/],
    ['an empty file', () => file('empty.txt', ''), /是空文件/],
    ['a PDF that ends at once', () => file('a.pdf', '%PDF-1.7'), /不是完整的 PDF/],
    ['an old Word document', () => file('a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')), /旧版 Word/],
    ['RTF', () => file('a.rtf', '{\\rtf1\\ansi 年报}'), /是 RTF 文档/],
    [
      'a page in one file',
      () =>
        file('a.mht', 'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"\r\n'),
      /里没有网页/,
    ],
    [
      'what Word leaves beside an open document',
      () => file('~$a.docx', `\u0005 a    ${' '.repeat(150)}`),
      /是文档打开时留下的临时文件/,
    ],
    ['a picture', () => file('a.png', Buffer.from('89504e470d0a1a0a', 'hex')), /是图片/],
    ['a zip', () => file('a.zip', zipOf('a.txt', 'a')), /是压缩包（zip）/],
    ['another text', () => file('a.txt', '会议通知\n请于周五参加会议。\n'), /没有认出/],
    ['broken JSON', () => file('a.json', '{"format": 1'), /不是完整的 JSON/],
    ['a broken list in JSON', () => file('list.json', '[1, 2'), /不是完整的 JSON/],
    ['half an Excel workbook', () => file('a.xlsx', 'PK\u0003\u0004 not a zip'), /不是完整的 Excel/],
    ['half an OpenDocument text', () => file('a.odt', 'PK\u0003\u0004 not a zip'), /不是完整的 OpenDocument/],
    ['a broken Word document', () => file('a.docx', 'PK\u0003\u0004 not a zip'), /不是完整的 Word/],
    ['a zip bomb', () => file('bomb.docx', zipOf('a', '', 4_000_000_000)), /解压后超过 100 MB/],
    [
      'a zip bomb that lies',
      () => file('lie.docx', zipOf('word/document.xml', Buffer.alloc(30_000_000), 9)),
      /文字超过 20 MB/,
    ],
    ['a book', () => file('book.docx', zipOf('word/document.xml', '<w:p></w:p>'.repeat(20_000))), /有 20000 段文字/],
    ['tables without end in each other', () => file('in.html', '<table><tr><td>'.repeat(9000)), /套了超过 100 层/],
    ['a table without end', () => file('rows.html', `<table>${'<tr><td>1</td></tr>'.repeat(200_000)}`), /超过 5000 行/],
    [
      'a table of a thousand rows',
      () => file('long.html', `<table>${'<tr><td>1</td></tr>'.repeat(2000)}</table>`),
      /超过 1000 行/,
    ],
    ['tables without end', () => file('many.html', '<table><tr><td>1</td></tr></table>'.repeat(2000)), /超过 1000 张/],
    ['lines without end', () => file('lines.txt', '重复申请 1 2 3 4 5 6 7\n'.repeat(60_000)), /有 60000 段/],
    ['a page of 6 MB', () => file('big.html', `<p>${'政'.repeat(6_000_000)}</p>`), /超过 500 万字/],
    ['one endless line', () => file('line.txt', '政'.repeat(60_000)), /有一行超过/],
    ['nothing but spaces', () => file('spaces.txt', ' '.repeat(5_000_000)), /没有认出/],
  ];
  test.each(cases)('%s', async (_name, make, sentence) => {
    await expect(readReport(make())).rejects.toThrow(sentence);
  });

  test('100 MB of HTML', async () => {
    const path = join(folder, 'big.html');
    closeSync(openSync(path, 'w'));
    truncateSync(path, 100 * 1024 * 1024);
    await expect(readReport(path)).rejects.toThrow(/有 100 MB，超过 64 MB/);
  });
});

test('a page nested two hundred thousand deep is read', async () => {
  const depth = 200_000;
  const report = await readReport(
    file('deep.html', '<div>'.repeat(depth) + (await reportPage()) + '</div>'.repeat(depth)),
  );
  expect(tableIn(report, 'applications')).toEqual(tableIn(busyReport(), 'applications'));
});

test('a picture written into the page is no text', async () => {
  const picture = `<img src="data:image/png;base64,${'A'.repeat(7_000_000)}">`;
  const report = await readReport(file('picture.html', (await reportPage()).replace('</h1>', `</h1>${picture}`)));
  expect(tableIn(report, 'applications')).toEqual(tableIn(busyReport(), 'applications'));
});

test('spans without end cost nothing', async () => {
  const row = `<tr>${'<td rowspan=99999 colspan=99999>1</td>'.repeat(100)}</tr>`;
  await expect(readReport(file('spans.html', `<table>${row.repeat(200)}</table>`))).rejects.toThrow(/没有认出/);
});

test('reading twice gives the same', async () => {
  const path = file('twice.md', String((await renderDocument(busyReport(), 'md')).content));
  expect(await readReport(path)).toEqual(await readReport(path));
});

describe('a document without its report', () => {
  const words = (count: number) => `<p>${'通知公告。'.repeat(count / 5)}</p>`;
  const refused = (html: string) =>
    readReport(file('bare.html', `<html><body>${html}</body></html>`)).catch((error: Error) => error.message);
  const picture = '<p><img src="a.jpg" width="800" height="600"></p>';
  const link = '<p><a href="a.docx">2025年政府信息公开工作年度报告.docx</a></p>';

  test.each([
    ['few words and a picture', words(1000) + picture, '的正文是图片'],
    ['many words and a picture', words(2000) + picture, '没有认出'],
    ['few words and a file', words(1000) + link, '里只有附件的链接'],
    ['many words and a file', words(2000) + link, '没有认出'],
    ['few words alone', words(1000), '没有认出'],
  ])('%s', async (_, html, says) => expect(await refused(html)).toContain(says));
});

test('a directory of a zip that does not end is none', () => {
  const whole = zipOf('a', 'b');
  expect([...entriesOf(whole)!.keys()]).toEqual(['a']);
  const more = Buffer.from(whole);
  more.writeUInt16LE(2, more.length - 12);
  expect(entriesOf(more)).toBeUndefined();
  expect(entriesOf(whole.subarray(0, -1))).toBeUndefined();
  expect(entriesOf(Buffer.alloc(10))).toBeUndefined();
  // A remark may stand behind its end, and another program's bytes before it.
  expect(entriesOf(Buffer.concat([whole, Buffer.alloc(500)]))!.size).toBe(1);
});
