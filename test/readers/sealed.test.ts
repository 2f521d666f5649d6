/** Tables that are pictures, or lie in attached files: they are there and cannot be read, which is not the same as not being there. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../source/report/report.ts';
import { asHtml, asMarkdown, documentOf } from './document.ts';
import { asDocx } from './office.ts';
import { read } from './readText.ts';
import { distinctReport } from './tellingReport.ts';

/** A report whose tables are replaced by lines; the headings stay. */
function withLines(lines: readonly string[]) {
  const document = documentOf(distinctReport());
  for (const [index, section] of document.sections.slice(1, 4).entries()) section.body = [lines[index] ?? ''];
  return document;
}

const states = ({ reading }: Report) =>
  (reading?.notes ?? []).flatMap(({ place, state }) =>
    ['proactive', 'applications', 'disputes'].includes(place) ? [state] : [],
  );
const marks = ['〔甲〕', '〔乙〕', '〔丙〕'];
const page = (put: (mark: string) => string) =>
  marks.reduce((html, mark) => html.replace(mark, put(mark)), asHtml(withLines(marks)));
const picture = '<img src="/upload/2026/a1.png" alt="">';

describe('tables as pictures: unread, and said so', () => {
  test.each([
    ['a picture in a paragraph', picture],
    ['with its size', '<img width="780" height=900 src="a.jpg">'],
    ['in a link to itself', `<a href="/upload/a1.png">${picture}</a>`],
    ['in a table that lays it out', `<table><tr><td align=center>${picture}</td></tr></table>`],
    ['two for one table', `${picture}<br>${picture}`],
    ['written into the page', '<img src="data:image/png;base64,iVBORw0KGgo=">'],
    ['inside sections of markup', `<section><figure>${picture}<figcaption>图表</figcaption></figure></section>`],
  ])('a page: %s', async (_, html) => {
    const report = await read(
      page(() => html),
      'a.html',
    );
    expect(states(report)).toEqual(['unread', 'unread', 'unread']);
    const places = new Set(report.reading?.notes.filter(({ state }) => state === 'absent').map(({ place }) => place));
    expect([...places]).toEqual([]);
    expect(report.reading?.notes.find(({ place }) => place === 'disputes')?.reason).toBe(
      '这张表是图片，读不出里面的数',
    );
    expect(report.problems).toBe(distinctReport().problems);
  });

  test('the heading itself is in the picture', async () => {
    const html = page(() => picture).replace(/<p>三、[^<]*<\/p>/, '');
    expect(states(await read(html, 'a.html'))).toEqual(['unread', 'unread', 'unread']);
  });

  test('in Markdown', async () => {
    const text = marks.reduce((md, mark) => md.replace(mark, '![表](a.png)'), asMarkdown(withLines(marks)));
    expect(states(await read(text, 'a.md'))).toEqual(['unread', 'unread', 'unread']);
  });

  test('in Word', async () => {
    const parts = unzipSync(asDocx(withLines(marks)));
    const drawing =
      '<w:r><w:drawing><wp:inline xmlns:wp="w"><a:graphic xmlns:a="a"><pic:pic xmlns:pic="p"><a:blip/></pic:pic></a:graphic></wp:inline></w:drawing></w:r>';
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    const changed = marks.reduce(
      (text, mark) => text.replace(new RegExp(`<w:r>(?:(?!</w:r>).)*${mark}.*?</w:r>`), drawing),
      xml,
    );
    expect(changed).not.toContain(marks[0]);
    expect(states(await read(zipSync({ ...parts, 'word/document.xml': strToU8(changed) }), 'a.docx'))).toEqual([
      'unread',
      'unread',
      'unread',
    ]);
  });

  test('section 五 as a picture', async () => {
    const document = documentOf(distinctReport());
    document.sections[4]!.body = ['〔甲〕'];
    const report = await read(asHtml(document).replace('〔甲〕', picture), 'a.html');
    expect(report.problems).toBe('');
    expect(report.reading?.notes).toContainEqual({
      place: 'problems',
      state: 'unread',
      reason: '这一部分是图片，读不出文字',
    });
  });
});

describe('tables in attached files', () => {
  test.each([
    [
      'under each heading',
      page((mark) => `<a href="/u/${marks.indexOf(mark)}.xls">附表.xls</a>`),
      '这张表在附件里，没有读入；请打开附件核对',
    ],
    [
      'at the end',
      page(() => '').replace('</body>', '<p>附件：<a href="t.docx">附表</a></p></body>'),
      '没有读到这张表，可能在附件里；请打开附件核对',
    ],
  ])('%s', async (_, html, reason) => {
    const report = await read(html, 'a.html');
    expect(states(report)).toEqual(['unread', 'unread', 'unread']);
    expect(report.reading?.notes.find(({ place }) => place === 'applications')?.reason).toBe(reason);
  });
});

describe('tables that are not there: absent', () => {
  test.each([
    ['nothing', ''],
    ['an icon', '<img src="/images/icon_pdf.gif">'],
    ['a small picture', '<img src="x.png" width="16" height="16">'],
    ['a hidden picture', `<div style="display:none">${picture}</div>`],
    ['a link to a page', '<a href="/art/1.html">详见</a>'],
  ])('%s', async (_, html) => {
    expect(
      states(
        await read(
          page(() => html),
          'a.html',
        ),
      ),
    ).toEqual(['absent', 'absent', 'absent']);
  });
});

test('pictures behind where the tables would be may be they, pictures in a section of text before the last are not', async () => {
  const document = documentOf(distinctReport());
  const textsOnly = { ...document, sections: document.sections.filter((_, index) => index < 1 || index > 3) };
  const html = asHtml(textsOnly);
  const behind = html.replace('</body>', `${`<p>${picture}</p>`.repeat(3)}</body>`);
  expect(states(await read(behind, 'a.html'))).toEqual(['unread', 'unread', 'unread']);
  const within = html.replace(/(?=<(\w+)>六、)/, `<p>${picture}</p>`.repeat(3));
  expect(within).not.toBe(html);
  expect(states(await read(within, 'a.html'))).toEqual(['absent', 'absent', 'absent']);
});

test('a table that is there and not understood is unread, not absent', async () => {
  const table = '<table><tr><td>甲</td><td>3</td><td>4</td></tr><tr><td>乙</td><td>5</td><td>6</td></tr></table>';
  expect(
    states(
      await read(
        page((mark) => (mark === '〔丙〕' ? table : '')),
        'a.html',
      ),
    ),
  ).toEqual(['absent', 'absent', 'unread']);
});

test.each([
  ['one long picture', `<p>${picture}</p>`, /的正文是图片，读不出文字/],
  ['a link to a file', '<p><a href="report.pdf">报告全文.pdf</a></p>', /里只有附件的链接/],
])('a page with nothing but a title and %s says what it is', async (_, body, sentence) => {
  const html = `<html><body><h1>柳川县水利局2025年政府信息公开工作年度报告</h1>${body}</body></html>`;
  await expect(read(html, 'a.html')).rejects.toThrow(sentence);
});
