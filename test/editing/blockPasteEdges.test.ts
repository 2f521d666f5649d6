/** Where a pasted block begins, how many ways it can be laid out, and what is said of it: from the first cell to the last row. */
import { describe, expect, test } from 'vitest';
import { type BlockPaste, blockPaste } from '../../source/editing/blockPaste.ts';
import { withField } from '../../source/editing/fields.ts';
import { emptyReport } from '../../source/report/empty.ts';
import type { Report } from '../../source/report/report.ts';
import { cellOf, form2021 } from '../helpers/form.ts';
import { figuresIn, tableIn } from '../helpers/rows.ts';
import { busyReport, withFigures } from '../helpers/sample.ts';

const empty = emptyReport('柳林镇', 2025, 'government');
const first = 'applications.received.naturalPerson';
const second = 'applications.received.business';

/** Every way that a block can be laid out: its name, what it would fill, what is said of it; or why there is none. */
function ways(
  text: string,
  place: string,
  report: Report = empty,
): readonly (readonly [string, string, string])[] | string {
  const laid = blockPaste(text, report, cellOf(place));
  if ('problems' in laid) return laid.problems.join('\n');
  const filled = (block: BlockPaste) =>
    block.changes.map((change) => `${change.place.replace(/^[a-z]+\./i, '')}=${change.value}`).join(' ');
  return laid.map((block) => [block.way, filled(block), block.remarks.join('\n')] as const);
}
const taken = (text: string, place: string): Report => {
  const laid = blockPaste(text, empty, cellOf(place));
  if ('problems' in laid) throw new Error(laid.problems.join());
  return laid[0]!.changes.reduce((report, change) => withField(report, change.place, change.value), empty);
};
const received = (...figures: number[]) =>
  ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'otherOrganization']
    .slice(0, figures.length)
    .map((column, index) => `received.${column}=${figures[index]}`)
    .join(' ');

describe('figures one a line', () => {
  test('a single one is the figure of its cell, in one way', () => {
    expect(ways('5', first)).toEqual([['', 'received.naturalPerson=5', '']]);
  });

  test('fewer than a row has: down first, across second, where they fit on the right', () => {
    const three = ['received.naturalPerson=1 carriedIn.naturalPerson=2 granted.naturalPerson=3', received(1, 2, 3)];
    expect(ways('1\n2\n3', first)).toEqual([
      ['竖着填', three[0], ''],
      ['横着填', three[1], ''],
    ]);
    // From the second column on six cells are left, the total among them.
    expect((ways('1\n2\n3\n4\n5\n6', second) as []).length).toBe(2);
    expect((ways('1\n2\n3\n4\n5\n6\n7', second) as []).length).toBe(1);
    expect(ways('1\n2\n3\n4\n5\n6\n7', second)).toMatchObject([
      ['', expect.stringMatching(/^received.business=1 carr/), ''],
    ]);
  });

  test('as many as rows have: across first where each row ends in its sum, down first where not', () => {
    const [across, down] = ways('1\n2\n3\n4\n5\n6\n21\n1\n1\n1\n1\n1\n1\n6', first) as [string, string, string][];
    expect(across!.slice(0, 2)).toEqual([
      '横着填',
      `${received(1, 2, 3, 4, 5, 6)} ${received(1, 1, 1, 1, 1, 1).replaceAll('received', 'carriedIn')}`,
    ]);
    expect(down!.slice(0, 2)).toEqual([
      '竖着填',
      expect.stringMatching(/^received\.naturalPerson=1 carriedIn\.naturalPerson=2 /),
    ]);
    const other = ways('1\n2\n3\n4\n5\n6\n7', first) as [string, string, string][];
    expect(other.map(([way]) => way)).toEqual(['竖着填', '横着填']);
    expect(other[1]![2]).toBe('一、本年新收政府信息公开申请数量：复制来的总计是 7，各格相加是 21');
    // Only one of two rows ends in its sum.
    const half = ways('1\n2\n3\n4\n5\n6\n21\n1\n1\n1\n1\n1\n1\n7', first) as [string, string, string][];
    expect(half.map(([way]) => way)).toEqual(['竖着填', '横着填']);
  });

  test('a line that is no figure is named by its line', () => {
    expect(ways('12\n约3\n0\n0\n0\n0\n15', first)).toBe('第 2 行第 1 格“约3”不是数字。');
  });
});

describe('where a block begins', () => {
  test('rows of several cells have one way', () => {
    expect(ways('1\t2\n3\t4', second)).toEqual([
      ['', 'received.business=1 received.research=2 carriedIn.business=3 carriedIn.research=4', ''],
    ]);
  });

  test('a whole table begins at its first cell, whole rows at the first of their row, wherever one stands', () => {
    const whole = tableIn(busyReport(), 'applications');
    const text = form2021.applicationsRows.map(({ id }) => whole[id]!.join('\t')).join('\n');
    expect(tableIn(taken(text, 'applications.granted.research'), 'applications')).toEqual(whole);
    expect(figuresIn(taken('1\t1\t1\t1\t1\t1\t6', 'applications.granted.research'), 'applications.granted')).toEqual([
      ...[1, 1, 1, 1, 1, 1, 6],
    ]);
    expect(figuresIn(taken('1\t1\t1\t1', 'applications.granted.research'), 'applications.granted').slice(0, 6)).toEqual(
      [...[null, null, 1, 1, 1, 1]],
    );
  });

  test('as many rows as there are below, and not one more', () => {
    expect(ways('1\t2\n3\t4', 'disputes.litigationDirect.upheld')).toMatchObject([
      ['', expect.anything(), '每行 2 个数，填到“结果纠正”为止，其他结果、尚未审结没有填'],
    ]);
    expect(ways('1\t2\n3\t4\n5\t6', 'disputes.litigationDirect.upheld')).toBe('粘贴的有 3 行，从这里往下只有 2 行。');
  });

  test('rows that may end with 总计 or with what is carried over are not guessed; with both they are clear', () => {
    const before = 'applications.otherOutcome.other.naturalPerson';
    expect(ways('1\t2\n3\t4', before)).toContain('分不清最后一行是“总计”还是“结转下年度”');
    expect(ways('1\t2\n3\t4\n5\t6', before)).toMatchObject([
      [
        '',
        'otherOutcome.other.naturalPerson=1 otherOutcome.other.business=2 carriedOver.naturalPerson=5 carriedOver.business=6',
        expect.anything(),
      ],
    ]);
  });

  test('a head is left out however its words are spaced', () => {
    expect(ways('行 政 复 议\t行政 诉讼\n结果 维持\t结果纠正\n2\t1', 'disputes.review.upheld')).toEqual([
      ['', 'review.upheld=2 review.corrected=1', ''],
    ]);
  });
});

describe('what does not fit', () => {
  test.each([
    [
      'more figures than a named row has',
      '（一）予以公开 1 2 3 4 5 6 7 8',
      '第 1 行（（一）予以公开）有 8 个数，从这里往右只有 7 格。',
    ],
    [
      'fewer than it has without its total',
      '（一）予以公开 1 2 3 4 5',
      '第 1 行（（一）予以公开）只有 5 个数，和表里的列对不上。',
    ],
    ['the row of sums alone', '（七）总计 1 0 0 0 0 0 1', '粘贴的只有合计，合计是自动算的。'],
    [
      'a row without a place, by its first three cells',
      '本年新收\t1\t2\t0\t0\t0\t0\n甲\t3\t4\t5',
      '第 2 行（甲 3 4…）看不出是表里的哪一行。',
    ],
    [
      'a long one by its first twenty characters',
      '本年新收\t1\t2\t0\t0\t0\t0\n一二三四五六七八九十一二三四五六七八九十\t3\t4\t5',
      '第 2 行（一二三四五六七八九十一二三四五六七八九十…）看不出是表里的哪一行。',
    ],
    [
      'a name that is none of the table’s, by its first twenty characters',
      '没有这样的一行它的名字特别长特别长特别长特别长\t1\t2\t3\t4\t5\t6\t7',
      '第 1 行第 1 格“没有这样的一行它的名字特别长特别长特别长”不是数字，也不是表里的一行。',
    ],
  ])('%s', (_, text, why) => expect(ways(text, first)).toBe(why));

  test('figures that are there already: nothing is changed, and a total that does not fit them is told', () => {
    const there = withFigures(empty, { [first]: 5, [second]: 3 });
    expect(ways('5\t3', first, there)).toBe('粘贴的数字和表里已有的一样。');
    expect(ways('5\t3\t-\t-\t-\t-\t8', first, there)).toBe('粘贴的数字和表里已有的一样。');
    expect(ways('5\t3\t-\t-\t-\t-\t9', first, there)).toBe(
      '粘贴的数字和表里已有的一样，但一、本年新收政府信息公开申请数量：复制来的总计是 9，各格相加是 8。',
    );
    expect(ways('-\t-\t-\t-\t-\t-\t3', first)).toContain('复制来的总计是 3，各格相加是 0');
    // What is there already is not counted as changed.
    expect(ways('5\t4', first, there)).toEqual([['', 'received.business=4', '']]);
  });
});

test('what stood beside the figures is told kind by kind', () => {
  expect(ways('1件\t2件\t3件\t4件\t5（含1）\t6（含1）\t21', first)).toEqual([
    [
      '',
      received(1, 2, 3, 4, 5, 6),
      [
        '第 1 行第 1 格“1件”数字后有单位，这样的有 4 格，都按其中的数填',
        '第 1 行第 5 格“5（含1）”只取了括号前的数，按 5 填',
        '第 1 行第 6 格“6（含1）”只取了括号前的数，按 6 填',
      ].join('\n'),
    ],
  ]);
});

describe('that a column may be missing', () => {
  test.each([
    ['rows of different lengths', '1\t2\n3\t4\t5', ''],
    ['one row alone', '1\t2', ''],
    ['rows that do not end in their sums', '1\t2\t0\t0\t0\t2\n3\t4\t0\t0\t0\t8', ''],
    [
      'one row that ends in its sum',
      '1\t2\t0\t0\t0\t3',
      '每行最后一个数都等于前面几个数的和，像是总计，却落在“其他”列：请看是不是少复制了一列',
    ],
    [
      'rows of noughts beside one that ends in its sum',
      '1\t2\t0\t0\t0\t3\n0\t0\t0\t0\t0\t0',
      '每行最后一个数都等于前面几个数的和，像是总计，却落在“其他”列：请看是不是少复制了一列',
    ],
    ['rows with their totals', '1\t2\t0\t0\t0\t0\t3\n3\t4\t0\t0\t0\t0\t7', ''],
  ])('%s', (_, text, remark) => expect(ways(text, first)).toMatchObject([['', expect.anything(), remark]]));

  test('of a table without totals nothing is said', () => {
    expect(ways('1\t2\n3\t4', 'proactive.regulations.issued')).toMatchObject([['', expect.anything(), '']]);
  });
});
