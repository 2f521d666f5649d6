/** How a page, a document of Word and a PDF show what stands in them, where one thing stands in another; and files that are not what they are called. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { withRuledTables } from '../../source/readers/columnsOfText.ts';
import { docxDocument } from '../../source/readers/docx/docx.ts';
import { documentOf } from './document.ts';
import { docxOf } from './office.ts';
import { pagesOf, pdfOf, usualPdf } from './pdf.ts';
import { figureOf, notesOfCell, page, read } from './readText.ts';
import { distinctReport } from './tellingReport.ts';

describe('elements within elements of the same name', () => {
  test.each([
    [
      'what is raised or crossed out ends with its own element, though others of its name stood in it',
      '<span style="vertical-align:super"><span style="text-decoration:line-through"><span>1</span></span></span>2',
    ],
    ['what is crossed out stays so in an element that says nothing of it', '<s><b style="font-size:30px">1</b>3</s>2'],
    ['what is crossed out stays so beside a note’s number in it', '<s>1<sup>3</sup></s>2'],
  ])('%s', async (_, cell) => {
    const report = await read(page({ issued: cell, repealed: '1' }), 'a.html');
    expect([figureOf(report, 'issued'), figureOf(report, 'repealed')]).toEqual([2, 1]);
    expect(notesOfCell(report, 'issued').join()).toContain('划掉');
  });

  test('a report that only a script would show is read, without what is hidden in its lines', async () => {
    const whole = page({ issued: '<span style="display:none">8</span>2' })
      .replace('<body>', '<body><div style="display:none">')
      .replace('</body>', '</div></body>');
    const report = await read(whole, 'a.html');
    expect(figureOf(report, 'issued')).toBe(2);
    expect(notesOfCell(report, 'issued').join()).toContain('隐藏');
  });

  test('the first day of publication that a page gives is its own', async () => {
    const head = '<meta name="PubDate" content="2026-01-15"><meta name="article:published_time" content="2026-03-01">';
    expect((await read(page({}, { head }), 'a.html')).reading?.published).toBe('2026-01-15');
  });
});

describe('Word', () => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const shown = async (content: string) => {
    const { blocks } = await docxDocument(docxOf(`<w:p>${content}</w:p>`));
    return blocks.flatMap((block) => (block.kind === 'text' ? [block.text, ...(block.remarks ?? [])] : []));
  };

  test('behind a field that has no result, what the field around it shows goes on', async () => {
    const inner = mark('begin') + run('代码') + mark('end');
    expect(
      await shown(mark('begin') + mark('separate') + run('外') + inner + run('后') + mark('end') + run('完')),
    ).toEqual(['外后完']);
  });

  test('text of a deletion is crossed out, wherever its run stands', async () => {
    const [text, remark] = await shown(`<w:r><w:delText>1</w:delText></w:r>${run('2件')}`);
    expect([text, remark?.includes('划掉')]).toEqual(['2件', true]);
  });
});

test('rows behind a second ruler are rows, whatever stands between the first two', () => {
  const ruler = '--------  ----  ----';
  const lines = [ruler, '信息内容  制发  废止', ruler, '规章      1     2', ruler, '规章以外  3     4', ruler];
  expect(withRuledTables(lines).filter((line) => line.startsWith('|'))).toEqual([
    '| 信息内容 | 制发 | 废止 |',
    '| 规章 | 1 | 2 |',
    '| 规章以外 | 3 | 4 |',
  ]);
});

test('a zip that is called a document of Word and is none is said to be a broken one', async () => {
  const zip = zipSync({ 'a.txt': strToU8('柳川县水利局2025年政府信息公开工作年度报告') });
  await expect(read(zip, '年报.docx')).rejects.toThrow('Word');
});

test('a scan of a single page, whose letters nobody sees, is doubted as a whole', async () => {
  const document = documentOf(distinctReport());
  document.preamble = [];
  document.sections = document.sections.slice(1, 2);
  const pages = pagesOf(document, usualPdf);
  expect(pages).toHaveLength(1);
  const doubts = async (operators: string) =>
    ((await read(Uint8Array.from(Buffer.from(pdfOf([operators]))), 'a.pdf')).reading?.notes ?? [])
      .filter(({ place }) => place === '')
      .map(({ reason }) => reason);
  expect((await doubts(pages[0]!)).join()).not.toContain('识别');
  expect((await doubts(pages[0]!.replaceAll('BT', 'BT 3 Tr'))).join()).toContain('识别');
});
