/** What stands beside the figures and texts of a report and is no part of them: said where it is lost, and nowhere else. */
import { expect, test } from 'vitest';
import { publishedOn } from '../../source/readers/outward.ts';
import { asHtml, documentOf } from './document.ts';
import { notesOf, notesOfCell, page, read } from './readText.ts';
import { distinctReport } from './tellingReport.ts';

test('a cell of which all is crossed out is not read, and nothing says that it was blank', async () => {
  const said = notesOfCell(await read(page({ issued: '<s>2</s>' }), 'a.html'), 'issued').join();
  expect(said).toContain('划掉');
  expect(said).not.toContain('空白');
});

test('a paragraph in a table above the first section is said; what a page says of the report there is not', async () => {
  const before = async (cell: string) => {
    const table = `<table><tr><td>说明</td><td>${cell}</td><td>（盖章）</td></tr></table>`;
    const html = asHtml(documentOf(distinctReport())).replace('<p>　　根据', `${table}<p>　　根据`);
    return notesOf(await read(html, 'a.html'), 'preamble').join();
  };
  expect(await before('索引号 A-12')).toBe('');
  expect(await before('各科室的数据由综合科汇总以后再与档案逐件核对填报。')).toContain('第一部分以前有一张表');
});

test('a section that has its heading is not said to have lost it, though a part of it stands before', async () => {
  const document = documentOf(distinctReport());
  document.sections[3]!.body.push('（一）存在的主要问题');
  const report = await read(asHtml(document), 'a.html');
  expect(notesOf(report, 'problems').join()).not.toContain('标题');
  const lost = documentOf(distinctReport());
  lost.sections[4]!.heading = '（一）存在的主要问题';
  expect(notesOf(await read(asHtml(lost), 'a.html'), 'problems').join()).toContain('标题');
});

test('a day that no month has is no day of publication', () => {
  const on = (text: string) => publishedOn({ blocks: [], wrapped: false }, [{ kind: 'text', text }]);
  expect(
    ['2026-01-31', '2026-13-01', '2026-00-01', '2026-01-32', '2026-01-00'].map((day) => on(`发布日期：${day}`)),
  ).toEqual(['2026-01-31', null, null, null, null]);
});
