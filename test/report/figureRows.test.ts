/** Copied rows against a small table that no form has: which row a label names, where its cells begin and end. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureRows, type NamedRow, rowNamed } from '../../source/report/figureRows.ts';
import { copiedFigure, splitCommas } from '../../source/report/figureText.ts';

const rowOf = (...names: string[]): NamedRow => ({ names, columns: 3, hasTotal: true });
const rows = [
  rowOf('（一）同意公开', '同意公开'),
  rowOf('1.涉及机密文件', '（三）不予公开 1.涉及机密文件'),
  rowOf('2.涉及机密会议'),
  rowOf('3.其他', '（四）无法办理 3.其他'),
  rowOf('4.其他', '（五）不予处理 4.其他'),
  rowOf('（六）余'),
  rowOf('甲乙丙'),
  rowOf('2019'),
  rowOf('（注）'),
];

describe('a label', () => {
  test.each<[string, number | null, string]>([
    ['（一）同意公开', 0, 'as it is printed'],
    ['(一) 同意 公开：', 0, 'in other brackets, with blanks and a colon'],
    ['“同意公开”', 0, 'in quotes'],
    ['（一）同意公开（含部分公开）', 0, 'with what explains it in brackets'],
    ['同意公开（历史累计）', 0, 'with what it counts in brackets'],
    ['（九）同意公开', 0, 'under another number'],
    ['1.涉及机密', 1, 'cut off, with its number'],
    ['涉及机密', null, 'cut off, without the number that tells it from the next'],
    ['1.涉', null, 'cut off after one character'],
    ['本年 2.涉及机密会议', 2, 'behind other words'],
    ['其中甲乙丙', null, 'a short name behind other words, which may be another'],
    ['余', null, 'one character without its number'],
    ['（六）余', 5, 'one character with its number'],
    ['其他', null, 'the name of two rows'],
    ['4.其他', 4, 'the number tells which'],
    ['（四）无法办理 3.其他', 3, 'with its group'],
    ['2019', null, 'digits alone are a figure'],
    ['、', null, 'signs alone are nothing'],
    ['', null, 'nothing'],
    ['某某', null, 'what no row is called'],
  ])('%s: %s (%s)', (label, row) => expect(rowNamed(label, rows)).toBe(row));

  test('of a name that fits one row as it is and another one by its beginning, the first counts', () => {
    expect(rowNamed('1.机密', [rowOf('1.机密文件'), rowOf('1.机密')])).toBe(1);
    expect(rowNamed('1.机密', [rowOf('1.机密文件'), rowOf('1.机密会议')])).toBeNull();
  });
});

describe('lines', () => {
  const read = (text: string) => figureRows(text, rows).map(({ named, cells }) => [named, ...cells]);

  test.each<[string, string, (number | null | string)[][]]>([
    ['the longest label counts', '1.涉及机密 文件 5 1 6', [[1, '5', '1', '6']]],
    ['a figure right behind the label', '同意公开5 1 6', [[0, '5', '1', '6']]],
    ['a bracket in front belongs to no figure', '（其中 5） 6 7', [[null, '（其中5）', '6', '7']]],
    ['brackets within brackets', '5 (子 (丑) 寅) 6', [[null, '5(子(丑)寅)', '6']]],
    ['units belong to the figure before them', '同意公开 5 件 1 宗 6 万元', [[0, '5件', '1宗', '6万元']]],
    ['a comma behind a figure parts, and is none of it', '同意公开 5， 1、 6,', [[0, '5', '1', '6']]],
    ['a comma alone is no cell', '同意公开 5 ， 6', [[0, '5', '6']]],
    ['bars of both widths', '同意公开｜5｜1｜6', [[0, '5', '1', '6']]],
    ['a bar at one end only', '同意公开|5|1|', [[0, '5', '1']]],
    ['semicolons at the ends are blank cells', '同意公开;5;1;', [[0, '5', '1', '']]],
    ['spaces that cannot be seen', '同意公开\u00a05\u30001\u200b \ufeff6', [[0, '5', '1', '6']]],
    ['the group in front of the label', '（三）不予公开\t1.涉及机密文件\t5\t1\t6', [[1, '5', '1', '6']]],
    ['a label parted over two cells', '（四）无法办理\t3.其他\t5\t1\t6', [[3, '5', '1', '6']]],
    ['four cells of words in front', '甲\t乙\t丙\t同意公开\t5', [[0, '5']]],
    [
      'more words in front than any table has',
      '子\t丑\t寅\t卯\t同意公开\t5',
      [[null, '子', '丑', '寅', '卯', '同意公开', '5']],
    ],
    ['a label behind a figure names nothing', '5\t同意公开\t1', [[null, '5', '同意公开', '1']]],
    ['a number with words is no figure in front', '1类\t同意公开\t1', [[0, '1']]],
    ['a row of one blank cell keeps it', '同意公开\t', [[0, '']]],
    [
      'a blank that all rows have is of a merged label',
      '同意公开\t\t5\n（六）余\t\t6',
      [
        [0, '5'],
        [5, '6'],
      ],
    ],
    [
      'a blank that one row has not stays in all',
      '同意公开\t\t5\n（六）余\t6\t7',
      [
        [0, '', '5'],
        [5, '6', '7'],
      ],
    ],
    [
      'a blank of a row without a label stays',
      '\t5\n\t6',
      [
        [null, '', '5'],
        [null, '', '6'],
      ],
    ],
    [
      'two blanks of a merged label',
      '同意公开\t\t\t5\n（六）余\t\t\t6',
      [
        [0, '5'],
        [5, '6'],
      ],
    ],
    ['the line below the head of a table', '|甲|乙|\n|:--|---:|\n|同意公开|5|', [[0, '5']]],
    ['two dashes are a blank cell', '同意公开|--|5', [[0, '--', '5']]],
    [
      'a label alone takes the figures below, as many as the row has',
      '同意公开\n5\n1\n6\n7',
      [
        [0, '5', '1', '6'],
        [null, '7'],
      ],
    ],
    ['three dashes are a blank too', '同意公开\n5\n———\n6', [[0, '5', '———', '6']]],
    ['blanks below a label are figures too', '同意公开\n5\n—\n6', [[0, '5', '—', '6']]],
    [
      'words below a label end its row',
      '同意公开\n5\n甲 乙 7\n6',
      [
        [0, '5'],
        [null, '甲', '乙', '7'],
        [null, '6'],
      ],
    ],
    [
      'two figures on a line below are a row of their own',
      '同意公开\n5 1\n6',
      [
        [null, '5', '1'],
        [null, '6'],
      ],
    ],
    ['a label without a figure is no row', '同意公开\n（六）余 5', [[5, '5']]],
    [
      'line ends of every system',
      '同意公开 5\r\n（六）余 6\r甲乙丙 7\n',
      [
        [0, '5'],
        [5, '6'],
        [6, '7'],
      ],
    ],
    ['words without a figure are a heading', '甲 乙\n同意公开 5\n小计', [[0, '5']]],
    ['nothing but blanks', '\t\t\n—\n\n', []],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));

  test('says at which line each row begins, what its label was, whether its cells were certainly parted', () => {
    expect(figureRows('\n同意公开： 5\n\n（六）余\t6\n7', rows)).toEqual([
      { named: 0, label: '同意公开：', cells: ['5'], line: 2, isGrid: false },
      { named: 5, label: '（六）余', cells: ['6'], line: 4, isGrid: true },
      { named: null, label: '', cells: ['7'], line: 5, isGrid: false },
    ]);
  });
});

describe('figures', () => {
  test('a count is read as it was written: plainly, in thousands, in wide digits, with its unit', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), (count) => {
        const thousands = String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
        const wide = String(count).replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        for (const text of [`${count}`, thousands, wide, `${count}.00`, `"${count}"`, `\u200b${count} `])
          expect([text, copiedFigure(text, 'count')]).toEqual([text, { figure: count }]);
        for (const text of [`${count}件`, `${thousands} 人`, `${count}件次`, `${thousands}件（其中网上1件）`])
          expect([text, copiedFigure(text, 'count')]).toEqual([text, { figure: count, note: expect.any(String) }]);
      }),
    );
  });

  test.each([
    ['12 件（含上年）', 'decimal', undefined],
    ['12万元（含上年）', 'decimal', '12'],
    ['12 万元 (估)', 'count', undefined],
    ['12（含）3', 'count', undefined],
    ['约12（含上年）', 'count', undefined],
    ['1,2（含上年）', 'count', undefined],
    ['12件件', 'count', undefined],
    ['12元', 'decimal', undefined],
    ['1,234,56', 'count', undefined],
    ['1,234.5', 'decimal', '1234.5'],
    ['0', 'decimal', '0'],
    ['0.0', 'decimal', '0.0'],
    ['00', 'decimal', '0'],
    ['12.', 'decimal', undefined],
    ['----', 'count', undefined],
    ['---', 'count', null],
  ] as const)('%s as %s: %s', (text, kind, figure) => expect(copiedFigure(text, kind).figure).toBe(figure));

  test.each([
    ['x'.repeat(20), `“${'x'.repeat(20)}”不是数字`],
    ['x'.repeat(21), `“${'x'.repeat(20)}…”不是数字`],
    ['– 3', '“– 3”是负数'],
    ['3-4', '“3-4”不是数字'],
  ])('what is none is quoted, and cut where it is long: %s', (text, note) =>
    expect(copiedFigure(text, 'count')).toEqual({ figure: undefined, note }),
  );

  test.each<[string, readonly string[], string]>([
    ['5,1,6', ['5', '1', '6'], 'as many as a row has'],
    ['5,1', ['5', '1'], 'a row without its total'],
    ['1,000,200,1,200', ['1,000', '200', '1,200'], 'thousands, because only then there are three'],
    ['1,100,101', ['1', '100', '101'], 'three that add up, though thousands would do for two'],
    ['1,100,102', ['1,100,102'], 'nothing adds up: two ways, and none is taken'],
    ['1,100', ['1', '100'], 'two figures or one in thousands: only two fit a row'],
    ['1,000', ['1,000'], 'what begins with zeros goes on a figure'],
    ['100,1000', ['100', '1000'], 'four digits are no group of thousands'],
    ['5,1,0,0,6', ['5', '1', '0', '0', '6'], 'more than a row has, and only one way to read it'],
    ['5,100,0,0,6', ['5,100,0,0,6'], 'more than a row has, and two ways'],
    ['5,1,x', ['5,1,x'], 'what is no figure'],
    ['5', ['5'], 'one figure'],
    ['5，1，6，', ['5', '1', '6'], 'wide commas, and one at the end'],
  ])('%s: %j (%s)', (text, cells) => expect(splitCommas(text, { sizes: [3, 2], withTotal: [3] })).toEqual(cells));

  test('of many ways the one that adds up is found', () => {
    const cells = ['1,005', '100', '200', '0', '0', '300', '1,605'];
    expect(splitCommas(cells.join(','), { sizes: [7, 6], withTotal: [7] })).toEqual(cells);
  });

  test('so many ways that nobody can say: every group is a figure', () => {
    const groups = [...new Array(30).fill('100'), '5'];
    expect(splitCommas(groups.join(','), { sizes: [3], withTotal: [] })).toEqual(groups);
  });

  test('however commas part a row, nothing of it is lost or moved', () => {
    const figure = fc.oneof(fc.nat(20), fc.constantFrom(0, 100, 999, 1000, 1005, 20000));
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 8 }), fc.boolean(), (figures, inThousands) => {
        const written = figures.map((one) => (inThousands ? one.toLocaleString('en-US') : String(one)));
        const cells = splitCommas(written.join(','), { sizes: [7, 6], withTotal: [7] });
        expect(cells.join(',')).toBe(written.join(','));
        // Where only one way is possible it is that one.
        if (figures.every((one) => one < 100)) expect(cells).toEqual(written);
      }),
    );
  });
});
