/** Rows of tables and lines of text: what is a label, what a figure, and what stands over it. */
import { describe, expect, test } from 'vitest';
import { currentForm } from '../../source/form/forms.ts';
import { parseFigure } from '../../source/readers/figure.ts';
import { shapeOf } from '../../source/readers/form.ts';
import { type Line, lineOfText, linesOf, linesOfTable } from '../../source/readers/lines.ts';
import { recogniseBytes } from '../../source/readers/read.ts';
import { tableOf, type Written } from './grids.ts';

const applications = shapeOf(currentForm, 'applications');
const disputes = shapeOf(currentForm, 'disputes');
const texts = ({ figures }: Line) => figures.map(({ text }) => text);
const read = (rows: readonly (readonly Written[])[], shape?: typeof applications) =>
  linesOfTable(tableOf(...rows), 0, shape).map((line) => [line.label, ...texts(line)].join('|'));
const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

describe('a row without figures', () => {
  const figures = ['规章', '1', '2', '3'];

  test('heads the rows below it where all its words are labels', () => {
    const lines = linesOfTable(tableOf(['名称', '制发', '废止', '有效'], figures), 0);
    expect(lines.map(texts)).toEqual([[], ['1', '2', '3']]);
    expect(lines[1]!.figures.map(({ heads }) => heads)).toEqual([['制发'], ['废止'], ['有效']]);
  });

  test.each<[string, Written[], string]>([
    [
      'a label and as many blanks as others have figures is a row of blanks',
      ['规范性文件', '', '', ''],
      '规范性文件|||',
    ],
    ['a label and fewer blanks as well', ['规范性文件', '', ''], '规范性文件||'],
    ['two labels and fewer blanks head what follows', ['第二十条', '第八项', '', ''], '第二十条 第八项'],
    [
      'two labels and as many blanks as others have figures is a row of blanks',
      ['文件', '规范性', '', '', ''],
      '文件 规范性|||',
    ],
    ['blanks alone are nothing', ['', '', '', ''], ''],
    ['a label alone heads', ['第二十条第（八）项'], '第二十条第（八）项'],
  ])('%s', (_, row, line) => expect(read([figures, row])[1]).toBe(line));

  test('of two columns is no row of blanks: it heads', () => {
    expect(
      read([
        ['一', '1', '2'],
        ['二', '甲', '', ''],
      ])[1],
    ).toBe('二 甲');
  });

  test('before any figures is a head, however many blanks it has', () => {
    expect(read([['信息内容', '', '', ''], figures])[0]).toBe('信息内容|||');
    expect(read([['信息', '内容', '', '', ''], figures])[0]).toBe('信息 内容');
  });

  test('behind figures begins a head of its own: the old one is gone', () => {
    const [, , , , last] = linesOfTable(
      tableOf(['甲', '子', '丑'], ['一', '1', '2'], ['乙', '寅', '卯'], ['乙', '辰', '巳'], ['二', '3', '4']),
      0,
    );
    expect(last!.figures.map(({ heads }) => heads)).toEqual([
      ['寅', '辰'],
      ['卯', '巳'],
    ]);
  });
});

describe('labels', () => {
  test('a cell over several rows labels all of them, where they have no name of their own', () => {
    expect(
      read([
        [['组', 1, 3], '甲', '1', '2'],
        ['乙', '3', '4'],
        ['5', '6'],
        ['7', '8'],
      ]),
    ).toEqual(['组 甲|1|2', '乙|3|4', '组|5|6', '|7|8']);
  });

  test('a merged cell that is written into each of its places counts once; the name is the last of them', () => {
    const [line] = linesOfTable(tableOf(['组', '组', '甲', '1', '2']), 0);
    expect([line!.label, line!.name]).toEqual(['组 甲', '甲']);
    expect(linesOfTable(tableOf(['1', '2']), 0)[0]).not.toHaveProperty('name');
  });

  test.each<[Written[], boolean]>([
    [['甲', '1', '乙', '2'], true],
    [['甲', '12乙', '2'], true],
    [['甲', '2乙', '2'], false],
    [['12甲', '2'], false],
    [['甲', '乙', '2'], false],
  ])('%j ran together with another row: %s', (row, broken) =>
    expect(linesOfTable(tableOf(row), 0)[0]!.broken).toBe(broken),
  );

  test('a row wider than the others is odd; the most figures that a row has are known to all', () => {
    const lines = linesOfTable(tableOf(['甲', '1', '2'], ['乙', '3', '4'], ['丙', '5', '6', '7'], ['丁', '8', '']), 0);
    expect(lines.map(({ odd }) => odd)).toEqual([false, false, true, false]);
    expect(lines.map(({ widest }) => widest)).toEqual([3, 3, 3, 3]);
  });
});

describe('in a table of the form', () => {
  const head = ['', ...applicants];
  const row = (label: string, ...figures: string[]) => [label, ...figures];
  const carriedIn = '二、上年结转政府信息公开申请数量';
  const received = '一、本年新收政府信息公开申请数量';

  test('a word in a column of figures costs its neighbours nothing', () => {
    const rows = [
      head,
      row(received, '3', '2', '1', '0', '0', '0', '6'),
      row(carriedIn, '3', '见注', '1', '0', '0', '0', '4'),
    ];
    expect(read(rows, applications)[2]).toBe(`${carriedIn}|3|见注|1|0|0|0|4`);
    // Nobody knows where figures begin in a table of any other kind.
    expect(read(rows)[2]).toBe(`${carriedIn} 3 见注|1|0|0|0|4`);
  });

  test('the head tells where the figures of a single row begin', () => {
    expect(read([head, row(received, '见注', '2', '1', '0', '0', '0', '6')], applications)[1]).toBe(
      `${received}|见注|2|1|0|0|0|6`,
    );
  });

  test('an unknown label is not cut off from its last word', () => {
    const unknown = row('另外的一行', '见注', '2', '1', '0', '0', '0', '3');
    expect(read([head, row(received, '3', '2', '1', '0', '0', '0', '6'), unknown], applications)[2]).toBe(
      '另外的一行 见注|2|1|0|0|0|3',
    );
  });

  test('without a label more figures than words make it a row of figures', () => {
    const rows = (...cells: string[]) => [
      head,
      row(received, '3', '2', '1', '0', '0', '0', '6'),
      row(carriedIn, '3', '2', '1', '0', '0', '0', '6'),
      ['', ...cells],
    ];
    expect(read(rows('3', '见注', '1', '0', '0', '0', '4'), applications)[3]).toBe('|3|见注|1|0|0|0|4');
    expect(read(rows('见', '见', '见', '见', '1', '0', '4'), applications)[3]).toBe('见|1|0|4');
  });

  test('heads of a flat table that are narrower than its rows are taken in the printed order', () => {
    const figures = [received, carriedIn].map((label) => row(label, '3', '2', '1', '0', '0', '0', '6'));
    const flat = { ...tableOf(['', ...applicants.slice(0, 5)], ...figures), flat: true };
    const line = linesOfTable(flat, 0, applications)[1]!;
    expect(line.flattened).toBe(true);
    expect(line.head).toEqual([]);
    expect(linesOfTable({ ...flat, flat: false }, 0, applications)[1]).not.toHaveProperty('flattened');
    // Heads in another order than the printed one are no flattened heads.
    const turned = { ...tableOf(['', ...applicants.slice(0, 5).reverse()], ...figures), flat: true };
    expect(linesOfTable(turned, 0, applications)[1]).not.toHaveProperty('flattened');
  });

  test('heads that stand over each other, too', () => {
    const head = tableOf(['', ['自然人', 2], '商业企业', '科研机构']).rows[0]!;
    const rows = tableOf([''], [received, '3', '2', '1', '0', '0', '0', '6']).rows;
    const over = head.map((cell, index) => ({ ...cell, x: index }));
    expect(linesOfTable({ kind: 'table', rows: [head, rows[1]!] }, 0, applications)[1]).not.toHaveProperty('flattened');
    expect(linesOfTable({ kind: 'table', rows: [over, rows[1]!] }, 0, applications)[1]!.flattened).toBe(true);
  });

  test('a name of a group with blanks is no row of figures', () => {
    const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    expect(
      read(
        [
          ['', ...results],
          ['行政复议', '1', '0', '0', '0', '1'],
        ],
        disputes,
      ),
    ).toEqual([results.join(' '), '行政复议|1|0|0|0|1']);
  });
});

describe('a line of text', () => {
  const line = (text: string) => {
    const { label, broken, figures } = lineOfText({ kind: 'text', text });
    return { label, broken, figures: figures.map((figure) => figure.text) };
  };

  test('the figures at its end are figures, what stands before them the label', () => {
    expect(line(' 规章　1 2  3 ')).toEqual({ label: '规章', broken: false, figures: ['1', '2', '3'] });
    expect(line('1 2')).toEqual({ label: '', broken: false, figures: ['1', '2'] });
    expect(line('第 2 条')).toEqual({ label: '第 2 条', broken: false, figures: [] });
    expect(line('规章１ 2').label).toBe('规章1');
    expect(line('规章1② 2').label).toBe('规章1[注]');
  });

  test.each([
    ['自然人 12商业企业 3', true],
    ['12自然人 3', false],
    ['甲 1 乙 2 丙 3', true],
    ['甲 1 乙 3', false],
    ['1、甲 1 乙 3', false],
  ])('%s holds two rows: %s', (text, broken) => expect(line(text).broken).toBe(broken));

  test('what was left out of it may have stood beside any of its figures', () => {
    const { figures } = lineOfText({ kind: 'text', text: '规章 1 2', remarks: ['划掉了 3'] });
    expect(figures.map(({ remarks }) => remarks)).toEqual([['划掉了 3'], ['划掉了 3']]);
    expect(lineOfText({ kind: 'text', text: '规章 1' }).figures[0]).not.toHaveProperty('remarks');
  });
});

test('figures that stand one on each line are one row, ended by a line of words or a table', () => {
  const text = (value: string) => ({ kind: 'text' as const, text: value });
  const lines = linesOf([
    text('规章'),
    text('1'),
    text('2'),
    text('文件 3'),
    text('4'),
    tableOf(['甲', '5', '6']),
    text('7'),
  ]);
  expect(lines.map((line) => [line.label, ...texts(line)].join('|'))).toEqual([
    '规章',
    '|1|2',
    '文件|3',
    '|4',
    '甲|5|6',
    '|7',
  ]);
  expect(lines.map(({ table }) => table)).toEqual([undefined, undefined, undefined, undefined, 5, undefined]);
});

test('heads that have moved over the labels do not say where the figures begin', () => {
  const label = '（一）予以公开';
  const rows = [
    applicants,
    [label, '1', '2', '3', '4', '5', '6', '21'],
    ['（七）总计', '1', '2', '3', '4', '5', '6', '21'],
  ];
  expect(read([['', ...applicants], ...rows.slice(1)], applications)[1]).toBe(`${label}|1|2|3|4|5|6|21`);
  expect(read([[...applicants, ''], ...rows.slice(1)], applications)[1]).toBe(`${label}|1|2|3|4|5|6|21`);
});

test('commas that group the digits of one figure part no figures, others do', () => {
  expect(texts(lineOfText({ kind: 'text', text: '行政许可 1,234,567' }))).toEqual(['1,234,567']);
  expect(texts(lineOfText({ kind: 'text', text: '行政许可：1,23,45' }))).toEqual(['1', '23', '45']);
  expect(texts(lineOfText({ kind: 'text', text: '行政许可：101、234、567' }))).toEqual(['101', '234', '567']);
});

test.each(['约30', '近30', '大概30件', '超过30', '不足30', '30余'])(
  '%s at the end of a line stands for a figure, and is none',
  (printed) => {
    const line = lineOfText({ kind: 'text', text: `行政处罚 ${printed}` });
    expect([line.label, ...texts(line)]).toEqual(['行政处罚', printed]);
    expect(parseFigure(printed)).toMatchObject({ digits: null, state: 'unread' });
  },
);

test.each([
  '行政处罚 约30',
  '行政处罚约30',
  '行政处罚 30余件',
  '行政处罚 约 30',
  '行政处罚约 30件',
  '行政处罚 近 30件',
])('nothing is read of %s, and that is said', async (line) => {
  const text = `青川市教育局2024年政府信息公开工作年度报告\n一、总体情况\n工作有序。\n二、主动公开政府信息情况\n行政许可 12\n${line}\n行政强制 2\n三、收到和处理政府信息公开申请情况`;
  const { figures, reading } = await recogniseBytes(new TextEncoder().encode(text), '年报.txt');
  const decisions = ['licences', 'penalties', 'coerciveMeasures'].map((row) => figures[`proactive.${row}.decisions`]);
  expect(decisions).toEqual([12, undefined, 2]);
  expect(reading?.notes.find(({ place }) => place === 'proactive.penalties.decisions')).toMatchObject({
    state: 'unread',
    reason: expect.stringContaining('不是数'),
  });
});
