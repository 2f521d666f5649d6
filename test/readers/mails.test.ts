/** The page in a message: which of its parts, however it is written; what hangs on a mail, and its foot, are told. */
import { expect, test } from 'vitest';
import { mhtDocument } from '../../source/readers/mht.ts';
import { rawFile } from '../../source/readers/rawFile.ts';
import { refusalOf } from '../../source/readers/refusals.ts';
import { containerOf } from './oldFile.ts';

const bytes = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\r\n'));
const read = (...lines: string[]) => {
  const { blocks, losses, empty } = mhtDocument(bytes(lines));
  return [
    blocks.map((block) => (block.kind === 'text' ? block.text : '表')).join('|'),
    ...(losses ?? []),
    ...(empty ? [empty] : []),
  ];
};
const html = (encoding: string, body: string): string[] => [
  'Content-Type: text/html; charset=utf-8',
  `Content-Transfer-Encoding: ${encoding}`,
  '',
  body,
];
const multipart = (...parts: string[][]): string[] => [
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed;',
  '\tboundary="b"',
  '',
  ...parts.flatMap((part) => ['--b', ...part]),
  '--b--',
];
const attachment = (type = 'application/msword'): string[] => [
  `Content-Type: ${type}`,
  'Content-Disposition: attachment; filename="a"',
  '',
  '<p>附件里的一页</p>',
];
const quoted = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => `=${byte.toString(16).toUpperCase()}`).join('');
const inAttachment = '是一封邮件，正文里没有报告，报告可能在附件里；请把附件存下来，再读附件的文件。';

test.each([
  ['8bit', '<p>正文</p>'],
  ['quoted-printable', `<p>${quoted('正')}=\r\n${quoted('文')}</p>`],
  ['quoted-printable', `<p>${quoted('正')}=\n${quoted('文').toLowerCase()}</p>`],
  ['Quoted-Printable', `<p>${quoted('正文')}</p>=`],
  ['base64', Buffer.from('<p>正文</p>').toString('base64').replace(/.{8}/g, '$&\r\n')],
  ['BASE64', Buffer.from('<p>正文</p>').toString('base64')],
])('a page written as %s', (encoding, body) => {
  expect(read(...html(encoding, body))).toEqual(['正文']);
  expect(read(...multipart(html(encoding, body)))).toEqual(['正文']);
});

test('of several pages the longest is the one, a page inside a part of parts included', () => {
  const inner = multipart(html('8bit', '<p>里面更长的一页正文</p>'));
  expect(
    read(
      ...multipart(
        html('8bit', '<p>正文</p>'),
        inner.map((line) => line.replaceAll('"b"', '"c"').replace(/^--b/, '--c')),
      ),
    ),
  ).toEqual(['里面更长的一页正文']);
});

test('what hangs on a mail is not the page, and it is told where the report may be', () => {
  expect(read(...multipart(html('8bit', '<p>见附件</p>'), attachment('text/html')))).toEqual(['见附件', inAttachment]);
  expect(() => read(...multipart(attachment()))).toThrow(inAttachment);
  expect(() => read(...multipart(attachment('text/html')))).toThrow(inAttachment);
  expect(() => read(...multipart(['Content-Type: text/plain', '', '正文']))).toThrow('里没有网页');
});

test('eight lines or fewer behind two dashes are the foot of a mail; tables and longer ones are not', () => {
  const foot = (count: number, end = '') =>
    read(...html('8bit', `<p>正文</p><p>--</p>${'<p>落款</p>'.repeat(count)}${end}`));
  expect(foot(2)).toEqual(['正文', '邮件末尾的落款没有读入：“落款 落款”']);
  expect(foot(8)[0]).toBe('正文');
  expect(foot(9)[0]).toContain('落款');
  expect(foot(0)).toEqual(['正文']);
  expect(foot(1, '<table><tr><td>甲</td><td>1</td></tr></table>')[0]).toBe('正文|--|落款|表');
  const long = '长'.repeat(300);
  expect(read(...html('8bit', `<p>正文</p><p> -- </p><p>${long}</p>`))[1]).toBe(
    `邮件末尾的落款没有读入：“${long.slice(0, 200)}”`,
  );
});

const head = (mark: string): Uint8Array =>
  Uint8Array.from(`${mark}${' '.repeat(20)}`, (letter) => letter.charCodeAt(0));
test.each<[string, Uint8Array, string, RegExp | undefined]>([
  ['a file of an owner', head('x'), '~$年报.docx', /临时文件/],
  ['one in a folder', head('x'), 'D:\\年报\\~$年报.docx', /临时文件/],
  ['a larger one', new Uint8Array(1024), '~$年报.docx', undefined],
  ['a name with that mark inside', head('x'), '年~$报.docx', undefined],
  ['RTF', head('{\\rtf1'), 'a.doc', /是 RTF 文档/],
  ['PNG', head('\x89PNG'), 'a.png', /是图片/],
  ['JPEG', head('\xff\xd8\xff'), 'a.jpg', /是图片/],
  ['GIF', head('GIF89a'), 'a.gif', /是图片/],
  ['BMP', head('BM1234\0\0\0\0'), 'a.bmp', /是图片/],
  ['a text that begins with BM', head('BM1234567890'), 'a.txt', undefined],
  ['TIFF', head('II*\0'), 'a.tif', /是图片/],
  ['WEBP', head('RIFF\n234WEBP'), 'a.webp', /是图片/],
  ['RAR', head('Rar!'), 'a.rar', /是压缩包/],
  ['7z', head('7z\xbc\xaf'), 'a.7z', /是压缩包/],
  ['gzip', head('\x1f\x8b'), 'a.gz', /是压缩包/],
  [
    'XML of Word',
    head('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'),
    'a.doc',
    /是 Word 的 XML 文档/,
  ],
  ['a package of Word', head('<pkg:package>'), 'a.xml', /是 Word 的 XML 文档/],
  ['a locked document', containerOf({ EncryptedPackage: [1] }), 'a.docx', /设有密码/],
  ['an old workbook', containerOf({ Workbook: [1] }), 'a.xls', /旧版 Excel/],
  ['an older workbook', containerOf({ Book: [1] }), 'a.xls', /旧版 Excel/],
  ['slides', containerOf({ 'PowerPoint Document': [1] }), 'a.ppt', /是演示文稿/],
  ['an old document', containerOf({ WordDocument: [1] }), 'a.doc', undefined],
  ['a page', head('<html>'), 'a.html', undefined],
])('%s', (_, content, name, sentence) => {
  const said = refusalOf(rawFile(content, name));
  if (sentence) expect(said).toMatch(sentence);
  else expect(said).toBeUndefined();
});
