/** Sentences and tables that the report has no place for are not read, and said as they would be read. */
import { describe, expect, test } from 'vitest';
import type { Block } from '../../source/document/document.ts';
import { currentForm } from '../../source/form/forms.ts';
import type { SectionId } from '../../source/form/sections.ts';
import type { Part } from '../../source/readers/part.ts';
import { recogniseBytes } from '../../source/readers/read.ts';
import { remarksOf } from '../../source/readers/remarks.ts';
import { renderDocument } from '../helpers/render.ts';
import { busyReport } from '../helpers/sample.ts';
import { tableOf, type Written } from './grids.ts';

test('in characters as they are typed, without the blanks around them', async () => {
  const page = String((await renderDocument(busyReport(), 'html')).content);
  const at = page.indexOf('</table>', page.indexOf('三、收到和处理')) + '</table>'.length;
  const added = `${page.slice(0, at)}<p>\u3000\u3000另有⼈\u200b⼯智能类申请三件，未计⼊上表。</p>${page.slice(at)}`;
  const { reading } = await recogniseBytes(new TextEncoder().encode(added), '年报.html');
  const said = reading!.notes!.filter(({ place }) => place === 'applications').map(({ reason }) => reason);
  expect(said).toEqual(['这一部分除了表格还有文字，没有读入：“另有人工智能类申请三件，未计入上表。”']);
});

const line = (text: string): Block => ({ kind: 'text', text });
const part = (section: SectionId | null, ...blocks: Block[]): Part => ({ section, blocks, headed: true });
/** What is said of some parts: the place, and what was not read. */
const said = (...parts: Part[]) =>
  remarksOf(parts, new Set(), [], currentForm).map(
    ({ place, reason }) => `${place} ${/“(.*)”$/s.exec(reason)?.[1] ?? reason}`,
  );

describe('beside a table', () => {
  test.each([
    '另有三件并入上年。',
    '甲类三件；乙类两件',
    '注：含乡镇三件',
    '备注:含乡镇三件',
    '说明：含乡镇三件',
    '附注：含乡镇三件',
    '其中:乡镇三件',
    '注1 含乡镇三件',
    '本表所列各数都由柳川县水利局办公室汇总，不含下属单位',
  ])('%s is a sentence or a note', (text) =>
    expect(said(part('applications', line(text)))).toEqual([`applications ${text}`]),
  );

  test.each([
    '规章。',
    '126。5。',
    '本年新收政府信息公开申请数量',
    '柳川县水利局办公室汇总，不含下属',
    '柳川县水利局办公室二〇二六年一月汇总填报并审核',
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和。）',
    '行政许可 12 13 14。',
  ])('%s is none', (text) => expect(said(part('applications', line(text)))).toEqual([]));

  test('what stands in a cell is one, once for a row of cells that say the same', () => {
    const table = tableOf(['规章', '1'], ['注：含乡镇三件', '注：含乡镇三件'], ['注：含乡镇三件', '']);
    expect(said(part('proactive', table))).toEqual(['proactive 注：含乡镇三件\n注：含乡镇三件']);
  });

  test('several of one section are one note, those of others their own', () => {
    const parts = [
      part('proactive', line('甲类另列。')),
      part('disputes', line('乙类另列。')),
      part('proactive', line('丙类另列。')),
    ];
    expect(said(...parts)).toEqual(['proactive 甲类另列。\n丙类另列。', 'disputes 乙类另列。']);
  });

  test('text that is read elsewhere, and lines read as the table itself, are none', () => {
    const own = part('disputes', line('乙类另列。'));
    expect(remarksOf([own], new Set([own]), [], currentForm)).toEqual([]);
    const cards = part('applications', line('本年新收政府信息公开申请数量：自然人 5，商业企业 2。'));
    expect(said(cards)).toHaveLength(1);
    expect(remarksOf([cards], new Set(), ['applications'], currentForm)).toEqual([]);
    expect(remarksOf([cards], new Set(), ['disputes'], currentForm)).toHaveLength(1);
  });

  test('as much as 400 characters is shown whole, of more is said how much', () => {
    const text = (length: number) => `${'长'.repeat(length - 1)}。`;
    expect(said(part('proactive', line(text(400))))).toEqual([`proactive ${text(400)}`]);
    expect(said(part('proactive', line(text(401))))).toEqual([`proactive ${'长'.repeat(400)}……（共 401 字）`]);
  });
});

describe('a table', () => {
  const table = (...rows: Written[][]) => tableOf(...rows);

  test.each(['overview', 'problems', 'other'] as const)('in section %s is shown by its words', (section) =>
    expect(said(part(section, line('正文。'), table(['栏目', ' 条数 '], ['动态', '', '86'])))).toEqual([
      `${section} 栏目 条数 动态 86`,
    ]),
  );

  test('of blanks says nothing, nor does one in a section of tables', () => {
    expect(said(part('other', table([' ', ''])))).toEqual([]);
    expect(said(part('proactive', table(['栏目', '条数'])))).toEqual([]);
  });

  test('before the first section is named where it holds a sentence, not where it is the site’s', () => {
    const sentence = `${'长'.repeat(20)}。`;
    expect(said(part(null, table(['索引号', sentence])))).toEqual([`preamble 索引号 ${sentence}`]);
    expect(said(part(null, table(['索引号', sentence.slice(1)])))).toEqual([]);
  });

  test('that holds more than 400 characters is shown in part', () =>
    expect(said(part('other', table(['长'.repeat(450)])))).toEqual([`other ${'长'.repeat(400)}……（共 450 字）`]));
});
