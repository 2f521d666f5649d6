/** Of two reports beside each other, or the same table twice, the one that is meant is read; what cannot be told apart is said. */
import { describe, expect, test } from 'vitest';
import type { Block } from '../../source/document/document.ts';
import type { Part } from '../../source/readers/part.ts';
import { withOwnTables } from '../../source/readers/sameTables.ts';
import { oneYearOf, yearsSideBySide } from '../../source/readers/sideBySide.ts';
import { tableOf } from './grids.ts';

const line = (text: string): Block => ({ kind: 'text', text });

describe('two years side by side', () => {
  test.each<[string, string[]]>([
    ['2024年报告 2025年报告', ['2024', '2025']],
    ['2024年度报告2025年度报告', ['2024', '2025']],
    ['2025年报告 2025年报告', []],
    ['2024年报告', []],
    ['2024年报告和2025年报告', []],
  ])('%s: %j', (text, years) => expect(yearsSideBySide([line('前'), line(text)])).toEqual(years));

  const read = (year: number, ...lines: string[]) => {
    const { source, unit, notes } = oneYearOf(
      { blocks: ['2024年报告 2025年报告', ...lines].map(line), wrapped: false },
      year,
    );
    return [
      source.blocks.map((block) => (block.kind === 'text' ? block.text : '表')),
      unit,
      ...notes.map(({ place, reason }) => `${place} ${reason}`),
    ];
  };
  const both = (...lines: string[]) => [read(2024, ...lines)[0], read(2025, ...lines)[0]];
  const table = '二、主动公开政府信息情况';
  const text = '五、存在的主要问题及改进情况';
  const unsure = '并排的两份报告有几行文字分不清是哪一年的，没有读入';

  test('a row of twice as many figures is halved, with its label or without', () => {
    expect(both(table, '行政许可 5 行政许可 7')).toEqual([
      [table, '行政许可 5'],
      [table, '行政许可 7'],
    ]);
    expect(both(table, '5 7')).toEqual([
      [table, '5'],
      [table, '7'],
    ]);
    expect(both(table, '信息内容 信息内容')).toEqual([
      [table, '信息内容'],
      [table, '信息内容'],
    ]);
    expect(both(table, '行政 许可 5 6 行政 处罚 7 8')).toEqual([
      [table, '行政 许可 5 6'],
      [table, '行政 处罚 7 8'],
    ]);
  });

  test.each(['5 6 7', '信息内容 数量', '行政许可 5 6', '行政许可 5 行政许可 7 8', '行政许可 5 行政许可 无此项目'])(
    'a row that cannot be halved is nobody’s: %s',
    (row) => expect(both(table, row)).toEqual([[table], [table]]),
  );

  test('lines of text are parted at the space between them, the rest of a longer one is of the side that goes on', () => {
    expect(both(text, '甲年的文字 乙年的文字写', '到这里。')).toEqual([
      [text, '甲年的文字'],
      [text, '乙年的文字写'],
    ]);
    expect(both(text, '甲年的文字。 乙年的文字写', '到这里。')).toEqual([
      [text, '甲年的文字。'],
      [text, '乙年的文字写', '到这里。'],
    ]);
    expect(both(text, '（一）甲。 （一）乙。', '（二）丙。 （二）丁。', '（三）戊。')).toEqual([
      [text, '（一）甲。', '（二）丙。'],
      [text, '（一）乙。', '（二）丁。'],
    ]);
  });

  test('a line that may be either’s is said, in its section', () => {
    expect(read(2024, text, '甲。 乙。', '丙。').slice(2)).toEqual([`problems ${unsure}`]);
    expect(read(2024, text, '甲写 乙写', '丙。').slice(2)).toEqual([`problems ${unsure}`]);
    expect(read(2024, text, '甲。 乙写', '丙。').slice(2)).toEqual([]);
  });

  test('what stands under the head of one year is that year’s, what compares the two is nobody’s', () => {
    const lines = [table, '2024年报告', '甲', '2025年报告', '乙', '差异分析', '丙', text, '丁。 戊。'];
    expect(both(...lines)).toEqual([
      [table, '甲', text, '丁。'],
      [table, '乙', text, '戊。'],
    ]);
    expect(both(text, '甲。 乙。', '（重复率：80%）')[0]).toEqual([text, '甲。']);
  });

  test('the unit is named above', () =>
    expect(read(2024, '柳川县水利局 政府信息公开年报').slice(1)).toEqual(['柳川县水利局']));
});

describe('a table that stands there twice', () => {
  const figures = (from: number) =>
    tableOf(...[0, 1, 2].map((row) => ['行', String(from + row), String(from + row + 10)]));
  const part = (section: Part['section'], headed: boolean, ...blocks: Block[]): Part => ({ section, headed, blocks });
  const own = (parts: readonly Part[], year?: number) => {
    const { parts: left, notes } = withOwnTables(parts, year);
    const firsts = left.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block.rows[0]![1]!.text] : [])),
    );
    return [firsts, ...notes.map(({ place, reason }) => `${place} ${reason}`)];
  };
  const under = (...captions: string[]) => [
    part('proactive', true, ...captions.flatMap((caption, at) => [line(caption), figures(at)])),
  ];

  test('under years is that of the report’s year, and it is said', () => {
    expect(own(under('2024年情况', '2025年情况'), 2025)).toEqual([
      ['1'],
      'proactive 这张表在文件里有 2 张，读的是“2025年情况”下面的一张',
    ]);
    expect(own(under('2023年', '2024年', '2025年'), 2024)).toEqual([
      ['1'],
      'proactive 这张表在文件里有 3 张，读的是“2024年”下面的一张',
    ]);
  });

  test.each<[string, string[], number | undefined]>([
    ['the year is not known', ['2024年', '2025年'], undefined],
    ['none is of that year', ['2024年', '2025年'], 2023],
    ['one has no year', ['2024年', '情况'], 2024],
    ['one has two years', ['2024年和2025年', '2025年'], 2025],
    ['two are of one year', ['2025年', '2025年续'], 2025],
    ['the caption is a paragraph', [`${'长'.repeat(40)}2024年`, '2025年'], 2025],
  ])('both are kept where %s', (_, captions, year) => expect(own(under(...captions), year)).toEqual([['0', '1']]));

  const report = () => [part('proactive', true, figures(0)), part('other', true, line('没有。'))];
  test('behind the report, under the name of an annex or of units below, is left out and said', () => {
    for (const head of ['附件：柳林镇的情况', '附表2', '下属单位情况', '所属站所'])
      expect(own([...report(), part('other', false, line(head)), part('proactive', false, figures(1))]), head).toEqual([
        ['0'],
        `proactive 报告后面（“${head}”）还有 1 张同样的表，没有读入，读的是正文里的一张`,
      ]);
  });

  test('is kept where it has a heading, stands before the end, or nothing says whose it is', () => {
    expect(own([...report(), part('other', false, line('附件')), part('proactive', true, figures(1))])).toEqual([
      ['0', '1'],
    ]);
    expect(
      own([
        part('proactive', true, figures(0)),
        part('proactive', false, line('附件'), figures(1)),
        part('other', true),
      ]),
    ).toEqual([['0', '1']]);
    expect(own([...report(), part('proactive', false, figures(1))])).toEqual([['0', '1']]);
    expect(
      own([
        part('proactive', false, figures(0)),
        part('other', true, line('附件')),
        part('proactive', false, figures(1)),
      ]),
    ).toEqual([['0', '1']]);
    expect(own([part('proactive', true, figures(0)), part('proactive', false, line('附件'), figures(1))])).toEqual([
      ['0', '1'],
    ]);
  });

  test('a piece of a table is none', () => {
    const piece = tableOf(['行', '1', '2'], ['行', '3', '4']);
    expect(own([part('proactive', true, line('2024年'), piece, line('2025年'), figures(5))], 2025)).toEqual([
      ['1', '5'],
    ]);
  });
});
