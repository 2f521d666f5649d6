/** Lines of the pages of a PDF: which go on with the one before, which are of the page, and where its tables go on. */
import { describe, expect, test } from 'vitest';
import type { PageTable } from '../../source/readers/pdf/cells.ts';
import type { TextLine } from '../../source/readers/pdf/page.ts';
import { blocksOfPages } from '../../source/readers/pdf/paragraphs.ts';

const line = (text: string, more: Partial<TextLine> = {}): TextLine => ({
  kind: 'line',
  text,
  remarks: [],
  left: 0,
  right: 300,
  y: 0,
  height: 10,
  isParted: false,
  ...more,
});
const cell = (text: string, x: number, colSpan = 1) => ({ text, x, colSpan, rowSpan: 1 });
const table = (rows: PageTable['rows'], xs: readonly number[] = [0, 50, 100]): PageTable => ({
  kind: 'table',
  rows,
  xs,
  y: 0,
});
/** What some pages come to: a text, or the rows of a table. */
const read = (...pages: (TextLine | PageTable)[][]) =>
  blocksOfPages(pages).map((block) =>
    block.kind === 'text'
      ? block.text
      : block.rows.map((row) =>
          row.map(({ text, x, colSpan }) => `${x}${colSpan > 1 ? `-${x + colSpan - 1}` : ''} ${text}`),
        ),
  );
/** Lines below each other, eleven points apart. */
const below = (...lines: TextLine[]) => lines.map((one, index) => ({ ...one, y: 500 - 11 * index }));

describe('a line', () => {
  const isOne = (
    first: Partial<TextLine> & { text?: string },
    second: Partial<TextLine> & { text?: string },
    distance = 11,
  ): boolean => {
    // Three more lines say where the text begins and ends.
    const others = [line('开头一段的文字。', { left: 20 }), line('又一段的文字。'), line('再一段的文字。')];
    const [one, other] = [
      line('前面的文字写到', { y: 400, ...first }),
      line('这里为止', { y: 400 - distance, ...second }),
    ];
    const blocks = read([...below(...others), one, other]);
    return blocks.at(-1) === one.text + other.text;
  };

  test('goes on with a full line before it, whatever stands at its end', () => {
    expect(isOne({}, {})).toBe(true);
    expect(isOne({ text: '到此为止。' }, {})).toBe(true);
    expect(isOne({ text: '到此为止。', right: 279 }, {})).toBe(true);
    expect(isOne({ text: '到此为止。', right: 277 }, {})).toBe(false);
  });

  test('goes on with a shorter one that has not ended', () => {
    expect(isOne({ right: 181 }, {})).toBe(true);
    expect(isOne({ right: 179 }, {})).toBe(false);
    for (const end of '。！？；：:;”）)') expect(isOne({ text: `到此${end}`, right: 200 }, {}), end).toBe(false);
  });

  test('does not go on where it is set in, stands far below, or has other letters', () => {
    expect(isOne({}, { left: 13 })).toBe(false);
    expect(isOne({}, { left: 11 })).toBe(true);
    expect(isOne({}, {}, 31)).toBe(true);
    expect(isOne({}, {}, 33)).toBe(false);
    expect(isOne({}, { height: 11.4 })).toBe(true);
    expect(isOne({}, { height: 11.6 })).toBe(false);
  });

  test('whose words stand apart is a row, before and behind', () => {
    expect(isOne({ isParted: true }, {})).toBe(false);
    expect(isOne({}, { isParted: true })).toBe(false);
  });

  test('that is a title or a heading is one by itself', () => {
    expect(isOne({ text: '柳川县水利局政府信息公开工作年度报告' }, {})).toBe(false);
    expect(isOne({ text: '柳川县水利局政府信息公开工作年报' }, {})).toBe(false);
    expect(isOne({ text: '一、总体情况' }, {})).toBe(false);
    expect(isOne({}, { text: '一、总体情况' })).toBe(false);
    expect(isOne({ text: '（一）主动公开' }, {})).toBe(false);
  });

  test('that begins an item does not go on behind a sentence', () => {
    for (const item of ['二、加强培训', '（二）加强培训', '第二部分', '2.加强培训', '2、加强培训']) {
      expect(isOne({ text: '到此为止。' }, { text: item }), item).toBe(false);
      expect(isOne({ text: '工作的情况' }, { text: item }), item).toBe(false);
      expect(isOne({ text: '见本文' }, { text: item }), item).toBe(true);
    }
    expect(isOne({ text: '到此为止。' }, { text: '2.5万元' })).toBe(true);
  });

  test('of a list of contents is one by itself, unless only its dots went on', () => {
    expect(isOne({ text: '某某的部分......3' }, {})).toBe(false);
    expect(isOne({}, { text: '某某的部分······3' })).toBe(false);
    expect(isOne({}, { text: '......3' })).toBe(true);
  });
});

test('the text begins and ends where most lines do, where no two do with the outermost', () => {
  const first = line('前面的文字写到', { y: 400 });
  const second = line('这里为止', { y: 389, left: 20, right: 280 });
  expect(read([first, second])).toHaveLength(2);
  const others = [460, 440, 420].map((y) => line('一段文字。', { y, left: 20, right: 200 }));
  const outside = line('注', { y: 480, left: 0, right: 15 });
  expect(read([outside, ...others, { ...first, left: 20 }, second]).at(-1)).toMatch(/前面的文字写到这里为止$/);
});

/** A line that goes on with no other. */
const alone = (text: string) => line(text, { isParted: true });

test('on the next page a paragraph goes on, however far its lines are apart, with all that was said of it', () => {
  const first = line('前面的文字写到', { y: 20, left: 20, remarks: ['划掉甲'] });
  const second = line('这里为止。', { y: 700, remarks: ['划掉乙'] });
  const page = (name: string) => [
    line(`${name}一段的文字。`, { left: 20, y: 500 }),
    line(`${name}又一段的文字。`, { left: 20, y: 480 }),
  ];
  const blocks = blocksOfPages([
    [...page('甲'), first],
    [second, ...page('乙'), line('末行的文字。', { y: 400 })],
  ]);
  expect(blocks[2]).toEqual({ kind: 'text', text: '前面的文字写到这里为止。', remarks: ['划掉甲', '划掉乙'] });
});

describe('at the edges of a page', () => {
  const page = (...edge: string[]) => [
    alone('甲段的文字。'),
    alone('乙段的文字。'),
    ...edge.map((text) => alone(text)),
  ];
  test.each([
    '3',
    '- 3 -',
    '— 3 —',
    '－3－',
    '第 3 页 共 9 页',
    '3 / 9',
    'Page 3 of 9',
    'https://a.cn/b 1/9',
    '2026/1/20, 10:30',
  ])('%s is the page’s', (text) => expect(read(page(text))).toEqual(['甲段的文字。', '乙段的文字。']));
  test.each(['1234', '第3条', '2026年1月20日', '3件'])('%s is the report’s', (text) =>
    expect(read(page(text))).toHaveLength(3),
  );

  test('a number further in is the report’s', () =>
    expect(read([alone('甲。'), alone('乙。'), alone('3'), alone('丙。'), alone('丁。')])).toContain('3'));

  test('what stands there on most pages goes, whatever number is in it', () => {
    const [one, two, three] = ['第1次印刷', '第 2 次印刷', '第3次印刷'].map((head) => [
      alone(head),
      alone(`${head}的甲`),
      alone('乙。'),
      alone('丙。'),
      alone('丁。'),
    ]);
    expect(read(one!, two!, three!).join()).not.toContain('印刷,');
    expect(read(one!)[0]).toBe('第1次印刷');
    const other = [alone('甲。'), alone('乙。'), alone('丙。'), alone('丁。')];
    expect(read(one!, two!, other, other)[0]).toContain('第1次印刷');
  });
});

describe('a table that ends a page', () => {
  const head = [cell('信息内容', 0), cell('数量', 1)];
  const above = table([head, [cell('行政许可', 0), cell('5', 1)]]);

  test('goes on with one of the same columns that begins the next page', () =>
    expect(read([above], [table([[cell('行政处罚', 0), cell('7', 1)]], [3, 53, 103])])).toEqual([
      [
        ['0 信息内容', '1 数量'],
        ['0 行政许可', '1 5'],
        ['0 行政处罚', '1 7'],
      ],
    ]));

  test('does not with one of other columns, or behind a line', () => {
    expect(read([above], [table([[cell('行政处罚', 0), cell('7', 1)]], [0, 55, 100])])).toHaveLength(2);
    expect(read([above], [table([[cell('行政处罚', 0), cell('7', 1)]], [0, 50])])).toHaveLength(2);
    expect(read([above], [line('一段文字。'), table([[cell('行政处罚', 0), cell('7', 1)]])])).toHaveLength(3);
    expect(read([above, line('一段文字。')], [table([[cell('行政处罚', 0), cell('7', 1)]])])).toHaveLength(3);
    expect(read([above, table([[cell('行政处罚', 0), cell('7', 1)]])])).toHaveLength(2);
  });

  test('takes the columns of whichever has more of them', () => {
    const wide = table([[cell('行政处罚', 0), cell('7', 1), cell('8', 2)]], [0, 50, 75, 100]);
    expect(read([above], [wide])).toEqual([
      [
        ['0 信息内容', '1-2 数量'],
        ['0 行政许可', '1-2 5'],
        ['0 行政处罚', '1 7', '2 8'],
      ],
    ]);
    expect(read([wide], [table([[cell('行政强制', 0), cell('9', 1)]])])).toEqual([
      [
        ['0 行政处罚', '1 7', '2 8'],
        ['0 行政强制', '1-2 9'],
      ],
    ]);
  });

  /** How many rows a row at the end of a page and one at the beginning of the next come to. */
  const rowsOf = (last: string[], first: string[]) => {
    const row = (texts: string[]) => texts.map((text, x) => cell(text, x));
    const [rows] = read([table([row(last)])], [table([row(first)])]);
    return rows!.length;
  };
  test('has a row that is torn between the pages in one', () => {
    expect(read([table([[cell('其他行政', 0), cell('5', 1)]])], [table([[cell('管理行为', 0), cell('', 1)]])])).toEqual(
      [[['0 其他行政管理行为', '1 5']]],
    );
    expect(rowsOf(['其他行政', ''], ['管理行为', '5'])).toBe(1);
  });

  test.each<[string, string[], string[]]>([
    ['both have figures', ['行政许可', '5'], ['行政处罚', '7']],
    ['a head stands below', ['行政许可', '5'], ['信息内容', '']],
    ['figures stand below a head', ['信息内容', ''], ['行政许可', '7']],
    ['a numbered label stands below', ['行政许可', '5'], ['（一）行政处罚', '']],
    ['it has no words', ['行政许可', '5'], ['', '']],
    ['nothing stands above', ['', ''], ['管理行为', '']],
  ])('has two rows where %s', (_, last, first) => expect(rowsOf(last, first)).toBe(2));
});
