/** The texts of a report from its parts: what is of the page or left out is said in its place, and nothing is read twice. */
import { describe, expect, test } from 'vitest';
import type { Block, TextBlock } from '../../source/document/document.ts';
import type { SectionId } from '../../source/form/sections.ts';
import type { Part } from '../../source/readers/part.ts';
import { sectionTextsOf } from '../../source/readers/sectionTexts.ts';
import type { Title } from '../../source/readers/title.ts';
import { tableOf } from './grids.ts';

const line = (text: string, more: Partial<TextBlock> = {}): TextBlock => ({ kind: 'text', text, ...more });
const part = (section: SectionId | null, ...blocks: (string | Block)[]): Part => ({
  section,
  blocks: blocks.map((block) => (typeof block === 'string' ? line(block) : block)),
  headed: section !== null,
});
const title: Title = { title: '题', unit: '柳林镇', year: 2025, last: 0 };
/** What some parts come to; `found` is the title that stands on the first line. */
const read = (parts: readonly Part[], { exact = false, found = title as Title | undefined } = {}) => {
  const identity = { title: '题', unit: '柳林镇', year: 2025, found, notes: [] };
  const texts = sectionTextsOf({ parts, headings: [], exact }, identity, { exact, wrapped: false });
  const overview = Object.fromEntries(Object.entries(texts.overview).filter(([, text]) => text !== ''));
  return { ...texts, overview, said: texts.notes.map(({ place, reason }) => `${place} ${reason}`) };
};

describe('the preamble', () => {
  const preamble = '本报告根据条例编制，统计期限为2025年1月1日至12月31日。';
  test('stands behind the title, without what a page prints between them', () => {
    expect(
      read([
        part(
          null,
          '题',
          '发布日期：2026年1月20日',
          '来源：柳林镇人民政府网站编辑部门二〇二六年一月二十日转发',
          preamble,
          '又一段。',
        ),
      ]).preamble,
    ).toBe(`${preamble}\n又一段。`);
    expect(read([part(null, '题', '短的一行')]).preamble).toBe('');
    expect(read([part(null, '题', '说明：以下按条例编制。')]).preamble).toBe('说明：以下按条例编制。');
  });

  test('in a document of the form is all that stands there', () =>
    expect(read([part(null, '题', '短的一行')], { exact: true }).preamble).toBe('短的一行'));

  test('without a title begins where it says by what or for when it was made', () => {
    expect(read([part(null, '网站首页的一行没有句号的长长的文字', preamble)], { found: undefined }).preamble).toBe(
      preamble,
    );
    expect(read([part(null, '网站首页的一行')], { found: undefined }).preamble).toBe('');
  });

  test('may begin on the line of the title', () =>
    expect(
      read([part(null, '题', '又一段。')], { found: { ...title, rest: '本报告根据条例编制的内容如下。' } }).preamble,
    ).toBe('本报告根据条例编制的内容如下。\n又一段。'));

  test('may stand under the heading of section 一, where nothing else stands before it', () => {
    const parts = (first: Part) => [first, part('overview', preamble, '（一）主动公开', '甲。')];
    expect(read(parts(part(null, '题')))).toMatchObject({ preamble, overview: { proactiveDisclosure: '甲。' } });
    expect(read(parts(part(null, '题', '按照条例要求编制的另一段文字。'))).overview).toMatchObject({ whole: preamble });
    expect(
      read([part(null, '题'), part('overview', '总的情况很好。', '（一）主动公开', '甲。')]).overview,
    ).toMatchObject({ whole: '总的情况很好。' });
  });
});

describe('a section of tables', () => {
  const table = tableOf(['规章', '1', '2', '3']);
  const twice = (...words: (string | Block)[]) => [
    part(null, '题'),
    part('overview', '甲。'),
    part('proactive', ...words),
    part('proactive', table),
  ];

  test('that is told in words before its table is part of section 一', () => {
    const parts = twice('全年公开规章1件。');
    const texts = read(parts);
    expect(texts.overview).toEqual({ whole: '甲。\n全年公开规章1件。' });
    expect([...texts.narratives]).toEqual([parts[2]]);
  });

  test('is none of it where rows of figures or another table stand there, or it comes once', () => {
    expect(read(twice('规章 1 2 3')).overview).toEqual({ whole: '甲。' });
    expect(read(twice('全年公开规章1件。', table)).overview).toEqual({ whole: '甲。' });
    expect(
      read([part(null, '题'), part('overview', '甲。'), part('proactive', '全年公开规章1件。')]).narratives.size,
    ).toBe(0);
  });
});

describe('sections 五 and 六', () => {
  test('are their paragraphs; the page’s foot and a signature go from the last', () => {
    const texts = read([
      part(null, '题'),
      part('problems', '措施。', '【打印本页】'),
      part('other', '没有。', '柳林镇人民政府', '2026年1月20日'),
    ]);
    expect([texts.problems, texts.other]).toEqual(['措施。', '没有。']);
    expect(texts.said).toEqual([
      'problems 像是网页上的按钮和链接，没有读入：“【打印本页】”',
      'other 像是落款，没有读入：“柳林镇人民政府 / 2026年1月20日”',
    ]);
  });

  test('in a document of the form are kept as they are, unless a heading stands below the last', () => {
    const texts = (more: Partial<TextBlock>) =>
      read([part(null, '题'), part('other', '没有。', line('打印本页', more))], { exact: true });
    expect(texts({}).other).toBe('没有。\n打印本页');
    expect(texts({ level: 2 }).other).toBe('没有。');
  });

  test('say what was left out of them, once', () => {
    const struck = line('措施。', { remarks: ['“旧”划掉了，没有读入'] });
    expect(read([part(null, '题'), part('problems', struck, struck)]).said).toEqual(['problems “旧”划掉了，没有读入']);
  });
});
