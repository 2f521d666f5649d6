import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BlockPaste, blockPaste, isMisfit } from '../../source/editing/blockPaste.ts';
import { withField } from '../../source/editing/fields.ts';
import { emptyReport } from '../../source/report/empty.ts';
import { rowNamed } from '../../source/report/figureRows.ts';
import type { Report } from '../../source/report/report.ts';
import { cellOf, form2021 } from '../helpers/form.ts';
import { figuresIn, tableIn } from '../helpers/rows.ts';
import { busyReport, withFigures } from '../helpers/sample.ts';

const { applicationsRows, disputesRows } = form2021;

const empty = emptyReport('柳林镇', 2025, 'government');
/** The likeliest way to lay a block out, or all reasons why there is none. */
const at = (text: string, place: string, report: Report = empty): BlockPaste | string => {
  const ways = blockPaste(text, report, cellOf(place));
  return 'problems' in ways ? ways.problems.join('\n') : ways[0]!;
};
const taken = (text: string, place: string): Report => {
  const block = at(text, place);
  if (typeof block === 'string') throw new Error(block);
  return block.changes.reduce((report, change) => withField(report, change.place, change.value), empty);
};
const first = 'applications.received.naturalPerson';
const wanted = tableIn(busyReport(), 'applications');
const rows = (
  columns: number,
  label: (index: number) => string = () => '',
  only: (id: string) => boolean = () => true,
) =>
  applicationsRows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => only(row.id))
    .map(({ row, index }) => label(index) + wanted[row.id]!.slice(0, columns).join('\t'))
    .join('\n');

describe('table 三, whole', () => {
  test.each([
    ['figures and totals', rows(7)],
    ['figures without the total column', rows(6)],
    ['labels before the figures', rows(7, (index) => `${applicationsRows[index]!.label}\t`)],
    [
      'labels with half-width brackets and a group cell',
      rows(
        7,
        (index) =>
          `三、本年度办理结果\t(三) 不予公开\t${applicationsRows[index]!.label.replace('（', '(').replace('）', ') ')}\t`,
      ),
    ],
    ['one empty cell behind each row', rows(7).replaceAll('\n', '\t\n')],
    ['three empty cells behind each row', rows(7).replaceAll('\n', '\t\t\t\n')],
    ['labels, an empty cell after them', rows(6, (index) => `${applicationsRows[index]!.label}\t\t`)],
    [
      'some labels followed by an empty cell',
      rows(6, (index) => `${applicationsRows[index]!.label}\t${index < 2 ? '\t' : ''}`),
    ],
    ['headings above', `申请人情况\n\t自然人\t法人或其他组织\t\t\t\t\t总计\n${rows(7)}`],
    [
      'labels without the total row',
      rows(
        6,
        (index) => `${applicationsRows[index]!.label}\t`,
        (id) => id !== 'handled',
      ),
    ],
    ['carriage returns', rows(7).replaceAll('\n', '\r\n')],
    ['thousands separators and full-width digits', rows(7).replace('61', '６１').replace('72', '0,072')],
  ])('%s', (_, text) => {
    expect(tableIn(taken(text, first), 'applications')).toEqual(wanted);
  });

  test('for any figures: what was copied is what stands there, blanks as blanks', () => {
    const figure = fc.oneof(fc.nat(99_999), fc.constant(null));
    fc.assert(
      fc.property(
        fc.array(fc.array(figure, { minLength: 6, maxLength: 6 }), { minLength: 25, maxLength: 25 }),
        fc.constantFrom('', '/', '-', '—', '无'),
        (table, blank) => {
          fc.pre(table.every((row) => row.some((cell) => cell !== null)));
          const text = table.map((row) => row.map((cell) => cell ?? blank).join('\t')).join('\n');
          const block = at(text, first);
          if (typeof block === 'string') throw new Error(block);
          const report = block.changes.reduce((result, change) => withField(result, change.place, change.value), empty);
          for (const [index, row] of applicationsRows.entries()) {
            if (row.id !== 'handled')
              expect(figuresIn(report, `applications.${row.id}`).slice(0, 6)).toEqual(table[index]);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test('the total row missing without labels is not guessed', () => {
    expect(
      at(
        rows(6, undefined, (id) => id !== 'handled'),
        first,
      ),
    ).toContain('分不清');
  });

  test('a total that differs is remarked', () => {
    const block = at('61\t9\t0\t0\t2\t0\t73', first) as BlockPaste;
    expect(block.remarks[0]).toContain('复制来的总计是 73，各格相加是 72');
  });
});

describe('parts of tables', () => {
  test('from the focus on', () => {
    const report = taken('1\t2\n3\t4', 'applications.granted.business');
    expect(figuresIn(report, 'applications.granted').slice(0, 4)).toEqual([null, 1, 2, null]);
    expect(figuresIn(report, 'applications.grantedInPart').slice(0, 4)).toEqual([null, 3, 4, null]);
  });

  test('a whole row fills its row, wherever in it one stands; a part begins at the focus', () => {
    const report = taken('1\t2\t3\t4\t5\t6\t21', 'applications.granted.research');
    expect(figuresIn(report, 'applications.granted')).toEqual([1, 2, 3, 4, 5, 6, 21]);
    expect(at('1\t2\t3\t4\t5\t6', 'applications.granted.research')).toContain('从这里往右只有 5 格');
  });

  test('table 四 as one row of fifteen', () => {
    const report = taken(Array.from({ length: 3 }, () => '1\t2\t3\t4\t10').join('\t'), 'disputes.review.upheld');
    for (const { id } of disputesRows) expect(figuresIn(report, `disputes.${id}`)).toEqual([1, 2, 3, 4, 10]);
  });

  const results = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计';
  test.each([
    ['from a page', `行政复议\t行政诉讼\n${results}\t未经复议直接起诉\t复议后起诉\n${results}\t${results}`],
    [
      'with its merged cells',
      `行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t\n${results}\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t`,
    ],
    [
      'with a line for each head',
      `行政复议\t行政诉讼\n未经复议直接起诉\t复议后起诉\n${results}\t${results}\t${results}`,
    ],
  ])('table 四 with its head, which begins with the name of a row, %s', (_, head) => {
    const figures = '2\t1\t0\t1\t4\t1\t0\t0\t0\t1\t0\t0\t1\t0\t1';
    const report = taken(`${head}\n${figures}`, 'disputes.review.upheld');
    expect(disputesRows.flatMap(({ id }) => figuresIn(report, `disputes.${id}`)).join('\t')).toBe(figures);
  });

  test('a row that is blank is no head: what stands there is emptied', () => {
    const filled = withFigures(empty, { 'disputes.review.upheld': 3 });
    const block = at(
      '行政复议\t\t\t\t\n未经复议直接起诉\t1\t0\t0\t0\t1',
      'disputes.review.upheld',
      filled,
    ) as BlockPaste;
    expect(block.changes).toContainEqual({ place: 'disputes.review.upheld', value: null });
  });

  test('a row whose cells are words, but none of the head, is told and not left out', () => {
    expect(at('行政复议\t见附件\t\t\t\n未经复议直接起诉\t1\t0\t0\t0\t1', 'disputes.review.upheld')).toContain('见附件');
  });

  test('table 二 with a decimal', () => {
    expect(taken('行政事业性收费\t59237.2449', 'proactive.fees.amount').figures['proactive.fees.amount']).toBe(
      '59237.2449',
    );
  });
});

describe('rows as people copy them: one row, whatever parts label and figures', () => {
  const row = [12, 3, 0, 0, 0, 0];
  test.each([
    ['one blank behind the label', '（一）予以公开 12 3 0 0 0 0 15', 'granted'],
    ['no blank behind the label', '（一）予以公开12 3 0 0 0 0 15', 'granted'],
    ['a label with a number of its own', '1.属于国家秘密 12 3 0 0 0 0 15', 'denied.stateSecret'],
    ['a group before it', '（三）不予公开 1.属于国家秘密 12 3 0 0 0 0 15', 'denied.stateSecret'],
    ['a short label of the screen', '四、结转\t12\t3\t0\t0\t0\t0\t15', 'carriedOver'],
    ['blanks only', '12 3 0 0 0 0 15', 'received'],
    ['blanks of full width', '12\u30003\u30000\u30000\u30000\u30000\u300015', 'received'],
    ['several blanks', '  12   3  0   0  0  0   15 ', 'received'],
    ['commas', '12,3,0,0,0,0,15', 'received'],
    ['commas of full width', '12，3，0，0，0，0，15', 'received'],
    ['commas and blanks', '12, 3, 0, 0, 0, 0, 15', 'received'],
    ['bars', '| 12 | 3 | 0 | 0 | 0 | 0 | 15 |', 'received'],
    ['bars and a label', '| （一）予以公开 | 12 | 3 | 0 | 0 | 0 | 0 | 15 |', 'granted'],
    ['semicolons', '12;3;0;0;0;0;15', 'received'],
    ['units', '12件\t3件\t0件\t0件\t0件\t0件\t15件', 'received'],
    ['units behind a blank', '12 件 3 件 0 件 0 件 0 件 0 件 15 件', 'received'],
    ['a note in brackets', '12（其中补正2件） 3 0 0 0 0 15', 'received'],
    ['figures as a spreadsheet formats them', '"12"\t3.0\t0.00\t0\t0\t0\t15.0', 'received'],
    ['the label and one figure a line', '一、本年新收政府信息公开申请数量\n12\n3\n\n0\n0\n0\n0\n15\n', 'received'],
    ['one figure a line, the last one the sum', '12\n\n3\n\n0\n\n0\n\n0\n\n0\n\n15', 'received'],
    ['without the total', '12 3 0 0 0 0', 'received'],
  ])('%s', (_, text, id) => {
    const applications = tableIn(taken(text, first), 'applications');
    expect(applications[id]!.slice(0, 6)).toEqual(row);
    for (const other of applicationsRows)
      if (other.id !== id && other.id !== 'handled')
        expect(applications[other.id]).toEqual(applications[other.id]!.map(() => null));
  });

  test('units and notes are said, and what they were read as', () => {
    expect((at('12件\t3（含1件）\t0\t0\t0\t0\t15', first) as BlockPaste).remarks).toEqual([
      '第 1 行第 1 格“12件”数字后有单位，按 12 填',
      '第 1 行第 2 格“3（含1件）”只取了括号前的数，按 3 填',
    ]);
  });

  test('thousands where only they give as many cells as the row has; the total settles what two readings leave open', () => {
    expect(figuresIn(taken('1,234,0,0,0,0,0,1,234', first), 'applications.received')).toEqual([
      1234, 0, 0, 0, 0, 0, 1234,
    ]);
    expect(at('1,200,0,0,0,0,1,200', first)).toContain('不止一个数');
  });

  test('several rows, labels and figures parted by one blank; the total row is compared and not typed', () => {
    const report = taken(
      '（一）予以公开 9 1 0 0 0 0 10\n（二）部分公开 2 0 0 0 0 0 2\n（七）总计 11 1 0 0 0 0 12',
      first,
    );
    expect(figuresIn(report, 'applications.granted')).toEqual([9, 1, 0, 0, 0, 0, 10]);
    expect(figuresIn(report, 'applications.grantedInPart')).toEqual([2, 0, 0, 0, 0, 0, 2]);
  });

  test('a row of blanks between rows of figures stays a row', () => {
    const applications = tableIn(taken('1\t2\t3\t4\t5\t6\n\t\t\t\t\t\n7\t8\t9\t1\t2\t3', first), 'applications');
    expect(applications.granted!.slice(0, 6)).toEqual([7, 8, 9, 1, 2, 3]);
  });

  test('figures one a line can also go down: both ways are offered', () => {
    const ways = blockPaste('12\n3\n0\n0\n0\n0\n15', empty, cellOf(first)) as readonly BlockPaste[];
    expect(ways.map(({ way }) => way)).toEqual(['横着填', '竖着填']);
    expect(ways[1]!.changes.map(({ place }) => place).slice(0, 2)).toEqual([
      first,
      'applications.carriedIn.naturalPerson',
    ]);
  });

  test('any row, however it is parted, fills its cells or none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9999), { minLength: 6, maxLength: 6 }),
        fc.constantFrom('\t', ' ', '  ', '\u3000', ' | ', ';', '；', ', ', '\n'),
        fc.constantFrom('', '（一）予以公开', '二、上年结转政府信息公开申请数量', '8.属于行政查询事项'),
        (figures, mark, label) => {
          const total = figures.reduce((sum, figure) => sum + figure, 0);
          const text = [...(label ? [label] : []), ...figures, total].join(mark);
          const block = at(text, first);
          if (typeof block === 'string') return;
          expect(block.changes.length).toBe(6);
          expect(block.changes.map(({ value }) => value)).toEqual(figures);
          expect(block.remarks).toEqual([]);
        },
      ),
    );
  });
});

test('a name that two rows share names neither', () => {
  const rows = [
    { names: ['1.其他'], columns: 2, hasTotal: false },
    { names: ['2.其他'], columns: 2, hasTotal: false },
  ];
  expect(rowNamed('其他', rows)).toBeNull();
  expect(rowNamed('2.其他', rows)).toBe(1);
  expect(rowNamed('12', rows)).toBeNull();
});

describe('what cannot be taken changes nothing, and every misfit is named', () => {
  test.each([
    ['words', '甲\t乙\n丙\t丁', '没有数字'],
    ['a word between figures', '1\t二\t3', '第 1 行第 2 格“二”不是数字'],
    ['too wide', '1\t2\t3\t4\t5\t6\t7\t8', '第 1 行有 8 个数'],
    ['too long', Array.from({ length: 26 }, () => '1\t2').join('\n'), '粘贴的有 26 行'],
    ['a decimal among counts', '1\t2.5', '件数应是整数'],
    ['a negative', '1\t-2', '是负数'],
    ['a formula', '=SUM(B2:G2)\t4\t1\t2\t3\t0\t41', '第 1 行第 1 格“=SUM(B2:G2)”不是数字'],
    ['a mistake of a spreadsheet', '#REF!\t4\t1\t2\t3\t0\t41', '第 1 行第 1 格“#REF!”不是数字'],
    ['about', '约31\t4\t1\t2\t3\t0\t41', '第 1 行第 1 格“约31”不是数字'],
    ['in words', '三十一\t4\t1\t2\t3\t0\t41', '第 1 行第 1 格“三十一”不是数字'],
    [
      'a row that the form does not have',
      '五、其他申请\t4\t1\t2\t3\t0\t0\t10',
      '第 1 格“五、其他申请”不是数字，也不是表里的一行',
    ],
    ['two rows of the same name', '（一）予以公开 1 0 0 0 0 0 1\n（一）予以公开 2 0 0 0 0 0 2', '有两行'],
    [
      'rows with and without a name',
      '（一）予以公开 1 0 0 0 0 0 1\n2 0 0 0 0 0 2',
      '第 2 行（2 0 0…）看不出是表里的哪一行',
    ],
    ['a named row that is too short', '（一）予以公开 1 0 0', '只有 3 个数'],
    ['money among counts', '3万元\t1', '单位不是件数'],
    ['more than one figure in a cell', '1 2\t3\t4\t5\t6\t7', '“1 2”不止一个数'],
  ])('%s', (_, text, reason) => {
    expect(at(text, first)).toContain(reason);
  });

  test('all of them, not the first alone', () => {
    const block = blockPaste('1\t二\t3\n四\t5\t六', empty, cellOf(first));
    expect(isMisfit(block as never) && (block as { problems: string[] }).problems).toHaveLength(3);
  });

  test('what is there already', () => {
    const report = withFigures(empty, { [first]: 5 });
    expect(at('5\n', first, report)).toContain('一样');
  });
});

test('a row as wide as the table whose first cell is empty stays where it is: nothing moves to the left', () => {
  const report = taken('\t2\t3\t0\t0\t0\t5', first);
  expect(figuresIn(report, 'applications.received')).toEqual([null, 2, 3, 0, 0, 0, 5]);
});

test('a part of a row with its total at the end is not held against that total: the other cells were not copied', () => {
  expect(at('3\t9', 'applications.received.otherOrganization')).toMatchObject({ remarks: [] });
  expect(at('1\t2\t0\t0\t0\t0\t9', first)).toMatchObject({ remarks: [expect.stringContaining('各格相加是 3')] });
});

describe('a column that was not copied', () => {
  const whole = ['1\t2\t3\t0\t0\t6', '4\t0\t0\t1\t0\t5'].join('\n');
  test('five figures a row: that the last column stays blank is said', () => {
    const block = at('1\t2\t3\t0\t0\n4\t0\t0\t1\t0', first);
    expect((block as BlockPaste).remarks).toEqual(['每行 5 个数，填到“法律”为止，其他没有填']);
  });
  test.each([
    ['without labels', whole],
    ['with labels', '本年新收\t1\t2\t3\t0\t0\t6\n上年结转\t4\t0\t0\t1\t0\t5'],
  ])('a total that would stand in the column 其他 is named, %s', (_, text) => {
    expect((at(text, first) as BlockPaste).remarks).toEqual([
      '每行最后一个数都等于前面几个数的和，像是总计，却落在“其他”列：请看是不是少复制了一列',
    ]);
  });
  test.each([
    ['all figures', '1\t2\t3\t0\t0\t2\n4\t0\t0\t1\t0\t5'],
    ['zeros alone', '0\t0\t0\t0\t0\t0\n0\t0\t0\t0\t0\t0'],
    ['a part from the focus on', '1\t2'],
  ])('nothing is said of %s', (_, text) => {
    expect((at(text, first) as BlockPaste).remarks).toEqual([]);
  });
  test('two figures a row: all columns that stay blank are named', () => {
    expect((at('1\t2\n4\t5', first) as BlockPaste).remarks).toEqual([
      expect.stringMatching(/^每行 2 个数，填到“[^”]+”为止，(?:[^、]+、){3}其他没有填$/),
    ]);
  });
  test('rows that begin in the second column are a part: nothing is missing on their left', () => {
    expect((at('2\t3\t0\t0\n0\t0\t1\t0', 'applications.received.business') as BlockPaste).remarks).toEqual([]);
  });
});

test('up to three remarks of a kind stand one by one, more of them in one sentence', () => {
  const remarks = (text: string) => (at(text, first) as BlockPaste).remarks.filter((remark) => remark.includes('单位'));
  expect(remarks('1件\t2件\t3件\t0\t0\t0\t6')).toHaveLength(3);
  expect(remarks('1件\t2件\t3件\t4件\t0\t0\t10')).toEqual([expect.stringContaining('这样的有 4 格')]);
});

test('beside a row without a place, what does not fit in the others is named too', () => {
  const said = at('本年新收\t1\t约31\t0\t0\t0\t0\n别的行\t3\t4', first);
  expect(said).toContain('第 2 行（别的行 3 4…）看不出是表里的哪一行。');
  expect(said).toContain('第 1 行（本年新收）第 2 格“约31”不是数字。');
});
